import { dossierChanged } from "../../events/belfry/dossier-changed.ts";
import { eventRejected } from "../../events/belfry/event-rejected.ts";
import { reassessmentDue } from "../../events/belfry/reassessment-due.ts";
import { batchEntriesMax } from "../../events/put-entries.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import type { ChangePayload } from "../../shared/store/dossier-store.ts";
import { inEveryShard, type Key, readDossierId, shards } from "../../shared/store/keys.ts";
import { unpacked } from "../../shared/store/packed.ts";
import { type Item, readNumber, readTogether } from "../../shared/store/table.ts";
import { markPublished, unpublished } from "../../shared/store/work.ts";
import { busOutlet } from "../bus-outlet.ts";
import { atTheEdge } from "../edge.ts";
import { inGroups } from "../in-groups.ts";
import { inTurn } from "../in-turn.ts";
import type { BusEntry, Ports } from "../ports.ts";
import type { ScheduledInput } from "../spec.ts";
import { publishChanges as spec } from "./function.ts";

/**
 * Publishes what was committed and waits, oldest first, and only then takes it out of the index: at least once. What is
 * left when the time is up is taken by the next run, a minute later.
 */
export const publishChanges =
  (ports: Ports) =>
  async (_: ScheduledInput): Promise<void> => {
    const waiting = (await inEveryShard((shard) => unpublished(ports.table, shard))).flat();
    await inTurn(ports, inGroups(waiting, batchEntriesMax), (keys) => publishGroup(ports, keys));
  };

/** Publishes items together; where one of them cannot be, each alone, so that it holds up no other. */
async function publishGroup(ports: Ports, keys: readonly Key[]): Promise<void> {
  try {
    await publishTogether(ports, keys);
  } catch (error) {
    if (keys.length === 1) throw error;
    await inTurn(ports, keys, (key) => publishTogether(ports, [key]));
  }
}

async function publishTogether(ports: Ports, keys: readonly Key[]): Promise<void> {
  const items = await readTogether(ports.table, keys);
  // The index lags behind the table: what it still names may be published already.
  const waiting = keys.flatMap((key, at) => {
    const item = items[at];
    return item?.duePk === undefined || isErased(item) ? [] : [{ key, item }];
  });
  if (waiting.length === 0) return;
  await ports.publish(waiting.flatMap(({ key, item }) => entriesOf(key, item)));
  await Promise.all(waiting.map(({ key }) => markPublished(ports.table, key)));
  ports.count("ChangesPublished", waiting.length);
}

/** Erasing takes a record out of the index, and the index lags. */
const isErased = (item: Item): boolean => item.payload === undefined && item.erasedOn !== undefined;

/** What an item says to the bus, by the kind of item. */
function entriesOf(key: Key, item: Item): readonly BusEntry[] {
  const payload = JSON.parse(unpacked(item.payload) ?? "null");
  if (key.sk.startsWith("CHANGE#")) return [changed(key.pk, readNumber(item, "seq") ?? 0, payload)];
  if (key.sk.startsWith("REJECTED#")) return [{ type: eventRejected.type, detail: payload }];
  const { employer } = readDossierId(key.pk);
  return Array.from({ length: shards }, (_, shard) => ({ type: reassessmentDue.type, detail: { employer, shard } }));
}

const changed = (dossier: string, seq: number, payload: ChangePayload): BusEntry => ({
  type: dossierChanged.type,
  detail: {
    id: `${dossier}#${seq}`,
    ...readDossierId(dossier),
    seq,
    release: payload.release,
    urgency: payload.atOnce ? "at-once" : "digest",
    alerts: payload.alerts.map(({ obligation, kind, stage, due }) => ({
      obligation,
      kind,
      stage,
      due: due === null ? null : formatDay(due),
    })),
  },
});

export const handler = atTheEdge(publishChanges, busOutlet(spec));
