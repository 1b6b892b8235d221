import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { canonical, sha256 } from "../../events/canonical.ts";
import { DayTaken } from "../../functions/lock-heads/finish.ts";
import { lockHeads as spec } from "../../functions/lock-heads/function.ts";
import type { Ports } from "../../functions/ports.ts";
import { leafOf } from "../../shared/ledger/checkpoint.ts";
import { headNow, readCheckpoints } from "../../shared/store/checkpoints.ts";
import { headKey } from "../../shared/store/keys.ts";
import { keyOf, text } from "../../shared/store/table.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import { card, configured, hired, lab } from "../cast.ts";
import { every, sampled } from "../sampled.ts";
import { machine } from "../store/recorder.ts";
import { headLocker } from "./checkpoints.ts";

const ravi = { kind: "person", id: "p-ravi" } as const;
const ashaDossier = `${lab}#person#p-asha`;
const raviDossier = `${lab}#person#p-ravi`;

/** Three dossiers: the employer's, Asha's and Ravi's. */
async function belfryWithThree() {
  const belfry = await machine();
  for (const event of [configured(), hired(), hired({}, { subject: ravi, key: "contract-ravi" })])
    await belfry.record(event);
  const leaves = async (...ids: string[]) =>
    (await Promise.all(ids.map(async (id) => leafOf(await headNow(belfry.table, id))))).sort();
  return { ...belfry, ...headLocker(belfry.ports), leaves };
}

/** Writes to a dossier's head what somebody might who owns the table. */
const alterHead = (ports: Ports, dossier: string, seq: string, hash: string) =>
  ports.table.client.send(
    new UpdateItemCommand({
      TableName: ports.table.name,
      Key: keyOf(headKey(dossier)),
      UpdateExpression: "SET seq = :seq, #hash = :hash",
      ExpressionAttributeNames: { "#hash": "hash" },
      ExpressionAttributeValues: { ":seq": { N: seq }, ":hash": text(hash) },
    }),
  );

