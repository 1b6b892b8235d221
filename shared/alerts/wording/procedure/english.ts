import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { DocumentNames } from "./document-names.ts";
import type { procedureKeys } from "./keys.ts";
import { languageName } from "./language-name.ts";

const documents: DocumentNames = {
  fee: "proof that the fee was paid",
  passport: "copy of the passport",
  "hosting-agreement": "hosting agreement",
  resources: "proof of sufficient means with return travel",
  "medical-certificate": "medical certificate",
  "criminal-record": "extract from the criminal record",
  contract: "signed employment contract",
  "diplomatic-post": "embassy or consulate where the visa will be asked for",
  "email-addresses": "e-mail addresses of the person and the organisation",
};
const stays = {
  abroad: "outside the EU",
  "short-stay": "on an authorised short stay",
  "long-stay": "on an authorised long stay",
};
const languages = { de: "German", en: "English", fr: "French", nl: "Dutch" };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const completeDuty =
  "The file of an application holds every document of its kind when it is filed. What is missing is asked for, and the time " +
  "to decide does not begin, or stands still.";
const abroadDuty =
  "When a first application is filed, the researcher is outside the EU, or already authorised to a short or a long stay in " +
  "Belgium. A provisional stay while another application is pending is no such authorisation.";

const calendarDays = (count: string): string => `${count} calendar day${count === "1" ? "" : "s"}`;

const supplementDuty =
  "What the Region asks for in an application is handed in within the set time. Otherwise the application is declared " +
  "inadmissible, and all begins anew.";
const decisionDuty =
  "Once an application is found admissible, the Region and the Immigration Office decide within a set time, which stands " +
  "still while something they asked for is missing. Where no decision comes in time, the authorisation counts as granted " +
  "(to be confirmed).";
const beyondDuty =
  "While a renewal is pending, the provisional document (Annex 49) is issued once and renewed once; a third is not provided " +
  "for. The authorities' own time can last longer, above all where it began late or stood still.";
const appealDuty =
  "A refusal, or an application that was not taken up, can be appealed against only until the last day of the term. After it, " +
  "the decision stands.";

