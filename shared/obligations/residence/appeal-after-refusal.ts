import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import { belongsOn } from "../../dossier/belongs.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { civilCodePeriods, procedureSince, walloonAppealDays } from "../../law/procedure.ts";
import { appealLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { type Application, applicationsOf, isInFavour } from "./applications.ts";
import { movedInWords, periodFrom, warnedOnEarlier } from "./period.ts";

/**
 * After a refusal, whether to appeal is settled before the last day to do so: the one that the decision names, else in
 * Wallonia thirty days after it was received. Elsewhere only the decision says, so it is asked.
 *
 * An application that was not taken up can be appealed against too, or filed anew: of it only the decision says how long.
 *
 * Belfry hears of no appeal: who has lodged one, or wants none, says that this does not apply. After the last day nothing
 * is left to do, nor once it was filed anew or another application was granted.
 */
export const appealAfterRefusal: Rule = {
  id: "appeal-after-refusal",
  family: "residence",
  per: "whole",
  says: "After a refusal, or where it is not taken up, whether to appeal is settled before the last day to do so.",
  since: procedureSince,
  reads: { employment: noMargin, residence: noMargin },
  uses: [walloonAppealDays],
  basis: [civilCodePeriods],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    applicationsOf(dossier)
      .flatMap((application) => appealOf(application, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

type Decided = Stated<"AuthorisationDecided"> | Stated<"RenewalDecided">;

function appealOf(application: Application, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { decided, subject } = application;
  if (decided === null || isInFavour(decided)) return [];
  const received = receivedOn(decided);
  const over = endOf(application, decided, dossier);
  if (received < parseDay(procedureSince)) return [];
  const common = { id: `${appealAfterRefusal.id}:${subject}`, rule: appealAfterRefusal.id };
  const isRefused = decided.data.outcome === "refused";
  const name = isRefused ? "application-refused-on" : "application-inadmissible-on";
  const facts = [evidence(name, formatDay(received), decided)];
  const inWallonia = belongsOn(dossier, employer, received).region === "wallonia";
  const term = termOf(decided, received, isRefused && inWallonia);
  if (term === null) {
    const missing = { fact: "last-day-of-appeal", neededOn: received };
    const because = { facts, parameters: [], workings: [] };
    return [{ ...common, kind: "undetermined", anchor: received, missing, void: over, because }];
  }
  const { due, last, parameters, workings } = term;
  const ladder = warnedOnEarlier(policyValue(employer.policies, appealLadder), [term]);
  return [
    {
      ...common,
      kind: "duty",
      anchor: due,
      opens: received,
      recommended: last < due ? last : null,
      // A refusal is told of on the day it comes, however long the term still is.
      ladder: [...new Set([Math.max(due - received, 0), ...ladder])].sort((a, b) => b - a),
      due,
      pauses: [],
      met: null,
      void: over === null || over > due ? addDays(due, 1) : over,
      missing: null,
      because: { facts, parameters, workings },
    },
  ];
}

/** The day from which an appeal is wanted no more: the person left, filed anew or was granted something; else null. */
function endOf(application: Application, decided: Decided, dossier: Dossier): Day | null {
  const filings =
    application.kind === "renewal"
      ? statements(dossier, "RenewalFiled").filter(({ data }) => data.card === application.card)
      : statements(dossier, "AuthorisationFiled");
  const decisions = [...statements(dossier, "AuthorisationDecided"), ...statements(dossier, "RenewalDecided")];
  const steps = [...filings.filter(({ key }) => key !== application.key), ...decisions.filter(isInFavour)].filter(
    ({ holdsFrom }) => holdsFrom >= decided.holdsFrom,
  );
  const ends = [application.moot, ...steps.map(({ holdsFrom }) => parseDay(holdsFrom))].filter((day) => day !== null);
  return ends.length === 0 ? null : (Math.min(...ends) as Day);
}

const receivedOn = (decided: Decided): Day =>
  parseDay(("receivedOn" in decided.data ? decided.data.receivedOn : undefined) ?? decided.holdsFrom);

type Term = {
  readonly last: Day;
  readonly due: Day;
  readonly parameters: readonly Applied[];
  readonly workings: readonly Working[];
};

/** The last day to appeal; null where neither the decision nor the law of the Region that is known says it. */
function termOf({ data }: Decided, received: Day, isWalloonRefusal: boolean): Term | null {
  if (data.appealBy !== undefined) {
    const due = parseDay(data.appealBy);
    return { last: due, due, parameters: [], workings: [{ say: "appeal-named", with: { last: due } }] };
  }
  if (!isWalloonRefusal) return null;
  const days = applied(walloonAppealDays, received);
  const period = periodFrom(received, days.value);
  const counted = { say: "appeal-counted", with: { from: received, days: days.value, last: period.last } };
  return { ...period, parameters: [days], workings: [counted, ...movedInWords(period)] };
}
