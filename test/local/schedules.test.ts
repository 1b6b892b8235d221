import { describe, expect, test } from "vitest";
import { functions } from "../../functions/index.ts";
import type { FunctionSpec, Trigger } from "../../functions/spec.ts";
import { readScheduleExpression, ScheduleExpressionError } from "../../infra/local/schedule-expression.ts";
import { dueBetween, scheduledInput, schedulesOf } from "../../infra/local/schedules.ts";

function runsAfter(expression: string, after: string, count: number): string[] {
  const nextRun = readScheduleExpression(expression, "Europe/Brussels");
  const runs: string[] = [];
  for (let run = nextRun(new Date(after)); run !== undefined && runs.length < count; run = nextRun(run)) {
    runs.push(run.toISOString().replace(":00.000Z", "Z"));
  }
  return runs;
}

test.each([
  [
    "every day at five, winter",
    "cron(0 5 * * ? *)",
    "2026-01-10T12:00:00Z",
    ["2026-01-11T04:00Z", "2026-01-12T04:00Z"],
  ],
  [
    "every day at five, summer",
    "cron(0 5 * * ? *)",
    "2026-07-10T12:00:00Z",
    ["2026-07-11T03:00Z", "2026-07-12T03:00Z"],
  ],
  ["strictly after", "cron(0 5 * * ? *)", "2026-01-11T04:00:00Z", ["2026-01-12T04:00Z"]],
  ["within the second before", "cron(0 5 * * ? *)", "2026-01-11T03:59:59.500Z", ["2026-01-11T04:00Z"]],
  ["Mondays, which are 2", "cron(0 5 ? * 2 *)", "2026-01-10T12:00:00Z", ["2026-01-12T04:00Z", "2026-01-19T04:00Z"]],
  ["Sundays, which are 1", "cron(0 5 ? * 1 *)", "2026-01-10T12:00:00Z", ["2026-01-11T04:00Z"]],
  [
    "names and ranges",
    "cron(0 5 ? JAN,MAR MON-FRI *)",
    "2026-01-30T12:00:00Z",
    ["2026-03-02T04:00Z", "2026-03-03T04:00Z"],
  ],
  ["first of the month", "cron(15 6 1 * ? *)", "2026-01-10T12:00:00Z", ["2026-02-01T05:15Z", "2026-03-01T05:15Z"]],
  ["last of the month", "cron(0 5 L * ? *)", "2028-01-31T12:00:00Z", ["2028-02-29T04:00Z", "2028-03-31T03:00Z"]],
  [
    "AWS's step from a start",
    "cron(0/20 5 * * ? *)",
    "2026-01-10T12:00:00Z",
    ["2026-01-11T04:00Z", "2026-01-11T04:20Z", "2026-01-11T04:40Z"],
  ],
  ["a year", "cron(0 5 1 1 ? 2027)", "2026-01-10T12:00:00Z", ["2027-01-01T04:00Z"]],
  ["a year gone by", "cron(0 5 1 1 ? 2025)", "2026-01-10T12:00:00Z", []],
  ["every five minutes", "rate(5 minutes)", "2026-01-10T12:01:30Z", ["2026-01-10T12:05Z", "2026-01-10T12:10Z"]],
  ["every minute, strictly after", "rate(1 minute)", "2026-01-10T12:01:00Z", ["2026-01-10T12:02Z"]],
  ["every two hours", "rate(2 hours)", "2026-01-10T12:00:00Z", ["2026-01-10T14:00Z"]],
  ["every day", "rate(1 day)", "2026-01-10T12:00:00Z", ["2026-01-11T00:00Z"]],
])("%s", (_, expression, after, expected) => {
  expect(runsAfter(expression, after, Math.max(1, expected.length))).toEqual(expected);
});

describe("the clock changes of 2026 in Brussels: 29 March 02:00 -> 03:00, 25 October 03:00 -> 02:00", () => {
  test.each([
    [
      "02:30 does not exist on 29 March: skipped",
      "cron(30 2 * * ? *)",
      "2026-03-27T12:00:00Z",
      ["2026-03-28T01:30Z", "2026-03-30T00:30Z"],
    ],
    ["every quarter from two to three: skipped", "cron(0/15 2 * * ? *)", "2026-03-28T02:00:00Z", ["2026-03-30T00:00Z"]],
    ["02:30 on that one day only: never", "cron(30 2 29 3 ? 2026)", "2026-03-01T00:00:00Z", []],
    ["03:00 exists", "cron(0 3 * * ? *)", "2026-03-28T12:00:00Z", ["2026-03-29T01:00Z"]],
    [
      "five o'clock follows the wall",
      "cron(0 5 * * ? *)",
      "2026-03-27T12:00:00Z",
      ["2026-03-28T04:00Z", "2026-03-29T03:00Z"],
    ],
    [
      "02:30 comes twice on 25 October: run once",
      "cron(30 2 * * ? *)",
      "2026-10-24T12:00:00Z",
      ["2026-10-25T00:30Z", "2026-10-26T01:30Z"],
    ],
    [
      "so does every quarter of that hour",
      "cron(0/30 2 * * ? *)",
      "2026-10-24T12:00:00Z",
      ["2026-10-25T00:00Z", "2026-10-25T00:30Z", "2026-10-26T01:00Z"],
    ],
    [
      "a rate does not look at the wall",
      "rate(1 hour)",
      "2026-10-24T23:30:00Z",
      ["2026-10-25T00:00Z", "2026-10-25T01:00Z", "2026-10-25T02:00Z"],
    ],
  ])("%s", (_, expression, after, expected) => {
    expect(runsAfter(expression, after, Math.max(1, expected.length))).toEqual(expected);
  });
});

