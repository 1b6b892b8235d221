import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { nationalityOn } from "../../dossier/nationality.ts";
import { freeMovementNationalities, researchersPage } from "../../law/residence.ts";
import { firstCardPatience, grantPatience } from "../../policy/patience.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Duty, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { cardFrom, firstApplicationsOf } from "./first-applications.ts";
import { movesFreely } from "./free-movement.ts";

/**
 * Once a renewal is granted, the decision (Annex 46) is presented to the municipality, which renews the card at once.
 * After the first grant the card is asked for once the person is registered.
 * Immigration Office, "Researchers": renewal of the authorisation. The law names no day: the employer's policy does.
 */
export const grantPresented: Rule = {
  id: "grant-presented",
  family: "residence",
  per: "whole",
  says: "A decision that grants is presented to the municipality, and the card that it gives is in hand.",
  since: "2023-03-01",
  reads: { employment: noMargin, residence: noMargin },
  uses: [freeMovementNationalities],
  basis: [researchersPage],
  dueSetBy: "policy",
  atOnce: [],
  obligations: (dossier, employer, span) =>
    [...renewals(dossier, employer), ...firstCards(dossier, employer)].filter((obligation) =>
      within(span, obligation.anchor),
    ),
};

function renewals(dossier: Dossier, employer: Employer): readonly Obligation[] {
  return statements(dossier, "RenewalDecided").flatMap((decided): readonly Obligation[] => {
    const on = parseDay(decided.holdsFrom);
    if (decided.data.outcome !== "granted" || on < parseDay(grantPresented.since)) return [];
    const employed = employedStretches(dossier).find(({ from, to }) => from <= on && (to === null || to >= on));
    const nationality = nationalityOn(dossier, on);
    if (employed === undefined || (nationality !== null && movesFreely(nationality, on))) return [];
    const days = policyValue(employer.policies, grantPatience);
    return [
      {
        ...cardDuty(decided.key, on, days, renewedBy(decided, on, dossier), employed.to),
        because: {
          facts: [evidence("renewal-granted-on", formatDay(on), decided)],
          parameters: [],
          workings: [{ say: "grant-to-present", with: { on, days, due: addDays(on, days) } }],
        },
      },
    ];
  });
}

/** The card that was handed over since and runs longer than the one before; its last day may still be asked for. */
function renewedBy(
  { data }: Stated<"RenewalDecided">,
  on: Day,
  dossier: Dossier,
): Stated<"ResidenceCardIssued"> | undefined {
  const cards = statements(dossier, "ResidenceCardIssued");
  const old = cards.find(({ key }) => key === data.card);
  return cards.find(({ data: card, key, occurredOn }) => {
    if (parseDay(occurredOn) < on) return false;
    const before = key === data.card ? undefined : old?.data.expiresOn;
    return card.expiresOn === undefined || before === undefined || card.expiresOn > before;
  });
}

function firstCards(dossier: Dossier, employer: Employer): readonly Obligation[] {
  return firstApplicationsOf(dossier).flatMap(({ employed, grant, key }): readonly Obligation[] => {
    const registered = statements(dossier, "RegisteredWithMunicipality").find(({ data }) => data.application === key);
    if (grant === null || registered === undefined) return [];
    const on = parseDay(registered.holdsFrom);
    const days = policyValue(employer.policies, firstCardPatience);
    const card = cardFrom(dossier, on);
    return [
      {
        // Senders name first applications and renewals apart from one another; no key holds a dot.
        ...cardDuty(`first.${key}`, on, days, card ?? undefined, employed.to),
        because: {
          facts: [
            evidence("decision-received-on", formatDay(grant.on), grant.decided),
            evidence("registered-on", formatDay(on), registered),
          ],
          parameters: [],
          workings: [{ say: "first-card-awaited", with: { on, days, due: addDays(on, days) } }],
        },
      },
    ];
  });
}

const cardDuty = (
  subject: string,
  on: Day,
  days: number,
  card: Stated<"ResidenceCardIssued"> | undefined,
  employedTo: Day | null,
): Omit<Duty, "because"> => ({
  kind: "duty",
  id: `${grantPresented.id}:${subject}`,
  rule: grantPresented.id,
  anchor: on,
  opens: on,
  recommended: null,
  // Told on the day of the decision or the registration, and again when the days are over.
  ladder: days > 0 ? [days] : [],
  due: addDays(on, days),
  pauses: [],
  met: card === undefined ? null : parseDay(card.occurredOn),
  void: employedTo === null ? null : addDays(employedTo, 1),
  missing: null,
});
