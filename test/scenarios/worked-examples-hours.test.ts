import { describe, expect, it } from "vitest";
import { configured, hired } from "../cast.ts";
import { obligationsOf } from "./given.ts";
import { daysOf, week, weeks } from "./working-week.ts";

/** Examples and figures of official pages, social secretariats and unions, rebuilt to the minute. Each names its page. */
const privately = configured({ sector: "private" });
const publicly = configured({ sector: "public" });
type Events = Parameters<typeof obligationsOf>[1];
const found = (rule: string, ...events: Events) => obligationsOf(rule, events).map(({ id }) => id);
const premiums = (...events: Events) =>
  obligationsOf("overtime", [...events, privately]).map(({ because }) => {
    const given = because.workings.find(({ say }) => say === "overtime-premiums")?.with;
    return [Number(given?.ordinary) / 60, Number(given?.hundred) / 60];
  });

describe("overtime", () => {
  it("E24, Securex, Un sursalaire pour heures supplémentaires doit-il être payé ? (nouveaux régimes)", () => {
    // securex.be/fr/lex4you/employeur/themes/duree-du-travail/regimes-particuliers/un-sursalaire-pour-heures-...
    // Thirty hours agreed: Monday 10, Saturday 12, Sunday 8. Worked 12, 12 and 12: 2 h at 50 %, 3 h at 100 %.
    const schedule = { weeklyMinutes: 1800, dailyMinutes: [600, 0, 0, 0, 0, 720, 480] };
    const lines = daysOf(12, 0, ["Mon", "Sat", "Sun"]);
    expect(premiums(hired({ schedule }), week("2026-03-02", ...lines))).toEqual([[2, 3]]);
  });

  it.each([
    // securex.be/nl/lex4you/werkgever/themas/verplichtingen-werkgever/arbeidsduur/overloon
    ["Securex, Overloon: forty hours with rest days instead: none up to the fortieth hour", daysOf(8), []],
    ["Securex, Overloon: due from the forty-first hour", [...daysOf(8), "Sat 09:00-10:00"], [[1, 0]]],
    // fr.workpocket.be/3/2/le-paiement-dun-sursalaire
    ["Workpocket, Le paiement d'un sursalaire: 50 % in the week, Saturday included", daysOf(10, 0, ["Sat"]), [[1, 0]]],
    ["Workpocket, Le paiement d'un sursalaire: 100 % on Sundays", daysOf(10, 0, ["Sun"]), [[0, 1]]],
  ] as const)("%s", (_, lines, hours) => expect(premiums(week("2026-03-02", ...lines))).toEqual(hours));

  it("Workpocket, Le paiement d'un sursalaire: 100 % on public holidays", () =>
    expect(premiums(week("2026-07-20", ...daysOf(10, 0, ["Tue"])))).toEqual([[0, 1]]));

  it("Forum for the Future, limites légales: nine hours a day and forty a week are no overtime in a week of five days and a half", () =>
    // blog.forumforthefuture.be/fr/article/.../20762
    expect(premiums(week("2026-03-02", ...daysOf(9, 0, ["Mon", "Tue", "Wed", "Thu"]), "Fri 08:00-12:00"))).toEqual([]));
});

