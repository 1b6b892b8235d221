import type { BelfryEvent } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";
import type { Ports } from "../../functions/ports.ts";
import { beforeOf, commit } from "../../functions/record-events/record-event.ts";
import { rejectEvent } from "../../functions/record-events/reject-event.ts";
import { partsDue, wokenOn } from "../../shared/assessment/due.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partOfEvent, partsConcerned, questionsAbout } from "../../shared/assessment/questions.ts";
import { type After, partsForAssessing, partsForEvents, reassess, receive } from "../../shared/assessment/receive.ts";
import { addDays, addMonths, type Day, firstOfMonth, mondayOf, parseDay } from "../../shared/calendar/day.ts";
import type { Facts, Subject } from "../../shared/dossier/fact.ts";
import { fold } from "../../shared/dossier/fold.ts";
import { contentDigest, type Loaded, loadDossier } from "../../shared/store/dossier-store.ts";
import { wakeDay } from "../../shared/store/head.ts";
import { dossierId } from "../../shared/store/keys.ts";
import { headLocker } from "../functions/checkpoints.ts";
import { exported, type PackBytes } from "../ledger/export/packs.ts";
import { machine } from "../store/recorder.ts";
import type { Sent } from "./sent-in-the-year.ts";

/** The audit export of an employer's year, as bytes. */
export type YearPack = {
  readonly employer: string;
  readonly bytes: PackBytes;
  readonly seal: string;
  /** What the last mail of the year printed. */
  readonly checkpoint: string;
};

const employers = ["leuven-lab", "kite"];
/** The last day of the packs; the story goes on a little. */
const lastDay = "2026-12-31";

/**
 * The audit exports of both employers of the lab's year, or of a part of what was sent in it. Every event is recorded on the day it came, and each dossier is
 * assessed by it and on the days that wake it, by what the functions call themselves; the packs are written by the real
 * export, with a checkpoint of each Sunday. Left out, to take ten seconds and not eighty, are queues and mails, facts in the table, where no export looks,
 * and assessing each time sheet as it comes: those of a month are assessed together.
 */
export async function yearPacks(lived: readonly Sent[]): Promise<readonly YearPack[]> {
  const belfry = await machine();
  const year = new Year(belfry.ports);
  const locker = headLocker({ ...belfry.ports, remaining: () => 900_000 });
  let sunday = "";
  for (const [day, sent] of byDay(lived)) {
    belfry.setNow(day);
    await year.live(parseDay(day), sent);
    if (addDays(mondayOf(parseDay(day)), 6) !== parseDay(day) || day > lastDay) continue;
    sunday = day;
    for (const employer of employers) await locker.lock(employer, sunday);
  }
  const packs: YearPack[] = [];
  for (const employer of employers) {
    const { pack, bytes } = await exported(belfry.table, employer, undefined, undefined, locker.ports.locked);
    packs.push({ employer, bytes, seal: pack.seal, checkpoint: locker.checkpoint(employer, sunday).hash });
  }
  return packs;
}

/** A dossier between two events: its facts by part, and the day that wakes it. */
type Open = {
  readonly employer: string;
  readonly subject: Subject;
  readonly facts: Map<Part, Facts>;
  wakesOn: Day | null;
};

type Settled = { readonly after: After; readonly recorded: Parameters<typeof commit>[3] };

