import type { CalendarWording } from "./calendar-wording.ts";

/** German words of calendar files. */
export const germanCalendar: CalendarWording = {
  fileName: "belfry-termine.ics",
  name: (employer) => `Belfry: Termine (${employer})`,
  actBy: (title, day, code) => `${title}, spätestens am ${day} (Referenz ${code})`,
  wasDue: (title, day, code) => `${title}, war spätestens am ${day} fällig (Referenz ${code})`,
  takenBack: (title, code) => `Gilt nicht mehr: „${title}“ (Referenz ${code})`,
  nothingToDo: "Sie müssen nichts tun: Dies gilt nicht mehr. Der Eintrag kann gelöscht werden.",
  seeMail: "Um wen es geht und warum, steht in der Mail von Belfry mit dieser Referenz.",
};
