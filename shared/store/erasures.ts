import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { ruleOf } from "../assessment/assess.ts";
import { erasedIn, restsOnErased } from "../assessment/erased.ts";
import type { Part } from "../assessment/parts.ts";
import { partOfEvent } from "../assessment/questions.ts";
import { formatDay } from "../calendar/day.ts";
import { type ErasedFor, type Erasing, eraseFacts } from "../dossier/erase.ts";
import { type Facts, placeOf } from "../dossier/fact.ts";
import type { Erasure } from "../ledger/verify.ts";
import { rules } from "../obligations/rules.ts";
import { type ErasurePlan, upToBySeq } from "../retention/plan.ts";
import { erasureFields } from "./erasure.ts";
import { readFacts, writeFacts } from "./facts.ts";
import { type Head, readHead, writeHead } from "./head.ts";
import { changeKey, factsKey, headKey, type Key } from "./keys.ts";
import { packed, unpacked } from "./packed.ts";
import {
  type Item,
  keyOf,
  number,
  queryAll,
  readItem,
  readNumber,
  readText,
  readTogether,
  type Table,
  text,
  writeTogether,
} from "./table.ts";

/** Records emptied, and parts of facts rewritten, in one transaction: with the head, below its hundred items. */
const recordsAtOnce = 40;
const partsAtOnce = 20;

/** The one erasure of a dossier that is under way, or the last that was. */
const planKey = (dossier: string): Key => ({ pk: dossier, sk: "ERASURE" });

/** A plan as it is kept, with its number among the dossier's, and whether all of it was done. */
export type KeptPlan = { readonly number: number; readonly plan: ErasurePlan; readonly done: boolean };

/** The erasure of a dossier that is under way, or the last that was; null where there was none. */
export async function readPlan(table: Table, dossier: string): Promise<KeptPlan | null> {
  const item = await readItem(table, planKey(dossier));
  const json = unpacked(item?.plan);
  if (json === undefined) return null;
  return { number: readNumber(item, "number") ?? 0, plan: JSON.parse(json), done: readText(item, "state") === "done" };
}

/**
 * Keeps a plan before anything of it is done, in place of the one before it.
 * @throws WriteConflict where another was kept meanwhile
 */
export const keepPlan = (table: Table, dossier: string, plan: ErasurePlan, before: KeptPlan | null): Promise<void> =>
  writeTogether(table, [planItem(table, dossier, { number: (before?.number ?? 0) + 1, plan, done: false }, before)]);

/** Notes that all of a plan was done. Its list of records goes: what was decided stands in the ledger. */
export const closePlan = (table: Table, dossier: string, kept: KeptPlan): Promise<void> =>
  writeTogether(table, [planItem(table, dossier, { ...kept, plan: { ...kept.plan, going: [] }, done: true }, kept)]);

function planItem(table: Table, dossier: string, kept: KeptPlan, before: KeptPlan | null): TransactWriteItem {
  return {
    Put: {
      TableName: table.name,
      Item: {
        ...keyOf(planKey(dossier)),
        number: number(kept.number),
        state: text(kept.done ? "done" : "under-way"),
        plan: packed(JSON.stringify(kept.plan)),
      },
      // Reserved words of DynamoDB, both.
      ExpressionAttributeNames: before === null ? { "#n": "number" } : { "#n": "number", "#s": "state" },
      ConditionExpression: before === null ? "attribute_not_exists(#n)" : "#n = :before AND #s = :state",
      ...(before === null
        ? {}
        : {
            ExpressionAttributeValues: {
              ":before": number(before.number),
              ":state": text(before.done ? "done" : "under-way"),
            },
          }),
    },
  };
}

/** A record of a plan whose content is still there. */
type Going = {
  readonly item: Item;
  readonly seq: number;
  readonly event: BelfryEvent | null;
  readonly erasure: Erasure;
};

/** What of a plan is still to go. */
async function stillGoing(table: Table, dossier: string, plan: ErasurePlan): Promise<readonly Going[]> {
  const days = upToBySeq(plan);
  const items = await Promise.all(["EVENT#", "CHANGE#"].map((prefix) => itemsUnder(table, dossier, prefix)));
  return items.flat().flatMap((item) => {
    const seq = readNumber(item, "seq") ?? 0;
    const upTo = days.get(seq);
    const json = unpacked(item.payload);
    if (upTo === undefined || json === undefined) return [];
    const event: BelfryEvent | null = readText(item, "sk")?.startsWith("EVENT#") ? JSON.parse(json).event : null;
    const erasure = { on: plan.day, request: plan.request, type: event?.type ?? null, upTo: formatDay(upTo) };
    return [{ item, seq, event, erasure }];
  });
}

