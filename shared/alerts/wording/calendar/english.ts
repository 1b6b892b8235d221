import type { CalendarWording } from "./calendar-wording.ts";

/** English words of calendar files. */
export const englishCalendar: CalendarWording = {
  fileName: "belfry-days.ics",
  name: (employer) => `Belfry: days to act by (${employer})`,
  actBy: (title, day, code) => `${title}, act by ${day} (case ${code})`,
  wasDue: (title, day, code) => `${title}, was due by ${day} (case ${code})`,
  takenBack: (title, code) => `No longer stands: "${title}" (case ${code})`,
  nothingToDo: "Nothing to do: this no longer stands. The entry can be deleted.",
  seeMail: "Whom it is about and why is in Belfry's mail with this case.",
};
