import type { ConsumedCapacity, ReturnConsumedCapacity } from "@aws-sdk/client-dynamodb";

const writeUnitBytes = 1024;
const readUnitBytes = 4096;

/** How a read or write is billed. Source: DynamoDB Developer Guide, "DynamoDB read and write operations". */
export type Billing = "eventual" | "strong" | "transactional";

const readFactor: Record<Billing, number> = { eventual: 0.5, strong: 1, transactional: 2 };

/** Write units of one standard write; what is not there costs as 1 KB. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / writeUnitBytes));
}

/** Read units of one read; what is not there costs as 4 KB. */
export function readUnits(bytes: number, billing: Billing): number {
  return Math.max(1, Math.ceil(bytes / readUnitBytes)) * readFactor[billing];
}

/** Adds up what one request used, table by table, and tells it in the detail that the request asked for. */
export class CapacityMeter {
  readonly #kind: "ReadCapacityUnits" | "WriteCapacityUnits";
  readonly #transactional: boolean;
  readonly #tables = new Map<string, { table: number; indexes: Map<string, number> }>();

  constructor(kind: "read" | "write", transactional: boolean) {
    this.#kind = kind === "read" ? "ReadCapacityUnits" : "WriteCapacityUnits";
    this.#transactional = transactional;
  }

  /** Counts units used on a table. */
  addTable(table: string, units: number): void {
    this.#of(table).table += units;
  }

  /** Counts units used on an index. */
  addIndex(table: string, index: string, units: number): void {
    const { indexes } = this.#of(table);
    indexes.set(index, (indexes.get(index) ?? 0) + units);
  }

  /** One entry a table; undefined unless the request asked. */
  report(detail: ReturnConsumedCapacity | undefined): ConsumedCapacity[] | undefined {
    if (detail !== "TOTAL" && detail !== "INDEXES") return undefined;
    return [...this.#tables].map(([TableName, { table, indexes }]) => {
      const total = [...indexes.values()].reduce((sum, units) => sum + units, table);
      const capacity: ConsumedCapacity = { TableName, ...this.#units(total) };
      if (detail === "TOTAL") return capacity;
      capacity.Table = this.#units(table);
      if (indexes.size > 0) {
        capacity.GlobalSecondaryIndexes = Object.fromEntries(
          [...indexes].map(([name, units]) => [name, this.#units(units)]),
        );
      }
      return capacity;
    });
  }

  #units(units: number): { CapacityUnits: number; ReadCapacityUnits?: number; WriteCapacityUnits?: number } {
    // Only transactions tell reads from writes apart, as in AWS's answers.
    return this.#transactional ? { CapacityUnits: units, [this.#kind]: units } : { CapacityUnits: units };
  }

  #of(table: string): { table: number; indexes: Map<string, number> } {
    let used = this.#tables.get(table);
    if (used === undefined) {
      used = { table: 0, indexes: new Map() };
      this.#tables.set(table, used);
    }
    return used;
  }
}
