import fc from "fast-check";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { catalogue } from "../../events/catalogue.ts";
import { accept, asha } from "../cast.ts";

const examples = catalogue.filter(({ subject }) => subject === "person" || subject === "any");
type Example = (typeof examples)[number];

/** Two periods that the example of a type can be about, the example's own first; null where it has none. */
const periodsOf: { readonly [Type in Example["type"]]?: readonly [own: string, other: string] } = {
  ShiftsRecorded: ["2026-03-02", "2026-03-30"],
  AbsenceRecorded: ["2026-07-27", "2026-08-01"],
  PaymentMade: ["2026-01-01", "2025-01-01"],
  SalaryTransferred: ["2026-12-01", "2025-12-01"],
};

/**
 * Events of one person: every type, two keys, three revisions, statements and retractions, two contents, two senders,
 * and so few event ids that one message often carries several contents. A sheet's shifts lie in its week.
 */
export const anyEvent: fc.Arbitrary<BelfryEvent> = fc
  .record({
    example: fc.constantFrom(...examples),
    source: fc.constantFrom("hr.lab", "permits.lab"),
    eventId: fc.constantFrom("e1", "e2", "e3"),
    key: fc.constantFrom("k1", "k2"),
    revision: fc.integer({ min: 1, max: 3 }),
    occurredOn: fc.constantFrom("2026-03-02", "2026-03-05", "2026-04-01"),
    other: fc.boolean(),
    retracted: fc.boolean(),
  })
  .map(({ example, other, retracted, ...envelope }) => {
    const periods = periodsOf[example.type];
    const text = JSON.stringify(example.accepted);
    const moved = periods !== undefined && other ? text.replaceAll(periods[0], periods[1]) : text;
    const { data, ...rest } = JSON.parse(moved) as { data: unknown };
    const body = retracted ? { retracted: { reason: "sent by mistake" } } : { data };
    return accept({ ...rest, subject: asha, ...envelope, ...body });
  });

/** Every order of a list. */
export function* permutations<Value>(values: readonly Value[]): Generator<readonly Value[]> {
  if (values.length === 0) yield [];
  for (const [at, first] of values.entries())
    for (const rest of permutations(values.toSpliced(at, 1))) yield [first, ...rest];
}
