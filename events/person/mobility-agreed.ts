import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { country, day } from "../values.ts";

/** One mobility lasts no longer; a longer project is agreed in parts. */
export const mobilityDaysMax = 1830;

const daysOf = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

export const mobilityAgreed = defineEvent({
  type: "MobilityAgreed",
  version: 1,
  meaning:
    "A researcher whom another Member State authorised is to do a part of the research in Belgium (EU mobility); its key is the mobility.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z
    .strictObject({
      memberState: country.describe("The Member State that authorised the researcher first."),
      authorisedUntil: day
        .optional()
        .describe("The last day of the researcher's authorisation in that Member State; unknown when left out."),
      startsOn: day.describe("The first day in Belgium."),
      endsOn: day.describe("The last day in Belgium."),
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
      path: ["endsOn"],
      error: "give a last day that is not before the first",
    })
    .refine(({ startsOn, endsOn }) => daysOf(startsOn, endsOn) <= mobilityDaysMax, {
      path: ["endsOn"],
      error: `give at most ${mobilityDaysMax} days; a longer mobility is sent in parts`,
    }),
  accepted: {
    type: "MobilityAgreed",
    version: 1,
    eventId: "mobility-agreed-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "mobility-asha",
    occurredOn: "2026-02-02",
    data: { memberState: "NL", authorisedUntil: "2027-08-31", startsOn: "2026-04-01", endsOn: "2026-06-30" },
  },
  rejected: {
    field: "data.endsOn",
    event: {
      type: "MobilityAgreed",
      version: 1,
      eventId: "mobility-agreed-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "mobility-asha",
      occurredOn: "2026-02-02",
      data: { memberState: "NL", startsOn: "2026-04-01", endsOn: "2026-03-31" },
    },
  },
});
