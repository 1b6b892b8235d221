import { describe, expect, it } from "vitest";
import { CalendarNotFinished } from "../../functions/write-calendars/days-of-employer.ts";
import { answered, card, configured, filed, hired, lab, left, planned, requested, sheet } from "../cast.ts";
import { ashaInOrder } from "../checks-cast.ts";
import { machine } from "../store/recorder.ts";
import { calendarWriter } from "./calendars.ts";

const renewal = "a-card-renewal:card-a-77";
const ravi = { kind: "person", id: "p-ravi" } as const;
const contacts = (...more: readonly object[]) =>
  ({ contacts: [{ id: "hr", email: "hr@lab.example" }, ...more] }) as object;

describe("write-calendars", () => {
  it("asks for the calendars of each employer, once, and writes none itself", async () => {
    const belfry = await machine();
    await belfry.record(configured());
    await belfry.record({ ...configured(), employer: "kite", subject: { kind: "employer", id: "kite" } });
    const { ask, published, kept } = calendarWriter(belfry.ports);
    await ask();
    expect([...published].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual(
      ["kite", lab].map((employer) => ({ type: "CalendarsDue", detail: { employer } })),
    );
    expect(kept.size).toBe(0);
  });

  it("shows a duty long before the first mail about it, on the recommended day and then on the last", async () => {
    const belfry = await machine();
    belfry.setNow("2025-09-01");
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    const { eventsFor, textOf } = calendarWriter(belfry.ports);
    const [event, ...others] = await eventsFor(lab, "hr");
    expect(others).toEqual([]);
    expect(event).toMatchObject({ from: "2026-07-30", to: "2026-07-31", status: "CONFIRMED", allDay: true });
    expect(event?.title).toContain("Residence card: file the renewal, act by 30 July 2026");
    expect(textOf(lab, "hr")).toContain("X-WR-CALNAME:Belfry: days to act by (leuven-lab)\r\n");
    expect(textOf(lab, "hr")).toContain("REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n");

    belfry.setNow("2026-07-31");
    expect((await eventsFor(lab, "hr"))[0]).toMatchObject({ uid: event?.uid, from: "2026-09-30" });
    belfry.setNow("2026-10-01");
    expect((await eventsFor(lab, "hr"))[0]?.title).toContain("was due by 30 September 2026");
  });

  it("looks thirteen months ahead: the day before it is not there, on the day it is", async () => {
    const belfry = await machine();
    belfry.setNow("2025-06-29");
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    const { eventsFor } = calendarWriter(belfry.ports);
    expect(await eventsFor(lab, "hr")).toEqual([]);
    belfry.setNow("2025-06-30");
    expect((await eventsFor(lab, "hr")).map(({ from }) => from)).toEqual(["2026-07-30"]);
  });

  it("shows next year's premium once its day is thirteen months away, though nothing was reported for that year", async () => {
    const belfry = await machine();
    const own = { source: "company-agreement", percentOfMonthlyPay: 100, seniorityMonths: 0, leavers: [] };
    belfry.setNow("2025-03-01");
    await belfry.record(configured({ endOfYearPremium: { own } }));
    await belfry.record(hired({ nationalities: ["BE"], monthlyGrossCents: 400_000 }));
    const { eventsFor } = calendarWriter(belfry.ports);
    const shownOn = async (day: string) => {
      belfry.setNow(day);
      return (await eventsFor(lab, "hr")).map(({ from }) => from);
    };
    const [first, second] = [await shownOn("2026-11-20"), await shownOn("2026-12-20")];
    expect([first, second]).toEqual([
      ["2025-12-31", "2026-12-31"],
      ["2025-12-31", "2026-12-31", "2027-12-31"],
    ]);
  });

  it("leaves out what is known to be over before its day: the contract ends first", async () => {
    const belfry = await machine();
    belfry.setNow("2026-06-01");
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    const { eventsFor } = calendarWriter(belfry.ports);
    expect(await eventsFor(lab, "hr")).toHaveLength(1);
    await belfry.record(left("2026-07-15", "resignation"));
    // What is left to do is to tell the Region of the end.
    expect((await eventsFor(lab, "hr")).map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Work authorisation/),
    ]);
  });

  it("leaves out what is known to be done by its day: a renewal that counts as filed from a later day on", async () => {
    const belfry = await machine();
    belfry.setNow("2026-07-01");
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    await belfry.record(filed("2026-07-01", { holdsFrom: "2026-07-20" }));
    const titles = (await calendarWriter(belfry.ports).eventsFor(lab, "hr")).map(({ title }) => title);
    expect(titles.filter((title) => title.includes("file the renewal"))).toEqual([]);
  });

  it("leaves out what is done", async () => {
    const belfry = await machine();
    belfry.setNow("2026-07-01");
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    const { eventsFor } = calendarWriter(belfry.ports);
    expect(await eventsFor(lab, "hr")).toHaveLength(1);
    await belfry.record(filed("2026-07-01"));
    const titles = (await eventsFor(lab, "hr")).map(({ title }) => title);
    expect(titles.filter((title) => title.includes("file the renewal"))).toEqual([]);
  });

  it.each([
    { kind: "snoozed", until: "2026-08-15" } as const,
    { kind: "waived", until: "2026-08-15", reason: "leaves in August" } as const,
  ])("is silent about what was $kind until the day after", async (answer) => {
    const belfry = await machine();
    belfry.setNow("2026-08-10");
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    const { eventsFor } = calendarWriter(belfry.ports);
    expect(await eventsFor(lab, "hr")).toHaveLength(1);
    await belfry.record(answered("2026-08-10", renewal, answer));
    belfry.setNow("2026-08-15");
    expect(await eventsFor(lab, "hr")).toEqual([]);
    belfry.setNow("2026-08-16");
    expect(await eventsFor(lab, "hr")).toHaveLength(1);
  });

  it("says nothing of what was overdue before the watch began", async () => {
    const belfry = await machine();
    belfry.setNow("2026-11-02");
    for (const event of [configured({ watchFrom: "2026-10-01" }), ...ashaInOrder]) await belfry.record(event);
    expect(await calendarWriter(belfry.ports).eventsFor(lab, "hr")).toEqual([]);
  });

  it("gives each contact the families it takes, in its language", async () => {
    const belfry = await machine();
    belfry.setNow("2026-03-02");
    const science = { id: "science", email: "s@lab.example", language: "nl", families: ["publication"] };
    const permits = { id: "permits", email: "p@lab.example", language: "de", families: ["residence"] };
    for (const event of [
      configured(contacts(science, permits)),
      ...ashaInOrder,
      planned(),
      requested("supervisor", "2026-03-01"),
    ])
      await belfry.record(event);
    const { eventsFor } = calendarWriter(belfry.ports);
    const [all, publications, residence] = await Promise.all(
      ["hr", "science", "permits"].map((contact) => eventsFor(lab, contact)),
    );
    expect(residence?.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Aufenthaltskarte: .* spätestens am/),
    ]);
    expect(publications?.length).toBeGreaterThan(0);
    for (const { title } of publications ?? []) expect(title).toMatch(/, uiterlijk op \d+ \w+ 2026 \(referentie/);
    expect(all?.map(({ uid }) => uid).sort()).toEqual(
      [...(publications ?? []), ...(residence ?? [])].map(({ uid }) => uid).sort(),
    );
  });

  it("gives each contact the regions it takes, by where the person works", async () => {
    const belfry = await machine();
    belfry.setNow("2026-08-10");
    const of = (region: string) => ({ id: region, email: `${region}@lab.example`, regions: [region] });
    const settings: object = { ...contacts(of("flanders"), of("brussels")), region: "flanders" };
    for (const event of [configured(settings), ...ashaInOrder]) await belfry.record(event);
    const { eventsFor } = calendarWriter(belfry.ports);
    const shown = await Promise.all(["hr", "flanders", "brussels"].map((contact) => eventsFor(lab, contact)));
    expect(shown.map(({ length }) => length)).toEqual([1, 1, 0]);
  });

  it("replaces a file by a whole one or not at all: out of time, yesterday's stays", async () => {
    const belfry = await machine();
    belfry.setNow("2026-08-10");
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    const { write, textOf } = calendarWriter(belfry.ports);
    await write(lab);
    const yesterdays = textOf(lab, "hr");
    belfry.setNow("2026-08-11");
    let asked = 0;
    await expect(write(lab, { remaining: () => (asked++ === 0 ? 60_000 : 20_000) })).rejects.toThrow(
      CalendarNotFinished,
    );
    expect(textOf(lab, "hr")).toBe(yesterdays);
    expect(belfry.counted.get("CalendarsWritten")).toBe(1);
  });

  it("raises the number with every change of a dossier, beyond that of any mail", async () => {
    const belfry = await machine();
    belfry.setNow("2026-08-10");
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    const { eventsFor } = calendarWriter(belfry.ports);
    const [first] = await eventsFor(lab, "hr");
    await belfry.record(card({ expiresOn: "2026-09-15" }, { revision: 2, eventId: "card-2" }));
    const [second] = await eventsFor(lab, "hr");
    expect(second).toMatchObject({ uid: first?.uid, from: "2026-09-15" });
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 0);
  });
});

