import type { FamilyWording } from "../wording.ts";
import type { declarationsKeys } from "./keys.ts";

const inDuty =
  "The employer declares each employment to the National Social Security Office (NSSO) by Dimona IN, at the latest when the " +
  "work begins and dated the first day of the contract. A declaration that was refused declares nothing. Not declaring is an " +
  "offence.";
const declareIn =
  "declare Dimona IN, dated the first day of the contract, and report it to Belfry (DimonaDeclared) with what was answered " +
  "(DimonaAnswered). If it was declared already, report it with the day on which it was.";
const outDuty =
  "The employer declares the end of an employment to the National Social Security Office (NSSO) by Dimona OUT, at the latest on " +
  "the first working day after it. Monday to Saturday are working days, public holidays are not.";
const declareOut =
  "declare Dimona OUT with the last day of the employment, or an UPDATE where another last day had been declared, and report it " +
  "to Belfry (DimonaDeclared) with what was answered (DimonaAnswered). If it was declared already, report it with its day.";
const agreeDuty =
  "A Dimona period begins on the first day of the contract and ends on the last day of the employment; social rights follow from it.";
const dmfaDuty =
  "The DmfA declares the pay and the hours of a quarter to the National Social Security Office (NSSO). It arrives there at the latest " +
  "on the last day of the month after the quarter.";
const sendDmfa =
  "have the DmfA sent, and report to Belfry that it was received (DmfaReceived, original). If it was already, report it with the day " +
  "on which it was.";

