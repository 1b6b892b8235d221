import { escapeHtml } from "../../../alerts/escape-html.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import type { ObligationRow } from "../obligation-row.ts";
import { findingRow, type Reason, type ReasonKind, reasonsHtml, reasonsOf } from "./finding-row.ts";
import type { Voice } from "./voice.ts";

/** Beyond so many the findings of a group fold away until somebody opens, searches or prints them. */
const unfoldedMax = 3;

/** Whom a row is about, as the report names them. */
export function whoOf({ subject, name }: Pick<ObligationRow, "subject" | "name">, { wording }: Voice): string {
  const id = plainLine(subject.id);
  const known = name === null ? "" : plainLine(name);
  return known === "" ? `${wording.labels[subject.kind]} ${id}` : `${known} (${id})`;
}

/**
 * All findings of one subject under one rule: whom they are about, what they have in common, and a table of them.
 * @param lawOf which of the laws that stand above the group a row rests on
 */
export function subjectGroup(
  rows: readonly ObligationRow[],
  employer: string,
  voice: Voice,
  lawOf: (row: ObligationRow) => Reason | null,
): string {
  const [first] = rows;
  if (first === undefined) return "";
  const whole = rows.map((row) => {
    const law = lawOf(row);
    return law === null ? reasonsOf(row, voice) : [...reasonsOf(row, voice), law];
  });
  const single = rows.length === 1;
  const common = single ? [] : inCommon(whole);
  const own = whole.map((reasons) => without(reasons, common));
  const { findings: words } = voice.words;
  const who = headingOf(first, voice);
  const lines = rows.map((row, at) => findingRow(row, employer, own[at] ?? [], voice, single ? who : ""));
  // A row alone needs no heads: each of its cells says what it is. On paper heads also say whose page it is.
  const head = single
    ? ""
    : `<thead><tr><th scope="col">${escapeHtml(words.case)}<span class="paper"> ${escapeHtml(words.of(whoOf(first, voice)))}</span></th><th scope="col">${escapeHtml(words.days)}</th><th scope="col">${escapeHtml(words.restsOn)}</th></tr></thead>`;
  const table = `<table class="cases">${head}<tbody>\n${lines.join("")}</tbody></table>`;
  const shown =
    rows.length > unfoldedMax ? `<details open><summary>${summaryOf(rows, voice)}</summary>${table}</details>` : table;
  return `<article class="subject">${single ? "" : `<div class="head">${who}${reasonsHtml(common, voice, " common")}</div>`}${shown}</article>\n`;
}

const headingOf = (row: ObligationRow, voice: Voice): string =>
  `<h5>${escapeHtml(whoOf(row, voice))}</h5><code class="quiet dossier">${escapeHtml(plainLine(row.dossier))}</code>`;

function summaryOf(rows: readonly ObligationRow[], { words }: Voice): string {
  const days = rows.flatMap(({ on, due, missing }) => on ?? due ?? missing?.neededOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const span = first === undefined || last === undefined ? "" : `, ${words.days.between(first, last)}`;
  return escapeHtml(`${words.findings.count(rows.length)}${span}`);
}

/** What is said of one finding alone; the rest is said of all of its group at once. */
const shareable: ReadonlySet<ReasonKind> = new Set(["facts", "missing", "law"]);

/** The lines that every finding of a group has. */
function inCommon([first = [], ...others]: readonly (readonly Reason[])[]): readonly Reason[] {
  return first
    .filter(({ kind }) => shareable.has(kind))
    .map(({ kind, lines }) => ({
      kind,
      lines: lines.filter((line) => others.every((reasons) => linesOf(reasons, kind).includes(line))),
    }))
    .filter(({ lines }) => lines.length > 0);
}

const without = (reasons: readonly Reason[], common: readonly Reason[]): readonly Reason[] =>
  reasons
    .map(({ kind, lines }) => ({ kind, lines: lines.filter((line) => !linesOf(common, kind).includes(line)) }))
    .filter(({ lines }) => lines.length > 0);

const linesOf = (reasons: readonly Reason[], kind: ReasonKind): readonly string[] =>
  reasons.find((reason) => reason.kind === kind)?.lines ?? [];
