import fc from "fast-check";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { catalogue } from "../../events/catalogue.ts";
import { accept, asha } from "../cast.ts";

const examples = catalogue.filter(({ subject }) => subject === "person" || subject === "any");
/** The Monday of the week, and the day of the shift, that the example of a sheet is about. */
const weekOfExample = "2026-03-02";

/**
 * Events of one person: every type, two keys, three revisions, statements and retractions, two contents, two senders,
 * and so few event ids that one message often carries several contents. A sheet's shifts lie in its week; an absence
 * and a payment keep the period of their example.
 */
export const anyEvent: fc.Arbitrary<BelfryEvent> = fc
  .record({
    example: fc.constantFrom(...examples.map(({ accepted }) => accepted as object)),
    source: fc.constantFrom("hr.lab", "permits.lab"),
    eventId: fc.constantFrom("e1", "e2", "e3"),
    key: fc.constantFrom("k1", "k2"),
    revision: fc.integer({ min: 1, max: 3 }),
    occurredOn: fc.constantFrom("2026-03-02", "2026-03-05", "2026-04-01"),
    period: fc.constantFrom(weekOfExample, "2026-03-30"),
    retracted: fc.boolean(),
  })
  .map(({ example, period, retracted, ...envelope }) => {
    const { data, ...rest } = example as { type: string; data: unknown };
    const weekly = rest.type === "ShiftsRecorded";
    const moved = weekly ? JSON.parse(JSON.stringify(data).replaceAll(weekOfExample, period)) : data;
    const body = retracted ? { retracted: { reason: "sent by mistake" } } : { data: moved };
    return accept({ ...rest, subject: asha, ...(weekly ? { period } : {}), ...envelope, ...body });
  });

/** Every order of a list. */
export function* permutations<Value>(values: readonly Value[]): Generator<readonly Value[]> {
  if (values.length === 0) yield [];
  for (const [at, first] of values.entries())
    for (const rest of permutations(values.toSpliced(at, 1))) yield [first, ...rest];
}
