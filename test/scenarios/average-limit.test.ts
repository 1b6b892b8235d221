import { describe, expect, it } from "vitest";
import { evidenceInWords, workingInWords } from "../../shared/alerts/mail-words.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import { Inbox } from "../assessment/inbox.ts";
import { absent, configured, contractChanged, corrected, hired, retracted } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";
import { daysOf, shiftsOf, week, weeks } from "./working-week.ts";

const rule = "average-limit";
/** Seven whole weeks, so that forty-eight hours a week allow 336 hours. */
const seven = hired({ startsOn: "2026-03-02", endsOn: "2026-04-19" });
const fortyEight = daysOf(9, 36);
const full = weeks("2026-03-02", 7, ...fortyEight);
const six = full.slice(0, 6);
const minuteMore = week("2026-04-13", ...fortyEight, "Sat 10:00-10:01");
const breach = (on: string) => `2026-01-01: breached, on ${on}`;
const unknown = (fact: string) => `2026-01-01: undetermined, for want of ${fact}`;
const figures = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ kind, because }) => {
    const { minutes, parts, allowed } = because.workings[0]?.with ?? {};
    return [kind, minutes, parts, allowed];
  });

describe("Directive 2003/88/EC, art. 6: forty-eight hours a week on average over four months", () => {
  it("336 hours in seven weeks are lawful, a minute more is not; it is broken on the day that passes it", () => {
    given(seven, ...full)
      .on("2026-12-31")
      .showsAll(rule);
    given(seven, ...six, minuteMore)
      .on("2026-04-17")
      .shows(rule);
    given(seven, ...six, minuteMore)
      .on("2026-04-18")
      .shows(rule, breach("2026-04-18"));
    given(seven, ...six, minuteMore)
      .on("2026-04-19")
      .shows(rule, breach("2026-04-18"));
    expect(figures(seven, ...six, minuteMore)).toEqual([["limit", 20161, 245, 20160]]);
  });

  it("a heavy week is lawful where the others are light", () =>
    given(seven, ...weeks("2026-03-02", 6, ...daysOf(8)), week("2026-04-13", ...daysOf(14)))
      .on("2026-12-31")
      .showsAll(rule));

  it("names its period, what it read and what is to be confirmed", () => {
    const [found] = obligationsOf(rule, [seven, ...six, minuteMore]);
    expect(found?.because.facts.map(({ name }) => name)).toEqual(["employed-from", ...Array(7).fill("hours-of-sheet")]);
    expect(found?.because.parameters.map(({ id, toBeConfirmed }) => [id, toBeConfirmed])).toEqual([
      ["average-minutes-max", false],
      ["average-months", true],
      ["neutral-absences", true],
    ]);
  });
});

