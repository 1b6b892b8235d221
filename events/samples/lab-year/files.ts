import { readFileSync } from "node:fs";
import { at, mondays, plusDays } from "./calendar.ts";
import { type Person, people } from "./cast.ts";
import { type Worked, weekOf } from "./hours.ts";
import { type Paid, paid } from "./payments.ts";
import type { Sending } from "./sending.ts";
import { hourSlips, paySlips, type Slip } from "./slips.ts";

/** A row of a file, by column. */
type Cells = Readonly<Record<string, string>>;
/** A row, and where slips find it. */
type Line = { readonly person: string; readonly day?: string; readonly cells: Cells };

const text = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** What Kite's files look like, before the first of them comes. */
const descriptions: readonly Sending[] = ["hours", "pay"].map((feed) => ({
  at: at("2026-01-02", 9 * 60),
  file: { key: `feed-descriptions/kite/${feed}.json`, text: text(`./kite-${feed}.json`) },
}));

const dayOf = (day: string): string => day.split("-").reverse().join("/");
const monthOf = (month: string): string => dayOf(month).slice(3);
const time = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
const euros = (cents: number): string =>
  `${String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ".")},${String(cents % 100).padStart(2, "0")}`;

const shiftLine = (person: Person, monday: string, { day, from, to, pause }: Worked): Line => ({
  person: person.id,
  day,
  cells: {
    Matricule: `p-${person.id}`,
    Date: dayOf(day),
    Début: time(from),
    Fin: time(to),
    "Pause de": pause === null ? "" : time(pause[0]),
    "Pause à": pause === null ? "" : time(pause[1]),
    "Validé le": dayOf(plusDays(monday, 7)),
    Version: "1",
  },
});

const codes = { salary: "1000", "double-holiday-pay": "1300", "end-of-year-premium": "1400" } as const;

const payLine = ({ person, kind, period, cents, on, instalment }: Paid): Line => ({
  person: person.id,
  cells: {
    Matricule: `p-${person.id}`,
    Contrat: `contract-${person.id}`,
    Code: codes[kind],
    Période: monthOf(period),
    "Payé le": dayOf(on),
    Brut: euros(cents),
    Tranche: instalment === undefined ? "" : String(instalment.number),
    Tranches: instalment === undefined ? "" : String(instalment.of),
  },
});

/** A file as Windows writes it: a header, a row a line. */
const written = (lines: readonly Line[]): string => {
  const columns = Object.keys(lines[0]?.cells ?? {});
  return [columns, ...lines.map(({ cells }) => columns.map((name) => cells[name] ?? ""))]
    .map((cells) => `${cells.join(";")}\r\n`)
    .join("");
};

const dropped = (feed: string, name: string, instant: string, lines: readonly Line[], note?: string): Sending => ({
  at: instant,
  file: { key: `feeds/kite/${feed}/in/${name}.csv`, text: written(lines) },
  ...(note === undefined ? {} : { note }),
});

const isMeant = (slip: Slip) => (line: Line) =>
  line.person === slip.person && (slip.day === undefined || line.day === slip.day);

/** A file with the slip in it. @throws RangeError where the slip finds no row, for the story was changed */
function withSlip(lines: readonly Line[], slip: Slip): readonly Line[] {
  const found = lines.findIndex(isMeant(slip));
  if (found < 0) throw new RangeError(`${slip.note}: ${slip.person} has no such row in the file of ${slip.file}`);
  return lines.map((line, at) =>
    at === found ? { ...line, cells: { ...line.cells, [slip.column]: slip.written } } : line,
  );
}

/** A file with its slip, and on the next morning the person's rows once more, as they should have been. */
function dropWith(
  feed: string,
  name: string,
  [day, minutes]: readonly [string, number],
  lines: readonly Line[],
  slip: Slip | undefined,
): readonly Sending[] {
  if (slip === undefined) return [dropped(feed, name, at(day, minutes), lines)];
  const again = lines
    .filter(({ person }) => person === slip.person)
    .map((line) => ({ ...line, cells: "Version" in line.cells ? { ...line.cells, Version: "2" } : line.cells }));
  return [
    dropped(feed, name, at(day, minutes), withSlip(lines, slip), slip.note),
    dropped(feed, `${name}-corrected`, at(plusDays(day, 1), 10 * 60), again, "corrected"),
  ];
}

const kite = people.filter(({ employer }) => employer === "kite");

/** The payroll system stood still in a week of September: eleven days after the file before, its feed is silent. */
const lateHours: ReadonlyMap<string, readonly [string, number]> = new Map([["2026-09-07", ["2026-09-18", 14 * 60]]]);

const hours: readonly Sending[] = mondays.flatMap((monday) => {
  const lines = kite.flatMap((person) => weekOf(person, monday).map((worked) => shiftLine(person, monday, worked)));
  if (lines.length === 0) return [];
  const slip = hourSlips.find(({ file }) => file === monday);
  const sent = lateHours.get(monday) ?? ([plusDays(monday, 7), 6 * 60 + 30] as const);
  return dropWith("hours", `hours-${monday}`, sent, lines, slip);
});

const kitePaid = paid.filter(({ person }) => person.employer === "kite");
const payDays = [...new Set(kitePaid.map(({ on }) => on))].sort();

const pay: readonly Sending[] = payDays.flatMap((day) => {
  const lines = kitePaid.filter(({ on }) => on === day).map(payLine);
  const slip = paySlips.find(({ file }) => file === day);
  return dropWith("pay", `pay-${day}`, [day, 16 * 60 + 30], lines, slip);
});

/** Files that come twice: one under its name, one as a browser names a second download. */
const twice: readonly Sending[] = [...hours, ...pay].flatMap((sending) => {
  if (!("file" in sending)) return [];
  const { key } = sending.file;
  const again = (key: string): Sending => ({
    at: at(plusDays(sending.at.slice(0, 10), 1), 11 * 60),
    file: { ...sending.file, key },
    note: "doubled",
  });
  if (key.endsWith("/hours-2026-06-15.csv")) return [again(key)];
  return key.endsWith("/pay-2026-09-30.csv") ? [again(key.replace(".csv", " (1).csv"))] : [];
});

/** Kite's hours, a file a week, and its pay, a file a pay day, as its payroll system writes them. */
export const files: readonly Sending[] = [...descriptions, ...hours, ...pay, ...twice];
