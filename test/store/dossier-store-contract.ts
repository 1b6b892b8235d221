import { randomBytes } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { createTable } from "../../infra/local/create-table.ts";
import type { Alert, Told } from "../../shared/alerts/told.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { type Day, parseDay } from "../../shared/calendar/day.ts";
import type { Subject } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { verifyChain } from "../../shared/ledger/verify.ts";
import {
  type Commit,
  commitDossier,
  contentDigest,
  holdsOtherContent,
  type Loaded,
  listParts,
  loadDossier,
} from "../../shared/store/dossier-store.ts";
import { employersOfOtherReleases, everyEmployer } from "../../shared/store/employers.ts";
import { emptyHead } from "../../shared/store/head.ts";
import { dossierId, type Message, rejectionKey, shardOf } from "../../shared/store/keys.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import {
  type Mail,
  moveMail,
  readMail,
  reportMail,
  reserveMail,
  returnChanges,
  unsettledMails,
} from "../../shared/store/mails.ts";
import { keepRejection } from "../../shared/store/rejections.ts";
import { AlreadyThere, readItem, type Table, type TableClient, WriteConflict } from "../../shared/store/table.ts";
import {
  pendingChanges,
  readChange,
  readPendingChanges,
  refText,
  takeOffList,
} from "../../shared/store/waiting-changes.ts";
import { dueDossiers, employerDossiers, markPublished, unpublished } from "../../shared/store/work.ts";
import { card, configured, hired, lab, underTheSameId } from "../cast.ts";

let tables = 0;
const subjectOf = (id: string): Subject => ({ kind: "person", id });
const asha = subjectOf("p-asha");
const day = parseDay("2026-10-01");
const now = "2026-10-01T08:00:00.000Z";
const told: Told = {
  stage: "breached",
  due: day,
  round: 0,
  over: false,
  muted: false,
  number: 2,
  first: 2,
  anchor: day,
  since: day,
};
const alert: Alert = {
  kind: "raised",
  obligation: "employment-without-title:card-a-77",
  rule: "employment-without-title",
  number: 2,
  first: 2,
  stage: "breached",
  due: day,
  until: null,
  movedTo: null,
  recommended: null,
  skipped: [],
  missing: null,
  because: { facts: [], parameters: [], workings: [] },
};

/** What is written of an event that changes nothing else, but for `more`. */
const commitOf = (event: BelfryEvent | null, more: Partial<Commit> = {}): Commit => ({
  recorded: event === null ? null : { event, digest: contentDigest(event), otherContent: false },
  changedParts: new Map(),
  next: { told: new Map(), wakes: new Map(), release: "1", assessedOn: day },
  alerts: [],
  atOnce: false,
  day,
  ...more,
});
const wakingOn = (...days: string[]): Commit["next"] => ({
  told: new Map(),
  wakes: new Map(days.map((each, at): [Part, Day] => [at === 0 ? "residence" : "employment", parseDay(each)])),
  release: "1",
  assessedOn: day,
});

