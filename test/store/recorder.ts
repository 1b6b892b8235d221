import type { BelfryEvent } from "../../events/catalogue.ts";
import { ownSources } from "../../functions/index.ts";
import type { BusEntry, Ports } from "../../functions/ports.ts";
import { recordEvents } from "../../functions/record-events/handler.ts";
import { sweepDue } from "../../functions/sweep-due/handler.ts";
import { createTable } from "../../infra/local/create-table.ts";
import { InProcessEngine } from "../../infra/local/table/in-process-engine.ts";
import type { Table } from "../../shared/store/table.ts";
import { lab } from "../cast.ts";
import { Counting, type Used } from "./counting.ts";

type Message = Parameters<ReturnType<typeof recordEvents>>[0]["Records"][number];

/** Belfry's recorder and sweep over an engine in this process, with a clock that is set and every request counted. */
export async function machine() {
  const engine = new InProcessEngine();
  const counting = new Counting(engine);
  const table: Table = { client: counting.client, name: "belfry" };
  await createTable(engine, table.name);
  const published: BusEntry[] = [];
  const logged: string[] = [];
  const counted = new Map<string, number>();
  let now = "2026-01-05T09:00:00Z";
  let salts = 0;
  const ports: Ports = {
    settings: {
      TABLE_NAME: table.name,
      BUS_NAME: "belfry",
      SENDERS: [{ account: "1".repeat(12), sources: ["*", ...ownSources], employers: ["*"] }],
      MAIL_FROM: "belfry@lab.example",
      MAILS_A_SECOND: 10,
      CONFIGURATION_SET: "belfry",
      BELFRY_CLOCK: "walked",
    },
    table,
    publish: async (entries) => void published.push(...entries),
    sendMail: () => Promise.reject(new Error("nothing here sends mail")),
    files: { read: noFiles, write: noFiles },
    locked: { read: noFiles, writeOnce: noFiles },
    signer: { publicKey: noFiles, sign: noFiles },
    now: () => new Date(now),
    random: (bytes) => String(++salts).padStart(bytes * 2, "0"),
    sleep: () => Promise.resolve(),
    remaining: () => 30_000,
    log: (level, message, fields) => void (level === "info" || logged.push(`${message} ${JSON.stringify(fields)}`)),
    count: (metric, by = 1) => void counted.set(metric, (counted.get(metric) ?? 0) + by),
  };
  const deliver = async (source: string, type: string, detail: unknown) => {
    const body = JSON.stringify({ account: "1".repeat(12), source, "detail-type": type, detail });
    return (await recordEvents(ports)({ Records: [messageOf(body)] })).batchItemFailures.length === 0;
  };
  return {
    ports,
    table,
    engine,
    counting,
    published,
    logged,
    counted,
    setNow: (day: string) => {
      now = `${day}T09:00:00Z`;
    },
    /** Hands an event to the recorder as the queue would; gives what it used. */
    async record(event: BelfryEvent): Promise<Used> {
      counting.take();
      counting.takeSizes();
      if (!(await deliver(event.source, event.type, event))) throw new Error(`not recorded: ${logged.at(-1)}`);
      return counting.take();
    },
    /** Says that a dossier's day has come; gives whether it was handled. */
    dossierDue: (cause: "wake" | "reassessment", day: string) =>
      deliver("belfry.sweep", "DossierDue", { employer: lab, subject: { kind: "person", id: "p-asha" }, day, cause }),
    /** A whole daily sweep, page after page; gives how many dossiers were called up. */
    async sweep(then: "leave it" | "assess what is due" = "leave it"): Promise<number> {
      await sweepDue(ports)({ schedule: "daily-sweep", scheduledFor: now });
      let calledUp = 0;
      for (let entry = published.shift(); entry !== undefined; entry = published.shift())
        if (entry.type === "DossierDue") {
          calledUp += 1;
          if (then === "assess what is due") await deliver("belfry.sweep", entry.type, entry.detail);
        } else {
          const body = JSON.stringify({ "detail-type": entry.type, detail: entry.detail });
          await sweepDue(ports)({ Records: [messageOf(body)] });
        }
      return calledUp;
    },
  };
}

const noFiles = () => Promise.reject(new Error("nothing here keeps files"));

const messageOf = (body: string) => ({ messageId: "m", body }) as Message;
