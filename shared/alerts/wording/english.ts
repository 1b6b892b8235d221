import { englishAnswerLink } from "./answer/english.ts";
import { englishChecks } from "./checks/english.ts";
import { englishEmployer } from "./employer/english.ts";
import { englishHours } from "./hours/english.ts";
import { englishPay } from "./pay/english.ts";
import { englishPublication } from "./publication/english.ts";
import { englishWeek } from "./week/english.ts";
import type { MomentWording, Tally, Wording } from "./wording.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** A count with its noun. */
export const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const hours = (minutes: number): string =>
  minutes % 60 === 0
    ? `${minutes / 60} h`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;

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

const renewalDuty =
  "A researcher's residence card is renewed on an application filed at the latest on the day it expires.";
const renewalFile = "passport copy, renewed hosting agreement, proof of sufficient means with return travel";
const otherGround =
  "If the card rests on another ground than research, family for instance, other steps apply: ask the permit desk.";

const refusalDuty =
  "Once a renewal is refused, the person may be employed only as long as the present title lasts, or with another one.";
const coverDuty = "While a renewal is pending, the next document is in hand before the present one ends.";
const coverSteps =
  "Once the renewal is found admissible, the person shows that decision and the old card at the municipality and asks " +
  "for the provisional document (Annex 49). Report RenewalFoundAdmissible and ProvisionalDocumentIssued to Belfry. " +
  "Annex 49 covers the stay; whether the person may work on it depends on the Region's decision on the work " +
  "authorisation (to be confirmed with your adviser).";

const titleDuty =
  "A national of a state outside the EEA and Switzerland is employed only while holding a valid residence title; the " +
  "employer checks the title beforehand and keeps a copy.";

const hoursDuty =
  "Working time in one day, overtime included, stays within the maximum of the Labour Act, except in the cases that the Act names.";

