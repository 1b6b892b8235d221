import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { verifyChain } from "../../shared/ledger/verify.ts";
import { listParts, loadDossier, mergeParts } from "../../shared/store/dossier-store.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { Inbox } from "../assessment/inbox.ts";
import { asha, card, configured, corrected, hired, lab, underTheSameId } from "../cast.ts";
import { ashaInOrder } from "../checks-cast.ts";
import { anyStory } from "../obligations/stories.ts";
import { machine } from "./recorder.ts";

const id = "leuven-lab#person#p-asha";
type Machine = Awaited<ReturnType<typeof machine>>;
const said = (facts: Facts) => [...facts].sort(([a], [b]) => (a < b ? -1 : 1));
/** Where Asha's dossier stands in the table. */
const dossier = async ({ table }: Machine) => {
  const { parts, head } = await loadDossier(table, lab, asha, await listParts(table, id), null);
  return { facts: said(mergeParts(parts)), head };
};

describe("the recorder over a table", () => {
  it("keeps the facts, and tells what the same events come to in memory; each content is in the ledger once", async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const belfry = await machine();
        belfry.setNow("2026-04-01");
        for (const event of [...story, ...story]) await belfry.record(event);
        const { facts, head } = await dossier(belfry);
        const inbox = new Inbox([]).receives("2026-04-01", ...story);
        expect(facts).toEqual(said(foldAll(story)));
        expect(head.told).toEqual(inbox.told);
        const ledger = await readLedger(belfry.table, id);
        expect(verifyChain(id, ledger.records, ledger.head)).toEqual([]);
        const contents = new Set(story.map((event) => JSON.stringify(event)));
        expect(ledger.records.filter(({ kind }) => kind === "event")).toHaveLength(contents.size);
      }),
      { numRuns: 40 },
    );
  });

  it("sets a second content aside with its first, and counts a third delivery as a duplicate", async () => {
    const belfry = await machine();
    for (const event of [
      hired(),
      card(),
      underTheSameId(card(), { cardType: "B" }),
      underTheSameId(card(), { cardType: "B" }),
    ])
      await belfry.record(event);
    expect((await dossier(belfry)).facts.map(([place, { state }]) => [place, state])).toEqual([
      ["EmployeeHired/contract-asha", "stated"],
      ["ResidenceCardIssued/card-a-77", "disputed"],
    ]);
    expect(belfry.counted).toEqual(
      new Map([
        ["EventsRecorded", 3],
        ["EventsDuplicated", 1],
      ]),
    );
  });

  it("believes the other source once the configuration ranks it first, and takes back what rested on the one", async () => {
    const belfry = await machine();
    belfry.setNow("2026-09-28");
    const theirs = card({ expiresOn: "2027-09-30" }, { source: "payroll.lab", eventId: "theirs" });
    const ranking = (...residence: string[]) => ({ sourcePrecedence: { residence } });
    const told = async () => [...(await dossier(belfry)).head.told.keys()].filter((id) => /renewal|disagree/.test(id));
    for (const event of [configured(ranking("hr.lab")), hired(), card(), theirs]) await belfry.record(event);
    const [renewal = "", difference = ""] = await told();
    expect([renewal, difference]).toEqual([
      "a-card-renewal:card-a-77",
      expect.stringMatching(/^sources-disagree-residence:ResidenceCardIssued\.card-a-77\.[0-9a-f]{8}$/),
    ]);
    expect((await belfry.record(theirs)).writeUnits).toBe(0);
    const { facts: kept } = await dossier(belfry);

    await belfry.record(corrected(configured(), ranking("payroll.lab")));
    expect(await belfry.dossierDue("reassessment", "2026-09-28")).toBe(true);
    expect(await told()).toEqual([difference]);
    expect((await dossier(belfry)).facts).toEqual(kept);
    expect(await belfry.dossierDue("reassessment", "2026-09-28")).toBe(true);
    const ledger = await readLedger(belfry.table, id);
    expect(verifyChain(id, ledger.records, ledger.head)).toEqual([]);
    const changes = ledger.records.flatMap(({ kind, payload }) =>
      kind === "change" ? (payload as { alerts: { kind: string; obligation: string }[] }).alerts : [],
    );
    expect(changes.filter(({ kind }) => kind === "withdrawn").map(({ obligation }) => obligation)).toContain(renewal);
    expect(changes.filter(({ obligation }) => obligation === difference).map(({ kind }) => kind)).toEqual(["raised"]);
  });

  it("says nothing twice when a day comes twice", async () => {
    const belfry = await machine();
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    belfry.setNow("2026-09-30");
    for (let again = 0; again < 3; again += 1) expect(await belfry.dossierDue("wake", "2026-09-30")).toBe(true);
    const { head } = await dossier(belfry);
    expect([...head.told].map(([obligation, { stage }]) => [obligation, stage])).toEqual([
      ["a-card-renewal:card-a-77", "due"],
    ]);
    expect(head.chain.seq).toBe(5);
  });

  it("rejects what a sender may not send, and keeps it", async () => {
    const belfry = await machine();
    const settings = {
      ...belfry.ports.settings,
      SENDERS: [{ account: "2".repeat(12), sources: ["*"], employers: ["*"] }],
    };
    Object.assign(belfry.ports, { settings });
    await belfry.record(card());
    expect(belfry.counted).toEqual(new Map([["EventsRejected", 1]]));
    expect((await dossier(belfry)).head.version).toBe(0);
  });
});
