import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { nationalityOn } from "../../dossier/nationality.ts";
import { openLabourMarketCards, openLabourMarketGrounds } from "../../law/arrival.ts";
import { employerResidenceCheck, freeMovementNationalities } from "../../law/residence.ts";
import { holderRenewalLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { movesFreely } from "./free-movement.ts";
import { labourMarketOf } from "./open-labour-market.ts";
import { followedOn, titlesOf } from "./titles.ts";

const since = "2013-07-01";

/**
 * A residence card that does not rest on an authorisation to work (of a relative, a student, a protected person, a
 * long-term resident) is renewed by its holder, with the municipality; the employer has the new one before it ends.
 * Act of 11 February 2013, art. 4, applied in time.
 *
 * The researchers' days and documents are not theirs, so that no day to file by is named: each ground has its own. An
 * orientation year is not renewed. From the day after the card ended, employment without a title says more.
 */
export const cardRenewedByHolder: Rule = {
  id: "card-renewed-by-holder",
  family: "residence",
  per: "whole",
  says: "A card that rests on no authorisation to work is renewed by its holder; the next is in hand before it ends.",
  since,
  reads: { employment: noMargin, residence: noMargin },
  uses: [freeMovementNationalities, openLabourMarketCards, openLabourMarketGrounds],
  basis: [employerResidenceCheck],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    statements(dossier, "ResidenceCardIssued")
      .flatMap((card) => dutyOf(card, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

/**
 * Whether a card rests on an authorisation to work, which the employer renews: an A card for research or other work, as an
 * unknown ground is taken to be, or a Blue Card (H), of whose renewal nothing is known here.
 */
export const isOfEmployer = (card: Stated<"ResidenceCardIssued">): boolean => {
  const { cardType, ground } = card.data;
  const isWork = ground === undefined || ground === "researcher" || ground === "employee";
  const isClosed = labourMarketOf(card, parseDay(card.holdsFrom)) === "closed";
  return cardType === "H" || (cardType === "A" && isWork && isClosed);
};

function dutyOf(card: Stated<"ResidenceCardIssued">, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { expiresOn, ground } = card.data;
  if (expiresOn === undefined || expiresOn < since || ground === "orientation-year" || isOfEmployer(card)) return [];
  const last = parseDay(expiresOn);
  const nationality = nationalityOn(dossier, last);
  if (nationality === null || movesFreely(nationality, last) || !goesOnAfter(last, dossier)) return [];
  const ladder = policyValue(employer.policies, holderRenewalLadder);
  return [
    {
      kind: "duty",
      id: `${cardRenewedByHolder.id}:${card.key}`,
      rule: cardRenewedByHolder.id,
      anchor: last,
      opens: addDays(last, -Math.max(0, ...ladder)),
      recommended: null,
      ladder,
      due: last,
      pauses: [],
      met: followedOn(titlesOf(dossier), last),
      void: addDays(last, 1),
      missing: null,
      because: {
        facts: [
          evidence("nationality", nationality.codes.join(", "), nationality),
          evidence("card-expires-on", formatDay(last), card),
        ],
        parameters: [],
        workings: [{ say: "holder-renews", with: { expiry: last } }],
      },
    },
  ];
}

const goesOnAfter = (last: Day, dossier: Dossier): boolean =>
  employedStretches(dossier).some(({ from, to }) => from <= last && (to === null || to > last));