describe("art. 16 (b): leave and sickness are neutral", () => {
  const without = (from: string, to: string, kind = "annual-leave") => absent(kind, from, to);
  const second = week("2026-03-09");
  const others = [...full.slice(0, 1), second, ...full.slice(2)];
  it("a week of leave takes exactly one week away", () => {
    given(seven, ...others, without("2026-03-09", "2026-03-15"))
      .on("2026-12-31")
      .showsAll(rule);
    const over = week("2026-03-09", "Sat 10:00-10:01");
    given(seven, full[0] ?? second, over, ...full.slice(2), without("2026-03-09", "2026-03-15"))
      .on("2026-12-31")
      .shows(rule, breach("2026-04-17"));
  });
  it.each([
    ["Monday to Friday like Monday to Sunday", [without("2026-03-09", "2026-03-13")], 210],
    ["a Wednesday: a fifth of a week", [without("2026-03-11", "2026-03-11")], 238],
    ["a weekend: nothing", [without("2026-03-14", "2026-03-15")], 245],
    [
      "two that overlap, once",
      [without("2026-03-09", "2026-03-12"), without("2026-03-11", "2026-03-13", "sickness")],
      210,
    ],
    [
      "before and after the employment: nothing",
      [without("2026-02-23", "2026-03-01"), without("2026-04-20", "2026-04-24")],
      245,
    ],
    ["sickness", [without("2026-03-11", "2026-03-11", "sickness")], 238],
    ["an accident at work", [without("2026-03-11", "2026-03-11", "work-accident")], 238],
    ["maternity leave", [without("2026-03-11", "2026-03-11", "maternity-leave")], 238],
    ["compensatory rest is what lowers the average", [without("2026-03-11", "2026-03-11", "compensatory-rest")], 245],
    ["a public holiday", [without("2026-03-11", "2026-03-11", "public-holiday")], 245],
  ])("%s", (_, absences, parts) =>
    // Heavy weeks, so that the figures are shown.
    expect(figures(seven, ...weeks("2026-03-02", 7, ...daysOf(11)), ...absences)).toEqual([
      ["limit", 7 * 5 * 660, parts, (2880 * parts) / 35],
    ]),
  );
  it("an absence that began long before, and one that goes on into the next period", () => {
    const long = [absent("sickness", "2025-12-01", "2026-03-13"), absent("sickness", "2026-04-13", "2026-07-31")];
    expect(figures(hired({ startsOn: "2025-06-01" }), ...weeks("2026-03-16", 4, ...daysOf(14)), ...long)).toEqual([
      ["limit", 4 * 5 * 840, 600 - 7 * (52 + 10) - 5 * 4, Math.floor((2880 * 146) / 35)],
    ]);
  });

  describe("in a week of which only a part is in the period, an absent weekday takes no weekend that is not in it", () => {
    /** Six heavy weeks and the days of the week of 27 April up to a last day of employment. */
    const until = (endsOn: string, ...absences: Parameters<typeof obligationsOf>[1]) =>
      figures(hired({ startsOn: "2026-03-16", endsOn }), ...weeks("2026-03-16", 6, ...daysOf(16)), ...absences).map(
        ([, , parts]) => parts,
      );
    it.each([
      [
        "to Sunday in the next period, all week: nothing is left of what is in this one",
        "2026-05-03",
        "2026-04-27",
        "2026-05-03",
        210,
      ],
      ["to Tuesday, without leave", "2026-04-28", "2026-04-28", "2026-04-27", 220],
      ["to Tuesday, the Tuesday: the Monday is left", "2026-04-28", "2026-04-28", "2026-04-28", 215],
      [
        "to Tuesday, both days: nothing is left, and nothing of other weeks is taken",
        "2026-04-28",
        "2026-04-27",
        "2026-04-28",
        210,
      ],
      ["to Monday, that day", "2026-04-27", "2026-04-27", "2026-04-27", 210],
      ["to the period's last day, a Thursday, all four days", "2026-06-30", "2026-04-27", "2026-04-30", 210],
      ["to the period's last day, all four days, and on into the next", "2026-06-30", "2026-04-27", "2026-05-15", 210],
      ["to the period's last day, three of its four days", "2026-06-30", "2026-04-28", "2026-04-30", 215],
    ])("%s", (_, endsOn, first, last, parts) =>
      expect(until(endsOn, ...(first <= last ? [absent("annual-leave", first, last)] : []))[0]).toBe(parts),
    );

    /** From a first day of employment in the week of 2 March, and six heavy weeks after it. */
    const from = (startsOn: string, ...absences: Parameters<typeof obligationsOf>[1]) =>
      figures(hired({ startsOn }), ...weeks("2026-03-09", 7, ...daysOf(16)), ...absences).map(
        ([, , parts]) => parts,
      )[0];
    it.each([
      ["from Thursday, without leave", "2026-03-05", "2026-03-06", "2026-03-05", 20],
      ["from Thursday, that day: itself and its fifth of the weekend", "2026-03-05", "2026-03-05", "2026-03-05", 13],
      [
        "from Thursday, both: what the days before share of the weekend is left",
        "2026-03-05",
        "2026-03-05",
        "2026-03-06",
        6,
      ],
      ["from Saturday: a weekend of leave takes nothing", "2026-03-07", "2026-03-07", "2026-03-08", 10],
      ["from Sunday, no weekday is in it", "2026-03-08", "2026-03-08", "2026-03-08", 5],
    ])("%s", (_, startsOn, first, last, parts) => {
      const leave = first <= last ? [absent("annual-leave", first, last)] : [];
      expect(from(startsOn, ...leave)).toBe(7 * 35 + 4 * 5 + parts);
    });

    it("so a lawful period is no breach because its last days are leave", () => {
      const eight = hired({ startsOn: "2026-03-02", endsOn: "2026-04-21" });
      given(eight, ...full, absent("annual-leave", "2026-04-20", "2026-04-21"))
        .on("2026-12-31")
        .showsAll(rule);
    });
  });
});

