import { equalItems, type Item } from "./attribute-values.ts";
import { writeUnits } from "./capacity.ts";
import { itemBytes } from "./item-size.ts";
import { clonePartitions, deleteEntry, type Entry, type Partitions, putEntry } from "./ordered-entries.ts";
import { type IndexSchema, indexKeyOfItem, type Key } from "./table-schema.ts";

/** A global secondary index: an entry only for items that carry its whole key, with the projected attributes. */
export class SecondaryIndex {
  readonly schema: IndexSchema;
  readonly partitions: Partitions;

  constructor(schema: IndexSchema, partitions: Partitions = new Map()) {
    this.schema = schema;
    this.partitions = partitions;
  }

  /** A copy that later writes leave alone. */
  clone(): SecondaryIndex {
    return new SecondaryIndex(this.schema, clonePartitions(this.partitions));
  }

  /**
   * Follows a write to the table and says how many write units it cost: none if nothing projected changed, one write
   * if it did, two if the index key changed.
   */
  follow(tableKey: Key, before: Item | undefined, after: Item | undefined): number {
    const oldKey = before === undefined ? undefined : indexKeyOfItem(this.schema.keys, before);
    const newKey = after === undefined ? undefined : indexKeyOfItem(this.schema.keys, after);
    if (oldKey === undefined && newKey === undefined) return 0;
    const tie = tieOf(tableKey);
    const old = oldKey === undefined ? undefined : this.partitions.get(oldKey.partition)?.get(oldKey.sort, tie);
    const entry = after === undefined || newKey === undefined ? undefined : this.#entry(newKey, tie, after);
    const stays = oldKey?.partition === newKey?.partition && oldKey?.sort === newKey?.sort;
    if (stays && old !== undefined && entry !== undefined && equalItems(old.item, entry.item)) return 0;
    if (oldKey !== undefined && !stays) deleteEntry(this.partitions, oldKey.partition, oldKey.sort, tie);
    if (newKey !== undefined && entry !== undefined) putEntry(this.partitions, newKey.partition, entry);
    if (stays) return writeUnits(Math.max(old?.bytes ?? 0, entry?.bytes ?? 0));
    return (old === undefined ? 0 : writeUnits(old.bytes)) + (entry === undefined ? 0 : writeUnits(entry.bytes));
  }

  #entry(key: Key, tie: string, item: Item): Entry {
    const { included } = this.schema;
    let projected = item;
    if (included !== undefined) {
      projected = {};
      for (const name of included) {
        const value = item[name];
        if (value !== undefined) projected[name] = value;
      }
    }
    return { sort: key.sort, tie, item: projected, bytes: itemBytes(projected) };
  }
}

/** Tells index entries apart by their table key; the length keeps ("a","bc") and ("ab","c") different. */
export function tieOf(tableKey: Key): string {
  return `${tableKey.partition}\u0000${tableKey.sort}\u0000${tableKey.partition.length}`;
}
