import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Employed, employedStretches, nationalitiesOf } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities, renewalRecommendedDays } from "../../law/residence.ts";
import { renewalLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Evidence, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { movesFreely } from "./titles.ts";

/**
 * The renewal of an A card is filed at the latest on the day the card expires, and best sixty days before.
 * Act of 15 December 1980, arts 61/10 ff.; Immigration Office, "Researchers", renewal.
 */
export const aCardRenewal: Rule = {
  id: "a-card-renewal",
  family: "residence",
  says: "The renewal of an A card is filed at the latest on the day it expires, and best well before.",
  since: "2023-03-01",
  reads: ["employment", "residence"],
  uses: [freeMovementNationalities, renewalRecommendedDays],
  basis: [],
  margin: noMargin,
  atOnce: [],
  obligations: (dossier, employer, span) =>
    statements(dossier, "ResidenceCardIssued")
      .filter((card) => card.data.cardType === "A")
      .flatMap((card) => renewalOf(card, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

type Card = Stated<"ResidenceCardIssued">;

function renewalOf(card: Card, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const from = parseDay(card.data.validFrom ?? card.holdsFrom);
  const expiry = card.data.expiresOn === undefined ? null : parseDay(card.data.expiresOn);
  const employed = employedStretches(dossier).find((stretch) => employedAt(stretch, from, expiry));
  if (employed === undefined) return [];

  const nationalities = nationalitiesOf(dossier);
  if (nationalities === null) return [undetermined(card, "nationality", later(from, employed.from))];
  if (movesFreely(nationalities, expiry ?? from)) return [];
  if (expiry === null) return [undetermined(card, "expiry-of-card", later(from, employed.from))];

  const nationality = evidence("nationality", nationalities.codes.join(", "), nationalities.fact);
  return [renewalDuty(card, expiry, dossier, employer, [nationality])];
}

function renewalDuty(
  card: Card,
  expiry: Day,
  dossier: Dossier,
  employer: Employer,
  facts: readonly Evidence[],
): Obligation {
  const lead = applied(renewalRecommendedDays, expiry);
  const recommended = addDays(expiry, -lead.value);
  const ladder = policyValue(employer.policies, renewalLadder);
  const done = filedOrLater(card, expiry, dossier);
  return {
    kind: "duty",
    id: `${aCardRenewal.id}:${card.key}`,
    rule: aCardRenewal.id,
    anchor: expiry,
    opens: addDays(expiry, -Math.max(lead.value, ...ladder)),
    recommended,
    ladder,
    due: expiry,
    pauses: [],
    met: done === null ? null : parseDay(done.holdsFrom),
    void: null,
    missing: null,
    because: {
      facts: [
        ...facts,
        evidence("card-expires-on", formatDay(expiry), card),
        ...(done === null ? [] : [evidence("renewal-step-on", done.holdsFrom, done)]),
      ],
      parameters: [lead],
      workings: [{ say: "renewal-recommended", with: { expiry, days: lead.value, recommended } }],
    },
  };
}

/**
 * The first step that shows the renewal was filed. A later step proves it too, for the filing itself may never have
 * been reported: admissibility, a grant, or a card that runs longer.
 */
function filedOrLater(card: Card, expiry: Day, dossier: Dossier) {
  const steps = [
    ...statements(dossier, "RenewalFiled").filter((filed) => filed.data.card === card.key),
    ...statements(dossier, "RenewalFoundAdmissible").filter((found) => found.data.card === card.key),
    ...statements(dossier, "RenewalDecided").filter(
      (decided) => decided.data.card === card.key && decided.data.outcome === "granted",
    ),
    ...statements(dossier, "ResidenceCardIssued").filter(
      (other) => other.data.expiresOn !== undefined && parseDay(other.data.expiresOn) > expiry,
    ),
  ];
  return steps.reduce<(typeof steps)[number] | null>(
    (first, step) => (first === null || step.holdsFrom < first.holdsFrom ? step : first),
    null,
  );
}

function undetermined(card: Card, fact: string, neededOn: Day): Obligation {
  return {
    kind: "undetermined",
    id: `${aCardRenewal.id}:${card.key}`,
    rule: aCardRenewal.id,
    anchor: neededOn,
    missing: { fact, neededOn },
    void: null,
    because: { facts: [evidence("card", card.data.cardType, card)], parameters: [], workings: [] },
  };
}

/** Employed on the expiry day; where that is not known, at any time since the card began. */
const employedAt = ({ from, to }: Employed, cardFrom: Day, expiry: Day | null) =>
  expiry === null ? to === null || to >= cardFrom : from <= expiry && (to === null || to >= expiry);
const later = (a: Day, b: Day): Day => (a >= b ? a : b);
