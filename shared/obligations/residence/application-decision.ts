import { parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { applied } from "../../law/parameter.ts";
import { civilCodePeriods, decisionDays, procedureSince, silenceAnnex } from "../../law/procedure.ts";
import { decisionLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Evidence, Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { type Application, applicationsOf } from "./applications.ts";
import { type DecisionClock, decisionClock } from "./decision-clock.ts";
import { movedInWords, type Period, warnedOnEarlier } from "./period.ts";
import { type Supplement, supplementsOf } from "./supplements.ts";

/**
 * The Region and the Immigration Office decide within sixty days after an application was found admissible; a filing alone
 * starts no clock. Immigration Office, "Researchers", examination period, of the first application and of the renewal.
 *
 * The time stands still from a request for a supplement until it is handed in. Of a first application the page says "during
 * this additional period", of a renewal "as long as the application is not complete": both are read as the latter. Where
 * the last day moves to a working day both days are told of, for whether an authority's own time moves is arguable. After
 * it, HR asks for the annex that says that no decision came in time.
 */
export const applicationDecision: Rule = {
  id: "application-decision",
  family: "residence",
  per: "whole",
  says: "An application is decided on within sixty days after it was found admissible.",
  since: procedureSince,
  reads: { employment: noMargin, residence: noMargin },
  uses: [decisionDays, silenceAnnex],
  basis: [civilCodePeriods],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    applicationsOf(dossier)
      .flatMap((application) => dutyOf(application, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function dutyOf(application: Application, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { admissible, decided, moot, subject } = application;
  if (admissible === null) return [];
  const from = parseDay(admissible.holdsFrom);
  if (from < parseDay(procedureSince)) return [];
  const days = applied(decisionDays, from);
  const supplements = supplementsIn(application, dossier);
  const clock = decisionClock(from, days.value, supplements);
  return [
    {
      kind: "duty",
      id: `${applicationDecision.id}:${subject}`,
      rule: applicationDecision.id,
      anchor: clock.first.due,
      opens: from,
      recommended: null,
      ladder: warnedOnEarlier(policyValue(employer.policies, decisionLadder), periodsOf(clock)),
      due: clock.first.due,
      pauses: clock.standstills,
      met: decided === null ? null : parseDay(decided.holdsFrom),
      void: moot,
      missing: null,
      because: {
        facts: factsOf(application, supplements),
        parameters: [days, applied(silenceAnnex, from)],
        workings: [
          { say: "decision-counted", with: { from, days: days.value, last: clock.first.last } },
          ...movedInWords(clock.first),
          ...standstillsInWords(clock),
        ],
      },
    },
  ];
}

/** The requests made in an application. */
export const supplementsIn = ({ subject }: Application, dossier: Dossier): readonly Supplement[] =>
  supplementsOf(dossier).filter(({ application }) => application?.subject === subject);

const periodsOf = ({ first, standstills }: DecisionClock): readonly Period[] => [
  first,
  ...standstills.flatMap(({ resumed }) => (resumed === null ? [] : [resumed])),
];

const factsOf = ({ filed, admissible, decided }: Application, asked: readonly Supplement[]): readonly Evidence[] => [
  ...(filed === null ? [] : [evidence("application-filed-on", filed.holdsFrom, filed)]),
  ...(admissible === null ? [] : [evidence("application-admissible-on", admissible.holdsFrom, admissible)]),
  ...asked.flatMap((one) => [
    evidence("supplement-asked-on", one.asked.holdsFrom, one.asked),
    ...(one.provided === null ? [] : [evidence("supplement-provided-on", one.provided.holdsFrom, one.provided)]),
  ]),
  ...(decided === null ? [] : [evidence("application-decided-on", decided.holdsFrom, decided)]),
];

const standstillsInWords = ({ standstills }: DecisionClock): readonly Working[] =>
  standstills.flatMap(({ since, remaining, resumed }): readonly Working[] =>
    resumed === null
      ? [{ say: "decision-stands-still", with: { since, remaining } }]
      : [
          { say: "decision-went-on", with: { since, remaining, on: resumed.on, last: resumed.last } },
          ...movedInWords(resumed),
        ],
  );
