import { describe, expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";
import { answersOf, layOut } from "../../shared/assessment/assess.ts";
import { partOfEvent, partsConcerned, questionsIn } from "../../shared/assessment/questions.ts";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { employerOf } from "../../shared/dossier/employer.ts";
import type { Subject } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { lookUp } from "../../shared/obligations/timeline.ts";

/** What Belfry says of the lab's people and publications in 2026, on days that matter: the plots of the story. */
const told = labYear.steps.flatMap((step) => {
  const parsed = parseEvent("event" in step ? step.event : "");
  return parsed.ok && parsed.event.employer === "leuven-lab" ? [{ at: Date.parse(step.at), event: parsed.event }] : [];
});
const configuration = foldAll(told.map(({ event }) => event).filter(({ subject }) => subject.kind === "employer"));
const lab = { kind: "employer", id: "leuven-lab" } as const;
const employer = employerOf({ employer: "leuven-lab", subject: lab, facts: configuration });

/** What stands on a day, known by the end of it: one line an obligation that has something to say. */
function standingOn(day: string, subject: Subject): readonly string[] {
  const known = told
    .filter(({ at, event }) => at < Date.parse(day) + 86_400_000 && event.subject.id === subject.id)
    .map(({ event }) => event);
  const dossier = { employer: "leuven-lab", subject, facts: foldAll(known) };
  const answers = answersOf(dossier);
  const parts = partsConcerned(known.map(partOfEvent), new Map(), parseDay(day));
  return questionsIn(parts)
    .flatMap((question) => layOut(dossier, employer, question).found)
    .map(({ obligation, segments }) => ({ id: obligation.id, view: lookUp(segments, parseDay(day)), answers }))
    .filter(({ view }) => view.stage !== null && (view.due === null || view.due >= parseDay("2026-01-01")))
    .map(
      ({ id, view }) =>
        `${id} ${view.stage}${view.due === null ? "" : ` ${formatDay(view.due)}`}${view.muted ? " answered" : ""}`,
    )
    .sort();
}

const person = (id: string, day: string) => standingOn(day, { kind: "person", id: `p-${id}` });
const project = (id: string, day: string) => standingOn(day, { kind: "project", id });
/** What stands of some rules. */
const of = (lines: readonly string[], ...rules: readonly string[]) =>
  lines.filter((line) => rules.includes(line.slice(0, line.indexOf(":"))));

describe("permits", () => {
  it("Chen's card is forgotten: told on its last day, and no work from the next", () => {
    expect(person("chen", "2026-11-14")).toEqual([
      "a-card-renewal:card-chen-1 due 2026-11-14",
      "passport-valid:of.card-chen-1 undetermined",
    ]);
    expect(person("chen", "2026-11-15")).toEqual([
      "a-card-renewal:card-chen-1 overdue 2026-11-14",
      "employment-without-title:card-chen-1 breached 2026-11-15",
    ]);
  });
  it("Goran's new card is copied by nobody: told from its first day on; Asha's is copied as she shows it", () => {
    expect(person("goran", "2026-04-13")).toEqual(["title-check:card-goran-2 due 2026-04-13"]);
    expect(person("goran", "2026-04-21")).toEqual(["title-check:card-goran-2 escalated 2026-04-13"]);
    expect(of(person("asha", "2026-09-12"), "title-check")).toEqual([]);
  });
  it("Fatou's renewal is filed in time and found admissible by nobody: the day after her card is one without a title", () => {
    expect(of(person("fatou", "2026-12-20"), "a-card-renewal", "employment-without-title")).toEqual([]);
    expect(person("fatou", "2026-12-21")).toEqual(["employment-without-title:card-fatou-1 breached 2026-12-21"]);
  });
});

describe("working hours", () => {
  it("Asha's paper: a day of more than eleven hours, two weeks of more than fifty, which HR answered in part", () =>
    expect(of(person("asha", "2026-03-31"), "daily-limit", "weekly-limit")).toEqual([
      "daily-limit:2026-03-04 breached 2026-03-04 answered",
      "weekly-limit:2026-02-23 breached 2026-02-28",
      "weekly-limit:2026-03-02 breached 2026-03-06 answered",
    ]));
  it("Bilal's nights on which the clock changes leave no weekly rest", () =>
    expect(of(person("bilal", "2026-10-26"), "weekly-rest")).toEqual([
      "weekly-rest:2026-03-23 breached 2026-03-29",
      "weekly-rest:2026-10-19 breached 2026-10-25",
    ]));
  it("Kaito's autumn keeps to every day and week, is forecast to pass the average, and passes it", () => {
    const average = (day: string) => of(person("kaito", day), "average-pace", "average-limit", "weekly-limit");
    expect(average("2026-11-30")).toEqual(["average-pace:2026-09-01 before-56 2026-12-31"]);
    expect(average("2026-12-21")).toEqual(["average-pace:2026-09-01 before-14 2026-12-31"]);
    expect(average("2026-12-28")).toEqual(["average-limit:2026-09-01 breached 2026-12-24"]);
  });
  it.each([
    ["wout", "2026-05-31", "daily-rest:2026-05-20 breached 2026-05-20 answered"],
    ["emre", "2026-10-31", "breaks:2026-10-12 breached 2026-10-12"],
    ["filip", "2026-05-08", "average-limit:2026-01-01 undetermined"],
  ])("%s", (id, day, line) => expect(person(id, day)).toEqual([line]));
  it("Quinten works on a weekend, Victor for two hours on a Saturday", () => {
    expect(of(person("quinten", "2026-06-30"), "weekly-rest")).toEqual(["weekly-rest:2026-06-01 breached 2026-06-07"]);
    expect(of(person("victor", "2026-04-30"), "minimum-shift")).toEqual([
      "minimum-shift:2026-04-13 breached 2026-04-18",
    ]);
  });
  it("Hanna directs: nothing is said of her days; Jonas turns out to, and what was said of his no longer stands", () => {
    expect(person("hanna", "2026-12-31")).toEqual([]);
    expect(of(person("jonas", "2026-08-31"), "daily-limit")).toHaveLength(19);
    expect(person("jonas", "2026-09-15")).toEqual([]);
  });
});

describe("the end-of-year premium", () => {
  it("is due on 24 December: Marek's is not paid, Noor's in part, Asha's whole", () => {
    const premium = (id: string, day: string) => of(person(id, day), "end-of-year-premium");
    expect(premium("marek", "2026-12-24")).toEqual(["end-of-year-premium:2026.contract-marek due 2026-12-24"]);
    expect(premium("marek", "2026-12-25")).toEqual(["end-of-year-premium:2026.contract-marek overdue 2026-12-24"]);
    expect(premium("noor", "2026-12-25")).toEqual(["end-of-year-premium:2026.contract-noor overdue 2026-12-24"]);
    expect(premium("asha", "2026-12-25")).toEqual([]);
  });
  it.each([
    ["rosa resigned after five years and was paid as she left", "rosa"],
    ["greta resigned before three years", "greta"],
    ["ines had a fixed term of nearly nine months and was paid at its end", "ines"],
    ["bram came on 1 July and was paid six twelfths", "bram"],
    ["hugo came in September", "hugo"],
    ["clara was on maternity leave, which counts", "clara"],
    ["dorka's pay rose in April: December's counts", "dorka"],
  ])("%s: nothing is open", (_, id) => expect(of(person(id, "2027-01-12"), "end-of-year-premium")).toEqual([]));
});

describe("publications", () => {
  it("clouds: the review is left lying, the venue's deadline comes before the twenty working days", () => {
    expect(project("pub-clouds", "2026-03-12")).toEqual([
      "publication-review:pub-clouds-intellectual-property before-2 2026-03-13",
    ]);
    expect(project("pub-clouds", "2026-03-21")).toEqual([
      "publication-approval:pub-clouds overdue 2026-03-20",
      "publication-review:pub-clouds-intellectual-property escalated 2026-03-13",
    ]);
    expect(project("pub-clouds", "2026-03-24")).toEqual([]);
  });
  it("moss: while the authors revise, the clock stands still, twice", () => {
    expect(project("pub-moss", "2026-04-20")).toEqual([]);
    expect(project("pub-moss", "2026-05-21")).toEqual([
      "publication-review:pub-moss-intellectual-property before-2 2026-05-22",
    ]);
  });
  it("swarm: on a preprint server before it was approved", () =>
    expect(project("pub-swarm", "2026-06-03")).toEqual(["publication-without-approval:pub-swarm breached 2026-06-03"]));
  it("lens: the patent application is reminded of, and filed two days before the conference", () => {
    expect(project("pub-lens", "2026-10-20")).toEqual(["patent-before-publication:pub-lens before-14 2026-10-29"]);
    expect(project("pub-lens", "2026-10-29")).toEqual([]);
  });
  it("skin: whether there is something to patent was never said; echo: given up", () => {
    expect(project("pub-skin", "2026-12-31")).toEqual(["patent-before-publication:pub-skin undetermined"]);
    expect(project("pub-echo", "2026-12-31")).toEqual([]);
  });
});
