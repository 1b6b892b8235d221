import { type Mail, readMail } from "../../shared/store/mails.ts";
import { queryAll, readText, type Table, text } from "../../shared/store/table.ts";

/** Every mail to a contact of an employer, oldest first. */
export async function mailsTo(table: Table, employer: string, contact: string): Promise<readonly Mail[]> {
  const pk = `${employer}#mail#${contact}`;
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": text(pk) },
  });
  const mails = await Promise.all(items.map((item) => readMail(table, { pk, sk: readText(item, "sk") ?? "" })));
  return mails.filter((mail) => mail !== null);
}
