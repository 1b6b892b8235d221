import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Told } from "../alerts/told.ts";
import type { Part } from "../assessment/parts.ts";
import { type Day, dayOf, formatDay } from "../calendar/day.ts";
import { type ChainHead, genesis } from "../ledger/chain.ts";
import type { Stage } from "../obligations/timeline.ts";
import { duePartition, employerPartition, headKey, readDossierId, shardOf } from "./keys.ts";
import { type Item, keyOf, number, readNumber, readText, type Table, text } from "./table.ts";

/** Where a dossier stands: one item, read and written with every event. */
export type Head = {
  /** Rises with every write; two writers cannot both write version n + 1. */
  readonly version: number;
  readonly chain: ChainHead;
  readonly told: ReadonlyMap<string, Told>;
  readonly wakes: ReadonlyMap<Part, Day>;
  /** The release of rules and law under which it was assessed. */
  readonly release: string;
  /** The last day it was assessed for; never goes back. */
  readonly assessedOn: Day | null;
};

/** The head of a dossier of which nothing was recorded yet. */
export const emptyHead: Head = {
  version: 0,
  chain: genesis,
  told: new Map(),
  wakes: new Map(),
  release: "",
  assessedOn: null,
};

/** The next day on which the dossier's view can change; null where it never will. */
export const wakeDay = (head: Head): Day | null => {
  const days = [...head.wakes.values()];
  return days.length === 0 ? null : (Math.min(...days) as Day);
};

/** A head from its item; an empty one where there is none yet. */
export function readHead(item: Item | undefined): Head {
  if (item === undefined) return emptyHead;
  const assessedOn = readNumber(item, "assessedOn");
  return {
    version: readNumber(item, "version") ?? 0,
    chain: { seq: readNumber(item, "seq") ?? 0, hash: readText(item, "hash") ?? genesis.hash },
    told: new Map(JSON.parse(readText(item, "told") ?? "[]").map(unpackTold)),
    wakes: new Map(JSON.parse(readText(item, "wakes") ?? "[]")),
    release: readText(item, "release") ?? "",
    assessedOn: assessedOn === undefined ? null : dayOf(assessedOn),
  };
}

/**
 * Writes a head in place of version `head.version - 1`, with its index entries: the due index only while there is a
 * wake day, the employer index always.
 */
export function writeHead(table: Table, dossier: string, head: Head): TransactWriteItem {
  const wake = wakeDay(head);
  const { employer } = readDossierId(dossier);
  const dues = [...head.told.values()].flatMap((told) => (told.due === null ? [] : [told.due]));
  const item: Item = {
    ...keyOf(headKey(dossier)),
    version: number(head.version),
    seq: number(head.chain.seq),
    hash: text(head.chain.hash),
    told: text(JSON.stringify([...head.told].map(packTold))),
    wakes: text(JSON.stringify([...head.wakes])),
    release: text(head.release),
    employerPk: text(employerPartition(employer, shardOf(dossier))),
    employerSk: text(dossier),
    open: number(head.told.size),
    ...(dues.length === 0 ? {} : { earliest: text(formatDay(Math.min(...dues) as Day)) }),
    ...(head.assessedOn === null ? {} : { assessedOn: number(head.assessedOn) }),
    ...(wake === null
      ? {}
      : { duePk: text(duePartition(shardOf(dossier))), dueSk: text(`${formatDay(wake)}#${dossier}`) }),
  };
  const first = head.version === 1;
  return {
    Put: {
      TableName: table.name,
      Item: item,
      ConditionExpression: first ? "attribute_not_exists(version)" : "version = :before",
      ...(first ? {} : { ExpressionAttributeValues: { ":before": number(head.version - 1) } }),
    },
  };
}

type Packed = [
  id: string,
  stage: Stage,
  due: Day | null,
  round: number,
  over: 0 | 1,
  number: number,
  first: number,
  anchor: Day,
  muted: 0 | 1 | undefined,
  since: Day | undefined,
];

const packTold = ([id, told]: [string, Told]): Packed => [
  id,
  told.stage,
  told.due,
  told.round,
  told.over ? 1 : 0,
  told.number,
  told.first,
  told.anchor,
  told.muted ? 1 : 0,
  told.since,
];

const unpackTold = ([id, stage, due, round, over, alertNumber, first, anchor, muted, since]: Packed): [
  string,
  Told,
] => [
  id,
  {
    stage,
    due,
    round,
    over: over === 1,
    muted: muted === 1,
    number: alertNumber,
    first,
    anchor,
    since: since ?? undefined,
  },
];
