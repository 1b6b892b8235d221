import { canonical, digestOf } from "../../events/canonical.ts";
import { definitions } from "../../events/catalogue.ts";
import type { Family } from "../../events/envelope.ts";
import type { Fact } from "./fact.ts";

/** What a statement says, as text: equal for two that differ in nothing that a rule reads. */
export function contentOf(fact: Fact): string {
  if (fact.state !== "stated") return fact.state;
  const { data, occurredOn, holdsFrom } = fact;
  return canonical(hasNoDays(fact) ? { data } : { data, occurredOn, holdsFrom });
}

/** The fields in which contents are not all alike, as the schemas name them; `retracted` where some take it back. */
export function fieldsThatDiffer(contents: readonly Fact[]): readonly string[] {
  if (contents.some(({ state }) => state === "retracted")) return ["retracted"];
  const said = contents.map(fieldsOf);
  const fields = [...new Set(said.flatMap((one) => Object.keys(one)))].sort();
  return fields.filter((field) => new Set(said.map((one) => canonical(one[field] ?? null))).size > 1);
}

function fieldsOf(fact: Fact): Readonly<Record<string, unknown>> {
  if (fact.state !== "stated") return {};
  const { occurredOn, holdsFrom } = fact;
  const data = Object.entries(fact.data).map(([field, value]) => [`data.${field}`, value]);
  return { ...(hasNoDays(fact) ? {} : { occurredOn, holdsFrom }), ...Object.fromEntries(data) };
}

const shortDigestCharacters = 4;

/**
 * Enough to tell a correction from what it corrects, and for a name that others may read. With twice as many, whoever
 * tries each amount would find the one salary that has it; so short, many have the same.
 */
export const shortDigestOf = (said: Readonly<Record<string, string | number>>): string =>
  digestOf(said).slice(0, shortDigestCharacters);

/** Sheets and absences count on the days in their periods and data; the day on which a system sent one says nothing. */
const withoutDays: readonly (Family | undefined)[] = ["hours", "absences"];

const hasNoDays = ({ type }: Fact): boolean => withoutDays.includes(definitions.get(type)?.family);
