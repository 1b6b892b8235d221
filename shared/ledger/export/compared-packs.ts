import { canonical } from "../../../events/canonical.ts";
import { many } from "../../alerts/wording/english.ts";
import type { Manifest } from "./manifest.ts";

/** A pack whose files can be read. */
export type ReadablePack = {
  readonly text: (name: string) => Promise<string>;
  readonly lines: (name: string) => AsyncIterable<string>;
};

type Head = { readonly dossier: string; readonly seq: number; readonly hash: string };
/** A link may say on whose request its content was erased. */
type Link = Head & { readonly erased: boolean; readonly erasedFor?: string };
type Erased = { readonly seq: number; readonly request: string };
type Named = { readonly id: string };

/** What is named at most of each kind; beyond, it is counted. */
const namedMax = 5;

/**
 * Says in words how two packs differ and why, a line a cause: another employer or request, another release of rules and
 * law, other settings, contents that were erased, records that came later or were taken away. The first file and line that
 * differ are named in any case.
 * @param before the one that was made first
 */
export async function comparedPacks(before: ReadablePack, after: ReadablePack): Promise<readonly string[]> {
  const [a, b] = [await manifestOf(before), await manifestOf(after)];
  const others = b.files.filter(({ name, sha256 }) => a.files.find((file) => file.name === name)?.sha256 !== sha256);
  const missing = a.files.filter(({ name }) => !b.files.some((file) => file.name === name));
  if (others.length + missing.length === 0 && canonical(a) === canonical(b)) return ["The same, byte for byte."];
  const causes = [
    ...otherRequest(a, b),
    ...(await otherRelease(a, b, before, after)),
    ...(await otherSettings(before, after)),
    ...(await otherRecords(before, after)),
    ...(await otherNumber("rejections.ndjson", ["rejection", "rejections"], before, after)),
    ...(await otherNumber("checkpoints.ndjson", ["line of checkpoints", "lines of checkpoints"], before, after)),
  ];
  const names = [...others, ...missing].map(({ name }) => name);
  // What is worked out from the other files, or names the request, tells least: it is named where nothing else differs.
  const [first = names[0] ?? null] = names.filter(
    (name) => !["README.txt", "report.html"].includes(name) && !isLaw(name),
  );
  const place = first === null ? "Only manifest.json differs." : await firstDifference(first, before, after);
  return [
    ...(causes.length === 0
      ? ["The same request, release, settings and records; what stands beside them differs."]
      : causes),
    place,
  ];
}

const manifestOf = async (pack: ReadablePack): Promise<Manifest> => JSON.parse(await pack.text("manifest.json"));

function otherRequest(a: Manifest, b: Manifest): readonly string[] {
  const of = ({ employer, from, to, asked }: Manifest) => ({
    employer,
    from,
    to,
    // A pack of before more could be asked stands as of its last day, by everything.
    asOf: asked?.asOf ?? to,
    knownAt: asked?.knownAt ?? null,
    scope: asked?.scope ?? null,
    families: asked?.families ?? null,
    pseudonymised: asked?.pseudonymised ?? false,
  });
  const [was, is] = [of(a), of(b)];
  const fields = (Object.keys(was) as (keyof typeof was)[]).filter(
    (name) => canonical(was[name]) !== canonical(is[name]),
  );
  return fields.map((name) => `Another request: ${name} was ${shown(was[name])}, and is ${shown(is[name])}.`);
}

const shown = (value: string | readonly string[] | boolean | null): string =>
  typeof value === "boolean"
    ? value
      ? "yes"
      : "no"
    : value === null
      ? "not given"
      : typeof value === "string"
        ? value
        : many(value.length, "dossier", "dossiers");

type Law = { readonly parameters: readonly Named[]; readonly rules: readonly Named[] };

/** The files of the law; a pack of before they were several has one. */
const isLaw = (name: string): boolean => name === "law.json" || name.startsWith("law/");

async function lawIn(pack: ReadablePack, { files }: Manifest): Promise<Law> {
  const names = files.map(({ name }): string => name).filter(isLaw);
  const all = await Promise.all(names.map(async (name): Promise<Law> => JSON.parse(await pack.text(name))));
  return { parameters: all.flatMap(({ parameters }) => parameters), rules: all.flatMap(({ rules }) => rules) };
}

