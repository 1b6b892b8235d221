import type { ChainHead } from "../ledger/chain.ts";
import type { LedgerRecord } from "../ledger/verify.ts";
import { readErasure } from "./erasure.ts";
import { readHead } from "./head.ts";
import { headKey } from "./keys.ts";
import { unpacked } from "./packed.ts";
import { type Item, queryAll, readItem, readNumber, readText, type Table, text } from "./table.ts";

/** That a mail took a change for a contact, at an instant, and gave it back at another; null: it never did. */
export type Reservation = { readonly contact: string; readonly at: string; readonly givenBackAt: string | null };

/** A record as the table holds it; contacts for whom a mail with it was reserved stand beside it, outside the chain. */
export type KeptRecord = LedgerRecord & {
  readonly reservedFor: readonly string[];
  /** How that came about; what was reserved before instants were noted is not among them. */
  readonly reservations?: readonly Reservation[];
};

/** A dossier's ledger as it is kept: every record, and the head that says how many there are. */
export type Ledger = { readonly records: readonly KeptRecord[]; readonly head: ChainHead };

/** A dossier was written to each time its ledger was read. Retrying later helps. */
export class LedgerMoved extends Error {
  override readonly name = "LedgerMoved";
}

const attemptsMax = 8;

/**
 * Reads a dossier's whole ledger as it stood at one moment, in no particular order: where its head moved meanwhile, it is
 * read again.
 * @throws LedgerMoved where it moved each time
 */
export async function readLedger(table: Table, dossier: string): Promise<Ledger> {
  let before = readHead(await readItem(table, headKey(dossier)));
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const events = await recordsUnder(table, dossier, "EVENT#");
    const changes = await recordsUnder(table, dossier, "CHANGE#");
    const after = readHead(await readItem(table, headKey(dossier)));
    if (after.version === before.version) return { records: [...events, ...changes], head: after.chain };
    before = after;
  }
  throw new LedgerMoved("a dossier was written to each time its ledger was read; read it again later");
}

async function recordsUnder(
  table: Table,
  dossier: string,
  prefix: "EVENT#" | "CHANGE#",
): Promise<readonly KeptRecord[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": text(dossier), ":prefix": text(prefix) },
    ConsistentRead: true,
  });
  return items.map((item) => recordOf(item, prefix === "EVENT#" ? "event" : "change"));
}

const erasureOf = (item: Item): Pick<KeptRecord, "erased"> => {
  const erased = readErasure(item);
  return erased === null ? {} : { erased };
};

const recordOf = (item: Item, kind: LedgerRecord["kind"]): KeptRecord => ({
  kind,
  seq: readNumber(item, "seq") ?? 0,
  previous: readText(item, "previous") ?? "",
  salt: readText(item, "salt") ?? null,
  commitment: readText(item, "commitment") ?? "",
  hash: readText(item, "hash") ?? "",
  payload: JSON.parse(unpacked(item.payload) ?? "null"),
  ...erasureOf(item),
  reservedFor: [...(item.reservedFor?.SS ?? [])].sort(),
  reservations: reservationsOf(item),
});

function reservationsOf(item: Item): readonly Reservation[] {
  const moments = (set: "reservations" | "givenBack") => (item[set]?.SS ?? []).map((moment) => moment.split("#"));
  const givenBack = new Map(moments("givenBack").map(([at, ...mail]) => [mail.join("#"), at]));
  return moments("reservations").map(([at = "", ...mail]) => ({
    contact: mail[0] ?? "",
    at,
    givenBackAt: givenBack.get(mail.join("#")) ?? null,
  }));
}
