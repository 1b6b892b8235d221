import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { ALWAYS, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { lookUp, timeline } from "../../shared/obligations/timeline.ts";
import { card, corrected, decided, filed, foundAdmissible, hired, provisional } from "../cast.ts";
import { checked } from "../checks-cast.ts";
import {
  applicationAdmissible,
  applicationDecided,
  applied,
  fileWith,
  renewal,
  supplementAsked,
  supplementProvided,
} from "../procedure-cast.ts";
import { dossierOf, employerFrom } from "./given.ts";

/** Whole stories, as HR lives through them: what the rules about residence tell on a day, all together. */
function told(events: readonly BelfryEvent[], day: string): readonly string[] {
  const known = events.filter(({ occurredOn }) => occurredOn <= day);
  return rules
    .filter(({ family }) => family === "residence")
    .flatMap((rule) => rule.obligations(dossierOf(known), employerFrom([]), ALWAYS))
    .flatMap((obligation) => {
      const { stage, due } = lookUp(timeline(obligation, []), parseDay(day));
      return stage === null ? [] : [`${obligation.id} ${stage}${due === null ? "" : ` ${formatDay(due)}`}`];
    })
    .sort();
}

describe("a first application, incomplete before admissibility and again during the examination, then refused", () => {
  const story = [
    applied("2024-11-18", { documents: fileWith("medical-certificate") }),
    supplementAsked("2024-11-25", "admissibility"),
    supplementProvided("2024-11-25", "2024-11-29"),
    applicationAdmissible("2024-12-02"),
    supplementAsked("2024-12-16", "examination"),
    supplementProvided("2024-12-16", "2024-12-27"),
    applicationDecided("2025-02-20", "refused", { receivedOn: "2025-02-24" }),
  ];
  it.each([
    ["2024-11-18", "the file lacks the medical certificate", ["application-complete:application-asha due 2024-11-18"]],
    ["2024-11-25", "the Region asks for it", ["application-complete:application-asha overdue 2024-11-18"]],
    ["2024-11-29", "it is handed in", []],
    [
      "2024-12-23",
      "asked again: the time stands still, the fifteen days run",
      ["application-supplement:supplement-2024-12-16 before-10 2024-12-31"],
    ],
    ["2024-12-27", "handed in: forty-seven days are left", []],
    [
      "2025-02-05",
      "a week before the decision's last day",
      ["application-decision:application-asha before-7 2025-02-12"],
    ],
    [
      "2025-02-13",
      "no decision in time: ask for Annex 47",
      ["application-decision:application-asha overdue 2025-02-12"],
    ],
    ["2025-02-23", "decided, not received yet", []],
    [
      "2025-02-24",
      "refused: until when can it be appealed against?",
      ["appeal-after-refusal:application-asha undetermined"],
    ],
  ])("%s: %s", (day, _, lines) => expect(told(story, day)).toEqual(lines));
});

describe("a renewal filed on the last day, admissible after the card expired, decided after the documents ended", () => {
  const story = [
    hired(),
    card(),
    checked("2025-02-25"),
    corrected(filed("2026-09-30"), { documents: [{ kind: "passport" }, { kind: "resources" }] }, { revision: 1 }),
    supplementAsked("2026-10-02", "admissibility", { application: renewal }),
    supplementProvided("2026-10-02", "2026-10-08", { application: renewal }),
    foundAdmissible("2026-10-12"),
    provisional("2026-10-13", "2026-11-11"),
    checked("2026-10-13", "annex-49-1"),
    supplementAsked("2026-11-02", "examination", { application: renewal }),
    supplementProvided("2026-11-02", "2026-11-06", { application: renewal }),
    provisional("2026-11-12", "2026-12-11", { key: "annex-49-2" }),
    checked("2026-11-12", "annex-49-2"),
    decided("2026-12-18", "granted", "2027-09-30"),
    checked("2026-12-18", "renewal-a-77"),
  ];
  it.each([
    [
      "2026-09-30",
      "filed in time, without the hosting agreement",
      ["application-complete:renewal.renewal-a-77 due 2026-09-30", "cover-while-pending:card-a-77 due 2026-09-30"],
    ],
    [
      "2026-10-01",
      "not admissible, the card has expired: no work",
      [
        "application-complete:renewal.renewal-a-77 overdue 2026-09-30",
        "employment-without-title:card-a-77 breached 2026-10-01",
      ],
    ],
    [
      "2026-10-12",
      "complete and admissible, but without the document",
      ["employment-without-title:card-a-77 breached 2026-10-01"],
    ],
    [
      "2026-10-13",
      "the first document: the decision is due by the last day of the second; the past days stay to be seen to",
      [
        "employment-without-title:card-a-77 breached 2026-10-01",
        "work-while-pending:provisional.annex-49-1 undetermined",
      ],
    ],
    [
      "2026-11-02",
      "asked again: the time to decide stands still and can outlast the documents",
      [
        "cover-while-pending:provisional.annex-49-1 before-14 2026-11-11",
        "decision-beyond-cover:renewal.renewal-a-77 before-60 2026-12-11",
        "employment-without-title:card-a-77 breached 2026-10-01",
        "work-while-pending:provisional.annex-49-1 undetermined",
      ],
    ],
    [
      "2026-12-08",
      "the second document, and no third",
      [
        "cover-while-pending:provisional.annex-49-2 before-7 2026-12-11",
        "decision-beyond-cover:renewal.renewal-a-77 before-7 2026-12-11",
        "employment-without-title:card-a-77 breached 2026-10-01",
        "work-while-pending:provisional.annex-49-2 undetermined",
      ],
    ],
    [
      "2026-12-12",
      "the documents have ended, the decision may lawfully still come",
      [
        "application-decision:renewal.renewal-a-77 before-7 2026-12-16",
        "employment-without-title:card-a-77 breached 2026-10-01",
        "employment-without-title:provisional.annex-49-2 breached 2026-12-12",
      ],
    ],
    [
      "2026-12-17",
      "not even in time",
      [
        "application-decision:renewal.renewal-a-77 overdue 2026-12-16",
        "employment-without-title:card-a-77 breached 2026-10-01",
        "employment-without-title:provisional.annex-49-2 breached 2026-12-12",
      ],
    ],
    [
      "2026-12-18",
      "granted: the days between stay to be seen to, and the decision to be presented",
      [
        "employment-without-title:card-a-77 breached 2026-10-01",
        "employment-without-title:provisional.annex-49-2 breached 2026-12-12",
        "grant-presented:renewal-a-77 before-14 2027-01-01",
      ],
    ],
  ])("%s: %s", (day, _, lines) => expect(told(story, day)).toEqual(lines));
});
