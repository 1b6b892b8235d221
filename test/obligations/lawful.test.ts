import fc from "fast-check";
import { expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { addDays, type Day, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { type Basis, lawfulOn, lawfulSpells, type Spell } from "../../shared/obligations/residence/lawful.ts";
import { applied, arrived, authorisedForCard, firstAnnex49, visaFrom, workDecided } from "../arrival-cast.ts";
import { card, decided, filed, foundAdmissible, hired, provisional } from "../cast.ts";
import { mobile, mobilityNotified, mobilityStopped, stayed } from "../mobility-cast.ts";
import { dossierOf } from "../scenarios/given.ts";

/** HISTORIES=10000 looks at as many; the default stays within seconds. */
const histories = Number(process.env.HISTORIES ?? 40);

const grid = { from: parseDay("2023-01-01"), to: parseDay("2028-12-31") };

/** A day in the grid, mostly near the others, so that papers touch, overlap, leave gaps and come out of order. */
const anyDay = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 120 }).map((days) => addDays(parseDay("2026-09-01"), days)) },
    { weight: 1, arbitrary: fc.integer({ min: grid.from + 30, max: grid.to - 30 }).map((day) => day as Day) },
  )
  .map(formatDay);
const laterBy = (day: string, days: number) => formatDay(addDays(parseDay(day), days));

/** One milestone of a person's papers, at any time, whatever else happened. */
const milestone: fc.Arbitrary<BelfryEvent> = fc.oneof(
  fc.constant(hired({ startsOn: "2024-03-01" })),
  fc.constantFrom(["IN"], ["CH"], ["GB"], ["IN", "DE"]).map((nationalities) => hired({ nationalities })),
  fc.constantFrom("abroad", "short-stay", "long-stay", "provisional-stay").map((staysIn) => applied({ staysIn })),
  fc
    .tuple(anyDay, fc.constantFrom("granted", "granted-by-silence", "refused", "inadmissible"), anyDay)
    .map(([on, outcome, validUntil]) => authorisedForCard(on, { outcome, validUntil })),
  fc.tuple(anyDay, fc.integer({ min: 0, max: 400 })).map(([from, days]) => visaFrom(from, laterBy(from, days))),
  anyDay.map((on) => arrived(on)),
  fc
    .tuple(anyDay, fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }))
    .map(([on, days]) => firstAnnex49(on, days === undefined ? undefined : laterBy(on, days))),
  fc
    .tuple(
      anyDay,
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom("A", "F", "M"),
      fc.constantFrom("none", "limited"),
    )
    .map(([from, days, cardType, labourMarket]) =>
      card({ cardType, labourMarket, validFrom: from, expiresOn: laterBy(from, days) }),
    ),
  fc
    .tuple(anyDay, fc.integer({ min: 0, max: 1000 }))
    .map(([from, days]) =>
      card({ validFrom: from, expiresOn: laterBy(from, days) }, { key: "card-a-78", eventId: "card-2" }),
    ),
  anyDay.map((on) => filed(on)),
  anyDay.map((on) => foundAdmissible(on)),
  fc
    .tuple(anyDay, fc.constantFrom("granted", "refused", "inadmissible"))
    .map(([on, outcome]) => decided(on, outcome as "granted")),
  fc.tuple(anyDay, fc.constantFrom("granted", "refused")).map(([on, outcome]) => workDecided(on, outcome as "granted")),
  fc
    .tuple(anyDay, fc.integer({ min: 0, max: 60 }), fc.constantFrom("annex-49-1", "annex-49-2", "annex-49-3"))
    .map(([on, days, key]) => provisional(on, laterBy(on, days), { key, eventId: key })),
  fc
    .tuple(anyDay, fc.integer({ min: 0, max: 300 }), fc.option(anyDay, { nil: undefined }))
    .map(([startsOn, days, authorisedUntil]) =>
      mobile(
        authorisedUntil === undefined
          ? { startsOn, endsOn: laterBy(startsOn, days) }
          : { startsOn, endsOn: laterBy(startsOn, days), authorisedUntil },
      ),
    ),
  anyDay.map((on) => mobilityNotified(on)),
  fc.tuple(anyDay, fc.integer({ min: 0, max: 200 })).map(([on, days]) => stayed(on, laterBy(on, days))),
  anyDay.map((on) => mobilityStopped(on)),
);

