import { type Day, parseDay } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import type { Term } from "../../dossier/terms.ts";
import { type Category, grantsOf } from "./first-applications.ts";
import { labourMarketOf } from "./open-labour-market.ts";
import { titlesOf } from "./titles.ts";

export type Role = Term<"role">["value"];

/** What shows that an authorisation is held: from which day, and the event that says so. */
export type Proof = { readonly on: Day; readonly eventId: string };

/**
 * The first proof that a person who starts on a day holds an authorisation that fits the work: the decision or, since a
 * later step proves the one before it, the visa that rests on it, a renewal that was granted, or a card. A card proves
 * it whoever applied for it: somebody who comes from another employer brings one. Null where nothing does.
 * @param before the last day of an earlier employment, whose authorisation served its time; null where there was none
 */
export function authorisationProof(dossier: Dossier, start: Day, before: Day | null, role: Role | null): Proof | null {
  const serves = (on: Day, last: Day | null): boolean =>
    last === null ? before === null || on > before : last >= start;
  const grants = grantsOf(dossier);
  const proofs: readonly Proof[] = [
    ...grants
      .filter(({ category, last, on }) => fits(category, role) && serves(on, last))
      .map(({ on, decided }) => ({ on, eventId: decided.eventId })),
    ...visaProofs(dossier, role, serves),
    ...titlesOf(dossier)
      .filter(({ kind, issuedOn, last }) => kind === "grant" && serves(issuedOn, last))
      .map(({ eventId, from, issuedOn }) => ({ on: later(issuedOn, from), eventId })),
    ...statements(dossier, "ResidenceCardIssued")
      .filter((card) => cardFits(card, role, start) && serves(parseDay(card.occurredOn), lastDayOf(card)))
      .map(({ data, eventId, holdsFrom, occurredOn }) => ({
        on: later(parseDay(occurredOn), parseDay(data.validFrom ?? holdsFrom)),
        eventId,
      })),
  ];
  return proofs.reduce<Proof | null>((first, proof) => (first === null || proof.on < first.on ? proof : first), null);
}

function visaProofs(
  dossier: Dossier,
  role: Role | null,
  serves: (on: Day, last: Day | null) => boolean,
): readonly Proof[] {
  const filings = statements(dossier, "AuthorisationFiled");
  return statements(dossier, "VisaIssued").flatMap(({ data, eventId, occurredOn }) => {
    const category = filings.find(({ key }) => key === data.application)?.data.category ?? null;
    const on = parseDay(occurredOn);
    const last = data.expiresOn === undefined ? null : parseDay(data.expiresOn);
    return fits(category, role) && serves(on, last) ? [{ on, eventId }] : [];
  });
}

/** A researcher's authorisation does not cover other work; a single permit covers research too. */
const fits = (category: Category | null, role: Role | null): boolean =>
  role !== "other" || (category !== "researcher" && category !== "long-term-mobility");

/** A card for studies, or one that prints that it allows no work, is a stay and no more. */
const cardFits = (card: Stated<"ResidenceCardIssued">, role: Role | null, day: Day): boolean =>
  card.data.ground !== "study" &&
  card.data.labourMarket !== "none" &&
  labourMarketOf(card, day) !== "unknown" &&
  (role !== "other" || card.data.ground !== "researcher");

const lastDayOf = ({ data }: Stated<"ResidenceCardIssued">): Day | null =>
  data.expiresOn === undefined ? null : parseDay(data.expiresOn);

const later = (a: Day, b: Day): Day => (a >= b ? a : b);
