import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { tableClient } from "../../../../functions/table-client.ts";

/** Answers the item that a key names. */
export async function handler(key: { readonly pk: string }): Promise<unknown> {
  const { Item } = await tableClient().send(new GetItemCommand({ TableName: "belfry", Key: { pk: { S: key.pk } } }));
  return Item;
}
