import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditExportRequested } from "../../events/employer/audit-export-requested.ts";
import { exportAudit as spec } from "../../functions/export-audit/function.ts";
import { exportAudit } from "../../functions/export-audit/handler.ts";
import type { BusEntry, Ports } from "../../functions/ports.ts";
import { SpoolFull, withSpool } from "../../functions/spool.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { accept, lab } from "../cast.ts";
import { filesInMemory, lockedInMemory, signerInMemory } from "../ledger/export/packs.ts";
import type { replayed } from "../ledger/export/replayed.ts";
import { smallStory } from "../ledger/export/small-story.ts";
import { machine } from "../store/recorder.ts";

type Message = Parameters<ReturnType<typeof exportAudit>>[0] extends infer Input
  ? Extract<Input, { Records: unknown }>
  : never;

let story: Awaited<ReturnType<typeof replayed>>;
beforeAll(async () => {
  story = await smallStory();
});

/** The function with files of its own; everything that it says is kept. */
function exporter() {
  const files = filesInMemory();
  const published: BusEntry[] = [];
  const said: string[] = [];
  const ports: Ports = {
    ...story.ports,
    files,
    locked: lockedInMemory(),
    signer: signerInMemory,
    publish: async (entries) => void published.push(...entries),
    log: (_, message, fields) => void said.push(`${message} ${JSON.stringify(fields)}`),
  };
  const run = exportAudit(ports);
  const deliver = (source: string, type: string, detail: unknown, account = "1".repeat(12)) =>
    run({ Records: [{ body: JSON.stringify({ account, source, "detail-type": type, detail }) }] } as Message);
  return { run, deliver, ports, published, said, keys: () => [...files.kept.keys()].sort(), kept: files.kept };
}

const request = { ...(auditExportRequested.accepted as object), data: { from: "2026-06-01", to: "2026-06-12" } };

