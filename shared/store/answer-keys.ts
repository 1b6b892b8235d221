import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { type AnswerKey, secretBytes } from "../alerts/answer/answer-link.ts";
import { answerKeyKey } from "./keys.ts";
import { isNew, keyOf, readItem, readText, type Table, text, unlessRefused } from "./table.ts";

/** The key that an employer's links of a year are sealed with; null where none was ever made. */
export async function readAnswerKey(table: Table, employer: string, year: number): Promise<AnswerKey | null> {
  const secret = readText(await readItem(table, answerKeyKey(employer, year)), "secret");
  return secret === undefined ? null : { year, secret: Buffer.from(secret, "hex") };
}

/**
 * The key that an employer's links of a year are sealed with, made where there is none yet. Of two that are made at
 * once the first holds.
 * @param random gives random bytes in hexadecimal
 */
export async function answerKeyOf(
  table: Table,
  employer: string,
  year: number,
  random: (bytes: number) => string,
): Promise<AnswerKey> {
  const known = await readAnswerKey(table, employer, year);
  if (known !== null) return known;
  const secret = random(secretBytes);
  const Item = { ...keyOf(answerKeyKey(employer, year)), secret: text(secret) };
  const made = await unlessRefused(() =>
    table.client.send(new PutItemCommand({ TableName: table.name, Item, ConditionExpression: isNew })),
  );
  if (made) return { year, secret: Buffer.from(secret, "hex") };
  const first = await readAnswerKey(table, employer, year);
  if (first === null) throw new Error("the key of an employer's links was there and is gone; read it again");
  return first;
}