const itemsUnder = (table: Table, dossier: string, prefix: string): Promise<readonly Item[]> =>
  queryAll(table, {
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": text(dossier), ":prefix": text(prefix) },
    ConsistentRead: true,
  });

/**
 * Does what a plan says: first the facts, with what was told of them, then the contents they came from, so that a run
 * which died between the two finds in the ledger what is still to be done. Doing it twice changes nothing.
 * @throws WriteConflict where others wrote to the dossier meanwhile: begin again
 */
export async function carryOut(table: Table, dossier: string, plan: ErasurePlan): Promise<number> {
  const going = await stillGoing(table, dossier, plan);
  await eraseParts(table, dossier, going, { request: plan.request, on: plan.day });
  for (let at = 0; at < going.length; at += recordsAtOnce)
    await withHead(table, dossier, () => going.slice(at, at + recordsAtOnce).flatMap((one) => emptied(table, one)));
  return going.length;
}

async function eraseParts(table: Table, dossier: string, going: readonly Going[], by: ErasedFor): Promise<void> {
  const erasing = new Map<Part, Map<string, Erasing>>();
  for (const { event, erasure } of going) {
    if (event === null) continue;
    const { type, key, period, revision } = event;
    const places = erasing.get(partOfEvent(event)) ?? new Map<string, Erasing>();
    const before = places.get(placeOf(event));
    const one = { type, key, ...(period === undefined ? {} : { period }), revision, upTo: erasure.upTo };
    if (before === undefined || before.revision < revision) places.set(placeOf(event), one);
    erasing.set(partOfEvent(event), places);
  }
  const parts = [...erasing];
  for (let at = 0; at < parts.length; at += partsAtOnce)
    await erasePartsTogether(table, dossier, parts.slice(at, at + partsAtOnce), by);
}

async function erasePartsTogether(
  table: Table,
  dossier: string,
  parts: readonly (readonly [Part, ReadonlyMap<string, Erasing>])[],
  by: ErasedFor,
): Promise<void> {
  const items = await readTogether(table, [headKey(dossier), ...parts.map(([part]) => factsKey(dossier, part))]);
  const head = readHead(items[0]);
  const left = parts.map(([part, erasing], at) => [part, eraseFacts(readFacts(items[at + 1]), erasing, by)] as const);
  const told = left.reduce((all, [, facts]) => withoutErased(all, facts), head.told);
  const writes = left.map(([part, facts]) => writeFacts(table, dossier, part, facts));
  await writeTogether(table, [...writes, writeHead(table, dossier, { ...head, told, version: head.version + 1 })]);
}

/** What was told, without what rested on facts that are gone: nobody is told that it no longer stands. */
function withoutErased(told: Head["told"], facts: Facts): Head["told"] {
  const erased = erasedIn(facts);
  return new Map(
    [...told].filter(([id, { anchor }]) => {
      const rule = rules.find((candidate) => candidate.id === ruleOf(id));
      return rule === undefined || !restsOnErased(rule, anchor, erased);
    }),
  );
}

/** Writes with a head of the next version, so that whoever reads the ledger meanwhile reads it again. */
async function withHead(table: Table, dossier: string, writes: () => readonly TransactWriteItem[]): Promise<void> {
  const head = readHead(await readItem(table, headKey(dossier)));
  await writeTogether(table, [...writes(), writeHead(table, dossier, { ...head, version: head.version + 1 })]);
}

/**
 * Takes content, salt and digest out of a record, and the record out of every index. The key of a further content under
 * an event id holds a part of its digest, from which a short content can be guessed: that record moves to another key.
 */
function emptied(table: Table, { item, seq, event, erasure }: Going): readonly TransactWriteItem[] {
  const key = { pk: readText(item, "pk") ?? "", sk: readText(item, "sk") ?? "" };
  const own = event === null ? changeKey(key.pk, seq).sk : `EVENT#${event.source}#${event.eventId}`;
  const fields = erasureFields(erasure);
  if (key.sk !== own) {
    const { payload: _, salt: __, digest: ___, duePk: ____, dueSk: _____, ...rest } = item;
    const Item = { ...rest, ...fields, ...keyOf({ pk: key.pk, sk: `${own}#erased-${seq}` }) };
    return [{ Delete: { TableName: table.name, Key: keyOf(key) } }, { Put: { TableName: table.name, Item } }];
  }
  const names = Object.keys(fields);
  return [
    {
      Update: {
        TableName: table.name,
        Key: keyOf(key),
        UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(", ")} REMOVE payload, salt, digest, duePk, dueSk, employerPk, employerSk`,
        ConditionExpression: "attribute_exists(payload)",
        ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, fields[name] ?? text("")])),
      },
    },
  ];
}
