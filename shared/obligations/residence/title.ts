import type { Day } from "../../calendar/day.ts";
import type { Applied } from "../../law/parameter.ts";

/** What a paper is: a card or what stands for it, what is for the time being, or what cannot be relied on. */
export const titleKinds = [
  "card",
  "grant",
  "provisional",
  "visa",
  "authorisation",
  "first-document",
  "mobility",
  "disputed",
] as const;

/** A paper that a person may stay on. */
export type Title = {
  readonly kind: (typeof titleKinds)[number];
  readonly key: string;
  /** Its name in obligations. Senders name cards, decisions and documents apart from one another; no key holds a dot. */
  readonly subject: string;
  readonly from: Day;
  /** Its last day; null while it is not known. */
  readonly last: Day | null;
  /** The day on which it was issued, whatever the day from which it is valid. */
  readonly issuedOn: Day;
  /** The application that it rests on; null where it is not pending on one. */
  readonly renewal: string | null;
  readonly eventId: string;
  /** Legal values that its last day rests on. */
  readonly parameters: readonly Applied[];
  /** What would have to be known to rely on it; null where nothing is missing. */
  readonly missing: string | null;
};
