import { type Day, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { applied } from "../../law/parameter.ts";
import { civilCodePeriods, procedureSince, supplementDays } from "../../law/procedure.ts";
import { supplementLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Evidence, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { movedInWords, periodFrom, warnedOnEarlier } from "./period.ts";
import { type Supplement, supplementsOf } from "./supplements.ts";

/**
 * What the Region asked for in an application is handed in within fifteen days of the request.
 * Immigration Office, "Researchers", examination period; Civil Code, art. 1.7 for the count.
 *
 * Before the application was found admissible the time to decide has not begun; while it is examined, it stands still. In
 * both what is not handed in makes the application inadmissible.
 */
export const applicationSupplement: Rule = {
  id: "application-supplement",
  family: "residence",
  per: "whole",
  says: "What the Region asked for in an application is handed in within fifteen days.",
  since: procedureSince,
  reads: { employment: noMargin, residence: noMargin },
  uses: [supplementDays],
  basis: [civilCodePeriods],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    supplementsOf(dossier)
      .map((supplement) => dutyOf(supplement, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function dutyOf(supplement: Supplement, employer: Employer): Obligation {
  const { asked, askedOn, application } = supplement;
  const days = applied(supplementDays, askedOn);
  const period = periodFrom(askedOn, days.value);
  const done = handedIn(supplement);
  const filed = application?.filed ?? null;
  return {
    kind: "duty",
    id: `${applicationSupplement.id}:${asked.key}`,
    rule: applicationSupplement.id,
    anchor: period.due,
    opens: askedOn,
    recommended: period.last < period.due ? period.last : null,
    ladder: warnedOnEarlier(policyValue(employer.policies, supplementLadder), [period]),
    due: period.due,
    pauses: [],
    met: done === null ? null : done.on,
    void: endOf(supplement),
    missing: null,
    because: {
      facts: [
        ...(filed === null ? [] : [evidence("application-filed-on", filed.holdsFrom, filed)]),
        evidence("supplement-asked-on", asked.holdsFrom, asked),
        ...(done === null ? [] : [done.fact]),
      ],
      parameters: [days],
      workings: [
        { say: "supplement-counted", with: { from: askedOn, days: days.value, last: period.last } },
        ...movedInWords(period),
        { say: asked.data.during === "examination" ? "time-stands-still" : "time-not-begun", with: {} },
      ],
    },
  };
}

type Done = { readonly on: Day; readonly fact: Evidence };

/** Handed in, or proven so: what is asked before admissibility was handed in where the application is admissible. */
function handedIn({ asked, askedOn, provided, application }: Supplement): Done | null {
  if (provided !== null)
    return {
      on: parseDay(provided.holdsFrom),
      fact: evidence("supplement-provided-on", provided.holdsFrom, provided),
    };
  const admissible = application?.admissible ?? null;
  if (admissible === null || asked.data.during !== "admissibility") return null;
  const on = parseDay(admissible.holdsFrom);
  return on < askedOn ? null : { on, fact: evidence("application-admissible-on", admissible.holdsFrom, admissible) };
}

/** Nothing is left to hand in once it was decided on, or nobody waits for it. */
function endOf({ application }: Supplement): Day | null {
  const decided = application?.decided ?? null;
  return earliest(decided === null ? null : parseDay(decided.holdsFrom), application?.moot ?? null);
}

const earliest = (a: Day | null, b: Day | null): Day | null =>
  a === null || b === null ? (a ?? b) : (Math.min(a, b) as Day);
