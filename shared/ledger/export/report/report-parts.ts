import { escapeHtml } from "../../../alerts/escape-html.ts";
import type { Heading } from "../../../alerts/wording/report/words.ts";
import { formatDay } from "../../../calendar/day.ts";
import { type Finding, type Group, groups } from "../findings.ts";
import type { KnownDossier } from "../known-dossier.ts";
import { type ObligationRow, obligationRow } from "../obligation-row.ts";
import { type ExportRequest, type Spool, standsOn } from "../pack.ts";
import type { Papers } from "../papers.ts";
import { FamilyCounts } from "./family-counts.ts";
import { rowsShown } from "./listing.ts";
import { moreHtml } from "./more-html.ts";
import { PapersParts } from "./papers-parts.ts";
import { papersGrid } from "./papers-scale.ts";
import { pictureGrid } from "./picture.ts";
import type { Bar } from "./picture-bar.ts";
import { papersDefinitions, pictureDefinitions } from "./picture-legend.ts";
import { PictureParts } from "./picture-parts.ts";
import { aboutHtml, contentsHtml } from "./report-about.ts";
import type { ReportEnd } from "./report-end.ts";
import { ReportLists } from "./report-lists.ts";
import { reportScript } from "./report-script.ts";
import {
  checksHtml,
  headHtml,
  headsOpen,
  lawHtml,
  policiesHtml,
  rejectionsHtml,
  undeterminedHtml,
} from "./report-sections.ts";
import { checkingHtml, tilesHtml, toolsHtml, topHtml, verdictHtml } from "./report-top.ts";
import { groupWord, RuleBlock } from "./rule-block.ts";
import { subjectGroup } from "./subject-group.ts";
import { tableClose } from "./table-html.ts";
import { counted, type Voice } from "./voice.ts";

/** Findings of a severity that a page shows; beyond, the files hold them all. */
const shownMax = 2_000;

/** Gathers the report in one language dossier by dossier, each piece on the spool, and sets the page in the end. */
export class ReportParts {
  readonly #request: ExportRequest;
  readonly #spool: Spool;
  readonly #voice: Voice;
  readonly #found = new Map<Group, number>();
  readonly #blocks = new Map<string, RuleBlock>();
  readonly #families: FamilyCounts;
  readonly #lists: ReportLists;
  readonly #picture: PictureParts;
  readonly #papers: PapersParts;
  #heads = 0;

  constructor(request: ExportRequest, spool: Spool, voice: Voice) {
    this.#request = request;
    this.#spool = spool;
    this.#voice = voice;
    this.#families = new FamilyCounts(standsOn(request));
    this.#lists = new ReportLists(request, voice);
    this.#picture = new PictureParts(request.span, spool, voice);
    this.#papers = new PapersParts(request.span, spool, voice);
  }

