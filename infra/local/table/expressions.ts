import { type Condition, readCondition } from "./conditions.ts";
import { TokenReader } from "./tokens.ts";
import { readUpdate, type Update } from "./updates.ts";

/** A parsed expression with the placeholders it uses. */
export interface Parsed<Root> {
  readonly root: Root;
  readonly placeholders: ReadonlySet<string>;
}

const cachedMax = 1000;

function cachedParser<Root>(read: (reader: TokenReader) => Root): (expression: string) => Parsed<Root> {
  const cache = new Map<string, Parsed<Root>>();
  return (expression) => {
    const known = cache.get(expression);
    if (known !== undefined) return known;
    const reader = new TokenReader(expression);
    const parsed = { root: read(reader), placeholders: reader.placeholders };
    // Oldest out: expressions are literals in code, so a program that needs more than this builds them from data.
    if (cache.size >= cachedMax)
      for (const oldest of cache.keys()) {
        cache.delete(oldest);
        break;
      }
    cache.set(expression, parsed);
    return parsed;
  };
}

/** Parses a condition or key condition; cached by its text. */
export const parseCondition: (expression: string) => Parsed<Condition> = cachedParser(readCondition);

/** Parses an update; cached by its text. */
export const parseUpdate: (expression: string) => Parsed<Update> = cachedParser(readUpdate);