describe("each night", () => {
  it("asks for the day before, by the clock of Belgium, of each employer, and locks nothing itself", async () => {
    const belfry = await belfryWithThree();
    await belfry.record({ ...configured(), employer: "kite", subject: { kind: "employer", id: "kite" } });
    await belfry.ask("2026-06-30T23:30:00Z");
    expect([...belfry.published].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual(
      ["kite", lab].map((employer) => ({ type: "CheckpointDue", detail: { employer, day: "2026-06-30" } })),
    );
    expect(belfry.locked.size).toBe(0);
    expect([belfry.counted.get("CheckpointsStarted"), belfry.counted.get("CheckpointsBehind")]).toEqual([1, undefined]);
  });

  it("counts employers whose checkpoint the round before did not lock, and those alone", async () => {
    const belfry = await belfryWithThree();
    await belfry.lock(lab, "2026-06-28");
    await belfry.ask("2026-06-29T23:30:00Z");
    expect(belfry.counted.get("CheckpointsBehind")).toBeUndefined();
    await belfry.ask("2026-06-30T23:30:00Z");
    expect(belfry.counted.get("CheckpointsBehind")).toBe(1);
  });
});

describe("a checkpoint", () => {
  it("holds every head at first, and then those that moved, each under the hash of the one before", async () => {
    const belfry = await belfryWithThree();
    await belfry.lock(lab, "2026-06-01");
    const first = belfry.checkpoint(lab, "2026-06-01");
    const dossiers = await dossiersOf(belfry.table, lab);
    expect(dossiers).toHaveLength(3);
    expect(first).toMatchObject({ employer: lab, previous: null, count: 3, leaves: await belfry.leaves(...dossiers) });

    await belfry.record(card());
    await belfry.lock(lab, "2026-06-02");
    const second = belfry.checkpoint(lab, "2026-06-02");
    expect(second).toMatchObject({
      previous: { day: "2026-06-01", hash: first.hash },
      count: 1,
      leaves: await belfry.leaves(ashaDossier),
    });

    await belfry.lock(lab, "2026-06-03");
    const third = belfry.checkpoint(lab, "2026-06-03");
    expect(third).toMatchObject({ previous: { day: "2026-06-02", hash: second.hash }, count: 0, leaves: [] });
    expect(await readCheckpoints(belfry.table, lab)).toEqual({
      latest: { day: "2026-06-03", hash: third.hash },
      next: null,
    });
    expect(belfry.counted.get("CheckpointsWritten")).toBe(3);
  });

  it("is hashed so that anybody can do it: the lines of its leaves, then its fields", async () => {
    const belfry = await belfryWithThree();
    await belfry.lock(lab, "2026-06-01");
    const file = belfry.locked.get(`checkpoints/${lab}/2026-06-01.ndjson`)?.toString() ?? "";
    const { hash, ...fields } = JSON.parse(file.slice(0, file.indexOf("\n")));
    expect(Object.keys(fields).sort()).toEqual(["count", "day", "employer", "previous", "root"]);
    expect(fields.root).toBe(sha256(file.slice(file.indexOf("\n") + 1)));
    expect(hash).toBe(sha256(canonical(fields)));
  });

  it("names nobody, for what is locked cannot be erased", async () => {
    const belfry = await belfryWithThree();
    await belfry.lock(lab, "2026-06-01");
    const everything = [...belfry.locked].map(([key, content]) => `${key} ${content}`).join("\n");
    expect(everything).not.toMatch(/asha|ravi|person|employer#/i);
  });

  it("of a day that is locked, or of one before it, is left alone, however often it is asked for", async () => {
    const belfry = await belfryWithThree();
    await belfry.lock(lab, "2026-06-02");
    const before = [...belfry.locked].map(String);
    await belfry.record(card());
    await belfry.lock(lab, "2026-06-02");
    await belfry.lock(lab, "2026-06-01");
    expect([...belfry.locked].map(String)).toEqual(before);
    expect(belfry.counted.get("CheckpointsWritten")).toBe(1);
  });

  it("of a day after some that were missed holds what moved on those", async () => {
    const belfry = await belfryWithThree();
    await belfry.lock(lab, "2026-06-01");
    await belfry.record(card());
    await belfry.lock(lab, "2026-06-05");
    expect(belfry.checkpoint(lab, "2026-06-05")).toMatchObject({
      previous: { day: "2026-06-01" },
      leaves: await belfry.leaves(ashaDossier),
    });
  });

  it("is the same whether one run reads all or each run a page", async () => {
    const [one, many] = [await belfryWithThree(), await belfryWithThree()];
    expect(await one.lock(lab, "2026-06-01", { remaining: () => 900_000 })).toBe(1);
    expect(await many.lock(lab, "2026-06-01", { remaining: () => 1_000 })).toBe(16);
    expect([...many.locked].map(String)).toEqual([...one.locked].map(String));
  });

  it("holds every head anew where what was known of them is gone, and says so", async () => {
    const belfry = await belfryWithThree();
    await belfry.lock(lab, "2026-06-01");
    for (const key of belfry.files.keys()) if (key.includes("/heads/")) belfry.files.delete(key);
    await belfry.lock(lab, "2026-06-02");
    expect(belfry.checkpoint(lab, "2026-06-02").leaves).toEqual(belfry.checkpoint(lab, "2026-06-01").leaves);
    expect(belfry.logged.join()).toContain("are not known any more");
  });
});

describe("a ledger that was altered since the checkpoint before", () => {
  const since = async (alter: (ports: Ports) => Promise<unknown>) => {
    const belfry = await belfryWithThree();
    await belfry.record(card());
    await belfry.lock(lab, "2026-06-01");
    await alter(belfry.ports);
    await belfry.lock(lab, "2026-06-02");
    expect(belfry.checkpoint(lab, "2026-06-02").count, "and nothing of it is locked").toBe(0);
    return belfry.counted.get("HeadsMovedBack");
  };
  it.each([
    ["a head names another hash", (ports: Ports) => alterHead(ports, ashaDossier, "2", "f".repeat(64))],
    ["a chain ends earlier", (ports: Ports) => alterHead(ports, ashaDossier, "1", "f".repeat(64))],
  ])("is told to operators: %s", async (_, alter) => expect(await since(alter)).toBe(1));

  it("is told to operators anew where it was put right meanwhile and is altered in the same way again", async () => {
    const belfry = await belfryWithThree();
    await belfry.record(card());
    const sound = await headNow(belfry.table, ashaDossier);
    const counted: (number | undefined)[] = [];
    for (const [day, { seq, hash }] of [
      ["2026-06-01", sound],
      ["2026-06-02", { seq: 1, hash: "f".repeat(64) }],
      ["2026-06-03", sound],
      ["2026-06-04", { seq: 1, hash: "f".repeat(64) }],
      ["2026-06-05", { seq: 1, hash: "f".repeat(64) }],
    ] as const) {
      await alterHead(belfry.ports, ashaDossier, String(seq), hash);
      await belfry.lock(lab, day);
      counted.push(belfry.counted.get("HeadsMovedBack"));
    }
    expect(counted).toEqual([undefined, 1, 1, 2, 2]);
  });

  it("and one that was only read a moment too early is not", async () => {
    const belfry = await belfryWithThree();
    await belfry.record(card());
    await belfry.lock(lab, "2026-06-01");
    const send = belfry.ports.table.client.send.bind(belfry.ports.table.client) as (command: never) => Promise<unknown>;
    // What DynamoDB may answer to a reading that is not asked to be consistent.
    const lagging = async (command: { input: { ConsistentRead?: boolean; Key?: { sk: { S: string } } } }) => {
      const answer = (await send(command as never)) as { Item?: Record<string, unknown> };
      if (command.input.Key?.sk.S !== "HEAD" || command.input.ConsistentRead) return answer;
      return { ...answer, Item: { ...answer.Item, seq: { N: "1" }, hash: { S: "0".repeat(64) } } };
    };
    await belfry.lock(lab, "2026-06-02", { table: { ...belfry.table, client: { send: lagging as never } } });
    expect(belfry.checkpoint(lab, "2026-06-02").count).toBe(0);
    expect(belfry.counted.get("HeadsMovedBack")).toBeUndefined();
  });
});

class Crash extends Error {}

/** Ports of which one effect fails, before or after it happened; `effects` counts them all, `writes` says which write. */
function failing(ports: Ports, at: number, when: "before" | "after") {
  let effects = 0;
  const writes: number[] = [];
  const effect = async <Answer>(does: () => Promise<Answer>, isWriting = true): Promise<Answer> => {
    effects += 1;
    if (isWriting) writes.push(effects);
    const strikes = effects === at;
    if (strikes && when === "before") throw new Crash();
    const answer = await does();
    if (strikes) throw new Crash();
    return answer;
  };
  const { client } = ports.table;
  const send = (command: object) =>
    effect(() => client.send(command as never), !/^(Get|BatchGet|Query)/.test(command.constructor.name));
  const given: Ports = {
    ...ports,
    table: { ...ports.table, client: { send: send as never } },
    files: {
      read: (key) => effect(() => ports.files.read(key), false),
      write: (key, content) => effect(() => ports.files.write(key, content)),
    },
    locked: {
      read: (key) => effect(() => ports.locked.read(key), false),
      writeOnce: (key, content) => effect(() => ports.locked.writeOnce(key, content)),
    },
    publish: (entries) => effect(() => ports.publish(entries)),
  };
  return { ports: given, effects: () => effects, writes };
}

describe("a run that dies", () => {
  /** Two nights, the second in pages; its `at`th effect fails, and every message comes again until it was handled. */
  const nights = async (at: number, when: "before" | "after") => {
    const belfry = await belfryWithThree();
    await belfry.lock(lab, "2026-06-01");
    await belfry.record(card());
    const faulty = failing({ ...belfry.ports, remaining: () => 1_000 }, at, when);
    const { writes } = faulty;
    const { table, files, locked, publish, remaining } = faulty.ports;
    const waiting: unknown[] = [{ employer: lab, day: "2026-06-02" }];
    for (let detail = waiting.shift(); detail !== undefined; detail = waiting.shift()) {
      await belfry.hand(detail, { table, files, locked, publish, remaining }).catch((error) => {
        if (!(error instanceof Crash)) throw error;
        waiting.push(detail);
      });
      waiting.push(...belfry.published.splice(0).map((entry) => entry.detail));
    }
    await belfry.record(hired({ endsOn: "2027-12-31" }, { key: "contract-asha", revision: 2 }));
    await belfry.lock(lab, "2026-06-03");
    const locked3 = [...belfry.locked].map(([key, content]) => `${key} ${content}`).sort();
    return { locked: locked3, state: await readCheckpoints(belfry.table, lab), effects: faulty.effects(), writes };
  };

  it("anywhere, and is tried again, leaves what one leaves that does not", async () => {
    const whole = await nights(0, "before");
    expect(whole.locked).toHaveLength(3);
    expect(whole.effects).toBeGreaterThan(50);
    expect(whole.writes.length).toBeGreaterThan(16);
    // To die after an effect is to die before the next one, but for the last, and to die before a reading is to die
    // before what is written next.
    const everywhere = Array.from({ length: whole.effects }, (_, at) => at + 1);
    const crashes = sampled(whole.writes, everywhere).map((at) => [at, "before"] as const);
    for (const [at, when] of [...crashes, [whole.effects, "after"] as const]) {
      const { locked, state } = await nights(at, when);
      expect({ locked, state }, `effect ${at}, ${when}`).toEqual({ locked: whole.locked, state: whole.state });
    }
    process.stdout.write(`crashes of a night in pages: ${crashes.length + 1}, all end in the same state\n`);
  }, 60_000);
});

describe("two runs at once", () => {
  it.each(["2026-06-02", "2026-06-03"])("fork nothing: 2 June beside %s", async (other) => {
    let met = 0;
    for (const turn of every(
      3,
      Array.from({ length: 12 }, (_, at) => at + 1),
    )) {
      const belfry = await belfryWithThree();
      await belfry.lock(lab, "2026-06-01");
      await belfry.record(card());
      let effects = 0;
      const { client } = belfry.ports.table;
      const slow = {
        ...belfry.table,
        client: {
          send: (async (command: never) => {
            effects += 1;
            // The second run works itself through while this one waits at one of its requests.
            if (effects === turn) {
              met += 1;
              await belfry.lock(lab, other);
            }
            return client.send(command);
          }) as never,
        },
      };
      const lockFirst = () => belfry.lock(lab, "2026-06-02", { table: slow, remaining: () => 900_000 });
      await lockFirst().catch(lockFirst);
      await belfry.lock(lab, "2026-06-04");
      const days = [...belfry.locked.keys()].map((key) => key.slice(-"YYYY-MM-DD.ndjson".length, -".ndjson".length));
      for (const [at, day] of days.entries())
        expect(belfry.checkpoint(lab, day).previous, `turn ${turn}, ${day}`).toEqual(
          at === 0 ? null : { day: days[at - 1], hash: belfry.checkpoint(lab, days[at - 1] ?? "").hash },
        );
    }
    expect(met, "turns at which the runs met").toBeGreaterThan(1);
  });
});

it("refuses to go on where another checkpoint of the day is locked, as after the table was restored", async () => {
  const belfry = await belfryWithThree();
  belfry.locked.set(`checkpoints/${lab}/2026-06-01.ndjson`, Buffer.from('{"hash":"another"}\n'));
  await expect(belfry.lock(lab, "2026-06-01")).rejects.toThrow(DayTaken);
  expect((await readCheckpoints(belfry.table, lab)).latest).toBeNull();
});

it("adds nothing to what an event costs, and may do little", () => {
  expect(spec).toMatchObject({
    table: ["GetItem", "BatchGetItem", "UpdateItem"],
    files: { reads: ["checkpoints/"], writes: ["checkpoints/"] },
    locked: { reads: ["checkpoints/"], writes: ["checkpoints/"] },
    sendsMail: false,
  });
});

it("knows Ravi's dossier as removed where it is in no index any more", async () => {
  const belfry = await belfryWithThree();
  await belfry.lock(lab, "2026-06-01");
  await belfry.table.client.send(
    new UpdateItemCommand({
      TableName: belfry.table.name,
      Key: keyOf(headKey(raviDossier)),
      UpdateExpression: "REMOVE employerPk, employerSk, seq, #hash",
      ExpressionAttributeNames: { "#hash": "hash" },
    }),
  );
  await belfry.lock(lab, "2026-06-02");
  expect(belfry.counted.get("HeadsMovedBack")).toBe(1);
  for (const night of ["2026-06-03", "2026-06-04"]) await belfry.lock(lab, night);
  expect(belfry.counted.get("HeadsMovedBack"), "the same every night is no news").toBe(1);
  await alterHead(belfry.ports, raviDossier, "1", "f".repeat(64));
  await belfry.lock(lab, "2026-06-05");
  expect(belfry.counted.get("HeadsMovedBack"), "what is there otherwise is").toBe(2);
});
