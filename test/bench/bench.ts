import { readFile } from "node:fs/promises";
import { Temporal } from "temporal-polyfill";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import type { Standing } from "../../shared/assessment/assess.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partsForEvents, receive } from "../../shared/assessment/receive.ts";
import { addMonths, daysBetween, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { employerOf } from "../../shared/dossier/employer.ts";
import type { Facts } from "../../shared/dossier/fact.ts";
import { genesis, nextLink } from "../../shared/ledger/chain.ts";
import { type LedgerRecord, verifyChain } from "../../shared/ledger/verify.ts";
import { readFacts, writeFacts } from "../../shared/store/facts.ts";
import type { Item, Table } from "../../shared/store/table.ts";
import { countedFigures } from "./counted-figures.ts";

/**
 * What Belfry costs and how fast it thinks, in one run. Ratios and counted figures can be compared between machines;
 * absolute rates only with themselves.
 */

/** Runs something for about two seconds, the first to warm up; gives runs a second of this process's CPU time. */
function rate(run: () => void, perRun = 1): number {
  runForASecond(run);
  const begun = process.cpuUsage();
  const runs = runForASecond(run) * perRun;
  const { user, system } = process.cpuUsage(begun);
  return (runs / (user + system)) * 1e6;
}

function runForASecond(run: () => void): number {
  const until = performance.now() + 1_000;
  let runs = 0;
  for (; performance.now() < until; runs += 1) run();
  return runs;
}

const say = (what: string, figure: string): void => {
  process.stdout.write(`${what.padEnd(66)} ${figure}\n`);
};
const thousands = (figure: number): string => Math.round(figure).toLocaleString("en");

async function storyEvents(): Promise<readonly BelfryEvent[]> {
  const story = JSON.parse(await readFile(new URL("../../events/samples/first-story.json", import.meta.url), "utf8"));
  return story.steps.flatMap(({ event }: { event?: unknown }) => {
    const parsed = parseEvent(event ?? "");
    return parsed.ok && parsed.event.subject.kind === "person" ? [parsed.event] : [];
  });
}

/** Decode, fold, assess under every rule and encode: all that a recorded event costs besides the two requests. */
function thinking(events: readonly BelfryEvent[]): number {
  const table = { name: "belfry" } as Table;
  const kept = new Map<string, Item>();
  const employer = employerOf({
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    facts: new Map(),
  });
  const today = parseDay("2026-07-01");
  const standing = new Map<string, Standing>();
  const one = (event: BelfryEvent) => {
    const { id } = event.subject;
    const place = (part: Part) => `${id} ${part}`;
    const parts = new Map<Part, Facts>(
      partsForEvents([event], today).map((part) => [part, readFacts(kept.get(place(part)))]),
    );
    const stood = standing.get(id) ?? { told: new Map(), wakes: new Map(), nextNumber: 1 };
    const before = { subject: event.subject, employer, parts, assessedOn: null, ...stood };
    const { changedParts, next } = receive(before, event, today);
    standing.set(id, { ...next, nextNumber: stood.nextNumber + 2 });
    for (const [part, facts] of changedParts) {
      const { Item } = writeFacts(table, "dossier", part, facts).Put ?? {};
      if (Item !== undefined) kept.set(place(part), Item);
    }
  };
  for (const event of events) one(event);
  // Known dossiers, each event a correction of what is there: the common day.
  let revision = 1;
  return rate(() => {
    revision += 1;
    for (const event of events) one({ ...event, revision, eventId: `${event.eventId}-${revision}` });
  }, events.length);
}

function dates(): { readonly ours: number; readonly temporal: number } {
  const texts = Array.from(
    { length: 100 },
    (_, at) => `20${String(10 + (at % 80))}-0${1 + (at % 9)}-${10 + (at % 18)}`,
  );
  const ours = rate(() => {
    for (const text of texts) daysBetween(parseDay(text), addMonths(parseDay(text), 7));
  }, texts.length);
  const temporal = rate(() => {
    for (const text of texts) {
      const day = Temporal.PlainDate.from(text);
      day.until(day.add({ months: 7 }));
    }
  }, texts.length);
  return { ours, temporal };
}

function verification(): number {
  const records: LedgerRecord[] = [];
  let head = genesis;
  for (let at = 0; at < 20_000; at += 1) {
    const payload = {
      event: { type: "ShiftsRecorded", eventId: `sheet-${at}`, day: formatDay(parseDay("2026-01-05")) },
    };
    const link = nextLink(head, "leuven-lab#person#p-asha", "event", payload, "0".repeat(32));
    records.push({ ...link, kind: "event", payload });
    head = link;
  }
  return rate(() => verifyChain("leuven-lab#person#p-asha", records, head), records.length);
}

const events = await storyEvents();
say("decode, fold, assess with every rule, encode (events a CPU second)", thousands(thinking(events)));
const { ours, temporal } = dates();
say("parse, add months, difference (times as fast as temporal-polyfill)", (ours / temporal).toFixed(0));
say("verify a ledger (links a CPU second)", thousands(verification()));
for (const [what, figure] of await countedFigures()) say(what, figure);
