import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../events/catalogue.ts";
import { maxEventBytes } from "../../events/envelope.ts";
import { parseEvent } from "../../events/parse.ts";
import { paymentMade } from "../../events/person/payment-made.ts";
import { cents } from "../../events/values.ts";
import { answered, card, configured, hired, sheet, shift } from "../cast.ts";

const hire = hired();
const week = sheet("2026-03-02", [shift("2026-03-02T09:00:00+01:00", "2026-03-02T17:30:00+01:00")]);
const config = configured();
const answer = answered("2026-08-01", "a-card-renewal:card-a-77", { kind: "snoozed", until: "2026-08-15" });
const withPolicies = (policies: object) => ({ ...config, data: { name: "Lab", contacts: [], policies } });
const fieldsOf = (received: unknown) => {
  const parsed = parseEvent(received);
  return parsed.ok ? "accepted" : [...new Set(parsed.problems.map(({ field }) => field))];
};
const without = (event: object, name: string) =>
  Object.fromEntries(Object.entries(event).filter(([key]) => key !== name));
const shifted = (startsAt: string, endsAt = "2026-03-02T17:30:00+01:00") => ({
  ...week,
  data: { shifts: [{ id: "s", startsAt, endsAt }] },
});
const named = (bytes: number) => ({ ...hire, data: { ...hire.data, name: "é".repeat(bytes / 2) } });
/** What JavaScript makes no number of. */
const noNumber = { toString: 1, valueOf: 1 };
const nested = (depth: number) => `${'{"type":'.repeat(depth)}1${"}".repeat(depth)}`;

describe("what any event must be", () => {
  it.each<[string, unknown, string[]]>([
    ["nothing", undefined, ["event"]],
    ["empty text", "", ["event"]],
    ["broken JSON", '{"type":', ["event"]],
    ["a list", [hire], ["event"]],
    ["null", null, ["event"]],
    ["a number", "12", ["event"]],
    ["text of 64 KB and a byte", " ".repeat(maxEventBytes) + 1, ["event"]],
    ["more than 64 KB, counted in bytes of UTF-8", named(maxEventBytes), ["event"]],
    ["nested nine deep", nested(9), ["event"]],
    ["nested 10,000 deep as a value", JSON.parse("[".repeat(10_000) + "]".repeat(10_000)), ["event"]],
    [
      "what passes for a list by its length",
      { ...config, data: { name: "Lab", contacts: { length: [noNumber] } } },
      ["event"],
    ],
    ["half a character", { ...hire, data: { ...hire.data, name: "Asha \ud83d" } }, ["event"]],
    ["nested 30,000 deep as text", "[".repeat(30_000), ["event"]],
    ["an unknown type", { ...hire, type: "EmployeeFired" }, ["type"]],
    ["a type that JavaScript knows", { ...hire, type: "constructor" }, ["type"]],
    ["no type", without(hire, "type"), ["type"]],
    ["a type that is no text", { ...hire, type: 1 }, ["type"]],
    ["another version", { ...hire, version: 2 }, ["version"]],
    ["a version as text", { ...hire, version: "1" }, ["version"]],
    ["no version", without(hire, "version"), ["version"]],
  ])("%s", (_, received, fields) => expect(fieldsOf(received)).toEqual(fields));

  it("64 KB exactly and eight levels are read as an event", () => {
    expect(fieldsOf(`${JSON.stringify(hire)}`.padEnd(maxEventBytes))).toBe("accepted");
    expect(fieldsOf(nested(8))).toEqual(["type"]);
  });
});

