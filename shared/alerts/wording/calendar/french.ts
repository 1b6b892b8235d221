import { typeset } from "../french-grammar.ts";
import type { CalendarWording } from "./calendar-wording.ts";

/** French words of calendar files. */
export const frenchCalendar: CalendarWording = typeset<CalendarWording>({
  fileName: "belfry-echeances.ics",
  name: (employer) => `Belfry : échéances (${employer})`,
  actBy: (title, day, code) => `${title}, à faire pour le ${day} (référence ${code})`,
  wasDue: (title, day, code) => `${title}, à faire pour le ${day}, en retard (référence ${code})`,
  takenBack: (title, code) => `Ne vaut plus : « ${title} » (référence ${code})`,
  nothingToDo: "Rien à faire : ceci ne vaut plus. L'entrée peut être supprimée.",
  seeMail: "De qui il s'agit et pourquoi est dit dans l'e-mail de Belfry portant cette référence.",
});
