import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import { answerFeed } from "../../functions/answer-feed/handler.ts";
import { partsPrefix } from "../../functions/feed-keys.ts";
import { firstMax, type State } from "../../functions/feed-state.ts";
import { ingestFeed } from "../../functions/ingest-feed/handler.ts";
import { limits } from "../../functions/ingest-feed/task.ts";
import type { Files, Ports } from "../../functions/ports.ts";
import { readFeedProgress } from "../../shared/store/feed-progress.ts";
import { accept } from "../cast.ts";
import { payrollFile, payrollText, shiftsText } from "../feeds/feeds.ts";
import { decoded } from "../mail-text.ts";
import { deathsAmong, sampled } from "../sampled.ts";
import { obligationsOf } from "../scenarios/given.ts";
import { Crash, inKey, leuvenFile, type Message, outKey, tagOf, world } from "./feed-world.ts";

const badRow = "x;;;999;;;;";
const header = "Payslip;Person;Contract;Code;Month;Paid on;Gross;Remark";
const payslip = (number: number, more = "") =>
  `${number};p-${number};contract-${number};100;05/2026;29/05/2026;1.000,0${number % 10};${more}`;
const counts = (accepted: number, rejected: number, skipped = 0, events = accepted) => ({
  rows: accepted + rejected + skipped,
  accepted,
  rejected,
  skipped,
  events,
});

