import {
  type AttributeValue,
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  type DynamoDBClientConfig,
  type DynamoDBServiceException,
} from "@aws-sdk/client-dynamodb";

/** The part of the SDK's client that the suite uses; the in-process engine fits it without HTTP. */
export type Sender = Pick<DynamoDBClient, "send">;

/** A client for an engine on this machine; retries off, so that a refusal is seen once. */
export function localClient(endpoint: string, more: DynamoDBClientConfig = {}): DynamoDBClient {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  return new DynamoDBClient({ endpoint, region: "eu-west-1", credentials, maxAttempts: 1, ...more });
}

let tables = 0;

/** A table with every kind of projection: `all` (gp, gs), `keys` (kp only) and `some` (gp, gs with `note`). */
export function tableDefinition(): CreateTableCommandInput {
  const S = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });
  const hash = (AttributeName: string) => ({ AttributeName, KeyType: "HASH" as const });
  const range = (AttributeName: string) => ({ AttributeName, KeyType: "RANGE" as const });
  return {
    TableName: `contract-${++tables}`,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: ["pk", "sk", "gp", "gs", "kp"].map(S),
    KeySchema: [hash("pk"), range("sk")],
    GlobalSecondaryIndexes: [
      { IndexName: "all", KeySchema: [hash("gp"), range("gs")], Projection: { ProjectionType: "ALL" } },
      { IndexName: "keys", KeySchema: [hash("kp")], Projection: { ProjectionType: "KEYS_ONLY" } },
      {
        IndexName: "some",
        KeySchema: [hash("gp"), range("gs")],
        Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["note"] },
      },
    ],
  };
}

/** Makes a table of its own for one test and gives its name. */
export async function freshTable(client: Sender): Promise<string> {
  const definition = tableDefinition();
  await client.send(new CreateTableCommand(definition));
  return definition.TableName ?? "";
}

/** Plain values as DynamoDB's: text, number, boolean, list of texts as a string set. */
export function item(plain: Record<string, string | number | boolean | string[]>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, attribute(value)]));
}

function attribute(value: string | number | boolean | string[]): AttributeValue {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  return typeof value === "boolean" ? { BOOL: value } : { SS: value };
}

/** The same item with the members of its sets sorted: engines keep them in any order. */
export function sorted(found: Record<string, AttributeValue> | undefined): Record<string, AttributeValue> | undefined {
  if (found === undefined) return undefined;
  const entries = Object.entries(found).map(([name, value]): [string, AttributeValue] =>
    value.SS === undefined ? [name, value] : [name, { SS: value.SS.toSorted() }],
  );
  return Object.fromEntries(entries);
}

/** The error that a request ends with; fails when it succeeds. */
export async function refusal(request: Promise<unknown>): Promise<DynamoDBServiceException> {
  const outcome = await request.then(
    () => "success" as const,
    (error: DynamoDBServiceException) => error,
  );
  if (outcome === "success") throw new Error("the engine accepted what it must refuse");
  return outcome;
}
