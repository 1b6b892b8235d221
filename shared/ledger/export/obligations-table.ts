import { stringify } from "csv-stringify/sync";
import type { ObligationRow } from "./obligation-row.ts";

const columns = [
  "dossier",
  "subject kind",
  "subject",
  "name",
  "obligation",
  "rule",
  "family",
  "kind",
  "title",
  "severity",
  "status",
  "stage",
  "opens",
  "recommended",
  "due",
  "broken from",
  "broken until",
  "met",
  "void",
  "answered",
  "answers",
  "missing",
  "needed on",
  "why",
  "law",
  "to be confirmed",
  "facts",
  "arithmetic",
] as const;

/** RFC 4180, and a quote before everything that a spreadsheet would take for a formula. */
const options = { escape_formulas: true, record_delimiter: "windows" } as const;

/** The heading of `obligations.csv`, after the mark by which a spreadsheet knows UTF-8. */
export const tableHeading = (): string => stringify([[...columns]], { ...options, bom: true });

/** Some lines of `obligations.csv`. */
export const tableRows = (rows: readonly ObligationRow[]): string =>
  rows.length === 0 ? "" : stringify(rows.map(cellsOf), options);

function cellsOf(row: ObligationRow): readonly string[] {
  const { explanation } = row;
  const cells: { readonly [Name in (typeof columns)[number]]: string | null } = {
    dossier: row.dossier,
    "subject kind": row.subject.kind,
    subject: row.subject.id,
    name: row.name,
    obligation: row.obligation,
    rule: row.rule,
    family: row.family,
    kind: row.kind,
    title: row.title,
    severity: row.severity,
    status: row.status,
    stage: row.stage,
    opens: row.opens,
    recommended: row.recommended,
    due: row.due,
    "broken from": row.on,
    "broken until": row.until,
    met: row.met,
    void: row.void,
    answered: row.answered ? "yes" : "no",
    answers: row.answers.map(answerText).join("; "),
    missing: row.missing?.question ?? null,
    "needed on": row.missing?.neededOn ?? null,
    why: explanation.why,
    law: explanation.law.map(({ text }) => text).join("; "),
    "to be confirmed": explanation.law.some(({ toBeConfirmed }) => toBeConfirmed) ? "yes" : "no",
    facts: explanation.facts.map(({ words }) => words).join("; "),
    arithmetic: explanation.workings.map(({ words }) => words).join("; "),
  };
  return columns.map((name) => cells[name] ?? "");
}

const answerText = ({ kind, by, from, ...more }: ObligationRow["answers"][number]): string =>
  [
    `${kind} by ${by} from ${from}`,
    ...("until" in more ? [`until ${more.until}`] : []),
    ...("reason" in more ? [`because ${more.reason}`] : []),
  ].join(" ");
