import type { ReviewStage } from "../../../../events/project/review-stages.ts";
import type { FamilyWording } from "../wording.ts";
import type { publicationKeys } from "./keys.ts";

const stages: { readonly [Stage in ReviewStage]: string } = {
  supervisor: "supervisor's",
  "intellectual-property": "intellectual property",
  ethics: "ethics",
  partner: "partner's",
  management: "management",
};
const reviewOf = (stage: string): string =>
  `${Object.hasOwn(stages, stage) ? stages[stage as ReviewStage] : stage} review`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const workingDays = (count: string): string => `${count} working day${count === "1" ? "" : "s"}`;

const reviewDuty =
  "Researchers were promised an answer within a set time, and partners' contracts set one too. Whoever reviews decides " +
  "within it. While the authors revise, the time stands still.";
const approvalDuty =
  "A publication needs every review in its plan to approve it, within the time that the employer set and before the " +
  "day on which an approval no longer helps.";
const unapprovedDuty =
  "What is public cannot be made secret again: a patent, a partner's secret or the privacy of the people studied may " +
  "be lost. So nothing appears before every review in its plan has approved it.";
const patentDuty =
  "In Europe an invention that was public before its patent application was filed is no longer new, and no patent can " +
  "be had for it. There is no general period of grace.";
const referenceDuty = "Belfry can use an event only when it knows the publication or the review that it refers to.";

