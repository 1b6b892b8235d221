import { compareText, type Item } from "./attribute-values.ts";

/** One stored item or index entry. Never changed in place: a write replaces it. */
export interface Entry {
  readonly sort: string;
  /** Tells index entries with one sort key apart; empty in a table. */
  readonly tie: string;
  readonly item: Item;
  readonly bytes: number;
}

function compare(entry: Entry, sort: string, tie: string): number {
  return compareText(entry.sort, sort) || compareText(entry.tie, tie);
}

/** The entries of one partition, in order. */
export class OrderedEntries {
  #entries: Entry[];

  constructor(entries: Entry[] = []) {
    this.#entries = entries;
  }

  /** All of them, in order. Read only. */
  get all(): readonly Entry[] {
    return this.#entries;
  }

  /** A copy that later writes leave alone; entries are shared, as they never change. */
  clone(): OrderedEntries {
    return new OrderedEntries(this.#entries.slice());
  }

  /** The first position at which `isBefore` is false; it must be true, then false, along the order. */
  partitionPoint(isBefore: (entry: Entry) => boolean): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.#entries[middle];
      if (entry !== undefined && isBefore(entry)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The entry with this sort key and tie. */
  get(sort: string, tie: string): Entry | undefined {
    const found = this.#entries[this.#place(sort, tie)];
    return found !== undefined && found.sort === sort && found.tie === tie ? found : undefined;
  }

  /** Adds the entry or replaces the one at its place. */
  put(entry: Entry): void {
    const place = this.#place(entry.sort, entry.tie);
    const found = this.#entries[place];
    const replaces = found !== undefined && found.sort === entry.sort && found.tie === entry.tie;
    if (replaces) this.#entries[place] = entry;
    else if (place === this.#entries.length) this.#entries.push(entry);
    else this.#entries.splice(place, 0, entry);
  }

  /** Removes the entry, if it is there. */
  delete(sort: string, tie: string): void {
    const place = this.#place(sort, tie);
    const found = this.#entries[place];
    if (found !== undefined && found.sort === sort && found.tie === tie) this.#entries.splice(place, 1);
  }

  #place(sort: string, tie: string): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.#entries[middle];
      if (entry !== undefined && compare(entry, sort, tie) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Partition key to entries. */
export type Partitions = Map<string, OrderedEntries>;

/** Adds an entry to its partition. */
export function putEntry(partitions: Partitions, partition: string, entry: Entry): void {
  const entries = partitions.get(partition);
  if (entries === undefined) partitions.set(partition, new OrderedEntries([entry]));
  else entries.put(entry);
}

/** Removes an entry, and its partition with the last one. */
export function deleteEntry(partitions: Partitions, partition: string, sort: string, tie: string): void {
  const entries = partitions.get(partition);
  entries?.delete(sort, tie);
  if (entries?.all.length === 0) partitions.delete(partition);
}

/** A copy that later writes leave alone. */
export function clonePartitions(partitions: Partitions): Partitions {
  return new Map([...partitions].map(([partition, entries]) => [partition, entries.clone()]));
}
