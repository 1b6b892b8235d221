import { type Contract, contracts } from "./contracts.ts";
import type { Kept } from "./kept-schemas.ts";
import { lostPromises, type Narrowing, narrowings, type Schema } from "./schema-comparison.ts";

/** Examples kept with one version, at most; each shows fields that none before it showed. */
const examplesMax = 8;

/**
 * The schema file of each version of each event, of each notice and of the description of a feed, by file name. Besides
 * the schema a file holds examples: those that were published stay, so that they must be read for ever.
 */
export const schemaFiles = (kept: Kept): ReadonlyMap<string, string> =>
  new Map(
    contracts().map((contract) => {
      const name = fileName(contract);
      const examples = withNew(examplesIn(kept.get(name)), contract.examples);
      return [name, `${JSON.stringify({ ...(contract.schema as object), examples }, null, 2)}\n`];
    }),
  );

/** What the code would take away from those who rely on what was published: each with its place and the remedy. */
export function breakingChanges(kept: Kept): readonly string[] {
  const now = new Map(contracts().map((contract) => [fileName(contract), contract]));
  return [...kept].flatMap(([name, text]) => {
    const contract = now.get(name);
    if (contract === undefined)
      return [
        `${name} was published and is in the code no more: put it back, an event's version among its \`earlier\``,
      ];
    return broken(JSON.parse(text), contract).map(({ path, what }) => `${name}${path} ${what}: ${remedy(contract)}`);
  });
}

function broken(before: Schema, contract: Contract): readonly Narrowing[] {
  const { schema, kind, reads } = contract;
  return [
    ...narrowings(before, schema),
    ...(kind === "notice" ? lostPromises(before, schema) : []),
    ...examplesOf(before).flatMap((example, at) =>
      reads(example) ? [] : [{ path: `#/examples/${at}`, what: "is not accepted any more" }],
    ),
  ];
}

function remedy({ kind, type, version }: Contract): string {
  if (kind === "notice") return "leave it to those who read it, and put what is new beside it or under another type";
  if (kind === "description") return "go on reading what was read, and put what is new beside it";
  return `publish version ${version + 1} of ${type} with an upcast, and leave version ${version} as it is`;
}

const fileName = ({ type, version }: Contract): string => `${type}.v${version}.json`;

const examplesOf = (schema: Schema): readonly unknown[] =>
  (typeof schema === "object" && (schema.examples as readonly unknown[] | undefined)) || [];

const examplesIn = (text: string | undefined): readonly unknown[] =>
  text === undefined ? [] : examplesOf(JSON.parse(text));

/** Those that were kept, and of the others each that shows what none before it shows. */
function withNew(kept: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  const examples = [...kept];
  const shown = new Set(kept.flatMap((example) => placesIn(example)));
  for (const example of others) {
    const places = placesIn(example);
    if (examples.length >= examplesMax || places.every((place) => shown.has(place))) continue;
    examples.push(example);
    for (const place of places) shown.add(place);
  }
  return examples;
}

/** The fields that an example fills, whatever the place in a list. */
function placesIn(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) =>
    placesIn(part, Array.isArray(value) ? `${path}[]` : `${path}.${name}`),
  );
}
