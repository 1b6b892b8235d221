import { type Day, parseDay } from "../../calendar/day.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { type First, firstOnes, isInFavour } from "./applications.ts";

export type Category = Stated<"AuthorisationFiled">["data"]["category"];

/** A first application that was granted: Annex 46, or Annex 47 where no decision came in time. */
export type Grant = {
  readonly application: string;
  /** What was applied for; null where the filing was never reported. */
  readonly category: Category | null;
  /** The day on which the person held the decision. */
  readonly on: Day;
  /** Its last day; null while it is not known. */
  readonly last: Day | null;
  readonly decided: Stated<"AuthorisationDecided">;
};

/** The first applications of a person that were granted, in the order of their decisions. */
export function grantsOf(dossier: Dossier): readonly Grant[] {
  const filings = statements(dossier, "AuthorisationFiled");
  return statements(dossier, "AuthorisationDecided")
    .filter(isInFavour)
    .map((decided) => ({
      application: decided.key,
      category: filings.find(({ key }) => key === decided.key)?.data.category ?? null,
      on: parseDay(decided.data.receivedOn ?? decided.holdsFrom),
      last: decided.data.validUntil === undefined ? null : parseDay(decided.data.validUntil),
      decided,
    }));
}

/** A first application for work in Belgium of somebody who was to be employed here when it was filed. */
export type FirstApplication = First & {
  readonly category: Category;
  readonly grant: Grant | null;
  readonly arrival: Stated<"ArrivedInBelgium"> | null;
  readonly employed: Employed;
};

/**
 * The first applications that bring a person to work here. An orientation year is asked for by who has stayed already,
 * and who moves freely needs none.
 */
export function firstApplicationsOf(dossier: Dossier): readonly FirstApplication[] {
  const grants = grantsOf(dossier);
  const stretches = employedStretches(dossier);
  return firstOnes(dossier).flatMap((first): readonly FirstApplication[] => {
    const { category } = first.filed.data;
    const employed = stretches.find(({ to }) => to === null || to >= first.since);
    if (!first.isGoverned || category === "orientation-year" || employed === undefined) return [];
    const grant = grants.find(({ application }) => application === first.key) ?? null;
    const arrivals = statements(dossier, "ArrivedInBelgium");
    const arrival = arrivals.find(({ data }) => data.application === first.key) ?? null;
    return [{ ...first, category, grant, arrival, employed }];
  });
}

/** Whether the person was in Belgium when the application was filed; null where nobody said. */
export const wasHere = ({ filed }: FirstApplication): boolean | null =>
  filed.data.staysIn === undefined ? null : filed.data.staysIn !== "abroad";

/** The first card that was handed over on a day or after it; null where none is known. */
export const cardFrom = (dossier: Dossier, day: Day): Stated<"ResidenceCardIssued"> | null =>
  statements(dossier, "ResidenceCardIssued")
    .filter(({ occurredOn }) => parseDay(occurredOn) >= day)
    .reduce<Stated<"ResidenceCardIssued"> | null>(
      (first, card) => (first === null || card.occurredOn < first.occurredOn ? card : first),
      null,
    );
