import { randomUUID } from "node:crypto";
import type { EventPattern } from "../../events/patterns.ts";
import { entryBytes } from "../../events/put-entries.ts";
import { type EntryFailure, type PutEventsEntry, type ReadEntry, readEntry } from "./event-entry.ts";
import { assertPattern, matches } from "./event-pattern.ts";
import type { Journal } from "./journal.ts";

/** The envelope that EventBridge hands to a target. */
export type BusEvent = {
  readonly version: "0";
  readonly id: string;
  readonly "detail-type": string;
  readonly source: string;
  readonly account: string;
  /** Whole seconds, UTC. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Which events of which bus go to which target. */
export type BusRule = {
  /** Unique: the journal records deliveries by it, also across restarts. */
  readonly name: string;
  readonly bus: string;
  /** One of them is enough; the target gets the event once. */
  readonly patterns: readonly EventPattern[];
  /** Hands over without waiting. When it was handled for good, the target calls `bus.delivered`. */
  readonly deliver: (event: BusEvent) => void;
};

export type PutResult = { readonly EventId: string } | EntryFailure;

export type Bus = {
  /**
   * Accepts up to 10 entries and at most 1 MB, as a customer's PutEvents. Resolves when all accepted entries are in the
   * synced journal and handed to their targets; results stand in the order of the entries.
   * @throws PutEventsError when the request as a whole is refused; nothing was accepted.
   */
  put(entries: readonly PutEventsEntry[]): Promise<readonly PutResult[]>;
  /** The same for an AWS service's own events (source `aws.…`), which a customer may not put. */
  putFromService(entries: readonly PutEventsEntry[]): Promise<readonly PutResult[]>;
  /** Marks an event as handled for good by the target of a rule. */
  delivered(eventId: string, rule: string): void;
  /**
   * Hands over again what an earlier process left unfinished; call once, when the targets stand.
   * @returns how many deliveries went out, and those whose rule is gone: these stay in the journal.
   */
  drain(): { readonly redelivered: number; readonly withoutRule: readonly { eventId: string; rule: string }[] };
};

/** A PutEvents request refused as a whole. Sending the same again can't help: make it smaller. */
export class PutEventsError extends Error {
  override readonly name = "PutEventsError";
}

/** EventBridge's own limits: entries and bytes in one PutEvents request (1 MB since January 2026). */
const ENTRIES_MAX = 10;
const REQUEST_BYTES_MAX = 1_048_576;

/**
 * The event buses of one machine: rules, and a journal that keeps what they owe.
 * @throws EventPatternError for a pattern with an unknown operator; RangeError for two rules of one name.
 */
export function createBus(options: {
  readonly account: string;
  readonly region: string;
  readonly rules: readonly BusRule[];
  readonly journal: Journal<BusEvent>;
  readonly now: () => Date;
}): Bus {
  const { rules, journal } = options;
  const ruleByName = new Map(rules.map((rule) => [rule.name, rule]));
  if (ruleByName.size < rules.length) throw new RangeError("Two rules of the bus have the same name.");
  for (const pattern of rules.flatMap((rule) => rule.patterns)) assertPattern(pattern);
  const buses = new Set(["default", ...rules.map((rule) => rule.bus)]);

  function envelope(entry: ReadEntry): BusEvent {
    return {
      version: "0",
      id: randomUUID(),
      "detail-type": entry.detailType,
      source: entry.source,
      account: options.account,
      time: `${(entry.time ?? options.now()).toISOString().slice(0, 19)}Z`,
      region: options.region,
      resources: entry.resources,
      detail: entry.detail,
    };
  }

  async function accept(entry: ReadEntry | EntryFailure): Promise<PutResult> {
    if ("ErrorCode" in entry) return entry;
    // The cloud takes such an event and drops it silently; here the sender hears of it.
    if (!buses.has(entry.bus)) {
      return { ErrorCode: "ResourceNotFoundException", ErrorMessage: `Event bus ${entry.bus} does not exist.` };
    }
    const event = envelope(entry);
    const matching = rules.filter(
      (rule) => rule.bus === entry.bus && rule.patterns.some((pattern) => matches(pattern, event)),
    );
    try {
      await journal.append({ id: event.id, parts: matching.map((rule) => rule.name), value: event });
    } catch (error) {
      return { ErrorCode: "InternalFailure", ErrorMessage: error instanceof Error ? error.message : String(error) };
    }
    for (const rule of matching) rule.deliver(event);
    return { EventId: event.id };
  }

  function putFromService(entries: readonly PutEventsEntry[]): Promise<readonly PutResult[]> {
    assertRequest(entries);
    return Promise.all(entries.map((entry) => accept(readEntry(entry))));
  }

  return {
    async put(entries) {
      assertRequest(entries);
      return Promise.all(entries.map((entry) => accept(refuseService(readEntry(entry)))));
    },
    async putFromService(entries) {
      return putFromService(entries);
    },
    delivered(eventId, rule) {
      journal.done(eventId, rule);
    },
    drain() {
      const owed = journal.pending.flatMap(({ parts, value }) => parts.map((part) => ({ part, event: value })));
      const withoutRule = owed.filter(({ part }) => !ruleByName.has(part));
      for (const { part, event } of owed) ruleByName.get(part)?.deliver(event);
      return {
        redelivered: owed.length - withoutRule.length,
        withoutRule: withoutRule.map(({ part, event }) => ({ eventId: event.id, rule: part })),
      };
    },
  };
}

function assertRequest(entries: readonly PutEventsEntry[]): void {
  if (entries.length === 0 || entries.length > ENTRIES_MAX) {
    const bound = entries.length === 0 ? "greater than or equal to 1" : `less than or equal to ${ENTRIES_MAX}`;
    throw new PutEventsError(
      `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length ${bound}`,
    );
  }
  const bytes = entries.reduce((sum, entry) => sum + entryBytes(entry), 0);
  if (bytes > REQUEST_BYTES_MAX)
    throw new PutEventsError("Total size of the entries in the request is over the limit.");
}

function refuseService(entry: ReadEntry | EntryFailure): ReadEntry | EntryFailure {
  if ("ErrorCode" in entry || !entry.source.startsWith("aws.")) return entry;
  return { ErrorCode: "NotAuthorizedForSourceException", ErrorMessage: "Not authorized for the source." };
}
