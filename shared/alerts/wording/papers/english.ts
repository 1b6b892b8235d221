import type { FamilyWording } from "../wording.ts";
import type { papersKeys } from "./keys.ts";

/** So many days, as the beginning of a sentence. */
const many = (days: string): string => (days === "1" ? "One day was" : `${days} days were`);

/** English words about the papers that stay and work rest on. */
export const englishPapers: FamilyWording<typeof papersKeys> = {
  rules: {
    "work-while-pending": {
      undetermined: {
        title: "Work while the renewal is pending: not known whether it is lawful",
        todo: "",
        why:
          "On the provisional document pending a renewal (Annex 49) a researcher may stay. Work on it is lawful " +
          "only once the Region has decided positively on the work authorisation (to be confirmed for " +
          "researchers).",
      },
    },
    "work-without-authorisation": {
      breached: {
        title: "Work on days on which no paper allowed it",
        todo:
          "HR and the manager: stop the work at once and check the registered times. If a paper allowed the work, " +
          "report it (WorkAuthorisationDecided, ProvisionalDocumentIssued, ResidenceCardIssued). If the times are " +
          "wrong, correct the sheet. Otherwise call your immigration adviser, write down what was done, and " +
          "acknowledge this finding.",
        why:
          "Nobody from outside the EEA and Switzerland works on a day on which no paper allows work; the employer " +
          "answers for it.",
      },
      undetermined: {
        title: "Work without a paper that allows it: not checked",
        todo: "",
        why:
          "Nobody from outside the EEA and Switzerland works on a day on which no paper allows work; the employer " +
          "answers for it.",
      },
    },
    "paid-without-authorisation": {
      breached: {
        title: "Pay for a month in which no paper allowed work",
        todo:
          "HR and payroll: find out what this pay is for. If a paper allowed the work, report it " +
          "(WorkAuthorisationDecided, ProvisionalDocumentIssued, ResidenceCardIssued). If the person was away, report the " +
          "absences (AbsenceRecorded). If it is no pay for work of this month, correct the kind or the period of PaymentMade. " +
          "Otherwise have this person not work, call your immigration adviser today, and acknowledge this finding.",
        why:
          "Nobody from outside the EEA and Switzerland works on a day on which no paper allows work; pay for a month shows " +
          "that work was done in it.",
      },
      undetermined: {
        title: "Pay without a paper that allows work: not checked",
        todo: "",
        why:
          "Nobody from outside the EEA and Switzerland works on a day on which no paper allows work; pay for a month shows " +
          "that work was done in it.",
      },
    },
  },
  evidence: {
    "document-from": "Provisional document from",
    "decided-on": "Decided on",
    "paper-of-day": "Paper of that day",
    "pay-of-month": "Pay of the month",
  },
  workings: {
    "stay-without-work": ({ day }) =>
      `From ${day("from")}, the document covers the stay; of work nothing is known yet.`,
    "worked-no-paper-yet": ({ day, number }) =>
      `${many(number("days"))} worked before any paper allowed stay or work, the first on ${day("from")}.`,
    "worked-card-without-work": ({ day, number }) =>
      `${many(number("days"))} worked on a card that forbids work, the first on ${day("from")}.`,
    "worked-visa-alone": ({ day, number }) =>
      `${many(number("days"))} worked on the visa alone, outside the days on which the decision allows research, the first on ${day("from")}.`,
    "worked-decision-alone": ({ day, number }) =>
      `${many(number("days"))} worked on the decision alone, beyond the days on which it allows research, or not for research, ` +
      `the first on ${day("from")}.`,
    "worked-before-regional-decision": ({ day, number }) =>
      `${many(number("days"))} worked on the provisional document before the Region decided positively on work, ` +
      `the first on ${day("from")} (to be confirmed).`,
    "worked-work-refused": ({ day, number }) =>
      `${many(number("days"))} worked after work was refused, or the renewal not taken up, the first on ${day("from")}.`,
    "paid-without-lawful-day": ({ day, euros }) =>
      `${euros("paid")} was paid for work from ${day("from")} to ${day("to")}; on none of these days did a paper allow work.`,
    "no-work-before-paper": ({ day }) => `From ${day("from")}: no paper allowed stay or work yet.`,
    "no-work-on-card": ({ day }) => `From ${day("from")}: the card forbids work.`,
    "no-work-on-visa": ({ day }) => `From ${day("from")}: the visa alone allows no work.`,
    "no-work-on-decision": ({ day }) =>
      `From ${day("from")}: the decision alone allows no work any more, or none of this kind.`,
    "no-work-before-region": ({ day }) =>
      `From ${day("from")}: the Region had not decided positively on work (to be confirmed).`,
    "no-work-after-refusal": ({ day }) => `From ${day("from")}: work had been refused, or the renewal not taken up.`,
  },
  missing: {
    "last-day-of-visa": {
      fact: "The last day of a visa",
      question: "Until which day is this visa valid?",
      who: "Permit desk",
      todo: "Report VisaIssued anew with the last day printed on it.",
    },
    "grant-of-application": {
      fact: "The decision on the first application",
      question: "Was the authorisation granted before this document was issued?",
      who: "Permit desk",
      todo: "Report the decision (AuthorisationDecided) with the day on which it was taken.",
    },
    "labour-market-of-card": {
      fact: "What a card says of the labour market",
      question: "What does the card print under “labour market”: unlimited, limited or no?",
      who: "HR",
      todo: "Look at the back of the card, and report ResidenceCardIssued anew with labourMarket.",
    },
    "work-before-arrival": {
      fact: "Where the work before an arrival was done",
      question: "Was this work done from abroad, before the person came to Belgium?",
      who: "HR",
      todo:
        'If all of it was done abroad, answer "does not apply" to this item, with that reason. If the person was in Belgium ' +
        "before the reported arrival, report ArrivedInBelgium anew with the right day. If it is no work of these days, correct " +
        "the sheet, or the kind or the period of PaymentMade.",
    },
    "regional-decision-on-work": {
      fact: "The Region's decision on work",
      question: "Has the Region decided positively on work? If so, on which day?",
      who: "Permit desk",
      todo:
        "Ask the Region, or look in the Working in Belgium portal, and report WorkAuthorisationDecided. Until " +
        "then the person may stay, but let nobody work on this document without advice.",
    },
  },
  parameters: {
    "work-on-grant-days": (value) => `On the decision alone (Annex 46 or 47) a researcher may work for ${value} days`,
    "work-on-provisional-document": () =>
      "On the provisional document pending a renewal, work is allowed from the Region's positive decision",
  },
};
