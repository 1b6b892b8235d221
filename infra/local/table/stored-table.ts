import { copyItem, type Item } from "./attribute-values.ts";
import { writeUnits } from "./capacity.ts";
import { clonePartitions, deleteEntry, type Entry, type Partitions, putEntry } from "./ordered-entries.ts";
import { SecondaryIndex } from "./secondary-index.ts";
import type { Key, TableSchema } from "./table-schema.ts";

/** Write units of one write, before a transaction doubles the table's. */
export interface WriteCost {
  readonly table: number;
  readonly indexes: ReadonlyMap<string, number>;
}

/** One table with its indexes. Items inside are never changed in place, so readers copy and writers replace. */
export class StoredTable {
  readonly schema: TableSchema;
  readonly partitions: Partitions;
  readonly indexes: ReadonlyMap<string, SecondaryIndex>;

  constructor(schema: TableSchema, partitions: Partitions = new Map(), indexes?: ReadonlyMap<string, SecondaryIndex>) {
    this.schema = schema;
    this.partitions = partitions;
    this.indexes = indexes ?? new Map(schema.indexes.map((index) => [index.name, new SecondaryIndex(index)]));
  }

  /** A copy that later writes leave alone. */
  clone(): StoredTable {
    const indexes = new Map([...this.indexes].map(([name, index]) => [name, index.clone()]));
    return new StoredTable(this.schema, clonePartitions(this.partitions), indexes);
  }

  /** The stored entry, not to be changed. */
  find(key: Key): Entry | undefined {
    return this.partitions.get(key.partition)?.get(key.sort, "");
  }

  /** Stores `item` (of `bytes`) under `key`, or removes what is there; the indexes follow at once. */
  write(key: Key, before: Entry | undefined, item: Item | undefined, bytes: number): WriteCost {
    if (item !== undefined) putEntry(this.partitions, key.partition, { sort: key.sort, tie: "", item, bytes });
    else if (before !== undefined) deleteEntry(this.partitions, key.partition, key.sort, "");
    const indexes = new Map<string, number>();
    for (const [name, index] of this.indexes) {
      const units = index.follow(key, before?.item, item);
      if (units > 0) indexes.set(name, units);
    }
    return { table: writeUnits(Math.max(before?.bytes ?? 0, bytes)), indexes };
  }

  /** Every item, ordered by key, attributes by name: equal states give equal output. */
  dump(): Item[] {
    const partitions = [...this.partitions].sort(([left], [right]) => (left < right ? -1 : 1));
    return partitions.flatMap(([, entries]) => entries.all.map(({ item }) => copyItem(sortedAttributes(item))));
  }
}

function sortedAttributes(item: Item): Item {
  return Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)));
}
