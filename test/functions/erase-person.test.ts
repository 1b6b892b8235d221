import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { NotYetRecorded } from "../../functions/not-yet-recorded.ts";
import { workingInWords } from "../../shared/alerts/mail-words.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import type { ChangePayload } from "../../shared/store/dossier-store.ts";
import {
  answered,
  card,
  configured,
  corrected,
  employmentEnded,
  hired,
  premiumPaid,
  sheet,
  shift,
  underTheSameId,
} from "../cast.ts";
import { anyEvent } from "../dossier/generated.ts";
import { sampled } from "../sampled.ts";
import { ashasDossier, dyingAfter, eraseAsked, erasing } from "./erasing.ts";

const longDay = sheet("2025-06-02", [shift("2025-06-02T08:00:00+02:00", "2025-06-02T20:45:00+02:00")]);
const paid = premiumPaid("2025-12-18", 2025, 389_051);

/** Asha's year at the lab, her name in it, and things that happen on normal days: one corrected, one sent in two contents. */
const story: readonly BelfryEvent[] = [
  hired({ name: "Asha Rao", monthlyGrossCents: 389_050 }),
  card({ expiresOn: "2026-09-29" }),
  corrected(card({ expiresOn: "2026-09-29" }), { expiresOn: "2026-09-30" }),
  longDay,
  answered("2025-06-10", "daily-limit:2025-06-02", { kind: "waived", until: "2025-12-31", reason: "a burst pipe" }),
  paid,
  hired({ startsOn: "2025-04-01", name: "Asha Rao" }, { key: "contract-two" }),
  underTheSameId(hired({ name: "Asha Rao" }, { key: "contract-two" }), { startsOn: "2025-05-01", name: "Asha Rao" }),
  employmentEnded("2026-01-31"),
];

/** The story, the day on which it is asked for, and the request as it stands in the ledger. */
async function asked(on: string, request = eraseAsked(on)) {
  const world = await erasing();
  world.belfry.setNow("2026-02-02");
  await world.records(configured(), ...story);
  world.belfry.setNow(on);
  await world.records(request);
  return { ...world, request };
}

/** What became of a request: what was erased and kept, by class. */
const decisionIn = async ({ ledger }: Pick<Awaited<ReturnType<typeof asked>>, "ledger">) => {
  const { records } = await ledger();
  return records.flatMap(({ payload }) => {
    const event = (payload as { event?: BelfryEvent } | null)?.event;
    return event?.type === "ErasureDecided" && event.data !== undefined ? [event.data] : [];
  });
};

