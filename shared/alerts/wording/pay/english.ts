import type { terminationCauses } from "../../../../events/person/termination.ts";
import { kinds } from "../hours/english.ts";
import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { payKeys } from "./keys.ts";

const premiumDuty =
  "No act grants an end-of-year premium. Where a joint committee's agreement, a company agreement, the contract, the work " +
  "rules or custom does, it is owed like any other pay.";

/** An employer's own source, as it configured it. */
const sources: { readonly [source: string]: string } = {
  "company-agreement": "a collective agreement of the company",
  contract: "the employment contract",
  "work-rules": "the work rules",
  custom: "a custom of the company",
};

/** Ways of leaving. */
export const englishCauses: { readonly [Cause in (typeof terminationCauses)[number]]: string } = {
  resignation: "resignation",
  dismissal: "dismissal",
  "dismissal-for-serious-cause": "dismissal for serious cause",
  "mutual-agreement": "mutual agreement",
  "end-of-fixed-term": "end of a fixed term",
  retirement: "retirement",
  "force-majeure": "force majeure",
  death: "death",
};

const settled =
  "Once it is paid, have the payroll system send PaymentMade (kind end-of-year-premium, the contract, and 1 January of " +
  "the premium's year as its period). If it was paid already, the event is missing or names another contract or year.";

