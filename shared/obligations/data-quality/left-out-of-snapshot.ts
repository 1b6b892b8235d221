import { addDays, type Day, parseDay, within } from "../../calendar/day.ts";
import { type Employment, employments } from "../../dossier/employment.ts";
import { type Dossier, placeOf, type Stated, statements } from "../../dossier/fact.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * Somebody who stood in an earlier snapshot of a feed and does not in a later one has left, or was lost on the way. Belfry
 * ends no employment of its own: it asks, once for the person or, where the person is still there, for the contracts. Who
 * was known to have left by then is not asked about; a later last day ends the question when it has passed.
 */
export const leftOutOfSnapshot: Rule = {
  id: "left-out-of-snapshot",
  family: "employment",
  per: "whole",
  says: "Who stands in a feed's snapshot no longer has left, and the end of the employment is known.",
  since: "1900-01-01",
  reads: { employment: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, _employer, span) => {
    const all = statements(dossier, "LeftOutOfSnapshot");
    const gone = new Set(all.filter(({ data }) => data.whole).map(({ data }) => data.feed));
    return all
      .filter(({ data }) => data.whole || !gone.has(data.feed))
      .flatMap((leftOut) => askedAbout(dossier, leftOut))
      .filter(({ anchor }) => within(span, anchor));
  },
};

type LeftOut = Stated<"LeftOutOfSnapshot">;

function askedAbout(dossier: Dossier, leftOut: LeftOut): readonly Obligation[] {
  const on = parseDay(leftOut.occurredOn);
  const last = lastDays(dossier, leftOut);
  // What has no end, or was not reported yet, is asked about until it is answered; somebody who leaves twice, twice.
  const open = last.filter(({ endsOn }) => endsOn === null || endsOn > on);
  if (open.length === 0) return [];
  const until = open.map(({ endsOn }) => endsOn).reduce(laterEnd);
  return [
    {
      kind: "undetermined",
      id: `${leftOutOfSnapshot.id}:${leftOut.occurredOn}.${leftOut.key}`,
      rule: leftOutOfSnapshot.id,
      anchor: on,
      missing: { fact: "end-of-left-out", neededOn: on },
      void: until === null ? null : addDays(until, 1),
      because: {
        facts: [
          evidence("feed", leftOut.data.feed, leftOut),
          evidence("last-seen-in-feed", leftOut.data.lastSeenOn, leftOut),
          evidence("left-out-on", leftOut.occurredOn, leftOut),
          ...(leftOut.data.whole
            ? []
            : leftOut.data.contracts.map((contract) => evidence("left-out-contract", contract, leftOut))),
        ],
        parameters: [],
        workings: [],
      },
    },
  ];
}

/** The later of two last days; null is no end. */
const laterEnd = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? null : a > b ? a : b);

/** The employments that a feed had, or every one where it had none: one without a known end, where none is reported. */
function lastDays(dossier: Dossier, { data }: LeftOut): readonly Pick<Employment, "endsOn">[] {
  const known = employments(dossier);
  const named = data.contracts.length === 0 ? known.map(({ contract }) => contract) : data.contracts;
  const unknown = { endsOn: null };
  if (named.length === 0) return [unknown];
  return named
    .filter((contract) => dossier.facts.get(placeOf({ type: "EmployeeHired", key: contract }))?.state !== "retracted")
    .map((contract) => known.find((employment) => employment.contract === contract) ?? unknown);
}