/** Milestones of nobody in particular, or what happens to a renewal under way or to somebody who has just come. */
const history = fc
  .tuple(fc.array(milestone, { minLength: 1, maxLength: 14 }), fc.constantFrom("any", "renewal", "arrival", "mobility"))
  .map(([events, kind]) => [...begun[kind as keyof typeof begun], ...events]);
const begun = {
  any: [],
  renewal: [
    hired(),
    card(),
    foundAdmissible("2026-08-04"),
    provisional("2026-10-01", "2026-10-30"),
    workDecided("2026-10-12"),
  ],
  mobility: [hired(), mobile({ startsOn: "2026-04-01", endsOn: "2026-12-31" }), mobilityNotified()],
  arrival: [hired(), authorisedForCard("2026-08-20"), visaFrom("2026-09-01", "2026-12-31"), arrived("2026-09-05")],
};

const words = (basis: Basis): string => {
  switch (basis.kind) {
    case "free":
      return "free";
    case "paper":
      return basis.title.subject;
    case "unknown":
      return `for want of ${basis.missing}`;
    case "none":
      return basis.cause;
  }
};

/** Whether a paper that carries a day covers it, and can be relied on. */
const covers = (basis: Basis, day: Day): boolean =>
  basis.kind !== "paper" ||
  (basis.title.from <= day && (basis.title.last === null || basis.title.last >= day) && basis.title.missing === null);

const spellOf = (spells: readonly Spell[], day: Day): readonly Spell[] =>
  spells.filter(({ from, to }) => from <= day && (to === null || to >= day));

it("each day of 2023 to 2028 rests on one paper for the stay and one for work, or on none for one reason", {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(history, (events) => {
      const dossier = dossierOf(events);
      const spells = lawfulSpells(dossier, grid);
      for (let day = grid.from; day <= grid.to; day = addDays(day, 1)) {
        const { stay, work } = lawfulOn(dossier, day);
        const of = spellOf(spells, day).map((spell) => `${words(spell.stay)}, ${words(spell.work)}`);
        const wrong = [
          ...(of.join() === `${words(stay)}, ${words(work)}` ? [] : [`spells say ${of.join(" and ")}`]),
          ...(covers(stay, day) && covers(work, day) ? [] : ["a paper does not cover the day"]),
          ...(work.kind === "paper" && stay.kind !== "paper" ? ["who may not stay may work"] : []),
          ...((work.kind === "free") === (stay.kind === "free") ? [] : ["free in one alone"]),
        ];
        if (wrong.length > 0) expect.fail(`${formatDay(day)} ${words(stay)}, ${words(work)}: ${wrong.join("; ")}`);
      }
    }),
    { numRuns: histories },
  );
});

it("says the same of the same milestones in any order, and of a part of the days what it says of all", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(milestone, { minLength: 2, maxLength: 10, selector: ({ type, key }) => `${type} ${key}` }),
      anyDay,
      (events, day) => {
        const all = lawfulOn(dossierOf(events), parseDay(day));
        const turned = lawfulOn(dossierOf([...events].reverse()), parseDay(day));
        expect([words(turned.stay), words(turned.work)]).toEqual([words(all.stay), words(all.work)]);
        const [cut] = lawfulSpells(dossierOf(events), { from: parseDay(day), to: parseDay(day) });
        expect(cut).toEqual({ from: parseDay(day), to: parseDay(day), ...all });
      },
    ),
    { numRuns: histories * 10 },
  );
});