/** English words about pay. */
export const englishPay: FamilyWording<typeof payKeys> = {
  rules: {
    "end-of-year-premium": {
      before: {
        title: "End-of-year premium: pay it in time",
        todo: `Payroll: check the amount below and pay it by the last day below; for somebody who leaves, with the final pay. ${settled}`,
        why: premiumDuty,
      },
      due: {
        title: "End-of-year premium: last day of payment",
        todo: `Payroll: pay what is open today. ${settled}`,
        why: premiumDuty,
      },
      overdue: {
        title: "End-of-year premium: not paid, or not in full",
        todo:
          `Payroll: pay what is open now. HR: if less is owed, find out which fact below is wrong (pay, first or last day, ` +
          `absences, cause of leaving) and have it corrected. ${settled}`,
        why: premiumDuty,
      },
      undetermined: { title: "End-of-year premium: Belfry cannot tell", todo: "", why: premiumDuty },
    },
    "payment-plausible": {
      undetermined: {
        title: "Data: a payment that looks wrong",
        todo: "",
        why: "What Belfry concludes about pay rests on the day, the month and the amount of each payment. One that is far from what people are paid, or paid for, was mostly written down wrong; until it is corrected Belfry counts it as it stands.",
      },
    },
    "unknown-contract-of-payment": {
      undetermined: {
        title: "Data: paid under a contract that nobody reported",
        todo: "",
        why: "What Belfry concludes about pay rests on the contract that each payment names. What is paid under a name that nobody was hired under counts for nobody, and is missed where it belongs.",
      },
    },
  },
  evidence: {
    "monthly-pay": "Agreed gross pay of a month",
    "premium-paid": "Premium paid",
    "bonus-transferred": "Bonus transferred, net",
    "employment-ended-on": "Employment ends on",
    "cause-of-leaving": "Way of leaving",
    "paid-on": "Paid on",
    "paid-for": "First day of the period paid for",
    "paid-amount": "Amount",
    "contract-named": "Contract that the payment names",
    "joint-committee-of-contract": "Joint committee of the contract",
  },
  workings: {
    "premium-from-committee": ({ text }) =>
      `Granted by a collective agreement of joint committee ${text("committee")}, not by an act.`,
    "premium-from-employer": ({ number, text }) =>
      `No act grants it. It rests on ${sources[text("source")] ?? text("source")}, as the employer reported: ${number("percent")} % of a month's pay, after ${number("months")} ${number("months") === "1" ? "month" : "months"} of seniority [EmployerConfigured, event ${text("event")}].`,
    "premium-committee-configured": ({ text }) =>
      `The contract names no joint committee: ${text("committee")} is the employer's [EmployerConfigured, event ${text("event")}].`,
    "premium-day-configured": ({ text }) =>
      `The employer pays it by ${text("day")} (month and day), as it reported [EmployerConfigured, event ${text("event")}].`,
    "premium-seniority": ({ day }) => `Seniority counts from ${day("from")}.`,
    "premium-months": ({ number }) => `Whole months of the year worked, or counted as worked: ${number("months")}.`,
    "premium-months-in-service": ({ number }) =>
      `Whole months of the year in service: ${number("months")}. No absence is taken off: nothing is known of what this source says of absences.`,
    "premium-months-almost": ({ euros, text }) =>
      `Not counted, to be confirmed: ${text("which")}, in service on each working day (Monday to Friday), but not on each day of the month. If counted too, ${euros("amount")} is owed.`,
    "premium-months-lost": ({ number, text }) =>
      `Not counted for an absence that does not count as work: ${number("lost")} (${text("which")}).`,
    "premium-sick-days": ({ number }) =>
      `Days of sickness or accident in the year: ${number("days")}, of which the first ${number("counted")} count as work.`,
    "premium-amount": ({ euros, number }) =>
      `${euros("pay")} x ${number("percent")} % x ${number("months")} / ${number("of")} = ${euros("amount")}.`,
    "premium-rounded": () => "Rounded to a cent, half a cent up.",
    "premium-short": ({ euros }) => `Paid ${euros("paid")} of ${euros("amount")}: ${euros("short")} short.`,
    "bonus-transferred-on": ({ day, euros }) =>
      `A payment file shows a bonus of ${euros("net")} transferred on ${day("on")}. That is net: whether it is this premium, and whether in full, only the gross amount says.`,
    "payment-day-far": ({ number }) =>
      `The day is more than ${number("months")} months from the month that is paid for; more than that is asked about.`,
    "payment-amount-large": ({ euros }) => `From ${euros("from")} on a single payment is asked about.`,
  },
  missing: {
    "joint-committee": {
      fact: "The joint committee of this contract",
      question: "Which joint committee does this contract come under?",
      who: "HR, with the payroll office",
      todo:
        "Report it for everybody (EmployerConfigured, jointCommittee) or for this contract (ContractChanged). If the employer " +
        "grants a premium of its own, report that instead (EmployerConfigured, endOfYearPremium).",
    },
    "premium-of-committee": {
      fact: "What the joint committee of this contract grants",
      question: "Does the agreement of this joint committee grant an end-of-year premium, and how much?",
      who: "Payroll office",
      todo:
        "Belfry holds no amount for this committee. Report what applies as the employer's premium (EmployerConfigured, " +
        "endOfYearPremium), and until then check this premium by hand.",
    },
    "own-premium": {
      fact: "Whether the employer grants a premium of its own",
      question: "Does an agreement, a contract, the work rules or custom grant an end-of-year premium here?",
      who: "HR",
      todo:
        "Report it (EmployerConfigured, endOfYearPremium with own). If there is none, report endOfYearPremium without own, " +
        "and Belfry asks no more.",
    },
    "monthly-pay": {
      fact: "The agreed gross pay of a month",
      question: "What is the agreed gross pay of a month under this contract at the end of the year, or on leaving?",
      who: "Payroll",
      todo: "Report it (a corrected EmployeeHired, or ContractChanged, monthlyGrossCents).",
    },
    "cause-of-leaving": {
      fact: "How the employment ended",
      question: "How did the employment end: resignation, dismissal, mutual agreement, retirement or otherwise?",
      who: "HR",
      todo: "Report it (a corrected EmploymentEnded, cause).",
    },
    "right-on-leaving": {
      fact: "Whether this way of leaving keeps the premium",
      question: "Does the source of this premium leave it, in proportion, to somebody who leaves in this way?",
      who: "HR, with the payroll office",
      todo:
        "Read the agreement of the joint committee. If nothing is owed, acknowledge this question; if something is, pay it " +
        "and acknowledge.",
    },
    "gross-of-transfer": {
      fact: "The gross amount behind the bonus that was transferred",
      question: "Was the bonus that was transferred this premium, and what is its gross amount?",
      who: "Payroll",
      todo:
        "If it was, have the payroll system send PaymentMade with the gross amount (kind end-of-year-premium, the contract, and " +
        "1 January of the premium's year as its period). If it was something else, pay the premium now.",
    },
    "word-on-payment": {
      fact: "Whether this payment is right",
      question: "Are the day, the month paid for and the amount of this payment right?",
      who: "Payroll",
      todo: "If something is wrong, have the payroll system send the payment again under the same key with a higher revision, or take it back. If it is right, acknowledge this question.",
    },
    "whole-month": {
      fact: "Whether a month in service on each of its working days counts as whole",
      question:
        "Does a month count that was begun on its first working day, or left on its last? It is the only one of the year.",
      who: "HR, with the social secretariat",
      todo: "No text that Belfry knows says so (to be confirmed). If it counts, pay a twelfth; if it does not, acknowledge this question.",
    },
    "contract-of-payment": {
      fact: "The contract that a payment names",
      question: "Which contract is this payment for? Nobody was reported as hired under this one.",
      who: "Payroll, with HR",
      todo: "If the name of the person or of the contract is wrong, have the payroll system take the payment back and send it under the right one. If it is right, send the EmployeeHired of this contract.",
    },
  },
  parameters: {
    "pc200-premium-percent": (value) => `Joint committee 200: ${value} % of the fixed gross pay of December`,
    "pc200-premium-seniority": (value) => `Joint committee 200: ${value} months of seniority, when paid or on leaving`,
    "pc200-premium-seniority-on": (value) => `Joint committee 200: seniority is looked at on the day of the ${value}`,
    "pc200-premium-pay-by": (value) =>
      `Joint committee 200: paid in December, by ${value} (month and day) unless the company agreed otherwise`,
    "pc200-premium-leavers": (value) =>
      `Joint committee 200: kept in proportion on leaving by ${named(value, englishCauses)}`,
    "pc200-premium-fixed-term": (value) =>
      `Joint committee 200: a fixed term that ends lasted at least ${value} months`,
    "pc200-premium-long-service-leavers": (value) =>
      `Joint committee 200: kept in proportion after long service on leaving by ${named(value, englishCauses)}`,
    "pc200-premium-long-service": (value) => `Joint committee 200: long service is ${value} months`,
    "pc200-premium-lost": (value) => `Joint committee 200: lost on leaving by ${named(value, englishCauses)}`,
    "pc200-premium-assimilated": (value) => `Joint committee 200: absences that count as work: ${kinds(value)}`,
    "pc200-premium-sickness-kinds": (value) =>
      `Joint committee 200: absences that count as work up to a number of days: ${kinds(value)}`,
    "pc200-premium-sickness-days": (value) =>
      `Joint committee 200: the first ${value} calendar days of sickness or accident in the year count as work`,
    "pc207-premium-percent": (value) => `Joint committee 207: ${value} % of the basic gross pay of December`,
    "pc207-premium-seniority": (value) =>
      `Joint committee 207: ${value} months of seniority on 31 December or on leaving`,
    "pc207-premium-seniority-on": (value) => `Joint committee 207: seniority is looked at at the end of the ${value}`,
    "pc207-premium-pay-by": (value) => `Joint committee 207: paid before 25 December, so by ${value} (month and day)`,
    "pc207-premium-leavers": (value) =>
      `Joint committee 207: kept in proportion on leaving by ${named(value, englishCauses)}`,
    "pc207-premium-long-service-leavers": (value) =>
      `Joint committee 207: kept in proportion after longer service on leaving by ${named(value, englishCauses)}`,
    "pc207-premium-long-service": (value) => `Joint committee 207: longer service is ${value} months`,
    "pc207-premium-lost": (value) => `Joint committee 207: lost on leaving by ${named(value, englishCauses)}`,
    "pc207-premium-assimilated": (value) => `Joint committee 207: absences that count as work: ${kinds(value)}`,
    "pc207-premium-sickness-kinds": (value) =>
      `Joint committee 207: absences that count as work up to a number of days: ${kinds(value)}`,
    "pc207-premium-sickness-days": (value) =>
      `Joint committee 207: six months of sickness in the year, counted as ${value} days, count as work`,
    "pc225-premium-percent": (value) =>
      `Joint committee 225: ${value} % of December's pay for administrative staff (58.14 % for others in 2020)`,
    "pc225-premium-seniority": (value) => `Joint committee 225: ${value} months of seniority`,
    "pc225-premium-pay-by": (value) => `Joint committee 225: paid in December, by ${value} (month and day)`,
    "committees-without-premium": (value) => `Joint committees that are not known to grant a premium: ${value}`,
    "premium-pay-by": (value) => `Where no other day is set, paid by ${value} (month and day)`,
    "premium-whole-months": () =>
      "A twelfth for each full month: read as one in service from its first day to its last",
    "leavers-pay-working-days": (value) =>
      `On leaving, paid at once and at the latest ${value} working days (Monday to Saturday) into the next month`,
  },
};
