import { describe, expect, it } from "vitest";
import { readDelivery, readEvent } from "../../functions/received.ts";
import type { Sender } from "../../functions/settings.ts";
import type { FeedDescription } from "../../shared/feeds/description.ts";
import { mapRow, type Row } from "../../shared/feeds/map-row.ts";
import { inLines, readDescription } from "../../shared/feeds/read-description.ts";
import { hired } from "../cast.ts";
import { payroll, payrollText, payslip } from "../feeds/feeds.ts";

const [ours, bureau] = ["1".repeat(12), "2".repeat(12)];
const hire = hired();
type Told = { readonly account?: string; readonly source?: string; readonly employer?: string; readonly type?: string };

/** What becomes of a hire that says all this of itself and comes as it says. */
function read(told: Told, senders: readonly Sender[]): "accepted" | readonly string[] {
  const { account = ours, source = hire.source, employer = hire.employer } = told;
  const detail = { ...hire, source, employer };
  const body = JSON.stringify({ account, source, "detail-type": hire.type, detail });
  const outcome = readEvent(readDelivery(body), senders);
  return outcome.ok ? "accepted" : outcome.problems.map(({ field }) => field);
}

describe("one source name under two employers", () => {
  const lists: readonly Sender[] = [
    { account: ours, sources: ["payroll.lab"], employers: ["leuven-lab"] },
    { account: bureau, sources: ["payroll.lab"], employers: ["kite"] },
  ];
  it.each<[string, Told, "accepted" | readonly string[]]>([
    ["writes for its own", { account: ours, source: "payroll.lab", employer: "leuven-lab" }, "accepted"],
    [
      "writes for its own from the other account",
      { account: bureau, source: "payroll.lab", employer: "kite" },
      "accepted",
    ],
    ["does not write for the other", { account: ours, source: "payroll.lab", employer: "kite" }, ["source"]],
    [
      "does not write for the other either way",
      { account: bureau, source: "payroll.lab", employer: "leuven-lab" },
      ["source"],
    ],
    ["does not write for a third", { account: bureau, source: "payroll.lab", employer: "ghent-lab" }, ["source"]],
    [
      "does not write from a third account",
      { account: "3".repeat(12), source: "payroll.lab", employer: "kite" },
      ["source"],
    ],
  ])("%s", (_, told, outcome) => expect(read(told, lists)).toEqual(outcome));

  it("sources and employers of two lines do not mix", () => {
    const mixed: readonly Sender[] = [
      { account: ours, sources: ["a.lab"], employers: ["leuven-lab"] },
      { account: ours, sources: ["b.lab"], employers: ["kite"] },
    ];
    expect(read({ source: "a.lab", employer: "leuven-lab" }, mixed)).toBe("accepted");
    expect(read({ source: "a.lab", employer: "kite" }, mixed)).toEqual(["source"]);
    expect(read({ source: "b.lab", employer: "leuven-lab" }, mixed)).toEqual(["source"]);
  });

  it("an employer whose name begins as another's is another", () => {
    const line = { account: ours, sources: ["*"], employers: ["leuven-lab"] };
    expect(read({ employer: "leuven-lab-2" }, [line])).toEqual(["source"]);
  });
});

describe("a sender whose types are listed", () => {
  const line = { account: ours, sources: ["*"], employers: ["*"] };
  it("sends those and no others", () => {
    expect(read({}, [{ ...line, types: ["EmployeeHired"] }])).toBe("accepted");
    expect(read({}, [{ ...line, types: ["PaymentMade", "ShiftsRecorded"] }])).toEqual(["source"]);
    expect(read({}, [line])).toBe("accepted");
  });
});