/** English words about declarations to social security. */
export const englishDeclarations: FamilyWording<typeof declarationsKeys> = {
  rules: {
    "dimona-in": {
      before: {
        title: "Dimona: declare the employment before the work begins",
        todo: `Payroll: ${declareIn}`,
        why: inDuty,
      },
      due: {
        title: "Dimona: last day to declare the employment",
        todo: `Payroll: before the work begins, ${declareIn}`,
        why: inDuty,
      },
      overdue: {
        title: "Dimona: employment not declared in time",
        todo:
          `Payroll: today, ${declareIn} HR: if the work begins later than the contract, report it (EmployeeHired, worksFrom); if nobody ` +
          "was hired, retract the hire.",
        why: inDuty,
      },
      undetermined: { title: "Dimona: what was answered to the IN is not known", todo: "", why: inDuty },
    },
    "dimona-out": {
      before: { title: "Dimona: declare the end of the employment", todo: `Payroll: ${declareOut}`, why: outDuty },
      due: {
        title: "Dimona: last day to declare the end of the employment",
        todo: `Payroll: today, ${declareOut}`,
        why: outDuty,
      },
      overdue: {
        title: "Dimona: end of the employment not declared in time",
        todo: `Payroll: today, ${declareOut} HR: if the employment goes on, report it (ContractChanged, endsOn).`,
        why: outDuty,
      },
      undetermined: { title: "Dimona: what was answered to the OUT is not known", todo: "", why: outDuty },
    },
    "dimona-agrees": {
      undetermined: { title: "Dimona: another day than in the contract", todo: "", why: agreeDuty },
    },
    "dmfa-received": {
      before: { title: "DmfA: the quarter is to be declared", todo: `Payroll: ${sendDmfa}`, why: dmfaDuty },
      due: { title: "DmfA: last day to declare the quarter", todo: `Payroll: today, ${sendDmfa}`, why: dmfaDuty },
      overdue: { title: "DmfA: quarter not declared in time", todo: `Payroll: at once, ${sendDmfa}`, why: dmfaDuty },
      undetermined: { title: "DmfA: whether the quarter was declared, Belfry cannot tell", todo: "", why: dmfaDuty },
    },
  },
  evidence: {
    "works-from": "Work begins on",
    "dimona-declared-on": "Dimona declared on",
    "dimona-answered-on": "Last answer on",
    "dimona-refused-on": "Dimona refused on",
    "dimona-cancelled-on": "Dimona cancelled on",
    "dimona-starts-on": "Dimona period from",
    "dimona-ends-on": "Dimona period until",
    "dmfa-reported-from": "Receipts of DmfA reported from",
    "dmfa-received-on": "DmfA received on",
    "dmfa-corrected-on": "Correction of the DmfA received on",
  },
  workings: {
    "dimona-by-start": ({ day }) =>
      `The contract starts on ${day("start")}, and no later first day of work was reported: declared by then.`,
    "dimona-by-first-work": ({ day }) =>
      `The contract starts on ${day("start")} and the work begins on ${day("due")}: declared by then, dated the first of the two.`,
    "dimona-period-ended": ({ day }) =>
      `The period before was declared to end on ${day("last")}: an IN begins a new one, or an UPDATE takes that end away.`,
    "dimona-out-counted": ({ day }) =>
      `The employment ends on ${day("last")}; the first working day after it, Monday to Saturday, is ${day("due")}.`,
    "dimona-refused": ({ day }) =>
      `What was declared before was refused on ${day("on")}, so that nothing is declared; the reason stands in the answer.`,
    "dimona-cancelled": ({ day }) =>
      `What was declared before was cancelled on ${day("on")}, so that nothing is declared, and the contract still stands.`,
    "dimona-key": ({ text }) => `It is about the declaration ${text("key")}.`,
    "dimona-start-differs": ({ day }) =>
      `The Dimona says ${day("declared")}, the contract ${day("start")} as its first day.`,
    "dimona-end-differs": ({ day }) => `The Dimona says ${day("declared")}, the employment ends on ${day("last")}.`,
    "dimona-end-not-known": ({ day }) =>
      `The Dimona says ${day("declared")}, and no last day of the employment was reported.`,
    "dmfa-counted": ({ day, text }) =>
      `Quarter ${text("quarter")} ends on ${day("last")}; the last day of the month after it is ${day("due")}.`,
    "dmfa-due-on-rest-day": ({ day }) =>
      `${day("due")} is no working day. The NSSO's calendar names such days all the same (30 April 2017, a Sunday); whether one more is ` +
      "left is to be confirmed.",
  },
  details: { "dmfa-counted": ({ text }) => text("quarter") },
  missing: {
    "answer-to-dimona": {
      fact: "The answer to a Dimona",
      question: "What did the NSSO answer to this Dimona?",
      who: "Payroll",
      todo: "Look up the notification, and report it (DimonaAnswered): accepted, accepted with a warning, refused or waiting.",
    },
    "decision-on-dimona": {
      fact: "The decision on a Dimona that waits",
      question: "Was this Dimona, which waits, accepted or refused in the end?",
      who: "Payroll",
      todo:
        "Look up the notification, and report the decision (DimonaAnswered, under a key of its own). If it still waits, ask the NSSO " +
        "what it lacks, most often the identity of the worker.",
    },
    "start-of-dimona": {
      fact: "The first day of the Dimona period, as it should be",
      question: "On which day did the employment begin: the one in the contract, or the one that was declared?",
      who: "Payroll with HR",
      todo: "If the Dimona is wrong, declare an UPDATE and report it (DimonaDeclared). If the contract as reported is, correct it (EmployeeHired).",
    },
    "end-of-dimona": {
      fact: "The last day of the Dimona period, as it should be",
      question: "On which day does the employment end: the one that HR reported, or the one that was declared?",
      who: "Payroll with HR",
      todo:
        "If the Dimona is wrong, declare an UPDATE and report it (DimonaDeclared). If HR has to report an end, or another one, report it " +
        "(EmploymentEnded or ContractChanged).",
    },
    "contract-of-declaration": {
      fact: "The contract of a Dimona",
      question: "Which contract is this Dimona about?",
      who: "Payroll with HR",
      todo:
        "Send the EmployeeHired that it refers to, or correct the contract named in DimonaDeclared. If the hire was cancelled, declare a " +
        "CANCEL and report it.",
    },
    "declaration-of-step": {
      fact: "The Dimona that an answer, an update or a cancel is about",
      question: "Which Dimona is this about?",
      who: "Payroll",
      todo: "Send the DimonaDeclared that it refers to, or correct the declaration that the event names.",
    },
  },
  parameters: {
    "dimona-out-working-days": (value) =>
      `Dimona OUT: at the latest on working day ${value} after the last day, Monday to Saturday`,
    "dmfa-months": (value) => `DmfA: at the latest on the last day of month ${value} after the quarter`,
  },
};
