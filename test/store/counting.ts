import type { ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import { itemBytes } from "../../infra/local/table/item-size.ts";
import type { TableClient } from "../../shared/store/table.ts";

/** What some requests used: how many there were, and the units they were billed. */
export type Used = { readonly requests: number; readonly readUnits: number; readonly writeUnits: number };

type Command = { readonly constructor: { readonly name: string }; readonly input: Record<string, unknown> };
type Answer = {
  readonly ConsumedCapacity?: ConsumedCapacity | readonly ConsumedCapacity[];
  readonly Items?: unknown[];
};
type Put = { readonly Put?: { readonly Item?: Parameters<typeof itemBytes>[0] } };

/** A table client that asks each request what it used, and adds it up. */
export class Counting {
  #used = { requests: 0, readUnits: 0, writeUnits: 0 };
  #items = 0;
  #sizes: string[] = [];
  readonly client: TableClient;

  constructor(inner: TableClient) {
    const send = async (command: Command) => {
      Object.assign(command.input, { ReturnConsumedCapacity: "INDEXES" });
      const answer = (await inner.send(command as unknown as Parameters<TableClient["send"]>[0])) as Answer;
      this.#count(command, answer);
      return answer;
    };
    this.client = { send: send as unknown as TableClient["send"] };
  }

  /** What was used since the last time, and begins anew. */
  take(): Used {
    const used = this.#used;
    this.#used = { requests: 0, readUnits: 0, writeUnits: 0 };
    return used;
  }

  /** How many items queries gave since the last time. */
  takeItems(): number {
    const items = this.#items;
    this.#items = 0;
    return items;
  }

  /** The sizes of the items that were put since the last time, as `EVENT 612 B`. */
  takeSizes(): readonly string[] {
    const sizes = this.#sizes;
    this.#sizes = [];
    return sizes;
  }

  #count({ constructor: { name }, input }: Command, { ConsumedCapacity = [], Items = [] }: Answer): void {
    const all = [ConsumedCapacity].flat() as readonly ConsumedCapacity[];
    const units = all.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    const reads = /^(TransactGet|BatchGet|Get|Query)/.test(name);
    this.#used.requests += 1;
    this.#used[reads ? "readUnits" : "writeUnits"] += units;
    this.#items += Items.length;
    for (const { Put } of (input.TransactItems ?? []) as Put[])
      if (Put?.Item !== undefined) this.#sizes.push(`${Put.Item.sk?.S?.split("#")[0]} ${itemBytes(Put.Item)} B`);
    for (const { GlobalSecondaryIndexes = {} } of reads ? [] : all)
      for (const [index, { CapacityUnits = 0 }] of Object.entries(GlobalSecondaryIndexes))
        if (CapacityUnits > 0) this.#sizes.push(`index ${index} ${CapacityUnits} units`);
  }
}
