import { type Citation, defineParameter, type Parameter } from "./parameter.ts";

/** What an employer declares to the National Social Security Office: each beginning and end of work, and each quarter. */

/** Every employer declares its staff at once since this day, and by the quarter in this form. */
export const declarationsSince = "2003-01-01";

const since = declarationsSince;
const reviewed = { reviewedOn: "2026-11-28", reviewBy: "2028-12-31" };

const dimona = (article: string): Citation => ({
  source:
    "Royal Decree of 5 November 2002 (immediate declaration of employment); NSSO, Administrative instructions, The various Dimona declarations",
  article,
  address:
    "https://www.socialsecurity.be/employer/instructions/dmfa/nl/latest/instructions/obligations/obligations_nsso/dimona/declarations_modifications_cancellations.html",
});

/** At the latest when the work begins, and dated the first day of the contract, even where that was before. */
export const dimonaIn: Citation = dimona("Dimona IN");

export const dimonaOutWorkingDays = defineParameter<number>({
  id: "dimona-out-working-days",
  says: "The end of an employment is declared by Dimona OUT at the latest this long after its last day.",
  unit: "working days, Monday to Saturday without public holidays",
  values: [{ since, value: 1, citation: dimona("Dimona OUT") }],
  ...reviewed,
});

export const dmfaMonths = defineParameter<number>({
  id: "dmfa-months",
  says: "The DmfA of a quarter arrives at the latest on the last day of the month that comes this long after it.",
  unit: "months after the last month of the quarter",
  values: [
    {
      since,
      value: 1,
      citation: {
        source: "Royal Decree of 28 November 1969 (social security of employees); NSSO, Calendar of employers",
        article: "terms of declaration",
        address: "https://www.socialsecurity.be/site_nl/employer/general/eventsCalendar/index.htm",
      },
    },
  ],
  ...reviewed,
});

/** The legal values of declarations to social security, for the register. */
export const declarationParameters: readonly Parameter<unknown>[] = [dimonaOutWorkingDays, dmfaMonths];
