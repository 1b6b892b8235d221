import { escapeHtml } from "../../../alerts/escape-html.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import { wording } from "../findings.ts";
import type { ObligationRow } from "../obligation-row.ts";
import { findingRow, type Reason, reasonsHtml, reasonsOf } from "./finding-row.ts";

/** Beyond so many the findings of a group fold away until somebody opens, searches or prints them. */
const unfoldedMax = 3;

/** Whom a row is about, as the report names them. */
export function whoOf({ subject, name }: Pick<ObligationRow, "subject" | "name">): string {
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
  lawOf: (row: ObligationRow) => Reason | null,
): string {
  const [first] = rows;
  if (first === undefined) return "";
  const whole = rows.map((row) => {
    const law = lawOf(row);
    return law === null ? reasonsOf(row) : [...reasonsOf(row), law];
  });
  const single = rows.length === 1;
  const common = single ? [] : inCommon(whole);
  const own = whole.map((reasons) => without(reasons, common));
  const who = headingOf(first);
  const lines = rows.map((row, at) => findingRow(row, employer, own[at] ?? [], single ? who : ""));
  // A row alone needs no heads: each of its cells says what it is. On paper heads also say whose page it is.
  const head = single
    ? ""
    : `<thead><tr><th scope="col">Case<span class="paper"> of ${escapeHtml(whoOf(first))}</span></th><th scope="col">Days</th><th scope="col">What it rests on</th></tr></thead>`;
  const table = `<table class="cases">${head}<tbody>\n${lines.join("")}</tbody></table>`;
  const shown =
    rows.length > unfoldedMax ? `<details open><summary>${summaryOf(rows)}</summary>${table}</details>` : table;
  return `<article class="subject">${single ? "" : `<div class="head">${who}${reasonsHtml(common, " common")}</div>`}${shown}</article>\n`;
}

const headingOf = (row: ObligationRow): string =>
  `<h5>${escapeHtml(whoOf(row))}</h5><code class="quiet dossier">${escapeHtml(plainLine(row.dossier))}</code>`;

function summaryOf(rows: readonly ObligationRow[]): string {
  const days = rows.flatMap(({ on, due, missing }) => on ?? due ?? missing?.neededOn ?? []).sort();
  const span = days.length === 0 ? "" : `, ${days[0]} to ${days.at(-1)}`;
  return `${rows.length} findings${escapeHtml(span)}`;
}

/** What is said of one finding alone; the rest is said of all of its group at once. */
const shareable = new Set(["Facts", "Missing", "Law"]);

/** The lines that every finding of a group has. */
function inCommon([first = [], ...others]: readonly (readonly Reason[])[]): readonly Reason[] {
  return first
    .filter(({ label }) => shareable.has(label))
    .map(({ label, lines }) => ({
      label,
      lines: lines.filter((line) => others.every((reasons) => linesOf(reasons, label).includes(line))),
    }))
    .filter(({ lines }) => lines.length > 0);
}

const without = (reasons: readonly Reason[], common: readonly Reason[]): readonly Reason[] =>
  reasons
    .map(({ label, lines }) => ({ label, lines: lines.filter((line) => !linesOf(common, label).includes(line)) }))
    .filter(({ lines }) => lines.length > 0);

const linesOf = (reasons: readonly Reason[], label: string): readonly string[] =>
  reasons.find((reason) => reason.label === label)?.lines ?? [];
