import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, statements } from "../../dossier/fact.ts";
import { nationalityOn } from "../../dossier/nationality.ts";
import { openLabourMarketCards, openLabourMarketGrounds, orientationYearNoticeDays } from "../../law/arrival.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities, researchersPage } from "../../law/residence.ts";
import { orientationLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { movesFreely } from "./free-movement.ts";
import { labourMarketOf } from "./open-labour-market.ts";
import { type Ending, lastHostingAgreement, lastResearchTitle } from "./research-title.ts";

/**
 * When a hosting agreement ends with the title and is not renewed, the researcher can ask for an orientation year, at the
 * latest fifteen days before the title ends.
 * Royal Decree of 8 October 1981, art. 104/5; Immigration Office, "Researchers": the research project comes to an end.
 *
 * The request is the researcher's. HR passes the day on; after it there is nothing left to say. A renewal that was
 * filed, another agreement or work of another kind takes its place.
 */
export const orientationYearRequest: Rule = {
  id: "orientation-year-request",
  family: "residence",
  per: "whole",
  says: "A researcher whose project ends hears by when an orientation year can still be asked for.",
  since: "2023-03-01",
  reads: { employment: noMargin, residence: noMargin },
  uses: [freeMovementNationalities, openLabourMarketCards, openLabourMarketGrounds, orientationYearNoticeDays],
  basis: [researchersPage],
  atOnce: [],
  obligations: (dossier, employer, span) => {
    const title = lastResearchTitle(dossier);
    return (title === null ? [] : noticeOf(title, dossier, employer)).filter(({ anchor }) => within(span, anchor));
  },
};

function noticeOf(title: Ending, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { last } = title;
  const agreement = lastHostingAgreement(dossier);
  if (agreement === null || parseDay(agreement.data.endsOn) > last) return [];
  if (last < parseDay(orientationYearRequest.since) || opensAnotherWay(title, dossier)) return [];
  const days = applied(orientationYearNoticeDays, last);
  const due = addDays(last, -days.value);
  const ladder = policyValue(employer.policies, orientationLadder);
  const opens = addDays(due, -Math.max(0, ...ladder));
  const employed = employedStretches(dossier).find(({ from, to }) => from <= due && (to === null || to >= opens));
  if (employed === undefined) return [];
  const asked = statements(dossier, "AuthorisationFiled").find(
    ({ data, holdsFrom }) => data.category === "orientation-year" && parseDay(holdsFrom) >= title.from,
  );
  return [
    {
      kind: "duty",
      id: `${orientationYearRequest.id}:${title.subject}`,
      rule: orientationYearRequest.id,
      anchor: due,
      opens,
      recommended: null,
      ladder,
      due,
      pauses: [],
      met: asked === undefined ? null : parseDay(asked.holdsFrom),
      void: takenOver(title, employed, addDays(due, 1), dossier),
      missing: null,
      because: {
        facts: [
          evidence("hosting-agreement-ends-on", agreement.data.endsOn, agreement),
          evidence("title-ends-on", formatDay(last), title),
          ...(asked === undefined ? [] : [evidence("orientation-year-asked-on", asked.holdsFrom, asked)]),
        ],
        parameters: [days],
        workings: [{ say: "orientation-year-by", with: { last, days: days.value, due } }],
      },
    },
  ];
}

/** Whoever moves freely, or holds a title that opens the labour market, has no need of it. */
function opensAnotherWay({ last }: Ending, dossier: Dossier): boolean {
  const nationality = nationalityOn(dossier, last);
  return (
    (nationality !== null && movesFreely(nationality, last)) ||
    statements(dossier, "ResidenceCardIssued").some(
      (card) =>
        labourMarketOf(card, last) === "open" &&
        (card.data.expiresOn === undefined || parseDay(card.data.expiresOn) > last),
    )
  );
}

/** The day from which another step, the end of the employment or the passing of the day leaves nothing to pass on. */
function takenOver(title: Ending, { to }: Employed, passed: Day, dossier: Dossier): Day {
  const other = [
    ...statements(dossier, "RenewalFiled").filter(({ holdsFrom }) => parseDay(holdsFrom) >= title.from),
    ...statements(dossier, "AuthorisationFiled").filter(
      ({ data, holdsFrom }) => data.category !== "orientation-year" && parseDay(holdsFrom) > title.from,
    ),
  ].map(({ holdsFrom }) => parseDay(holdsFrom));
  return Math.min(passed, ...other, ...(to === null ? [] : [addDays(to, 1)])) as Day;
}