class Year {
  readonly #ports: Ports;
  readonly #open = new Map<string, Open>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** A day: what is due is assessed, then what was sent is recorded. */
  async live(today: Day, sent: readonly Sent[]): Promise<void> {
    for (const dossier of this.#open.values())
      if (dossier.wakesOn !== null && dossier.wakesOn <= today) await this.#wake(dossier, today);
    for (const one of sent)
      if ("event" in one) await this.#record(one.event, today);
      else await this.#read(one.detail, today);
  }

  async #read(detail: unknown, today: Day): Promise<void> {
    const parsed = parseEvent(detail);
    if (parsed.ok) return this.#record(parsed.event, today);
    const { source = "unknown", type = "Unknown" } = detail as { source?: string; type?: string };
    const received = { account: "", source, type, detail, body: JSON.stringify(detail) };
    return rejectEvent(this.#ports, received, parsed.problems);
  }

  async #record(event: BelfryEvent, today: Day): Promise<void> {
    const { employer, subject } = event;
    const id = dossierId(employer, subject);
    const dossier = this.#open.get(id) ?? { employer, subject, facts: new Map(), wakesOn: null };
    this.#open.set(id, dossier);
    const receiving = event.type === "ShiftsRecorded" ? foldedIn : received;
    await this.#settle(dossier, event, (loaded) => ({
      after: receiving(dossier, loaded, event, today),
      recorded: { event, digest: contentDigest(event), otherContent: false },
    }));
  }

  #wake(dossier: Open, today: Day): Promise<void> {
    return this.#settle(dossier, null, (loaded) => {
      const woken = wokenOn(loaded.head.wakes, today);
      const all = woken.swept.size > 0 ? partsConcerned([...dossier.facts.keys()], loaded.head.told, today) : [];
      const due = partsDue(woken, all);
      const parts = partsOf(dossier, partsForAssessing(due));
      const before = beforeOf({ ...loaded, parts }, dossier.subject, 0);
      return { after: reassess(before, due, today, woken.swept), recorded: null };
    });
  }

  /** Commits what becomes of a dossier; a message that was recorded before changes nothing. */
  async #settle(dossier: Open, message: BelfryEvent | null, decide: (loaded: Loaded) => Settled): Promise<void> {
    const loaded = await loadDossier(this.#ports.table, dossier.employer, dossier.subject, [], message);
    if (loaded.inbox !== null) return;
    const { after, recorded } = decide(loaded);
    for (const [part, facts] of after.changedParts) dossier.facts.set(part, facts);
    dossier.wakesOn = wakeDay({ ...loaded.head, wakes: after.next.wakes });
    await commit(this.#ports, loaded, { ...after, changedParts: new Map() }, recorded);
  }
}

function received(dossier: Open, loaded: Loaded, event: BelfryEvent, today: Day): After {
  const parts = partsOf(dossier, partsForEvents([event], today, dossier.facts.get("answers")));
  return receive(beforeOf({ ...loaded, parts }, event.subject, 1), event, today);
}

/** Folds an event in, and leaves what it calls into question to the first of the next month. */
function foldedIn({ facts }: Open, { head }: Loaded, event: BelfryEvent, today: Day): After {
  const own = partOfEvent(event);
  const wakes = new Map(head.wakes);
  for (const { part } of questionsAbout(event, today, new Map()))
    wakes.set(part, earliest(wakes.get(part), addMonths(firstOfMonth(today), 1)));
  return {
    changedParts: new Map([[own, fold(facts.get(own) ?? new Map(), event)]]),
    next: { told: head.told, wakes, release: head.release, assessedOn: head.assessedOn ?? today },
    alerts: [],
    atOnce: false,
    day: today,
    failures: [],
  };
}

const earliest = (known: Day | undefined, day: Day): Day => (known === undefined || day < known ? day : known);

const partsOf = ({ facts }: Open, parts: readonly Part[]): ReadonlyMap<Part, Facts> =>
  new Map(parts.map((part) => [part, facts.get(part) ?? new Map()]));

/** What was sent on each day of the story, also on those on which nothing was. */
function byDay(sent: readonly Sent[]): ReadonlyMap<string, readonly Sent[]> {
  const days = new Map<string, Sent[]>();
  const last = Date.parse(labYear.until);
  for (let day = Date.parse(labYear.startsAt.slice(0, 10)); day <= last; day += 86_400_000)
    days.set(new Date(day).toISOString().slice(0, 10), []);
  for (const one of sent) days.get(one.at.slice(0, 10))?.push(one);
  return days;
}