async function otherRelease(
  a: Manifest,
  b: Manifest,
  before: ReadablePack,
  after: ReadablePack,
): Promise<readonly string[]> {
  const [was, is] = [await lawIn(before, a), await lawIn(after, b)];
  const changes = [
    ...changesIn("legal value", was.parameters, is.parameters),
    ...changesIn("rule", was.rules, is.rules),
  ];
  if (a.release !== b.release)
    return [`Another release of rules and law: ${a.release}, then ${b.release}${listed(changes)}.`];
  return changes.length === 0 ? [] : [`Other law under the same release ${a.release}${listed(changes)}.`];
}

async function otherSettings(before: ReadablePack, after: ReadablePack): Promise<readonly string[]> {
  type Settings = { readonly employer: Readonly<Record<string, unknown>>; readonly policies: readonly Named[] };
  const [was, is] = await both<Settings>("policies.json", before, after);
  const fields = Object.keys({ ...was.employer, ...is.employer }).filter(
    (name) => canonical(was.employer[name] ?? null) !== canonical(is.employer[name] ?? null),
  );
  const changes = [
    ...changesIn("policy", was.policies, is.policies),
    ...fields.map((name) => `the employer's ${name}`),
  ];
  return changes.length === 0 ? [] : [`Other settings of the employer${listed(changes)}.`];
}

/** What was added, taken out or changed among things that have an id. */
function changesIn(what: string, was: readonly Named[], is: readonly Named[]): readonly string[] {
  const [old, now] = [was, is].map((all) => new Map(all.map((one) => [one.id, canonical(withoutMark(one))])));
  const ids = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  return ids.flatMap((id) => {
    const [then, later] = [old?.get(id), now?.get(id)];
    if (then === later) return [];
    return [
      `${what} ${id} ${then === undefined ? "was added" : later === undefined ? "was taken out" : "was changed"}`,
    ];
  });
}

/** Whether a value is to be confirmed depends on the day as well: a value does not change by that. */
const withoutMark = (one: object): unknown =>
  JSON.parse(JSON.stringify(one, (name, value) => (name === "toBeConfirmed" ? undefined : value)));

async function otherRecords(before: ReadablePack, after: ReadablePack): Promise<readonly string[]> {
  const [was, is] = await both<readonly Head[]>("heads.json", before, after);
  const then = new Map(was.map((head) => [head.dossier, head]));
  const now = new Map(is.map((head) => [head.dossier, head]));
  const [erasedThen, erasedNow] = [await erasedIn(before), await erasedIn(after)];
  const gone = was.filter(({ dossier }) => !now.has(dossier)).map(({ dossier }) => dossier);
  const more = is.filter(({ dossier, seq }) => seq > (then.get(dossier)?.seq ?? 0));
  const fewer = was.filter(({ dossier, seq }) => (now.get(dossier)?.seq ?? seq) < seq).map(({ dossier }) => dossier);
  const rewritten = await rewrittenIn(after, then, now);
  const late = more.map(({ dossier, seq }) => {
    const first = (then.get(dossier)?.seq ?? 0) + 1;
    return `${dossier}, ${seq === first ? `record ${seq}` : `records ${first} to ${seq}`}`;
  });
  const lateInAll = more.reduce((sum, { dossier, seq }) => sum + seq - (then.get(dossier)?.seq ?? 0), 0);
  return [
    ...erasedSince(erasedThen, erasedNow),
    ...(late.length === 0 ? [] : [`${many(lateInAll, "record was", "records were")} recorded later${listed(late)}.`]),
    ...(gone.length === 0
      ? []
      : [`${many(gone.length, "dossier is", "dossiers are")} not in the second${listed(gone)}.`]),
    ...(fewer.length === 0
      ? []
      : [`${many(fewer.length, "dossier has", "dossiers have")} fewer records in the second${listed(fewer)}.`]),
    ...(rewritten.length === 0
      ? []
      : [
          `${many(rewritten.length, "dossier was", "dossiers were")} rewritten: what the first ends with is not in the second${listed(rewritten)}.`,
        ]),
  ];
}

