import { catalogue } from "../../events/catalogue.ts";

/** A message as the queue hands it over, and what was done to make it. */
export type Body = { readonly kind: string; readonly text: string };

/** Stands in every text, and its digits in every number, that a body was spoilt with: no rejection may repeat one. */
export const marker = "Zq7x";
export const markedDigits = "8507303";

export const account = "1".repeat(12);

type Random = {
  /** A whole number from 0 to below `bound`. */
  readonly below: (bound: number) => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
};

/** The generator mulberry32, in the public domain: the same seed makes the same bodies. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { below, one: (items) => items[below(items.length)] as (typeof items)[number] };
}

/** Makes bodies without end, of every type in the catalogue and of every kind below. */
export function* bodies(seed: number): Generator<Body> {
  const random = randomOf(seed);
  const kinds = Object.entries(makers);
  for (let count = 0; ; count += 1) {
    const [kind, make] = random.one(kinds);
    yield { kind, text: make(random, count) };
  }
}

type Parts = Record<string, unknown>;

/** A good example under an id and person of its own, so that what is accepted can be recorded. */
function example(random: Random, count: number): Parts {
  const event = structuredClone(random.one(catalogue).accepted) as Parts & { subject: Parts };
  const subject = event.subject.kind === "person" ? { ...event.subject, id: `p-${random.below(50)}` } : event.subject;
  return { ...event, subject, eventId: `body-${count}` };
}

const delivery = (detail: Parts, more: Parts = {}): string =>
  JSON.stringify({ version: "0", account, source: detail.source, "detail-type": detail.type, detail, ...more });

/** Where a value can be put into a JSON value: each of its parts, however deep. */
function places(whole: unknown): readonly ((value: unknown) => void)[] {
  if (typeof whole !== "object" || whole === null) return [];
  const parts = whole as Parts;
  return Object.keys(parts).flatMap((key) => [
    (value: unknown) =>
      Object.defineProperty(parts, key, { value, enumerable: true, writable: true, configurable: true }),
    ...places(parts[key]),
  ]);
}

const spoil = (random: Random, event: Parts, value: unknown): Parts => {
  random.one(places(event))?.(value);
  return event;
};

/** JSON that writes one name of a detail twice, or a number beyond what a double holds, can only be made as text. */
const withText = (body: string, text: string): string => body.replace('"detail":{', `"detail":{${text},`);

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "then", "length", "", " ", "0"];
const odd = [
  "\u0000",
  "\u202e",
  "\u2028",
  "\ufeff",
  "e\u0301".repeat(20),
  "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  "\ud83d",
  "\udc00x",
  "\\ud800",
  "../../etc",
  "#",
  "%00",
  "a\r\nb",
  "\u{10ffff}",
];
const numbers = ["1e400", "-1e400", "1e308", "-0", "5e-324", `${markedDigits}328`, "9007199254740993", "0.1e1", "1E2"];

function scalar(random: Random): unknown {
  return random.one<unknown>([
    null,
    true,
    false,
    -1,
    0,
    0.5,
    Number(`${markedDigits}328`),
    Number(`${markedDigits}.25`),
    `${marker} Peeters`,
    `${marker}${random.one(odd)}`,
    `${marker}@lab.example`,
    `2026-02-30${marker}`,
    "",
    [],
    {},
    [marker],
    { [random.one(names)]: marker },
  ]);
}

function anything(random: Random, depth = 4): unknown {
  const size = random.below(6);
  const kind = depth === 0 ? 0 : random.below(3);
  if (kind === 0) return scalar(random);
  if (kind === 1) return Array.from({ length: size }, () => anything(random, depth - 1));
  const known = ["type", "version", "data", "subject", "id", "kind", "shifts", "contacts", "policies", ...names];
  const parts: [string, unknown][] = Array.from({ length: size }, () => [
    random.one(known),
    anything(random, depth - 1),
  ]);
  return Object.fromEntries(parts);
}

const nested = (open: string, close: string, levels: number): string => `${open.repeat(levels)}${close.repeat(levels)}`;
const depths = [7, 8, 9, 20, 200];

/** One of the sizes at hand, and once in twenty a huge one: those cost a hundred times as much to make and to read. */
const sized = (random: Random, usual: readonly number[], huge: readonly number[]): number =>
  random.one(random.below(20) === 0 ? huge : usual);

