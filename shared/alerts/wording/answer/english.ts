import type { AnswerLinkWording, AnswerWording } from "./keys.ts";

/** What a mail says about answering, in English. */
export const englishAnswerLink: AnswerLinkWording = {
  link: "Answer: seen, later, or does not apply",
  linkLabel: "Answer at",
  footer: (days) =>
    `The link of an item opens a page on which you answer it, without logging in. It shows that item alone, works for ${days} days, and records the answer under your name as a contact: do not forward it to anybody who should not answer for you.`,
};

/** What the page behind a mail's link says, in English. */
export const englishAnswer: AnswerWording = {
  heading: "Answer this item",
  whyHeading: "Why this item stands",
  question: "What is your answer?",
  acknowledged: {
    label: "Seen and dealt with",
    hint: "Closes the item. Belfry keeps that you acknowledged it.",
    goesOnLabel: "Seen, we are on it",
    goesOnHint: "Records that you saw it. Reminders go on until what the item asks has been done: only that closes it.",
  },
  takesIn: {
    label: "The file is right: take it in",
    hint: "Takes the held file in as it is and closes the item. It cannot be taken back here: what was wrong is corrected by a later file.",
    recorded:
      "The file is taken in within a few minutes, and the item closes. Where the file is gone or another came under its name, nothing is taken in.",
    settled: "Somebody took the file in. This item is closed.",
  },
  snoozed: {
    label: "Remind me later",
    hint: "No mail about this item until that day; the day after it comes back if it still stands.",
    until: "Silent until and including",
  },
  waived: {
    label: "Does not apply for the time being",
    hint: "No mail about this item until the end you give. It keeps its true status in every report and export, with your reason, and comes back after the end.",
    until: "Ends on",
    reason: "Reason",
    reasonHint: "In your own words, at most 500 characters. Auditors can read it: no medical or private details.",
  },
  bounds: (first, last) => `From ${first} to ${last}.`,
  confirm: "Record this answer",
  signedBy: (contact, employer) =>
    `You answer as contact ${contact} of ${employer}. Your answer, the day and this contact are kept in the ledger.`,
  problemsHeading: "This was not recorded yet",
  problems: {
    "no-choice": () => "Choose one of the three answers.",
    "no-day": () => "Give a day that exists.",
    "too-early": (first) => `Give ${first} or a later day.`,
    "too-late": (last) => `Give ${last} or an earlier day.`,
    "no-reason": () => "Give the reason in a few words.",
    "reason-too-long": () => "Shorten the reason to 500 characters.",
  },
  standing: {
    snoozed: (until, by) => `Silent until ${until}, as contact ${by} asked. You can answer again.`,
    waived: (until, by, reason) =>
      `Set aside until ${until} by contact ${by}, with the reason: ${reason}. You can answer again.`,
  },
  recorded: {
    heading: "Your answer is recorded",
    acknowledged: "You acknowledged the item; it closes within a few minutes.",
    acknowledgedGoesOn: "That you saw it is recorded. Reminders go on until what the item asks has been done.",
    snoozed: (until, after) =>
      `No mail about this item until and including ${until}. If it still stands on ${after}, you are written to again.`,
    waived: (until, after) =>
      `No mail about this item until and including ${until}. It keeps its true status in every report and export. If it still stands on ${after}, you are written to again.`,
    by: (contact) => `Recorded for contact ${contact}.`,
    reason: "Reason",
    close: "You can close this page.",
  },
  settled: {
    heading: "Nothing is left to do here",
    met: "What this item asked has been done. It is closed.",
    void: "This item no longer applies. It is closed.",
    answered: "This item was acknowledged. It is closed.",
  },
  expired: {
    heading: "This link has come to its end",
    text: (days) =>
      `A link works for ${days} days after its mail, so that an old mail is not a way in for ever. Nothing was changed.`,
    todo: "If the item still stands, a later mail about it carries a new link: look for the latest one. There is none? Ask whoever looks after Belfry at your organisation to record your answer.",
  },
  invalid: {
    heading: "This link is not valid (any more)",
    text: "Open it from the mail once more: a mail program may have cut it in two. If it still says this, the item no longer stands, or the link was meant for somebody else. Nothing was changed.",
  },
  failed: {
    heading: "This could not be done just now",
    text: "Nothing is lost: go back and try again in a few minutes. Answering twice counts once.",
  },
};
