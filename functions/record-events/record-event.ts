import type { BelfryEvent } from "../../events/catalogue.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partOfEvent } from "../../shared/assessment/questions.ts";
import { type After, type Before, partsForEvents, receive, receiveDisputed } from "../../shared/assessment/receive.ts";
import { type Day, formatDay } from "../../shared/calendar/day.ts";
import { placeOf, type Subject } from "../../shared/dossier/fact.ts";
import type { Erasure } from "../../shared/ledger/verify.ts";
import {
  commitDossier,
  contentDigest,
  holdsOtherContent,
  type Loaded,
  loadDossier,
} from "../../shared/store/dossier-store.ts";
import { AlreadyThere, WriteConflict } from "../../shared/store/table.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";

/** How often a dossier is read again after another writer was first. */
const attemptsMax = 6;

/** What became of an event. */
export type Recorded = "recorded" | "duplicate" | "set aside";

/**
 * Records an event in its dossier: reads it in one request, decides, commits in one. A duplicate costs the read alone.
 * @throws WriteConflict when other writers were first each time; the queue brings the event back
 */
export async function recordEvent(ports: Ports, event: BelfryEvent): Promise<Recorded> {
  const digest = contentDigest(event);
  return untilCommitted(ports, async () => {
    const today = todayOf(ports);
    const loaded = await loadFor(ports, event, today);
    // Its digest went with its content, for contents can be guessed from one: the id alone says that it came before.
    if (loaded.inbox === "erased") return "duplicate";
    if (loaded.inbox === null) {
      const after = receive(beforeOf(loaded, event.subject, 1), event, today);
      await commit(ports, loaded, after, {
        event,
        digest,
        otherContent: false,
        ...erasedOnArrival(loaded, event, today),
      });
      return "recorded";
    }
    return loaded.inbox.digest === digest ? "duplicate" : setAside(ports, event, digest, loaded.inbox.event, today);
  });
}

/**
 * Reads all that an event concerns. Only an answer that is corrected or taken back asks for more than the event says:
 * for the part of the obligation that it named before.
 */
async function loadFor(ports: Ports, event: BelfryEvent, today: Day): Promise<Loaded> {
  const load = (parts: readonly Part[]) => loadDossier(ports.table, event.employer, event.subject, parts, event);
  const parts = partsForEvents([event], today);
  const loaded = await load(parts);
  const needed = partsForEvents([event], today, loaded.parts.get("answers"));
  return needed.every((part) => parts.includes(part)) ? loaded : load(needed);
}

/** Of what was erased a late statement, no newer than what went, is recorded without its content. */
function erasedOnArrival(loaded: Loaded, event: BelfryEvent, today: Day): { readonly erased?: Erasure } {
  const fact = loaded.parts.get(partOfEvent(event))?.get(placeOf(event));
  if (fact?.state !== "erased" || event.revision > fact.revision) return {};
  return { erased: { on: formatDay(today), request: fact.eventId, type: event.type, upTo: fact.upTo } };
}

/** A second content came under one event id: it is recorded too, and neither is believed. */
async function setAside(
  ports: Ports,
  event: BelfryEvent,
  digest: string,
  first: BelfryEvent,
  today: Day,
): Promise<Recorded> {
  const contents = [first, event];
  const answers = (await loadFor(ports, event, today)).parts.get("answers");
  const parts = partsForEvents(contents, today, answers);
  const loaded = await loadDossier(ports.table, event.employer, event.subject, parts, null);
  if (await holdsOtherContent(ports.table, loaded.id, event, digest)) return "duplicate";
  const after = receiveDisputed(beforeOf(loaded, event.subject, 1), contents, today);
  await commit(ports, loaded, after, { event, digest, otherContent: true });
  return "set aside";
}

/** Runs an attempt again, after a pause that grows, while other writers are first. */
export async function untilCommitted<Result>(ports: Ports, attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      const again = error instanceof WriteConflict || error instanceof AlreadyThere;
      if (!again || count === attemptsMax) throw error;
      await ports.sleep(Number.parseInt(ports.random(1), 16) + 25 * 2 ** count);
    }
  }
}

/** Commits what a dossier comes to, and tells operators of rules that failed. */
export async function commit(
  ports: Ports,
  loaded: Loaded,
  after: After,
  recorded: Parameters<typeof commitDossier>[2]["recorded"],
): Promise<void> {
  const stamp = { now: ports.now().toISOString(), salt: () => ports.random(16) };
  await commitDossier(ports.table, loaded, { recorded, ...after }, stamp);
  for (const failure of after.failures) {
    ports.count("RuleFailures");
    const name = failure.error instanceof Error ? failure.error.name : "unknown";
    ports.log("error", "a rule could not be assessed", { rule: failure.rule, error: name });
  }
}

/**
 * A loaded dossier as the decision needs it.
 * @param events how many events will be recorded before the alerts: alerts are numbered by their place in the ledger
 */
export const beforeOf = (loaded: Loaded, subject: Subject, events: 0 | 1): Before => ({
  subject,
  employer: loaded.employer,
  parts: loaded.parts,
  told: loaded.head.told,
  wakes: loaded.head.wakes,
  nextNumber: loaded.head.chain.seq + events + 1,
  assessedOn: loaded.head.assessedOn,
});
