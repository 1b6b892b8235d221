import { caseCode } from "../../../alerts/case-code.ts";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { detailOf, questionOf, wordsOf } from "../../../alerts/mail-words.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import { rulesAboutData } from "../../../alerts/wording/keys.ts";
import type { Heading } from "../../../alerts/wording/report/words.ts";
import { type Day, daysBetween, formatDay } from "../../../calendar/day.ts";
import { feedRunHeld } from "../../../obligations/employer/feed-run-held.ts";
import { feedSilent } from "../../../obligations/employer/feed-silent.ts";
import type { Answer } from "../../../obligations/obligation.ts";
import type { Finding } from "../findings.ts";
import type { KnownDossier } from "../known-dossier.ts";
import { type ExportRequest, standsOn } from "../pack.ts";
import { isNear, nearDays } from "./family-counts.ts";
import { Listing, rowsShown } from "./listing.ts";
import { moreHtml } from "./more-html.ts";
import { whoOf } from "./subject-group.ts";
import { type Cell, capital, dated, explained, nothing, rowHtml, tableClose, tableOpen, text } from "./table-html.ts";
import { counted, type Voice } from "./voice.ts";

/** What a list is about; each finding stands in those that it belongs to. */
const lists = ["overdue", "near", "waived", "questions", "setAside", "feeds"] as const;
type List = (typeof lists)[number];

/** Rules about feeds that nobody heard, or whose files wait for somebody. */
const aboutFeeds: readonly string[] = [feedSilent.id, feedRunHeld.id];
/** Rules about what came with two contents, is contradicted, refers to nothing known, looks wrong, or is no longer sent. */
const aboutData: readonly string[] = [...rulesAboutData, "left-out-of-snapshot", "payment-plausible"];

/** What must be done first, what was waived, and what is not known: short lists of what the findings say in full. */
export class ReportLists {
  readonly #voice: Voice;
  readonly #request: ExportRequest;
  readonly #listings = new Map<List, Listing>(lists.map((list) => [list, new Listing()]));

  constructor(request: ExportRequest, voice: Voice) {
    this.#request = request;
    this.#voice = voice;
  }