describe("a feed writes for the employer in its files' path and for no other", () => {
  const feeds: Sender = { account: ours, sources: ["feed.*"], employers: ["*"] };
  const row = (more: Record<string, string> = {}): Row => ({
    line: 2,
    texts: new Map(Object.entries({ ...payslip, ...more })),
  });
  const described = (change: (event: Record<string, unknown>, whole: Record<string, unknown>) => void): string => {
    const whole = JSON.parse(payrollText);
    change(whole.events[0], whole);
    return JSON.stringify(whole);
  };
  const descriptionOf = (text: string): FeedDescription => {
    const description = readDescription(text);
    if (!description.ok) throw new Error(inLines(description.problems).join());
    return description.description;
  };

  it("whatever columns a row has", () => {
    const more = {
      employer: "kite",
      Employer: "kite",
      "subject.id": "p-x",
      source: "hr.lab",
      __proto__employer: "kite",
    };
    const { events } = mapRow({ employer: "leuven-lab", description: payroll }, row(more));
    expect(events.map(({ employer, source }) => ({ employer, source }))).toEqual([
      { employer: "leuven-lab", source: "feed.payroll-lab" },
    ]);
  });

  it.each<[string, Parameters<typeof described>[0]]>([
    ["an employer for all its rows", (_, whole) => Object.assign(whole, { employer: "kite" })],
    ["an employer from a column", (event) => Object.assign(event, { employer: { column: "Code" } })],
    ["a source from a column", (event) => Object.assign(event, { source: { column: "Code" } })],
    ["another system's source", (_, whole) => Object.assign(whole, { source: "payroll.lab" })],
    ["Belfry's source", (_, whole) => Object.assign(whole, { source: "belfry.mail" })],
    ["an employer in the data", (event) => Object.assign(event.data as object, { employer: { constant: "kite" } })],
    ["what is Belfry's to say", (event) => Object.assign(event, { type: "MailBounced" })],
    [
      "a field by way of a prototype",
      (event) => Object.assign(event, { data: { "__proto__.employer": { constant: "kite" } } }),
    ],
  ])("whatever its description says: one with %s cannot be followed", (_, change) =>
    expect(readDescription(described(change)).ok).toBe(false),
  );

  it("also where a description that puts an employer into the data were followed: no event knows it there", () => {
    const [event] = payroll.events;
    if (event === undefined) throw new Error("no mapping");
    const data = { ...event.data, employer: { constant: "kite" } };
    const description = { ...payroll, events: [{ ...event, data }] };
    const { events, rejections } = mapRow({ employer: "leuven-lab", description }, row());
    expect(events).toEqual([]);
    expect(rejections[0]).toMatchObject({ field: "data" });
  });

  it("whatever a row about the employer itself names", () => {
    const text = described((event, whole) => {
      whole.events = [
        {
          ...event,
          type: "RecognitionGranted",
          period: undefined,
          subject: { column: "Person" },
          data: { expiresOn: { constant: "2030-01-01" } },
        },
      ];
    });
    const feed = { employer: "leuven-lab", description: descriptionOf(text) };
    expect(mapRow(feed, row({ Person: "kite" })).rejections.map(({ field }) => field)).toContain("subject.id");
  });

  it("also where another employer's description names the same source: the same row is the one's or the other's", () => {
    const events = ["leuven-lab", "kite"].map((employer) => {
      const [event] = mapRow({ employer, description: payroll }, row()).events;
      if (event === undefined) throw new Error("the row became no event");
      return event;
    });
    expect(events.map(({ employer }) => employer)).toEqual(["leuven-lab", "kite"]);
    const accepted = events.map((event) => {
      const body = JSON.stringify({ account: ours, source: event.source, "detail-type": event.type, detail: event });
      const outcome = readEvent(readDelivery(body), [feeds]);
      return outcome.ok ? outcome.event.employer : outcome.problems;
    });
    expect(accepted).toEqual(["leuven-lab", "kite"]);
    expect(events[0]?.eventId).not.toBe(events[1]?.eventId);
  });

  it("and no system may say so itself under a feed's source, from another account", () => {
    expect(read({ account: bureau, source: "feed.payroll-lab" }, [feeds])).toEqual(["source"]);
  });
});
