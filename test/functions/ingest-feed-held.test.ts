import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import type { State } from "../../functions/feed-state.ts";
import { readFeedProgress, writeFeedProgress } from "../../shared/store/feed-progress.ts";
import { payrollText } from "../feeds/feeds.ts";
import { deathsAmong } from "../sampled.ts";
import { inKey, leuvenFile, outKey, world } from "./feed-world.ts";

const header = "Payslip;Person;Contract;Code;Month;Paid on;Gross;Remark";
/** A month of pay of so many people, who earn so much. */
const month = (name: string, people: number, euros = 3_000, more: readonly string[] = []): string =>
  [
    header,
    ...Array.from(
      { length: people },
      (_, at) => `${name.replace("/", "-")}-${at};p-${at};contract-${at};100;${name};28/${name};${euros},00;`,
    ),
    ...more,
    "",
  ].join("\n");
const described = (whole?: object) => JSON.stringify({ ...JSON.parse(payrollText), whole });
const descriptionKey = "feed-descriptions/leuven-lab/payroll.json";
const keyOf = (file: string) => `feeds/leuven-lab/payroll/in/${file}`;
const resultKey = (file: string) => `feeds/leuven-lab/payroll/out/${file}.result.ndjson`;

type World = Awaited<ReturnType<typeof world>>;

/** A feed whose April, of forty people, was taken in. */
async function afterApril(whole: object = {}): Promise<World> {
  const lab = await world({ "leuven-lab/payroll": described(whole) });
  await lab.drop(month("04/2026", 40), "01", keyOf("2026-04.csv"));
  expect(lab.put.size).toBe(40);
  lab.put.clear();
  lab.notices.length = 0;
  return lab;
}

/** What the person in HR says, as the page behind the mail's link puts it. */
const answer = (lab: World, more: object = {}, source = "belfry.answers", account = "1".repeat(12)) => {
  const [run] = lab.held;
  const detail = {
    type: "ObligationAnswered",
    version: 1,
    eventId: "answer-1",
    source,
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "answer-1",
    occurredOn: "2026-06-02",
    data: { obligation: `feed-run-held:payroll.${run?.key}`, by: "hr", answer: { kind: "acknowledged" }, ...more },
  };
  return lab.deliver({ account, source, "detail-type": "ObligationAnswered", detail });
};
const statements = (events: readonly BelfryEvent[]) =>
  events.map((event) => {
    const parsed = parseEvent(event);
    if (!parsed.ok) throw new Error(`not accepted: ${JSON.stringify(parsed.problems)}`);
    return { revision: parsed.event.revision, data: parsed.event.data };
  });
const ended = (lab: World) =>
  lab.held.map(({ revision = 1, data }) => [revision, (data as { ended?: { how: string } }).ended?.how]);
const summary = (lab: World, file: string) =>
  JSON.parse(lab.stored.get(resultKey(file))?.toString().split("\n")[0] ?? "null");

