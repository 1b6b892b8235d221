import fc from "fast-check";
import type { BelfryEvent } from "../../events/catalogue.ts";
import {
  answered,
  clouds,
  givenUp,
  patentFiled,
  planned,
  released,
  requested,
  resubmitted,
  retracted,
  reviewed,
} from "../cast.ts";
import { someDay } from "./stories.ts";

const some = <Value>(...values: Value[]) => fc.constantFrom(...values);
const stages = ["supervisor", "intellectual-property", "partner"] as const;
const reviews = some("r1", "r2", "r3");
const maybe = (day: fc.Arbitrary<string>) => fc.option(day, { nil: undefined });

const statement: fc.Arbitrary<BelfryEvent> = fc.oneof(
  fc
    .record({
      on: someDay,
      key: some("pub-clouds", "pub-clouds", "pub-clouds", "pub-rain"),
      venueDeadline: maybe(someDay),
      plannedOn: maybe(someDay),
      stages: fc.uniqueArray(some(...stages), { minLength: 1 }),
      patent: some("none" as const, "planned" as const, undefined),
    })
    .map(({ on, key, ...data }) => planned(data, { key, occurredOn: on })),
  fc
    .tuple(some(...stages), someDay, reviews, some(undefined, "leuven", "ghent"))
    .map(([stage, on, key, side]) => requested(stage, on, side === undefined ? { key } : { key, side })),
  fc
    .tuple(
      reviews,
      someDay,
      some("approved" as const, "approved" as const, "revision-asked" as const, "refused" as const),
    )
    .map(([review, on, outcome]) => reviewed(review, on, outcome)),
  fc.tuple(reviews, someDay).map(([review, on]) => resubmitted(review, on)),
  someDay.map((on) => patentFiled(on)),
  fc.tuple(someDay, some("pub-clouds", "pub-rain")).map(([on, key]) => released(on, { key })),
  someDay.map((on) => givenUp(on)),
  fc
    .tuple(someDay, someDay, some("publication-review:r1", "publication-without-approval:pub-clouds"))
    .map(([on, until, obligation]) => answered(on, obligation, { kind: "snoozed", until }, { subject: clouds })),
);

/** Statements of one project, corrected, retracted and contradicted. */
export const anyPublication: fc.Arbitrary<readonly BelfryEvent[]> = fc
  .array(
    fc.tuple(statement, some("as it is", "as it is", "as it is", "corrected", "retracted", "contradicted"), someDay),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((told) =>
    told.flatMap(([event, fate, day], at) => {
      const first = { ...event, eventId: `e${at}` };
      const other = { ...first, occurredOn: day };
      if (fate === "retracted") return [first, retracted(first, { eventId: `e${at}-2` })];
      if (fate === "corrected") return [first, { ...other, eventId: `e${at}-2`, revision: 2 }];
      return fate === "contradicted" ? [first, other] : [first];
    }),
  );