describe("the envelope", () => {
  const id = ["eventId", "employer", "key"].flatMap((name): [string, unknown, string[]][] => [
    [`${name} missing`, without(hire, name), [name]],
    [`${name} empty`, { ...hire, [name]: "" }, [name]],
    [`${name} of 65 characters`, { ...hire, [name]: "x".repeat(65) }, [name]],
    [`${name} with a space`, { ...hire, [name]: "a b" }, [name]],
    [`${name} with a separator of our keys`, { ...hire, [name]: "a#b" }, [name]],
    [`${name} with a line end`, { ...hire, [name]: "a\n" }, [name]],
    [`${name} a number`, { ...hire, [name]: 7 }, [name]],
  ]);
  const day = ["occurredOn", "holdsFrom"].flatMap((name): [string, unknown, string[]][] => [
    [`${name} on 30 February`, { ...hire, [name]: "2026-02-30" }, [name]],
    [`${name} on 29 February of a common year`, { ...hire, [name]: "2100-02-29" }, [name]],
    [`${name} in 1899`, { ...hire, [name]: "1899-12-31" }, [name]],
    [`${name} in 2201`, { ...hire, [name]: "2201-01-01" }, [name]],
    [`${name} as an instant`, { ...hire, [name]: "2026-01-01T00:00:00Z" }, [name]],
    [`${name} the Belgian way`, { ...hire, [name]: "01-02-2026" }, [name]],
    [`${name} a number`, { ...hire, [name]: 20260101 }, [name]],
    [`${name} null`, { ...hire, [name]: null }, [name]],
  ]);
  it.each<[string, unknown, string[]]>([
    ...id,
    ...day,
    ["source in capitals", { ...hire, source: "HR.lab" }, ["source"]],
    ["revision 0", { ...hire, revision: 0 }, ["revision"]],
    ["revision of a half", { ...hire, revision: 1.5 }, ["revision"]],
    ["revision as text", { ...hire, revision: "1" }, ["revision"]],
    ["revision beyond a million", { ...hire, revision: 1_000_001 }, ["revision"]],
    ["a field that nobody knows", { ...hire, colour: "red" }, ["event"]],
    ["a field of the data that nobody knows", { ...hire, data: { ...hire.data, colour: "red" } }, ["data"]],
    ["a field of the subject that nobody knows", { ...hire, subject: { ...hire.subject, x: 1 } }, ["subject"]],
    ["a subject of another kind", { ...hire, subject: { kind: "project", id: "p" } }, ["subject.kind"]],
    ["both data and a retraction", { ...hire, retracted: { reason: "x" } }, ["data"]],
    ["neither data nor a retraction", without(hire, "data"), ["data"]],
    ["a retraction without a reason", { ...without(hire, "data"), retracted: {} }, ["retracted.reason"]],
    ["data that is null", { ...hire, data: null }, ["data"]],
    ["a period where none belongs", { ...hire, period: "2026-03-02" }, ["event"]],
    [
      "a configuration about another employer",
      { ...config, subject: { kind: "employer", id: "another-lab" } },
      ["subject.id"],
    ],
    ["no period for a sheet", without(week, "period"), ["period"]],
    ["a period that is a Tuesday", { ...sheet("2026-03-02", []), period: "2026-03-03" }, ["period"]],
    [
      "a period that is a Tuesday, and a shift before it",
      { ...week, period: "2026-03-10" },
      ["period", "data.shifts.0.startsAt"],
    ],
    ["a period that is no day", { ...week, period: "2026-02-30" }, ["period"]],
    ["several things", { ...hire, key: "", revision: 0, occurredOn: "x" }, ["key", "revision", "occurredOn"]],
  ])("%s", (_, received, fields) => expect(fieldsOf(received)).toEqual(fields));

  it.each<[string, unknown]>([
    ["the first and the last day", { ...hire, occurredOn: "1900-01-01", holdsFrom: "2200-12-31" }],
    ["29 February of a leap year", { ...hire, occurredOn: "2028-02-29" }],
    ["the longest id", { ...hire, eventId: "x".repeat(64) }],
    ["no revision: the first", without(hire, "revision")],
  ])("accepted: %s", (_, received) => expect(fieldsOf(received)).toBe("accepted"));
});