describe("a reader can add it up by hand", () => {
  /** From Monday 30 November 2026 to the end of the period: a day of leave, and three that its last week has no weekend to. */
  const december = hired({ startsOn: "2026-11-30" });
  const long = weeks("2026-11-30", 4, ...daysOf(10, 30));
  const leave = [absent("annual-leave", "2026-12-09", "2026-12-09"), absent("sickness", "2026-12-29", "2027-01-08")];
  const last = week("2026-12-28", ...daysOf(10, 0, ["Mon"]));
  const events = [december, ...long, last, ...leave];
  const words = (language: keyof typeof wordings) =>
    obligationsOf(rule, events).flatMap(({ because }) => [
      ...because.facts.map((fact) => evidenceInWords(wordings[language], fact)),
      ...because.workings.map((working) => workingInWords(wordings[language], working)),
    ]);

  it("in English: the sheets add up, and 32 days less 1.4 and 3 are 27.6", () =>
    expect(words("en")).toEqual([
      "Employed from: 30 November 2026 (2026-11-30) [event EmployeeHired-contract-asha-1]",
      "Absence: 9 December 2026 (2026-12-09) [event AbsenceRecorded-absence-2026-12-09-1]",
      "Absence: 29 December 2026 (2026-12-29) to 8 January 2027 (2027-01-08) [event AbsenceRecorded-absence-2026-12-29-1]",
      "Time sheet: sheet-2026-11-30, week of 30 November 2026 (2026-11-30): 52 h 30 min [event ShiftsRecorded-sheet-2026-11-30-1]",
      "Time sheet: sheet-2026-12-07, week of 7 December 2026 (2026-12-07): 52 h 30 min [event ShiftsRecorded-sheet-2026-12-07-1]",
      "Time sheet: sheet-2026-12-14, week of 14 December 2026 (2026-12-14): 52 h 30 min [event ShiftsRecorded-sheet-2026-12-14-1]",
      "Time sheet: sheet-2026-12-21, week of 21 December 2026 (2026-12-21): 52 h 30 min [event ShiftsRecorded-sheet-2026-12-21-1]",
      "Time sheet: sheet-2026-12-28, week of 28 December 2026 (2026-12-28): 10 h [event ShiftsRecorded-sheet-2026-12-28-1]",
      "From 1 September 2026 (2026-09-01) to 31 December 2026 (2026-12-31): 220 h worked. 27.6 days count, and 48 h a week allow 189 h 15 min in them (27.6 ÷ 7 × 48 h, whole minutes); the average was 55 h 47 min a week or a little more.",
      "The period has 122 days; on 32 of them the person was employed, in a position that the maximum holds for.",
      "Absences that are left out take 4.4 of 32 days away: 27.6 count. Each of their days from Monday to Friday takes itself away, and a fifth of each Saturday and Sunday of the same week that would count (a reading, to be confirmed).",
      "Left out, 9 December 2026 (2026-12-09): 1 × 1.4 = 1.4 days.",
      "Left out, 29 December 2026 (2026-12-29) to 31 December 2026 (2026-12-31): 3 × 1 = 3 days; no Saturday or Sunday of that week counts.",
    ]));

  /** The absence that lasts, the last sheet and the arithmetic. */
  it.each([
    [
      "nl",
      "Afwezigheid: 29 december 2026 (2026-12-29) tot en met 8 januari 2027 (2027-01-08) [gebeurtenis AbsenceRecorded-absence-2026-12-29-1]",
      "Prestatiestaat: sheet-2026-12-28, week van 28 december 2026 (2026-12-28): 10 uur [gebeurtenis ShiftsRecorded-sheet-2026-12-28-1]",
      "Van 1 september 2026 (2026-09-01) tot en met 31 december 2026 (2026-12-31): 220 uur gewerkt. Er tellen 27,6 dagen mee; bij 48 uur per week is daarin 189 u. 15 toegelaten (27,6 ÷ 7 × 48 uur, in hele minuten); het gemiddelde was 55 u. 47 per week of iets meer.",
      "De periode telt 122 dagen; op 32 daarvan was de betrokkene in dienst, in een functie waarvoor het maximum geldt.",
      "Afwezigheden buiten het gemiddelde nemen van 32 dagen 4,4 weg: er tellen 27,6 mee. Elk van hun dagen van maandag tot en met vrijdag neemt zichzelf weg, en een vijfde van elke zaterdag en zondag van dezelfde week die zou meetellen (zo gelezen, te bevestigen).",
      "Buiten het gemiddelde, 9 december 2026 (2026-12-09): 1 × 1,4 = 1,4 dagen.",
      "Buiten het gemiddelde, 29 december 2026 (2026-12-29) tot en met 31 december 2026 (2026-12-31): 3 × 1 = 3 dagen; geen zaterdag of zondag van die week telt mee.",
    ],
    [
      "fr",
      "Absence : du 29 décembre 2026 (2026-12-29) au 8 janvier 2027 (2027-01-08) [événement AbsenceRecorded-absence-2026-12-29-1]",
      "Feuille de prestations : sheet-2026-12-28, semaine du 28 décembre 2026 (2026-12-28) : 10 h [événement ShiftsRecorded-sheet-2026-12-28-1]",
      "Du 1er septembre 2026 (2026-09-01) au 31 décembre 2026 (2026-12-31) : 220 h prestées. 27,6 jours comptent ; à raison de 48 h par semaine, 189 h 15 y sont autorisées (27,6 ÷ 7 × 48 h, en minutes entières) ; la moyenne a été de 55 h 47 par semaine, ou un peu plus.",
      "La période compte 122 jours ; pendant 32 d'entre eux, la personne était occupée dans une fonction à laquelle le maximum s'applique.",
      "Les absences neutralisées retirent 4,4 jours sur 32 : il en reste 27,6. Chacun de leurs jours du lundi au vendredi se retire lui-même, avec un cinquième de chaque samedi et dimanche de la même semaine qui compterait (lecture à confirmer).",
      "Neutralisé, le 9 décembre 2026 (2026-12-09) : 1 × 1,4 = 1,4 jour.",
      "Neutralisé, du 29 décembre 2026 (2026-12-29) au 31 décembre 2026 (2026-12-31) : 3 × 1 = 3 jours ; aucun samedi ni dimanche de cette semaine ne compte.",
    ],
    [
      "de",
      "Abwesenheit: 29. Dezember 2026 (2026-12-29) bis 8. Januar 2027 (2027-01-08) [Ereignis AbsenceRecorded-absence-2026-12-29-1]",
      "Arbeitszeitnachweis: sheet-2026-12-28, Woche vom 28. Dezember 2026 (2026-12-28): 10 Std. [Ereignis ShiftsRecorded-sheet-2026-12-28-1]",
      "Vom 1. September 2026 (2026-09-01) bis zum 31. Dezember 2026 (2026-12-31): 220 Std. gearbeitet. Es zählen 27,6 Tage; bei 48 Std. pro Woche sind darin 189 Std. 15 Min. zulässig (27,6 ÷ 7 × 48 Std., in ganzen Minuten); der Durchschnitt war 55 Std. 47 Min. pro Woche oder etwas mehr.",
      "Der Bezugszeitraum hat 122 Tage; an 32 davon war die Person beschäftigt, und zwar in einer Funktion, für die die Höchstdauer gilt.",
      "Abwesenheiten, die nicht zählen, nehmen von 32 Tagen 4,4 weg: Es zählen 27,6. Jeder ihrer Tage von Montag bis Freitag nimmt sich selbst weg, dazu ein Fünftel jedes Samstags und Sonntags derselben Woche, der zählen würde (so gelesen, zu bestätigen).",
      "Nicht gezählt, 9. Dezember 2026 (2026-12-09): 1 × 1,4 = 1,4 Tage.",
      "Nicht gezählt, 29. Dezember 2026 (2026-12-29) bis 31. Dezember 2026 (2026-12-31): 3 × 1 = 3 Tage; kein Samstag oder Sonntag dieser Woche zählt.",
    ],
  ] as const)("and in %s", (language, ...said) => {
    const [, , absence, , , , , ...rest] = words(language).map((text) => text.replaceAll("\u00a0", " "));
    expect([absence, ...rest]).toEqual(said);
  });

  it("days after and before a weekend are one absence; so are weeks of it", () => {
    const leftOut = (from: string, to: string) =>
      obligationsOf(rule, [seven, ...weeks("2026-03-02", 7, ...daysOf(16)), absent("annual-leave", from, to)]).flatMap(
        ({ because }) =>
          because.workings
            .filter(({ say }) => say === "left-out-from-to")
            .map(({ with: { first, last, ...rest } }) => [formatDay(first as never), formatDay(last as never), rest]),
      );
    expect(leftOut("2026-03-12", "2026-03-24")).toEqual([["2026-03-12", "2026-03-24", { days: 9, each: 7, away: 63 }]]);
    // Employment ends on Sunday 19 April, and begins on Monday 2 March.
    expect(leftOut("2026-04-16", "2026-04-30")).toEqual([["2026-04-16", "2026-04-17", { days: 2, each: 7, away: 14 }]]);
  });

  it("of a week of which a Saturday alone is in the employment, a day takes one fifth of it", () => {
    const saturday = hired({ startsOn: "2026-03-02", endsOn: "2026-04-18" });
    const friday = absent("annual-leave", "2026-04-17", "2026-04-17");
    const found = obligationsOf(rule, [saturday, ...weeks("2026-03-02", 7, ...daysOf(16)), friday]);
    expect(found.flatMap(({ because }) => because.workings.map((one) => workingInWords(wordings.en, one))).at(-1)).toBe(
      "Left out, 17 April 2026 (2026-04-17): 1 × 1.2 = 1.2 days; only one day of that weekend counts.",
    );
  });

  it.each([
    // A week of leave of seven: 42 days allow 288 h; 44, if its weekend counted, 301 h 42 min.
    ["01", true],
    ["02", true],
    ["03", false],
  ])("says where that reading decides: 301 h 40 min and Saturday 10:00 to 10:%s", (to, decides) => {
    const sheets = [
      ...weeks("2026-03-02", 5, ...daysOf(10, 4)),
      week("2026-04-06", ...daysOf(10), `Sat 10:00-10:${to}`),
    ];
    const leave = absent("annual-leave", "2026-04-13", "2026-04-17");
    const said = obligationsOf(rule, [seven, ...sheets, leave]).flatMap(({ because }) =>
      because.workings
        .filter(({ say }) => say === "weekend-decides")
        .flatMap((one) => Object.values(wordings).map((wording) => workingInWords(wording, one))),
    );
    expect(said.map((text) => text.replaceAll("\u00a0", " "))).toEqual(
      decides
        ? [
            "Diese Lesart entscheidet: Nähme jeder dieser Tage nur sich selbst weg, zählten 44 Tage und wären 301 Std. 42 Min. zulässig; das ist nicht überschritten.",
            "This reading decides: if each of these days took itself alone away, 44 days would count and 301 h 42 min would be allowed, which is not exceeded.",
            "Cette lecture est décisive : si chacun de ces jours ne retirait que lui-même, 44 jours compteraient et 301 h 42 seraient autorisées, ce qui n'est pas dépassé.",
            "Deze lezing beslist: nam elk van die dagen alleen zichzelf weg, dan telden 44 dagen mee en was 301 u. 42 toegelaten, en dat is niet overschreden.",
          ]
        : [],
    );
  });

  it("a night of the week before that reaches into the period is among its sheets", () => {
    const monday = hired({ startsOn: "2025-09-01", endsOn: "2025-09-14" });
    const night = week("2025-08-25", "Sun 22:00-06:00");
    const found = obligationsOf(rule, [monday, night, ...weeks("2025-09-01", 2, ...daysOf(12))]);
    expect(found.map(({ because }) => because.facts.map(({ value }) => value))).toEqual([
      [
        "2025-09-01",
        "2025-08-25 360 sheet-2025-08-25",
        "2025-09-01 3600 sheet-2025-09-01",
        "2025-09-08 3600 sheet-2025-09-08",
      ],
    ]);
  });
});