describe("the sample", () => {
  it("has four rows that become events, and two that come back with column and remedy", async () => {
    const lab = await world();
    expect(await lab.drop(payrollFile)).toBe(true);
    const [summary, ...rejections] = lab.answer();
    expect(summary).toEqual({
      file: "2026-05.csv",
      outcome: "rows-rejected",
      ...counts(4, 2),
      unreadable: null,
    });
    expect(rejections).toEqual([
      {
        line: 5,
        column: "Paid on",
        field: "occurredOn",
        problem: "is not a day that exists",
        remedy: "write it as in 29/05/2026 (d/m/Y)",
        stood: "numbers with slashes",
      },
      {
        line: 7,
        column: "Gross",
        field: "data.grossCents",
        problem: "is not an amount",
        remedy: "write it as in 2890,50",
        stood: "an amount with a point",
      },
    ]);
    expect([...lab.put.values()].map(({ source, type }) => ({ source, type }))).toEqual(
      Array(4).fill({ source: "feed.payroll-lab", type: "PaymentMade" }),
    );
    await lab.turn();
    expect(lab.mails.map(({ to, subject }) => ({ to, subject }))).toEqual([
      {
        to: "payroll@vision-lab.example",
        subject: "[Belfry] Feed payroll of leuven-lab: 2 of 6 rows were rejected",
      },
    ]);
    expect(Object.fromEntries(lab.belfry.counted)).toEqual({ FeedFilesTakenIn: 1, FeedRowsRejected: 2, MailsSent: 1 });
    for (const value of ["31/06/2026", "4120.00", "p-chen", "2026-05-003"])
      expect(`${JSON.stringify(rejections)} ${lab.mails[0]?.raw} ${lab.belfry.logged}`).not.toContain(value);
  });

  it("sent again changes nothing: no new event, the same answer", async () => {
    const lab = await world();
    await lab.drop(payrollFile);
    const [events, answer] = [[...lab.put.keys()], lab.answer()];
    await lab.drop(payrollFile, "02");
    expect([[...lab.put.keys()], lab.answer()]).toEqual([events, answer]);
    await lab.turn();
    expect(lab.mails).toHaveLength(1);
  });

  it("with two rows of one key, or a row that came otherwise before, is taken in, and HR is asked which is right", async () => {
    const [once, other, later] = ["1.000,00", "1.500,00", "1.700,00"].map(
      (gross) => `7;p-7;c-7;100;05/2026;29/05/2026;${gross};`,
    );
    const lab = await world();
    await lab.drop(`${header}\n${once}\n${other}\n`);
    await lab.drop(`${header}\n${later}\n`, "02", inKey.replace("05.csv", "06.csv"));
    const events = [...lab.put.values()].map(({ detail }) => accept(detail));
    expect(obligationsOf("same-revision-pay", events).map(({ because }) => because.facts.length)).toEqual([3]);
    const corrected = events.slice(0, 1).map((event) => accept({ ...event, revision: 2, eventId: "right" }));
    expect(obligationsOf("same-revision-pay", [...corrected, ...events])).toEqual([]);
  });

  describe("with rows that say different things under one key and revision, names both lines in its answer", () => {
    const paid = (number: number, gross: string) => `${number};p-${number};c-7;100;05/2026;29/05/2026;${gross};`;
    const rows = [
      paid(1, "1,00"),
      paid(2, "2,00"),
      paid(1, "1,00"),
      paid(2, "2,01"),
      badRow,
      paid(2, "2,02"),
      paid(1, "1,01"),
    ];
    const content = [header, ...rows].join("\n");
    const disputed = {
      lines: [
        [3, 5],
        [3, 7],
        [2, 8],
      ],
      count: 3,
      notComparedFrom: null,
    };

    it("whole", async () => {
      const lab = await world();
      await lab.drop(content);
      expect(lab.answer()[0]).toMatchObject({ ...counts(6, 1), disputed });
      await lab.turn();
      expect(decoded(lab.mails[0])).toMatch(/Lines 3 and 5\s+They say different things under one key/);
    });

    it("the same where each run has time for one row only, and whatever step a crash strikes", async () => {
      const steps = async (crashAt: number | null) => {
        const lab = await world();
        lab.limit({ chunkRows: 1 });
        lab.timeLeft(1_000);
        lab.crashAt(crashAt);
        await lab.drop(content);
        await lab.turn();
        lab.crashAt(null);
        await lab.drop(content);
        await lab.turn();
        expect(lab.answer()[0]).toMatchObject({ ...counts(6, 1), disputed });
        return lab.steps();
      };
      for (const step of deathsAmong(await steps(null))) await steps(step);
    });

    it("as far as lines are compared, and says from which on they were not", async () => {
      const lab = await world();
      lab.limit({ comparedLines: 5 });
      await lab.drop(content);
      expect(lab.answer()[0].disputed).toEqual({ lines: [[3, 5]], count: 1, notComparedFrom: 7 });
    });

    it.each(["abc", "1,00"])(
      "and reads no more than those again in each run that goes on (gross %s)",
      async (gross) => {
        const lab = await world();
        lab.limit({ chunkRows: 5, comparedLines: 20 });
        lab.readsTake(800_000);
        await lab.drop([header, ...Array.from({ length: 200 }, (_, at) => paid(at, gross))].join("\n"));
        await lab.turn();
        expect(lab.answer()[0].disputed?.notComparedFrom ?? 21).toBe(21);
        const { reads, lowest } = lab.reads();
        expect(reads).toBeLessThan(8);
        expect(lowest).toBeGreaterThan(0);
      },
    );

    it("and not, where they correct one another or say the same", async () => {
      const lab = await world();
      await lab.drop([header, paid(1, "1,00"), paid(1, "1,00"), paid(2, "1,00")].join("\n"));
      expect(lab.answer()[0]).not.toHaveProperty("disputed");
    });
  });

  it("told of again by S3 is not even read", async () => {
    const lab = await world();
    await lab.drop(payrollFile);
    const before = lab.steps();
    await lab.drop(payrollFile);
    expect(lab.steps()).toBe(before);
  });

  it("told of late, after a later file under its name, is not even read", async () => {
    const lab = await world();
    await lab.drop(payrollFile, "02");
    const before = lab.steps();
    await lab.drop(payrollFile, "01");
    expect(lab.steps()).toBe(before);
  });

  it("told of twice to its owner's mail is one mail, and none for a run that a later one overtook", async () => {
    const lab = await world();
    await lab.drop(payrollFile);
    const [detail] = lab.notices.map((notice) => notice.detail);
    const tell = (taken: unknown) =>
      answerFeed(lab.ports)({ Records: [{ messageId: "m", body: JSON.stringify({ detail: taken }) } as Message] });
    await tell(detail);
    await tell(detail);
    expect(lab.mails).toHaveLength(1);
    await lab.drop(payrollFile, "03");
    await tell({ ...(detail as object), run: "02" });
    expect(lab.mails).toHaveLength(1);
  });

  it("is left alone in another bucket, and where its name is hidden", async () => {
    const lab = await world();
    const ports = { ...lab.ports, settings: { ...lab.ports.settings, FILES_BUCKET: "ours" } };
    const put = (name: string, key: string) => {
      const object = { key, size: payrollFile.length, etag: tagOf(payrollFile), sequencer: "01" };
      const body = JSON.stringify({ "detail-type": "Object Created", detail: { bucket: { name }, object } });
      return ingestFeed(ports)({ Records: [{ messageId: "m", body } as Message] });
    };
    lab.stored.set(inKey, payrollFile);
    await put("theirs", inKey);
    expect(lab.steps()).toBe(0);
    const hidden = inKey.replace("2026", ".2026");
    lab.stored.set(hidden, payrollFile);
    await put("ours", hidden);
    expect([lab.steps(), lab.belfry.counted.get("FeedFilesUnanswered")]).toEqual([0, 1]);
    await put("ours", inKey);
    expect(lab.answer()[0]).toMatchObject(counts(4, 2));
  });

  it("of a description that begins with a mark, as Windows writes it, is read", async () => {
    const lab = await world({ "leuven-lab/payroll": `\uFEFF${payrollText}` });
    await lab.drop(payrollFile);
    expect(lab.answer()[0]).toMatchObject(counts(4, 2));
  });

  it("is read as long as it may be", async () => {
    const lab = await world();
    lab.limit({ fileBytes: payrollFile.length });
    await lab.drop(payrollFile);
    expect(lab.answer()[0]).toMatchObject(counts(4, 2));
  });

  it("keeps its answer when its description changes after it was read and before it was answered", async () => {
    const lab = await world();
    const write = lab.ports.files.write;
    const failing = { ...lab.ports, files: { ...lab.ports.files, write: () => Promise.reject(new Crash("full")) } };
    const object = { key: inKey, size: payrollFile.length, etag: tagOf(payrollFile), sequencer: "01" };
    const body = JSON.stringify({ "detail-type": "Object Created", detail: { bucket: { name: "files" }, object } });
    lab.stored.set(inKey, payrollFile);
    await ingestFeed(failing)({ Records: [{ messageId: "m", body } as Message] });
    lab.stored.set("feed-descriptions/leuven-lab/payroll.json", Buffer.from("{}"));
    await ingestFeed({ ...lab.ports, files: { ...lab.ports.files, write } })({
      Records: [{ messageId: "m", body } as Message],
    });
    expect(lab.answer()[0]).toMatchObject({ ...counts(4, 2), unreadable: null });
  });
});

