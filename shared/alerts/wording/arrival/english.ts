import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { arrivalKeys } from "./keys.ts";

const authorisationDuty =
  "A researcher from outside the EEA and Switzerland who is employed for more than ninety days holds the authorisation to " +
  "stay and work by the first day of the contract.";
const firstFile =
  "proof of payment of the fee, passport copy, hosting agreement, proof of sufficient means with return travel, medical " +
  "certificate, criminal record extract";
const reportDecision =
  "Report AuthorisationDecided to Belfry once the decision (Annex 46, or Annex 47 where none came in time) is received.";
const visaDuty =
  "Who comes from abroad travels on a visa for a long stay (visa D, for a researcher with the code B13), which the " +
  "diplomatic post issues on the decision that grants.";
const visaSteps =
  "the researcher applies at the Belgian diplomatic or consular post with the passport and Annex 46; many posts work through " +
  "a service provider and by appointment. Report VisaIssued to Belfry.";
const registrationDuty =
  "Within eight working days of the arrival (of receiving the decision, for somebody lawfully in Belgium already), the " +
  "person registers with the municipality of the place of residence.";
const registrationSteps =
  "Report RegisteredWithMunicipality to Belfry once it is done. If the municipality has no earlier appointment, keep the " +
  "dated request and report it (RegistrationAppointmentRequested): it speaks for the person, but does not replace the " +
  "registration.";
const documentDuty =
  "While the first card is made, the provisional document (Annex 49) is extended, or the card handed over, before its last " +
  "day. The employer keeps a copy of a paper that is valid.";
const documentSteps = "Keep a copy of the new paper and report it (ProvisionalDocumentIssued or ResidenceCardIssued).";
const cardDuty =
  "On presentation of the decision that grants (Annex 46), the municipality renews the card at once; the first card follows " +
  "the registration. The law names no day: the days here are your employer's policy.";
const orientationDuty =
  "A researcher whose hosting agreement ends can ask for an orientation year, to look for work or start a business, at the " +
  "latest fifteen days before the present title ends.";
const permitDuty =
  "A researcher's authorisation covers research alone, and an orientation year cannot be renewed. Who goes on working as an " +
  "ordinary employee holds a single permit by then.";

const grounds = { "orientation-year": "orientation year", protection: "international protection" };