  /** Adds a finding to the lists that it belongs to. @param isLinked whether its case stands on the page */
  add(known: KnownDossier, finding: Finding, isLinked: boolean): void {
    const day = standsOn(this.#request);
    const about = { known, finding, isLinked };
    const { status, due } = finding.view;
    if (status === "overdue" && due !== null)
      this.#add("overdue", formatDay(due), about, () => this.#datedCells(about, due));
    if (isNear(finding, day) && due !== null)
      this.#add("near", formatDay(due), about, () => this.#datedCells(about, due));
    for (const answer of finding.answers)
      if (answer.kind !== "acknowledged")
        this.#add("waived", formatDay(answer.from), about, () => this.#answerCells(about, answer), answer.eventId);
    const gap = gapOf(finding);
    if (gap !== null) this.#add(gap, formatDay(sinceOf(finding)), about, () => this.#gapCells(about));
  }

  /** How many a list holds. */
  found = (list: List): number => this.#listings.get(list)?.found ?? 0;

  /** A list under its heading, or that there is nothing in it. */
  html(list: List, { title, note }: Heading, none: string, level: 2 | 3): string {
    const { found, html } = this.#listings.get(list) ?? new Listing();
    const head = `<h${level} id="${list}">${escapeHtml(title)}${found === 0 ? "" : ` <span class="found">${counted(this.#voice, found)}</span>`}</h${level}>\n`;
    if (found === 0) return `${head}<p class="quiet">${escapeHtml(none)}</p>\n`;
    const more = moreHtml(this.#voice, found, rowsShown, "lines", "obligations.ndjson");
    return `${head}<p class="quiet">${escapeHtml(note)}</p>\n${tableOpen(title, this.#headings(list), `list ${list}`)}${html}${tableClose}${more}`;
  }

  /** What must be done by a day that has passed, or that is near. */
  get dueHtml(): string {
    const { overdue, near } = this.#voice.words;
    const section = (list: List, content: string) =>
      `<section class="register" aria-labelledby="${list}">${content}</section>\n`;
    return `${section("overdue", this.html("overdue", overdue, overdue.none, 2))}${section("near", this.html("near", { title: near.title, note: near.note(nearDays) }, near.none, 2))}`;
  }

  get waivedHtml(): string {
    const { waived } = this.#voice.words;
    return `<section class="register" aria-labelledby="waived">${this.html("waived", waived, waived.none, 2)}</section>\n`;
  }

  #add(list: List, day: string, { known, finding }: About, cells: () => readonly Cell[], more = ""): void {
    const id = `${known.id} ${finding.obligation.id} ${more}`;
    this.#listings.get(list)?.add(day, id, () => rowHtml(this.#headings(list))(cells()));
  }

  #headings(list: List): readonly string[] {
    const { columns } = this.#voice.words;
    const { caseCode: reference } = this.#voice.wording.labels;
    switch (list) {
      case "overdue":
        return [columns.who, columns.what, columns.lastDay, columns.late, reference];
      case "near":
        return [columns.who, columns.what, columns.lastDay, columns.left, reference];
      case "waived":
        return [columns.who, columns.what, columns.status, columns.answer, columns.by, columns.during, reference];
      default:
        return [columns.who, columns.question, columns.askedSince, columns.whoKnows, reference];
    }
  }

  #who({ known, finding }: About): Cell {
    const detail = detailOf(this.#voice.wording, finding.obligation.because);
    const who = whoOf(known, this.#voice);
    return text(detail === null ? who : `${who}, ${detail}`);
  }

  #titleAndWhy({ finding: { obligation, moment } }: About): { readonly title: string; readonly why: string } {
    return wordsOf(this.#voice.wording, obligation.rule, moment);
  }

  #datedCells(about: About, due: Day): readonly Cell[] {
    const { title, why } = this.#titleAndWhy(about);
    const left = this.#voice.wording.daysLeft(daysBetween(standsOn(this.#request), due));
    return [this.#who(about), explained(title, why), dated(formatDay(due)), text(left), this.#reference(about)];
  }

  #answerCells(about: About, answer: Exclude<Answer, { kind: "acknowledged" }>): readonly Cell[] {
    const { answers, days, statuses, waived } = this.#voice.words;
    const { title } = this.#titleAndWhy(about);
    const day = standsOn(this.#request);
    const stands = answer.from <= day && answer.until >= day ? waived.inForce : waived.ended;
    const said = `${answers[answer.kind]}, ${stands}`;
    const reason = answer.kind === "waived" ? plainLine(answer.reason) : null;
    return [
      this.#who(about),
      text(title),
      text(statuses[about.finding.view.status]),
      reason === null
        ? text(said)
        : explained(said, `${this.#voice.words.columns.reason}${this.#voice.wording.labels.colon} ${reason}`),
      text(plainLine(answer.by)),
      text(days.between(formatDay(answer.from), formatDay(answer.until))),
      this.#reference(about),
    ];
  }

  #gapCells(about: About): readonly Cell[] {
    const { obligation } = about.finding;
    const { title, why, todo } = wordsOf(this.#voice.wording, obligation.rule, about.finding.moment);
    const missing = obligation.kind === "limit" ? null : obligation.missing;
    const asked = missing === null ? null : questionOf(this.#voice.wording, missing.fact);
    return [
      this.#who(about),
      asked === null ? explained(title, todo === "" ? why : todo) : explained(capital(asked.question), title),
      dated(formatDay(sinceOf(about.finding))),
      asked === null ? nothing : text(asked.who),
      this.#reference(about),
    ];
  }

  #reference({ known, finding, isLinked }: About): Cell {
    const code = caseCode(this.#request.employer, known.subject, finding.obligation.id);
    return { text: code, html: isLinked ? `<a href="#case-${code}">${code}</a>` : code };
  }
}

type About = { readonly known: KnownDossier; readonly finding: Finding; readonly isLinked: boolean };
type Gap = "questions" | "setAside" | "feeds";

/** Which kind of gap a finding is, whatever was answered; null where it is none. */
function gapOf({ obligation: { rule }, view: { status } }: Finding): Gap | null {
  if (aboutFeeds.includes(rule))
    return status === "overdue" || status === "breached" || status === "undetermined" ? "feeds" : null;
  if (aboutData.includes(rule)) return status === "breached" || status === "undetermined" ? "setAside" : null;
  return status === "undetermined" ? "questions" : null;
}

/** Since when something is not known. */
function sinceOf({ obligation, view }: Finding): Day {
  if (obligation.kind === "limit") return obligation.on;
  return obligation.missing?.neededOn ?? view.due ?? obligation.anchor;
}