describe("a whole file with far fewer people than the last", () => {
  const may = month("05/2026", 12);

  it("is held: nothing is put, the feed counts as heard, and its employer and owner are told", async () => {
    const lab = await afterApril();
    lab.heard.length = 0;
    expect(await lab.drop(may)).toBe(true);
    expect(lab.put.size).toBe(0);
    expect(lab.heard).toHaveLength(1);
    const off = {
      people: { last: 40, now: 12 },
      sums: [{ type: "PaymentMade", kind: "salary", unit: "cents", percent: 30, last: 12_000_000, now: 3_600_000 }],
    };
    expect(statements(lab.held)).toEqual([{ revision: 1, data: { feed: "payroll", file: "2026-05.csv", ...off } }]);
    expect(lab.answer()).toEqual([expect.objectContaining({ outcome: "held", events: 0, held: off })]);
    await lab.turn();
    expect(lab.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ["payroll@vision-lab.example", "[Belfry] Feed payroll of leuven-lab: a file is held until HR takes it in"],
    ]);
    expect(lab.belfry.counted.get("FeedFilesHeld")).toBe(1);
  });

  it("is taken in once a person acknowledges the question, as it would have been", async () => {
    const [plain, lab] = [await world(), await afterApril()];
    await plain.drop(may);
    await lab.drop(may);
    expect(await answer(lab)).toBe(true);
    expect([...lab.put.keys()].sort()).toEqual([...plain.put.keys()].sort());
    expect(lab.answer()).toEqual(plain.answer());
    expect(ended(lab)).toEqual([
      [1, undefined],
      [2, "taken-in"],
    ]);
    statements(lab.held);
    // And is what the next one is held against.
    await lab.drop(month("06/2026", 11), "01", keyOf("2026-06.csv"));
    expect(summary(lab, "2026-06.csv")).toMatchObject({ outcome: "accepted" });
  });

  it("is taken in once, however often it is acknowledged, and told of by S3 again", async () => {
    const lab = await afterApril();
    await lab.drop(may);
    await lab.drop(may);
    expect(lab.held).toHaveLength(1);
    await answer(lab);
    const steps = lab.steps();
    await answer(lab, {}, "hr.lab");
    await lab.drop(may);
    expect([lab.steps(), lab.put.size]).toEqual([steps, 12]);
  });

  it("is taken in also where it is acknowledged before a run that died noted that it is held", async () => {
    const lab = await afterApril();
    // Before the last of its notes: it was told.
    lab.crashAt(9);
    expect(await lab.drop(may)).toBe(false);
    lab.crashAt(null);
    expect([lab.held.length, lab.put.size]).toEqual([1, 0]);
    await answer(lab);
    await lab.drop(may);
    expect([lab.put.size, lab.answer()[0].outcome]).toEqual([12, "accepted"]);
    expect(ended(lab)).toEqual([
      [1, undefined],
      [2, "taken-in"],
    ]);
  });

  it.each<[string, object, string?, string?]>([
    ["is snoozed", { answer: { kind: "snoozed", until: "2026-07-01" } }],
    ["is waived", { answer: { kind: "waived", until: "2026-07-01", reason: "came otherwise" } }],
    ["of another run is acknowledged", { obligation: `feed-run-held:payroll.${"0".repeat(24)}` }],
    ["of another rule is acknowledged", { obligation: "mail-unheard:2026-05-01.hr" }],
    ["is acknowledged by an account that may not", {}, "hr.lab", "2".repeat(12)],
    ["is acknowledged under a source of Belfry's that puts no answers", {}, "belfry.else"],
  ])("stays held where the question %s", async (_, more, source, account) => {
    const lab = await afterApril();
    await lab.drop(may);
    expect(await answer(lab, more, source, account)).toBe(true);
    expect([lab.put.size, ended(lab)]).toEqual([0, [[1, undefined]]]);
  });

  it("is not held once a part of it was put, though a run died and another file came in between", async () => {
    const fewer = month("05/2026", 36);
    const more = month("06/2026", 60);
    const begin = async () => {
      const lab = await afterApril();
      lab.limit({ chunkRows: 10 });
      return lab;
    };
    const calm = await begin();
    const before = calm.steps();
    await calm.drop(fewer);
    let partly = 0;
    for (const step of deathsAmong(calm.steps() - before)) {
      const lab = await begin();
      lab.crashAt(step);
      await lab.drop(fewer);
      lab.crashAt(null);
      const put = lab.put.size;
      await lab.drop(more, "01", keyOf("2026-06.csv"));
      await lab.drop(fewer);
      await lab.turn();
      const { outcome, events } = lab.answer()[0];
      if (put > 0) expect([outcome, events], `step ${step}`).toEqual(["accepted", 36]);
      if (put > 0 && put < 36) partly += 1;
    }
    expect(partly).toBeGreaterThan(0);
  });

  it("is not held once a part of it was put, though its description changed in between", async () => {
    const lab = await afterApril();
    lab.limit({ chunkRows: 10 });
    // Its figures and a first chunk are noted.
    lab.crashAt(6);
    await lab.drop(month("05/2026", 36));
    lab.crashAt(null);
    expect(lab.put.size).toBe(10);
    lab.stored.set("feed-descriptions/leuven-lab/payroll.json", Buffer.from(described({ fewerPeoplePercent: 5 })));
    await lab.drop(month("05/2026", 36));
    expect(lab.answer()[0]).toMatchObject({ outcome: "accepted", events: 36 });
  });

  it.each<[string, object | undefined]>([
    ["its feed's files were no whole ones when it was begun", undefined],
    ["it was a correction by its name when it was begun", { partsNamed: "05" }],
  ])("is not held once a part of it was put, though %s", async (_, first) => {
    const begin = async () => {
      const lab = await afterApril();
      lab.stored.set(descriptionKey, Buffer.from(described(first)));
      lab.limit({ chunkRows: 5 });
      return lab;
    };
    const calm = await begin();
    const before = calm.steps();
    await calm.drop(may);
    const outcomes = new Set<string>();
    for (const step of deathsAmong(calm.steps() - before)) {
      const lab = await begin();
      lab.crashAt(step);
      await lab.drop(may);
      lab.crashAt(null);
      const put = lab.put.size;
      lab.stored.set(descriptionKey, Buffer.from(described({})));
      await lab.drop(may);
      const { outcome, events } = lab.answer()[0];
      outcomes.add(outcome);
      if (put > 0) expect([outcome, events], `step ${step}`).toEqual(["accepted", 12]);
    }
    // Of one that died before anything was noted nothing can have been put.
    expect([...outcomes].sort()).toEqual(["accepted", "held"]);
  });

  it("is held where its description changed while it was read through, for nothing of it was put", async () => {
    const lab = await afterApril();
    lab.limit({ chunkRows: 5 });
    lab.timeLeft(1_000);
    await lab.drop(may);
    expect(lab.notices.map(({ type }) => type)).toEqual(["FeedFileContinues"]);
    lab.stored.set(descriptionKey, Buffer.from(described({ fewerPeoplePercent: 5 })));
    await lab.turn();
    expect([lab.put.size, lab.answer()[0].outcome]).toEqual([0, "held"]);
  });

  it("is not held where an earlier release began it, which did not note whether it had put anything", async () => {
    const lab = await afterApril();
    lab.limit({ chunkRows: 5 });
    lab.timeLeft(1_000);
    await lab.drop(may);
    const kept = await readFeedProgress<State>(lab.ports.table, leuvenFile);
    if (kept === null) throw new Error("its survey is noted");
    const { putting: _, ...before } = kept.state;
    await writeFeedProgress(lab.ports.table, leuvenFile, kept.version, before);
    lab.stored.set(descriptionKey, Buffer.from(described({ fewerPeoplePercent: 5 })));
    await lab.turn();
    expect([lab.put.size, lab.answer()[0].outcome]).toEqual([12, "accepted"]);
  });

  it("and was put before the last is no measure for the next when it is confirmed", async () => {
    const lab = await afterApril();
    await lab.drop(may, "01", inKey, "2026-05-29T04:00:00Z");
    await lab.drop(month("06/2026", 41), "01", keyOf("2026-06.csv"), "2026-06-29T04:00:00Z");
    expect(await answer(lab)).toBe(true);
    expect(lab.answer()[0]).toMatchObject({ outcome: "accepted" });
    await lab.drop(month("07/2026", 12), "01", keyOf("2026-07.csv"), "2026-07-29T04:00:00Z");
    expect(summary(lab, "2026-07.csv")).toMatchObject({ outcome: "held" });
  });

  it("gives way to another under its name, and is not taken in by a late acknowledgement", async () => {
    const lab = await afterApril();
    await lab.drop(may, "01");
    await lab.drop(month("05/2026", 39), "02");
    expect(ended(lab)).toEqual([
      [1, undefined],
      [2, "superseded"],
    ]);
    expect(lab.put.size).toBe(39);
    const answered = lab.stored.get(outKey);
    expect(await answer(lab)).toBe(true);
    expect([lab.put.size, lab.stored.get(outKey)]).toEqual([39, answered]);
  });

  it("stays held beside a file under another name, for it may be another month, and both are taken in", async () => {
    const lab = await afterApril();
    await lab.drop(may);
    await lab.drop(month("06/2026", 41), "01", keyOf("2026-06.csv"));
    expect([lab.put.size, ended(lab)]).toEqual([41, [[1, undefined]]]);
    await answer(lab);
    expect(lab.put.size).toBe(53);
  });

  it("that is gone when it is confirmed is said to be", async () => {
    const lab = await afterApril();
    await lab.drop(may);
    lab.stored.delete(inKey);
    expect(await answer(lab)).toBe(true);
    expect(lab.put.size).toBe(0);
    expect(ended(lab)).toEqual([
      [1, undefined],
      [2, "file-gone"],
    ]);
    expect(lab.belfry.counted.get("FeedFilesUnanswered")).toBe(1);
  });

  it("is not held again after it was confirmed, also under another description", async () => {
    const lab = await afterApril();
    await lab.drop(may);
    const other = JSON.stringify({ ...JSON.parse(described({})), source: "feed.other" });
    lab.stored.set("feed-descriptions/leuven-lab/payroll.json", Buffer.from(other));
    await answer(lab);
    expect([lab.put.size, lab.held.length]).toEqual([12, 2]);
    expect([...lab.put.values()].every(({ source }) => source === "feed.other")).toBe(true);
  });

  it("is read through in several runs where one is too short, and comes to the same", async () => {
    const [whole, slow] = [await afterApril(), await afterApril()];
    slow.limit({ chunkRows: 3 });
    slow.timeLeft(1_000);
    for (const lab of [whole, slow]) {
      await lab.drop(may);
      if (lab === slow) expect(lab.notices.map(({ type }) => type)).toEqual(["FeedFileContinues"]);
      await lab.turn();
    }
    expect(slow.held).toEqual(whole.held);
    for (const lab of [whole, slow]) {
      await answer(lab);
      await lab.turn();
    }
    expect([[...slow.put.keys()].sort(), slow.answer()]).toEqual([[...whole.put.keys()].sort(), whole.answer()]);
  });

  it("comes to the same whatever step a crash strikes before or after", { timeout: 60_000 }, async () => {
    const run = async (crashAt: number | null) => {
      const lab = await afterApril();
      lab.limit({ chunkRows: 5 });
      lab.timeLeft(1_000);
      const [before] = [lab.steps()];
      lab.crashAt(crashAt);
      const insist = async (does: () => Promise<unknown>): Promise<void> => {
        await does();
        await lab.turn();
        lab.crashAt(null);
        await does();
        await lab.turn();
      };
      await lab.drop(may);
      await lab.turn();
      if (crashAt !== null && lab.held.length === 0) lab.crashAt(null);
      await lab.drop(may);
      await lab.turn();
      await insist(() => answer(lab));
      return { lab, steps: lab.steps() - before };
    };
    const seen = ({ lab }: { lab: World }) => ({
      events: [...lab.put.keys()].sort(),
      answer: lab.stored.get(outKey)?.toString(),
      held: [...new Set(lab.held.map((event) => JSON.stringify(event)))],
      told: new Set(lab.mails.map(({ subject }) => subject)),
    });
    const whole = await run(null);
    expect(whole.steps).toBeGreaterThan(30);
    for (const step of deathsAmong(whole.steps)) expect(seen(await run(step)), `step ${step}`).toEqual(seen(whole));
  });
});