test.each([
  "0 5 * * ? *",
  "at(2026-01-01T05:00:00)",
  "cron(0 5 * * ?)",
  "cron(0 5 * * * *)",
  "cron(0 5 1 * 2 *)",
  "cron(0 5 ? * ? *)",
  "cron(? 5 * * ? *)",
  "cron(0 5 ? * 0 *)",
  "cron(0 5 ? * 8 *)",
  "cron(0 5 ? * 2#1 *)",
  "cron(0 5 15W * ? *)",
  "cron(L 5 * * ? *)",
  "cron(0 5 ? * L *)",
  "cron(60 5 * * ? *)",
  "cron(0 24 * * ? *)",
  "rate(0 minutes)",
  "rate(1 minutes)",
  "rate(5 minute)",
  "rate(5 seconds)",
])("%s is refused", (expression) => {
  expect(() => readScheduleExpression(expression, "Europe/Brussels")).toThrow(ScheduleExpressionError);
});

test("every schedule that a function declares can be read and has a next run", () => {
  const declared = functions.flatMap(({ triggers }) => triggers.filter(({ kind }) => kind === "schedule"));
  const runs = schedulesOf(functions).map(({ nextRun }) => nextRun(new Date("2026-01-10T12:00:00Z")));
  expect(runs.filter((run) => run !== undefined).length).toBe(declared.length);
});

describe("what is due", () => {
  const schedule = (id: string, expression: string): Trigger => ({
    kind: "schedule",
    id,
    expression,
    timeZone: "Europe/Brussels",
    drains: ["DUE"],
  });
  const spec = (name: string, ...triggers: Trigger[]): FunctionSpec => ({
    name,
    meaning: name,
    triggers,
    timeoutSeconds: 30,
    memoryMb: 256,
    table: [],
    indexes: [],
    puts: null,
    sendsMail: false,
    files: null,
  });
  const schedules = schedulesOf([
    spec("sweep-due", schedule("daily", "cron(0 5 * * ? *)")),
    spec("record-events", { kind: "queue", bus: "belfry", patterns: [], batchSize: 10 }),
    spec("send-alerts", schedule("digest", "cron(30 6 * * ? *)"), schedule("hourly", "rate(1 hour)")),
  ]);

  test("the runs after `from` up to and with `to`, in their order", () => {
    const due = dueBetween(schedules, new Date("2026-01-11T03:00:00Z"), new Date("2026-01-11T06:00:00Z"));
    expect(
      due.map((run) => `${run.functionName} ${scheduledInput(run).schedule} ${scheduledInput(run).scheduledFor}`),
    ).toEqual([
      "sweep-due daily 2026-01-11T04:00:00Z",
      "send-alerts hourly 2026-01-11T04:00:00Z",
      "send-alerts hourly 2026-01-11T05:00:00Z",
      "send-alerts digest 2026-01-11T05:30:00Z",
      "send-alerts hourly 2026-01-11T06:00:00Z",
    ]);
  });

  test("a month walked in steps of 7 hours gives the runs of the month in one step", () => {
    const [from, to] = [Date.UTC(2026, 2, 15), Date.UTC(2026, 3, 15)];
    const stepped = [];
    for (let at = from; at < to; at += 7 * 3_600_000) {
      stepped.push(...dueBetween(schedules, new Date(at), new Date(Math.min(to, at + 7 * 3_600_000))));
    }
    expect(stepped).toEqual(dueBetween(schedules, new Date(from), new Date(to)));
  });

  test("too long a step is refused, not cut", () => {
    const minutely = schedulesOf([spec("x", schedule("m", "rate(1 minute)"))]);
    expect(() => dueBetween(minutely, new Date(0), new Date("2026-01-01T00:00:00Z"))).toThrow(/shorter steps/);
  });
});
