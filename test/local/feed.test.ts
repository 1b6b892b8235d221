import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clockFollowed, requestClock } from "../../infra/local/clock-request.ts";
import { dryRun } from "../../infra/local/feed-dry-run.ts";
import { answerTo, type Feeding, fedInWords, feedFile, inWords, NotFed } from "../../infra/local/feed-file.ts";
import { runLive } from "../../infra/local/live.ts";
import { startMachine } from "../../infra/local/machine.ts";
import { fileInWords } from "../../infra/local/progress.ts";
import { watchFeeds } from "../../infra/local/watch-feeds.ts";
import type { Figures } from "../../shared/feeds/figures.ts";

const scratch = mkdtempSync(join(tmpdir(), "belfry-feed-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const sample = (name: string) => fileURLToPath(new URL(`../../events/samples/payroll-feed/${name}`, import.meta.url));
const sent: Feeding = {
  file: sample("2026-05.csv"),
  employer: "vision-lab",
  feed: "payroll",
  description: sample("feed.json"),
};

describe("what is wrong is said before anything is fed", () => {
  const file = (name: string, content: string): string => {
    writeFileSync(join(scratch, name), content);
    return join(scratch, name);
  };
  it.each<[string, Partial<Feeding>, RegExp]>([
    ["an employer with a slash", { employer: "../kite" }, /^--employer, --feed: give 1 to 64 letters/],
    ["a feed without a name", { feed: "" }, /^--employer, --feed/],
    ["a hidden file", { file: file(".hidden.csv", "a") }, /^\.hidden\.csv: give the file a name/],
    ["no such file", { file: join(scratch, "none.csv") }, /none\.csv: no such file; give the path/],
    ["no such description", { description: join(scratch, "none.json") }, /none\.json: no such file/],
    ["no description yet", { description: undefined }, /payroll of vision-lab is not described yet; add --description/],
    ["a description that is no JSON", { description: file("a.json", "{") }, /\/a\.json: is not JSON; write JSON$/],
    [
      "a description with more than it may have",
      { description: file("d.json", readFileSync(sample("feed.json"), "utf8").replace("{", '{ "code": 1,')) },
      /\/d\.json: has fields that are not in the schema: code; use only source, /,
    ],
    ["a folder for a file", { file: scratch }, /: is a folder; give the path of a file$/],
    ["a folder for a description", { description: scratch }, /: is a folder; give the path of a file$/],
    [
      "a description with a wrong field",
      { description: file("b.json", readFileSync(sample("feed.json"), "utf8").replace('"d/m/Y"', '"d/m"')) },
      /b\.json: events\.0\.occurredOn\.as\.format is not accepted; give the order/,
    ],
    ["a description without end", { description: file("c.json", " ".repeat(100_001)) }, /longer than 100000/],
  ])("%s", async (name, wrong, message) => {
    const folder = join(scratch, "files", name.replaceAll(" ", "-"));
    const fed = feedFile(folder, { ...sent, ...wrong });
    await expect(fed).rejects.toThrow(NotFed);
    await expect(fed).rejects.toThrow(message);
    expect(() => readFileSync(join(folder, "feeds/vision-lab/payroll/in/2026-05.csv"))).toThrow(/ENOENT/);
  });
});

it("says of a file that is held why, and what to do", async () => {
  const answer = join(scratch, "held.ndjson");
  const held = {
    people: { last: 72, now: 12 },
    sums: [{ type: "PaymentMade", kind: "salary", unit: "cents", percent: 17, last: 23_041_550, now: 3_840_250 }],
  };
  const none = { rows: 0, accepted: 0, rejected: 0, skipped: 0, events: 0, unreadable: null };
  writeFileSync(answer, `${JSON.stringify({ file: "2026-06.csv", outcome: "held", ...none, held })}\n`);
  const said = await answerTo({ answer, before: null }, 1_000);
  expect(said?.allAccepted).toBe(false);
  expect(said?.lines.slice(0, 3)).toEqual([
    "2026-06.csv: held, for it looks wrong beside the last file of the feed; nothing of it was taken in",
    "  People: 72 in the last file, 12 in this one.",
    "  PaymentMade, salary: euros: 230415.50 in the last file, 38402.50 in this one: 17 % of it.",
  ]);
  expect(said?.lines.join(" ")).toMatch(
    /npm run clock walks.*take it in\s+by the link in that mail.* under the same name.*partsNamed/,
  );
});

it.each([
  [
    "leftOut",
    "  2 people or contracts of earlier snapshots are missing; HR is asked about each who is not known to have left",
  ],
  [
    "missedByAnother",
    "  2 people or contracts are missing from another snapshot, which was taken in before; HR is asked about each who is not known to have left",
  ],
])("says of a snapshot whom it misses, and whom another misses (%s)", (count, line) => {
  const counts = { rows: 2, accepted: 2, rejected: 0, skipped: 0, events: 2, unreadable: null, [count]: 2 };
  const { lines } = inWords(JSON.stringify({ file: "staff.csv", outcome: "accepted", ...counts }));
  expect(lines).toEqual(["staff.csv: 2 rows, 2 accepted as 2 events, 0 rejected", line]);
});

it.each([
  [null, "the file is empty"],
  [1, "the file is empty"],
  [7, "the file from line 7 on is empty"],
])("says of a file that cannot be read from line %s on: %s", (line, said) => {
  const counts = { rows: 0, accepted: 0, rejected: 0, skipped: 0, events: 0 };
  const unreadable = { line, problem: "is empty", remedy: "begin with a line that names the columns" };
  const { lines } = inWords(JSON.stringify({ file: "may.csv", outcome: "unreadable", ...counts, unreadable }));
  expect(lines.slice(1)).toEqual([`  ${said}; begin with a line that names the columns`]);
});

it.each([
  ["all is well", true, 0],
  ["a row was rejected", false, 1],
] as const)("the command ends, where %s, with its code", (_, allAccepted, code) => {
  expect(fedInWords({ lines: ["may.csv: 1 row"], allAccepted }, "http://x/")).toEqual({
    text: "may.csv: 1 row\nWhat follows from it is told at http://x/",
    code,
  });
});

it.each([
  [
    "held",
    "held, for it looks wrong beside the last one; feeds/kite/pay/out/june.csv.result.ndjson says why. HR is asked in the next digest, which npm run clock brings",
  ],
  [
    "unreadable",
    "0 rows, 0 accepted, 0 rejected; not read to its end, feeds/kite/pay/out/june.csv.result.ndjson says why",
  ],
  ["accepted", "0 rows, 0 accepted, 0 rejected"],
] as const)("the terminal says of a file that is %s what became of it", (outcome, said) => {
  const counts = { rows: 0, accepted: 0, rejected: 0, skipped: 0, events: 0 };
  const taken = { employer: "kite", feed: "pay", file: "june.csv", run: "1", outcome, ...counts };
  expect(fileInWords(taken)).toBe(`june.csv of feed pay of kite: ${said}`);
});

describe("a dry run", () => {
  const tried = (file: string, description: string, employer = "vision-lab") =>
    dryRun({ file: file.includes("/") ? file : sample(file), description: sample(description), employer, feed: "pay" });

  it("says what would become of a file, and names the events that it would put", async () => {
    const { lines, allAccepted } = await tried("2026-05.csv", "feed.json");
    expect(allAccepted).toBe(false);
    expect(lines.slice(0, 4)).toEqual([
      "2026-05.csv: 6 rows, 4 accepted as 4 events, 2 rejected",
      expect.stringMatching(/^ {2}line 5, Paid on/),
      expect.stringMatching(/^ {2}line 7, Gross/),
      "It would put 4 events:",
    ]);
    expect(lines.slice(4)).toEqual(
      Array(4).fill(expect.stringMatching(/^ {2}feed-[0-9a-f]{40} PaymentMade person p-\w+, key pay-[\d-]+$/)),
    );
    expect((await tried("2026-05.csv", "feed.json", "kite")).lines[4]).not.toBe(lines[4]);
  });

  it.each([
    ["transfers-2026-12.xml", "transfers.json", "5 rows, 3 accepted as 3 events, 0 rejected, 2 passed over", true],
    ["shifts-2026-23.csv", "shifts.json", "3 rows, 3 accepted as 2 events, 0 rejected", true],
    ["corrections-2026-06.csv", "corrections.json", "3 rows, 2 accepted as 2 events, 1 rejected", false],
    ["transfers-2026-12.xml", "feed.json", "0 rows, 0 accepted as 0 events, 0 rejected", false],
  ])("of %s under %s: %s", async (file, description, counts, allAccepted) => {
    const answer = await tried(file, description);
    expect(answer).toMatchObject({ lines: expect.arrayContaining([`${file}: ${counts}`]), allAccepted });
  });

  it("of a long file names the first events, counts the others, and reads one JSON object a line", async () => {
    const description = JSON.parse(readFileSync(sample("feed.json"), "utf8"));
    writeFileSync(
      join(scratch, "lines.json"),
      JSON.stringify({ ...description, format: { kind: "ndjson", decimal: "," } }),
    );
    const payslip = {
      Person: "p-asha",
      Contract: "c",
      Code: "100",
      Month: "05/2026",
      "Paid on": "29/05/2026",
      Gross: "1,00",
    };
    const rows = Array.from({ length: 2_001 }, (_, at) => JSON.stringify({ ...payslip, Payslip: `s-${at}` }));
    writeFileSync(join(scratch, "may.ndjson"), rows.join("\n"));
    const answer = await dryRun({
      file: join(scratch, "may.ndjson"),
      description: join(scratch, "lines.json"),
      employer: "kite",
      feed: "pay",
    });
    expect(answer.lines).toHaveLength(13);
    expect(answer.lines[0]).toBe("may.ndjson: 2001 rows, 2001 accepted as 2001 events, 0 rejected");
    expect(answer.lines.at(-1)).toBe("  and 1991 more");
  });

  it("names rows that say different things under one key and revision", async () => {
    const [head = "", row = ""] = readFileSync(sample("2026-05.csv"), "utf8").split("\n");
    const amounts = Array.from({ length: 23 }, (_, at) => row.replace("3.890,50", `${1_000 + at},00`));
    writeFileSync(join(scratch, "twice.csv"), [head, ...amounts].join("\n"));
    const { lines, allAccepted } = await tried(join(scratch, "twice.csv"), "feed.json");
    expect(allAccepted).toBe(true);
    expect(lines.slice(0, 2)).toEqual([
      "twice.csv: 23 rows, 23 accepted as 23 events, 0 rejected",
      "  lines 2 and 3 say different things under one key and revision, so a person is asked which holds; leave one out, give it a key of its own, or a higher revision where it corrects the other",
    ]);
    expect(lines.slice(20, 22)).toEqual([expect.stringMatching(/^ {2}lines 2 and 22 say /), "  and 2 more rows do"]);
  });

  it("reads a grouped file through however many passes it takes", async () => {
    const [head, ...rows] = readFileSync(sample("shifts-2026-23.csv"), "utf8").trim().split("\n");
    const nobodys = Array(160).fill(`;;;;;;;${"x".repeat(60_000)}`);
    writeFileSync(
      join(scratch, "long.csv"),
      [`${head};Remark`, ...rows.map((row) => `${row};`), ...nobodys].join("\n"),
    );
    const { lines } = await tried(join(scratch, "long.csv"), "shifts.json");
    expect(lines[0]).toBe("long.csv: 163 rows, 3 accepted as 2 events, 160 rejected");
    expect(lines).toContain("It would put 2 events:");
  });

  it.each<[string, Figures | null | undefined, RegExp, boolean]>([
    ["no feed is named", undefined, /^Whether it would be held shows beside the last file/, true],
    ["no file came before", null, /^It would not be held: no whole file/, true],
    ["it is like the last", { rows: 3, rejected: 0, people: 3, sums: [] }, /^It would not be held: it is like/, true],
    [
      "it has fewer people",
      { rows: 9, rejected: 0, people: 9, sums: [] },
      /^It would be held until HR takes it in/,
      false,
    ],
  ])("says whether a whole file would be held, where %s", async (_, last, said, allAccepted) => {
    const [head = "", ...rows] = readFileSync(sample("2026-05.csv"), "utf8").split("\n");
    const good = Array.from({ length: 3 }, (_, at) =>
      (rows[0] ?? "").replaceAll("asha", `p${at}`).replace("001", `90${at}`),
    );
    writeFileSync(join(scratch, "good.csv"), [head, ...good].join("\n"));
    const whole = { ...JSON.parse(readFileSync(sample("feed.json"), "utf8")), whole: {} };
    writeFileSync(join(scratch, "whole.json"), JSON.stringify(whole));
    const trial = {
      file: join(scratch, "good.csv"),
      description: join(scratch, "whole.json"),
      employer: "a",
      feed: "b",
    };
    const answer = await dryRun({ ...trial, last });
    expect(answer.lines[0]).toBe("good.csv: 3 rows, 3 accepted as 3 events, 0 rejected");
    expect(answer.lines[1]).toMatch(said);
    expect(answer.lines.includes("It would put 3 events:")).toBe(true);
    expect(answer.allAccepted).toBe(allAccepted);
    if (!allAccepted) expect(answer.lines[2]).toBe("  People: 9 in the last file, 3 in this one.");
  });

  it("of a snapshot with nothing at hand says that it counts every row as if none had come before", async () => {
    const snapshots = (name: string) => sample(`../snapshot-feed/${name}`);
    const { lines } = await dryRun({
      ...{ file: snapshots("staff-2026-06-01.csv"), description: snapshots("feed.json") },
      ...{ employer: "a", feed: "b" },
    });
    expect(lines[0]).toBe("staff-2026-06-01.csv: 3 rows, 3 accepted as 3 events, 0 rejected");
    expect(lines.slice(1, 3).join(" ")).toMatch(
      /Here every row is counted as if none had come before; to count it beside them give --employer and --feed/,
    );
  });

  it("says what is wrong with what it is given", async () => {
    await expect(tried(join(scratch, "none.csv"), "feed.json")).rejects.toThrow(/none\.csv: no such file/);
    await expect(tried("2026-05.csv", "2026-05.csv")).rejects.toThrow(/2026-05\.csv: is not JSON; write JSON/);
    await expect(tried(scratch, "feed.json")).rejects.toThrow(/: is a folder; give the path of a file$/);
    await expect(tried("2026-05.csv", "feed.json", "../kite")).rejects.toThrow(NotFed);
  });
});

describe("a file that somebody puts into the folder by hand", () => {
  let folder = "";
  let told: string[] = [];
  let look: () => Promise<void>;
  const put = (key: string, content = "a;b\n"): string => {
    const path = join(folder, key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(scratch, "watched-"));
    told = [];
    look = watchFeeds(folder, async (key) => void told.push(key));
    vi.useFakeTimers({ toFake: ["Date"] });
  });
  afterEach(() => void vi.useRealTimers());
  /** Some time later than anything was written. */
  const later = () => vi.setSystemTime(Date.now() + 5_000);
  const key = "feeds/kite/pay/in/may.csv";

  it("is told of once, when it is a second old", async () => {
    await look();
    put(key);
    await look();
    expect(told).toEqual([]);
    later();
    await look();
    await look();
    expect(told).toEqual([key]);
  });

  it("is told of after those that came before it, whatever their names", async () => {
    const names = ["feeds/kite/staff/in/b.csv", "feeds/kite/staff/in/a.csv", key];
    for (const name of names) {
      put(name);
      await setTimeout(20);
    }
    later();
    await look();
    expect(told).toEqual(names);
  });

  it("is not told of once it has its answer, also by one who was not there", async () => {
    put(key);
    await setTimeout(20);
    put("feeds/kite/pay/out/may.csv.result.ndjson");
    later();
    await watchFeeds(folder, async (key) => void told.push(key))();
    expect(told).toEqual([]);
  });

  it("is told of again when another comes in its place, however old that says it is", async () => {
    put(key);
    await setTimeout(20);
    put("feeds/kite/pay/out/may.csv.result.ndjson");
    await setTimeout(20);
    const other = put("other.csv", "c;d\n");
    utimesSync(other, new Date("2020-01-01"), new Date("2020-01-01"));
    renameSync(other, join(folder, key));
    later();
    await look();
    expect(told).toEqual([key]);
  });

  it.each([".may.csv", "~$may.csv", "may.csv~", "may.csv.part", "may.csv.tmp", "may.csv.crdownload"])(
    "is left alone while it is called %s",
    async (name) => {
      put(`feeds/kite/pay/in/${name}`);
      later();
      await look();
      expect(told).toEqual([]);
    },
  );

  it("is left alone elsewhere than where files are put", async () => {
    for (const wrong of ["feeds/kite/may.csv", "feeds/kite/pay/may.csv", "feeds/ki te/pay/in/may.csv", "may.csv"])
      put(wrong);
    mkdirSync(join(folder, "feeds/kite/pay/in/folder.csv"), { recursive: true });
    later();
    await look();
    expect(told).toEqual([]);
  });
});

describe("a machine that runs live", () => {
  it("takes in what is fed, and says what became of each row, also the second time", { timeout: 120_000 }, async () => {
    const machine = await startMachine({ port: 0, startAt: new Date("2026-06-01T08:00:00+02:00") });
    const stop = new AbortController();
    const live = runLive(machine, stop.signal, async () => {});
    try {
      const rows = [
        "2026-05.csv: 6 rows, 4 accepted as 4 events, 2 rejected",
        "  line 5, Paid on (occurredOn): is not a day that exists; write it as in 29/05/2026 (d/m/Y); there stood numbers with slashes",
        "  line 7, Gross (data.grossCents): is not an amount; write it as in 2890,50; there stood an amount with a point",
      ];
      const first = await feedFile(machine.filesFolder, sent);
      expect(await answerTo(first, 30_000)).toEqual({ lines: rows, allAccepted: false });
      const again = await feedFile(machine.filesFolder, { ...sent, description: undefined });
      expect(await answerTo(again, 30_000)).toEqual({ lines: rows, allAccepted: false });
      const workbook = join(scratch, "May.xlsx");
      writeFileSync(workbook, "PK\u0003\u0004");
      const book = await feedFile(machine.filesFolder, { ...sent, file: workbook, description: undefined });
      expect((await answerTo(book, 30_000))?.lines).toEqual([
        "May.xlsx: 0 rows, 0 accepted as 0 events, 0 rejected",
        "  the file is a workbook or an archive; export it as CSV",
      ]);
      expect(await answerTo(book, 0)).toBeNull();
      // The clock is walked where that is asked for, and goes on from there.
      const to = new Date("2026-06-02T23:59:00+02:00");
      expect(machine.clock.now() < to).toBe(true);
      for (const asked of [to, new Date("2026-06-01T00:00:00+02:00")]) {
        await requestClock(machine.filesFolder, asked);
        expect(await clockFollowed(machine.filesFolder, asked, 30_000)).toBe(true);
        expect(machine.clock.now() >= to).toBe(true);
      }
    } finally {
      stop.abort();
      await live;
      await machine.stop();
    }
  });
});
