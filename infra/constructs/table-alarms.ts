import { MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Operation } from "aws-cdk-lib/aws-dynamodb";
import { functions } from "../../functions/index.ts";
import { tableSchema } from "../../shared/store/schema.ts";
import { fiveMinutes, type Operators, sum } from "./operators.ts";
import type { Store } from "./store.ts";

/** What functions ask of the table: what their descriptors name, alone or in a transaction, and queries of its indexes. */
const asked: ReadonlySet<string> = new Set([
  ...functions.flatMap(({ table }) => table),
  Operation.QUERY,
  Operation.TRANSACT_GET_ITEMS,
  Operation.TRANSACT_WRITE_ITEMS,
]);
const operations: readonly Operation[] = Object.values(Operation).filter((one) => asked.has(one));

/** Tells operators when DynamoDB turns requests away or answers with faults of its own. */
export function watchTable(operators: Operators, { table }: Store): void {
  const throttled = (metricName: string, index?: string) =>
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName,
      dimensionsMap: {
        TableName: table.tableName,
        ...(index === undefined ? {} : { GlobalSecondaryIndexName: index }),
      },
      ...sum,
    });
  const usingMetrics = Object.fromEntries(
    [undefined, ...tableSchema.indexes.map(({ name }) => name)].flatMap((index) => [
      [`read${index ?? "table"}`, throttled("ReadThrottleEvents", index)],
      [`write${index ?? "table"}`, throttled("WriteThrottleEvents", index)],
    ]),
  );
  operators.tellWhen("table-throttled", {
    meaning: "DynamoDB turns requests away. One employer or shard may be hot; functions retry meanwhile.",
    metric: new MathExpression({
      expression: Object.keys(usingMetrics)
        .map((name) => `FILL(${name}, 0)`)
        .join(" + "),
      usingMetrics,
      period: fiveMinutes,
    }),
    periods: 3,
  });
  operators.tellWhen("table-failing", {
    meaning: "DynamoDB answers with faults of its own. Look at the AWS health page; functions retry meanwhile.",
    metric: table.metricSystemErrorsForOperations({ operations: [...operations], period: fiveMinutes }),
  });
}
