import type { ChainHead } from "../ledger/chain.ts";
import type { LedgerRecord } from "../ledger/verify.ts";
import { readHead } from "./head.ts";
import { headKey } from "./keys.ts";
import { unpacked } from "./packed.ts";
import { type Item, queryAll, readNumber, readText, readTogether, type Table, text } from "./table.ts";

/** A dossier's ledger as it is kept: every record, and the head that says how many there are. */
export type Ledger = { readonly records: readonly LedgerRecord[]; readonly head: ChainHead };

/** Reads a dossier's whole ledger, in no particular order. */
export async function readLedger(table: Table, dossier: string): Promise<Ledger> {
  const [head] = await readTogether(table, [headKey(dossier)]);
  const events = await recordsUnder(table, dossier, "EVENT#");
  const changes = await recordsUnder(table, dossier, "CHANGE#");
  return { records: [...events, ...changes], head: readHead(head).chain };
}

async function recordsUnder(
  table: Table,
  dossier: string,
  prefix: "EVENT#" | "CHANGE#",
): Promise<readonly LedgerRecord[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": text(dossier), ":prefix": text(prefix) },
  });
  return items.map((item) => recordOf(item, prefix === "EVENT#" ? "event" : "change"));
}

const recordOf = (item: Item, kind: LedgerRecord["kind"]): LedgerRecord => ({
  kind,
  seq: readNumber(item, "seq") ?? 0,
  previous: readText(item, "previous") ?? "",
  salt: readText(item, "salt") ?? null,
  commitment: readText(item, "commitment") ?? "",
  hash: readText(item, "hash") ?? "",
  payload: JSON.parse(unpacked(item.payload) ?? "null"),
});
