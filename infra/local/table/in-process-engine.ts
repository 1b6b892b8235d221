import type {
  BatchGetItemCommandInput,
  ConsumedCapacity,
  CreateTableCommandInput,
  DeleteItemCommandInput,
  DynamoDBClient,
  GetItemCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  ReturnConsumedCapacity,
  ScanCommandInput,
  TransactGetItemsCommandInput,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { copyItem, type Item } from "./attribute-values.ts";
import { batchGet } from "./batch-get.ts";
import { CapacityMeter, readUnits } from "./capacity.ts";
import { ClientTokens } from "./client-tokens.ts";
import { type Commit, changeOf } from "./commits.ts";
import { cancelled, conditionFailed, invalid, tableExists, tableMissing, unsupported } from "./errors.ts";
import { itemBytes } from "./item-size.ts";
import { checkInput, isOperationName, type OperationName } from "./operation-inputs.ts";
import type { Entry } from "./ordered-entries.ts";
import { queryPage, scanIndex } from "./query.ts";
import { StoredTable, type WriteCost } from "./stored-table.ts";
import { describeTable } from "./table-description.ts";
import { type Key, keyOfItem, readKey, readTableSchema } from "./table-schema.ts";
import { checkBytes, checkCount, checkDistinct, planTransaction, readTransactAction } from "./transactions.ts";
import {
  deleteAction,
  itemForFailure,
  type Outcome,
  putAction,
  returnedValues,
  updateAction,
  type WriteAction,
} from "./write-actions.ts";

/** A state to come back to; opaque. */
export interface Snapshot {
  readonly tables: ReadonlyMap<string, StoredTable>;
}

/** Settings of an engine. */
export interface InProcessEngineOptions {
  /** Milliseconds, for the ten minutes of a client token. The machine's clock unless given. */
  readonly now?: () => number;
  /** Told of every change, after it happened and before the caller's answer. */
  readonly onCommit?: (commit: Commit) => void;
}

type Answer = Record<string, unknown>;

const $metadata = { httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 };

/**
 * DynamoDB at API level, in memory: the operations, expressions and limits that the store uses, and an error for
 * anything else. Errors are the SDK's own classes. One call is one step: nothing interleaves inside it.
 */
export class InProcessEngine {
  #tables = new Map<string, StoredTable>();
  readonly #tokens: ClientTokens;
  readonly #onCommit: (commit: Commit) => void;

  constructor(options: InProcessEngineOptions = {}) {
    this.#tokens = new ClientTokens(options.now ?? Date.now);
    this.#onCommit = options.onCommit ?? (() => {});
  }

  /** Takes the SDK's command objects and answers as its client does: fits wherever `Pick<DynamoDBClient, "send">` is asked. */
  readonly send = (async (command: { readonly constructor: { readonly name: string }; readonly input: object }) => {
    const answer = this.execute(command.constructor.name.replace(/Command\d*$/, ""), command.input);
    return { ...answer, $metadata };
  }) as unknown as DynamoDBClient["send"];

  /** Runs one operation by its API name, at once. Throws the SDK's exceptions, and UnsupportedByInProcessEngine. */
  execute(operationName: string, input: unknown): Answer {
    if (!isOperationName(operationName)) throw unsupported(`the operation ${operationName}`);
    return this.#run(operationName, checkInput(operationName, input));
  }

  /** Every table's items in a fixed order (tables by name, items by key, attributes by name), as copies. */
  dump(): Record<string, Item[]> {
    const names = [...this.#tables.keys()].sort();
    return Object.fromEntries(names.map((name) => [name, this.#table(name).dump()]));
  }

  /** The state now. Cheap: items are shared, since they are replaced and never changed. */
  snapshot(): Snapshot {
    return { tables: new Map([...this.#tables].map(([name, table]) => [name, table.clone()])) };
  }

  /** Goes back to a snapshot, which can be used again. Client tokens are forgotten. */
  restore(snapshot: Snapshot): void {
    this.#tables = new Map([...snapshot.tables].map(([name, table]) => [name, table.clone()]));
    this.#tokens.clear();
  }

  /** Applies a change that an engine made before, without conditions and without telling `onCommit`. */
  replay(commit: Commit): void {
    if (commit.kind === "table") {
      const schema = readTableSchema(commit.definition);
      this.#tables.set(schema.name, new StoredTable(schema));
      return;
    }
    for (const change of commit.changes) {
      const table = this.#table(change.table);
      const key = keyOfItem(table.schema.keys, change.put ?? change.remove);
      table.write(key, table.find(key), change.put, change.put === undefined ? 0 : itemBytes(change.put));
    }
  }

  #run(operation: OperationName, input: object): Answer {
    switch (operation) {
      case "CreateTable":
        return this.#createTable(input as CreateTableCommandInput);
      case "DescribeTable":
        return { Table: describeTable(this.#table((input as { TableName?: string }).TableName)) };
      case "GetItem":
        return this.#getItem(input as GetItemCommandInput);
      case "BatchGetItem":
        return this.#batchGet(input as BatchGetItemCommandInput);
      case "PutItem":
        return this.#write(putAction(this.#tableOf(input), input), input as PutItemCommandInput);
      case "UpdateItem":
        return this.#write(updateAction(this.#tableOf(input), input), input as UpdateItemCommandInput);
      case "DeleteItem":
        return this.#write(deleteAction(this.#tableOf(input), input), input as DeleteItemCommandInput);
      case "Query":
        return this.#query(input as QueryCommandInput);
      case "Scan":
        return scanIndex(this.#tableOf(input), input as ScanCommandInput);
      case "TransactGetItems":
        return this.#transactGet(input as TransactGetItemsCommandInput);
      case "TransactWriteItems":
        return this.#transactWrite(input as TransactWriteItemsCommandInput);
    }
  }

  #createTable(input: CreateTableCommandInput): Answer {
    const schema = readTableSchema(structuredClone(input));
    if (this.#tables.has(schema.name)) throw tableExists(schema.name);
    const table = new StoredTable(schema);
    this.#tables.set(schema.name, table);
    this.#onCommit({ kind: "table", definition: schema.definition });
    return { TableDescription: describeTable(table) };
  }

  #getItem(input: GetItemCommandInput): Answer {
    const table = this.#table(input.TableName);
    const entry = table.find(readKey(table.schema.keys, input.Key));
    const meter = new CapacityMeter("read", false);
    meter.addTable(
      table.schema.name,
      readUnits(entry?.bytes ?? 0, input.ConsistentRead === true ? "strong" : "eventual"),
    );
    return { ...itemAnswer(entry), ...capacityAnswer(meter, input.ReturnConsumedCapacity) };
  }

  #batchGet(input: BatchGetItemCommandInput): Answer {
    const meter = new CapacityMeter("read", false);
    const answer = batchGet(input, (name) => this.#table(name), meter);
    return { ...answer, ...capacityAnswers(meter, input.ReturnConsumedCapacity) };
  }

  #write(
    action: WriteAction,
    input: { ReturnValues?: string | undefined; ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined },
  ): Answer {
    const before = action.table.find(action.key);
    if (!action.allowed(before)) throw conditionFailed(itemForFailure(action, before));
    const outcome = action.outcome(before);
    const returned = returnedValues(input.ReturnValues, before, outcome);
    const cost = this.#apply(action, before, outcome);
    this.#onCommit({ kind: "write", changes: [changeOf(action, outcome)] });
    const meter = new CapacityMeter("write", false);
    addCost(meter, action.table.schema.name, cost, 1);
    return { ...(returned && { Attributes: returned }), ...capacityAnswer(meter, input.ReturnConsumedCapacity) };
  }

  #query(input: QueryCommandInput): Answer {
    const meter = new CapacityMeter("read", false);
    const page = queryPage(this.#table(input.TableName), input, meter);
    return { ...page, ...capacityAnswer(meter, input.ReturnConsumedCapacity) };
  }

  #transactGet(input: TransactGetItemsCommandInput): Answer {
    checkCount(input.TransactItems);
    const places = (input.TransactItems ?? []).map(({ Get }): { table: StoredTable; key: Key } => {
      const unknown = Object.keys(Get ?? {}).find((name) => name !== "TableName" && name !== "Key");
      if (unknown !== undefined) throw unsupported(`${unknown} in TransactGetItems`);
      const table = this.#table(Get?.TableName);
      return { table, key: readKey(table.schema.keys, Get?.Key) };
    });
    checkDistinct(places);
    const meter = new CapacityMeter("read", true);
    let bytes = 0;
    const Responses = places.map(({ table, key }) => {
      const entry = table.find(key);
      bytes += entry?.bytes ?? 0;
      meter.addTable(table.schema.name, readUnits(entry?.bytes ?? 0, "transactional"));
      return itemAnswer(entry);
    });
    checkBytes(bytes);
    return { Responses, ...capacityAnswers(meter, input.ReturnConsumedCapacity) };
  }

  #transactWrite(input: TransactWriteItemsCommandInput): Answer {
    checkCount(input.TransactItems);
    const actions = (input.TransactItems ?? []).map((item) => readTransactAction(item, (name) => this.#table(name)));
    checkDistinct(actions);
    const meter = new CapacityMeter("write", true);
    if (this.#tokens.committed(input.ClientRequestToken, input.TransactItems)) {
      return capacityAnswers(meter, input.ReturnConsumedCapacity);
    }
    const { plan, reasons } = planTransaction(actions);
    if (reasons !== undefined) throw cancelled(reasons);
    for (const { action, before, outcome } of plan) {
      addCost(meter, action.table.schema.name, this.#apply(action, before, outcome), 2);
    }
    this.#tokens.remember(input.ClientRequestToken, input.TransactItems);
    const changed = plan.filter(({ outcome }) => outcome.kind !== "keep");
    if (changed.length > 0) {
      this.#onCommit({ kind: "write", changes: changed.map(({ action, outcome }) => changeOf(action, outcome)) });
    }
    return capacityAnswers(meter, input.ReturnConsumedCapacity);
  }

  #apply({ table, key }: WriteAction, before: Entry | undefined, outcome: Outcome): WriteCost {
    switch (outcome.kind) {
      case "store":
        return table.write(key, before, outcome.item, outcome.bytes);
      case "remove":
        return table.write(key, before, undefined, 0);
      case "keep":
        return { table: Math.max(1, Math.ceil((before?.bytes ?? 0) / 1024)), indexes: new Map() };
    }
  }

  #tableOf(input: object): StoredTable {
    return this.#table((input as { TableName?: string }).TableName);
  }

  #table(name: string | undefined): StoredTable {
    if (name === undefined) throw invalid("The parameter 'TableName' is required but was not present in the request");
    const table = this.#tables.get(name);
    if (table === undefined) throw tableMissing(name);
    return table;
  }
}

function itemAnswer(entry: Entry | undefined): { Item?: Item } {
  return entry === undefined ? {} : { Item: copyItem(entry.item) };
}

function addCost(meter: CapacityMeter, table: string, cost: WriteCost, factor: number): void {
  meter.addTable(table, cost.table * factor);
  // An index follows after the commit, so a transaction doubles the table's units only.
  for (const [index, units] of cost.indexes) meter.addIndex(table, index, units);
}

function capacityAnswers(
  meter: CapacityMeter,
  detail: ReturnConsumedCapacity | undefined,
): { ConsumedCapacity?: ConsumedCapacity[] } {
  const report = meter.report(detail);
  return report === undefined ? {} : { ConsumedCapacity: report };
}

function capacityAnswer(
  meter: CapacityMeter,
  detail: ReturnConsumedCapacity | undefined,
): { ConsumedCapacity?: ConsumedCapacity } {
  const report = meter.report(detail)?.[0];
  return report === undefined ? {} : { ConsumedCapacity: report };
}