it("counts a row that belongs to no group once, in however many runs the groups are put", async () => {
  const lab = await world({ "leuven-lab/payroll": shiftsText });
  lab.limit({ chunkGroups: 2 });
  lab.timeLeft(1_000);
  await lab.drop(grouped);
  await lab.turn();
  expect(lab.answer()[0]).toMatchObject(counts(28, 6, 0, 7));
});

it("gives way to a run that is ahead: two at a time answer once", async () => {
  const lab = await world();
  lab.stored.set(inKey, payrollFile);
  const object = { key: inKey, size: payrollFile.length, etag: tagOf(payrollFile), sequencer: "01" };
  const body = { "detail-type": "Object Created", detail: { bucket: { name: "files" }, object } };
  let first = true;
  const slower: Ports = {
    ...lab.ports,
    publish: async (entries) => {
      if (first) {
        first = false;
        await lab.deliver(body);
      }
      await lab.ports.publish(entries);
    },
  };
  await ingestFeed(slower)({ Records: [{ messageId: "m", body: JSON.stringify(body) } as Message] });
  expect(lab.notices.map(({ type }) => type)).toEqual(["FeedFileTakenIn"]);
  expect(lab.answer()[0]).toMatchObject(counts(4, 2));
});

/** Something to wait for. */
function gate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

it("is not lost where it was put again while the file before it was being taken in", async () => {
  const lab = await world();
  const told = (content: Buffer, sequencer: string): Message => {
    const object = { key: inKey, size: content.length, etag: tagOf(content), sequencer };
    const body = { "detail-type": "Object Created", detail: { bucket: { name: "files" }, object } };
    return { messageId: sequencer, body: JSON.stringify(body) } as Message;
  };
  const again = Buffer.from(`${header}\n${payslip(1)}\n`);
  const [reached, ended] = [gate(), gate()];
  const later: Ports = {
    ...lab.ports,
    publish: async (entries) => {
      reached.open();
      await ended.opened;
      await lab.ports.publish(entries);
    },
  };
  let laterRun: ReturnType<ReturnType<typeof ingestFeed>> | null = null;
  const before: Ports = {
    ...lab.ports,
    publish: async (entries) => {
      if (laterRun === null && lab.put.size > 0) {
        lab.stored.set(inKey, again);
        laterRun = ingestFeed(later)({ Records: [told(again, "02")] });
        await reached.opened;
      }
      await lab.ports.publish(entries);
    },
  };
  lab.stored.set(inKey, payrollFile);
  await ingestFeed(before, { ...limits, chunkRows: 1 })({ Records: [told(payrollFile, "01")] });
  ended.open();
  expect(await laterRun).toEqual({ batchItemFailures: [] });
  expect(lab.answer()[0]).toMatchObject(counts(1, 0));
});

