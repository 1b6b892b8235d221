import { describe, expect, it } from "vitest";
import { columnsOf, type FeedDescription, feedDescription } from "../../shared/feeds/description.ts";
import { groupRowsMax, mapGroup, mapRow, type Row } from "../../shared/feeds/map-row.ts";
import { inLines, readDescription } from "../../shared/feeds/read-description.ts";
import { payroll, payrollText, payslip, receipts, receiptsFile, shifts, shiftsText } from "./feeds.ts";
import { mapFile } from "./map-file.ts";

const row = (texts: Record<string, string>, line = 2): Row => ({ line, texts: new Map(Object.entries(texts)) });
const pay = { employer: "leuven-lab", description: payroll };
const time = { employer: "leuven-lab", description: shifts };
const [sheets] = shifts.events;
if (sheets === undefined) throw new Error("no mapping");
const shift = (line: number, day: string, more: Record<string, string> = {}) =>
  row({ Person: "p-asha", Day: day, Shift: `s${line}`, From: "9:00", To: "17:00", ...more }, line);

describe("a row becomes an event", () => {
  it("whole", () => {
    const { events, rejections } = mapRow(pay, row(payslip));
    expect(rejections).toEqual([]);
    expect(events).toEqual([
      {
        type: "PaymentMade",
        version: 1,
        eventId: expect.stringMatching(/^feed-[0-9a-f]{40}$/),
        source: "feed.payroll-lab",
        employer: "leuven-lab",
        subject: { kind: "person", id: "p-asha" },
        key: "pay-2026-05-001-100",
        revision: 1,
        occurredOn: "2026-05-29",
        period: "2026-05-01",
        data: { contract: "contract-asha", kind: "salary", grossCents: 389_050 },
      },
    ]);
  });

  it("of the version that the description was written for: the first, unless it names another", () => {
    const [mapping, ...others] = payroll.events;
    if (mapping === undefined) throw new Error("no mapping");
    const naming = (version: number) => ({
      ...pay,
      description: { ...payroll, events: [{ ...mapping, version }, ...others] },
    });
    expect(mapRow(pay, row(payslip))).toEqual(mapRow(naming(1), row(payslip)));
    expect(mapRow(naming(2), row(payslip)).rejections).toMatchObject([
      { field: "version", remedy: "use version 1 of PaymentMade" },
    ]);
  });

  it("under an id that follows from what it says and from nothing else", () => {
    const id = (texts: Record<string, string>, line = 2) => mapRow(pay, row(texts, line)).events[0]?.eventId;
    expect(id(payslip)).toBe(id({ ...payslip, Gross: "3890,5" }, 77));
    expect(id(payslip)).not.toBe(id({ ...payslip, Gross: "3890,51" }));
    expect(id(payslip)).not.toBe(id({ ...payslip, Payslip: "2026-05-002" }));
  });

  it.each<[string, Record<string, string>, string | null, string | null, RegExp]>([
    ["a day that does not exist", { "Paid on": "31/06/2026" }, "Paid on", "occurredOn", /d\/m\/Y/],
    ["an amount in another style", { Gross: "3890.50" }, "Gross", "data.grossCents", /2890,50/],
    ["an amount that the event refuses", { Gross: "-1,00" }, "Gross", "data.grossCents", /2890,50/],
    ["a key that no id can hold", { Payslip: "2026/05/001" }, "Payslip", "key", /letters, digits/],
    ["a subject that no id can hold", { Person: "Asha Rao" }, "Person", "subject.id", /letters, digits/],
    ["an empty column", { Contract: " " }, "Contract", "data.contract", /give a value/],
    ["a code that no event is for", { Code: "999" }, "Code", null, /describe an event for it/],
    ["a premium outside its period", { Code: "200" }, "Code", "data.kind", /1 January/],
  ])("or is rejected by column and field with a remedy: %s", (_, more, column, field, remedy) => {
    const { events, rejections } = mapRow(pay, row({ ...payslip, ...more }, 9));
    expect(events).toEqual([]);
    expect(rejections).toEqual([
      {
        line: 9,
        column,
        field,
        problem: expect.any(String),
        remedy: expect.stringMatching(remedy),
        stood: expect.any(String),
      },
    ]);
    for (const value of Object.values(more))
      if (value.trim().length > 3) expect(JSON.stringify(rejections)).not.toContain(value);
  });

  it("or is passed over, where the description says so", () => {
    const passing = { ...pay, description: { ...payroll, unmatched: "skip" as const } };
    expect(mapRow(passing, row({ ...payslip, Code: "999" }))).toEqual({ events: [], rejections: [] });
  });

  it("or several, all or none", () => {
    const two = { ...pay, description: { ...payroll, events: [...payroll.events, ...payroll.events] } };
    expect(mapRow(two, row(payslip)).events).toHaveLength(2);
    const [first] = payroll.events;
    if (first === undefined) throw new Error("no mapping");
    const second = { ...first, occurredOn: { column: "Month", as: { kind: "day", format: "Y" } as const } };
    const half = { ...pay, description: { ...payroll, events: [first, second] } };
    expect(mapRow(half, row(payslip))).toEqual({
      events: [],
      rejections: [expect.objectContaining({ column: "Month" })],
    });
  });

  it("with a field left out where its column may be empty, and paths that reach into lists", () => {
    const [first] = payroll.events;
    if (first === undefined) throw new Error("no mapping");
    const number = { column: "Part", optional: true, as: { kind: "number" } as const };
    const data = { ...first.data, "instalment.number": number, "instalment.of": { ...number, column: "Of" } };
    const feed = { ...pay, description: { ...payroll, events: [{ ...first, data }] } };
    const dataOf = (more: Record<string, string>) => mapRow(feed, row({ ...payslip, ...more })).events[0]?.data;
    expect(dataOf({ Part: "1", Of: "2" })).toMatchObject({ instalment: { number: 1, of: 2 } });
    expect(dataOf({ Part: "", Of: "" })).not.toHaveProperty("instalment");
  });

  it("without touching what was there before, whatever a path is called", () => {
    const [first] = payroll.events;
    if (first === undefined) throw new Error("no mapping");
    const data = { ...first.data, "constructor.prototype.polluted": { constant: true } };
    const feed = { ...pay, description: { ...payroll, events: [{ ...first, data }] } };
    expect(mapRow(feed, row(payslip)).rejections).toHaveLength(1);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("rows of a week become one event", () => {
  it("whichever order they stand in", () => {
    const rows = [shift(2, "02/03/2026"), shift(5, "04/03/2026", { From: "22:00", To: "6:00" })];
    const one = mapGroup(time, sheets, rows);
    expect(one.rejections).toEqual([]);
    expect(one).toEqual(mapGroup(time, sheets, [...rows].reverse()));
    expect(one.events[0]).toMatchObject({
      key: "sheet-p-asha-2026-03-02",
      period: "2026-03-02",
      data: {
        shifts: [
          { id: "s2", startsAt: "2026-03-02T09:00:00+01:00", endsAt: "2026-03-02T17:00:00+01:00" },
          { id: "s5", startsAt: "2026-03-04T22:00:00+01:00", endsAt: "2026-03-05T06:00:00+01:00" },
        ],
      },
    });
  });

  it("with a break where its times are given, and without where they may be left out", () => {
    const pause = (time: string) =>
      ({ column: "Day", as: { kind: "instant", format: "d/m/Y", time }, optional: true }) as const;
    const data = { ...sheets.rows?.data, "breaks.0.startsAt": pause("Break"), "breaks.0.endsAt": pause("Work") };
    const mapping = { ...sheets, rows: { field: "shifts", data } };
    const breaksIn = (more: Record<string, string>) => {
      const { events, rejections } = mapGroup(time, mapping, [shift(2, "02/03/2026", more)]);
      const [event] = events;
      return event?.type === "ShiftsRecorded" ? event.data?.shifts[0]?.breaks : rejections.map(({ column }) => column);
    };
    expect(breaksIn({ Break: "12:00", Work: "12:30" })).toEqual([
      { startsAt: "2026-03-02T12:00:00+01:00", endsAt: "2026-03-02T12:30:00+01:00" },
    ]);
    expect(breaksIn({ Break: "", Work: " " })).toEqual([]);
    expect(breaksIn({})).toEqual([]);
    expect(breaksIn({ Break: "12:00", Work: "" })).toEqual(["Work"]);
    expect(breaksIn({ Break: "noon", Work: "12:30" })).toEqual(["Break"]);
  });

  it("or none, and each row hears why", () => {
    const rows = [shift(2, "02/03/2026"), shift(3, "03/03/2026", { To: "25:00" }), shift(4, "04/03/2026")];
    const { events, rejections } = mapGroup(time, sheets, rows);
    expect(events).toEqual([]);
    expect(rejections.map(({ line, column, field }) => ({ line, column, field }))).toEqual([
      { line: 2, column: null, field: null },
      { line: 3, column: "To", field: "endsAt" },
      { line: 4, column: null, field: null },
    ]);
    expect(rejections[0]?.problem).toMatch(/line 3, which was rejected/);
  });

  it("names the row and column of what the event refuses in a list", () => {
    const rows = [shift(7, "02/03/2026"), shift(6, "03/03/2026", { Shift: "not an id" })];
    expect(mapGroup(time, sheets, rows).rejections).toEqual([
      {
        line: 6,
        column: "Shift",
        field: expect.stringMatching(/^data\.shifts\.\d\.id$/),
        problem: "is not accepted",
        remedy: expect.stringMatching(/letters, digits/),
        stood: "text of 9 characters",
      },
      expect.objectContaining({ line: 7, column: null }),
    ]);
  });

  it("refuses rows that disagree on the whole, and more than one event holds", () => {
    const [mapping] = shifts.events;
    if (mapping === undefined) throw new Error("no mapping");
    const disagreeing = { ...mapping, revision: { column: "Version", as: { kind: "number" } as const } };
    const rows = [shift(2, "02/03/2026", { Version: "1" }), shift(3, "03/03/2026", { Version: "2" })];
    expect(mapGroup(time, disagreeing, rows).rejections.map(({ remedy }) => remedy)).toEqual(
      Array(2).fill(expect.stringMatching(/agree/)),
    );
    const many = Array.from({ length: groupRowsMax + 1 }, (_, at) => shift(at + 2, "02/03/2026"));
    const { rejections } = mapGroup(time, mapping, many);
    expect(rejections).toHaveLength(groupRowsMax + 1);
    expect(rejections[0]?.problem).toMatch(/more than 200 rows/);
  });
});

const without = (of: object, name: string): object =>
  Object.fromEntries(Object.entries(of).filter(([key]) => key !== name));

describe("a feed's description", () => {
  it("names the columns that a file must have", () => {
    expect([...columnsOf(payroll)].sort()).toEqual(
      ["Code", "Contract", "Gross", "Month", "Paid on", "Payslip", "Person"].sort(),
    );
    expect([...columnsOf(shifts)].sort()).toEqual(["Day", "From", "Person", "Shift", "To"]);
  });

  const given = JSON.parse(payrollText);
  it.each<[string, unknown, string, RegExp]>([
    ["JSON", "{", "description", /write JSON/],
    ["source", { ...given, source: "payroll" }, "source", /begin with feed\./],
    ["owner", { ...given, owner: "payroll" }, "owner", /e-mail/],
    ["owner (several)", { ...given, owner: "a@b.be, c@d.be" }, "owner", /one e-mail/],
    ["format", { ...given, format: { kind: "xlsx" } }, "format.kind", /csv, ndjson or pain/],
    ["no events", { ...given, events: [] }, "events", /at least one/],
    ["a type that a file may not put", withEvent({ type: "ObligationAnswered" }), "events.0.type", /./],
    ["a version that there is not", withEvent({ version: 2 }), "events.0.version", /that the catalogue lists/],
    ["no value", withEvent({ key: { optional: true } }), "events.0.key.column", /column/],
    [
      "a day format",
      withEvent({ occurredOn: { column: "x", as: { kind: "day", format: "d/m/y" } } }),
      "events.0.occurredOn.as.format",
      /d\/m\/Y/,
    ],
    ["rows without groupBy", withEvent({ rows: { field: "instalment", data: {} } }), "events.0.groupBy", /together/],
    ["a field's path", withEvent({ data: { "a b": { constant: 1 } } }), "events.0.data", /name the field/],
    ["more than it knows", { ...given, code: "x" }, "description", /use only source, owner/],
  ])("that is wrong is told by its place: %s", (_, wrong, field, remedy) => {
    const read = readDescription(typeof wrong === "string" ? wrong : JSON.stringify(wrong));
    expect(read).toMatchObject({ ok: false, problems: [{ field, remedy: expect.stringMatching(remedy) }] });
  });

  function withEvent(more: object): unknown {
    return { ...given, events: [{ ...given.events[0], ...more }] };
  }

  it("that is wrong in many places is told all of it, each with what was probably meant", () => {
    const wrong = JSON.parse(payrollText);
    wrong.format = { kind: "csv", delimeter: ";", encoding: "utf8" };
    wrong.unmached = "skip";
    wrong.owner = 7;
    wrong.events[0].type = "PaymentMad";
    wrong.events[0].key = { colum: "Payslip" };
    wrong.events[0].occurredOn.as = { kind: "dya", format: "d/m/Y" };
    wrong.events[0].holdsFrom = "Paid on";
    wrong.events[0].when = { column: "Code", in: [] };
    delete wrong.events[0].subject;
    const read = readDescription(JSON.stringify(wrong));
    expect(read.ok ? [] : inLines(read.problems)).toEqual([
      "owner is of the wrong kind; give one e-mail address",
      "format.delimiter is not one of the allowed values; use ; or , or \\t or |",
      "format.encoding is not one of the allowed values; did you mean utf-8? Otherwise use utf-8 or windows-1252",
      "format has fields that are not in the schema: delimeter; did you mean delimiter? Otherwise use only kind, delimiter, encoding, decimal",
      expect.stringMatching(
        /^events\.0\.type is not one .*; did you mean PaymentMade\? Otherwise use a type that events\/CATALOGUE\.md lists/,
      ),
      "events.0.when.in is empty; list at least one text",
      "events.0.subject is missing; give column, constant or parts",
      "events.0.key has fields that are not in the schema: colum; did you mean column? Otherwise use only column, constant, as, optional",
      "events.0.key.column is not accepted; give either column or constant",
      expect.stringMatching(/^events\.0\.occurredOn\.as\.kind is not accepted; use text, day, .* or list as kind$/),
      "events.0.holdsFrom is not accepted; give column, constant or parts",
      "description has fields that are not in the schema: unmached; did you mean unmatched? Otherwise use only source, owner, format, whole, unmatched, snapshot, events",
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Invalid|expected|>=/);
  });

  const [mapping] = given.events;
  const withData = (more: object) => withEvent({ data: { ...mapping.data, ...more } });
  const grouped = JSON.parse(shiftsText);
  const withRows = (rows: object) => ({
    ...grouped,
    events: [{ ...grouped.events[0], rows: { ...grouped.events[0].rows, ...rows } }],
  });
  const anything = { column: "Contract" };
  it.each<[string, unknown, string]>([
    [
      "a misspelt field",
      withEvent({ data: { ...without(mapping.data, "contract"), kontract: anything } }),
      "events.0.data has fields that are not in the schema: kontract; did you mean contract? Otherwise use only contract, kind, grossCents, instalment",
    ],
    [
      "a field of another event",
      withData({ lastDay: anything }),
      "events.0.data has fields that are not in the schema: lastDay; use only contract, kind, grossCents, instalment",
    ],
    [
      "a misspelt field inside",
      withData({ "instalment.nummer": { column: "Part", as: { kind: "number" } } }),
      "events.0.data has fields that are not in the schema: instalment.nummer; did you mean number? Otherwise use only number, of",
    ],
    [
      "a field inside one that has none",
      withData({ "contract.id": anything }),
      "events.0.data has fields that are not in the schema: contract.id; leave it out: there is nothing in this field",
    ],
    [
      "an amount that is read as it stands",
      withData({ grossCents: { column: "Gross" } }),
      "events.0.data.grossCents is not accepted; the event has a number here: read it as cents, minutes or number",
    ],
    [
      "a text that is read as a number",
      withEvent({ key: { column: "Payslip", as: { kind: "number" } } }),
      "events.0.key is not accepted; the event has a text here: read it as text, day or list",
    ],
    [
      "a column for all of a part",
      withData({ instalment: anything }),
      "events.0.data.instalment is not accepted; name the field in it, as in instalment.number",
    ],
    [
      "a period where none belongs",
      withEvent({ type: "SupplementProvided", data: {} }),
      "events.0 has fields that are not in the schema: period; leave it out: this event has no such field",
    ],
    [
      "a misspelt list",
      withRows({ field: "shift" }),
      "events.0.rows.field is not accepted; did you mean shifts? Otherwise use only shifts",
    ],
    [
      "a misspelt field of a list",
      withRows({ data: { ...grouped.events[0].rows.data, startAt: anything } }),
      "events.0.rows.data has fields that are not in the schema: startAt; did you mean startsAt? Otherwise use only id, startsAt, endsAt, breaks",
    ],
  ])("that its event does not take is told once, before any row is: %s", (_, wrong, line) => {
    const read = readDescription(JSON.stringify(wrong));
    expect(read.ok ? [] : inLines(read.problems)).toEqual([line]);
  });

  it("groups one event only", () => {
    const mixed = { ...given, events: [...given.events, ...(shifts as FeedDescription).events] };
    expect(feedDescription.safeParse(mixed).error?.issues[0]?.message).toMatch(/one event only/);
  });
});

describe("the sample of receipts", () => {
  it("says of each row what was declared, answered or received", async () => {
    const { events, rejections } = await mapFile({ employer: "leuven-lab", description: receipts }, receiptsFile);
    expect(rejections).toEqual([]);
    expect(events.map(({ type, subject, key, data }) => [type, subject.id, key, data])).toEqual([
      [
        "DimonaDeclared",
        "p-priya",
        "dimona-priya-1",
        { kind: "in", contract: "contract-priya", startsOn: "2026-06-15" },
      ],
      ["DimonaAnswered", "p-priya", "dimona-priya-1-WAIT", { declaration: "dimona-priya-1", outcome: "waiting" }],
      [
        "DimonaAnswered",
        "p-priya",
        "dimona-priya-1-OK",
        { declaration: "dimona-priya-1", outcome: "accepted", period: "301709876543" },
      ],
      ["DimonaDeclared", "p-bram", "dimona-bram-1", { kind: "in", contract: "contract-bram", startsOn: "2026-07-01" }],
      ["DimonaAnswered", "p-bram", "dimona-bram-1-NOK", { declaration: "dimona-bram-1", outcome: "refused" }],
      ["DimonaDeclared", "p-rosa", "dimona-rosa-2", { kind: "out", contract: "contract-rosa", endsOn: "2026-06-30" }],
      [
        "DimonaAnswered",
        "p-rosa",
        "dimona-rosa-2-OK-W",
        { declaration: "dimona-rosa-2", outcome: "accepted-with-warning", period: "301502233445" },
      ],
      ["DmfaReceived", "leuven-lab", "dmfa-2026-2", { kind: "original", quarter: "2026-Q2" }],
    ]);
  });
});