/** What the functions rely on when they keep dossiers, mails and rejections. Every engine passes all of it. */
export function dossierStoreContract(connect: () => TableClient): void {
  let table: Table;
  beforeEach(async () => {
    table = { client: connect(), name: `dossiers-${++tables}` };
    await createTable(table.client, table.name);
  });

  const load = (parts: readonly Part[] = ["residence"], message: Message | null = null, subject = asha) =>
    loadDossier(table, lab, subject, parts, message);
  const write = (loaded: Loaded, commit: Commit, at = now) =>
    commitDossier(table, loaded, commit, { now: at, salt: () => randomBytes(16).toString("hex") });
  const record = async (event: BelfryEvent | null, more: Partial<Commit> = {}, subject = asha, at = now) =>
    write(await load([], null, subject), commitOf(event, more), at);

  describe("a dossier", () => {
    it("of which nothing is known is empty", async () => {
      const loaded = await load(["residence", "hours#2026-03"], { source: "hr.lab", eventId: "e1" });
      expect(loaded).toMatchObject({ id: "leuven-lab#person#p-asha", head: emptyHead, inbox: null });
      expect([...loaded.parts]).toEqual([
        ["residence", new Map()],
        ["hours#2026-03", new Map()],
      ]);
      expect(loaded.employer).toMatchObject({ id: lab, configured: false, contacts: [], watchFrom: null });
    });

    it("comes back as it was written", async () => {
      const facts = foldAll([card(), hired()]);
      const next = { ...wakingOn("2026-12-01"), told: new Map([[alert.obligation, told]]) };
      await record(card(), { changedParts: new Map([["residence", facts]]), next, alerts: [alert] });
      const loaded = await load(["residence"], card());
      expect(loaded.parts.get("residence")).toEqual(facts);
      expect(loaded.head).toMatchObject({ ...next, version: 1, chain: { seq: 2 } });
      expect(loaded.inbox).toEqual({ digest: contentDigest(card()), event: card() });
      expect(await listParts(table, loaded.id)).toEqual(["residence"]);
    });

    it("is read with its employer's configuration, also where it is the employer's own", async () => {
      const config = configured({ watchFrom: "2026-01-01" });
      const employer: Subject = { kind: "employer", id: lab };
      await record(config, { changedParts: new Map([["employer", foldAll([config])]]) }, employer);
      for (const [subject, parts] of [
        [asha, ["residence"]],
        [employer, ["employer", "answers"]],
      ] as const) {
        const { employer: found } = await load(parts, null, subject);
        expect(found).toMatchObject({ configured: true, name: "Leuven Vision Lab", watchFrom: parseDay("2026-01-01") });
      }
    });

    it("keeps an event once", async () => {
      await record(card());
      await expect(record(card())).rejects.toThrow(AlreadyThere);
      expect((await load()).head.version).toBe(1);
    });

    it("keeps another content under an event's id beside the first, once", async () => {
      const other = underTheSameId(card(), { cardType: "B" });
      const recorded = { event: other, digest: contentDigest(other), otherContent: true };
      await record(card());
      await write(await load(), { ...commitOf(null), recorded });
      const { id, inbox } = await load([], card());
      expect(inbox).toMatchObject({ digest: contentDigest(card()) });
      expect(await holdsOtherContent(table, id, other, contentDigest(other))).toBe(true);
      expect(await holdsOtherContent(table, id, other, contentDigest(hired()))).toBe(false);
      await expect(write(await load(), { ...commitOf(null), recorded })).rejects.toThrow(AlreadyThere);
    });

    it("lets one of two writers that read the same version write, the first time and later", async () => {
      for (const round of ["first", "later"]) {
        const [a, b] = [await load(), await load()];
        await write(a, commitOf(card({}, { eventId: `${round}-a` })));
        await expect(write(b, commitOf(card({}, { eventId: `${round}-b` })))).rejects.toThrow(WriteConflict);
        expect((await load([], { source: "hr.lab", eventId: `${round}-b` })).inbox).toBeNull();
      }
    });

    it("is never seen half written: head and facts are of one moment", async () => {
      const versions = Array.from({ length: 12 }, (_, at) => card({}, { revision: at + 1 }));
      const writer = (async () => {
        for (const event of versions)
          await write(await load(), commitOf(event, { changedParts: new Map([["residence", foldAll([event])]]) }));
      })();
      const torn: string[] = [];
      for (let reads = 0; reads < 60; reads += 1) {
        const { head, parts } = await load().catch(() => ({ head: emptyHead, parts: new Map() }));
        const revision = [...(parts.get("residence")?.values() ?? [])][0]?.revision ?? 0;
        if (head.version !== revision) torn.push(`version ${head.version} with facts of ${revision}`);
      }
      await writer;
      expect(torn).toEqual([]);
    });

    it("has a ledger that verifies", async () => {
      await record(card(), { alerts: [alert] });
      await record(hired());
      await record(null, { alerts: [{ ...alert, kind: "withdrawn" }] });
      const { id } = await load();
      const { records, head } = await readLedger(table, id);
      expect(records).toHaveLength(4);
      expect(verifyChain(id, records, head)).toEqual([]);
    });
  });

  describe("the indexes", () => {
    const shard = shardOf("leuven-lab#person#p-asha");
    const due = async (until: string) => (await dueDossiers(table, shard, until, null)).entries;
    const pending = async (kind: "digest" | "urgent") =>
      (await pendingChanges(table, kind, shardOf(lab), undefined)).changes.map(({ sk }) => sk);

    it("a dossier is due on its earliest wake day, moves with it, and leaves without one", async () => {
      await record(card({}, { eventId: "1" }), { next: wakingOn("2026-12-01", "2026-11-15") });
      expect([await due("2026-11-14"), await due("2026-11-15")]).toEqual([[], ["leuven-lab#person#p-asha"]]);
      await record(card({}, { eventId: "2" }), { next: wakingOn("2026-12-01") });
      expect([await due("2026-11-30"), await due("2026-12-01")]).toEqual([[], ["leuven-lab#person#p-asha"]]);
      await record(card({}, { eventId: "3" }));
      expect(await due("2199-12-31")).toEqual([]);
    });

    it("an employer's dossiers are listed under it alone", async () => {
      await record(card());
      const listed = (employer: string) => employerDossiers(table, employer, shard, null);
      expect(await listed(lab)).toEqual({ entries: ["leuven-lab#person#p-asha"], next: null });
      expect(await listed("another-lab")).toEqual({ entries: [], next: null });
    });

    it("a change waits to be published until it was, twice or not", async () => {
      await record(card(), { alerts: [alert] });
      const [key] = await unpublished(table, shard);
      expect(key).toEqual({ pk: "leuven-lab#person#p-asha", sk: "CHANGE#000000002" });
      if (key === undefined) return;
      await markPublished(table, key);
      await markPublished(table, key);
      expect(await unpublished(table, shard)).toEqual([]);
      expect(await readItem(table, key)).toMatchObject({ seq: { N: "2" } });
    });

    it("a configuration waits to be published, so that dossiers are assessed under it; another event does not", async () => {
      const employer: Subject = { kind: "employer", id: lab };
      await record(configured(), {}, employer);
      await record(card());
      expect(await unpublished(table, shardOf(dossierId(lab, employer)))).toEqual([
        { pk: "leuven-lab#employer#leuven-lab", sk: "EVENT#hr.lab#EmployerConfigured-configuration-1" },
      ]);
    });

    it("a configuration lists its employer under the release, in the same transaction, once however often it comes", async () => {
      const employer: Subject = { kind: "employer", id: lab };
      const listed = (release: string) => employersOfOtherReleases(table, shardOf(lab), release);
      expect(await listed("2")).toEqual([]);
      await record(configured(), {}, employer);
      await record(configured({ watchFrom: "2026-01-01" }, { revision: 2 }), {}, employer);
      await record(card());
      expect([await listed("1"), await listed("2")]).toEqual([[], [lab]]);
      expect(await everyEmployer(table, shardOf(lab))).toEqual([lab]);
      const { records, head } = await readLedger(table, dossierId(lab, employer));
      expect(verifyChain(dossierId(lab, employer), records, head)).toEqual([]);
      const [first, second] = [await load([], null, employer), await load([], null, employer)];
      expect(await readItem(table, { pk: "leuven-lab#employer#leuven-lab", sk: "EMPLOYER" })).toMatchObject({
        dueSk: { S: "1#leuven-lab" },
      });
      await write(first, commitOf(null));
      const late = configured({}, { revision: 3 });
      const next = { ...commitOf(late).next, release: "2" };
      await expect(write(second, commitOf(late, { next }))).rejects.toThrow(WriteConflict);
      expect(await listed("1")).toEqual([]);
    });

    it("a change waits for a mail: urgent where work is forbidden, none where everything was closed", async () => {
      await record(card({}, { eventId: "1" }), { alerts: [alert], atOnce: true });
      await record(card({}, { eventId: "2" }), { alerts: [alert] });
      await record(card({}, { eventId: "3" }), { alerts: [{ ...alert, kind: "closed", stage: null }] });
      expect([await pending("urgent"), await pending("digest")]).toEqual([["CHANGE#000000002"], ["CHANGE#000000004"]]);
    });

    it("a page that is full says where the next begins, and misses nobody", async () => {
      const people = Array.from({ length: 40 }, (_, at) => subjectOf(`p-${at}`));
      for (const person of people)
        await record(card({}, { subject: person }), { next: wakingOn("2026-11-01") }, person);
      const seen: string[] = [];
      for (let each = 0; each < 16; each += 1) {
        const client = limitedTo(2, table.client);
        let after: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof dueDossiers>> = await dueDossiers(
            { ...table, client },
            each,
            "2026-11-01",
            after,
          );
          expect(page.entries.length).toBeLessThanOrEqual(2);
          seen.push(...page.entries);
          after = page.next;
        } while (after !== null);
      }
      expect(seen.sort()).toEqual(people.map((person) => dossierId(lab, person)).sort());
    });
  });

  describe("a mail", () => {
    const name = { employer: lab, contact: "hr", day: "2026-10-01", part: "1" };
    const key = { pk: "leuven-lab#mail#hr", sk: "MAIL#2026-10-01#1" };
    const change = { dossier: "leuven-lab#person#p-asha", seq: 2 };
    const later = "2026-10-01T09:00:00.000Z";
    /** Reserves a mail; `others` must have theirs for the change to leave the list, null where somebody is to come. */
    const reserve = (more: Partial<Mail> = {}, others: readonly string[] | null = []) =>
      reserveMail(
        table,
        { ...name, kind: "digest", changes: [change], place: { number: 1, of: 1 }, week: null, ...more },
        new Map(others === null ? [] : [[refText(change), others]]),
        later,
        now,
      );
    const mail = async () => (await readMail(table, key)) ?? expect.fail("there is no mail");
    const waiting = async () => (await pendingChanges(table, "digest", shardOf(lab), undefined)).changes.length;
    const unsettled = (at: string) => unsettledMails(table, shardOf(key.pk), at);
    beforeEach(() => record(card(), { alerts: [alert] }));

    it("is reserved once, with its list of changes frozen", async () => {
      await reserve();
      expect(await mail()).toEqual({
        ...name,
        kind: "digest",
        state: "reserved",
        attempts: 0,
        settleBy: later,
        changes: [change],
        place: { number: 1, of: 1 },
        week: null,
      });
      await expect(reserve()).rejects.toThrow(AlreadyThere);
      expect(await readMail(table, { ...key, sk: "MAIL#2026-10-02#1" })).toBeNull();
    });

    it("takes its changes from the waiting list when every recipient has one", async () => {
      await reserve({}, null);
      expect(await waiting()).toBe(1);
      expect(await readChange(table, change)).toMatchObject({ reservedFor: ["hr"], since: now });
      await reserve({ contact: "boss" }, ["hr"]);
      expect(await waiting()).toBe(0);
      expect((await readChange(table, change))?.reservedFor.toSorted()).toEqual(["boss", "hr"]);
      expect(await readPendingChanges(table, [{ pk: change.dossier, sk: "CHANGE#000000002" }])).toEqual([]);
    });

    it("is on the waiting list until every contact that is named has one", async () => {
      await reserve({}, null);
      expect(await takeOffList(table, change, ["hr", "boss"])).toBe(false);
      expect(await waiting()).toBe(1);
      expect(await takeOffList(table, change, ["hr"])).toBe(true);
      expect(await waiting()).toBe(0);
    });

    it("does not take a change off the list for a contact who lost the mail that had it", async () => {
      await reserve({}, null);
      await returnChanges(table, await mail(), later, "digest");
      await expect(reserve({ contact: "boss" }, ["hr"])).rejects.toThrow(WriteConflict);
      expect(await waiting()).toBe(1);
    });

    it("cannot take a change that another mail holds for the same contact", async () => {
      await reserve({}, null);
      await expect(reserve({ part: "2" })).rejects.toThrow(WriteConflict);
      expect(await readMail(table, { ...key, sk: "MAIL#2026-10-01#2" })).toBeNull();
    });

    it("moves from state to state, one mover at a time", async () => {
      await reserve();
      const reserved = await mail();
      expect(await moveMail(table, reserved, "sending", later)).toBe(true);
      expect(await moveMail(table, reserved, "sending", later)).toBe(false);
      const sending = await mail();
      expect(sending).toMatchObject({ state: "sending", attempts: 1 });
      expect(await moveMail(table, sending, "accepted", later, "ses-1")).toBe(true);
      expect(await moveMail(table, sending, "returning", null)).toBe(false);
      expect(await mail()).toMatchObject({ state: "accepted", attempts: 1 });
      expect(await readItem(table, key)).toMatchObject({ messageId: { S: "ses-1" } });
    });

    it("that is resent is another attempt, so that a late mover of the first is refused", async () => {
      await reserve();
      await moveMail(table, await mail(), "sending", later);
      const first = await mail();
      await moveMail(table, first, "sending", later);
      expect(await mail()).toMatchObject({ state: "sending", attempts: 2 });
      expect(await moveMail(table, first, "returned", null)).toBe(false);
    });

    it("is settled by good news from a state that the news can follow, and from no other", async () => {
      const delivered = { to: "delivered", from: ["sending", "accepted"] } as const;
      await reserve();
      await reportMail(table, key, delivered, "ses-1");
      expect(await mail()).toMatchObject({ state: "reserved", settleBy: expect.any(String) });
      await moveMail(table, await mail(), "sending", later);
      await reportMail(table, key, delivered, "ses-1");
      expect(await mail()).toMatchObject({ state: "delivered", attempts: 1, settleBy: null });
      await reportMail(table, key, { to: "accepted", from: ["sending"] }, "ses-2");
      expect(await mail()).toMatchObject({ state: "delivered" });
      expect(await readItem(table, key)).toMatchObject({ messageId: { S: "ses-1" } });
    });

    it("that is nobody's stays nobody's, whatever is reported of it", async () => {
      const unknown = { ...key, sk: "MAIL#2026-10-01#7" };
      await reportMail(table, unknown, { to: "accepted", from: ["sending"] }, "ses-1");
      expect(await readMail(table, unknown)).toBeNull();
    });

    it("is looked at again when its time has come, until it is settled", async () => {
      await reserve();
      expect([await unsettled(later), await unsettled("2026-10-01T09:00:00.001Z")]).toEqual([[], [key]]);
      await moveMail(table, await mail(), "sending", "2026-10-01T10:00:00.000Z");
      expect(await unsettled("2026-10-01T09:30:00.000Z")).toEqual([]);
      expect(await unsettled("2026-10-01T10:30:00.000Z")).toEqual([key]);
      await moveMail(table, await mail(), "delivered", null);
      expect(await unsettled("2027-01-01")).toEqual([]);
    });

    it("that never arrived gives its changes back, once, and they wait from now", async () => {
      await reserve();
      await returnChanges(table, await mail(), later, "digest");
      expect(await readChange(table, change)).toMatchObject({ reservedFor: [], since: later });
      await returnChanges(table, await mail(), "2026-10-01T11:00:00.000Z", "digest");
      expect(await readChange(table, change)).toMatchObject({ since: later });
      expect(await waiting()).toBe(1);
      await reserve({ part: "2" });
      await returnChanges(table, await mail(), "2026-10-01T12:00:00.000Z", "digest");
      expect(await waiting()).toBe(0);
    });

    it("that never arrived gives nothing back to a contact whose own did", async () => {
      await reserve({}, null);
      await reserve({ contact: "boss" }, ["hr"]);
      await returnChanges(table, await mail(), later, "digest");
      expect(await readChange(table, change)).toMatchObject({ reservedFor: ["boss"] });
    });
  });

  describe("a rejection", () => {
    const rejection = { id: "5d2f", employer: lab, eventId: "e1", type: "EmployeeHired", problems: [] };
    const content = { body: "{}", source: "hr.lab", account: "1".repeat(12), receivedAt: now };

    it("is kept once, whole, and waits to be published", async () => {
      expect(await keepRejection(table, rejection, content)).toBe(true);
      expect(await keepRejection(table, rejection, { ...content, receivedAt: "2026-10-02" })).toBe(false);
      expect(await unpublished(table, shardOf("5d2f"))).toEqual([rejectionKey(lab, "5d2f")]);
      const kept = await readItem(table, rejectionKey(lab, "5d2f"));
      expect(inflateRawSync(kept?.body?.B ?? new Uint8Array()).toString()).toBe("{}");
      expect(JSON.parse(kept?.payload?.S ?? "")).toEqual(rejection);
    });

    it("of a megabyte that does not shrink is kept in pieces that make the whole", async () => {
      const body = randomBytes(750_000).toString("base64");
      await keepRejection(table, { ...rejection, employer: null }, { ...content, body });
      const { pk, sk } = rejectionKey(null, "5d2f");
      const pieces = [];
      for (const name of [sk, `${sk}#1`, `${sk}#2`]) pieces.push((await readItem(table, { pk, sk: name }))?.body?.B);
      expect(inflateRawSync(Buffer.concat(pieces.map((piece) => piece ?? Buffer.alloc(0)))).toString()).toBe(body);
    });
  });
}

/** The same client, whose pages hold at most `items`. */
const limitedTo = (items: number, client: TableClient): TableClient => ({
  send: ((command: { input: { Limit?: number } }) => {
    command.input.Limit = items;
    return client.send(command as Parameters<TableClient["send"]>[0]);
  }) as TableClient["send"],
});
