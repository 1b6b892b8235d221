import { type Day, parseDay } from "../calendar/day.ts";
import { type Dossier, statements } from "./fact.ts";

/** Every nationality that a person holds from a day on, and the event that says so. */
export type Nationality = { readonly codes: readonly string[]; readonly from: Day; readonly eventId: string };

/** What was stated of a person's nationality, in the order of the days from which it holds. */
export function nationalitiesStated(dossier: Dossier): readonly Nationality[] {
  const stated = [...statements(dossier, "EmployeeHired"), ...statements(dossier, "ContractChanged")];
  return stated
    .flatMap(({ data: { nationalities }, holdsFrom, eventId }) =>
      nationalities === undefined ? [] : [{ codes: nationalities, from: parseDay(holdsFrom), eventId }],
    )
    .sort((a, b) => a.from - b.from);
}

/** The nationality on a day. The first that was stated holds for the days before it too; null while none is known. */
export function nationalityOn(dossier: Dossier, day: Day): Nationality | null {
  const stated = nationalitiesStated(dossier);
  return stated.findLast(({ from }) => from <= day) ?? stated[0] ?? null;
}
