import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { ALWAYS, addDays, type Day, formatDay, lastOfMonth, parseDay } from "../../shared/calendar/day.ts";
import { employments } from "../../shared/dossier/employment.ts";
import type { Dossier } from "../../shared/dossier/fact.ts";
import type { Duty, Obligation } from "../../shared/obligations/obligation.ts";
import { lawfulSpells, type Spell } from "../../shared/obligations/residence/lawful.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { type Segment, timeline } from "../../shared/obligations/timeline.ts";
import { sampled } from "../sampled.ts";
import { dossierOf, employerFrom } from "../scenarios/given.ts";
import { anyLife, type Life } from "./milestones.ts";

/** HISTORIES=100000 lives as many; the default stays within fifteen seconds. */
const histories = Number(process.env.HISTORIES ?? sampled(150, 300));
const grid = { from: parseDay("2025-01-01"), to: parseDay("2028-12-31") };

/** What the whole rule set and the question of lawful work come to for some events in the order in which they came. */
type Outcome = {
  readonly dossier: Dossier;
  readonly obligations: readonly Obligation[];
  readonly spells: readonly Spell[];
};

function outcomeOf(events: readonly BelfryEvent[]): Outcome {
  const dossier = dossierOf(events);
  const employer = employerFrom(events);
  const own = rules.flatMap((rule) => rule.obligations(dossier, employer, ALWAYS));
  return {
    dossier,
    obligations: own.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    spells: lawfulSpells(dossier, grid),
  };
}

/** What came of the lives, so that none of the assertions is about nothing. */
const seen = {
  lives: 0,
  events: 0,
  lawful: 0,
  unlawful: 0,
  met: 0,
  overdue: 0,
  breaches: 0,
  paid: 0,
  words: new Set<string>(),
};