describe("erase-person", () => {
  it("keeps what the law has kept, and says until when and by which article", async () => {
    const world = await asked("2027-03-01");
    await world.erases(world.request);
    const [decision] = await decisionIn(world);
    expect(decision).toEqual({
      request: "erase-asha",
      erased: [],
      kept: [
        { class: "employment", records: 10, until: "2031-01-31", article: expect.stringContaining("8 August 1980") },
        { class: "residence", records: 3, until: "2031-01-31", article: expect.stringContaining("11 February 2013") },
        { class: "hours", records: 3, until: "2030-12-31", article: expect.stringContaining("8 August 1980") },
        { class: "pay", records: 1, until: "2035-12-31", article: expect.stringContaining("art. 315") },
        { class: "requests", records: 1, until: "2037-12-31", article: expect.stringContaining("2016/679") },
      ],
    });
    expect(world.items().join("\n")).toContain("Asha Rao");
  });

  it("says of each kind how many records are kept up to which day", async () => {
    const world = await erasing();
    world.belfry.setNow("2027-02-11");
    const request = eraseAsked("2027-02-11");
    const payments = [2016, 2018, 2020].map((year) => premiumPaid(`${year}-12-18`, year, 389_051));
    await world.records(configured(), ...payments, request);
    await world.erases(request);
    const [decision] = await decisionIn(world);
    // Each payment, and the question under which contract it was made.
    expect(decision?.erased).toEqual([{ class: "pay", records: 2 }]);
    expect(decision?.kept.map((one) => [one.class, one.records, one.until])).toEqual([
      ["pay", 2, "2028-12-31"],
      ["pay", 2, "2030-12-31"],
      ["requests", 2, "2037-12-31"],
    ]);
  });

  it.each([
    ["en", "Kept up to 31 December 2028 (2028-12-31): requests about data (1 record).", "(2 records)"],
    ["nl", "Bewaard tot en met 31 december 2028 (2028-12-31): verzoeken over gegevens (1 record).", "(2 records)"],
    ["fr", "Conservé jusqu'au 31 décembre 2028 (2028-12-31) : demandes sur les données (1 enregistrement).", "(2 enr"],
    [
      "de",
      "Aufbewahrt bis einschließlich 31. Dezember 2028 (2028-12-31): Anträge zu Daten (1 Eintrag).",
      "(2 Einträge)",
    ],
  ] as const)("words in %s what is kept up to a day", (language, one, two) => {
    const said = (records: number) => {
      const kept = { kind: "requests", records, until: parseDay("2028-12-31") };
      return workingInWords(wordings[language], { say: "erasure-kept-until", with: kept }).replaceAll("\u00a0", " ");
    };
    expect(said(1)).toBe(one);
    expect(said(2)).toContain(two);
  });

  it("keeps what takes a question back no longer than the question", async () => {
    const world = await erasing();
    world.belfry.setNow("2018-12-19");
    const tooMuch = premiumPaid("2018-12-18", 2018, 389_051_000);
    await world.records(configured(), tooMuch);
    world.belfry.setNow("2027-02-11");
    const request = eraseAsked("2027-02-11");
    await world.records(corrected(tooMuch, { grossCents: 389_051 }), request);
    const changes = (await world.ledger()).records.flatMap(({ kind, payload }) =>
      kind === "change" ? (payload as ChangePayload).alerts.map((alert) => `${alert.rule} ${alert.kind}`) : [],
    );
    expect(changes).toContain("payment-plausible withdrawn");
    await world.erases(request);
    const [decision] = await decisionIn(world);
    expect(decision?.kept.map((one) => [one.class, one.records, one.until])).toEqual([
      ["pay", 4, "2028-12-31"],
      ["requests", 2, "2037-12-31"],
    ]);
  });

  it.each([
    ["the day before its term ends", "2031-01-31", ["hours"]],
    ["the day after", "2031-02-01", ["employment", "residence", "hours"]],
    ["when pay may go too", "2036-01-01", ["employment", "residence", "hours", "pay"]],
  ])("erases of a class %s", async (_, on, erased) => {
    const world = await asked(on);
    await world.erases(world.request);
    expect((await decisionIn(world))[0]?.erased.map((one) => one.class)).toEqual(erased);
    expect(await world.faults()).toEqual([]);
  });

  it("keeps everything while the person is employed, and says that no day can be given", async () => {
    const world = await erasing();
    world.belfry.setNow("2041-01-01");
    const request = eraseAsked("2041-01-01");
    await world.records(configured(), hired({ name: "Asha Rao" }), card(), request);
    await world.erases(request);
    const [decision] = await decisionIn(world);
    expect(decision?.erased).toEqual([]);
    expect(decision?.kept[0]).toEqual({ class: "employment", records: 3, article: expect.any(String) });
  });

  it("leaves nothing that names the person or says what was paid, and a chain that verifies", async () => {
    const world = await asked("2036-01-01");
    await world.erases(world.request);
    const left = world.items().filter((item) => item.includes(`"${ashasDossier}"`));
    for (const said of ["Asha Rao", "389050", "389051", "2026-09-30", "burst pipe", "2025-06-02T08"])
      expect(left.join("\n"), said).not.toContain(said);
    const { records } = await world.ledger();
    expect(records.filter(({ erased }) => erased !== undefined).every(({ salt, payload }) => !salt && !payload)).toBe(
      true,
    );
    expect(records.filter(({ erased }) => erased !== undefined)[0]?.erased).toEqual({
      on: "2036-01-01",
      request: "erase-asha",
      type: "EmployeeHired",
      upTo: "2036-01-01",
    });
    expect(left.filter((item) => item.includes("erasedOn=") && /digest=|salt=|payload=/.test(item))).toEqual([]);
    expect(await world.faults()).toEqual([]);
  });

  it("erases what it was asked for alone", async () => {
    const world = await asked("2036-01-01", eraseAsked("2036-01-01", { scope: ["hours"] }));
    await world.erases(world.request);
    const [decision] = await decisionIn(world);
    expect(decision?.erased.map((one) => one.class)).toEqual(["hours"]);
    expect(decision?.kept).toEqual([]);
    expect(world.items().join("\n")).toContain("Asha Rao");
  });

  it("concludes nothing from what is gone: work without papers is no finding where the papers were erased", async () => {
    const world = await asked("2032-01-05", eraseAsked("2032-01-05", { scope: ["residence"] }));
    await world.erases(world.request);
    const before = (await world.ledger()).records.length;
    await world.belfry.dossierDue("reassessment", "2032-01-06");
    const said = (await world.ledger()).records.slice(before);
    expect(said.filter(({ kind }) => kind === "change")).toEqual([]);
  });

  it("keeps the content of no duplicate, no late revision and no other content of what is gone", async () => {
    const world = await asked("2036-01-01");
    await world.erases(world.request);
    const { head } = await world.ledger();
    await world.records(...story);
    expect((await world.ledger()).head, "duplicates are none").toEqual(head);
    await world.records(
      hired({ name: "Asha Rao" }, { eventId: "sent-late" }),
      underTheSameId(hired(), { name: "Asha Rao" }),
      premiumPaid("2025-12-18", 2025, 389_051, { eventId: "paid-late", source: "payroll.lab" }),
    );
    const { records, head: later } = await world.ledger();
    expect(later.seq - head.seq, "what is new is linked").toBe(2);
    expect(records.slice(-2).map(({ erased }) => erased?.type)).toHaveLength(2);
    const left = world.items().filter((item) => item.includes(`"${ashasDossier}"`));
    for (const said of ["Asha Rao", "389051"]) expect(left.join("\n")).not.toContain(said);
    expect(await world.faults()).toEqual([]);
  });

  it("hears what its sender says anew, under a higher revision", async () => {
    const world = await asked("2036-01-01");
    await world.erases(world.request);
    await world.records(hired({ name: "Asha Rao-Singh" }, { revision: 2, eventId: "anew" }));
    expect(world.items().join("\n")).toContain("Asha Rao-Singh");
    expect(await world.faults()).toEqual([]);
  });

  it("waits until the request stands in the ledger, and does nothing for one that was taken back", async () => {
    const world = await erasing();
    world.belfry.setNow("2036-01-01");
    await world.records(configured(), ...story);
    const request = eraseAsked("2036-01-01");
    await expect(world.erases(request)).rejects.toThrow(NotYetRecorded);
    const { data: _, ...rest } = request;
    const back = { ...rest, revision: 2, eventId: "taken-back", retracted: { reason: "changed her mind" } };
    await world.records(request, back as BelfryEvent);
    await world.erases(request);
    expect(await decisionIn(world)).toEqual([]);
    expect(world.items().join("\n")).toContain("Asha Rao");
  });

  it("decides once however often the request comes", async () => {
    const world = await asked("2036-01-01");
    await world.erases(world.request);
    await world.erases(world.request);
    expect(await decisionIn(world)).toHaveLength(1);
  });

  it("ends in the same state wherever a run dies, the queue bringing the request back", async () => {
    const whole = await asked("2036-01-01");
    const start = whole.belfry.engine.snapshot();
    await whole.erases(whole.request);
    const end = stateOf(whole.items());
    for (let requests = 0; ; requests += 1) {
      whole.belfry.engine.restore(start);
      whole.put.length = 0;
      const died = await whole
        .erases(whole.request, { table: dyingAfter(whole.belfry.table, requests) })
        .catch(() => true);
      if (died === true) await whole.erases(whole.request);
      expect(stateOf(whole.items()), `died after ${requests} requests`).toEqual(end);
      expect(await whole.faults()).toEqual([]);
      if (died !== true) break;
    }
  });

  it("goes through what a standing request left, each month, and through others where the employer says so", async () => {
    const world = await asked("2032-01-05");
    await world.erases(world.request);
    await world.passes();
    expect(await decisionIn(world), "nothing more may go").toHaveLength(1);
    world.belfry.setNow("2036-01-01");
    await world.passes();
    const [, second] = await decisionIn(world);
    expect(second?.erased).toEqual([{ class: "pay", records: 1 }]);
    expect(world.items().join("\n")).not.toContain("389051");
    expect(await world.faults()).toEqual([]);
  });

  it.each([
    ["keeps everything where no policy was set", {}, 0],
    ["erases what is due where the employer says so", { "retention-erasure": 1 }, 1],
  ])("%s", async (_, policies, decisions) => {
    const world = await erasing();
    world.belfry.setNow("2036-01-01");
    await world.records(configured({ policies }), ...story);
    await world.passes();
    const decided = await decisionIn(world);
    expect(decided).toHaveLength(decisions);
    if (decisions === 1) expect(decided[0]?.request).toBe("retention");
    expect(await world.faults()).toEqual([]);
  });

  it("brings nothing back of generated histories, whatever comes afterwards and in whatever order", async () => {
    // A name that no generated event has: what comes afterwards and never came before is new.
    const ended = [hired({ name: "Asha of the story" }), employmentEnded("2026-04-30")];
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEvent, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 12 }),
        fc.nat(12),
        async (events, again, cut) => {
          const world = await erasing();
          world.belfry.setNow("2026-06-01");
          await world.records(configured(), ...ended, ...events.slice(0, cut));
          world.belfry.setNow("2045-01-02");
          const request = eraseAsked("2045-01-02", {}, { source: "rights.lab" });
          await world.records(request);
          await world.erases(request);
          const gone = (await world.ledger()).records.filter(({ erased }) => erased !== undefined);
          await world.records(...ended, ...again.flatMap((at) => events[at] ?? []), ...events.slice(0, cut));
          const { records } = await world.ledger();
          const now = new Map(records.map((record) => [record.seq, record]));
          for (const { seq } of gone) expect(now.get(seq)?.payload).toBeNull();
          expect(await world.faults()).toEqual([]);
          // A contract of a generated history can have no end, and then it has to stay.
          if (gone.some(({ erased }) => erased?.type === "EmployeeHired"))
            expect(world.items().join("\n")).not.toContain("Asha of the story");
        },
      ),
      { numRuns: sampled(20, 60) },
    );
  });
});

/** The table without what counts attempts: versions of heads, and numbers of plans. */
const stateOf = (items: readonly string[]): readonly string[] =>
  items.map((item) => item.replace(/version=\{"N":"\d+"\} ?/, ""));