/** English words about applications for an authorisation. */
export const englishProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {
    "application-complete": {
      due: {
        title: "Application: the file is not complete",
        todo:
          'Permit desk: see under "Worked out" what the file lacks, and hand it in today through the Working in Belgium portal ' +
          "without waiting to be asked. Report the documents again (the filing with a higher revision and documents).",
        why: completeDuty,
      },
      overdue: {
        title: "Application: filed without every document",
        todo:
          'Permit desk: see under "Worked out" what the file lacks. Hand it in now through the Working in Belgium portal, and ' +
          "report the documents again (the filing with a higher revision and documents) or what was handed in on request " +
          "(SupplementProvided). If the Region found it complete, report that.",
        why: completeDuty,
      },
      undetermined: {
        title: "Application: Belfry cannot tell whether the file is complete",
        todo: "",
        why: completeDuty,
      },
    },
    "applicant-abroad": {
      breached: {
        title: "Application: filed while the person may not apply from here",
        todo:
          "HR: call your immigration adviser now: the application may be refused, and may have to be filed again from outside " +
          "the EU. If the person had an authorised stay, report it (AuthorisationFiled with a higher revision, staysIn and " +
          "stayEndsOn). Once it is settled, acknowledge this finding.",
        why: abroadDuty,
      },
      undetermined: { title: "Application: where the person stayed is unknown", todo: "", why: abroadDuty },
    },
    "application-supplement": {
      before: {
        title: "Application: hand in what the Region asked for",
        todo:
          "Permit desk: get the missing documents and hand them in through the Working in Belgium portal, then report " +
          "SupplementProvided to Belfry. HR: help the person get them. What is not handed in makes the application inadmissible.",
        why: supplementDuty,
      },
      due: {
        title: "Application: last day to hand in what was asked for",
        todo:
          "Permit desk: hand the documents in today through the Working in Belgium portal and report SupplementProvided to " +
          "Belfry. If they were handed in before, report that with its day. From tomorrow the application can be declared " +
          "inadmissible.",
        why: supplementDuty,
      },
      overdue: {
        title: "Application: what was asked for was not handed in",
        todo:
          "Permit desk: if it was handed in, report SupplementProvided with its day. If not, hand it in now and call the Region " +
          "today: the application can be declared inadmissible. HR: if it is, file anew, and for a renewal have your " +
          "immigration adviser say at once whether the person may stay and work.",
        why: supplementDuty,
      },
      undetermined: { title: "Application: last day for the supplement unknown", todo: "", why: supplementDuty },
    },
    "application-decision": {
      before: {
        title: "Application: the decision is due soon",
        todo:
          "Permit desk: ask the Region and the Immigration Office where the application stands, and report the decision to " +
          "Belfry when it comes (AuthorisationDecided, for a renewal RenewalDecided). Nothing else has to be done yet.",
        why: decisionDuty,
      },
      due: {
        title: "Application: last day for the decision",
        todo:
          "Permit desk: look in the portal and ask the Region whether it has decided, and report the decision " +
          "(AuthorisationDecided, for a renewal RenewalDecided). If there is none tomorrow, ask for Annex 47.",
        why: decisionDuty,
      },
      overdue: {
        title: "Application: no decision known, and its last day has passed",
        todo:
          "Permit desk: if there is a decision, report it with its day. If not, ask the Immigration Office in writing for Annex " +
          "47, which says that no decision came in time; once it is in hand, report the authorisation as granted " +
          "(AuthorisationDecided, granted-by-silence; for a renewal RenewalDecided, granted). HR: do not let work begin or go on " +
          "because of the silence alone; ask your immigration adviser.",
        why: decisionDuty,
      },
      undetermined: { title: "Application: last day for the decision unknown", todo: "", why: decisionDuty },
    },
    "decision-beyond-cover": {
      before: {
        title: "Renewal: the decision may come after the provisional documents end",
        todo:
          "HR: write to the Region and the Immigration Office now, name the day below and ask for a decision before it. Hand in " +
          "at once what they ask for. Plan with your immigration adviser for the case that no decision has come by then: no " +
          "third provisional document is provided for, and without a title the work must stop.",
        why: beyondDuty,
      },
      due: {
        title: "Renewal: the provisional documents end and no decision is known",
        todo:
          "HR: today is the last day that a provisional document can cover. If there is a decision, report it (RenewalDecided). " +
          "If not, make sure that the work ends today, and have your immigration adviser say what follows.",
        why: beyondDuty,
      },
      undetermined: { title: "Renewal: end of the provisional documents unknown", todo: "", why: beyondDuty },
    },
    "appeal-after-refusal": {
      before: {
        title: "Application refused or not taken up: decide whether to appeal",
        todo:
          "HR: call your immigration adviser, and decide with the person whether to appeal or to file anew. The term and the " +
          'authority stand in the decision. Once an appeal was lodged or is not wanted, answer "does not apply" to this item.',
        why: appealDuty,
      },
      due: {
        title: "Application refused or not taken up: last day to appeal",
        todo:
          "HR: have the appeal lodged today if it is wanted: call your immigration adviser now. If it was lodged, or is not " +
          'wanted, answer "does not apply" to this item.',
        why: appealDuty,
      },
      undetermined: {
        title: "Application refused or not taken up: last day to appeal unknown",
        todo: "",
        why: appealDuty,
      },
    },
  },

  details: { "supplement-counted": ({ day }) => `asked for on ${day("from")}` },

  evidence: {
    "application-filed-on": "Application filed on",
    "application-admissible-on": "Application found admissible on",
    "supplement-asked-on": "Supplement asked for on",
    "supplement-provided-on": "Supplement handed in on",
    "application-decided-on": "Application decided on",
    "application-refused-on": "Refusal received on",
    "application-inadmissible-on": "Found inadmissible, received on",
  },

  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `${day("expiry")} less ${number("months")} months is ${day("recommended")}: so the Immigration Office asks in its ` +
      "answers to researchers. The earlier of the two days is the one to act by.",
    "document-missing": ({ text }) => `Missing: ${named(text("document"), documents)}.`,
    "document-too-old": ({ day, text }) =>
      `${capital(named(text("document"), documents))}: issued on ${day("issued")}; for this filing it may not be older than ` +
      `${day("oldest")}.`,
    "document-untranslated": ({ text }) =>
      `${capital(named(text("document"), documents))}: in ${languageName("en", text("language"))}, without a legalised ` +
      "translation.",
    "stay-not-authorised": ({ day }) =>
      `On ${day("on")} the person was in Belgium on a provisional stay, which waits for another decision.`,
    "stay-had-ended": ({ day }) =>
      `The stay in Belgium had ended on ${day("last")}, before the filing on ${day("on")}.`,
    "moves-to-working-day": ({ day }) =>
      `${day("last")} is a Saturday, a Sunday or a public holiday, so the last day moves to ${day("due")}. To be safe, count ` +
      "on the earlier day.",
    "supplement-counted": ({ day, number }) =>
      `Asked for on ${day("from")}: ${calendarDays(number("days"))} from the day after end on ${day("last")}.`,
    "time-not-begun": () => "Until the application is found admissible, the time to decide does not begin.",
    "time-stands-still": () => "Until it is handed in, the time to decide stands still.",
    "decision-counted": ({ day, number }) =>
      `Found admissible on ${day("from")}: ${calendarDays(number("days"))} from the day after end on ${day("last")}.`,
    "decision-stands-still": ({ day, number }) =>
      `A supplement was asked for on ${day("since")}: the time stands still with ${calendarDays(number("remaining"))} left, ` +
      "until it is handed in.",
    "decision-went-on": ({ day, number }) =>
      `A supplement was asked for on ${day("since")} with ${calendarDays(number("remaining"))} left. Counted from the day ` +
      `after ${day("on")}, when it was handed in, they end on ${day("last")}.`,
    "decision-at-the-latest": ({ day }) =>
      `Found admissible on ${day("from")}, the renewal can lawfully be decided on until ${day("latest")}; standstills and a ` +
      "move to a working day are counted in.",
    "documents-end": ({ day, number }) =>
      `The provisional document is issued ${number("documents")} times at most, so it covers the stay until ${day("last")} at ` +
      "the latest. The decision can come after that.",
    "appeal-named": ({ day }) => `The decision itself names ${day("last")} as the last day to appeal.`,
    "appeal-counted": ({ day, number }) =>
      `Received on ${day("from")}: ${calendarDays(number("days"))} from the day after end on ${day("last")}.`,
  },

  missing: {
    "documents-of-application": {
      fact: "Which documents are in the file",
      question: "Which documents were filed with the application?",
      who: "Permit desk",
      todo:
        "Report the filing again with a higher revision and its documents, or, if the Region found it complete, that " +
        "(AuthorisationFoundAdmissible, for a renewal RenewalFoundAdmissible).",
    },
    "day-of-criminal-record": {
      fact: "The day of the extract from the criminal record",
      question: "On which day was the extract from the criminal record issued?",
      who: "Permit desk",
      todo: "Read it on the extract and report the filing again with a higher revision and issuedOn.",
    },
    "language-of-criminal-record": {
      fact: "The language of the extract from the criminal record",
      question: "In which language is the extract, and was a legalised translation filed with it?",
      who: "Permit desk",
      todo: "Look at it and report the filing again with a higher revision, language and, where there is one, translatedInto.",
    },
    "stay-at-filing": {
      fact: "Where the person was when the application was filed",
      question: "Was the person outside the EU at the filing, or in Belgium, and on which stay?",
      who: "Permit desk",
      todo: "Ask the person and report the filing again with a higher revision and staysIn.",
    },
    "last-day-of-appeal": {
      fact: "The last day to appeal against the refusal",
      question: "Until which day can the refusal be appealed against?",
      who: "Permit desk, with your immigration adviser",
      todo:
        "Read the term at the end of the decision today, for it is short, and report its last day (the decision again with a " +
        "higher revision and appealBy).",
    },
  },

  parameters: {
    "renewal-recommended-months": (value) =>
      `A renewal is best filed ${value} months before expiry (answers to researchers)`,
    "first-application-documents": (value) => `A first application holds: ${named(value, documents)}`,
    "work-documents": (value) => `And for the part on work: ${named(value, documents)}`,
    "renewal-documents": (value) => `A renewal holds: ${named(value, documents)}`,
    "application-languages": (value) =>
      `Without a translation a document is in one of these languages: ${named(value, languages)}`,
    "criminal-record-months-max": (value) =>
      `The extract from the criminal record is at most ${value} months old at the filing`,
    "stays-at-filing": (value) => `At the filing the person is: ${named(value, stays)}`,
    "supplement-days": (value) => `What is missing is handed in within ${value} calendar days of the request`,
    "decision-days": (value) => `An admissible application is decided on within ${value} calendar days`,
    "silence-annex": (value) => `Where no decision came in time, Annex ${value} is asked for`,
    "walloon-appeal-days": (value) => `Appeal against a refusal in Wallonia: within ${value} calendar days`,
  },
};
