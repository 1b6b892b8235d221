import { describe, expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import { personOf } from "../../events/samples/lab-year/cast.ts";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";
import { answersOf, layOut } from "../../shared/assessment/assess.ts";
import { partOfEvent, partsConcerned, questionsIn } from "../../shared/assessment/questions.ts";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { type Employer, employerOf } from "../../shared/dossier/employer.ts";
import type { Subject } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { lookUp } from "../../shared/obligations/timeline.ts";

/**
 * What Belfry says of people and publications in 2026, on days that matter: the plots of the story. Kite's hours and pay
 * come in files, which are not read here.
 */
const told = labYear.steps.flatMap((step) => {
  const parsed = parseEvent("event" in step ? step.event : "");
  return parsed.ok ? [{ at: Date.parse(step.at), event: parsed.event }] : [];
});
const configured = (id: string): Employer => {
  const events = told.map(({ event }) => event).filter((event) => event.subject.id === id);
  return employerOf({ employer: id, subject: { kind: "employer", id }, facts: foldAll(events) });
};
const employers = new Map(["leuven-lab", "kite"].map((id) => [id, configured(id)]));

/** What stands on a day, known by the end of it: one line an obligation that has something to say. */
function standingOn(day: string, subject: Subject, of = "leuven-lab"): readonly string[] {
  const employer = employers.get(of);
  if (employer === undefined) throw new RangeError(`${of} is no employer of the story`);
  const known = told
    .filter(({ at, event }) => at < Date.parse(day) + 86_400_000 && event.subject.id === subject.id)
    .map(({ event }) => event);
  const dossier = believedDossier(employer, subject, foldAll(known));
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

const person = (id: string, day: string) => standingOn(day, { kind: "person", id: `p-${id}` }, personOf(id).employer);
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

/** What stands of somebody on some days, one line a day. */
const days = (id: string, ...on: readonly string[]) => on.map((day) => `${day} ${person(id, day).join(", ")}`.trim());

describe("who comes in 2026", () => {
  it("Priya's way in: the decision, the visa, the registration, the card, each told of until it is there", () =>
    expect(days("priya", "2026-04-04", "2026-05-11", "2026-05-28", "2026-06-09", "2026-06-16", "2026-07-28")).toEqual([
      "2026-04-04 authorisation-before-start:contract-priya before-90 2026-06-15",
      "2026-05-11 visa-before-travel:application-priya before-35 2026-06-15",
      "2026-05-28",
      "2026-06-09 registration:application-priya before-10 2026-06-18",
      "2026-06-16 grant-presented:first.application-priya before-60 2026-08-14",
      "2026-07-28",
    ]));
  it("Imani registers when the eight working days are over", () =>
    expect(days("imani", "2026-02-04", "2026-02-05", "2026-02-16", "2026-03-31")).toEqual([
      "2026-02-04 registration:application-imani due 2026-02-04",
      "2026-02-05 registration:application-imani overdue 2026-02-04",
      "2026-02-16 grant-presented:first.application-imani before-60 2026-04-17",
      "2026-03-31",
    ]));
  it("Farid's visa is late: nobody waits for it any more once it is there, and his contract begins later", () =>
    expect(days("farid", "2026-08-03", "2026-08-04", "2026-08-10", "2026-08-15")).toEqual([
      "2026-08-03 visa-before-travel:application-farid due 2026-08-03",
      "2026-08-04 visa-before-travel:application-farid overdue 2026-08-03",
      "2026-08-10",
      "2026-08-15 registration:application-farid before-12 2026-08-26",
    ]));
  it("Ximena's decision does not come in sixty days; her provisional document is extended on its last day but one", () => {
    const told = (day: string) => of(person("ximena", day), "application-decision", "first-document");
    expect(told("2026-02-12")).toEqual(["application-decision:application-ximena before-7 2026-02-13"]);
    expect(told("2026-02-16")).toEqual([]);
    expect(told("2026-04-23")).toEqual(["first-document:annex-49-ximena-1 before-7 2026-04-25"]);
    expect(told("2026-04-25")).toEqual([]);
  });
});

describe("who stops being a researcher, or must stop for a while", () => {
  it("Elif's project ends with her card: the year of orientation is told of until she asks for it", () => {
    const notice = (day: string) => of(person("elif", day), "orientation-year-request");
    expect(notice("2026-08-09")).toEqual(["orientation-year-request:card-elif-1 before-14 2026-08-16"]);
    expect(notice("2026-08-10")).toEqual([]);
    expect(person("elif", "2026-09-01")).toEqual([]);
  });
  it("Umar may stay on the provisional document, and whether he may work is asked until the Region has decided", () =>
    expect(days("umar", "2026-11-30", "2026-12-01", "2026-12-13", "2026-12-14")).toEqual([
      "2026-11-30 cover-while-pending:card-umar-1 due 2026-11-30",
      "2026-12-01 work-while-pending:provisional.annex-49-umar-1 undetermined",
      "2026-12-13 work-while-pending:provisional.annex-49-umar-1 undetermined",
      "2026-12-14",
    ]));
});

describe("what Kite declares to social security", () => {
  const told = (id: string, ...on: readonly string[]) =>
    on.flatMap((day) =>
      of(person(id, day), "dimona-in", "dimona-out", "dimona-agrees").map((line) => `${day} ${line}`),
    );
  it("Ximena's Dimona waits: declared in time, asked about after fourteen days, accepted three days later", () =>
    expect(told("ximena", "2026-02-23", "2026-03-08", "2026-03-09", "2026-03-12")).toEqual([
      "2026-03-09 dimona-in:answer.dimona-ximena-in undetermined",
    ]));
  it("Céline's is two days late", () =>
    expect(told("celine", "2026-05-04", "2026-05-05", "2026-05-06", "2026-05-31")).toEqual([
      "2026-05-04 dimona-in:contract-celine due 2026-05-04",
      "2026-05-05 dimona-in:contract-celine overdue 2026-05-04",
    ]));
  it("Farid's moves with his contract, and nothing is asked", () =>
    expect(told("farid", "2026-07-27", "2026-07-31", "2026-08-10", "2026-09-01")).toEqual([]));
  it("the end of Diego's employment is refused, and declared anew a day late; Boris's is in order", () => {
    expect(told("diego", "2026-11-28", "2026-11-30", "2026-12-01", "2026-12-02", "2027-01-12")).toEqual([
      "2026-11-28 dimona-out:contract-diego before-3 2026-12-01",
      "2026-12-01 dimona-out:after.dimona-diego-out due 2026-12-01",
    ]);
    expect(told("boris", "2026-08-30", "2026-09-02")).toEqual([
      "2026-08-30 dimona-out:contract-boris before-3 2026-09-01",
    ]);
  });
  it("the DmfA of the second quarter comes four days late", () => {
    const dmfa = (day: string) =>
      of(standingOn(day, { kind: "employer", id: "kite" }, "kite"), "dmfa-received").map((line) => `${day} ${line}`);
    expect(["2026-04-23", "2026-07-31", "2026-08-03", "2026-08-04", "2027-01-12"].flatMap(dmfa)).toEqual([
      "2026-04-23 dmfa-received:2026.1 before-10 2026-04-30",
      "2026-07-31 dmfa-received:2026.2 due 2026-07-31",
      "2026-08-03 dmfa-received:2026.2 overdue 2026-07-31",
    ]);
  });
  it("the lab reports no receipts: nothing is asked of it", () =>
    expect(of(person("bram", "2026-07-02"), "dimona-in")).toEqual([]));
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
