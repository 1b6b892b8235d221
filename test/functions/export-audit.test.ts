import { beforeAll, describe, expect, it } from "vitest";
import { auditExportRequested } from "../../events/employer/audit-export-requested.ts";
import { exportAudit as spec } from "../../functions/export-audit/function.ts";
import { exportAudit } from "../../functions/export-audit/handler.ts";
import type { BusEntry, Ports } from "../../functions/ports.ts";
import { lab } from "../cast.ts";
import { filesInMemory } from "../ledger/export/packs.ts";
import type { replayed } from "../ledger/export/replayed.ts";
import { smallStory } from "../ledger/export/small-story.ts";

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
    publish: async (entries) => void published.push(...entries),
    log: (_, message, fields) => void said.push(`${message} ${JSON.stringify(fields)}`),
  };
  const run = exportAudit(ports);
  const deliver = (source: string, type: string, detail: unknown, account = "1".repeat(12)) =>
    run({ Records: [{ body: JSON.stringify({ account, source, "detail-type": type, detail }) }] } as Message);
  return { run, deliver, published, said, keys: () => [...files.kept.keys()].sort(), kept: files.kept };
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
    expect(keys()).toHaveLength(16);
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
    expect([...kept].map(([key, bytes]) => [key, bytes.toString()]).sort()).toEqual(
      [...whole].map(([key, bytes]) => [key, bytes.toString()]).sort(),
    );
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
      files: { reads: ["exports/*.seal"], writes: ["exports/"] },
      puts: { source: "belfry.exports", types: ["ExportDue"] },
      sendsMail: false,
    }));

  it("names no person in what it logs", async () => {
    const { deliver, said } = exporter();
    await deliver("publications.lab", "AuditExportRequested", request);
    expect(said.join("\n")).not.toMatch(/asha|ravi|HYPERLINK|onerror/i);
  });
});
