import { createHmac } from "node:crypto";
import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { accountKeyKey } from "./keys.ts";
import { keyOf, readText, type Table, text } from "./table.ts";

const secretBytes = 32;

/**
 * What makes a digest of an account's number under the employer's own key: HMAC-SHA-256, 64 hexadecimal digits. There
 * are few enough account numbers to try them all, so a digest without a key would be as good as the number. The key is
 * made where there is none yet; of two that are made at once the first holds. It never changes: the same account has the
 * same digest in every file.
 * @param random gives random bytes in hexadecimal
 */
export async function accountDigestOf(
  table: Table,
  employer: string,
  random: (bytes: number) => string,
): Promise<(account: string) => string> {
  const { Attributes } = await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyOf(accountKeyKey(employer)),
      UpdateExpression: "SET secret = if_not_exists(secret, :secret)",
      ExpressionAttributeValues: { ":secret": text(random(secretBytes)) },
      ReturnValues: "ALL_NEW",
    }),
  );
  const secret = readText(Attributes, "secret");
  if (secret === undefined) throw new Error("the key of an employer's accounts was not returned; ask for it again");
  return accountDigest(secret);
}

/** The same, of a key that is at hand. */
export const accountDigest =
  (secret: string) =>
  (account: string): string =>
    createHmac("sha256", Buffer.from(secret, "hex")).update(account).digest("hex");