describe("export-audit", () => {
  it("asks on the first of a month for the month before, once an employer, and writes nothing itself", async () => {
    const { run, published, keys } = exporter();
    await run({ schedule: "monthly-export", scheduledFor: "2026-07-01T01:30:00Z" });
    expect(published).toEqual([
      { type: "ExportDue", detail: { employer: lab, id: "month-2026-06", from: "2026-06-01", to: "2026-06-30" } },
    ]);
    expect(keys()).toEqual([]);
  });

  it("knows the month by the day in Belgium: half past one in the night of January asks for December", async () => {
    const { run, published } = exporter();
    await run({ schedule: "monthly-export", scheduledFor: "2026-12-31T23:30:00Z" });
    expect(published[0]?.detail).toMatchObject({ id: "month-2026-12", from: "2026-12-01", to: "2026-12-31" });
  });

  it("writes the pack that was asked for under the employer's exports, its seal next to it and in the log", async () => {
    const { deliver, keys, kept, said } = exporter();
    await deliver("belfry.exports", "ExportDue", {
      employer: lab,
      id: "month-2026-06",
      from: "2026-06-01",
      to: "2026-06-30",
    });
    expect(keys()).toHaveLength(31);
    for (const key of keys()) expect(key).toMatch(/^exports\/leuven-lab\/month-2026-06(\.seal$|\/)/);
    const seal = kept.get("exports/leuven-lab/month-2026-06.seal")?.toString().slice(0, 64);
    expect(said.join("\n")).toContain(`"seal":"${seal}"`);
  });

  it("answers an auditor's request once: a pack that has its seal stays as it is", async () => {
    const { deliver, keys, kept } = exporter();
    await deliver("publications.lab", "AuditExportRequested", request);
    expect(keys()).toContain("exports/leuven-lab/request-audit-2026-1/manifest.json");
    const first = new Map(kept);
    await deliver("publications.lab", "AuditExportRequested", {
      ...request,
      data: { from: "2026-06-01", to: "2026-06-02" },
    });
    expect([...kept].filter(([key, bytes]) => first.get(key) !== bytes)).toEqual([]);
  });

  it("writes a pack again that has no seal, as a run that died leaves it", async () => {
    const { deliver, kept } = exporter();
    await deliver("publications.lab", "AuditExportRequested", request);
    const [whole, seal] = [new Map(kept), "exports/leuven-lab/request-audit-2026-1.seal"];
    kept.delete(seal);
    kept.set("exports/leuven-lab/request-audit-2026-1/events.ndjson", Buffer.from("half"));
    await deliver("publications.lab", "AuditExportRequested", request);
    // The same manifest is signed anew, which gives another signature.
    const texts = (files: ReadonlyMap<string, Buffer>) =>
      [...files].map(([key, bytes]) => [key, key.endsWith(".sig.json") ? "" : bytes.toString()]).sort();
    expect(texts(kept)).toEqual(texts(whole));
  });

  it("says in the employer's dossier who asked for what, once however often the run is repeated, though years later", async () => {
    const { deliver, published, kept } = exporter();
    await deliver("publications.lab", "AuditExportRequested", {
      ...request,
      data: { ...request.data, asOf: "2026-06-30", knownAt: "2026-06-05", scope: [{ kind: "person", id: "p-asha" }] },
    });
    await deliver("publications.lab", "AuditExportRequested", request);
    const seal = kept.get("exports/leuven-lab/request-audit-2026-1.seal")?.toString().slice(0, 64);
    expect(published).toHaveLength(2);
    expect(published[0]).toMatchObject({
      type: "AuditExportWritten",
      source: "belfry.exports",
      detail: {
        employer: lab,
        occurredOn: "2027-01-11",
        data: {
          pack: "request-audit-2026-1",
          from: "2026-06-01",
          to: "2026-06-12",
          asOf: "2026-06-30",
          knownAt: "2026-06-05",
          dossiers: 1,
          seal,
          faults: 0,
          askedBy: "event",
          request: "audit-2026-1",
        },
      },
    });
    expect(accept(published[0]?.detail)).toBeDefined();
  });

  it("says the same where a run died after the seal: it is one event in the ledger", async () => {
    const belfry = await machine();
    const { deliver, published, ports } = exporter();
    const due = { employer: lab, id: "month-2026-06", from: "2026-06-01", to: "2026-06-30" };
    const dying = exportAudit({ ...ports, publish: () => Promise.reject(new Error("the run died")) });
    const body = JSON.stringify({
      account: "1".repeat(12),
      source: "belfry.exports",
      "detail-type": "ExportDue",
      detail: due,
    });
    await expect(dying({ Records: [{ body }] } as Message)).rejects.toThrow("the run died");
    for (const _ of ["again", "and again"]) await deliver("belfry.exports", "ExportDue", due);
    expect(published.map(({ detail }) => detail)).toEqual([published[0]?.detail, published[0]?.detail]);
    for (const { detail } of published) await belfry.record(accept(detail));
    expect((await readLedger(belfry.table, `${lab}#employer#${lab}`)).records).toHaveLength(1);
  });

  it.each<[string, Parameters<ReturnType<typeof exporter>["deliver"]>]>([
    ["an account that may not send", ["publications.lab", "AuditExportRequested", request, "2".repeat(12)]],
    ["a source that differs from the event's", ["payroll.lab", "AuditExportRequested", request]],
    [
      "a request that is taken back",
      [
        "publications.lab",
        "AuditExportRequested",
        { ...request, data: undefined, retracted: { reason: "by mistake" } },
      ],
    ],
    [
      "a request that is not accepted",
      ["publications.lab", "AuditExportRequested", { ...request, data: { from: "2026-06-12" } }],
    ],
    [
      "somebody who speaks as Belfry under another source",
      ["publications.lab", "ExportDue", { employer: lab, id: "x", from: "2026-06-01", to: "2026-06-30" }],
    ],
  ])("writes nothing for %s", async (_, delivery) => {
    const { deliver, keys } = exporter();
    await deliver(...delivery);
    expect(keys()).toEqual([]);
  });

  it("may read the table and write exports, and nothing else: test/infra holds its role to this", () =>
    expect(spec).toMatchObject({
      table: ["GetItem", "Query"],
      files: {
        reads: ["exports/*.seal", "exports/*/manifest.json", "exports/*/index.json"],
        writes: ["exports/", "access/"],
      },
      puts: { source: "belfry.exports", types: ["ExportDue", "AuditExportWritten"] },
      sendsMail: false,
    }));

  it("names no person in what it logs", async () => {
    const { deliver, said } = exporter();
    await deliver("publications.lab", "AuditExportRequested", request);
    expect(said.join("\n")).not.toMatch(/asha|ravi|HYPERLINK|onerror/i);
  });
});