describe("what is strange about a whole file", () => {
  it.each<[string, string, object?]>([
    ["a first file, with nothing to be compared with", ""],
    ["a fifth fewer people", month("05/2026", 32)],
    ["more people and as much pay for each", month("05/2026", 58)],
    [
      "fewer people than a description allows for",
      month("05/2026", 20),
      { fewerPeoplePercent: 60, amountsOffPercent: 60 },
    ],
    [
      "a premium that came with this file alone",
      month("05/2026", 40, 3_000, ["x;p-1;contract-1;320;05/2026;28/05/2026;90000,00;"]),
    ],
    ["fewer people, for the others' rows are rejected", month("05/2026", 20, 3_000, Array(20).fill("too;few"))],
  ])("is not %s", async (_, content, whole) => {
    const lab = content === "" ? await world({ "leuven-lab/payroll": described({}) }) : await afterApril(whole);
    await lab.drop(content === "" ? month("04/2026", 3) : content);
    expect(lab.held).toEqual([]);
    expect(lab.put.size).toBeGreaterThan(2);
  });

  it.each<[string, string]>([
    ["more than a fifth fewer people", month("05/2026", 31)],
    ["pay in cents where euros were meant", month("05/2026", 40, 300_000)],
    ["half the pay, and less", month("05/2026", 40, 1_499)],
    ["nobody at all", month("05/2026", 0)],
  ])("is %s", async (_, content) => {
    const lab = await afterApril();
    await lab.drop(content);
    expect([lab.put.size, lab.held.length]).toEqual([0, 1]);
  });

  it("is told without sums where these would tell one person's pay", async () => {
    const lab = await world({ "leuven-lab/payroll": described({}) });
    await lab.drop(month("04/2026", 2), "01", keyOf("2026-04.csv"));
    await lab.drop(month("05/2026", 2, 30_000));
    expect(lab.held[0]?.data).toMatchObject({
      sums: [{ type: "PaymentMade", kind: "salary", unit: "cents", percent: 1_000 }],
    });
    expect(JSON.stringify(lab.held)).not.toMatch(/600000|6000000/);
  });

  it("is not asked of a correction, which its name tells apart, nor is the next file held against one", async () => {
    const lab = await afterApril({ partsNamed: "-corr" });
    await lab.drop(month("04/2026", 1), "01", keyOf("2026-04-corr.csv"));
    await lab.drop(month("05/2026", 40));
    expect([lab.put.size, lab.held.length]).toEqual([41, 0]);
  });

  it("is not asked where a file cannot be read to its end: then it is not whole, and nothing of it is put", async () => {
    const lab = await afterApril();
    await lab.drop(`${month("05/2026", 40)}"a quote that does not end`);
    expect([lab.put.size, lab.held.length, lab.answer()[0].outcome]).toEqual([0, 0, "unreadable"]);
  });

  it("names a file of payments too", async () => {
    const lab = await afterApril();
    await lab.drop(month("05/2026", 1), "01", keyOf("transfers-2026-05.xml"));
    expect(statements(lab.held)[0]?.data).toMatchObject({ file: "transfers-2026-05.xml" });
  });

  it("leaves out a name that could be taken for something else", async () => {
    const lab = await afterApril();
    await lab.drop(month("05/2026", 1), "01", keyOf("see www.pay.example.csv"));
    expect(statements(lab.held)[0]?.data).not.toHaveProperty("file");
  });
});
