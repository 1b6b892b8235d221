import type { FamilyWording } from "../wording.ts";
import type { checksKeys } from "./keys.ts";

const checkDuty =
  "The employer checks the residence title of a national of a state outside the EEA and Switzerland before the work " +
  "begins, and again each paper that follows, and keeps a copy or its data while it employs. Not doing so is an offence " +
  "of level 4.";
const check =
  "look at the original, keep a copy or its data in the personnel file, and report TitleChecked to Belfry with the paper's " +
  "key and copyKept true.";

const noticeDuty =
  "While a person works under an authorisation of the Region, the employer tells the Region at once of the end of the " +
  "contract before its term, and of a change of hours, pay or place of work.";
const tellRegion =
  "write to the Region's service for foreign workers what changes, from which day and for whom, keep its answer, and report " +
  "RegionNotified to Belfry with the contract and what was told.";

const payDuty =
  "Whoever works under an authorisation earns at least the guaranteed average minimum monthly income, in proportion to the " +
  "agreed week, on average over the year; the scale of the joint committee can be higher.";
const raise =
  "compare with the scale of the joint committee too, and ask whether the authorisation is at risk before the renewal is filed.";

const passportDuty =
  "Whoever works under an authorisation has a valid passport: each application, a renewal too, brings a copy of it.";
const askPassport =
  "have the person ask the embassy for a new passport; some states take months. Once it is there, report PassportRecorded to " +
  "Belfry under a new key, with its last day and not its number.";
const papersDuty =
  "The authorisation of a researcher lasts as long as the hosting agreement that it rests on; contract and passport have to fit.";

const recognitionDuty =
  "Only a recognised research organisation concludes hosting agreements; it asks for the renewal of its recognition at the " +
  "latest two months before it expires.";
const askRecognition =
  "ask the Federal Science Policy Office (Belspo) for the renewal of the recognition, and report RecognitionRenewalRequested to " +
  "Belfry with the key of the recognition.";
const hostingDuty = "A hosting agreement is concluded while the employer is recognised as a research organisation.";

/** What the parameters list, as people say it. */
const words: Readonly<Record<string, string>> = {
  end: "end of the contract",
  hours: "hours",
  pay: "pay",
  place: "place of work",
  "orientation-year": "orientation year",
  family: "family reunification",
  protection: "protection",
  "end-of-year-premium": "end-of-year premium",
  "sector-annual-premium": "yearly premium of the sector",
};
const listed = (list: string): string =>
  list
    .split(", ")
    .map((one) => words[one] ?? one)
    .join(", ");

/** Cents and minutes, from the text of a parameter. */
const euros = (cents: string): string =>
  `EUR ${(Number(cents) / 100).toLocaleString("en", { minimumFractionDigits: 2 })}`;
const hours = (minutes: string): string => `${Number(minutes) / 60} h`;