it("comes back where the file before it got in between, and then is taken in", async () => {
  const lab = await world();
  const again = Buffer.from(`${header}\n${payslip(1)}\n`);
  const object = { key: inKey, size: again.length, etag: tagOf(again), sequencer: "02" };
  const body = { "detail-type": "Object Created", detail: { bucket: { name: "files" }, object } };
  let first = true;
  const { table } = lab.ports;
  const send = async (command: { constructor: { name: string } }) => {
    // Read, and not yet noted that it is being put.
    if (first && command.constructor.name === "UpdateItemCommand") {
      first = false;
      await lab.drop(payrollFile, "01");
      lab.stored.set(inKey, again);
    }
    return table.client.send(command as never);
  };
  const slower: Ports = { ...lab.ports, table: { ...table, client: { send } as unknown as typeof table.client } };
  lab.stored.set(inKey, again);
  const records = { Records: [{ messageId: "m", body: JSON.stringify(body) } as Message] };
  expect((await ingestFeed(slower)(records)).batchItemFailures).toHaveLength(1);
  expect(await lab.deliver(body)).toBe(true);
  expect(lab.answer()[0]).toMatchObject(counts(1, 0));
});

it("does not hold an object a line whose line does not end", async () => {
  const description = { ...JSON.parse(payrollText), format: { kind: "ndjson" } };
  const lab = await world({ "leuven-lab/payroll": JSON.stringify(description) });
  await lab.drop(`{}\n{"Gross":"${"1".repeat(70_000)}`);
  expect(lab.answer()[0].unreadable).toMatchObject({ line: 2, problem: "has a row of more than 65536 bytes" });
});

it.each(["", "\uFEFF"])(
  "says of XML that it is XML, not that it has a quote too many, behind the mark %j",
  async (mark) => {
    const ndjson = JSON.stringify({ ...JSON.parse(payrollText), format: { kind: "ndjson" } });
    for (const description of [payrollText, ndjson]) {
      const lab = await world({ "leuven-lab/payroll": description });
      await lab.drop(`${mark}<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:x"></Document>\n`);
      expect(lab.answer()[0].unreadable).toEqual({
        line: 1,
        problem: "is XML",
        remedy: expect.stringMatching(/pain\.001 as format/),
      });
    }
  },
);

describe("a table in a file", () => {
  it("may begin with a mark, end its lines in any way, and hold lines of its own in a quote", async () => {
    const lab = await world();
    lab.limit({ chunkRows: 1 });
    lab.timeLeft(1_000);
    await lab.drop(`\uFEFF${header}\r\n${payslip(1, '"a\r\nb"')}\r\n${payslip(2)}\r\n${badRow}`);
    await lab.turn();
    const [summary, rejection] = lab.answer();
    expect(summary).toMatchObject(counts(2, 1));
    expect(rejection.line).toBe(5);
  });

  it.each([
    ["more cells than columns", `${payslip(1)};x`, /has 9 columns where the header has 8/],
    ["fewer cells than columns", "1;2", /has 2 columns where the header has 8/],
  ])("with %s in a row", async (_, row, problem) => {
    const lab = await world();
    await lab.drop(`${header}\n${row}\n${payslip(2)}\n`);
    const [summary, rejection] = lab.answer();
    expect(summary).toMatchObject(counts(1, 1));
    expect(rejection.problem).toMatch(problem);
  });

  it("has a line in its answer for each rejected row, in their order, and its state keeps the first", async () => {
    const lab = await world();
    await lab.drop([header, ...Array<string>(3_456).fill(badRow)].join("\n"));
    const [summary, ...rejections] = lab.answer();
    expect(summary).toMatchObject(counts(0, 3_456));
    const lines = rejections.map(({ line }) => line);
    expect([...new Set(lines)]).toEqual(Array.from({ length: 3_456 }, (_, at) => at + 2));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    const kept = await readFeedProgress<State>(lab.ports.table, leuvenFile);
    expect(kept?.state).toMatchObject({ phase: "done", parts: 7 });
    expect(kept?.state.rejections).toHaveLength(firstMax);
    await lab.turn();
    expect(lab.mails[0]?.raw.toString().replaceAll("=20", " ")).toMatch(/3356 more rows stand/);
  });

  it("is read once more where parts of its answer are there no more", async () => {
    const [whole, lab] = [await world(), await world()];
    const content = [header, ...Array<string>(1_200).fill(badRow)].join("\n");
    await whole.drop(content);
    lab.timeLeft(1_000);
    await lab.drop(content);
    const parts = [...lab.stored.keys()].filter((key) => key.startsWith(partsPrefix));
    expect(parts.length).toBeGreaterThan(0);
    for (const key of parts) lab.stored.delete(key);
    lab.timeLeft(300_000);
    await lab.turn();
    expect(lab.answer()).toEqual(whole.answer());
  });
});

