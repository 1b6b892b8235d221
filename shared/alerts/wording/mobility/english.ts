import type { FamilyWording } from "../wording.ts";
import type { mobilityKeys } from "./keys.ts";

const noticeDuty =
  "A researcher whom another Member State authorised may do a part of the research in Belgium once the Immigration Office was " +
  "notified, before the mobility starts.";
const notify =
  "send the completed notification form with its documents to the Immigration Office, or have the organisation abroad do it, " +
  "and report MobilityNotified to Belfry.";
const longDuty =
  "A mobility that lasts longer than a notification covers needs an authorisation for long-term mobility, applied for with the " +
  "Region at least thirty days before it starts, or before the short-term mobility ends.";
const apply =
  "apply for the authorisation for long-term mobility with the Region through the Working in Belgium portal, with the hosting " +
  "agreement, and report AuthorisationFiled (long-term-mobility).";
const daysDuty =
  "On a notification alone a researcher stays and works in Belgium on the days notified, a limited number in any period, and " +
  "while the first Member State's authorisation lasts; a longer stay needs an authorisation.";
const end =
  "If the stay ends by then, report it (MobilityStayRecorded with its last day, and a MobilityAgreed corrected to it). If it " +
  "was notified for longer, correct MobilityNotified. If an authorisation was granted, report AuthorisationDecided.";

/** English words about researchers whom another Member State authorised. */
export const englishMobility: FamilyWording<typeof mobilityKeys> = {
  rules: {
    "mobility-notified": {
      before: {
        title: "EU mobility: notify the Immigration Office before it starts",
        todo: `HR: ${notify}`,
        why: noticeDuty,
      },
      due: {
        title: "EU mobility: last day to notify the Immigration Office",
        todo: `HR: do it today: ${notify}`,
        why: noticeDuty,
      },
      overdue: {
        title: "EU mobility: no notification known, and it has started",
        todo:
          `HR: if it was notified in time, report that with its day (MobilityNotified). If not, have this person not work before ` +
          `it is: ${notify}`,
        why: noticeDuty,
      },
      undetermined: { title: "EU mobility: notification not known", todo: "", why: noticeDuty },
    },
    "long-mobility-filed": {
      before: { title: "EU mobility: apply for the long-term authorisation", todo: `HR: ${apply}`, why: longDuty },
      due: {
        title: "EU mobility: last day to apply for the long-term authorisation",
        todo: `HR: do it today: ${apply}`,
        why: longDuty,
      },
      overdue: {
        title: "EU mobility: long-term authorisation not applied for in time",
        todo:
          `HR: do it now: ${apply} A late application leaves less time to decide: plan for stay and work here to end on ` +
          "the last day that a notification covers, and not to begin where none was made. If it was filed in time, report it with its day.",
        why: longDuty,
      },
      undetermined: { title: "EU mobility: long-term authorisation, Belfry cannot tell", todo: "", why: longDuty },
    },
    "mobility-days": {
      before: {
        title: "EU mobility: the days that a notification covers run out",
        todo: `HR: have the stay end by the day below, or an authorisation in hand by then. ${end}`,
        why: daysDuty,
      },
      due: {
        title: "EU mobility: last day that the notification covers",
        todo: `HR: from tomorrow this person neither stays nor works here on the notification. ${end}`,
        why: daysDuty,
      },
      overdue: {
        title: "EU mobility: the days that a notification covers are used up",
        todo: `HR: have this person not work, and call your immigration adviser today. ${end}`,
        why: daysDuty,
      },
      undetermined: { title: "EU mobility: days in Belgium not counted", todo: "", why: daysDuty },
    },
  },
  evidence: {
    "mobility-from": "Mobility agreed from",
    "mobility-to": "Mobility agreed until",
    "first-member-state": "First Member State",
    "first-title-until": "First Member State's authorisation until",
    "mobility-notified-on": "Mobility notified on",
    "mobility-notified-until": "Mobility notified until",
    "mobility-stay-from": "Stay in Belgium from",
    "mobility-stay-to": "Stay in Belgium until",
  },
  workings: {
    "mobility-notify-before": ({ day }) =>
      `The mobility starts on ${day("start")}; to be notified before it, so by ${day("due")}.`,
    "mobility-days-counted": ({ day, number }) =>
      `At most ${number("most")} days in Belgium within any ${number("window")} days, arrival and departure included: ` +
      `${day("last")} is the last day that a notification can cover.`,
    "mobility-covered-until": ({ day }) =>
      `The notification covers the days until ${day("last")}: the last day agreed, the last day notified, or the last day of the ` +
      "first Member State's authorisation.",
    "mobility-days-on-title": () =>
      "Another title is held here on some of these days. They are counted; whether they count is to be confirmed.",
    "mobility-days-agreed": () =>
      "Counted as agreed, for no stay was reported. Days at other organisations are not known.",
    "mobility-days-recorded": () =>
      "Counted from the stays that were reported and, after them, as agreed. Days at other organisations are not known.",
    "long-mobility-before-start": ({ day, number }) =>
      `It was not notified as a short-term mobility; ${number("days")} days before it starts on ${day("before")} is ${day("due")}.`,
    "long-mobility-before-end": ({ day, number }) =>
      `The short-term mobility can last until ${day("before")}; ${number("days")} days before is ${day("due")}.`,
  },
  missing: {
    "notification-of-mobility": {
      fact: "The notification of the mobility",
      question: "Was the Immigration Office notified of this mobility, and on which day?",
      who: "Permit desk",
      todo: "Report it (MobilityNotified) with the day on which the form was sent. Until then the person does not work here.",
    },
    "last-day-of-first-title": {
      fact: "The last day of the first Member State's authorisation",
      question: "Until which day is the authorisation of the first Member State valid?",
      who: "Permit desk",
      todo: "Look at the person's residence permit, and report it (a corrected MobilityAgreed, authorisedUntil).",
    },
    "last-day-notified": {
      fact: "The last day that was notified",
      question: "Until which day was the Immigration Office notified of this mobility?",
      who: "Permit desk",
      todo:
        "The mobility was agreed anew after the notification. Look at the form that was sent last and report its last day (a " +
        "corrected MobilityNotified, until). Where the mobility goes on beyond it, send a further notification first.",
    },
    "mobility-of-step": {
      fact: "The mobility that a step belongs to",
      question: "Which mobility does this step belong to?",
      who: "Permit desk",
      todo: "Send the MobilityAgreed that it belongs to, or correct the mobility that the event names.",
    },
  },
  parameters: {
    "short-mobility-days-max": (value) => `Short-term mobility: at most ${value} days in Belgium`,
    "short-mobility-window-days": (value) => `Days of short-term mobility are counted in any ${value} days`,
    "long-mobility-filing-days": (value) =>
      `A long-term mobility is applied for ${value} days before it starts, or before the short-term one ends`,
  },
};
