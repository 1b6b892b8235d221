import type { Policy } from "./policy.ts";

/** Events arrive out of order; a reference to something unknown is asked about only after this long. */
export const referencePatience: Policy<number> = {
  id: "reference-patience",
  says: "Ask about an event that refers to something unknown after this many days.",
  unit: "calendar days after the event",
  default: 7,
};

/** What nobody takes up has to reach somebody else; an acknowledgement in time says that somebody has. */
export const escalationPatience: Policy<number> = {
  id: "escalation-working-days",
  says: "Tell a contact's deputy too of what is overdue and was not acknowledged for this many working days.",
  unit: "working days after the last day",
  default: 5,
};

/** The Region finds most complete files admissible within days; only where it does not is it asked what is in them. */
export const documentsPatience: Policy<number> = {
  id: "documents-patience",
  says: "Ask which documents are in a file that nobody listed and nobody found admissible this many days after the filing.",
  unit: "calendar days after the filing",
  default: 14,
};

/** Sheets of the last week come after it; a week without any is asked about only after this long. */
export const registrationPatience: Policy<number> = {
  id: "registration-patience",
  says: "Ask about weeks without a time sheet this many days after the last day of the averaging period.",
  unit: "calendar days after the last day of the period",
  default: 7,
};

/** The law says "immediately" of the card and names no day for the step before it. */
export const grantPatience: Policy<number> = {
  id: "grant-presented-days",
  says: "A granted renewal is presented to the municipality and the card renewed within this many days.",
  unit: "calendar days after the decision was received",
  default: 14,
};

/** The law names no day for the first card: the provisional document is extended until it is there. */
export const firstCardPatience: Policy<number> = {
  id: "first-card-days",
  says: "The first card is in hand within this many days of the registration.",
  unit: "calendar days after the registration",
  default: 60,
};

/** Erasing cannot be undone, so that nothing goes by a clock unless the employer said so. A person's request needs no policy. */
export const retentionErasure: Policy<number> = {
  id: "retention-erasure",
  says: "Each month erase of people who left what the law no longer has kept.",
  unit: "1 to erase, 0 to keep",
  default: 0,
};