describe("instants, money, addresses, choices", () => {
  const starts = "data.shifts.0.startsAt";
  it.each<[string, unknown, string[]]>([
    ["an instant without offset", shifted("2026-03-02T09:00:00"), [starts]],
    ["an instant with fractions", shifted("2026-03-02T09:00:00.5+01:00"), [starts]],
    ["an instant on 30 February", shifted("2026-02-30T09:00:00+01:00"), [starts]],
    ["an instant at 24 o'clock", shifted("2026-03-02T24:00:00+01:00"), [starts]],
    ["an instant of 1995", shifted("1995-12-31T23:59:59+01:00"), [starts]],
    ["an instant of 2201", shifted("2201-01-01T00:00:00Z"), [starts, "data.shifts.0.endsAt"]],
    ["an end at the start", shifted("2026-03-02T17:30:00+01:00"), ["data.shifts.0.endsAt"]],
    ["an end before the start, told by offsets", shifted("2026-03-02T17:00:00Z"), ["data.shifts.0.endsAt"]],
    ["an offset beyond 14 hours", shifted("2026-03-02T09:00:00+18:00"), [starts]],
    [
      "a shift of 48 hours and a second",
      shifted("2026-03-02T09:00:00+01:00", "2026-03-04T09:00:01+01:00"),
      ["data.shifts.0.endsAt"],
    ],
    ["a shift more than 14 hours before its week", shifted("2026-03-01T09:59:59Z", "2026-03-01T17:30:00Z"), [starts]],
    ["a shift 14 hours after its week", shifted("2026-03-09T14:00:00Z", "2026-03-09T20:00:00Z"), [starts]],
    ["a shift of two months later", shifted("2026-05-04T09:00:00+02:00", "2026-05-04T17:00:00+02:00"), [starts]],
    [
      "a card that ends before it begins",
      { ...card(), data: { cardType: "A", validFrom: "2026-11-01", expiresOn: "2026-10-31" } },
      ["data.expiresOn"],
    ],
    [
      "a contract that ends before it begins",
      { ...hire, data: { startsOn: "2026-11-01", endsOn: "2026-10-31" } },
      ["data.endsOn"],
    ],
    ["41 shifts", { ...week, data: { shifts: Array(41).fill(week.data) } }, ["data.shifts"]],
    [
      "an address without a domain",
      { ...config, data: { name: "x", contacts: [{ id: "hr", email: "hr" }] } },
      ["data.contacts.0.email"],
    ],
    ["a policy of a half", withPolicies({ "reference-patience": 1.5 }), ["data.policies.reference-patience"]],
    ["a policy of more than a year", withPolicies({ "reference-patience": 367 }), ["data.policies.reference-patience"]],
    ["a ladder without a step", withPolicies({ "renewal-ladder": [] }), ["data.policies.renewal-ladder"]],
    ["a ladder that is one number", withPolicies({ "cover-ladder": 14 }), ["data.policies.cover-ladder"]],
    ["a policy that does not exist", withPolicies({ "renewal-lader": [30] }), ["data.policies"]],
    [
      "two contacts with one id",
      {
        ...config,
        data: { name: "x", contacts: ["a", "b"].map((one) => ({ id: "hr", email: `${one}@lab.example` })) },
      },
      ["data.contacts.1.id"],
    ],
    ...["hr", "nobody"].map((deputy): [string, unknown, string[]] => [
      `a deputy that is ${deputy === "hr" ? "the contact itself" : "no contact"}`,
      {
        ...config,
        data: {
          name: "x",
          contacts: [
            { id: "boss", email: "boss@lab.example" },
            { id: "hr", email: "hr@lab.example", deputy },
          ],
        },
      },
      ["data.contacts.1.deputy"],
    ]),
    [
      "a nationality of three letters",
      { ...hire, data: { startsOn: "2026-01-01", nationalities: ["IND"] } },
      ["data.nationalities.0"],
    ],
    [
      "a nationality of a country that does not exist",
      { ...hire, data: { startsOn: "2026-01-01", nationalities: ["EL"] } },
      ["data.nationalities.0"],
    ],
    [
      "no nationality at all in a list",
      { ...hire, data: { startsOn: "2026-01-01", nationalities: [] } },
      ["data.nationalities"],
    ],
    [
      "an answer of another kind",
      { ...answer, data: { ...answer.data, answer: { kind: "ignored" } } },
      ["data.answer.kind"],
    ],
    [
      "an obligation id of another form",
      { ...answer, data: { ...answer.data, obligation: "card" } },
      ["data.obligation"],
    ],
  ])("%s", (_, received, fields) => {
    expect(fieldsOf(received)).toEqual(expect.arrayContaining(fields));
  });

  it.each<[string, unknown]>([
    ["a shift of 48 hours", shifted("2026-03-02T09:00:00+01:00", "2026-03-04T09:00:00+01:00")],
    ["a shift 14 hours before its week", shifted("2026-03-01T10:00:00Z", "2026-03-01T17:30:00Z")],
    ["a shift just less than 14 hours after its week", shifted("2026-03-09T13:59:59Z", "2026-03-09T20:00:00Z")],
    ["a card of one day", card({ validFrom: "2026-11-01", expiresOn: "2026-11-01" })],
    ["a contract of one day", hired({ startsOn: "2026-11-01", endsOn: "2026-11-01" })],
    [
      "an answer to the longest obligation there can be",
      {
        ...answer,
        data: {
          ...answer.data,
          obligation: `employment-without-title:disputed.ProvisionalDocumentIssued.${"k".repeat(64)}`,
        },
      },
    ],
  ])("accepted: %s", (_, received) => expect(fieldsOf(received)).toBe("accepted"));

  it.each([{ "renewal-ladder": "60" }, { renewalLadder: 60 }])(
    "a policy %o: the remedy says what to do",
    (policies) => {
      const parsed = parseEvent(withPolicies(policies));
      expect(parsed.ok ? "accepted" : parsed.problems[0]?.remedy).not.toMatch(/^Invalid/);
    },
  );

  it.each([0, 1, 289_050, 1_000_000_000])("money: %i cents", (amount) => expect(cents.parse(amount)).toBe(amount));
  it.each([-1, 0.5, 1_000_000_001, "289050", Number.NaN])("no money: %s", (amount) =>
    expect(cents.safeParse(amount).success).toBe(false),
  );

  it("at most twenty problems are named", () => {
    const shifts = Array.from({ length: 40 }, () => ({ id: "", startsAt: 1, endsAt: 2 }));
    const parsed = parseEvent({ ...week, data: { shifts } });
    expect(parsed.ok ? 0 : parsed.problems.length).toBe(20);
  });

  it("a field is named once", () => {
    const parsed = parseEvent({ ...hire, occurredOn: "x" });
    expect(parsed.ok ? [] : parsed.problems).toHaveLength(1);
  });

  it("every problem says what to do", () => {
    const parsed = parseEvent({ ...hire, key: 1, revision: "1", occurredOn: "2026-02-30", source: undefined });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        { field: "source", problem: "is missing", remedy: "give a text in quotes" },
        { field: "key", problem: "is of the wrong kind", remedy: "give a text in quotes" },
        { field: "revision", problem: "is of the wrong kind", remedy: "give a number without quotes" },
        { field: "occurredOn", problem: "is not accepted", remedy: "give a day that exists, written YYYY-MM-DD" },
      ],
    });
  });
});