/** How bodies come about: as they should, spoilt in one way, or as nobody would send them but to harm. */
const makers: Readonly<Record<string, (random: Random, count: number) => string>> = {
  good: (random, count) => delivery(example(random, count)),
  "good, again under an id of before": (random, count) => delivery(example(random, random.below(count + 1))),
  "a value of another kind": (random, count) => delivery(spoil(random, example(random, count), scalar(random))),
  "values of another kind everywhere": (random, count) => {
    const event = example(random, count);
    for (let times = 2 + random.below(6); times > 0; times -= 1) spoil(random, event, scalar(random));
    return delivery(event, { source: "hr.lab", "detail-type": "EmployeeHired" });
  },
  "anything in a place": (random, count) => delivery(spoil(random, example(random, count), anything(random))),
  "something left out": (random, count) => delivery(spoil(random, example(random, count), undefined)),
  "something that nobody knows": (random, count) => {
    const event = example(random, count);
    const name = random.one([...names, "salary", "Jan Peeters", marker]);
    const into = random.one([event, event.data ?? event, event.subject]) as Parts;
    Object.defineProperty(into, name === marker ? "nickname" : name, { value: marker, enumerable: true });
    return delivery(event);
  },
  "odd letters": (random, count) => delivery(spoil(random, example(random, count), `${random.one(odd)}${marker}`)),
  "a name twice": (random, count) => {
    const twice = random.one(["type", "version", "eventId", "employer", "data", "subject", "__proto__"]);
    return withText(delivery(example(random, count)), `"${twice}":${JSON.stringify(scalar(random))}`);
  },
  "a number beyond all": (random, count) => {
    const number = random.one(numbers);
    const place = random.one(["revision", "version", "grossCents", "size", "data"]);
    const body = delivery(example(random, count)).replaceAll(
      new RegExp(`"${place}":[0-9]+`, "g"),
      `"${place}":${number}`,
    );
    return random.below(2) === 0 ? body : withText(body, `"extra":${number}`);
  },
  "nested deep": (random, count) => {
    const [open, close] = random.one<[string, string]>([
      ["[", "]"],
      ['{"a":', "}"],
    ]);
    const levels = sized(random, depths, [2_000, 6_000, random.below(50) === 0 ? 100_000 : 10_000]);
    const value = open === "[" ? nested("[", "]", levels) : `${'{"a":'.repeat(levels)}1${close.repeat(levels)}`;
    return withText(delivery(example(random, count)), `"${random.one(["extra", "data", "subject"])}":${value}`);
  },
  "a long text": (random, count) => {
    const letter = random.one([
      "a",
      "\u00e9",
      "\u20ac",
      "\u{1f600}",
      "\\",
      '"',
      "\u0001",
      " ",
      "2026-01-01T",
      "a@",
      "-",
    ]);
    const length = sized(random, [200, 1_000], [20_000, 60_000, 65_536, 70_000]) / letter.length;
    return delivery(spoil(random, example(random, count), `${marker}${letter.repeat(Math.floor(length))}`));
  },
  "a long list": (random, count) => {
    const item = random.one<unknown>([0, "", {}, [], null, { id: "a" }, { id: "s", startsAt: 1, endsAt: 2 }, marker]);
    const length = sized(random, [41, 300], [5_000, 20_000]);
    return delivery(spoil(random, example(random, count), Array(length).fill(item)));
  },
  "many names": (random, count) => {
    const length = sized(random, [50, 200], [2_000, 6_000]);
    const many = Object.fromEntries(Array.from({ length }, (_, at) => [`k${at}`, at]));
    return delivery(
      random.below(2) === 0 ? { ...example(random, count), ...many } : spoil(random, example(random, count), many),
    );
  },
  "lists in lists": (random, count) => {
    const length = sized(random, [10, 40], [400, 3_000]);
    const item = random.one<(at: number) => unknown>([
      (at) => ({ [`k${at}`]: at }),
      () => ({ breaks: Array(10).fill({ x: 1 }) }),
      () => ({ kind: 1, id: 1, a: 1, b: 1 }),
      () => [[0], [0]],
    ]);
    return delivery(
      spoil(
        random,
        example(random, count),
        Array.from({ length }, (_, at) => item(at)),
      ),
    );
  },
  "another account": (random, count) => delivery(example(random, count), { account: random.one(["2".repeat(12), ""]) }),
  "another source": (random, count) => {
    const event = example(random, count);
    const others = ["hr.other", "belfry.mail", "feed.x", `${marker}`, ""].filter((source) => source !== event.source);
    return delivery(event, { source: random.one(others) });
  },
  "another type": (random, count) =>
    delivery(example(random, count), { "detail-type": random.one([marker, "constructor", "ShiftsRecorded", ""]) }),
  "an envelope of other kinds": (random, count) => {
    const bad = random.one<unknown>([null, 1, [], {}, { toString: 1, valueOf: 1 }, { toString: null }, undefined]);
    return delivery(example(random, count), { [random.one(["account", "source", "detail-type", "detail"])]: bad });
  },
  "a detail as text": (random, count) =>
    delivery(example(random, count), { detail: JSON.stringify(example(random, count)).slice(0, random.below(400)) }),
  "no event at all": (random) => JSON.stringify(anything(random) ?? null),
  "no JSON": (random, count) => delivery(example(random, count)).slice(0, random.below(300)),
};
