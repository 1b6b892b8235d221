import { parseDay, within } from "../../calendar/day.ts";
import { type Stated, statements } from "../../dossier/fact.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * What falls due is assessed on its day. A bound that was broken, and no duty or question: HR can neither do by a day what
 * operators must do, nor has Belfry anything to ask; what HR needs is to know for which days its mails may come late. It
 * stays until somebody acknowledges it. One for each day on which something fell due and was not assessed, however often
 * that was seen: a dossier that stands still, and was acknowledged, hides no day on which another does.
 */
export const watchFellBehind: Rule = {
  id: "watch-fell-behind",
  family: "employer",
  per: "whole",
  says: "What falls due at an employer is assessed on its day.",
  since: "1900-01-01",
  reads: { employer: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, _employer, span) =>
    seenLast(statements(dossier, "WatchFellBehind"))
      .map(brokenBy)
      .filter(({ anchor }) => within(span, anchor)),
};

/** Of each day, as it was seen last: under version 1 the key was the day before, so that one day can stand under two keys. */
const seenLast = (seen: readonly Stated<"WatchFellBehind">[]): readonly Stated<"WatchFellBehind">[] => [
  ...new Map(seen.map((one) => [one.data.dueOn, one])).values(),
];

function brokenBy(seen: Stated<"WatchFellBehind">): Obligation {
  const { dueOn } = seen.data;
  const on = parseDay(dueOn);
  return {
    kind: "limit",
    id: `${watchFellBehind.id}:${dueOn}`,
    rule: watchFellBehind.id,
    anchor: on,
    on,
    until: parseDay(seen.occurredOn),
    lasting: false,
    because: {
      facts: [evidence("fell-due-on", dueOn, seen), evidence("behind-seen-on", seen.occurredOn, seen)],
      parameters: [],
      workings: [],
    },
  };
}
