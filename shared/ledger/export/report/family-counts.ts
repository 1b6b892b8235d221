import { type Family, families } from "../../../../events/envelope.ts";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { addDays, type Day, formatDay } from "../../../calendar/day.ts";
import type { Status } from "../../../obligations/timeline.ts";
import type { Finding } from "../findings.ts";
import { type Cell, capital, nothing, number, tableHtml, text } from "./table-html.ts";
import { counted, type Voice } from "./voice.ts";

/** What is due within so many days of the report's last day is near. */
export const nearDays = 60;

/** Whether something must be done, and its last day is near: not passed, and not far. */
export const isNear = ({ view: { status, due } }: Pick<Finding, "view">, day: Day): boolean =>
  (status === "open" || status === "upcoming") && due !== null && due >= day && due <= addDays(day, nearDays);

/** The statuses in the order of their pressing. */
const statuses = [
  "breached",
  "overdue",
  "undetermined",
  "open",
  "upcoming",
  "suspended",
  "met",
  "void",
] as const satisfies readonly Status[];
type Column = Status | "near" | "answered" | "total";
const columns: readonly Column[] = statuses.flatMap((status): readonly Column[] =>
  status === "upcoming" ? ["upcoming", "near"] : [status],
);

/** Obligations by family and true status, whatever was answered. */
export class FamilyCounts {
  readonly #counts = new Map<Family, Map<Column, number>>();
  readonly #day: Day;

  constructor(day: Day) {
    this.#day = day;
  }

  add(finding: Finding): void {
    const counts = this.#counts.get(finding.family) ?? new Map<Column, number>();
    this.#counts.set(finding.family, counts);
    const one = (column: Column) => counts.set(column, (counts.get(column) ?? 0) + 1);
    one(finding.view.status);
    one("total");
    if (isNear(finding, this.#day)) one("near");
    if (finding.view.muted) one("answered");
  }

  /** The table: families that have anything, and the columns in which anything stands. */
  html(voice: Voice): string {
    const { families: words, statuses: names } = voice.words;
    const known = (Object.keys(families) as Family[]).filter((family) => this.#counts.has(family));
    const of = (family: Family, column: Column) => this.#counts.get(family)?.get(column) ?? 0;
    const total = (column: Column) => known.reduce((sum, family) => sum + of(family, column), 0);
    const used = [...columns, "answered" as const, "total" as const].filter((column) => total(column) > 0);
    const headings = [words.family, ...used.map((column) => headingOf(column, voice))];
    const row = (name: string, count: (column: Column) => number): readonly Cell[] => [
      text(name),
      ...used.map((column) => (count(column) === 0 ? nothing : number(counted(voice, count(column))))),
    ];
    const rows = known.map((family) =>
      row(capital(voice.wording.codes["kind-of-alert"][family]), (column) => of(family, column)),
    );
    const all = rows.length > 1 ? [...rows, row(words.total, total)] : rows;
    return `<section class="register families" aria-labelledby="families"><h2 id="families">${escapeHtml(words.title)}</h2>
<p class="quiet">${escapeHtml(words.note(formatDay(this.#day)))}</p>
${rows.length === 0 ? `<p class="card">${escapeHtml(voice.words.findings.none)}</p>` : tableHtml(words.caption, headings, all, "counts many")}</section>\n`;

    function headingOf(column: Column, { words: said }: Voice): string {
      if (column === "near" || column === "answered" || column === "total") return said.families[column];
      return names[column];
    }
  }
}