describe("a problem of a field says in plain words what is wrong and what to give", () => {
  const pay = paymentMade.accepted as { readonly data: object };
  it.each<[string, unknown, string]>([
    ["a revision of 0", { ...hire, revision: 0 }, "revision is below 1; give at least 1"],
    [
      "a revision of a half",
      { ...hire, revision: 12.5 },
      "revision is not a whole number; give a whole number, as in 2",
    ],
    ["a revision far too high", { ...hire, revision: 1e20 }, "revision is above 1000000; give at most 1000000"],
    [
      "pay below zero",
      { ...pay, data: { ...pay.data, grossCents: -1 } },
      "data.grossCents is below 0; give 0 or more, in whole cents, as in 289050 for EUR 2,890.50",
    ],
    [
      "pay of more than anybody gets",
      { ...pay, data: { ...pay.data, grossCents: 12_345_678_900 } },
      "data.grossCents is above 1000000000; give at most 1000000000 cents, which is EUR 10,000,000",
    ],
    [
      "a list as an object",
      { ...week, data: { shifts: {} } },
      "data.shifts is of the wrong kind; give a list in brackets",
    ],
    [
      "a list as a text",
      { ...week, data: { shifts: "x".repeat(41) } },
      "data.shifts is of the wrong kind; give a list in brackets",
    ],
    [
      "too long a list",
      { ...week, data: { shifts: Array(41).fill(shift("2026-03-02T09:00:00+01:00", "2026-03-02T17:30:00+01:00")) } },
      "data.shifts has more than 40 entries; give at most 40 entries",
    ],
    [
      "a list of nothing",
      { ...hire, data: { ...hire.data, nationalities: [] } },
      "data.nationalities is empty; give at least 1 entry",
    ],
    [
      "an answer of another kind",
      { ...answer, data: { ...answer.data, answer: { kind: "ignored" } } },
      "data.answer.kind is not accepted; use acknowledged or snoozed or waived",
    ],
    [
      "an answer of no kind",
      { ...answer, data: { ...answer.data, answer: {} } },
      "data.answer.kind is missing; use acknowledged or snoozed or waived",
    ],
  ])("%s", (_, received, said) => expect(saidOf(received)).toEqual([said]));

  it("in whichever field of whichever event a wrong value stands", () => {
    const wrong = [
      0,
      -1,
      12.5,
      1e20,
      "",
      "x",
      "y".repeat(600),
      true,
      null,
      [],
      {},
      Array(400).fill("a"),
      { kind: "x" },
    ];
    const raw = catalogue
      .flatMap(({ accepted }) =>
        wrong.flatMap((value) => places(accepted).map((_, at) => replaced(accepted, at, value))),
      )
      .flatMap(saidOf)
      .filter((said) => /Invalid|Too (?:small|big)|expected|Expected|[<>]=|undefined/.test(said));
    expect([...new Set(raw)]).toEqual([]);
  });
});

