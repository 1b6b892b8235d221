import { englishAnswerLink } from "./answer/english.ts";
import { englishArrival } from "./arrival/english.ts";
import { englishChecks } from "./checks/english.ts";
import { englishDeclarations } from "./declarations/english.ts";
import { englishEmployer } from "./employer/english.ts";
import { absenceInEnglish, englishHours, hoursOfSheetInEnglish } from "./hours/english.ts";
import { englishMobility } from "./mobility/english.ts";
import { englishPapers } from "./papers/english.ts";
import { englishCauses, englishPay } from "./pay/english.ts";
import { englishProcedure } from "./procedure/english.ts";
import { englishPublication } from "./publication/english.ts";
import { englishRequests } from "./requests/english.ts";
import { englishResidence } from "./residence/english.ts";
import { englishSources } from "./sources/english.ts";
import { englishWeek } from "./week/english.ts";
import type { MomentWording, Tally, Wording } from "./wording.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** A count with its noun. */
export const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (whole === 0 && rest > 0) return `${rest} min`;
  return rest === 0 ? `${whole} h` : `${whole} h ${String(rest).padStart(2, "0")} min`;
};

/** What must be done, as in "1 to settle now, 3 to do, first by 30 September 2026 (2026-09-30)". */
const toDo = (tally: Tally): string =>
  [
    ...(tally.now === 0 ? [] : [`${tally.now} to settle now`]),
    ...(tally.overdue === 0 ? [] : [`${tally.overdue} overdue`]),
    ...(tally.coming === 0 ? [] : [`${tally.coming} to do`]),
    ...(tally.firstDue === null ? [] : [`first by ${tally.firstDue}`]),
  ].join(", ");

const toFindOut = (tally: Tally): string => (tally.unknown === 0 ? "" : `${tally.unknown} to find out`);

const toKnow = (tally: Tally): string =>
  [
    ...(tally.withdrawn === 0 ? [] : [many(tally.withdrawn, "no longer stands", "no longer stand")]),
    ...(tally.older === 0 ? [] : [`${tally.older} from before the watch began`]),
  ].join("; ");

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("; ");

const hoursDuty =
  "Working time in one day, overtime included, stays within the maximum of the Labour Act, except in the cases that the Act names.";

const referenceDuty = "Belfry can use an event only when it knows the contract, card or application that it refers to.";

const leftOutWhy =
  "A feed that sends everything it knows each time no longer has this person or contract. Belfry ends nothing by itself: a line that was lost looks the same as somebody who left.";

/** What each family of facts is about. */
const kinds: Wording["codes"]["kind-of-alert"] = {
  employer: "employer settings",
  employment: "employment",
  residence: "residence",
  hours: "working time",
  absences: "absences",
  pay: "pay",
  publication: "publication",
  answers: "answers",
};

const sources = englishSources(kinds);

const disputeDuty =
  "One event id always carries one content. Where it carried two, Belfry believes neither until the sender settles it.";