/** What must hold of every life, by name: each gives what is wrong, in words. */
const promises: Readonly<Record<string, (outcome: Outcome, life: Life) => readonly string[]>> = {
  "each obligation has a name of its own": ({ obligations }) =>
    obligations.flatMap(({ id }, at) => (obligations[at + 1]?.id === id ? [`${id} is there twice`] : [])),

  "the same comes of the same messages in any order, whatever day it is": (outcome, { told }) => {
    const turned = withoutClock(() => outcomeOf(told));
    const others = new Map(turned.obligations.map((one) => [one.id, one]));
    return [
      ...(outcome.obligations.length === turned.obligations.length ? [] : ["more or fewer obligations"]),
      ...outcome.obligations.flatMap((one) => (isDeepStrictEqual(one, others.get(one.id)) ? [] : [one.id])),
      ...(isDeepStrictEqual(outcome.spells, turned.spells) ? [] : ["on what stay and work rest"]),
    ];
  },

  "no work is lawful on a day that no paper covers": ({ spells }, { events }) => {
    const papers = papersIn(events);
    const isCovered = (day: Day) => papers.some(({ from, last }) => from <= day && day <= last);
    return spells.flatMap(({ from, stay, to, work }) => {
      if (work.kind !== "paper") return [];
      return [
        ...(stay.kind === "paper" ? [] : [`who may not stay may work from ${formatDay(from)}`]),
        ...[from, to ?? grid.to].flatMap((day) =>
          isCovered(day) ? [] : [`nothing covers ${formatDay(day)}, which rests on ${work.title.subject}`],
        ),
      ];
    });
  },

  "no day of a lawful stay is one without a title, and none of lawful work one without authorisation": (outcome) =>
    outcome.obligations.flatMap((obligation) => {
      if (obligation.kind !== "limit") return [];
      const { id, on, rule, until } = obligation;
      return outcome.spells.flatMap(({ from, stay, to, work }) => {
        const isShared = from <= (until ?? grid.to) && on <= (to ?? grid.to);
        if (rule === "employment-without-title" && isShared && stay.kind === "paper")
          return [`${id}: a stay on ${stay.title.subject} from ${formatDay(from)}`];
        // It speaks of its first day and of its last: between them lawful days may lie.
        const speaks = [on, until ?? on].some((day) => from <= day && day <= (to ?? grid.to));
        if (rule === "work-without-authorisation" && speaks && work.kind !== "none")
          return [`${id}: work is ${work.kind} from ${formatDay(from)}`];
        return [];
      });
    }),

  "no pay is unlawful of a month with a day on which work was lawful or cannot be called unlawful": ({
    dossier,
    obligations,
    spells,
  }) =>
    obligations.flatMap(({ anchor, id, rule }) => {
      if (rule !== "paid-without-authorisation") return [];
      const contract = employments(dossier).find((one) => id.endsWith(`.${one.contract}`));
      const first = Math.max(anchor, contract?.startsOn ?? anchor);
      const last = Math.min(lastOfMonth(anchor), contract?.endsOn ?? lastOfMonth(anchor));
      return spells.flatMap(({ from, to, work }) =>
        work.kind !== "none" && from <= last && first <= (to ?? grid.to)
          ? [`${id}: work is ${work.kind} from ${formatDay(from)}`]
          : [],
      );
    }),

  "no work or pay is a breach on a day of which nobody knows the title, but where the next paper is one to come on": (
    { obligations },
    { events },
  ) => {
    const unknown = obligations.filter(
      ({ kind, rule }) => kind === "undetermined" && rule === "employment-without-title",
    );
    return obligations.flatMap((one) => {
      if (one.kind !== "limit" || !aboutWork.includes(one.rule)) return [];
      const days = [one.on, one.until ?? one.on].filter((day) => !showsTheWayIn(events, day));
      return days.flatMap((day) =>
        unknown.flatMap((asked) =>
          isAskedOn(asked, day, events) ? [`${one.id} of ${formatDay(day)}, ${asked.id}`] : [],
        ),
      );
    });
  },

  "no duty is overdue that is met, and none has two states on a day": ({ obligations }) =>
    obligations.flatMap((obligation) => {
      const segments = timeline(obligation, []);
      return segments.flatMap(({ from, status }, at) => {
        const next = segments[at + 1]?.from ?? null;
        const wrong = [
          ...(next !== null && next <= from ? ["followed by what came before"] : []),
          ...(obligation.kind === "duty" ? wrongIn(obligation, status, from, next) : []),
        ];
        return wrong.map((says) => `${obligation.id} ${status} from ${formatDay(from)}: ${says}`);
      });
    }),
};

describe("the papers, hours and pay of any life, told to every rule", () => {
  it("crash nothing and contradict nothing", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const outcome = outcomeOf(life.events);
        count(outcome, life);
        for (const [name, wrongs] of Object.entries(promises)) expect(wrongs(outcome, life), name).toEqual([]);
      }),
      { numRuns: histories },
    );
  });

  it("were lives of every kind", () => {
    console.info(
      `${seen.lives} lives of ${seen.events} events: ${seen.lawful} with lawful work, ${seen.unlawful} with days on which there was none; ${seen.met} duties met, ${seen.overdue} overdue, ${seen.breaches} breaches, ${seen.paid} of them pay`,
    );
    expect(seen.lives).toBe(histories);
    expect(seen.words.size, "types of event").toBeGreaterThan(25);
    for (const many of [seen.lawful, seen.unlawful]) expect(many).toBeGreaterThan(histories / 4);
    expect(seen.paid, "months paid").toBeGreaterThan(0);
    for (const many of [seen.met, seen.overdue, seen.breaches]) expect(many).toBeGreaterThan(histories / 2);
  });
});

function count({ obligations, spells }: Outcome, { events }: Life): void {
  seen.lives += 1;
  seen.events += events.length;
  if (spells.some(({ work }) => work.kind === "paper")) seen.lawful += 1;
  if (spells.some(({ work }) => work.kind === "none")) seen.unlawful += 1;
  for (const { type } of events) seen.words.add(type);
  for (const obligation of obligations) {
    if (obligation.kind === "limit") seen.breaches += 1;
    if (obligation.kind === "limit" && obligation.rule === "paid-without-authorisation") seen.paid += 1;
    if (obligation.kind === "duty" && obligation.met !== null) seen.met += 1;
    if (timeline(obligation, []).some(({ status }) => status === "overdue")) seen.overdue += 1;
  }
}