const many = [
  header,
  ...Array.from({ length: 25 }, (_, at) => (at % 6 === 5 ? "" : payslip(at, at % 7 === 3 ? '"a\nb"' : ""))),
];
const long = [...many.slice(0, 12), badRow, ...many.slice(12), "too;few"].join("\r\n");
const week = (person: number, day: number, to = "17:00") =>
  `p-${person};${String(day).padStart(2, "0")}/03/2026;s-${person}-${day};9:00;${to}`;
const sheetRows = [2, 3, 4, 5].flatMap((day) => [0, 1, 2, 3, 4, 5, 6, 7].map((person) => week(person, day)));
const grouped = ["Person;Day;Shift;From;To", ...sheetRows, week(3, 6, "25:00"), "p-9;40/03/2026;s;9:00;17:00", ""].join(
  "\n",
);

/** More rejections than a state holds, so that the rest stands in parts. */
const bad = [header, payslip(1), ...Array<string>(130).fill("too;few"), payslip(2)].join("\n");
const badSheets = [
  ...["Person;Day;Shift;From;To", ...sheetRows],
  ...Array.from({ length: 65 }, (_, at) => `p-${at + 10};40/03/2026;s;9:00;17:00`),
  ...Array.from({ length: 65 }, (_, at) => [week(at + 10, 6, "25:00"), week(at + 10, 7)]).flat(),
].join("\n");

const wholeText = JSON.stringify({ ...JSON.parse(payrollText), whole: {} });

describe.each([
  ["row by row", "payroll", payrollText, long, { chunkRows: 3 }, counts(21, 2, 4)],
  ["group by group", "payroll", shiftsText, grouped, { chunkGroups: 2, passBytes: 500 }, counts(28, 6, 0, 7)],
  ["row by row, of a feed whose files are whole", "payroll", wholeText, long, { chunkRows: 3 }, counts(21, 2, 4)],
  ["row by row, much of it rejected", "payroll", payrollText, bad, { chunkRows: 30 }, counts(2, 130)],
  [
    "group by group, much of it rejected",
    "payroll",
    shiftsText,
    badSheets,
    { chunkGroups: 20, passBytes: 4_000 },
    counts(32, 195, 0, 8),
  ],
] as const)("a file taken in %s", (_, feed, description, content, bounds, expected) => {
  const begin = async () => {
    const lab = await world({ [`leuven-lab/${feed}`]: description });
    lab.limit(bounds);
    return lab;
  };
  /** The events, and the answer byte by byte. */
  const seen = (lab: Awaited<ReturnType<typeof world>>) => ({
    events: [...lab.put.keys()].sort(),
    answer: lab.stored.get(outKey.replace("payroll", feed))?.toString(),
  });

  it("counts every row once", async () => {
    const lab = await begin();
    expect(await lab.drop(content)).toBe(true);
    expect(lab.answer()[0]).toMatchObject(expected);
    expect(lab.put.size).toBe(expected.events);
  });

  it("comes to the same when each run has time for one chunk only", async () => {
    const [whole, slow] = [await begin(), await begin()];
    await whole.drop(content);
    slow.timeLeft(1_000);
    await slow.drop(content);
    expect(slow.notices.map(({ type }) => type)).toEqual(["FeedFileContinues"]);
    expect(slow.answer()).toEqual([]);
    await slow.turn();
    expect(seen(slow)).toEqual(seen(whole));
  });

  it("comes to the same whatever step a crash strikes before or after", { timeout: 60_000 }, async () => {
    const whole = await begin();
    await whole.drop(content);
    await whole.turn();
    const steps = whole.steps();
    expect(steps).toBeGreaterThan(12);
    for (const step of deathsAmong(steps)) {
      const lab = await begin();
      lab.crashAt(step);
      await lab.drop(content);
      await lab.turn();
      lab.crashAt(null);
      await lab.drop(content);
      await lab.turn();
      expect(seen(lab), `step ${step}`).toEqual(seen(whole));
    }
  });

  it("begins anew when its description is another than it was begun under", async () => {
    const lab = await begin();
    lab.timeLeft(1_000);
    await lab.drop(content);
    const other = JSON.stringify({ ...JSON.parse(description), source: "feed.other" });
    lab.stored.set(`feed-descriptions/leuven-lab/${feed}.json`, Buffer.from(other));
    await lab.turn();
    expect(lab.answer()[0]).toMatchObject(expected);
    expect([...lab.put.values()].filter(({ source }) => source === "feed.other")).toHaveLength(expected.events);
  });
});