const dispute = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Data: two contents under one event id (${about})`,
    todo:
      "Sender (HR system, payroll or permit desk): find out which content is right and send it again under a new event " +
      "id, with the same key and a higher revision. HR: rely on neither until then.",
    why: disputeDuty,
  },
  undetermined: { title: `Data: not checked for two contents (${about})`, todo: "", why: disputeDuty },
});

/** English. */
export const english: Wording = {
  language: "en",
  answerLink: englishAnswerLink,
  day: ({ year, month, day }) => `${day} ${months[month - 1]} ${year}`,
  minutes: hours,
  euros: (cents) => `EUR ${(cents / 100).toLocaleString("en", { minimumFractionDigits: 2 })}`,

  labels: {
    person: "Person",
    project: "Project",
    employer: "Employer",
    nameUnknown: "name not known",
    whatToDo: "What to do",
    actBy: "Act by",
    lastLawfulDay: "Last lawful day",
    lastAgreedDay: "Last day agreed",
    timeLeft: "Time left",
    brokenSince: "Since",
    brokenFrom: "Began on",
    brokenOn: "On the day",
    about: "About the day",
    noDay: "None can be given until this is known",
    toldDay: "Day told before",
    nowDue: "Last day now",
    why: "Why",
    law: "Law",
    noLaw: "No article: this is about the data that Belfry was sent",
    facts: "Facts",
    arithmetic: "Worked out",
    missing: "Not known",
    alsoPassed: "Also passed",
    raisedBy: "Raised by",
    whatChanged: "What changed",
    openSince: "Open since",
    obligation: "Obligation",
    caseCode: "Case",
    toBeConfirmed: "To be confirmed",
    event: "event",
    inForceSince: "in force since",
    colon: ":",
  },

  severities: {
    urgent: "Urgent",
    breach: "Breach",
    overdue: "Overdue",
    soon: "Act soon",
    upcoming: "Upcoming",
    unknown: "To be found out",
    withdrawn: "No longer stands",
  },

  sections: {
    now: { title: "Settle now", note: "Limits that were passed, and what must be done today." },
    overdue: { title: "Overdue", note: "The last day has passed and nothing shows that it was done." },
    coming: { title: "Coming up", note: "In the order of the last day." },
    unknown: {
      title: "Belfry needs to know",
      note: "Until these are answered, Belfry cannot say whether all is well.",
    },
    withdrawn: { title: "No longer stands", note: "Told before, and taken back. Nothing to do." },
  },
  older: {
    heading: (count) => `From before Belfry's watch began: ${many(count, "finding", "findings")}`,
    note: "Listed once, for your records. Belfry will not write about these again unless something changes.",
  },

  week: englishWeek,

  rules: {
    ...englishResidence.rules,
    "daily-limit": {
      breached: {
        title: "Working time: more than the daily maximum",
        todo:
          "Manager and payroll: check the times of this day. If they are wrong, correct the sheet in time registration " +
          "(Belfry takes the higher revision). If they are right, see whether the Act excepts the reason (an accident or " +
          "urgent repairs, for instance), write the reason down, and acknowledge this finding.",
        why: hoursDuty,
      },
      undetermined: { title: "Working time: daily maximum not checked", todo: "", why: hoursDuty },
    },
    "unknown-reference": {
      undetermined: { title: "Data: an event refers to something unknown", todo: "", why: referenceDuty },
    },
    "left-out-of-snapshot": {
      undetermined: { title: "Data: no longer in a feed's snapshot", todo: "", why: leftOutWhy },
    },
    ...englishPapers.rules,
    ...englishArrival.rules,
    ...englishMobility.rules,
    ...englishDeclarations.rules,
    ...englishHours.rules,
    ...englishPay.rules,
    ...englishPublication.rules,
    ...englishChecks.rules,
    ...englishProcedure.rules,
    ...englishEmployer.rules,
    ...englishRequests.rules,
    ...sources.rules,
    "disputed-employer": dispute(kinds.employer),
    "disputed-employment": dispute(kinds.employment),
    "disputed-residence": dispute(kinds.residence),
    "disputed-hours": dispute(kinds.hours),
    "disputed-absences": dispute(kinds.absences),
    "disputed-pay": dispute(kinds.pay),
    "disputed-publication": dispute(kinds.publication),
    "disputed-answers": dispute(kinds.answers),
  },

  missing: {
    ...englishResidence.missing,
    "contract-of-change": {
      fact: "The contract that a change refers to",
      question: "Which contract does this change belong to?",
      who: "HR system",
      todo: "Send the EmployeeHired that it refers to, or correct the contract named in ContractChanged.",
    },
    "contract-of-end": {
      fact: "The contract that ended",
      question: "Which contract ended?",
      who: "HR system",
      todo: "Send the EmployeeHired that it refers to, or retract this EmploymentEnded and send it under the right key.",
    },
    "card-of-renewal": {
      fact: "The residence card that a renewal refers to",
      question: "Which residence card is this renewal for?",
      who: "Permit desk",
      todo: "Send the ResidenceCardIssued that it refers to, or correct the card named in RenewalFiled.",
    },
    "application-of-step": {
      fact: "The application that a step belongs to",
      question: "Which application does this step belong to?",
      who: "Permit desk",
      todo: "Send the AuthorisationFiled (or RenewalFiled) that it belongs to, or correct the application that the event names.",
    },
    "end-of-left-out": {
      fact: "Whether the employment ended",
      question: "Did the employment end, or is the feed wrong?",
      who: "HR administration",
      todo: "If it ended, send EmploymentEnded with its last day; if it was never agreed, retract the EmployeeHired. If the feed is wrong, have it corrected: the next snapshot that has the person or the contract closes this. If neither, acknowledge this.",
    },
    "renewal-of-document": {
      fact: "The renewal that a provisional document refers to",
      question: "Which renewal does this provisional document rest on?",
      who: "Permit desk",
      todo: "Send the RenewalFiled that it refers to, or correct the renewal named in ProvisionalDocumentIssued.",
    },
    ...englishPapers.missing,
    ...englishArrival.missing,
    ...englishMobility.missing,
    ...englishDeclarations.missing,
    ...englishHours.missing,
    ...englishPay.missing,
    ...englishPublication.missing,
    ...englishChecks.missing,
    ...englishProcedure.missing,
    ...englishEmployer.missing,
    "could-not-be-assessed": {
      fact: "The outcome: Belfry failed to work it out",
      question: "Why does this assessment fail?",
      who: "Belfry's operators",
      todo:
        "HR need send nothing: Belfry tries again every day and tells its operators each time. HR: until this is " +
        "taken back, check this duty by hand.",
    },
  },
  missingOther: (fact) => ({
    fact,
    question: `What is the fact "${fact}"?`,
    who: "HR",
    todo: "Look it up and have it reported. Belfry has no better wording for it yet.",
  }),
  missingParameter: (id) => ({
    fact: `The legal value "${id}" on that day: Belfry's law register does not hold it`,
    question: `What was the value of "${id}" on that day?`,
    who: "Belfry's operators",
    todo: "HR need send nothing: the value is added with its source. Until this is taken back, HR checks this duty by hand.",
  }),

  workings: {
    ...englishResidence.workings,
    "worked-against-limit": ({ day, hours: time }) =>
      `On ${day("day")}: ${time("minutes")} worked, breaks not counted, less ${time("limit")} allowed is ` +
      `${time("over")} too long.`,
    ...englishPapers.workings,
    ...englishArrival.workings,
    ...englishMobility.workings,
    ...englishDeclarations.workings,
    ...englishHours.workings,
    ...englishPay.workings,
    ...englishPublication.workings,
    ...englishChecks.workings,
    ...englishProcedure.workings,
    ...sources.workings,
    ...englishEmployer.workings,
    ...englishRequests.workings,
    "two-contents": ({ event, text }) =>
      `Two different contents came under one event id: "${event("type")}", key ${text("key")}.`,
  },

  details: {
    ...englishDeclarations.details,
    ...englishPublication.details,
    ...englishChecks.details,
    ...englishProcedure.details,
  },

  evidence: {
    ...englishResidence.evidence,
    "employed-from": "Employed from",
    sheet: "Time sheet",
    event: "What was reported",
    "disputed-event": "What was reported twice",
    "left-out-contract": "Left out: contract",
    "last-seen-in-feed": "Last in the feed on",
    "left-out-on": "No longer in the feed on",
    ...englishPapers.evidence,
    ...englishArrival.evidence,
    ...englishMobility.evidence,
    ...englishDeclarations.evidence,
    ...englishHours.evidence,
    ...englishPay.evidence,
    ...englishPublication.evidence,
    ...englishChecks.evidence,
    ...englishProcedure.evidence,
    ...englishEmployer.evidence,
    ...englishRequests.evidence,
    ...sources.evidence,
  },

  absence: absenceInEnglish,
  hoursOfSheet: hoursOfSheetInEnglish,

  parameters: {
    ...englishResidence.parameters,
    "daily-minutes-max": (value) => `Working time in one day, overtime included: at most ${hours(Number(value))}`,
    ...englishPapers.parameters,
    ...englishArrival.parameters,
    ...englishMobility.parameters,
    ...englishDeclarations.parameters,
    ...englishHours.parameters,
    ...englishPay.parameters,
    ...englishPublication.parameters,
    ...englishChecks.parameters,
    ...englishProcedure.parameters,
    ...englishRequests.parameters,
  },

  law: null,
  codes: {
    "cause-of-leaving": englishCauses,
    "kind-of-alert": kinds,
    role: { researcher: "research", other: "work other than research" },
  },

  events: {
    EmployerConfigured: "Employer settings",
    EmployeeHired: "Hire",
    ContractChanged: "Change of contract",
    EmploymentEnded: "End of employment",
    DimonaDeclared: "Dimona declared",
    DimonaAnswered: "Answer to a Dimona",
    DmfaReceived: "DmfA received",
    ResidenceCardIssued: "Residence card issued",
    RenewalFiled: "Renewal filed",
    RenewalFoundAdmissible: "Renewal found admissible",
    RenewalDecided: "Decision on a renewal",
    ProvisionalDocumentIssued: "Provisional document issued",
    HostingAgreementConcluded: "Hosting agreement",
    PassportRecorded: "Passport",
    AuthorisationFiled: "First application filed",
    AuthorisationFoundAdmissible: "First application found admissible",
    AuthorisationDecided: "Decision on a first application",
    WorkAuthorisationDecided: "The Region's decision on work",
    SupplementAsked: "Missing documents asked for",
    SupplementProvided: "Missing documents handed in",
    MobilityAgreed: "EU mobility agreed",
    MobilityNotified: "EU mobility notified",
    MobilityStayRecorded: "Stay in EU mobility",
    MobilityStopped: "EU mobility stopped",
    VisaIssued: "Visa issued",
    ArrivedInBelgium: "Arrival in Belgium",
    RegistrationAppointmentRequested: "Appointment at the municipality asked for",
    RegisteredWithMunicipality: "Registration with the municipality",
    TitleChecked: "Paper checked by the employer",
    RegionNotified: "Notice to the Region",
    RecognitionGranted: "Recognition as a research organisation",
    RecognitionRenewalRequested: "Renewal of the recognition asked for",
    ShiftsRecorded: "Week of shifts",
    AbsenceRecorded: "Absence",
    PaymentMade: "Payment",
    SalaryTransferred: "Salary transfer",
    PublicationPlanned: "Publication planned",
    ReviewRequested: "Review requested",
    ReviewDecided: "Decision on a review",
    RevisionSubmitted: "Revision handed in",
    PatentApplicationFiled: "Patent application filed",
    PublicationReleased: "Publication made public",
    PublicationWithdrawn: "Publication withdrawn",
    AuditExportRequested: "Request for an audit export",
    ObligationAnswered: "Answer to an obligation",
    MailBounced: "Mail that came back",
    MailUnheard: "Mail of which nothing was heard",
    WatchFellBehind: "Watch that fell behind",
    AuditExportWritten: "Audit export that was written",
    AuditVerificationFailed: "Check of an audit export or dossier that failed",
    FeedHeard: "Feed that was heard",
    LeftOutOfSnapshot: "Left out of a snapshot",
    AccessRequested: "Access to data requested",
    ErasureRequested: "Erasure of data requested",
    ErasureDecided: "Erasure decided",
    DataRequestAnswered: "Request about data answered",
    FeedRunHeld: "File that was held",
  },

  stages: {
    before: (days) => many(days, "day before", "days before"),
    due: "last day",
    overdue: "overdue",
    escalated: "overdue, told to the deputy too",
    breached: "breach",
    undetermined: "question",
  },

  daysLeft: (days) => {
    if (days < 0) return `${many(-days, "day", "days")} late`;
    if (days === 0) return "today is the last day";
    return `${many(days, "day", "days")} left`;
  },
  counted: "counted in calendar days",
  daysAgo: (days) => (days <= 0 ? "today" : `${many(days, "day", "days")} ago`),
  passed: (days) => `passed ${many(days, "day", "days")} ago`,
  raisedByDay: "the day that came",
  raisedByEvent: (eventId) => `event ${eventId}`,

  history: {
    isNew: "New",
    isChanged: "Changed",
    first: "New since the last mail.",
    moved: (from, to, cause) => `The day moved from ${from} to ${to}${cause === null ? "" : `, by event ${cause}`}.`,
    stage: (from, to) => `Told last as "${from}"; now "${to}".`,
    silenceEnded: "The silence that somebody asked for has ended, and this is still open.",
    ended: "What went on when this was told last has ended.",
    otherwise: "What this rests on has changed.",
    openFor: (days) => (days <= 0 ? "today" : many(days, "day", "days")),
  },

  withdrawn: {
    title: (title) => `Taken back: "${title}"`,
    todo: (stage, cause) =>
      `What Belfry told before (${stage}) no longer stands: ` +
      `${cause === null ? "a new assessment came to another result" : `corrected by event ${cause}`}. ` +
      "Nothing to do for it; where something came in its place, that is told on its own.",
  },

  mail: {
    digest: (employer, tally, part) =>
      `[Belfry] ${employer}: ${joined(toDo(tally), toFindOut(tally)) || toKnow(tally) || "nothing to do"}${part}`,
    urgent: (title, code, others, part) =>
      `[Belfry][urgent] ${title} (case ${code}${others === 0 ? "" : ` and ${others} more`})${part}`,
    part: (number, of) => (of <= 1 ? "" : ` (part ${number} of ${of})`),
    heading: { digest: "What to do and what Belfry needs to know", urgent: "This cannot wait for the digest" },
    glance: "At a glance",
    lead: (tally) => `${joined(toDo(tally), toFindOut(tally), toKnow(tally)) || "Nothing to do"}.`,
    footer: (contact, employer, day, link) => [
      `Written by Belfry for contact ${contact} of ${employer}. It is complete up to ${day}; what reaches Belfry later comes in a later mail.`,
      "To settle an item: do what it says and have the event named there sent to Belfry; the item then closes by itself.",
      link ??
        "To answer an item instead: have your HR system send an ObligationAnswered event with the obligation's id, as written under the item. " +
          "Snoozed, until a day: Belfry is silent till then. Waived, until a day and with a reason: the same, and the reason is kept. " +
          "Acknowledged: closes a question, or a breach that is over; a breach that goes on is closed by ending it, a duty by doing it.",
      'Belfry applies the law that each item cites to the facts that it was sent. Have what is marked "to be confirmed" checked by your adviser before you rely on it.',
      ...(link === null
        ? []
        : [
            "HR systems can answer as well, by sending ObligationAnswered with the obligation's id, as written under the item.",
          ]),
      "No pictures from elsewhere, no tracking: nobody is told that this was opened.",
    ],
  },
};
