import { describe, expect, it } from "vitest";
import { workingInWords } from "../../shared/alerts/mail-words.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { configured, hired } from "../cast.ts";
import { obligationsOf } from "./given.ts";
import { daysOf, week, weekAs, weeks } from "./working-week.ts";

type Events = Parameters<typeof obligationsOf>[1];
const privately = configured({ sector: "private" });
/** The sheet of the same week from another system. */
const other = (monday: string, ...lines: readonly string[]) =>
  weekAs({ key: `other-${monday}`, source: "payroll.lab" }, monday, ...lines);
const monday = "2026-06-01";
/** What the findings of a rule say of time that is told twice. */
const twice = (rule: string, ...events: Events) =>
  obligationsOf(rule, [...events, privately]).flatMap(({ because }) =>
    because.workings
      .filter(({ say }) => /^(told|sheets-come)/.test(say))
      .map((working) => workingInWords(wordings.en, working)),
  );

const both = (day: string, from: string, to: string) =>
  `Told twice: ${day}, ${from} to ${to}, by time sheets other-2026-06-01 (payroll.lab) and sheet-2026-06-01 (hr.lab).`;
const once = "What is told twice is counted once, and a break counts only where no other shift has work.";
const june2 = "2 June 2026 (2026-06-02)";

describe("time that two statements tell of is counted once, and a finding that rests on it says so", () => {
  it.each([
    [
      "breaks",
      "a break of one sheet lies in the work of the other",
      [week(monday, "Tue 08:00-12:00", "Tue 12:30-16:41"), other(monday, "Tue 08:40-12:45")],
      [both(june2, "08:40", "12:00"), both(june2, "12:30", "12:45")],
    ],
    [
      "breaks",
      "work of one sheet lies in the break of the other: neither tells of the same work, and no break is left",
      [week(monday, "Tue 08:00-16:41 break 12:00-12:30"), other(monday, "Tue 12:00-12:30")],
      [both(june2, "12:00", "12:30")],
    ],
    [
      "breaks",
      "the overlap is of another day than the finding's",
      [week(monday, "Mon 09:00-12:00", "Tue 08:00-15:00"), other(monday, "Mon 09:00-12:00")],
      [],
    ],
    [
      "breaks",
      "one sheet goes on where the other ends: nothing is told twice",
      [week(monday, "Tue 08:00-12:00"), other(monday, "Tue 12:00-16:00")],
      [],
    ],
    [
      "daily-limit",
      "two systems tell of one day",
      [week(monday, "Tue 07:00-18:30"), other(monday, "Tue 18:00-19:30")],
      [both(june2, "18:00", "18:30")],
    ],
    [
      "daily-limit",
      "two shifts of one sheet, over midnight",
      [week(monday, "Tue 10:00-02:00", "Tue 23:00-03:00")],
      [`Told twice: ${june2}, 23:00 to 02:00, by two shifts of time sheet sheet-2026-06-01 (hr.lab).`],
    ],
    [
      "daily-rest",
      "one sheet ends late in the evening, the other does not",
      [week(monday, "Tue 12:00-17:00", "Wed 07:00-12:00"), other(monday, "Tue 16:00-23:00")],
      [both(june2, "16:00", "17:00")],
    ],
    [
      "minimum-shift",
      "two short ones laid over each other are short still",
      [week(monday, "Tue 08:00-09:00"), other(monday, "Tue 08:30-10:00")],
      [both(june2, "08:30", "09:00")],
    ],
    [
      "weekly-limit",
      "a whole week told twice: the first five stretches, and how many more",
      [
        week(monday, ...daysOf(10), "Sat 08:00-13:00", "Sun 08:00-09:00"),
        other(monday, ...daysOf(10), "Sat 08:00-13:00", "Sun 08:00-09:00"),
      ],
      [
        ...[1, 2, 3, 4, 5].map((day) => both(`${day} June 2026 (2026-06-0${day})`, "07:00", "17:30")),
        "Told twice: 2 more stretches of time, the last on 7 June 2026 (2026-06-07).",
      ],
    ],
    [
      "overtime",
      "one day of it",
      [week(monday, "Tue 07:00-18:00"), other(monday, "Tue 09:00-10:00")],
      [both(june2, "09:00", "10:00")],
    ],
    [
      "weekly-rest",
      "in a week without rest",
      [week(monday, ...daysOf(5), ...daysOf(5, 0, ["Sat", "Sun"])), other(monday, "Tue 09:00-10:00")],
      [both(june2, "09:00", "10:00")],
    ],
  ] as const)("%s: %s", (rule, _, events, said) =>
    expect(twice(rule, ...events)).toEqual(said.length === 0 ? [] : [...said, once]),
  );

  it("an average says how much less that makes than the sheets come to", () => {
    const seven = hired({ startsOn: monday, endsOn: "2026-06-14" });
    expect(twice("average-limit", seven, ...weeks(monday, 2, ...daysOf(10)), other(monday, "Tue 09:00-10:00"))).toEqual(
      [
        both(june2, "09:00", "10:00"),
        once,
        "The sheets come to 101 h; 1 h of that are told twice and counted once, which leaves 100 h.",
      ],
    );
  });

  it("whatever the order in which the sheets came", () => {
    const events = [week(monday, "Tue 07:00-18:30"), other(monday, "Tue 18:00-19:30")];
    expect(twice("daily-limit", ...[...events].reverse())).toEqual(twice("daily-limit", ...events));
  });

  it("in every language", () => {
    const events = [week(monday, "Tue 07:00-18:30"), other(monday, "Tue 18:00-19:30"), privately];
    const [found] = obligationsOf("daily-limit", events);
    expect(
      Object.values(wordings).map((wording) =>
        found?.because.workings.slice(1).map((working) => workingInWords(wording, working).replaceAll("\u00a0", " ")),
      ),
    ).toEqual([
      [
        "Doppelt genannt: 2. Juni 2026 (2026-06-02), 18:00 bis 18:30 Uhr, in den Arbeitszeitnachweisen other-2026-06-01 (payroll.lab) und sheet-2026-06-01 (hr.lab).",
        "Was doppelt genannt ist, zählt einmal, und eine Pause zählt nur dort, wo keine andere Arbeitszeit Arbeit nennt.",
      ],
      [both(june2, "18:00", "18:30"), once],
      [
        "Indiqué deux fois : le 2 juin 2026 (2026-06-02), de 18 h à 18 h 30, par les feuilles other-2026-06-01 (payroll.lab) et sheet-2026-06-01 (hr.lab).",
        "Ce qui est indiqué deux fois est compté une fois, et une pause ne compte que là où aucune autre prestation n'indique de travail.",
      ],
      [
        "Dubbel vermeld: 2 juni 2026 (2026-06-02), van 18:00 tot 18:30, door prestatiestaat other-2026-06-01 (payroll.lab) en sheet-2026-06-01 (hr.lab).",
        "Wat dubbel vermeld is, is één keer geteld, en een pauze telt alleen waar geen andere werktijd werk vermeldt.",
      ],
    ]);
  });
});