describe("the spool of an export", () => {
  const parent = mkdtempSync(join(tmpdir(), "belfry-spools-"));
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  const place = () => ({ folder: mkdtempSync(join(parent, "room-")), bytesMax: 1024 * 1024 });
  const bytesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => statSync(join(folder, name)))
      .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);

  it("holds as many bytes as it has room for, gives them back in order, and leaves nothing", async () => {
    const room = place();
    const read = await withSpool(async (spool) => {
      for (const part of ["a", "b"]) await spool.add("x", part.repeat(512 * 1024));
      return text(spool.read("x"));
    }, room);
    expect(read).toBe("a".repeat(512 * 1024) + "b".repeat(512 * 1024));
    expect(readdirSync(room.folder)).toEqual([]);
  });

  it("refuses one byte more before it is written, with the limit and the remedy; a letter may be several bytes", async () => {
    const room = place();
    const tooMuch = withSpool(async (spool) => {
      await spool.add("x", "é".repeat(512 * 1024));
      const before = bytesIn(room.folder);
      await spool.add("y", "!").finally(() => expect(bytesIn(room.folder)).toBe(before));
    }, room);
    await expect(tooMuch).rejects.toThrow(SpoolFull);
    await expect(tooMuch).rejects.toThrow(/does not fit in its 1 MiB of temporary storage; raise temporaryMb/);
    expect(readdirSync(room.folder)).toEqual([]);
  });

  it("lets little wait in memory, under however many names", async () => {
    const room = { ...place(), bytesMax: 64 * 1024 * 1024 };
    const piece = "x".repeat(100 * 1024);
    await withSpool(async (spool) => {
      for (let name = 0; name < 100; name += 1) {
        await spool.add(`report-${name}`, piece);
        expect((name + 1) * piece.length - bytesIn(room.folder)).toBeLessThan(2 * 1024 * 1024);
      }
      expect(await text(spool.read("report-7"))).toBe(piece);
    }, room);
  });

  it.runIf(existsSync("/dev/full"))("says the same where the disk is full before its room is", async () => {
    const room = place();
    const tooMuch = withSpool(async (spool) => {
      const [folder = "none"] = readdirSync(room.folder);
      symlinkSync("/dev/full", join(room.folder, folder, "x"));
      await spool.add("x", "x".repeat(512 * 1024));
    }, room);
    await expect(tooMuch).rejects.toThrow(SpoolFull);
    await expect(tooMuch).rejects.toMatchObject({ cause: { code: "ENOSPC" } });
  });

  it("takes away what runs left that were ended, and nothing that a run may still use", async () => {
    const room = place();
    const { pid: ended } = spawnSync(process.execPath, ["--version"]);
    const leave = (name: string) => mkdirSync(join(room.folder, name));
    for (const name of [`belfry-export-${ended}-aaaaaa`, `belfry-export-${process.pid}-before`]) leave(name);
    utimesSync(join(room.folder, `belfry-export-${process.pid}-before`), 0, 0);
    const kept = [`belfry-export-${process.pid}-bbbbbb`, `belfry-export-${process.ppid}-cccccc`, "of-somebody-else"];
    for (const name of kept) leave(name);
    await withSpool(async () => {}, room);
    expect(readdirSync(room.folder).sort()).toEqual(kept.sort());
  });
});
