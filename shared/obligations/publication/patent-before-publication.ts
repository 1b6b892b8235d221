import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, disputes, type Stated, statements } from "../../dossier/fact.ts";
import { noveltyBeforeFiling } from "../../law/publication.ts";
import { patentLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import { patentQuestionDays } from "../../policy/reviews.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { earliest, type Publication, publicationsOf } from "./publications.ts";
import { reviewsOf } from "./reviews.ts";

/**
 * A patent application that is planned is filed before the publication appears, at the latest on the day before.
 * European Patent Convention, art. 54(2): what was public before the date of filing is not new, and no general period
 * of grace (art. 55) excuses it.
 *
 * What appears on the very day of filing was not public before it: no breach, though nobody should plan it so. Whether
 * a patent is planned must be known when a first review is requested, for the reviewers decide on that, or well before
 * the day on which it is to appear.
 */
export const patentBeforePublication: Rule = {
  id: "patent-before-publication",
  family: "publication",
  per: "whole",
  says: "A patent application that is planned is filed before the publication appears.",
  since: "1978-06-01",
  reads: { publication: noMargin },
  uses: [],
  basis: [noveltyBeforeFiling],
  atOnce: ["breached"],
  obligations: (dossier, employer, span) =>
    publicationsOf(dossier)
      .flatMap((publication) => patentOf(publication, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function patentOf(publication: Publication, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { plan, released, unclearSince } = publication;
  if (plan.data.patent === "none") return [];
  // A filing proves that one was planned.
  const filing = statements(dossier, "PatentApplicationFiled")[0];
  const planned = plan.data.patent === "planned" || filing !== undefined;
  if (unclearSince !== null) return [undetermined(publication, "which-publication", unclearSince)];
  const disputed = disputes(dossier, ["PatentApplicationFiled"])[0];
  if (filing === undefined && disputed !== undefined)
    return [undetermined(publication, "disputed-filing", parseDay(disputed.occurredOn))];
  const neededOn = earliest(askedFrom(publication, dossier, employer), released?.on ?? null);
  // Once it has appeared there is no "before" to ask about.
  const unknown = released === null ? "patent-plan" : "patent-of-released";
  if (!planned) return neededOn === null ? [] : [undetermined(publication, unknown, neededOn)];
  return [...beforehand(publication, filing, neededOn, employer), ...tooLate(publication, filing)];
}

/** The day from which it must be known whether and when; null while nothing calls for it. */
function askedFrom({ plan }: Publication, dossier: Dossier, employer: Employer): Day | null {
  const { plannedOn, venueDeadline } = plan.data;
  const appears = plannedOn ?? venueDeadline;
  const lead = policyValue(employer.policies, patentQuestionDays);
  const first = reviewsOf(dossier)[0]?.requestedOn ?? null;
  return earliest(first, appears === undefined ? null : addDays(parseDay(appears), -lead));
}

type Filing = Stated<"PatentApplicationFiled"> | undefined;

/** The duty to file in time; the question when it appears, where nobody said. */
function beforehand(
  publication: Publication,
  filing: Filing,
  neededOn: Day | null,
  employer: Employer,
): readonly Obligation[] {
  const { key, plan, released, withdrawn } = publication;
  const { plannedOn } = plan.data;
  if (plannedOn === undefined) {
    const settled = filing !== undefined || released !== null || neededOn === null;
    return settled ? [] : [undetermined(publication, "day-of-appearance", neededOn)];
  }
  const due = addDays(parseDay(plannedOn), -1);
  const ladder = policyValue(employer.policies, patentLadder);
  return [
    {
      kind: "duty",
      id: `${patentBeforePublication.id}:${key}`,
      rule: patentBeforePublication.id,
      anchor: due,
      opens: addDays(due, -Math.max(...ladder)),
      recommended: null,
      ladder,
      due,
      pauses: [],
      met: filing === undefined ? null : parseDay(filing.holdsFrom),
      // Once it is public without a filing, the breach says more.
      void: earliest(withdrawn?.on ?? null, released?.on ?? null),
      missing: null,
      because: {
        facts: [
          evidence("appears-on", plannedOn, plan),
          ...(filing === undefined ? [] : [evidence("patent-filed-on", filing.holdsFrom, filing)]),
        ],
        parameters: [],
        workings: [{ say: "file-before", with: { appears: parseDay(plannedOn), due } }],
      },
    },
  ];
}

/** Public before it was filed. It goes on until a filing, for elsewhere a period of grace may still run. */
function tooLate({ key, released }: Publication, filing: Filing): readonly Obligation[] {
  if (released === null) return [];
  const { on, fact } = released;
  const filed = filing === undefined ? null : parseDay(filing.holdsFrom);
  if (filed !== null && filed <= on) return [];
  const until = filed === null ? null : addDays(filed, -1);
  return [
    {
      kind: "limit",
      id: `${patentBeforePublication.id}:${key}.released`,
      rule: patentBeforePublication.id,
      anchor: on,
      on,
      until,
      lasting: true,
      because: {
        facts: [
          evidence("made-public-on", formatDay(on), fact),
          ...(filing === undefined ? [] : [evidence("patent-filed-on", filing.holdsFrom, filing)]),
        ],
        parameters: [],
        workings: [
          until === null
            ? { say: "public-unfiled-since", with: { on } }
            : { say: "public-unfiled-between", with: { on, to: until } },
        ],
      },
    },
  ];
}

function undetermined({ key, plan, released, withdrawn }: Publication, fact: string, neededOn: Day): Obligation {
  return {
    kind: "undetermined",
    id: `${patentBeforePublication.id}:${key}`,
    rule: patentBeforePublication.id,
    anchor: neededOn,
    missing: { fact, neededOn },
    void: withdrawn?.on ?? null,
    because: {
      facts: [
        evidence("event", plan.type, plan),
        ...(released === null ? [] : [evidence("made-public-on", formatDay(released.on), released.fact)]),
      ],
      parameters: [],
      workings: [],
    },
  };
}