/** The records without content, by dossier. */
async function erasedIn(pack: ReadablePack): Promise<ReadonlyMap<string, readonly Erased[]>> {
  const found = new Map<string, Erased[]>();
  for await (const line of pack.lines("chains.ndjson")) {
    const { dossier, seq, erased, erasedFor = "a request that no link names" }: Link = JSON.parse(line);
    if (erased) found.set(dossier, [...(found.get(dossier) ?? []), { seq, request: erasedFor }]);
  }
  return found;
}

function erasedSince(
  then: ReadonlyMap<string, readonly Erased[]>,
  now: ReadonlyMap<string, readonly Erased[]>,
): readonly string[] {
  const since = [...now].flatMap(([dossier, all]) => {
    const before = new Set((then.get(dossier) ?? []).map(({ seq }) => seq));
    const fresh = all.filter(({ seq }) => !before.has(seq));
    const requests = [...new Set(fresh.map(({ request }) => request))].join(", ");
    return fresh.length === 0 ? [] : [{ count: fresh.length, says: `${dossier}, ${fresh.length} on ${requests}` }];
  });
  const inAll = since.reduce((sum, { count }) => sum + count, 0);
  const named = since.map(({ says }) => says);
  return inAll === 0
    ? []
    : [`${many(inAll, "record was", "records were")} erased between${listed(named)}; the link of each is there.`];
}

/** Dossiers whose last record of then is another now. */
async function rewrittenIn(
  after: ReadablePack,
  then: ReadonlyMap<string, Head>,
  now: ReadonlyMap<string, Head>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const line of after.lines("chains.ndjson")) {
    const { dossier, seq, hash }: Link = JSON.parse(line);
    const head = then.get(dossier);
    if (head !== undefined && now.has(dossier) && head.seq === seq && head.hash !== hash) found.push(dossier);
  }
  return found;
}

async function otherNumber(
  name: string,
  [one, several]: readonly [string, string],
  before: ReadablePack,
  after: ReadablePack,
): Promise<readonly string[]> {
  const [was, is] = [await count(before.lines(name)), await count(after.lines(name))];
  return was === is ? [] : [`${name}: ${many(was, one, several)}, then ${is}.`];
}

async function count(lines: AsyncIterable<string>): Promise<number> {
  let number = 0;
  for await (const _ of lines) number += 1;
  return number;
}

/** Where two files part: a line, and in it the first field that differs. */
async function firstDifference(name: string, before: ReadablePack, after: ReadablePack): Promise<string> {
  const [was, is] = [before.lines(name)[Symbol.asyncIterator](), after.lines(name)[Symbol.asyncIterator]()];
  for (let line = 1; ; line += 1) {
    const [a, b] = [await was.next(), await is.next()];
    if (a.done && b.done) return `First difference: ${name}, after its last line.`;
    if (!a.done && !b.done && a.value === b.value) continue;
    if (a.done) return `First difference: ${name}, line ${line}: the first has no such line.`;
    if (b.done) return `First difference: ${name}, line ${line}: the second has no such line.`;
    return `First difference: ${name}, line ${line}${fieldOf(a.value, b.value)}.`;
  }
}

function fieldOf(a: string, b: string): string {
  try {
    const [was, is]: Record<string, unknown>[] = [JSON.parse(a), JSON.parse(b)];
    const names = Object.keys({ ...was, ...is });
    const name = names.find((each) => canonical(was?.[each] ?? null) !== canonical(is?.[each] ?? null));
    const about = typeof was?.dossier === "string" ? ` of ${was.dossier}` : "";
    // A line that one of them has more moves all after it: then it is of another dossier, and its fields say nothing.
    if (name === "dossier") return `: it is of ${was?.dossier} in the first, and of ${is?.dossier} in the second`;
    return name === undefined ? about : `${about}: the field ${name} differs`;
  } catch {
    return "";
  }
}

async function both<Content>(
  name: string,
  before: ReadablePack,
  after: ReadablePack,
): Promise<readonly [Content, Content]> {
  return [JSON.parse(await before.text(name)), JSON.parse(await after.text(name))];
}

const listed = (names: readonly string[]): string => {
  if (names.length === 0) return "";
  const more = names.length > namedMax ? `; and ${names.length - namedMax} more` : "";
  return `: ${names.slice(0, namedMax).join("; ")}${more}`;
};
