import { stringify } from "csv-stringify/sync";
import { type Day, formatDay } from "../../calendar/day.ts";
import type { ObligationRow } from "./obligation-row.ts";
import type { Separator } from "./pack.ts";
import { type Cell, workbook } from "./workbook.ts";

/** The columns of obligations.csv and obligations.xlsx, each with its width in characters. */
const widths = {
  dossier: 28,
  "subject kind": 12,
  subject: 16,
  name: 24,
  obligation: 36,
  rule: 24,
  family: 14,
  kind: 12,
  title: 40,
  severity: 10,
  "status on": 12,
  status: 14,
  stage: 20,
  opens: 12,
  recommended: 12,
  due: 12,
  "broken from": 12,
  "broken until": 12,
  met: 12,
  void: 12,
  answered: 10,
  answers: 36,
  missing: 36,
  "needed on": 12,
  why: 60,
  law: 60,
  "to be confirmed": 14,
  facts: 60,
  events: 36,
  arithmetic: 60,
} as const;
type Name = keyof typeof widths;
const columns = Object.keys(widths) as readonly Name[];

/** Those that hold a day. */
const days: ReadonlySet<Name> = new Set([
  "status on",
  "opens",
  "recommended",
  "due",
  "broken from",
  "broken until",
  "met",
  "void",
  "needed on",
]);

/** RFC 4180, and a quote before everything that a spreadsheet would take for a formula. */
const options = (delimiter: Separator) => ({ escape_formulas: true, record_delimiter: "windows", delimiter }) as const;

/** The heading of `obligations.csv`, after the mark by which a spreadsheet knows UTF-8. */
export const tableHeading = (separator: Separator = ","): string =>
  stringify([[...columns]], { ...options(separator), bom: true });

/**
 * Some lines of `obligations.csv`.
 * @param day the last of the span, for which the status holds
 */
export const tableRows = (rows: readonly ObligationRow[], day: Day, separator: Separator = ","): string =>
  rows.length === 0
    ? ""
    : stringify(
        rows.map((row) => {
          const cells = cellsOf(row, day);
          return columns.map((name) => cells[name] ?? "");
        }),
        options(separator),
      );

/**
 * `obligations.xlsx`: the same table, its days as dates.
 * @param lines those of obligations.ndjson, in pieces of any length
 */
export function obligationsBook(lines: AsyncIterable<Uint8Array>, day: Day): AsyncIterable<Uint8Array> {
  const headings = columns.map((heading) => ({ heading, width: widths[heading] }));
  return workbook("obligations", headings, bookRows(lines, day));
}

async function* bookRows(lines: AsyncIterable<Uint8Array>, day: Day): AsyncGenerator<readonly Cell[]> {
  for await (const line of textLines(lines)) {
    const cells = cellsOf(JSON.parse(line), day);
    yield columns.map((name) => bookCell(name, cells[name]));
  }
}

function bookCell(name: Name, text: string | null): Cell {
  if (text === null || text === "") return null;
  return days.has(name) ? { day: text } : { text };
}

/** Lines that end with a line feed alone: a text may hold the other marks that some take for the end of a line. */
async function* textLines(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const chunk of content) {
    const held = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = held.indexOf(10); end >= 0; end = held.indexOf(10, from)) {
      yield held.toString("utf8", from, end);
      from = end + 1;
    }
    rest = held.subarray(from);
  }
}

function cellsOf(row: ObligationRow, day: Day): { readonly [Column in Name]: string | null } {
  const { explanation } = row;
  return {
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
    "status on": formatDay(day),
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
    events: [...new Set(explanation.facts.map(({ event }) => event))].join("; "),
    arithmetic: explanation.workings.map(({ words }) => words).join("; "),
  };
}

const answerText = ({ kind, by, from, ...more }: ObligationRow["answers"][number]): string =>
  [
    `${kind} by ${by} from ${from}`,
    ...("until" in more ? [`until ${more.until}`] : []),
    ...("reason" in more ? [`because ${more.reason}`] : []),
  ].join(" ");