  /**
   * Adds a dossier. What is not shown is counted, and not put into words.
   * @param said its findings in the language of the report; null where they were not put into it yet
   */
  async add(
    known: KnownDossier,
    findings: readonly Finding[],
    said: readonly ObligationRow[] | null,
    bars: readonly Bar[],
    papers: Papers | null,
  ): Promise<void> {
    await this.#picture.add(known, bars);
    if (papers !== null) await this.#papers.add(known, papers);
    if (++this.#heads <= rowsShown)
      await this.#spool.add(this.#place("heads"), headHtml(known.id, known.head.seq, known.head.hash, this.#voice));
    const alike = new Map<string, ObligationRow[]>();
    for (const [at, finding] of findings.entries()) {
      const isShown = this.#count(finding) <= shownMax;
      this.#lists.add(known, finding, isShown);
      if (!isShown) continue;
      const row = said?.[at] ?? obligationRow(known, finding, standsOn(this.#request), this.#voice.wording);
      const key = `${row.severity} ${row.rule} ${row.title} ${row.explanation.why}`;
      alike.set(key, [...(alike.get(key) ?? []), row]);
    }
    for (const [key, group] of alike) await this.#addGroup(key, group);
  }

  /** Counts a finding. @returns how many of its severity there are by now */
  #count(finding: Finding): number {
    this.#families.add(finding);
    const found = (this.#found.get(finding.group) ?? 0) + 1;
    this.#found.set(finding.group, found);
    return found;
  }

  /** Adds what one subject has under one rule. */
  async #addGroup(key: string, rows: readonly ObligationRow[]): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const known = this.#blocks.get(key);
    const block = known ?? new RuleBlock(first, this.#place(`findings-${this.#blocks.size}`), this.#voice);
    this.#blocks.set(key, block);
    block.count(rows.length);
    await this.#spool.add(block.place, subjectGroup(rows, this.#request.employer, this.#voice, block.lawOf));
  }

  /** Where a piece waits: each language has its own. */
  #place = (name: string): string => `report-${this.#voice.wording.language}-${name}`;

  /** The page, piece by piece. */
  async *page(end: ReportEnd): AsyncGenerator<Uint8Array> {
    const { span } = this.#request;
    yield bytes(this.#top(end));
    // Outside of the sections, which a search hides: what is drawn from them would vanish with them.
    yield bytes(`${pictureDefinitions}${papersDefinitions}${pictureGrid(span)}${papersGrid(span)}`);
    yield bytes(`${this.#lists.dueHtml}${this.#lists.waivedHtml}${this.#gaps(end)}`);
    yield* this.#picture.page();
    yield* this.#papers.page();
    yield* this.#findings();
    yield bytes(this.#registers(end));
    yield* this.#spool.read(this.#place("heads"));
    yield bytes(`${tableClose}${moreHtml(this.#voice, this.#heads, rowsShown, "heads", "heads.json")}</section>
</main>${checkingHtml(this.#voice)}<script>${reportScript(this.#voice.words)}</script>
</body></html>\n`);
  }

  async *#findings(): AsyncGenerator<Uint8Array> {
    const { findings } = this.#voice.words;
    yield bytes(`<section class="findings" aria-labelledby="findings"><h2 id="findings">${escapeHtml(findings.title)}</h2>
<p class="quiet">${escapeHtml(findings.note(formatDay(standsOn(this.#request))))}</p>\n`);
    for (const group of groups) yield* this.#group(group);
    if (this.#found.size === 0) yield bytes(`<p class="card">${escapeHtml(findings.none)}</p>`);
    yield bytes("</section>\n");
  }

  async *#group(group: Group): AsyncGenerator<Uint8Array> {
    const found = this.#found.get(group) ?? 0;
    if (found === 0) return;
    yield bytes(
      `<section class="severity" data-severity="${group}" aria-labelledby="${group}-findings"><h3 class="group t-${group}" id="${group}-findings">${escapeHtml(groupWord(group, this.#voice))}${this.#voice.wording.labels.colon} ${counted(this.#voice, found)}</h3>\n`,
    );
    const blocks = [...this.#blocks.values()].filter(({ severity }) => severity === group).sort(RuleBlock.inOrder);
    for (const block of blocks) {
      yield bytes(block.head);
      yield* this.#spool.read(block.place);
      yield bytes("</section>\n");
    }
    yield bytes(`${moreHtml(this.#voice, found, shownMax, "findings", "obligations.ndjson")}</section>\n`);
  }

  #top(end: ReportEnd): string {
    const { words } = this.#voice;
    const sections = [
      { id: "families", title: words.families.title },
      { id: "overdue", title: words.overdue.title, count: this.#lists.found("overdue") },
      { id: "near", title: words.near.title, count: this.#lists.found("near") },
      { id: "waived", title: words.waived.title, count: this.#lists.found("waived") },
      { id: "gaps", title: words.gaps.title },
      { id: "picture", title: words.picture.title },
      ...(this.#papers.found === 0 ? [] : [{ id: "papers", title: words.papers.title }]),
      { id: "findings", title: words.findings.title },
      { id: "checked", title: words.checked.title },
      { id: "law", title: words.law.title },
      { id: "settings", title: words.settings.title },
      { id: "heads", title: words.heads.title },
    ];
    const present = groups.filter((group) => this.#found.has(group));
    return [
      topHtml(this.#request, end, this.#voice),
      verdictHtml(end, this.#voice),
      tilesHtml((group) => this.#found.get(group) ?? 0, this.#voice),
      this.#families.html(this.#voice),
      contentsHtml(sections, this.#voice),
      aboutHtml(this.#request, end, this.#voice),
      toolsHtml(present, this.#voice),
    ].join("");
  }

  /** Everything that is not known, in one place. */
  #gaps({ checks, rejections }: ReportEnd): string {
    const { gaps } = this.#voice.words;
    const listed = (["questions", "setAside", "feeds"] as const).map(
      (list) => `<div class="gap">${this.#lists.html(list, gaps[list], gaps.none, 3)}</div>\n`,
    );
    const table = (id: "periods" | "rejections", html: string) =>
      `<div class="gap"><h3 id="${id}">${escapeHtml(gaps[id].title)}</h3>
<p class="quiet">${escapeHtml(html === "" ? gaps.none : gaps[id].note)}</p>
${html}</div>\n`;
    return `<section class="register gaps" aria-labelledby="gaps"><h2 id="gaps">${escapeHtml(gaps.title)}</h2>
<p class="quiet">${escapeHtml(gaps.note)}</p>
${listed.join("")}${table("periods", undeterminedHtml(checks, this.#voice))}${table("rejections", rejectionsHtml(rejections, this.#voice))}</section>\n`;
  }

  #registers({ employer, checks }: ReportEnd): string {
    const { checked, heads, law, settings } = this.#voice.words;
    const register = (id: string, { title, note }: Heading, html: string) =>
      `<section class="register ${id}" aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>
<p class="quiet">${escapeHtml(note)}</p>
${html}`;
    return `${register("checked", checked, checksHtml(checks, this.#voice))}</section>
${register("law", law, lawHtml(standsOn(this.#request), this.#voice))}</section>
${register("settings", settings, policiesHtml(employer, this.#voice))}</section>
${register("heads", heads, headsOpen(this.#voice))}`;
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