/** English words about coming to Belgium for research and about what follows it. */
export const englishArrival: FamilyWording<typeof arrivalKeys> = {
  rules: {
    "authorisation-before-start": {
      before: {
        title: "First authorisation: in hand before the contract starts",
        todo:
          `HR: if the application is not filed yet, file it with the Region through the Working in Belgium portal (${firstFile}) ` +
          "and report AuthorisationFiled. If it is filed, ask the Region where it stands, and move the first day of work if it " +
          `will not be decided in time. ${reportDecision}`,
        why: authorisationDuty,
      },
      due: {
        title: "First authorisation: not in hand on the first day of the contract",
        todo: `HR: have this person not start work before the authorisation is in hand. If it is, report it today. ${reportDecision}`,
        why: authorisationDuty,
      },
      overdue: {
        title: "First authorisation: none known since the contract started",
        todo:
          "HR: if the authorisation was in hand on the first day, report it with that day (AuthorisationDecided, or " +
          "ResidenceCardIssued). If not, have this person not work, and call the permit desk or your immigration adviser today.",
        why: authorisationDuty,
      },
      undetermined: { title: "First authorisation: Belfry cannot tell", todo: "", why: authorisationDuty },
    },
    "visa-before-travel": {
      before: {
        title: "Visa: to be applied for now that the authorisation is granted",
        todo: `HR: send the decision to the researcher at once and remind them: ${visaSteps}`,
        why: visaDuty,
      },
      due: {
        title: "Visa: last day before the planned start",
        todo: `HR: ask the researcher today where the visa stands, and move the first day of work if need be: ${visaSteps}`,
        why: visaDuty,
      },
      overdue: {
        title: "Visa: the planned start has passed and none is known",
        todo:
          "HR: ask the researcher whether the visa was issued and when they travel. Report VisaIssued and ArrivedInBelgium, or a " +
          "later wished start (a corrected AuthorisationFiled).",
        why: visaDuty,
      },
      undetermined: { title: "Visa: Belfry cannot tell", todo: "", why: visaDuty },
    },
    registration: {
      before: {
        title: "Registration: go to the municipality",
        todo: `HR: ask the researcher to make an appointment with the municipality today and to register by the day to act by. ${registrationSteps}`,
        why: registrationDuty,
      },
      due: {
        title: "Registration: last day at the municipality",
        todo: `HR: ask the researcher to register today. ${registrationSteps}`,
        why: registrationDuty,
      },
      overdue: {
        title: "Registration: the last day has passed",
        todo:
          "HR: if the researcher has registered, report it with that day. If not, they go to the municipality at once, with the " +
          `request for an appointment where there is one. ${registrationSteps}`,
        why: registrationDuty,
      },
      undetermined: { title: "Registration: Belfry cannot count the days", todo: "", why: registrationDuty },
    },
    "first-document": {
      before: {
        title: "Provisional document: extension or card before it ends",
        todo: `HR: ask the researcher to collect the card or to have the document extended at the municipality. ${documentSteps}`,
        why: documentDuty,
      },
      due: {
        title: "Provisional document: last day while the card is made",
        todo: `HR: ask the researcher to go to the municipality today for the extension or the card. ${documentSteps}`,
        why: documentDuty,
      },
      overdue: {
        title: "Provisional document: ended, neither extension nor card known",
        todo:
          "HR: the extension is the municipality's act, but a copy of a valid paper is yours to hold. Ask the researcher today for " +
          `the extension or the card. If there is none, have them ask the municipality for it in writing, and keep that. ${documentSteps}`,
        why: documentDuty,
      },
      undetermined: { title: "Provisional document: Belfry cannot tell", todo: "", why: documentDuty },
    },
    "grant-presented": {
      before: {
        title: "Residence card: ask the municipality for it",
        todo:
          "HR: ask the researcher to present the decision (Annex 46) to the municipality and to apply for the card. Keep a copy of " +
          "the card and report it (ResidenceCardIssued).",
        why: cardDuty,
      },
      due: {
        title: "Residence card: still to come after the decision",
        todo: "HR: ask the researcher today whether the card is there. Keep a copy and report it (ResidenceCardIssued).",
        why: cardDuty,
      },
      overdue: {
        title: "Residence card: none known long after the decision",
        todo:
          "HR: ask the researcher whether the decision was presented and the card received. If the card is there, keep a copy and " +
          "report it (ResidenceCardIssued). If not, have them ask the municipality for it in writing.",
        why: cardDuty,
      },
      undetermined: { title: "Residence card after a decision: Belfry cannot tell", todo: "", why: cardDuty },
    },
    "orientation-year-request": {
      before: {
        title: "End of research: orientation year can be asked for",
        todo:
          "HR: unless the hosting agreement is renewed, pass this day on to the researcher, with the proof that the research is " +
          "completed. The request is the researcher's, at the municipality. Report it (AuthorisationFiled, orientation-year).",
        why: orientationDuty,
      },
      due: {
        title: "End of research: last day to ask for the orientation year",
        todo:
          "HR: tell the researcher today that this is the last day to ask for the orientation year at the municipality. Report the " +
          "request (AuthorisationFiled, orientation-year).",
        why: orientationDuty,
      },
      undetermined: { title: "End of research: orientation year, Belfry cannot tell", todo: "", why: orientationDuty },
    },
    "title-after-research": {
      before: {
        title: "After research: single permit in hand in time",
        todo:
          "HR: apply for a single permit through the Working in Belgium portal, well ahead: other conditions and longer periods " +
          "apply than for researchers. Report AuthorisationFiled (single-permit), then AuthorisationDecided.",
        why: permitDuty,
      },
      due: {
        title: "After research: last day to hold the single permit",
        todo:
          "HR: unless the single permit is in hand today, this person does not work as an ordinary employee from now on. Report " +
          "AuthorisationDecided if it was granted, and speak to your immigration adviser if not.",
        why: permitDuty,
      },
      overdue: {
        title: "After research: no single permit known, the day has passed",
        todo:
          "HR: if a single permit, or a title that opens the labour market, is in hand, report it. If not, have this person not do " +
          "this work, and call your immigration adviser today.",
        why: permitDuty,
      },
      undetermined: { title: "After research: Belfry cannot tell", todo: "", why: permitDuty },
    },
  },
  evidence: {
    "contract-starts-on": "First day of the contract",
    role: "Work, as reported",
    "application-filed-on": "First application filed on",
    "authorisation-held-on": "Authorisation held from",
    "decision-received-on": "Decision received on",
    "arrived-on": "Arrived in Belgium on",
    "visa-issued-on": "Visa issued on",
    "visa-code": "Code on the visa",
    "appointment-requested-on": "Appointment at the municipality asked for on",
    "registered-on": "Registered on, or shown to be by then",
    "document-ends-on": "Provisional document ends on",
    "renewal-granted-on": "Renewal granted on",
    "hosting-agreement-ends-on": "Hosting agreement ends on",
    "orientation-year-asked-on": "Orientation year asked for on",
    "ordinary-work-from": "Other work than research from",
  },
  workings: {
    "authorisation-recommended": ({ day, number }) =>
      `The contract starts on ${day("start")}; less ${number("days")} calendar days is ${day("recommended")}: best filed by ` +
      "then, for the authorities have as long to decide.",
    "authorisation-before-stay-ends": ({ day, number }) =>
      `The present stay ends on ${day("last")}; less ${number("days")} calendar days is ${day("recommended")}: best filed by then.`,
    "application-not-filed": () => "No application is known to be filed.",
    "application-pending": ({ day }) => `Filed on ${day("filed")}; no decision is known.`,
    "application-refused": ({ day }) => `The application was refused, or not taken up, on ${day("on")}.`,
    "visa-before-arrival": ({ day }) => `The visa is in hand before the journey, so at the latest on ${day("due")}.`,
    "registration-counted": ({ day, number }) =>
      `${number("days")} working days after ${day("from")}, Monday to Friday without public holidays: ${day("due")}. Counted with ` +
      `Saturdays, as some municipalities do: ${day("earlier")}; act by that day.`,
    "appointment-is-no-registration": () =>
      "An appointment was asked for. It speaks for the person if the day passes, but is no registration.",
    "first-document-counted": ({ day, number }) =>
      `The printed last day is not known: ${number("days")} days from ${day("from")}, that day included, end on ${day("last")}.`,
    "no-document-between": ({ day }) => `No valid document is known from ${day("on")} to ${day("to")}, both included.`,
    "grant-to-present": ({ day, number }) =>
      `Granted on ${day("on")}; ${number("days")} days later, by the employer's policy, is ${day("due")}.`,
    "first-card-awaited": ({ day, number }) =>
      `Registered on ${day("on")}; ${number("days")} days later, by the employer's policy, is ${day("due")}.`,
    "orientation-year-by": ({ day, number }) =>
      `The title ends on ${day("last")}; ${number("days")} days before is ${day("due")}.`,
    "work-is-no-research": ({ day }) =>
      `From ${day("from")} the work is no research; the researcher's title ends on ${day("last")}. The permit is held by the earlier day.`,
    "orientation-year-ends": ({ day }) => `The orientation year ends on ${day("last")} and the employment goes on.`,
    "single-permit-recommended": ({ day, number }) =>
      `To be held by ${day("due")}; ${number("months")} months before is ${day("recommended")}: best filed by then.`,
  },
  missing: {
    "role-of-contract": {
      fact: "Whether the work is research",
      question: "Is this person employed as a researcher, or for other work?",
      who: "HR",
      todo: "Report it (a corrected EmployeeHired, or ContractChanged, role). Each needs an authorisation of its own kind.",
    },
    "single-permit": {
      fact: "An authorisation for work that is not research",
      question: "On which authorisation will this person do work that is not research?",
      who: "HR, with the permit desk",
      todo:
        "A researcher's authorisation does not cover it: a single permit or Blue Card does, under conditions that Belfry does not " +
        "watch. Apply well ahead, and report the decision (AuthorisationFiled with its category, AuthorisationDecided) or the card. " +
        "If the work is research, correct role.",
    },
    "hosting-agreement": {
      fact: "A hosting agreement that covers the work",
      question: "Is there a hosting agreement with this researcher for these days, and until when?",
      who: "Permit desk",
      todo:
        "Report it (HostingAgreementConcluded). Without one, the work needs an authorisation of another kind: have it looked at by " +
        "your immigration adviser.",
    },
    "labour-market-of-card": {
      fact: "What the card prints of the labour market",
      question: "What does the back of the card say: labour market unlimited, limited, or none?",
      who: "Permit desk",
      todo: "Ask the person for a copy of the card and report it (a corrected ResidenceCardIssued, labourMarket).",
    },
    "visa-of-arrival": {
      fact: "The visa on which the person came",
      question: "On which visa did this person come to Belgium, and when was it issued?",
      who: "Permit desk",
      todo:
        "Report it with its day of issue (VisaIssued). If the person came without a visa for a long stay, call your immigration " +
        "adviser before the registration, then acknowledge this question.",
    },
    "visa-code": {
      fact: "Whether the visa is for research",
      question: "The visa bears another code than a researcher's. For which stay was it issued?",
      who: "Permit desk",
      todo: "Compare it with the visa and correct it (VisaIssued, code). If it is right, ask the diplomatic post or your adviser.",
    },
    "place-at-filing": {
      fact: "Where the person was when the application was filed",
      question: "Was this person abroad or lawfully in Belgium when the application was filed?",
      who: "Permit desk",
      todo: "Report it (a corrected AuthorisationFiled, staysIn). From abroad a visa is needed; in Belgium none is.",
    },
    "arrival-in-belgium": {
      fact: "The day of arrival in Belgium",
      question: "On which day did this person arrive, or was the person in Belgium already?",
      who: "Permit desk",
      todo:
        "Report the arrival (ArrivedInBelgium), or the stay in Belgium at the filing (a corrected AuthorisationFiled, staysIn). If " +
        "the registration is done, report that (RegisteredWithMunicipality).",
    },
  },
  parameters: {
    "long-stay-days": (value) => `A long stay is one of more than ${value} days`,
    "authorisation-lead-days": (value) =>
      `A first application is best filed ${value} calendar days before the start, or before the present stay ends`,
    "open-labour-market-cards": (value) => `Cards whose holders may work for any employer: ${value}`,
    "open-labour-market-grounds": (value) =>
      `A cards whose holders may work for any employer: ${named(value, grounds)}`,
    "researcher-visa-code": (value) => `Code on a researcher's visa D: ${value}`,
    "registration-working-days": (value) => `Registration within ${value} working days of the arrival`,
    "registration-after-decision-working-days": (value) =>
      `Registration within ${value} working days of receiving the decision, for those in Belgium already`,
    "first-document-days": (value) =>
      `The provisional document for the first card is valid ${value} days, the day of issue included`,
    "orientation-year-notice-days": (value) =>
      `The orientation year is asked for at the latest ${value} days before the title ends`,
    "single-permit-lead-months": (value) => `A single permit is best applied for about ${value} months ahead`,
  },
};
