import type { Item } from "../../infra/local/table/attribute-values.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import type { Fact } from "../../shared/dossier/fact.ts";
import type { LedgerRecord } from "../../shared/ledger/verify.ts";
import type { ChangePayload } from "../../shared/store/dossier-store.ts";
import { readFacts } from "../../shared/store/facts.ts";
import { type Head, readHead } from "../../shared/store/head.ts";
import { unpacked } from "../../shared/store/packed.ts";
import { readNumber, readText } from "../../shared/store/table.ts";
import type { World } from "./world.ts";

/** A change as the table holds it. */
export type KeptChange = {
  readonly seq: number;
  readonly payload: ChangePayload;
  readonly waits: boolean;
  readonly reservedFor: readonly string[];
};

/** All that the table holds of one dossier. */
export type KeptDossier = {
  readonly id: string;
  head: Head;
  readonly facts: Map<Part, readonly Fact[]>;
  readonly records: LedgerRecord[];
  readonly changes: KeptChange[];
  /** Digests of the events in the ledger. */
  readonly digests: string[];
};

type KeptRejection = { readonly id: string; readonly problems: readonly unknown[] };

export type Kept = {
  readonly dossiers: ReadonlyMap<string, KeptDossier>;
  readonly rejections: readonly KeptRejection[];
  readonly mails: readonly { readonly pk: string; readonly sk: string; readonly state: string }[];
};

/** Reads the whole table, as the checks need it. */
export function keptIn(world: World): Kept {
  const dossiers = new Map<string, KeptDossier>();
  const rejections: KeptRejection[] = [];
  const mails: { pk: string; sk: string; state: string }[] = [];
  for (const item of world.table.engine.dump().belfry ?? []) {
    const [pk, sk] = [readText(item, "pk") ?? "", readText(item, "sk") ?? ""];
    const kind = pk.split("#")[1];
    if (kind === "rejected") rejections.push(JSON.parse(unpacked(item.payload) ?? "null"));
    else if (kind === "mail") mails.push({ pk, sk, state: readText(item, "state") ?? "" });
    else {
      const dossier = dossiers.get(pk) ?? {
        id: pk,
        head: readHead(undefined),
        facts: new Map(),
        records: [],
        changes: [],
        digests: [],
      };
      dossiers.set(pk, dossier);
      addItem(dossier, sk, item);
    }
  }
  return { dossiers, rejections, mails };
}

function addItem(dossier: KeptDossier, sk: string, item: Item): void {
  const [kind, ...rest] = sk.split("#");
  if (kind === "HEAD") dossier.head = readHead(item);
  else if (kind === "FACTS") dossier.facts.set(rest.join("#") as Part, [...readFacts(item).values()]);
  else if (kind === "EVENT" || kind === "CHANGE") {
    const payload = JSON.parse(unpacked(item.payload) ?? "null");
    const seq = readNumber(item, "seq") ?? 0;
    dossier.records.push({
      kind: kind === "EVENT" ? "event" : "change",
      seq,
      previous: readText(item, "previous") ?? "",
      salt: readText(item, "salt") ?? "",
      commitment: readText(item, "commitment") ?? "",
      hash: readText(item, "hash") ?? "",
      payload,
    });
    if (kind === "EVENT") dossier.digests.push(readText(item, "digest") ?? "");
    else
      dossier.changes.push({
        seq,
        payload,
        waits: item.employerPk !== undefined,
        reservedFor: item.reservedFor?.SS ?? [],
      });
  }
}
