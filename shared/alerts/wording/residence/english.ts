import type { FamilyWording } from "../wording.ts";
import type { residenceKeys } from "./keys.ts";

const renewalDuty =
  "A researcher's residence card is renewed on an application filed at the latest on the day it expires.";
const renewalFile = "passport copy, renewed hosting agreement, proof of sufficient means with return travel";
const otherGround =
  "If the card rests on another ground than research, family for instance, other steps apply: ask the permit desk.";
const refusalDuty =
  "Once a renewal is refused or not taken up, the person may be employed only as long as the present title lasts, or with another one.";
const coverDuty = "While a renewal is pending, the next document is in hand before the present one ends.";
const coverSteps =
  "Once the renewal is found admissible, the person shows that decision and the old card at the municipality and asks " +
  "for the provisional document (Annex 49). Report RenewalFoundAdmissible and ProvisionalDocumentIssued to Belfry. " +
  "Annex 49 covers the stay; whether the person may work on it depends on the Region's decision on the work " +
  "authorisation (to be confirmed with your adviser).";
const titleDuty =
  "A national of a state outside the EEA and Switzerland is employed only while holding a valid residence title; the " +
  "employer checks the title beforehand and keeps a copy.";

/** English words about residence. */
export const englishResidence: FamilyWording<typeof residenceKeys> = {
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
    "card-renewed-by-holder": {
      before: {
        title: "Residence card: its holder renews it",
        todo:
          "HR: ask the person to have the card renewed at the municipality in good time; each kind of card has its own days and " +
          "documents. Keep a copy of the new card and report it (ResidenceCardIssued).",
        why: titleDuty,
      },
      due: {
        title: "Residence card: last day, and no next one known",
        todo:
          "HR: ask the person today for the new card, or for the paper that stands for it, keep a copy and report it. If there is " +
          "none, call your immigration adviser before the person works on.",
        why: titleDuty,
      },
      undetermined: { title: "Residence card: renewal by its holder unknown", todo: "", why: titleDuty },
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
        title: "Residence title: renewal refused or not taken up",
        todo:
          "HR: the renewal was refused, or not taken up, and the present title still runs. Call your immigration adviser now: ask " +
          "about an appeal, its term, a new application and another title. Plan the end of the work by the last day below unless one is in hand.",
        why: refusalDuty,
      },
      due: {
        title: "Residence title: last day after a refused renewal",
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
  },
  evidence: {
    nationality: "Nationality",
    card: "Card type",
    "card-expires-on": "Card expires on",
    "renewal-step-on": "First step of a renewal on",
    "title-ends-on": "Present title ends on",
    "renewal-filed-on": "Renewal filed on",
    "refused-on": "Renewal refused on",
    "not-taken-up-on": "Renewal not taken up on",
    "admissible-on": "Renewal found admissible on",
    "title-ended-on": "Last title ended on",
    "next-title-from": "Next title from",
  },
  workings: {
    "renewal-recommended": ({ day, number }) =>
      `${day("expiry")} less ${number("days")} calendar days is ${day("recommended")}: best filed by then.`,
    "holder-renews": ({ day }) =>
      `The card ends on ${day("expiry")}. It rests on no authorisation to work, so that its holder has it renewed, and not the ` +
      "employer. Belfry knows no day by which that is asked for.",
    "not-yet-admissible": ({ day }) =>
      `A renewal was filed but is not known to be admissible, and a filing alone gives no document. The present one ` +
      `ends on ${day("last")}.`,
    "refused-title-ends": ({ day }) =>
      `The renewal was refused. The present title ends on ${day("last")}, and nothing Belfry knows of follows it.`,
    "not-taken-up-title-ends": ({ day }) =>
      `The renewal was found inadmissible, so that nothing is pending. The present title ends on ${day("last")}; until then it can ` +
      "be filed anew, complete.",
    "admissible-ask-document": ({ day }) =>
      `The renewal was found admissible, so the provisional document can be asked for. The present one ends on ` +
      `${day("last")}.`,
    "no-title-since": ({ day }) => `Employed, with no valid title known to Belfry from ${day("on")} on.`,
    "no-title-between": ({ day }) =>
      `Employed, with no valid title known to Belfry from ${day("on")} to ${day("to")}, both included.`,
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
  },
  parameters: {
    "free-movement-nationalities": (value) => `Nationalities that need no residence title as researchers: ${value}`,
    "renewal-recommended-days": (value) => `A renewal is best filed ${value} calendar days before expiry`,
    "provisional-document-days": (value) =>
      `The provisional document (Annex 49) is valid ${value} calendar days, the day of issue included`,
    "provisional-documents-max": (value) => `The provisional document is issued at most ${value} times a renewal`,
  },
};
