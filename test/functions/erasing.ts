import type { BelfryEvent } from "../../events/catalogue.ts";
import { erasePerson } from "../../functions/erase-person/handler.ts";
import type { BusEntry, Ports } from "../../functions/ports.ts";
import { recordEvents } from "../../functions/record-events/handler.ts";
import { verifyChain } from "../../shared/ledger/verify.ts";
import { dossierId } from "../../shared/store/keys.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { unpacked } from "../../shared/store/packed.ts";
import type { Item, Table, TableClient } from "../../shared/store/table.ts";
import { asha, lab, type More, stated } from "../cast.ts";
import { machine } from "../store/recorder.ts";

type Message = Parameters<ReturnType<typeof erasePerson>>[0];

/** Asha asks that her data be erased. */
export const eraseAsked = (on: string, data: object = {}, more: More = {}) =>
  stated("ErasureRequested", "erase-asha", on, { reason: "no-longer-needed", ...data }, more);

export const ashasDossier = dossierId(lab, asha);

/** Belfry's recorder and what erases, with the bus between them. */
export async function erasing() {
  const belfry = await machine();
  const put: BusEntry[] = [];
  const ports: Ports = {
    ...belfry.ports,
    publish: async (entries) => void put.push(...entries),
    // The same salt each time, so that two runs can be compared.
    random: (bytes) => "0".repeat(bytes * 2),
  };
  const batch = (source: string, type: string, detail: unknown) =>
    ({
      Records: [
        { messageId: "m", body: JSON.stringify({ account: "1".repeat(12), source, "detail-type": type, detail }) },
      ],
    }) as Message;
  /** Hands on what was put on the bus, till nothing is left. @returns how many runs rejected events took */
  const drain = async (more: Partial<Ports> = {}): Promise<number> => {
    let runs = 0;
    for (let entry = put.shift(); entry !== undefined; entry = put.shift()) {
      const handed = batch(entry.source ?? "belfry.erasure", entry.type, entry.detail);
      if (entry.type !== "RejectedBodiesDue") await recordEvents(ports)(handed);
      else {
        runs += 1;
        // What failed comes back.
        await erasePerson({ ...ports, ...more })(handed).catch(() => erasePerson(ports)(handed));
      }
    }
    return runs;
  };
  return {
    belfry,
    ports,
    put,
    drain,
    /** Hands to the recorder whatever came, as its queue has it. */
    delivers: async (body: string) => {
      const { batchItemFailures } = await recordEvents(ports)({ Records: [{ messageId: "m", body }] } as Message);
      if (batchItemFailures.length > 0) throw new Error("what came could not be handled");
    },
    /** Hands a request to what erases, and leaves what it says on the bus. */
    asks: (event: BelfryEvent, more: Partial<Ports> = {}) =>
      erasePerson({ ...ports, ...more })(batch(event.source, event.type, event)),
    records: async (...events: readonly BelfryEvent[]) => {
      for (const event of events) await belfry.record(event);
    },
    /** Hands a request to what erases, as its queue would, and records what it says. */
    erases: async (event: BelfryEvent, more: Partial<Ports> = {}) => {
      await erasePerson({ ...ports, ...more })(batch(event.source, event.type, event));
      await drain();
    },
    /** The month's pass comes by. */
    passes: async () => {
      await erasePerson(ports)(batch("belfry.sweep", "RetentionDue", { employer: lab, subject: asha }));
      await drain();
    },
    ledger: () => readLedger(belfry.table, ashasDossier),
    faults: async () => {
      const { records, head } = await readLedger(belfry.table, ashasDossier);
      return verifyChain(ashasDossier, records, head);
    },
    /** Every item of the table as text, its contents unpacked. */
    items: (): readonly string[] => (belfry.engine.dump().belfry ?? []).map(asText),
  };
}

/** An item as text, its contents unpacked. */
const asText = (item: Item): string =>
  Object.entries(item)
    .map(([name, value]) => `${name}=${value.B === undefined ? JSON.stringify(value) : unpacked(value)}`)
    .sort()
    .join(" ");

/** A table that answers so many requests and then none. */
export function dyingAfter(table: Table, requests: number): Table {
  let left = requests;
  const send = async (command: never) => {
    left -= 1;
    if (left < 0) throw new Error("the run died");
    return (table.client.send as (command: never) => Promise<unknown>)(command);
  };
  return { ...table, client: { send: send as unknown as TableClient["send"] } };
}