function saidOf(received: unknown): readonly string[] {
  const parsed = parseEvent(received);
  return parsed.ok
    ? ["accepted"]
    : parsed.problems.map(({ field, problem, remedy }) => `${field} ${problem}; ${remedy}`);
}

/** Any JSON, with the names that events know among its keys. */
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom("type", "version", "data", "subject", "id", "kind", "shifts", "__proto__"), fc.string()),
      tie("value"),
      { maxKeys: 5 },
    ),
  ),
})).value;

/** An accepted event with one field, anywhere, put in the place of another value. */
const spoilt = fc
  .tuple(fc.constantFrom(...catalogue.map(({ accepted }) => accepted)), fc.nat(), json)
  .map(([event, at, value]) => replaced(event, at, value));

function replaced(event: unknown, at: number, value: unknown): unknown {
  const copy = structuredClone(event);
  const all = places(copy);
  const [part, key] = all[at % all.length] ?? [];
  if (part !== undefined && key !== undefined) Object.assign(part, { [key]: value });
  return copy;
}

/** Every field of an event, within what it stands. */
function places(part: unknown): readonly (readonly [part: object, key: string])[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, inside]) => [[part, key] as const, ...places(inside)]);
}

describe("for any input", () => {
  it("never throws, names a field and a remedy, and accepts only what it accepts again unchanged", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          fc.string(),
          json.map((value) => JSON.stringify(value)),
          spoilt,
        ),
        (received) => {
          const parsed = parseEvent(received);
          if (parsed.ok) expect(parseEvent(parsed.event)).toEqual(parsed);
          else {
            expect(parsed.problems.length).toBeGreaterThan(0);
            for (const { field, problem, remedy } of parsed.problems) {
              expect(field).toMatch(/^[A-Za-z0-9_.-]+$/);
              expect(problem).not.toBe("");
              expect(remedy).not.toBe("");
            }
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("no value that was sent is repeated in a problem", () => {
    const secret = "Jan Peeters 85.07.30-033.28";
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogue.map(({ accepted }) => accepted)),
        fc.nat(),
        fc.constantFrom<unknown>(secret, [secret], { [secret]: secret }, { kind: secret }, 85073003328, [85073003328]),
        (event, at, value) => {
          const parsed = parseEvent(replaced(event, at, value));
          const said = JSON.stringify(parsed.ok ? [] : parsed.problems);
          expect(said).not.toContain("Peeters");
          expect(said).not.toContain("850730");
          expect(said).not.toContain("85.07.30");
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("the name of a policy is repeated only where it can be a field's name", () => {
    const said = (name: string) => JSON.stringify(parseEvent(withPolicies({ [name]: "x" })));
    expect(said("renewal-lader")).toContain("renewal-lader");
    expect(said("Jan Peeters")).not.toContain("Peeters");
  });

  it("a field that nobody knows is named where its name can be a field's name, and only then", () => {
    const said = (name: string) => JSON.stringify(parseEvent({ ...hire, [name]: "x" }));
    expect(said("salary")).toContain("salary");
    expect(said("Jan Peeters")).not.toContain("Peeters");
    expect(said("hr@lab.example")).not.toContain("lab.example");
  });
});

describe("policies that do not exist", () => {
  const problems = (policies: object) => {
    const parsed = parseEvent(withPolicies(policies));
    return parsed.ok ? [] : parsed.problems;
  };
  it("are named, and so are those that exist; what could be anything is counted", () => {
    const [problem] = problems({ "renewal-lader": [30], "Asha Rao": [30] });
    expect(problem).toMatchObject({
      field: "data.policies",
      problem: "has fields that are not in the schema: renewal-lader, 1 whose names are not repeated here",
    });
    expect(problem?.remedy).toMatch(
      /^correct or remove them; policies are renewal-ladder, holder-renewal-ladder, cover-ladder, /,
    );
  });
});