describe("rest", () => {
  it("E26, belgium.be, Durée du travail : règles, and get-real.be, Arbeidsduur & rusttijden: who stops at 20:00 begins at 07:00 at the earliest", () => {
    // belgium.be/fr/emploi/contrats_de_travail/duree_du_travail_et_temps_de_repos/regles
    const evening = "Mon 12:00-20:00";
    expect(found("daily-rest", week("2026-03-02", evening, "Tue 07:00-15:00"))).toEqual([]);
    expect(found("daily-rest", week("2026-03-02", evening, "Tue 06:59-15:00"))).toEqual(["daily-rest:2026-03-03"]);
  });

  it("Securex, Moeten er pauzes toegekend worden?: who begins at 07:00 stopped at 20:00 the day before at the latest", () => {
    // securex.be/nl/lex4you/werkgever/themas/verplichtingen-werkgever/arbeidsduur/moeten-er-pauzes-toegekend-worden
    const morning = "Tue 07:00-12:00";
    expect(found("daily-rest", week("2026-03-02", "Mon 12:00-20:00", morning))).toEqual([]);
    expect(found("daily-rest", week("2026-03-02", "Mon 12:00-20:01", morning))).toEqual(["daily-rest:2026-03-03"]);
  });

  it("the same page: thirty-five hours are the Sunday's rest and the eleven hours between two days of work", () => {
    const toSaturday = (end: string) =>
      week("2026-03-02", ...["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => `${day} 13:00-20:00`), `Sat 13:00-${end}`);
    const monday = week("2026-03-09", "Mon 07:00-12:00");
    expect(found("weekly-rest", toSaturday("20:00"), monday)).toEqual([]);
    expect(found("weekly-rest", toSaturday("20:01"), monday)).toEqual(["weekly-rest:2026-03-02"]);
  });

  it("CSC, Le temps de repos: the rest joins twenty-four hours a week to eleven, and need not be the Sunday's", () => {
    // csc-en-ligne.be/csc-en-ligne/Je-cherche-des-infos-sur/Contrat/Duree-du-travail/Temps-de-repos
    const free = ["Mon", "Thu", "Fri", "Sat", "Sun"].map((day) => `${day} 09:00-17:00`);
    expect(found("weekly-rest", week("2026-03-02", ...free, "Tue 12:00-20:00"))).toEqual([]);
    const early = ["Mon", "Fri", "Sat", "Sun"].map((day) => `${day} 09:00-17:00`);
    expect(found("weekly-rest", week("2026-03-02", ...early, "Tue 12:00-20:00", "Thu 06:59-15:00"))).toEqual([
      "weekly-rest:2026-03-02",
    ]);
  });
});

describe("breaks and periods of work", () => {
  it("Securex, Moeten er pauzes toegekend worden?: at most six hours on end, then fifteen minutes", () => {
    const day = (line: string) => found("breaks", week("2026-03-02", line), privately);
    expect(day("Mon 08:00-14:00")).toEqual([]);
    expect(day("Mon 08:00-18:15 break 14:00-14:15")).toEqual([]);
    expect(day("Mon 08:00-18:15 break 14:00-14:14")).toEqual(["breaks:2026-03-02"]);
    expect(day("Mon 08:00-18:16 break 14:01-14:16")).toEqual(["breaks:2026-03-02"]);
  });

  it("Workpocket, Les limites de la durée du travail: 9 to 11 and 14 to 16 do not make three hours", () => {
    // fr.workpocket.be/3/2/les-limites-de-la-dure-du-travail
    const split = week("2026-03-02", "Mon 09:00-11:00", "Mon 14:00-16:00");
    expect(found("minimum-shift", split, privately)).toEqual(["minimum-shift:2026-03-02"]);
  });

  it("FPS Employment, Minimumgrens per prestatie: a meal does not end a period; not for public employers, management, representatives", () => {
    // werk.belgie.be/nl/themas/arbeidsreglementering/arbeidsduur-en-rusttijden/arbeidsduur-en-vermindering-van-0
    const meal = week("2026-03-02", "Mon 10:00-12:00", "Mon 12:30-13:30");
    expect(found("minimum-shift", meal, privately)).toEqual([]);
    const short = week("2026-03-02", "Mon 10:00-12:00");
    expect(found("minimum-shift", short, privately)).toEqual(["minimum-shift:2026-03-02"]);
    expect(found("minimum-shift", short, publicly)).toEqual([]);
    for (const position of ["management-or-trust", "commercial-representative"] as const)
      expect(found("minimum-shift", short, privately, hired({ position }))).toEqual([]);
  });
});

describe("limits", () => {
  it("FPS BOSA, Werktijd: in the federal service eleven hours a day, fifty a week, eleven of rest", () => {
    // bosa.belgium.be/nl/themas/werken-bij-de-overheid/werktijd-verlof-en-afwezigheden/werktijd/werktijd
    const worked = (...lines: readonly string[]) => week("2026-03-02", ...lines);
    expect(found("daily-limit", worked(...daysOf(11, 0, ["Mon"])), publicly)).toEqual([]);
    expect(found("daily-limit", worked(...daysOf(11, 1, ["Mon"])), publicly)).toEqual(["daily-limit:2026-03-02"]);
    expect(found("weekly-limit", worked(...daysOf(10)), publicly)).toEqual([]);
    expect(found("weekly-limit", worked(...daysOf(10), "Sat 09:00-09:01"), publicly)).toEqual([
      "weekly-limit:2026-03-02",
    ]);
    expect(found("daily-rest", worked("Mon 12:00-20:00", "Tue 06:59-15:00"), publicly)).toEqual([
      "daily-rest:2026-03-03",
    ]);
  });

  it("nidirect, Calculating your working time, example one: 17 x 40 h and 10 x 12 h are 800 h, 47.1 a week, within the limit", () => {
    // nidirect.gov.uk/articles/calculating-your-working-time; the same directive, and seventeen weeks.
    const seventeen = hired({ startsOn: "2026-01-02", endsOn: "2026-04-30" });
    const heavy = ["Mon", "Tue", "Wed", "Thu"];
    const as = (extra: number) => [
      ...weeks("2026-01-05", 10, ...daysOf(10, 30, heavy), ...daysOf(10, extra, ["Fri"])),
      ...weeks("2026-03-16", 6, ...daysOf(8)),
      // The seventeenth week is split between the two ends: Friday 2 January, then Monday to Thursday.
      week("2025-12-29", ...daysOf(8, 0, ["Fri"])),
      week("2026-04-27", ...daysOf(8, 0, heavy)),
    ];
    const total = (events: Events) => obligationsOf("average-limit", [seventeen, ...events]);
    expect(total(as(0))).toEqual([]);
    // 816 h are seventeen weeks of 48: sixteen hours more are lawful, a minute beyond is not.
    const filled = [...as(0).slice(1), week("2026-01-05", ...daysOf(13, 42, heavy), ...daysOf(13, 12, ["Fri"]))];
    expect(total(filled)).toEqual([]);
    const over = [...as(0).slice(1), week("2026-01-05", ...daysOf(13, 42, heavy), ...daysOf(13, 13, ["Fri"]))];
    expect(total(over).map(({ because }) => because.workings[0]?.with.minutes)).toEqual([816 * 60 + 1]);
  });
});
