import type { BelfryEvent } from "../../../events/catalogue.ts";
import { answered, asha, card, configured, hired, sheet, shift } from "../../cast.ts";
import { replayed } from "./replayed.ts";

/** Names as someone might send them who wants a spreadsheet to run a formula or a page to run a script. */
export const formulaName = '=HYPERLINK("http://evil.example","Asha")';
export const markupName = '<img src=x onerror="alert(1)"></svg></script>';

const ravi = { kind: "person", id: "p-ravi" } as const;
const step = (day: string, event: BelfryEvent) => ({ at: `${day}T09:00:00Z`, event: { ...event } });

/** A week that the contract agrees: its Mondays are no overtime, and still longer than any contract may agree. */
const longMondays = { weeklyMinutes: 2280, dailyMinutes: [720, 480, 360, 360, 360, 0, 0] };

/**
 * Twelve days of June 2026: Asha's card runs out in four months and was copied by nobody, she works twelve hours on a Monday, as her contract has
 * it, with every break; HR waives it. Ravi's card was never reported; one event cannot be accepted.
 */
const story = {
  startsAt: "2026-06-01T00:00:00Z",
  until: "2026-06-12",
  steps: [
    step("2026-06-01", configured({ sector: "private", policies: { "renewal-ladder": [90, 30] } })),
    step("2026-06-01", hired({ name: formulaName, schedule: longMondays, monthlyGrossCents: 389_050 })),
    step("2026-06-02", card()),
    step("2026-06-02", hired({ name: markupName }, { subject: ravi, key: "contract-ravi" })),
    {
      at: "2026-06-03T09:00:00Z",
      event: { type: "EmployeeFired", source: "hr.lab", employer: "leuven-lab", eventId: "f-1" },
    },
    step(
      "2026-06-08",
      sheet("2026-06-01", [
        shift(
          "2026-06-01T08:00:00+02:00",
          "2026-06-01T20:30:00+02:00",
          ["2026-06-01T12:00:00+02:00", "2026-06-01T12:15:00+02:00"],
          ["2026-06-01T17:00:00+02:00", "2026-06-01T17:15:00+02:00"],
        ),
        shift("2026-06-02T09:00:00+02:00", "2026-06-02T17:30:00+02:00", [
          "2026-06-02T12:30:00+02:00",
          "2026-06-02T13:00:00+02:00",
        ]),
      ]),
    ),
    step(
      "2026-06-09",
      answered("2026-06-09", "daily-limit:2026-06-01", { kind: "waived", until: "2026-06-30", reason: "+one\ntime" }),
    ),
  ],
};

export const smallStory = () => replayed(story);
export const june = ["2026-06-01", "2026-06-12"] as const;
export { asha, ravi };
