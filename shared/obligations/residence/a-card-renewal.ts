import { addDays, addMonths, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { type Nationality, nationalityOn } from "../../dossier/nationality.ts";
import { openLabourMarketCards, openLabourMarketGrounds } from "../../law/arrival.ts";
import { applied } from "../../law/parameter.ts";
import { renewalRecommendedMonths } from "../../law/procedure.ts";
import { freeMovementNationalities, renewalRecommendedDays } from "../../law/residence.ts";
import { renewalLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { isOfEmployer } from "./card-renewed-by-holder.ts";
import { grantsOf } from "./first-applications.ts";
import { movesFreely } from "./free-movement.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

const since = "2023-03-01";

/**
 * The renewal of an A card is filed at the latest on the day the card expires, and best sixty days before.
 * Act of 15 December 1980, arts 61/10 ff.; Immigration Office, "Researchers", renewal. Its answers to researchers' own
 * questions say two months: both are named, and the earlier is the day to act by. A single permit for other work has the
 * same two months (Flanders). A card on another ground is renewed by its holder: see `card-renewed-by-holder`.
 */
export const aCardRenewal: Rule = {
  id: "a-card-renewal",
  family: "residence",
  per: "whole",
  says: "The renewal of an A card is filed at the latest on the day it expires, and best well before.",
  since,
  reads: { employment: noMargin, residence: noMargin },
  uses: [
    freeMovementNationalities,
    renewalRecommendedDays,
    renewalRecommendedMonths,
    openLabourMarketCards,
    openLabourMarketGrounds,
  ],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    authorisations(dossier)
      .flatMap((authorisation) => renewalOf(authorisation, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

/** A cards, and grants for A cards whose new card nobody has reported yet, that end since the rule holds. */
function authorisations(dossier: Dossier): readonly Title[] {
  const titles = titlesOf(dossier);
  const aCards = new Set(aCardsOf(dossier).map((card) => card.key));
  const others = grantsForOthers(dossier);
  const cards = titles.filter(({ kind }) => kind === "card");
  const grants = titles.filter(
    ({ key, kind, last, from }) =>
      kind === "grant" &&
      last !== null &&
      !others.has(key) &&
      !cards.some((card) => (card.last === null ? card.from >= from : card.last >= last)),
  );
  return [...cards.filter(({ key }) => aCards.has(key)), ...grants].filter(
    ({ last }) => last === null || last >= parseDay(since),
  );
}

/** An A card on another ground than work is another rule's. Its last day is asked for all the same. */
const aCardsOf = (dossier: Dossier): readonly Stated<"ResidenceCardIssued">[] =>
  statements(dossier, "ResidenceCardIssued").filter(
    (card) => card.data.cardType === "A" && (isOfEmployer(card) || card.data.expiresOn === undefined),
  );

/** The renewals of cards that the employer does not renew, or of whose renewal nothing is known here. */
function grantsForOthers(dossier: Dossier): ReadonlySet<string> {
  const cards = statements(dossier, "ResidenceCardIssued");
  const others = new Set(
    cards.filter((card) => card.data.cardType !== "A" || !isOfEmployer(card)).map(({ key }) => key),
  );
  const decided = statements(dossier, "RenewalDecided").filter(({ data }) => others.has(data.card));
  return new Set(decided.map(({ key }) => key));
}

function renewalOf(title: Title, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { from, last } = title;
  const employed = employedStretches(dossier).find((stretch) => employedAt(stretch, title));
  if (employed === undefined) return [];

  const needed = latest(parseDay(since), from, employed.from);
  const nationality = nationalityOn(dossier, last ?? needed);
  if (nationality === null) return [undetermined(title, "nationality", needed)];
  if (movesFreely(nationality, last ?? needed)) return [];
  if (last === null) return [undetermined(title, "expiry-of-card", needed)];
  return [renewalDuty(title, last, nationality, dossier, employer)];
}

function renewalDuty(
  title: Title,
  expiry: Day,
  nationality: Nationality,
  dossier: Dossier,
  employer: Employer,
): Obligation {
  const lead = applied(renewalRecommendedDays, expiry);
  const months = applied(renewalRecommendedMonths, expiry);
  const byDays = addDays(expiry, -lead.value);
  const byMonths = addMonths(expiry, -months.value);
  const recommended = earliest(byDays, byMonths);
  const ladder = policyValue(employer.policies, renewalLadder);
  const done = filedOrLater(title, expiry, dossier);
  return {
    kind: "duty",
    id: `${aCardRenewal.id}:${title.subject}`,
    rule: aCardRenewal.id,
    anchor: expiry,
    opens: earliest(recommended, addDays(expiry, -Math.max(0, ...ladder))),
    recommended,
    ladder,
    due: expiry,
    pauses: [],
    met: done === null ? null : parseDay(done.holdsFrom),
    void: followedBy(title, expiry, dossier),
    missing: null,
    because: {
      facts: [
        evidence("nationality", nationality.codes.join(", "), nationality),
        evidence("card-expires-on", formatDay(expiry), title),
        ...(done === null ? [] : [evidence("renewal-step-on", done.holdsFrom, done)]),
      ],
      parameters: [lead, months],
      workings: [
        { say: "renewal-recommended", with: { expiry, days: lead.value, recommended: byDays } },
        { say: "renewal-recommended-by-months", with: { expiry, months: months.value, recommended: byMonths } },
      ],
    },
  };
}

/**
 * The first step that shows the renewal was filed. A later step proves it too, for the filing itself may never have
 * been reported: admissibility, a grant, or a card that runs longer.
 */
function filedOrLater({ key, from }: Title, expiry: Day, dossier: Dossier) {
  const steps = [
    ...statements(dossier, "RenewalFiled").filter((filed) => filed.data.card === key),
    ...statements(dossier, "RenewalFoundAdmissible").filter((found) => found.data.card === key),
    ...statements(dossier, "RenewalDecided").filter(({ data }) => data.card === key && data.outcome === "granted"),
    ...statements(dossier, "ResidenceCardIssued").filter(
      ({ data, holdsFrom }) =>
        data.expiresOn !== undefined && parseDay(data.expiresOn) > expiry && parseDay(holdsFrom) > from,
    ),
  ];
  return steps.reduce<(typeof steps)[number] | null>(
    (first, step) => (first === null || step.holdsFrom < first.holdsFrom ? step : first),
    null,
  );
}

/**
 * The day on which another authorisation was in hand that goes on beyond the card, as for an orientation year or other
 * work: it takes the renewal's place. A request that is pending does not, for it may come to nothing.
 */
function followedBy({ from }: Title, expiry: Day, dossier: Dossier): Day | null {
  const other = grantsOf(dossier).find(({ on, last }) => on > from && on <= expiry && last !== null && last > expiry);
  return other?.on ?? null;
}

function undetermined(title: Title, fact: string, neededOn: Day): Obligation {
  return {
    kind: "undetermined",
    id: `${aCardRenewal.id}:${title.subject}`,
    rule: aCardRenewal.id,
    anchor: neededOn,
    missing: { fact, neededOn },
    void: null,
    because: { facts: [evidence("card", "A", title)], parameters: [], workings: [] },
  };
}

/** Employed on the expiry day; where that is not known, at any time since the title began. */
const employedAt = ({ from, to }: Employed, title: Title): boolean =>
  title.last === null ? to === null || to >= title.from : from <= title.last && (to === null || to >= title.last);

const earliest = (...days: readonly Day[]): Day => Math.min(...days) as Day;
const latest = (...days: readonly Day[]): Day => Math.max(...days) as Day;
