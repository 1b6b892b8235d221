import { at } from "./calendar.ts";
import { personOf } from "./cast.ts";
import { ofPerson, ofSubject, type Sending } from "./sending.ts";

/** Payroll declares before noon, and is answered in the afternoon. */
const declared = (id: string, on: string, name: string, data: Readonly<Record<string, unknown>>): Sending =>
  ofPerson(at(on, 11 * 60), "payroll", personOf(id), {
    type: "DimonaDeclared",
    key: `dimona-${id}-${name}`,
    occurredOn: on,
    data: { contract: `contract-${id}`, ...data },
  });

const answered = (id: string, on: string, name: string, outcome: string, more: object = {}): Sending =>
  ofPerson(at(on, 16 * 60), "payroll", personOf(id), {
    type: "DimonaAnswered",
    key: `answer-${id}-${name}-${on}`,
    occurredOn: on,
    data: { declaration: `dimona-${id}-${name}`, outcome, ...more },
  });

/** Kite's declarations of who comes and who goes in the year. */
const dimonas: readonly Sending[] = [
  // Ximena has no number of the social security yet: her Dimona waits for two weeks and a half.
  declared("ximena", "2026-02-23", "in", { kind: "in", startsOn: "2026-03-02" }),
  answered("ximena", "2026-02-23", "in", "waiting"),
  answered("ximena", "2026-03-12", "in", "accepted", { period: "301672240011" }),
  // Céline's is forgotten for two days.
  declared("celine", "2026-05-06", "in", { kind: "in", startsOn: "2026-05-04" }),
  answered("celine", "2026-05-06", "in", "accepted-with-warning", { period: "301702315548", code: "00012-018" }),
  // Farid's is changed on the day on which his contract is.
  declared("farid", "2026-07-27", "in", { kind: "in", startsOn: "2026-08-03" }),
  answered("farid", "2026-07-27", "in", "accepted", { period: "301744981206" }),
  declared("farid", "2026-07-31", "update", { kind: "update", startsOn: "2026-08-17", declaration: "dimona-farid-in" }),
  answered("farid", "2026-07-31", "update", "accepted", { period: "301744981206" }),
  declared("boris", "2026-08-31", "out", { kind: "out", endsOn: "2026-08-31" }),
  answered("boris", "2026-08-31", "out", "accepted"),
  // Diego's end is refused, and declared anew a day late.
  declared("diego", "2026-11-30", "out", { kind: "out", endsOn: "2026-11-30" }),
  answered("diego", "2026-12-01", "out", "refused", { code: "00015-157" }),
  declared("diego", "2026-12-02", "out-2", { kind: "out", endsOn: "2026-11-30" }),
  answered("diego", "2026-12-02", "out-2", "accepted"),
];

const dmfa = (quarter: string, on: string, kind: "original" | "correction"): Sending =>
  ofSubject(
    at(on, 15 * 60),
    "payroll",
    "kite",
    { kind: "employer", id: "kite" },
    {
      type: "DmfaReceived",
      key: `dmfa-${quarter}-${kind}`,
      occurredOn: on,
      data: { quarter, kind },
    },
  );

/** What Kite's payroll declared to social security in the year; the DmfA of the second quarter comes four days late. */
export const receipts: readonly Sending[] = [
  ...dimonas,
  dmfa("2026-Q1", "2026-04-24", "original"),
  dmfa("2026-Q1", "2026-06-02", "correction"),
  dmfa("2026-Q2", "2026-08-04", "original"),
  dmfa("2026-Q3", "2026-10-22", "original"),
];
