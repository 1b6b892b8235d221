import { addDays, addMonths, type Day } from "../../calendar/day.ts";
import { addWorkingDays, isWorkingDay } from "../../calendar/working-days.ts";
import { authorisationLeadDays, registrationWorkingDays } from "../../law/arrival.ts";
import { workOnGrantDays } from "../../law/papers.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { criminalRecordMonthsMax, decisionDays, supplementDays } from "../../law/procedure.ts";
import { movesFreely } from "./free-movement.ts";
import { periodFrom } from "./period.ts";

/** What a plan is asked for. */
export type PlanRequest = {
  /** ISO 3166-1 alpha-2. */
  readonly nationalities: readonly string[];
  readonly start: Day;
  readonly staysIn: "abroad" | "short-stay" | "long-stay";
  /** Calendar days that no law sets and whoever plans assumes. */
  readonly assumed: {
    /** From the decision to the visa in hand: the diplomatic post's own time. */
    readonly visaDays: number;
    /** From the filing to the finding that the file is complete. */
    readonly admissibilityDays: number;
  };
};

/** The steps of a plan. */
export const planSteps = [
  "criminal-record-from",
  "file-with-room",
  "file-as-advised",
  "file",
  "admissible",
  "decided",
  "visa",
  "arrive",
  "start",
  "register",
  "document",
] as const;

/** What must be done by a day, or may be done from it. */
export type PlanStep = {
  readonly step: (typeof planSteps)[number];
  readonly day: Day;
  /** The legal values that the day rests on; none where it rests on what is assumed, or on the step after. */
  readonly parameters: readonly Applied[];
};

/**
 * The days by which each step towards a start must be done, backwards from it, in the order of their days; none for whom
 * no authorisation is needed. Each step leaves the next its whole time: the sixty days to decide, from a day on which the
 * file was found complete, end on a working day (Civil Code, art. 1.7).
 * @throws ParameterUnknown for a start before the procedure
 */
export function planOf({ nationalities, start, staysIn, assumed }: PlanRequest): readonly PlanStep[] {
  if (movesFreely({ codes: nationalities, from: start, eventId: "" }, start)) return [];
  const abroad = staysIn === "abroad";
  const [lead, decide] = [applied(authorisationLeadDays, start), applied(decisionDays, start)];
  const [supplement, record] = [applied(supplementDays, start), applied(criminalRecordMonthsMax, start)];
  const [registering, working] = [applied(registrationWorkingDays, start), applied(workOnGrantDays, start)];
  const arrive = addDays(start, -1);
  const decided = workingDayBefore(abroad ? addDays(arrive, -assumed.visaDays) : start);
  const admissible = admissibleBy(decided, decide.value);
  const file = workingDayBefore(addDays(admissible, -assumed.admissibilityDays));
  const withRoom = workingDayBefore(addDays(file, -supplement.value));
  const steps: readonly PlanStep[] = [
    { step: "criminal-record-from", day: addMonths(withRoom, -record.value), parameters: [record] },
    { step: "file-with-room", day: withRoom, parameters: [supplement] },
    { step: "file", day: file, parameters: [] },
    { step: "file-as-advised", day: addDays(start, -lead.value), parameters: [lead] },
    { step: "admissible", day: admissible, parameters: [decide] },
    { step: "decided", day: decided, parameters: [] },
    ...(abroad
      ? ([
          { step: "visa", day: arrive, parameters: [] },
          { step: "arrive", day: arrive, parameters: [] },
        ] as const)
      : []),
    { step: "start", day: start, parameters: [] },
    {
      step: "register",
      day: addWorkingDays("administrative", abroad ? arrive : decided, registering.value),
      parameters: [registering],
    },
    { step: "document", day: addDays(decided, working.value - 1), parameters: [working] },
  ];
  return steps.toSorted((a, b) => a.day - b.day);
}

/** The last working day from which the time to decide, its end moved where it must, still ends by a day. */
function admissibleBy(decided: Day, days: number): Day {
  let day = workingDayBefore(addDays(decided, -days));
  while (periodFrom(day, days).due > decided) day = workingDayBefore(addDays(day, -1));
  return day;
}

/** The day itself where offices work on it, else the last one before. */
function workingDayBefore(day: Day): Day {
  let found = day;
  while (!isWorkingDay("administrative", found)) found = addDays(found, -1);
  return found;
}