describe("a grouped file that takes long to read", () => {
  const begin = async () => {
    const lab = await world({ "leuven-lab/payroll": shiftsText });
    lab.limit({ passBytes: 500, lookRows: 1 });
    return lab;
  };
  const seen = (lab: Awaited<ReturnType<typeof world>>) => ({
    events: [...lab.put.keys()].sort(),
    answer: lab.answer(),
  });
  const passes = Math.ceil(grouped.length / 500);

  it.each([
    ["two fit into a run", [100_000], 0],
    ["one fits into a run", [200_000], 0],
    ["the second is slower than the first, and is read again by the next run", [20_000, 260_000, 20_000], 1],
  ] as const)("is read once a pass, and each run has time to put what it read, where %s", async (_, takes, again) => {
    const [whole, slow] = [await begin(), await begin()];
    await whole.drop(grouped);
    slow.readsTake(...takes);
    await slow.drop(grouped);
    await slow.turn();
    expect(seen(slow)).toEqual(seen(whole));
    expect(slow.reads().reads).toBe(passes + again);
    // What comes after a read needs its time: the look at the clock is one row late at most.
    expect(slow.reads().lowest).toBeGreaterThan(limits.putMs - 20_000);
  });

  it("that is whole has a run for each pass after the one that surveyed it", async () => {
    const description = JSON.stringify({ ...JSON.parse(shiftsText), whole: {} });
    const [whole, slow] = [await begin(), await begin()];
    for (const lab of [whole, slow])
      lab.stored.set("feed-descriptions/leuven-lab/payroll.json", Buffer.from(description));
    await whole.drop(grouped);
    slow.readsTake(200_000);
    await slow.drop(grouped);
    await slow.turn();
    expect(seen(slow)).toEqual(seen(whole));
    expect(slow.reads().reads).toBe(passes + 1);
  });

  it("ends where a whole run cannot read it once, and its owner is told what to do", async () => {
    const lab = await begin();
    lab.readsTake(250_000);
    await lab.drop(grouped);
    await lab.turn();
    expect(lab.answer()).toEqual([
      expect.objectContaining({
        outcome: "unreadable",
        events: 0,
        unreadable: {
          line: expect.any(Number),
          problem: "takes longer to read than one run lasts",
          remedy: "send it in several files of fewer lines, with all rows of one event in the same",
        },
      }),
    ]);
    expect(lab.mails.map(({ to }) => to)).toEqual(["time@lab.example"]);
    expect(lab.reads().reads).toBe(1);
  });

  it.each([150, 5_000])("keeps its passes where a release divides it by %i bytes meanwhile", async (passBytes) => {
    const [whole, slow] = [await begin(), await begin()];
    await whole.drop(grouped);
    slow.limit({ passBytes: 500, chunkGroups: 1 });
    slow.timeLeft(1_000);
    await slow.drop(grouped);
    slow.limit({ passBytes });
    await slow.turn();
    expect(seen(slow)).toEqual(seen(whole));
  });
});

