import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { layOut } from "../../shared/assessment/assess.ts";
import { partOfEvent, partsConcerned, questionsIn } from "../../shared/assessment/questions.ts";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { eraseFacts } from "../../shared/dossier/erase.ts";
import { type Facts, placeOf } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { asha, card, configured, employmentEnded, hired, sheet, shift } from "../cast.ts";
import { employerFrom } from "../scenarios/given.ts";

const lastDay = "2026-01-31";
const longDay = sheet("2025-06-02", [shift("2025-06-02T08:00:00+02:00", "2025-06-02T20:45:00+02:00")]);
const story = [configured(), hired(), longDay, employmentEnded(lastDay)];

/** What is concluded of Asha's years at the lab, once her papers were erased up to a day; null: none were. */
function concluded(events: readonly BelfryEvent[], erasedUpTo: string | null): readonly string[] {
  const employer = employerFrom(events);
  const dossier = believedDossier(employer, asha, erased(foldAll(events.filter(isHers)), erasedUpTo));
  const parts = partsConcerned(events.filter(isHers).map(partOfEvent), new Map(), parseDay(lastDay));
  return questionsIn([...new Set(parts)])
    .flatMap((question) => layOut(dossier, employer, question).found)
    .filter(({ obligation }) => obligation.anchor <= parseDay(lastDay))
    .map(({ obligation }) => `${obligation.rule} ${formatDay(obligation.anchor)}`)
    .sort();
}

const isHers = ({ subject }: BelfryEvent): boolean => subject.kind === "person";

function erased(facts: Facts, upTo: string | null): Facts {
  if (upTo === null) return facts;
  const gone = { type: "ResidenceCardIssued", key: "card-a-77", revision: 1, upTo } as const;
  return eraseFacts(facts, new Map([[placeOf(gone), gone]]), { request: "erase-asha", on: "2031-02-01" });
}

const residence = (line: string): boolean =>
  rules.find(({ id }) => id === line.split(" ")[0])?.reads.residence !== undefined;

describe("what rested on papers that are gone", () => {
  const withoutTitle = "employment-without-title 2025-03-01";

  it("is a breach where they were never there", () => expect(concluded(story, null)).toContain(withoutTitle));
  it("is nothing where they were erased: whoever has none here any more was not employed without them", () => {
    expect(concluded([...story, card()], "2026-01-31").filter(residence)).toEqual([]);
  });
  it("holds up to the day of which papers went, and not the day after", () => {
    expect(concluded(story, "2025-03-01")).not.toContain(withoutTitle);
    expect(concluded(story, "2025-02-28")).toContain(withoutTitle);
  });
  it("hides nothing that rests on other records", () =>
    expect(concluded([...story, card()], "2026-01-31").filter((line) => line.startsWith("daily-limit"))).toEqual([
      "daily-limit 2025-06-02",
    ]));
});
