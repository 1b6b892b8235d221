import {
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import type { Item } from "../../infra/local/table/attribute-values.ts";
import type { Commit } from "../../infra/local/table/commits.ts";
import { InProcessEngine } from "../../infra/local/table/in-process-engine.ts";
import type { Faults } from "./faults.ts";

/** An index lags behind its table by this much at most, in milliseconds. */
const lagMax = 10 * 60_000;

const $metadata = { httpStatusCode: 400 };

type Query = {
  readonly IndexName?: string;
  readonly ExpressionAttributeValues?: Item;
  readonly ExclusiveStartKey?: Item;
};

/** DynamoDB as a function meets it on a bad day: the in-process engine behind throttles, conflicts and lost answers. */
export class FaultyTable {
  readonly engine: InProcessEngine;
  readonly #faults: Faults;
  readonly #now: () => number;
  /** How many entries each partition of an index has, so that the many empty ones need no query. */
  readonly #entries = new Map<string, number>();
  /** Where each item stands in the indexes, and since when. */
  readonly #places = new Map<string, readonly Place[]>();
  /** What lately left each index partition. */
  readonly #left = new Map<string, { readonly item: Item; readonly at: number }[]>();
  /** Told of every item that is stored. */
  onPut: (item: Item) => void = () => {};

  constructor(faults: Faults, now: () => number) {
    this.#faults = faults;
    this.#now = now;
    this.engine = new InProcessEngine({ now, onCommit: (commit) => this.#follow(commit) });
  }

  /** Whether any partition of an index that begins so has an entry. */
  holds(prefix: string): boolean {
    for (const [partition, count] of this.#entries) if (count > 0 && partition.startsWith(prefix)) return true;
    return false;
  }

  /** Whether a request asks for an index partition that is empty and was: most do, and nothing can go wrong there. */
  isIdle({ input }: { readonly input: Query }): boolean {
    if (input.IndexName === undefined) return false;
    const partition = input.ExpressionAttributeValues?.[":pk"]?.S ?? "";
    return (this.#entries.get(partition) ?? 0) === 0 && !this.#left.has(partition);
  }

  /** One request. */
  execute(command: { readonly constructor: { readonly name: string }; readonly input: object }): object {
    const operation = command.constructor.name.replace(/Command\d*$/, "");
    const input = command.input;
    if (this.#faults.strikes("table-throttled"))
      throw new ProvisionedThroughputExceededException({ message: "throttled", $metadata });
    if (operation === "Query") return this.#query(input as Query);
    if (operation === "GetItem" || operation === "BatchGetItem") return this.engine.execute(operation, input);
    if (operation.startsWith("Transact") && this.#faults.strikes("transaction-conflict"))
      throw new TransactionCanceledException({
        message: "cancelled",
        $metadata,
        CancellationReasons: (input as { TransactItems: unknown[] }).TransactItems.map((_, at) => ({
          Code: at === 0 ? "TransactionConflict" : "None",
        })),
      });
    if (operation === "TransactGetItems") return this.engine.execute(operation, input);
    if (operation === "UpdateItem" && this.#faults.strikes("transaction-conflict"))
      throw new TransactionConflictException({ message: "conflict", $metadata });
    if (this.#faults.strikes("write-lost-and-timed-out")) throw timeout();
    let answer = this.engine.execute(operation, input);
    // The SDK retries a timed-out request by itself; an update without a token is then done again.
    if (operation === "UpdateItem" && this.#faults.strikes("update-done-twice"))
      answer = this.engine.execute(operation, input);
    if (this.#faults.strikes("write-done-but-timed-out")) throw timeout();
    return answer;
  }

  #query(input: Query): object {
    if (input.IndexName === undefined) return this.engine.execute("Query", input);
    const partition = input.ExpressionAttributeValues?.[":pk"]?.S ?? "";
    const answer = this.engine.execute("Query", input) as { Items: Item[] };
    if (input.ExclusiveStartKey === undefined && this.#faults.strikes("index-stale"))
      return { Items: this.#asBefore(partition, answer.Items, input) };
    return answer;
  }

  /** What an index partition showed some minutes ago. */
  #asBefore(partition: string, items: readonly Item[], { ExpressionAttributeValues: values }: Query): Item[] {
    const since = this.#now() - lagMax;
    const end = values?.[":end"]?.S ?? values?.[":now"]?.S;
    const old = items.filter((item) =>
      this.#places.get(placeOf(item))?.some((place) => place.partition === partition && place.since <= since),
    );
    const left = (this.#left.get(partition) ?? []).filter(
      ({ item, at }) => at > since && (end === undefined || (item.dueSk?.S ?? "") < end),
    );
    return [...old, ...left.map(({ item }) => item)];
  }

  #follow(commit: Commit): void {
    if (commit.kind !== "write") return;
    const at = this.#now();
    for (const { put } of commit.changes) {
      if (put === undefined) continue;
      this.onPut(put);
      const name = placeOf(put);
      const before = this.#places.get(name) ?? [];
      const now = placesOf(put, at).map(
        (place) => before.find((old) => old.partition === place.partition && old.sort === place.sort) ?? place,
      );
      for (const place of before) {
        this.#add(place.partition, -1);
        if (now.includes(place)) continue;
        const { pk, sk } = put;
        const key = pk === undefined || sk === undefined ? {} : { pk, sk };
        const left = { item: { ...key, duePk: { S: place.partition }, dueSk: { S: place.sort } }, at };
        this.#left.set(place.partition, [...(this.#left.get(place.partition) ?? []), left].slice(-20));
      }
      for (const { partition } of now) this.#add(partition, 1);
      this.#places.set(name, now);
    }
  }

  #add(partition: string, by: number): void {
    this.#entries.set(partition, (this.#entries.get(partition) ?? 0) + by);
  }
}

type Place = { readonly partition: string; readonly sort: string; readonly since: number };

const placeOf = ({ pk, sk }: Item): string => `${pk?.S}|${sk?.S}`;

const placesOf = ({ duePk, dueSk, employerPk, employerSk }: Item, since: number): Place[] =>
  [
    [duePk?.S, dueSk?.S],
    [employerPk?.S, employerSk?.S],
  ].flatMap(([partition, sort]) => (partition === undefined || sort === undefined ? [] : [{ partition, sort, since }]));

function timeout(): Error {
  const error = new Error("the request timed out");
  error.name = "TimeoutError";
  return error;
}