describe("what is in the period", () => {
  it("days outside employment are not: work before the first day counts for nothing", () => {
    const early = week("2026-02-23", ...daysOf(14));
    given(seven, ...full, early)
      .on("2026-12-31")
      .showsAll(rule);
  });
  it("two contracts are two stretches; the days between are not in it", () => {
    const again = hired({ startsOn: "2026-04-27", endsOn: "2026-08-31" }, { key: "contract-2" });
    const more = week("2026-04-27", ...daysOf(14));
    expect(figures(seven, again, ...full, more)).toEqual([
      ["limit", 20160 + 4 * 840, 245 + 20, Math.floor((2880 * 265) / 35)],
    ]);
  });
  it("less than one counted week is not averaged: four days of work are no breach", () => {
    const late = hired({ startsOn: "2026-04-27" });
    given(late, week("2026-04-27", ...daysOf(14)))
      .on("2026-05-10")
      .shows(rule);
  });
  it("the week over its end counts in both, each with its own days", () => {
    const turn = hired({ startsOn: "2026-04-20" });
    const both = [...weeks("2026-04-20", 1, ...daysOf(16)), week("2026-04-27", ...daysOf(16))];
    expect(figures(turn, ...both)[0]).toEqual(["limit", 9 * 960, 55, Math.floor((2880 * 55) / 35)]);
  });
  it("a night over the turn of the year is split at midnight", () => {
    const turn = hired({ startsOn: "2025-12-22" });
    const night = week("2025-12-29", ...daysOf(16, 0, ["Mon", "Tue"]), "Wed 12:00-12:00");
    const [found] = figures(turn, week("2025-12-22", ...daysOf(16)), night);
    expect(found).toEqual(["limit", 7 * 960 + 720, 50, Math.floor((2880 * 50) / 35)]);
  });
  it("days in a position of management or trust are not in it", () => {
    const change = contractChanged("2026-04-06", { position: "management-or-trust" });
    expect(figures(seven, change, ...weeks("2026-03-02", 7, ...daysOf(11)))).toEqual([
      ["limit", 5 * 5 * 660, 175, 14400],
    ]);
    given(hired({ startsOn: "2026-03-02", position: "management-or-trust" }), ...weeks("2026-03-02", 7, ...daysOf(11)))
      .on("2026-12-31")
      .showsAll(rule);
  });
});