/** English words about publications. */
export const englishPublication: FamilyWording<typeof publicationKeys> = {
  rules: {
    "publication-review": {
      before: {
        title: "Publication review: a decision is due",
        todo:
          "Reviewing side: read the text and decide: approve, ask for a revision or refuse. Publication office: remind them, " +
          "and report ReviewDecided to Belfry on the day they decide.",
        why: reviewDuty,
      },
      due: {
        title: "Publication review: last day to decide",
        todo:
          "Reviewing side: decide today: approve, ask for a revision or refuse. Publication office: call them, and report " +
          "ReviewDecided to Belfry. If they decided before, report that with the day of the decision.",
        why: reviewDuty,
      },
      overdue: {
        title: "Publication review: overdue",
        todo:
          "Publication office: if the reviewing side has decided, report ReviewDecided with the day of the decision. If not, " +
          "take it to whoever leads them, agree on a day with the authors, and tell the partners whom a contract binds.",
        why: reviewDuty,
      },
      undetermined: { title: "Publication review: last day unknown", todo: "", why: reviewDuty },
    },
    "publication-approval": {
      before: {
        title: "Publication: approvals are still missing",
        todo:
          'Publication office: see under "Worked out" which reviews are missing. Not requested: have the authors hand the text ' +
          "in. Waiting: remind the reviewing side. Refused: the authors ask for a new review of another text, or give the " +
          "publication up (PublicationWithdrawn).",
        why: approvalDuty,
      },
      due: {
        title: "Publication: last day for the approvals",
        todo:
          "Publication office: get the missing decisions today, or have the authors tell the venue that they need more time " +
          "and report the new days (a corrected PublicationPlanned). Nothing is sent out or put online without every approval.",
        why: approvalDuty,
      },
      overdue: {
        title: "Publication: approvals are overdue",
        todo:
          "Publication office: report decisions that were given (ReviewDecided, with their day). For the others, take it to " +
          "whoever leads the reviewing side, and settle with the authors whether it waits, moves to another venue (a corrected " +
          "PublicationPlanned) or is given up (PublicationWithdrawn). Nothing is sent out or put online meanwhile.",
        why: approvalDuty,
      },
      undetermined: { title: "Publication: Belfry cannot tell what is approved", todo: "", why: approvalDuty },
    },
    "publication-without-approval": {
      breached: {
        title: "Publication: made public without approval",
        todo:
          "Publication office: today, find out whether the missing approvals were given, and report them (ReviewDecided, with " +
          "their day). If not, have the authors take the text down where that can be done, and ask the intellectual property " +
          "office, the ethics committee and the partners concerned what follows. It ends when every review has approved it, or " +
          "when it was taken back (PublicationWithdrawn).",
        why: unapprovedDuty,
      },
      over: {
        title: "Publication: was public without approval",
        todo:
          "Publication office: write down how it came out before it was approved, and tell the partners whom a contract gives a " +
          "say. Then acknowledge this finding.",
        why: unapprovedDuty,
      },
      undetermined: { title: "Publication: approved or not, Belfry cannot tell", todo: "", why: unapprovedDuty },
    },
    "patent-before-publication": {
      before: {
        title: "Publication: file the patent application first",
        todo:
          "Intellectual property office: file the application before the publication appears, and report PatentApplicationFiled " +
          "to Belfry. Authors: put nothing online, preprints, abstracts and slides included, until it is filed. If there is " +
          "to be no patent, send PublicationPlanned again with patent none.",
        why: patentDuty,
      },
      due: {
        title: "Publication: last day to file the patent application",
        todo:
          "Intellectual property office: file today, and report PatentApplicationFiled. If that cannot be done, the authors move " +
          "the publication to a later day, with the venue, today (a corrected PublicationPlanned).",
        why: patentDuty,
      },
      overdue: {
        title: "Publication: patent application not filed in time",
        todo:
          "Authors: stop it now, before it appears: call the venue and move the day (a corrected PublicationPlanned). " +
          "Intellectual property office: file at once, and report PatentApplicationFiled with the day of filing.",
        why: patentDuty,
      },
      breached: {
        title: "Publication: public before its patent application",
        todo:
          "Intellectual property office: call your patent attorney today. In Europe the novelty of what was shown is lost; " +
          "elsewhere, as in the United States, a period of grace may still run, and every day counts. If an application was " +
          "filed before, report it (PatentApplicationFiled, with its day). If there is to be none, send PublicationPlanned again " +
          "with patent none.",
        why: patentDuty,
      },
      over: {
        title: "Publication: patent application filed after it was public",
        todo:
          "Intellectual property office: ask your patent attorney which countries still accept the application, and tell the " +
          "partners whom a contract gives a say. Then acknowledge this finding.",
        why: patentDuty,
      },
      undetermined: { title: "Publication: patent plans unknown", todo: "", why: patentDuty },
    },
    "unknown-publication-reference": {
      undetermined: { title: "Data: a publication's event refers to something unknown", todo: "", why: referenceDuty },
    },
  },

  details: { "review-counted": ({ text }) => reviewOf(text("stage")) },

  evidence: {
    "review-requested-on": "Review requested on",
    "revision-asked-on": "Revision asked on",
    "revision-submitted-on": "Revised text handed in on",
    "review-decided-on": "Decided on",
    "review-approved-on": "Approved on",
    "review-refused-on": "Refused on",
    "venue-deadline": "The venue's deadline",
    "appears-on": "To appear on",
    "made-public-on": "Made public on",
    "taken-back-on": "Taken back on",
    "patent-filed-on": "Patent application filed on",
  },

  workings: {
    "request-proven": ({ day }) =>
      `The request is reported with a later day, but something was decided or handed in on ${day("on")}: it counts from then.`,
    "review-counted": ({ day, number, text }) =>
      `${capital(reviewOf(text("stage")))}: ${workingDays(number("days"))} from the day after ${day("from")}, Saturdays, ` +
      `Sundays and public holidays not counted, end on ${day("due")}.`,
    "review-stands-still": ({ day, number }) =>
      `A revision was asked on ${day("since")}: the clock stands still with ${workingDays(number("remaining"))} left, until ` +
      "the authors hand the revised text in.",
    "review-went-on": ({ day, number }) =>
      `A revision was asked on ${day("since")} with ${workingDays(number("remaining"))} left. Counted from the day after ` +
      `${day("on")}, when the revised text came, they end on ${day("due")}.`,
    "revision-too-late": ({ day }) =>
      `The revision asked on ${day("since")} came after the last day to decide, so it moved nothing.`,
    "review-replaced": ({ day }) =>
      `The same review was requested anew on ${day("on")}: this request fell away on that day.`,
    "review-moot": ({ day }) => `It was made public on ${day("on")}: since then nothing is left to review.`,
    "approval-counted": ({ day, number }) =>
      `All reviews: ${workingDays(number("days"))} from the day after ${day("from")}, Saturdays, Sundays and public holidays ` +
      `not counted, end on ${day("due")}.`,
    "approval-stands-still": ({ day, number }) =>
      `From ${day("since")} it waits for its authors alone: the employer's days stand still with ` +
      `${workingDays(number("remaining"))} left.`,
    "approval-went-on": ({ day, number }) =>
      `From ${day("since")} it waited for its authors alone, with ${workingDays(number("remaining"))} left. Counted from the ` +
      `day after ${day("on")} they end on ${day("due")}.`,
    "approval-by-deadline": ({ day }) =>
      `The venue takes it until ${day("wanted")}, so an approval serves until then; no revision moves that day.`,
    "approval-before-appearing": ({ day }) =>
      `It is to appear the day after ${day("wanted")}, so an approval serves until then; no revision moves that day.`,
    "stage-approved": ({ day, text }) => `${capital(reviewOf(text("stage")))}: approved on ${day("on")}.`,
    "stage-refused": ({ day, text }) =>
      `${capital(reviewOf(text("stage")))}: refused on ${day("on")}, so it does not count as approved.`,
    "stage-revising": ({ day, text }) => `${capital(reviewOf(text("stage")))}: a revision was asked on ${day("on")}.`,
    "stage-waiting": ({ day, text }) => `${capital(reviewOf(text("stage")))}: requested on ${day("on")}, not decided.`,
    "stage-waiting-again": ({ day, text }) =>
      `${capital(reviewOf(text("stage")))}: the revised text was handed in on ${day("on")}, not decided.`,
    "stage-not-requested": ({ text }) => `${capital(reviewOf(text("stage")))}: in the plan, not requested yet.`,
    "unapproved-since": ({ day }) =>
      `Public since ${day("on")} without every approval in its plan. As it stood that day:`,
    "unapproved-between": ({ day }) =>
      `Public without every approval in its plan from ${day("on")} to ${day("to")}, both included. As it stood on the ` +
      "first day:",
    "file-before": ({ day }) =>
      `It is to appear on ${day("appears")}; the last day that surely lies before is ${day("due")}.`,
    "public-unfiled-since": ({ day }) =>
      `Public since ${day("on")}, with no patent application known to Belfry that was filed by then.`,
    "public-unfiled-between": ({ day }) =>
      `Public from ${day("on")} on, with the patent application filed on the day after ${day("to")}.`,
  },

  missing: {
    "which-publication": {
      fact: "Which of several publications of one project the reviews and patents are about",
      question: "Several publications are planned in this project. Which do its reviews and patents belong to?",
      who: "Publication office",
      todo: "Give each publication a project of its own: retract the others here (PublicationPlanned) and send them there.",
    },
    "disputed-plan": {
      fact: "Which of two contents of the plan is right",
      question: "Two contents of the plan came under one event id. Which is right?",
      who: "Publication office",
      todo: "Send PublicationPlanned again under a new event id, with the same key and a higher revision.",
    },
    "disputed-review": {
      fact: "Which of two contents of a review or its decision is right",
      question: "Two contents of a review or its decision came under one event id. Which is right?",
      who: "Publication office",
      todo: "Send ReviewRequested or ReviewDecided again under a new event id, with the same key and a higher revision.",
    },
    "disputed-filing": {
      fact: "Which of two contents of the patent filing is right",
      question: "Two contents of the patent filing came under one event id. Which is right?",
      who: "Intellectual property office",
      todo: "Send PatentApplicationFiled again under a new event id, with the same key and a higher revision.",
    },
    "review-of-decision": {
      fact: "The review that a decision belongs to",
      question: "Which review was decided?",
      who: "Publication office",
      todo: "Send the ReviewRequested that it refers to, or correct the review named in ReviewDecided.",
    },
    "review-of-revision": {
      fact: "The review that a revised text belongs to",
      question: "Which review is the revised text for?",
      who: "Publication office",
      todo: "Send the ReviewRequested that it refers to, or correct the review named in RevisionSubmitted.",
    },
    "plan-of-publication": {
      fact: "The plan of the publication",
      question: "What is this publication, and which reviews must it pass?",
      who: "Publication office",
      todo: "Send its PublicationPlanned for the same project, or correct the project or key that this event names.",
    },
    "patent-plan": {
      fact: "Whether a patent is planned",
      question: "Is a patent application to be filed before this publication appears?",
      who: "Authors, with the intellectual property office",
      todo: "Decide, and send PublicationPlanned again with patent planned or none.",
    },
    "patent-of-released": {
      fact: "Whether a patent was planned when it appeared",
      question: "This publication has appeared, and nobody said whether a patent was planned. Was one?",
      who: "Authors, with the intellectual property office",
      todo: "Send PublicationPlanned again with patent planned or none; if an application was filed, send PatentApplicationFiled with its day. If one was planned and is not filed, call your patent attorney today.",
    },
    "day-of-appearance": {
      fact: "The day on which the publication is to appear",
      question: "A patent is planned. On which day is the publication to appear?",
      who: "Authors",
      todo: "Ask the venue, preprints and conference programmes included, and send PublicationPlanned again with plannedOn.",
    },
  },
  parameters: {},
};
