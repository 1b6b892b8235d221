import { readFileSync } from "node:fs";
import type { BusEntry, OutgoingMail, Ports } from "../../../functions/ports.ts";
import { recordEvents } from "../../../functions/record-events/handler.ts";
import { sendAlerts } from "../../../functions/send-alerts/handler.ts";
import { sweepDue } from "../../../functions/sweep-due/handler.ts";
import { addDays, formatDay, parseDay } from "../../../shared/calendar/day.ts";
import type { Item, Table } from "../../../shared/store/table.ts";
import { machine } from "../../store/recorder.ts";

type Step = { readonly at: string; readonly event?: Record<string, unknown>; readonly text?: string };
type Story = { readonly startsAt: string; readonly until: string; readonly steps: readonly Step[] };
type Message = Parameters<ReturnType<typeof recordEvents>>[0]["Records"][number];

/** A story of events/samples. */
export const sample = (name: string): Story =>
  JSON.parse(readFileSync(new URL(`../../../events/samples/${name}.json`, import.meta.url), "utf8"));

/**
 * A year in which something happens: each day is swept, then what senders sent is recorded, then the digest leaves.
 * @param look at how things stand at the end of each day
 */
export async function replayed(
  { startsAt, until, steps }: Story,
  look: (day: string, table: Table, ports: Ports) => Promise<void> = async () => {},
) {
  const belfry = await machine();
  const published: BusEntry[] = [];
  const sent: OutgoingMail[] = [];
  const ports: Ports = {
    ...belfry.ports,
    publish: async (entries) => void published.push(...entries),
    sendMail: async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) }),
  };
  const hand = async (body: object) => {
    const Records = [{ messageId: "m", body: JSON.stringify(body) } as Message];
    await recordEvents(ports)({ Records });
  };
  const drain = async () => {
    for (let entry = published.shift(); entry !== undefined; entry = published.shift()) {
      const delivery = { "detail-type": entry.type, detail: entry.detail, source: "belfry.sweep", account: "" };
      if (entry.type === "DossierDue") await hand(delivery);
      else await sweepDue(ports)({ Records: [{ body: JSON.stringify(delivery) } as Message] });
    }
  };
  let next = 0;
  for (let day = parseDay(startsAt.slice(0, 10)); day <= parseDay(until); day = addDays(day, 1)) {
    const today = formatDay(day);
    belfry.setNow(today);
    await sweepDue(ports)({ schedule: "daily-sweep", scheduledFor: `${today}T05:00:00Z` });
    await drain();
    for (let step = steps[next]; step?.at.startsWith(today); step = steps[++next]) {
      const detail = step.event ?? {};
      const { source = "unknown", type = "Unknown" } = detail;
      await hand({ account: "1".repeat(12), source, "detail-type": type, detail });
    }
    await sendAlerts(ports)({ schedule: "digest", scheduledFor: `${today}T08:00:00Z` });
    await look(today, belfry.table, ports);
  }
  /** Every item of the table. */
  const items = (): readonly Item[] => belfry.engine.dump()[belfry.table.name] ?? [];
  return { table: belfry.table, ports, sent, logged: belfry.logged, items };
}

let first: ReturnType<typeof replayed> | undefined;

/** What the first story leaves behind, for tests that only read it: replayed once for all the files of a worker. */
export function firstStory(): ReturnType<typeof replayed> {
  first ??= replayed(sample("first-story"));
  return first;
}