describe("weeks without a sheet", () => {
  const missing = full.filter((_, at) => at !== 3);
  it("leave the average unknown from a week after the period; a sheet that comes takes the question back", () => {
    given(seven, ...missing)
      .on("2026-05-06")
      .shows(rule);
    given(seven, ...missing)
      .on("2026-05-07")
      .shows(rule, unknown("sheets-of-weeks"));
    given(seven, ...missing)
      .on("2026-05-08")
      .shows(rule, unknown("sheets-of-weeks"));
    given(seven, ...missing, configured({ policies: { "registration-patience": 20 } }))
      .on("2026-05-19")
      .shows(rule);
    given(seven, ...missing, configured({ policies: { "registration-patience": 20 } }))
      .on("2026-05-20")
      .shows(rule, unknown("sheets-of-weeks"));
    given(seven, ...full)
      .on("2026-05-07")
      .showsAll(rule);
  });
  it("says which weeks by their number", () =>
    expect(obligationsOf(rule, [seven, ...missing])[0]?.because.workings.at(-1)).toEqual({
      say: "weeks-without-sheet",
      with: { weeks: 1, list: "13" },
    }));
  it.each([
    ["an empty sheet says that nothing was worked", [week("2026-03-23")], false],
    ["leave all week needs no sheet", [absent("annual-leave", "2026-03-23", "2026-03-27")], false],
    ["nor does any other absence", [absent("compensatory-rest", "2026-03-23", "2026-03-27")], false],
    ["leave for four days does", [absent("annual-leave", "2026-03-23", "2026-03-26")], true],
    [
      "unless the agreed week has no work on the fifth",
      [
        absent("annual-leave", "2026-03-23", "2026-03-26"),
        contractChanged("2026-03-02", {
          schedule: { weeklyMinutes: 1920, dailyMinutes: [480, 480, 480, 480, 0, 0, 0] },
        }),
      ],
      false,
    ],
  ])("%s", (_, events, asked) =>
    given(seven, ...missing, ...events)
      .on("2026-05-07")
      .shows(rule, ...(asked ? [unknown("sheets-of-weeks")] : [])),
  );
  it("leave on all days but a public holiday needs no sheet: Easter Monday of 2026 is 6 April", () => {
    const easter = full.filter(({ period }) => period !== "2026-04-06");
    expect(easter).toHaveLength(full.length - 1);
    const leave = absent("annual-leave", "2026-04-07", "2026-04-10");
    given(seven, ...easter)
      .on("2026-05-07")
      .shows(rule, unknown("sheets-of-weeks"));
    given(seven, ...easter, leave)
      .on("2026-05-07")
      .shows(rule);
  });
  it("a week with no day of work in the period is not missed: 1 May 2026 is a Friday and a holiday", () => {
    const spring = hired({ startsOn: "2026-04-27", endsOn: "2026-06-14" });
    const sheets = weeks("2026-05-04", 6, ...daysOf(8));
    expect(obligationsOf(rule, [spring, ...sheets])).toEqual([]);
    expect(obligationsOf(rule, [spring, ...sheets.slice(1)])).toHaveLength(1);
  });
  it("of weeks that ended before the employer's watch began none is asked for", () => {
    const watched = (watchFrom: string) => given(seven, ...missing, configured({ watchFrom })).on("2026-05-07");
    watched("2026-03-29").shows(rule, unknown("sheets-of-weeks"));
    watched("2026-03-30").shows(rule);
  });
  it("what is registered and too much already is a breach, whatever is missing", () => {
    const heavy = weeks("2026-03-02", 6, ...daysOf(11, 13));
    given(seven, ...heavy)
      .on("2026-04-10")
      .shows(rule, breach("2026-04-10"));
    given(seven, ...weeks("2026-03-02", 6, ...daysOf(11, 12)))
      .on("2026-04-30")
      .shows(rule);
  });
  it("a period without any sheet gives nothing: no general duty to register is in force yet", () =>
    given(seven, hired()).on("2026-12-31").showsAll(rule));
  it("a person whose contract nobody reported is asked about, unless even the whole period is too short", () => {
    given(...full)
      .on("2026-05-06")
      .shows(rule);
    given(...full)
      .on("2026-05-07")
      .shows(rule, unknown("employment"));
    given(...weeks("2026-01-05", 16, ...daysOf(11)))
      .on("2026-12-31")
      .shows(rule, breach("2026-04-17"));
  });
});

