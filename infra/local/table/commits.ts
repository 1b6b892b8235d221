import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";
import type { Item } from "./attribute-values.ts";
import { keyAttributes } from "./table-schema.ts";
import type { Outcome, WriteAction } from "./write-actions.ts";

/** One item stored or removed. */
export type Change =
  | { readonly table: string; readonly put: Item; readonly remove?: never }
  | { readonly table: string; readonly put?: never; readonly remove: Item };

/** What one request changed, all of it together. It holds effects, so replaying it needs no condition. */
export type Commit =
  | { readonly kind: "table"; readonly definition: CreateTableCommandInput }
  | { readonly kind: "write"; readonly changes: readonly Change[] };

/** The effect of a write. */
export function changeOf({ table, key }: WriteAction, outcome: Outcome): Change {
  const { name, keys } = table.schema;
  return outcome.kind === "store"
    ? { table: name, put: outcome.item }
    : { table: name, remove: keyAttributes(keys, key) };
}