describe("what calendars cost", () => {
  const mondays = ["2025-03-03", "2024-03-04", "2023-03-06", "2022-03-07", "2021-03-01", "2020-03-02"];

  /** An employer of some people, each with a card; the first have years of correspondence behind them. */
  async function used(people: number, years: number) {
    const belfry = await machine();
    belfry.setNow("2026-06-01");
    await belfry.record(configured());
    for (let at = 0; at < people; at += 1) {
      const subject = { kind: "person", id: `p-${at}` } as const;
      for (const event of ashaInOrder) await belfry.record({ ...event, subject, eventId: `${event.eventId}-${at}` });
      for (let year = 0; year < years; year += 1)
        await belfry.record(sheet(mondays[year] ?? "", [], { subject, key: `sheet-${year}` }));
    }
    const { eventsFor } = calendarWriter(belfry.ports);
    belfry.counting.take();
    expect(await eventsFor(lab, "hr")).toHaveLength(people);
    return belfry.counting.take();
  }

  it("the same a person for ten as for a hundred, and after six years as in the first", {
    timeout: 60_000,
  }, async () => {
    const [ten, hundred, old] = [await used(10, 1), await used(100, 1), await used(10, 6)];
    expect((hundred.requests - ten.requests) / 90).toBe(9);
    expect((hundred.readUnits - ten.readUnits) / 90).toBe(4.5);
    // The employer, its own dossier, and sixteen places of the index.
    expect(ten.requests - 10 * 9).toBeLessThanOrEqual(18);
    expect(old.requests).toBe(ten.requests);
    expect(old.readUnits).toBe(ten.readUnits);
    expect(hundred.writeUnits).toBe(0);
  });

  it("nothing for what comes later than a calendar looks", async () => {
    const belfry = await machine();
    belfry.setNow("2026-06-01");
    for (const event of [configured(), ...ashaInOrder]) await belfry.record(event);
    const { write } = calendarWriter(belfry.ports);
    const reads = async () => {
      belfry.counting.take();
      await write(lab);
      return belfry.counting.take().requests;
    };
    const soon = await reads();
    await belfry.record(card({ expiresOn: "2029-09-30" }, { revision: 2, eventId: "card-2" }));
    // Papers are read with the pay of the year, which is held against them, so that one that ends late costs no more.
    expect(await reads()).toBe(soon);
  });

  it("one request for a dossier at rest", async () => {
    const belfry = await machine();
    belfry.setNow("2026-06-01");
    await belfry.record(configured());
    await belfry.record(
      hired({ nationalities: ["BE"], endsOn: "2020-12-31", startsOn: "2020-01-01" }, { subject: ravi }),
    );
    const { write } = calendarWriter(belfry.ports);
    belfry.counting.take();
    await write(lab);
    const before = belfry.counting.take();
    expect(before.requests).toBeLessThanOrEqual(18 + 1);
  });
});
