import { daysLater, isHoliday, weekdayOf } from "../obligations/slow-hours.ts";
import { contractOf, type Told } from "./told.ts";

/** The year that is audited, from the first day of which Kite reports receipts. */
const [first, end] = ["2026-01-01", "2026-12-31"];

/** Who came and who left in the year: each declaration that was owed, what was refused owed once more. */
export function dimonaByHand(person: Told): readonly string[] {
  const { from, hire, to } = contractOf(person);
  const came = from >= first && from <= end ? owed(person, "in", from) : [];
  const left = to >= first && to < end ? owed(person, "out", dayAfter(to)) : [];
  return [...came, ...left].map((line) => line.replace("CONTRACT", hire.key));
}

function owed(person: Told, kind: "in" | "out", by: string): readonly string[] {
  const made = person.of("DimonaDeclared").filter(({ data }) => data.kind === kind);
  const lines = [`${person.id} dimona-${kind}:CONTRACT by ${by} declared ${made[0]?.occurredOn ?? "never"}`];
  for (const [at, { key }] of made.entries()) {
    const refusal = person
      .of("DimonaAnswered")
      .find(({ data }) => data.declaration === key && data.outcome === "refused")?.occurredOn;
    if (refusal === undefined) continue;
    const again = made[at + 1]?.occurredOn ?? "never";
    lines.push(`${person.id} dimona-${kind}:after.${key} by ${refusal > by ? refusal : by} declared ${again}`);
  }
  return lines;
}

/** The next day on which offices of the social security count: neither a Sunday nor a public holiday. */
function dayAfter(last: string): string {
  let day = daysLater(last, 1);
  while (weekdayOf(day) === 7 || isHoliday(day)) day = daysLater(day, 1);
  return day;
}

/** The four quarters of the year and the days by which each is declared, as a calendar on the wall has them. */
export const dmfaByHand = (employer: Told): readonly string[] =>
  ["2026-04-30", "2026-07-31", "2026-10-31", "2027-01-31"].map((by, at) => {
    const received = employer
      .of("DmfaReceived")
      .find(({ data }) => data.kind === "original" && data.quarter === `2026-Q${at + 1}`);
    return `dmfa-received:2026.${at + 1} by ${by} received ${received?.occurredOn ?? "never"}`;
  });