/** What contradicts itself in a stretch of a duty's course. */
function wrongIn(duty: Duty, status: Segment["status"], from: Day, next: Day | null): readonly string[] {
  const { due, met, void: fellAway } = duty;
  const last = next === null ? null : addDays(next, -1);
  const isOver = (day: Day | null): boolean => day !== null && (last === null || last >= day);
  return [
    ...(status === "overdue" && isOver(met) ? ["overdue on a day on which it is met"] : []),
    ...(status === "overdue" && isOver(fellAway) ? ["overdue on a day on which it has fallen away"] : []),
    ...(status === "overdue" && duty.pauses.length === 0 && from <= due ? ["overdue on its last day"] : []),
    ...(status === "met" && (met === null || from < met) ? ["met before anybody met it"] : []),
  ];
}

const aboutWork: readonly string[] = ["work-without-authorisation", "paid-without-authorisation"];

/** Whether a question for the title is about a day: from the first one until the next paper, where none is known at all. */
function isAskedOn({ anchor, ...asked }: Obligation, day: Day, events: readonly BelfryEvent[]): boolean {
  if (asked.kind !== "undetermined" || asked.missing.fact !== "residence-title") return day === anchor;
  return anchor <= day && papersIn(events).every(({ from }) => from <= anchor || day < from);
}

/** Whether the next paper after a day is one to come on, or an arrival is to come: until then the person had none. */
function showsTheWayIn(events: readonly BelfryEvent[], day: Day): boolean {
  const later = papersIn(events).filter(({ from }) => from > day);
  const next = Math.min(...later.map(({ from }) => from));
  const isWayIn = later.some(({ from, type }) => from === next && waysIn.includes(type));
  return isWayIn || events.some(({ occurredOn, type }) => type === "ArrivedInBelgium" && parseDay(occurredOn) > day);
}

const waysIn: readonly string[] = ["VisaIssued", "AuthorisationDecided"];

type Paper = { readonly type: string; readonly from: Day; readonly last: Day };

/** The days that papers cover, read from the events alone: of one statement the last revision, whatever it is worth. */
function papersIn(events: readonly BelfryEvent[]): readonly Paper[] {
  const standing = new Map<string, BelfryEvent>();
  for (const event of events) {
    const place = `${event.type} ${event.key}`;
    const known = standing.get(place);
    if (known === undefined || event.revision > known.revision) standing.set(place, event);
  }
  return [...standing.values()].flatMap((event) => {
    const data: Readonly<Record<string, unknown>> | undefined = event.data;
    const kinds = ["ResidenceCardIssued", "VisaIssued", "ProvisionalDocumentIssued", "RenewalDecided"];
    if (data === undefined || ![...kinds, "AuthorisationDecided"].includes(event.type)) return [];
    if ("outcome" in data && data.outcome !== "granted" && data.outcome !== "granted-by-silence") return [];
    const from = parseDay(String(data.validFrom ?? event.holdsFrom ?? event.occurredOn));
    const printed = data.expiresOn ?? data.validUntil ?? data.lastDay;
    // A provisional document without a last day lasts forty-five days at the most; everything else prints its own.
    return [{ type: event.type, from, last: typeof printed === "string" ? parseDay(printed) : addDays(from, 44) }];
  });
}

/** Runs something while nobody can ask what day or time it is, nor throw dice. */
function withoutClock<Found>(run: () => Found): Found {
  const refuse = (what: string) => (): never => {
    throw new Error(`a rule asked for ${what}`);
  };
  const known = { Date: globalThis.Date, random: Math.random, now: performance.now };
  class NoClock extends known.Date {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0) refuse("today")();
      super(...(given as [number]));
    }
    static override now = refuse("the time");
  }
  try {
    globalThis.Date = NoClock as unknown as DateConstructor;
    Math.random = refuse("dice");
    performance.now = refuse("the time");
    return run();
  } finally {
    globalThis.Date = known.Date;
    Math.random = known.random;
    performance.now = known.now;
  }
}
