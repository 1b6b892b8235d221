import { type Day, parseDay } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import type { Missing } from "../obligation.ts";

/**
 * The arrival of somebody who was abroad on a day, for their application was filed from there and no arrival before is
 * known; null where nothing shows it. The Acts on residence and on foreign workers are about work in Belgium.
 */
export function arrivalAfter(dossier: Dossier, day: Day): Stated<"ArrivedInBelgium"> | null {
  const [first] = statements(dossier, "ArrivedInBelgium").toSorted((a, b) => (a.holdsFrom < b.holdsFrom ? -1 : 1));
  if (first === undefined || parseDay(first.holdsFrom) <= day) return null;
  const filed = statements(dossier, "AuthorisationFiled").find(({ key }) => key === first.data.application);
  return filed?.data.staysIn === "abroad" ? first : null;
}

/** What is to be known of work before an arrival: whether it was done from abroad. */
export const whereWorked = (neededOn: Day): Missing => ({ fact: "work-before-arrival", neededOn });
