import type { CalendarWording } from "./calendar-wording.ts";

/** Dutch words of calendar files. */
export const dutchCalendar: CalendarWording = {
  fileName: "belfry-dagen.ics",
  name: (employer) => `Belfry: uiterste dagen (${employer})`,
  actBy: (title, day, code) => `${title}, uiterlijk op ${day} (referentie ${code})`,
  wasDue: (title, day, code) => `${title}, moest uiterlijk op ${day} gebeurd zijn (referentie ${code})`,
  takenBack: (title, code) => `Geldt niet meer: "${title}" (referentie ${code})`,
  nothingToDo: "U hoeft niets te doen: dit geldt niet meer. U mag de afspraak wissen.",
  seeMail: "Over wie het gaat en waarom, staat in de mail van Belfry met deze referentie.",
};
