import type { TableDescription } from "@aws-sdk/client-dynamodb";
import type { StoredTable } from "./stored-table.ts";

/** What DescribeTable answers: the definition as given, active from the start. */
export function describeTable(table: StoredTable): TableDescription {
  const { definition, name } = table.schema;
  let ItemCount = 0;
  for (const entries of table.partitions.values()) ItemCount += entries.all.length;
  const description: TableDescription = {
    TableName: name,
    TableStatus: "ACTIVE",
    TableArn: `arn:aws:dynamodb:local:000000000000:table/${name}`,
    KeySchema: definition.KeySchema,
    AttributeDefinitions: definition.AttributeDefinitions,
    ItemCount,
  };
  if (definition.GlobalSecondaryIndexes === undefined) return description;
  return {
    ...description,
    GlobalSecondaryIndexes: definition.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      KeySchema,
      Projection,
      IndexStatus: "ACTIVE",
    })),
  };
}