describe("whom it holds for", () => {
  it.each(["private", "public", undefined] as const)("every employer: sector %s", (sector) =>
    given(seven, ...six, minuteMore, configured(sector === undefined ? {} : { sector }))
      .on("2026-04-18")
      .shows(rule, breach("2026-04-18")),
  );
  it("not before the first period that begins under the Act of 5 March 2017", () => {
    const at = (startsOn: string) => [hired({ startsOn }), ...weeks(startsOn, 7, ...daysOf(16))];
    given(...at("2017-02-06"))
      .on("2017-12-31")
      .showsAll(rule);
    expect(obligationsOf(rule, at("2017-05-01")).map(({ id }) => id)).toEqual(["average-limit:2017-05-01"]);
  });
});

describe("as events arrive", () => {
  it("leave that is reported later, a sheet that is corrected, a sheet that is taken back", () => {
    const leave = absent("annual-leave", "2026-03-04", "2026-03-04");
    const inbox = new Inbox()
      .receives("2026-04-20", seven, ...full)
      .receives("2026-04-21", leave)
      .receives("2026-04-22", retracted(leave))
      .receives("2026-04-23", corrected(full[6] ?? seven, { shifts: shiftsOf("2026-04-13", ...daysOf(10)) }))
      .receives("2026-04-24", retracted(full[0] ?? seven))
      .sweepsUntil("2026-12-31");
    expect(inbox.saidOf(rule)).toEqual([
      "2026-04-21 raised average-limit:2026-01-01 breached",
      "2026-04-22 withdrawn average-limit:2026-01-01 breached",
      "2026-04-23 raised average-limit:2026-01-01 breached",
      "2026-04-24 withdrawn average-limit:2026-01-01 breached",
      "2026-05-07 raised average-limit:2026-01-01 undetermined",
    ]);
  });
  it("who turns out to have been management is told no longer, from the next sweep on", () => {
    const change = contractChanged("2026-04-21", { position: "management-or-trust" }, { holdsFrom: "2026-03-02" });
    const inbox = new Inbox().receives("2026-04-20", seven, ...six, minuteMore).receives("2026-04-21", change);
    expect(inbox.saidOf(rule)).toHaveLength(1);
    expect(inbox.sweeps("2026-04-22").saidOf(rule).slice(1)).toEqual([
      "2026-04-22 withdrawn average-limit:2026-01-01 breached",
    ]);
  });
});