const referenceDuty = "Belfry can use an event only when it knows the contract, card or application that it refers to.";

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
    "a-card-renewal": {
      before: {
        title: "Residence card: file the renewal",
        todo:
          `HR: file the renewal with the Region through the Working in Belgium portal (${renewalFile}), then report ` +
          `RenewalFiled to Belfry. ${otherGround}`,
        why: renewalDuty,
      },
      due: {
        title: "Residence card: last day to file the renewal",
        todo:
          `HR: file the renewal today through the Working in Belgium portal (${renewalFile}) and report RenewalFiled to ` +
          `Belfry. If it was filed before, report that with the day of filing. ${otherGround}`,
        why: renewalDuty,
      },
      overdue: {
        title: "Residence card: no renewal known and the card has expired",
        todo:
          "HR: if the renewal was filed in time, report RenewalFiled with the day of filing. If not, call the permit desk " +
          "or your immigration adviser today: ask what can still be filed, and whether the person may stay and work.",
        why: renewalDuty,
      },
      undetermined: { title: "Residence card: renewal day unknown", todo: "", why: renewalDuty },
    },
    "cover-while-pending": {
      before: {
        title: "Residence document: the next one before this one ends",
        todo: `HR: ask the Region where the renewal stands. ${coverSteps}`,
        why: coverDuty,
      },
      due: {
        title: "Residence document: last day of the present one",
        todo: `HR: make sure at once that the next document is in hand. ${coverSteps}`,
        why: coverDuty,
      },
      undetermined: { title: "Residence document: cover while renewing unknown", todo: "", why: coverDuty },
    },
    "title-after-refusal": {
      before: {
        title: "Residence title: renewal refused",
        todo:
          "HR: the renewal was refused and the present title still runs. Call your immigration adviser now: ask about an " +
          "appeal, its term and another title. Plan the end of the work by the last day below unless one is in hand.",
        why: refusalDuty,
      },
      due: {
        title: "Residence title: last day after the refusal",
        todo:
          "HR: today is the last day that Belfry knows a title for. Unless another is in hand, make sure the work ends today, " +
          "and speak to your immigration adviser.",
        why: refusalDuty,
      },
      undetermined: { title: "Residence title after a refusal: Belfry cannot tell", todo: "", why: refusalDuty },
    },
    "employment-without-title": {
      breached: {
        title: "Residence title: no work until settled",
        todo:
          "HR: have this person stop working until this is settled. Ask the person and the permit desk today for a valid title " +
          "that Belfry was not told of. If there is one, keep a copy and report it (ResidenceCardIssued, RenewalDecided or " +
          "ProvisionalDocumentIssued). If there is none, call your immigration adviser before work resumes.",
        why: titleDuty,
      },
      over: {
        title: "Residence title: past days without one",
        todo:
          "HR: find out whether a title covered these days. If one did, keep a copy and report it. If none did, ask your " +
          "immigration adviser what follows, then acknowledge this finding. The title that came after is not in doubt here; but on a provisional document " +
          "(Annex 49) the person may stay, and work is lawful only once the Region has decided positively (to be confirmed).",
        why: titleDuty,
      },
      undetermined: { title: "Residence title: Belfry cannot tell", todo: "", why: titleDuty },
    },
    "daily-limit": {
      breached: {
        title: "Working time: more than the daily maximum",
        todo:
          "Manager and payroll: check the times of this day. If they are wrong, correct the sheet in time registration " +
          "(Belfry takes the higher revision). If they are right, see whether the Act excepts the reason (an accident or " +
          "urgent repairs, for instance), write the reason down, and have HR acknowledge this finding.",
        why: hoursDuty,
      },
      undetermined: { title: "Working time: daily maximum not checked", todo: "", why: hoursDuty },
    },
    "unknown-reference": {
      undetermined: { title: "Data: an event refers to something unknown", todo: "", why: referenceDuty },
    },
    ...englishHours.rules,
    ...englishPay.rules,
    ...englishPublication.rules,
    ...englishChecks.rules,
    ...englishEmployer.rules,
    "disputed-employer": dispute("employer settings"),
    "disputed-employment": dispute("employment"),
    "disputed-residence": dispute("residence"),
    "disputed-hours": dispute("working time"),
    "disputed-absences": dispute("absences"),
    "disputed-pay": dispute("pay"),
    "disputed-publication": dispute("publication"),
    "disputed-answers": dispute("answers"),
  },

  missing: {
    nationality: {
      fact: "The nationality of the person",
      question: "Which nationalities does this person hold?",
      who: "HR",
      todo: "Look in the personnel file and report every nationality (a corrected EmployeeHired, or ContractChanged).",
    },
    "expiry-of-card": {
      fact: "The last day of the residence card",
      question: "Which last day is printed on the residence card?",
      who: "Permit desk",
      todo: "Ask the person for a copy of the card and report its last day (a corrected ResidenceCardIssued, expiresOn).",
    },
    "last-day-of-grant": {
      fact: "The last day of the renewed authorisation",
      question: "Until which day was the renewal granted?",
      who: "Permit desk",
      todo: "Read the day in the decision and report it (a corrected RenewalDecided, validUntil).",
    },
    "document-beyond-most": {
      fact: "Whether a further provisional document may be relied on",
      question:
        "The provisional document was issued once and renewed once already. On what does this further one rest?",
      who: "Permit desk",
      todo: "Ask the municipality or your immigration adviser, and report the decision or the card (RenewalDecided, ResidenceCardIssued).",
    },
    "disputed-contract": {
      fact: "Which of two contents of the contract is right",
      question: "Two contents of the contract came under one event id. Which is right?",
      who: "HR system",
      todo: "Send EmployeeHired again with the same key and a higher revision.",
    },
    "admissibility-of-renewal": {
      fact: "Whether the renewal was found admissible before the provisional document",
      question: "Was the renewal found admissible before the provisional document was issued, and on which day?",
      who: "Permit desk",
      todo: "Ask the Region for the admissibility decision and report it (RenewalFoundAdmissible). A filing alone opens nothing.",
    },
    "disputed-title": {
      fact: "Which residence title holds: two contents came under one event id",
      question: "Which of the two contents about the residence title is right?",
      who: "Permit desk",
      todo: "Compare both with the document itself and send the right one again under a new event id and a higher revision.",
    },
    "residence-title": {
      fact: "Any residence title of the person",
      question: "Which residence title does this person hold, and until which day?",
      who: "HR, with the permit desk",
      todo:
        "Ask the person for the title, keep a copy and report it (ResidenceCardIssued). If there is none, call your " +
        "immigration adviser before the person works.",
    },
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
    "renewal-of-document": {
      fact: "The renewal that a provisional document refers to",
      question: "Which renewal does this provisional document rest on?",
      who: "Permit desk",
      todo: "Send the RenewalFiled that it refers to, or correct the renewal named in ProvisionalDocumentIssued.",
    },
    ...englishHours.missing,
    ...englishPay.missing,
    ...englishPublication.missing,
    ...englishChecks.missing,
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
    "renewal-recommended": ({ day, number }) =>
      `${day("expiry")} less ${number("days")} calendar days is ${day("recommended")}: best filed by then.`,
    "not-yet-admissible": ({ day }) =>
      `A renewal was filed but is not known to be admissible, and a filing alone gives no document. The present one ` +
      `ends on ${day("last")}.`,
    "refused-title-ends": ({ day }) =>
      `The renewal was refused. The present title ends on ${day("last")}, and nothing Belfry knows of follows it.`,
    "admissible-ask-document": ({ day }) =>
      `The renewal was found admissible, so the provisional document can be asked for. The present one ends on ` +
      `${day("last")}.`,
    "no-title-since": ({ day }) => `Employed, with no valid title known to Belfry from ${day("on")} on.`,
    "no-title-between": ({ day }) =>
      `Employed, with no valid title known to Belfry from ${day("on")} to ${day("to")}, both included.`,
    "worked-against-limit": ({ day, hours: time }) =>
      `On ${day("day")}: ${time("minutes")} worked, breaks not counted, less ${time("limit")} allowed is ` +
      `${time("over")} too long.`,
    ...englishHours.workings,
    ...englishPay.workings,
    ...englishPublication.workings,
    ...englishChecks.workings,
    "two-contents": ({ event, text }) =>
      `Two different contents came under one event id: "${event("type")}", key ${text("key")}.`,
  },

  details: { ...englishPublication.details, ...englishChecks.details },

  evidence: {
    nationality: "Nationality",
    card: "Card type",
    "card-expires-on": "Card expires on",
    "renewal-step-on": "First step of a renewal on",
    "title-ends-on": "Present title ends on",
    "renewal-filed-on": "Renewal filed on",
    "refused-on": "Renewal refused on",
    "admissible-on": "Renewal found admissible on",
    "employed-from": "Employed from",
    "title-ended-on": "Last title ended on",
    "next-title-from": "Next title from",
    sheet: "Time sheet",
    event: "What was reported",
    "disputed-event": "What was reported twice",
    ...englishHours.evidence,
    ...englishPay.evidence,
    ...englishPublication.evidence,
    ...englishChecks.evidence,
    ...englishEmployer.evidence,
  },

  parameters: {
    "free-movement-nationalities": (value) => `Nationalities that need no residence title as researchers: ${value}`,
    "renewal-recommended-days": (value) => `A renewal is best filed ${value} calendar days before expiry`,
    "provisional-document-days": (value) =>
      `The provisional document (Annex 49) is valid ${value} calendar days, the day of issue included`,
    "provisional-documents-max": (value) => `The provisional document is issued at most ${value} times a renewal`,
    "daily-minutes-max": (value) => `Working time in one day, overtime included: at most ${hours(Number(value))}`,
    ...englishHours.parameters,
    ...englishPay.parameters,
    ...englishPublication.parameters,
    ...englishChecks.parameters,
  },

  events: {
    EmployerConfigured: "Employer settings",
    EmployeeHired: "Hire",
    ContractChanged: "Change of contract",
    EmploymentEnded: "End of employment",
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

  withdrawn: {
    title: (title) => `Taken back: "${title}"`,
    todo: (stage, cause) =>
      `Nothing to do. What Belfry told before (${stage}) no longer stands: ` +
      `${cause === null ? "a new assessment came to another result" : `corrected by event ${cause}`}.`,
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
    footer: (employer, day) => [
      `Written by Belfry for the HR contacts of ${employer}. ${
        day === null
          ? "No check of all files has ended yet, so it may not be complete."
          : `It is complete up to ${day}; what reaches Belfry later comes in a later mail.`
      }`,
      "To settle an item: do what it says and have the event named there sent to Belfry; the item then closes by itself.",
      "To answer an item instead: have your HR system send an ObligationAnswered event with the obligation's id, as written under the item. " +
        "Snoozed, until a day: Belfry is silent till then. Waived, until a day and with a reason: the same, and the reason is kept. " +
        "Acknowledged: closes a question, or a breach that is over; a breach that goes on is closed by ending it, a duty by doing it.",
      'Belfry applies the law that each item cites to the facts that it was sent. Have what is marked "to be confirmed" checked by your adviser before you rely on it.',
      "No pictures from elsewhere, no tracking: nobody is told that this was opened.",
    ],
  },
};