/** English words about an employer's checks. */
export const englishChecks: FamilyWording<typeof checksKeys> = {
  rules: {
    "title-check": {
      before: {
        title: "Residence title: check the paper and keep a copy",
        todo: `HR: ask the person for the paper before the last day below: ${check}`,
        why: checkDuty,
      },
      due: {
        title: "Residence title: last day to check the paper",
        todo: `HR: check the paper today, before the work goes on: ${check}`,
        why: checkDuty,
      },
      overdue: {
        title: "Residence title: paper not checked, or no copy kept",
        todo: `HR: check the paper now: ${check} If it was checked in time, report it with that day.`,
        why: checkDuty,
      },
      undetermined: { title: "Residence title: check of the paper unknown", todo: "", why: checkDuty },
    },
    "region-notified": {
      before: {
        title: "Work authorisation: tell the Region of an end or a change",
        todo: `HR: ${tellRegion}`,
        why: noticeDuty,
      },
      due: {
        title: "Work authorisation: tell the Region today",
        todo: `HR: do it today: ${tellRegion}`,
        why: noticeDuty,
      },
      overdue: {
        title: "Work authorisation: the Region was not told",
        todo: `HR: do it now: ${tellRegion} If it was told in time, report that with its day.`,
        why: noticeDuty,
      },
      undetermined: { title: "Work authorisation: notice to the Region unknown", todo: "", why: noticeDuty },
    },
    "minimum-remuneration": {
      before: {
        title: "Pay: below the guaranteed minimum under an authorisation",
        todo:
          "Payroll: raise the pay from its next payment (ContractChanged, monthlyGrossCents), or see that a premium of this year " +
          `makes up for what is short and is reported (PaymentMade). HR: ${raise}`,
        why: payDuty,
      },
      due: {
        title: "Pay: last day to reach the guaranteed minimum of the year",
        todo: `Payroll: pay what is short today and report it (PaymentMade). HR: ${raise}`,
        why: payDuty,
      },
      overdue: {
        title: "Pay: the year stayed below the guaranteed minimum",
        todo:
          "Payroll: pay what is short now and report it (PaymentMade, with a period in that year). HR: if a fact below is wrong, " +
          `have it corrected; ${raise}`,
        why: payDuty,
      },
      undetermined: { title: "Pay: minimum under an authorisation not checked", todo: "", why: payDuty },
    },
    "passport-valid": {
      before: {
        title: "Passport: to be renewed before it expires",
        todo: `HR: ${askPassport}`,
        why: passportDuty,
      },
      due: {
        title: "Passport: last day of its validity",
        todo: `HR: ${askPassport} Ask the permit desk whether an application is pending that needs it.`,
        why: passportDuty,
      },
      overdue: {
        title: "Passport: expired, and no new one known",
        todo: `HR: ${askPassport} If there is one already, report it with the day on which it was issued.`,
        why: passportDuty,
      },
      undetermined: { title: "Passport: not known before the renewal", todo: "", why: passportDuty },
    },
    "papers-agree": {
      undetermined: { title: "Residence papers: do they fit together?", todo: "", why: papersDuty },
    },
    "recognition-renewal": {
      before: {
        title: "Recognition as a research organisation: ask for the renewal",
        todo: `HR with the research office: ${askRecognition}`,
        why: recognitionDuty,
      },
      due: {
        title: "Recognition as a research organisation: last day to ask",
        todo: `HR with the research office: do it today: ${askRecognition}`,
        why: recognitionDuty,
      },
      overdue: {
        title: "Recognition as a research organisation: renewal not asked for",
        todo:
          `HR with the research office: ${askRecognition} If it was asked for in time, report that with its day; if it was renewed ` +
          "already, report RecognitionGranted. Conclude no hosting agreement after the last day of the recognition.",
        why: recognitionDuty,
      },
      undetermined: {
        title: "Recognition as a research organisation: renewal unknown",
        todo: "",
        why: recognitionDuty,
      },
    },
    "hosting-agreement-without-recognition": {
      breached: {
        title: "Hosting agreement: concluded without a recognition",
        todo:
          "HR with the research office: if the recognition had been renewed, report RecognitionGranted with its days. If not, ask your " +
          "immigration adviser before anything is filed on this agreement, then acknowledge this finding.",
        why: hostingDuty,
      },
      undetermined: { title: "Hosting agreement: recognition of the employer unknown", todo: "", why: hostingDuty },
    },
  },
  evidence: {
    paper: "Paper, as its sender names it",
    "paper-valid-from": "Paper valid from",
    "paper-checked-on": "Paper checked on",
    "contract-ends-on": "Contract ends on",
    "contract-changed-from": "Contract changes from",
    "authorised-until": "Authorised until",
    "region-told-on": "Region told on",
    "passport-expires-on": "Passport expires on",
    "agreement-ends-on": "Hosting agreement ends on",
    "recognised-until": "Recognised until",
    "recognition-step-on": "Renewal asked for, or recognised anew, on",
    "agreement-concluded-on": "Hosting agreement concluded on",
  },
  workings: {
    "paper-relied-on": ({ day }) => `The employment rests on this paper from ${day("from")} on.`,
    "paper-issued-later": ({ day }) => `It was issued on ${day("issued")}, and could not be looked at before.`,
    "checked-without-copy": ({ day }) =>
      `The paper was looked at on ${day("on")}, but no copy or data were kept: the check is not complete.`,
    "tell-of-end": ({ day }) => `The contract ends on ${day("on")}, and the authorisation would run on.`,
    "tell-of-hours": ({ day }) =>
      `The agreed hours of work change from ${day("on")}; pay that changes with them is told together.`,
    "tell-of-pay": ({ day }) => `The agreed pay changes from ${day("on")}.`,
    "tell-of-place": ({ day }) =>
      `From ${day("on")} the contract names another Region as place of work than was known before.`,
    "region-of-authorisation": ({ day }) =>
      `The Region that gave the authorisation is told. Whether work in the other Region needs a new one from ${day("on")} is to ` +
      "be confirmed: ask both before the person works there.",
    "region-unknown": ({ day }) =>
      `In which Region the person works on ${day("on")} was not reported, so its own rule could not be looked up (to be confirmed).`,
    "authorised-without-last-day": ({ day }) =>
      `The title from ${day("from")} has no last day that Belfry knows of; it is taken to run on.`,
    "remuneration-of-month": ({ day, euros: amount, hours: time }) =>
      `From ${day("from")}: agreed ${amount("pay")} a month for ${time("week")} a week. Guaranteed is ${amount("guaranteed")} ` +
      `for ${time("full")}, so ${amount("least")} for the agreed week.`,
    "remuneration-of-year": ({ day, euros: amount }) =>
      `Agreed from ${day("first")} to ${day("last")}, as far as is known today: ${amount("agreed")}. Guaranteed: ${amount("least")}.`,
    "remuneration-premiums": ({ euros: amount }) => `Premiums paid for the year: ${amount("paid")}.`,
    "remuneration-short": ({ euros: amount }) => `Short: ${amount("short")}.`,
    "committee-scale-not-known": () =>
      "Belfry does not know the scale of the joint committee. Where it is higher, it is the minimum: compare with it by hand.",
    "passport-ends": ({ day }) => `The passport is valid until ${day("on")}, and the employment goes on after it.`,
    "card-ends-first": ({ day }) => `The residence card ends first: on ${day("on")}.`,
    "agreement-ends-first": ({ day }) => `The hosting agreement ends first: on ${day("on")}.`,
    "contract-ends-first": ({ day }) => `The contract ends first: on ${day("on")}.`,
    "passport-ends-first": ({ day }) => `The passport ends first: on ${day("on")}.`,
    "card-beyond-agreement": ({ day }) =>
      `The card runs until ${day("card")}, the hosting agreement that it rests on only until ${day("agreement")}.`,
    "contract-beyond-papers": ({ day }) =>
      `The contract runs until ${day("contract")}, card and hosting agreement only until ${day("last")}: work after that needs a renewal.`,
    "longer-than-flemish-years": ({ number }) =>
      `The card is valid for more than ${number("years")} years, which in Flanders is said to be the most (to be confirmed).`,
    "recognition-asked-by": ({ day, number }) =>
      `${day("expiry")} less ${number("months")} months is ${day("due")}: asked for by then.`,
    "concluded-without-recognition": ({ day }) =>
      `Concluded on ${day("on")}; the recognition that Belfry knows of had ended on ${day("ended")}.`,
  },
  details: {
    "tell-of-end": () => "end of the contract",
    "tell-of-hours": () => "hours",
    "tell-of-pay": () => "pay",
    "tell-of-place": () => "place of work",
  },
  missing: {
    "agreed-pay": {
      fact: "The agreed gross pay of a month",
      question: "What is the agreed gross pay of a month under this contract?",
      who: "Payroll",
      todo: "Report it (a corrected EmployeeHired, or ContractChanged, monthlyGrossCents).",
    },
    "agreed-hours": {
      fact: "The agreed week",
      question: "For how many hours a week was this pay agreed? It is below the minimum of a full-time worker.",
      who: "HR",
      todo: "Report it (a corrected EmployeeHired, or ContractChanged, schedule).",
    },
    "premiums-of-year": {
      fact: "Whether premiums of the year were paid",
      question: "Was an end-of-year premium or a yearly premium of the sector paid for this year, and how much?",
      who: "Payroll",
      todo: "Report it (PaymentMade). If none was paid, speak to your adviser: the year's pay is below the guaranteed minimum.",
    },
    "passport-of-person": {
      fact: "The passport of the person",
      question: "Until which day is the passport valid? The renewal that comes needs a copy of it.",
      who: "HR",
      todo: "Ask the person and report its last day, not its number (PassportRecorded).",
    },
    "hosting-agreement": {
      fact: "The hosting agreement that the card rests on",
      question: "From which day to which does the hosting agreement run?",
      who: "Permit desk",
      todo: "Read the days in the agreement and report them (HostingAgreementConcluded).",
    },
    "papers-that-agree": {
      fact: "Which of the papers is right, or what is being done about it",
      question:
        "The papers do not fit together, as worked out below. Which of them is wrong, or is a renewal on its way?",
      who: "HR, with the permit desk",
      todo: "Compare the papers with what was reported and have the wrong one corrected. If all are right and you know what comes next, acknowledge this.",
    },
    "recognition-of-employer": {
      fact: "The recognition of the employer as a research organisation",
      question:
        "From which day to which was the employer recognised as a research organisation when this agreement was concluded?",
      who: "HR, with the research office",
      todo: "Look in the decision of the Federal Science Policy Office and report it for the employer (RecognitionGranted).",
    },
  },
  parameters: {
    "free-movement-cards": (value) => `Cards whose holders move freely, so that no check is owed: ${value}`,
    "region-notice-flanders": (value) => `Flanders is told at once of: ${listed(value)}`,
    "region-notice-wallonia": (value) => `Wallonia is told at once of: ${listed(value)}`,
    "region-notice-elsewhere": (value) =>
      `Elsewhere, or where the Region is not known, it is told at once of: ${listed(value)}`,
    "guaranteed-monthly-income": (value) => `Guaranteed average minimum income of a month, full-time: ${euros(value)}`,
    "full-time-week-minutes": (value) => `Full-time week: ${hours(value)}`,
    "guaranteed-income-payments": (value) => `Counted beside the pay of the months: ${listed(value)}`,
    "authorisation-years-flanders": (value) => `An authorisation in Flanders lasts at most ${value} years`,
    "recognition-renewal-months": (value) =>
      `Renewal of the recognition: asked for at least ${value} months before it expires`,
  },
};
