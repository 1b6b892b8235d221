import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { exportAudit } from "../../functions/export-audit/handler.ts";
import { NotYetRecorded } from "../../functions/not-yet-recorded.ts";
import type { Ports } from "../../functions/ports.ts";
import type { PersonAccess } from "../../shared/access/person-access.ts";
import { card, configured, corrected, exportWritten, hired, type More, retracted, stated } from "../cast.ts";
import { filesInMemory, lockedInMemory, signerInMemory } from "../ledger/export/packs.ts";
import { machine } from "../store/recorder.ts";

type Message = Parameters<ReturnType<typeof exportAudit>>[0];

const asked = (data: object = { language: "nl" }, more: More = {}) =>
  stated("AccessRequested", "access-asha", "2026-06-01", data, more);
const folder = "access/leuven-lab/p-asha/access-asha-1";
/** Somebody who came after Asha. */
const newcomer = { subject: { kind: "person", id: "p-new" } };

/** Belfry with what is known of Asha, and the function beside it. */
async function world() {
  const belfry = await machine();
  belfry.setNow("2026-06-01");
  for (const event of [configured(), hired({ name: "Asha Rao" }), card(), exportWritten("2026-05-01", 0)])
    await belfry.record(event);
  const files = filesInMemory();
  const said: string[] = [];
  const ports: { -readonly [Port in keyof Ports]: Ports[Port] } = {
    ...belfry.ports,
    files,
    locked: lockedInMemory(),
    signer: signerInMemory,
    log: (_, message, fields) => void said.push(`${message} ${JSON.stringify(fields)}`),
  };
  const deliver = (event: BelfryEvent) => {
    const detail = { account: "1".repeat(12), source: event.source, "detail-type": event.type, detail: event };
    return exportAudit(ports)({ Records: [{ messageId: "m", body: JSON.stringify(detail) }] } as Message);
  };
  return {
    belfry,
    ports,
    deliver,
    said,
    kept: files.kept,
    text: (name: string) => String(files.kept.get(`${folder}/${name}`)),
  };
}

describe("a person who asks what is kept of it", () => {
  it("gets a copy: everything as data, and a page in the language that was asked for", async () => {
    const { belfry, deliver, kept, text } = await world();
    await belfry.record(asked());
    await deliver(asked());
    expect([...kept.keys()].sort()).toEqual([`${folder}/data.json`, `${folder}/page.html`]);
    const access: PersonAccess = JSON.parse(text("data.json"));
    expect(access.person).toEqual({ id: "p-asha", name: "Asha Rao" });
    expect(access.events.map(({ event }) => event.type)).toEqual([
      "EmployeeHired",
      "ResidenceCardIssued",
      "AccessRequested",
    ]);
    expect(access.exports).toEqual(["month-2026-05"]);
    expect(text("page.html")).toContain('<html lang="nl"');
  });

  it("is told of the exports that can hold its data, and of none from before it came", async () => {
    const { belfry, deliver, kept } = await world();
    const written = async (on: string, pack: string, data: object = {}) => {
      belfry.setNow(on);
      await belfry.record(
        corrected(exportWritten(on, 0), { pack, ...data }, { revision: 1, key: pack, eventId: pack }),
      );
    };
    await written("2026-06-02", "all");
    await written("2026-06-02", "of-some-and-pay", {
      dossiers: 2,
      families: ["pay"],
      from: "2020-01-01",
      to: "2020-12-31",
    });
    await written("2026-06-02", "known-the-day-before", { knownAt: "2026-05-31" });
    await written("2026-06-02", "known-on-the-day", { knownAt: "2026-06-01" });
    belfry.setNow("2026-06-03");
    await belfry.record(hired({}, newcomer));
    await written("2026-06-03", "later");
    const request = asked({}, newcomer);
    await belfry.record(request);
    await deliver(request);
    const exportsOf = (name: string) => (JSON.parse(String(kept.get(name))) as PersonAccess).exports;
    expect(exportsOf("access/leuven-lab/p-new/access-asha-1/data.json")).toEqual(["later"]);
    await belfry.record(asked());
    await deliver(asked());
    expect(exportsOf(`${folder}/data.json`)).toEqual([
      "month-2026-05",
      "all",
      "of-some-and-pay",
      "known-on-the-day",
      "later",
    ]);
  });

  it("gets none before the request is in the ledger, and the same one however often it comes", async () => {
    const { belfry, deliver, kept } = await world();
    await expect(deliver(asked())).rejects.toThrow(NotYetRecorded);
    expect(kept.size).toBe(0);
    await belfry.record(asked());
    await deliver(asked());
    const once = [...kept].map(String);
    await deliver(asked());
    expect([...kept].map(String)).toEqual(once);
  });

  it("gets it though the function was quicker than the one that records", async () => {
    const { belfry, deliver, kept, ports } = await world();
    let waits = 0;
    ports.sleep = async () => {
      waits += 1;
      if (waits === 3) await belfry.record(asked());
    };
    await deliver(asked());
    expect([waits, kept.size]).toEqual([3, 2]);
  });

  it("gets none again, whatever is replayed, once the request was answered, until that answer is taken back", async () => {
    const { belfry, deliver, kept } = await world();
    const answered = stated("DataRequestAnswered", "access-asha", "2026-06-15", { outcome: "granted" }, {});
    await belfry.record(asked());
    await deliver(asked());
    const copy = [...kept].map(String);
    belfry.setNow("2026-09-20");
    await belfry.record(answered);
    await belfry.record(card({ expiresOn: "2028-09-30" }, { key: "card-two" }));
    await deliver(asked());
    expect([...kept].map(String), "the copy of June is left as it was").toEqual(copy);
    kept.clear();
    await deliver(asked());
    expect(kept.size, "one that expired stays away").toBe(0);
    await belfry.record(retracted(answered));
    await deliver(asked());
    expect(kept.size).toBe(2);
  });

  it("is not taken for answered by the answer to another request", async () => {
    const { belfry, deliver, kept } = await world();
    await belfry.record(asked());
    await belfry.record(stated("DataRequestAnswered", "erase-asha", "2026-06-15", { outcome: "refused" }, {}));
    await deliver(asked());
    expect(kept.size).toBe(2);
  });

  it.each([
    ["was corrected meanwhile", [asked(), asked({ language: "fr" }, { revision: 2 })], asked()],
    ["came with two contents under one id", [asked(), asked({ language: "fr" })], asked({ language: "fr" })],
  ] as const)("gets none for a request that %s", async (_, recorded, delivered) => {
    const { belfry, deliver, kept } = await world();
    for (const event of recorded) await belfry.record(event);
    await deliver(delivered);
    expect(kept.size).toBe(0);
  });

  it("is named in no log line", async () => {
    const { belfry, deliver, said } = await world();
    await belfry.record(asked());
    await deliver(asked());
    expect(said.join()).toContain("a copy for a person was written");
    expect(said.join()).not.toMatch(/asha/i);
  });
});
