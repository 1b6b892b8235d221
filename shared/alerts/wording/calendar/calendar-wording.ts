/**
 * What a calendar file says besides the titles and steps of the rules. Nothing in it may be personal: a calendar is
 * shared with colleagues, shown on telephones and kept by whoever runs it. A day is written as people write it.
 */
export type CalendarWording = {
  /** How the file is called that comes with a mail; ASCII, so that no program has to guess its encoding. */
  readonly fileName: string;
  /** Under what an application lists the calendar; `employer` is an id. */
  readonly name: (employer: string) => string;
  readonly actBy: (title: string, day: string, code: string) => string;
  readonly wasDue: (title: string, day: string, code: string) => string;
  readonly takenBack: (title: string, code: string) => string;
  /** What to do about one that was taken back. */
  readonly nothingToDo: string;
  /** Where it is said whom the case is about, and why. */
  readonly seeMail: string;
};
