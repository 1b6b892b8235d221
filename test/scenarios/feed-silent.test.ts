import { describe, expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import { Inbox } from "../assessment/inbox.ts";
import { configured, heard } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "feed-silent";
const expecting = (everyDays: number | null, revision = 1) =>
  configured(
    { feeds: everyDays === null ? [] : [{ id: "payroll", everyDays }] },
    { occurredOn: "2026-01-02", revision },
  );
const early = expecting(35);

describe("a feed that is expected at least every thirty-five days", () => {
  it("is awaited from the day of the configuration while it was never heard", () => {
    given(early).on("2026-02-05").shows(rule, "payroll: open, due 2026-02-06");
    given(early).on("2026-02-06").shows(rule, "payroll: open, due, due 2026-02-06");
    given(early).on("2026-02-07").shows(rule, "payroll: overdue, due 2026-02-06");
  });

  it("is awaited from the day on which it was first named, though the configuration is sent anew each week", () => {
    const weekly = ["2026-01-09", "2026-01-16", "2026-01-23", "2026-01-30", "2026-02-06"].map((day, at) =>
      configured({ feeds: [{ id: "payroll", everyDays: 35 }] }, { occurredOn: day, revision: at + 2 }),
    );
    const sent = [early, ...weekly];
    for (const events of [sent, sent.toReversed(), [...weekly, early, ...weekly]]) {
      given(...events)
        .on("2026-02-06")
        .shows(rule, "payroll: open, due, due 2026-02-06");
      given(...events)
        .on("2026-02-07")
        .shows(rule, "payroll: overdue, due 2026-02-06");
    }
    const inbox = new Inbox([early]);
    for (const event of sent) inbox.receives(event.occurredOn, event);
    expect(inbox.sweepsUntil("2026-02-10").said).toEqual([
      `2026-02-06 raised ${rule}:payroll due`,
      `2026-02-07 raised ${rule}:payroll overdue`,
    ]);
  });

  it("and says which configuration that was", () => {
    const again = configured({ feeds: [{ id: "payroll", everyDays: 20 }] }, { occurredOn: "2026-01-09", revision: 2 });
    const [duty] = obligationsOf(rule, [early, again]);
    expect(duty?.because.facts).toEqual([
      { name: "feed", value: "payroll", eventId: again.eventId },
      { name: "feed-every-days", value: 20, eventId: again.eventId },
      { name: "feed-named-on", value: "2026-01-02", eventId: early.eventId },
    ]);
  });

  it("is awaited from the day from which a configuration holds, where that is said; another feed from its own", () => {
    const named = (feeds: readonly string[], holdsFrom: string, revision: number) =>
      configured(
        { feeds: feeds.map((id) => ({ id, everyDays: 7 })) },
        { occurredOn: "2026-01-02", holdsFrom, revision },
      );
    const both = [named(["payroll"], "2026-02-01", 1), named(["hours", "payroll"], "2026-02-03", 2)];
    given(...both)
      .on("2026-02-08")
      .shows(rule, "hours: open, due 2026-02-10", "payroll: open, due, due 2026-02-08");
    given(...both)
      .on("2026-02-09")
      .shows(rule, "hours: open, due 2026-02-10", "payroll: overdue, due 2026-02-08");
  });

  it("that was left out meanwhile and never heard is awaited from its first naming all the same", () => {
    const anew = configured({ feeds: [{ id: "payroll", everyDays: 35 }] }, { occurredOn: "2026-01-20", revision: 3 });
    const events = [early, expecting(null, 2), anew];
    given(...events)
      .on("2026-02-06")
      .shows(rule, "payroll: open, due, due 2026-02-06");
    given(...events)
      .on("2026-02-07")
      .shows(rule, "payroll: overdue, due 2026-02-06");
  });

  it("is awaited from the day on which it was last heard, which met what was awaited before", () => {
    const january = heard("2026-01-30");
    given(early, january)
      .on("2026-03-05")
      .shows(rule, "payroll: met, due 2026-02-06", "payroll.2026-01-30: open, due 2026-03-06");
    given(early, january)
      .on("2026-03-06")
      .shows(rule, "payroll: met, due 2026-02-06", "payroll.2026-01-30: open, due, due 2026-03-06");
    given(early, january)
      .on("2026-03-07")
      .shows(rule, "payroll: met, due 2026-02-06", "payroll.2026-01-30: overdue, due 2026-03-06");
    given(early, january, heard("2026-03-09", "2026-01-30"))
      .on("2026-03-09")
      .shows(rule, "payroll.2026-01-30: met, due 2026-03-06", "payroll.2026-03-09: open, due 2026-04-13");
  });

  it("is closed and not taken back by the next file, however often it is told of", () => {
    const inbox = new Inbox([early]).receives("2026-01-30", early, heard("2026-01-30")).sweepsUntil("2026-03-07");
    const next = heard("2026-03-09", "2026-01-30");
    inbox.receives("2026-03-09", next, next).receives("2026-03-11", next, heard("2026-01-30"));
    expect(inbox.sweepsUntil("2026-04-12").said).toEqual([
      `2026-03-06 raised ${rule}:payroll.2026-01-30 due`,
      `2026-03-07 raised ${rule}:payroll.2026-01-30 overdue`,
      `2026-03-09 closed ${rule}:payroll.2026-01-30`,
    ]);
  });

  it("stands the same in whatever order its files are told of", () => {
    const files = [heard("2026-01-30"), heard("2026-02-27", "2026-01-30"), heard("2026-03-31", "2026-02-27")];
    for (const said of [files, files.toReversed(), [files[1], files[2], files[0], files[1]]])
      given(early, ...said.flatMap((one) => one ?? []))
        .on("2026-04-01")
        .shows(rule, "payroll.2026-02-27: met, due 2026-04-03", "payroll.2026-03-31: open, due 2026-05-05");
  });

  it("is asked for no more once the configuration no longer names it, and never where none did", () => {
    given(early, expecting(null, 2), heard("2026-01-30")).on("2026-06-01").shows(rule);
    given(heard("2026-01-30")).on("2026-06-01").shows(rule);
    given(early, expecting(70, 2), heard("2026-01-30"))
      .on("2026-03-07")
      .shows(rule, "payroll: met, due 2026-03-13", "payroll.2026-01-30: open, due 2026-04-10");
  });
});

describe("feeds in a configuration", () => {
  it.each([
    [[{ id: "payroll", everyDays: 0 }], "data.feeds.0.everyDays", "give at least one day"],
    [[{ id: "payroll", everyDays: 1.5 }], "data.feeds.0.everyDays", "give whole days, as in 35 for a file a month"],
    [[{ id: "payroll", everyDays: 367 }], "data.feeds.0.everyDays", "give at most 366 days"],
    [[{ id: "pay roll", everyDays: 7 }], "data.feeds.0.id", "use 1 to 64 letters, digits, underscores or hyphens"],
    [
      [
        { id: "payroll", everyDays: 7 },
        { id: "payroll", everyDays: 35 },
      ],
      "data.feeds",
      "name each feed once",
    ],
  ])("%j is refused at %s: %s", (feeds, field, remedy) => {
    const parsed = parseEvent({ ...early, data: { ...early.data, feeds } });
    expect(parsed.ok ? [] : parsed.problems.map((one) => [one.field, one.remedy])).toEqual([[field, remedy]]);
  });
});