describe("what cannot be taken in is answered", () => {
  it.each<[string, string | Buffer, RegExp, object?]>([
    ["a wrong header", "a;b\n1;2\n", /header without/],
    ["a header that names a column twice", `${header};Gross\n`, /names Gross twice/],
    ["a header of too many columns", `${header};${"x;".repeat(200)}\n`, /more than 200 columns/],
    ["an empty file", "", /is empty/],
    ["a workbook", Buffer.from("PK\u0003\u0004rest"), /workbook/],
    ["UTF-16", Buffer.from([0xff, 0xfe, 0x50, 0, 0x61, 0]), /UTF-16/],
    ["a quote that does not end", `${header}\n${payslip(1)}\n"${payslip(2)}`, /does not end/, counts(1, 0)],
    ["a quote in the middle", `${header}\n${payslip(1)}\n2;p"x"y;c;100;;;;`, /middle/, counts(1, 0)],
    ["a row without an end", `${header}\n${payslip(1)}\n"${"x".repeat(70_000)}`, /more than 65536 bytes/, counts(1, 0)],
  ])("%s", async (_, content, problem, counted = counts(0, 0)) => {
    const lab = await world();
    expect(await lab.drop(content)).toBe(true);
    const [summary] = lab.answer();
    expect(summary).toMatchObject({ outcome: "unreadable", ...counted });
    expect(summary.unreadable.problem).toMatch(problem);
    await lab.turn();
    expect(lab.mails).toHaveLength(1);
    expect(lab.mails[0]?.subject).toBe("[Belfry] Feed payroll of leuven-lab: a file could not be read");
  });

  it("a header without a column of the description, with what it has and what was meant", async () => {
    const lab = await world();
    await lab.drop(`${header.replace("Gross", "Gros")};\n${payslip(1)};\n`);
    const { problem, remedy } = lab.answer()[0].unreadable;
    expect(problem).toBe("has a header without Gross, which the feed's description names");
    expect(remedy).toBe(
      `correct the feed's description, or the header where that is what changed: for Gross, did you mean Gros? The header names ${header.replace("Gross", "Gros").split(";").join(", ")}. The description holds for later files too, until it is given again`,
    );
    await lab.turn();
    expect(decoded(lab.mails[0]).replaceAll(/\s+/g, " ")).toContain("did you mean Gros?");
  });

  it("a first line that is no header without a word of what stands in it", async () => {
    const lab = await world();
    await lab.drop(`${payslip(1)}\n${payslip(2)}\n`);
    expect(lab.answer()[0].unreadable.remedy).toBe(
      "begin with a line that names the columns as the feed's description does, or correct its delimiter",
    );
  });

  it("a file for no feed, beside it and to operators", async () => {
    const lab = await world({});
    expect(await lab.drop(payrollFile)).toBe(true);
    expect(lab.answer()[0].unreadable.problem).toMatch(/no feed/);
    await lab.turn();
    expect(lab.mails).toEqual([]);
    expect(lab.belfry.counted.get("FeedFilesUnanswered")).toBe(1);
  });

  it("a description that is wrong, also to its owner where it names one", async () => {
    const lab = await world({ "leuven-lab/payroll": JSON.stringify({ owner: "payroll@lab.example" }) });
    await lab.drop(payrollFile);
    await lab.turn();
    expect(lab.answer()[0].unreadable).toMatchObject({
      problem: expect.stringMatching(/its feed's description is wrong/),
      remedy: expect.stringMatching(/^source is /),
    });
    expect(lab.mails.map(({ to }) => to)).toEqual(["payroll@lab.example"]);
  });

  it("a file that is too large, and a key that is no file's", async () => {
    const lab = await world();
    lab.limit({ fileBytes: 100 });
    await lab.drop(payrollFile);
    expect(lab.answer()[0].unreadable.problem).toMatch(/more than 100 bytes/);
    await lab.drop("x", "01", "feeds/leuven lab/payroll/in/a.csv");
    expect(lab.belfry.counted.get("FeedFilesUnanswered")).toBe(1);
  });

  it("a file that another took the place of is not read on under its name", async () => {
    const lab = await world();
    lab.limit({ chunkRows: 1 });
    lab.timeLeft(1_000);
    await lab.drop(payrollFile);
    lab.stored.set(inKey, Buffer.from(`${header}\n${payslip(1)}\n${payslip(2)}\n`));
    await lab.turn();
    expect([lab.put.size, lab.answer()]).toEqual([1, []]);
    expect(lab.belfry.counted.get("FeedFilesUnanswered")).toBe(1);
  });

  it("more rows of one pass than may be held", async () => {
    const lab = await world({ "leuven-lab/payroll": shiftsText });
    lab.limit({ passRows: 5 });
    await lab.drop(grouped);
    expect(lab.answer()[0]).toMatchObject({ outcome: "unreadable", events: 0 });
    expect(lab.answer()[0].unreadable.problem).toMatch(/too many rows for one event/);
  });

  it("a file that was replaced meanwhile gives way to the later one", async () => {
    const lab = await world();
    lab.limit({ chunkRows: 1 });
    lab.timeLeft(1_000);
    await lab.drop(payrollFile, "01");
    lab.timeLeft(300_000);
    await lab.drop(`${header}\n${payslip(1)}\n`, "02");
    await lab.turn();
    expect(lab.answer()[0]).toMatchObject(counts(1, 0));
  });
});

it("reads a long file at the pace at which it is taken in: little is ever held", { timeout: 60_000 }, async () => {
  const lab = await world();
  const rowsInAll = sampled(10_000, 40_000);
  const rowsInChunk = 500;
  let [given, largest] = [0, 0];
  const files: Files = {
    ...lab.ports.files,
    read: async (key, from, tag) => {
      if (!key.includes("/in/")) return lab.ports.files.read(key, from, tag);
      return (async function* () {
        yield Buffer.from(`${header}\n`);
        for (; given < rowsInAll; given += rowsInChunk)
          yield Buffer.from(`${Array.from({ length: rowsInChunk }, (_, at) => payslip(given + at)).join("\n")}\n`);
      })();
    },
  };
  let taken = 0;
  const ports: Ports = {
    ...lab.ports,
    files,
    publish: async (entries) => {
      largest = Math.max(largest, given - taken);
      taken += entries.filter(({ type }) => type === "PaymentMade").length;
    },
  };
  const object = { key: inKey, size: 100_000_000, etag: "e", sequencer: "01" };
  const body = JSON.stringify({ "detail-type": "Object Created", detail: { bucket: { name: "f" }, object } });
  await ingestFeed(ports)({ Records: [{ messageId: "m", body } as Message] });
  expect(taken).toBe(rowsInAll);
  expect(largest).toBeLessThanOrEqual(8 * rowsInChunk);
});

describe("that a feed was heard", () => {
  const said = ({ occurredOn, data, source, key }: BelfryEvent) => [source, key, occurredOn, data];

  it("is said once a day, with the day before it, for each file that could be read", async () => {
    const { belfry, drop, heard } = await world();
    const hear = async () => {
      for (const event of heard) {
        const parsed = parseEvent(event);
        if (!parsed.ok) throw new Error(`not accepted: ${JSON.stringify(parsed.problems)}`);
        await belfry.record(parsed.event);
      }
    };
    belfry.setNow("2026-05-29");
    await drop(payrollFile, "01");
    await drop(`${header}\n${payslip(1)}\n`, "02");
    await hear();
    await drop(`${header}\n${payslip(2)}\n`, "03");
    expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(1);
    expect(heard.map(said)).toEqual(Array(3).fill(["feed.heard", "payroll", "2026-05-29", {}]));
    heard.length = 0;
    belfry.setNow("2026-06-30");
    await drop(`${header}\n${payslip(3)}\n`, "04");
    await hear();
    await drop(`${header}\n${payslip(4)}\n`, "05");
    expect(heard.map(said)).toEqual(Array(2).fill(["feed.heard", "payroll", "2026-06-30", { before: "2026-05-29" }]));
    expect(heard[0]?.eventId).toBe(heard[1]?.eventId);
  });

  it("is not said of a file that could not be read, nor of a feed that nobody described", async () => {
    const { drop, heard } = await world();
    await drop("no columns that anybody described\n1\n");
    await drop(payrollFile, "01", "feeds/leuven-lab/unheard-of/in/a.csv");
    expect(heard).toEqual([]);
  });
});

it("reads one JSON object a line as it reads columns", async () => {
  const description = { ...JSON.parse(payrollText), format: { kind: "ndjson" } };
  const lab = await world({ "leuven-lab/payroll": JSON.stringify(description) });
  const object = {
    Payslip: "1",
    Person: "p-1",
    Contract: "c",
    Code: 100,
    Month: "05/2026",
    "Paid on": "29/05/2026",
    Gross: 12.5,
  };
  await lab.drop(`${JSON.stringify(object)}\n\n[1]\n{\n${JSON.stringify({ ...object, Payslip: "2", Gross: "x" })}`);
  expect(lab.answer()[0]).toMatchObject(counts(1, 3, 1));
  expect(
    lab
      .answer()
      .slice(1)
      .map(({ line }) => line),
  ).toEqual([3, 4, 5]);
  expect([...lab.put.values()][0]?.detail).toMatchObject({ data: { grossCents: 1_250 } });
});
