import { unsupported } from "./errors.ts";

const write = "TableName ReturnValues ReturnConsumedCapacity ConditionExpression ReturnValuesOnConditionCheckFailure";
const placeholders = "ExpressionAttributeNames ExpressionAttributeValues";

/** Every parameter that the engine understands. One that is not here is refused: ignoring it would be a silent lie. */
const parameters = {
  CreateTable:
    "TableName KeySchema AttributeDefinitions GlobalSecondaryIndexes BillingMode DeletionProtectionEnabled SSESpecification StreamSpecification Tags",
  DescribeTable: "TableName",
  GetItem: "TableName Key ConsistentRead ReturnConsumedCapacity",
  BatchGetItem: "RequestItems ReturnConsumedCapacity",
  PutItem: `${write} ${placeholders} Item`,
  UpdateItem: `${write} ${placeholders} Key UpdateExpression`,
  DeleteItem: `${write} ${placeholders} Key`,
  Query: `TableName IndexName KeyConditionExpression ScanIndexForward Limit ExclusiveStartKey ConsistentRead ReturnConsumedCapacity ${placeholders}`,
  Scan: `TableName IndexName FilterExpression ${placeholders}`,
  TransactGetItems: "TransactItems ReturnConsumedCapacity",
  TransactWriteItems: "TransactItems ReturnConsumedCapacity ClientRequestToken",
} as const;

/** The operations that the engine has. */
export type OperationName = keyof typeof parameters;

const known = new Map<string, ReadonlySet<string>>(
  Object.entries(parameters).map(([operation, names]) => [operation, new Set(names.split(" "))]),
);

/** Whether the engine has this operation. */
export function isOperationName(name: string): name is OperationName {
  return known.has(name);
}

/** The input, once every parameter in it is one that the engine understands. */
export function checkInput(operation: OperationName, input: unknown): object {
  if (typeof input !== "object" || input === null) throw unsupported(`${operation} without an input object`);
  const names = known.get(operation);
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && !names?.has(name)) throw unsupported(`the parameter ${name} of ${operation}`);
  }
  return input;
}
