import { sha256 } from "../../../events/canonical.ts";
import type { OpenPack } from "../../../functions/export-audit/verify.mjs";
import { addDays, formatDay, parseDay } from "../../../shared/calendar/day.ts";
import { type ChainHead, commitTo, genesis, hashOf } from "../../../shared/ledger/chain.ts";
import {
  type Checkpoint,
  checkpointLine,
  type DossierHead,
  leafLine,
  leafOf,
  sealCheckpoint,
} from "../../../shared/ledger/checkpoint.ts";
import type { Rng } from "../../simulation/rng.ts";
import { opened } from "./packs.ts";

/** A record of a generated ledger: what was said, and on which day it was recorded. */
export type Said = { readonly text: string; readonly day: string };
/** The records of each dossier, in order. */
export type Ledgers = ReadonlyMap<string, readonly Said[]>;

const employer = "lab";
const firstDay = parseDay("2026-05-01");
const dayAt = (at: number): string => formatDay(addDays(firstDay, at));

/** Some dossiers over some weeks: each begins and moves on days of its own, some of them never again. */
export function generatedLedgers(rng: Rng, days: number): Ledgers {
  const dossiers = Array.from({ length: rng.between(1, 6) }, (_, at) => `${employer}#person#p-${at}`);
  return new Map(
    dossiers.map((dossier) => {
      const begins = rng.between(0, days - 1);
      const busy = rng.pick([0.1, 0.4, 0.9]);
      const moves = Array.from({ length: days - begins }, (_, at) => at + begins).filter(
        (at) => at === begins || rng.chance(busy),
      );
      const said = moves.flatMap((at) =>
        Array.from({ length: rng.between(1, 3) }, (_, number) => ({
          text: `${dossier} ${at} ${number}`,
          day: dayAt(at),
        })),
      );
      return [dossier, said];
    }),
  );
}

/** The links of a dossier's chain. */
function chainOf(dossier: string, said: readonly Said[]) {
  let head: ChainHead = genesis;
  return said.map(({ text, day }) => {
    const event = { eventId: text, type: "Said" };
    const recordedAt = `${day}T09:00:00.000Z`;
    const salt = sha256(text).slice(0, 32);
    const part = { seq: head.seq + 1, previous: head.hash, commitment: commitTo(salt, { event, recordedAt }) };
    const hash = hashOf(dossier, "event", part);
    head = { seq: part.seq, hash };
    return { dossier, day, event, recordedAt, link: { dossier, kind: "event", ...part, salt, hash, erased: false } };
  });
}

/** Whether the checkpoint of a night is locked, and whether it holds every head anew. */
export type Night = { readonly day: string; readonly anew: boolean };

/** Nights after most of the days: a few are missed, and now and then what was known is gone. */
export const generatedNights = (rng: Rng, days: number, missed = 0.2): readonly Night[] =>
  Array.from({ length: days }, (_, at) => ({ day: dayAt(at), anew: rng.chance(0.05) })).filter(
    (_, at) => at === 0 || at === days - 1 || !rng.chance(missed),
  );

export type Locked = Checkpoint & { readonly leaves: readonly string[] };

/** The checkpoints that these nights lock of these ledgers. */
export function checkpointsOf(ledgers: Ledgers, nights: readonly Night[]): readonly Locked[] {
  const chains = [...ledgers].map(([dossier, said]) => chainOf(dossier, said));
  const known = new Map<string, number>();
  const locked: Locked[] = [];
  for (const { day, anew } of nights) {
    if (anew) known.clear();
    const heads = chains.flatMap((chain): DossierHead[] => {
      const last = chain.filter((record) => record.day <= day).at(-1);
      if (last === undefined || known.get(last.dossier) === last.link.seq) return [];
      known.set(last.dossier, last.link.seq);
      return [{ dossier: last.dossier, seq: last.link.seq, hash: last.link.hash }];
    });
    locked.push(sealedOf(day, locked.at(-1), heads.map(leafOf)));
  }
  return locked;
}

/** A checkpoint of some leaves under a hash that fits. */
export function sealedOf(day: string, before: Locked | undefined, unsorted: readonly string[]): Locked {
  const leaves = [...unsorted].sort();
  const previous = before === undefined ? null : { day: before.day, hash: before.hash };
  const root = sha256(leaves.map(leafLine).join(""));
  return { ...sealCheckpoint({ employer, day, previous, count: leaves.length, root }), leaves };
}

/** What a verifier reads of a pack to hold its chains against its checkpoints. */
export function witnessFiles(ledgers: Ledgers, checkpoints: readonly Locked[]): OpenPack {
  const records = [...ledgers].flatMap(([dossier, said]) => chainOf(dossier, said));
  const lines = (rows: readonly unknown[]) => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return opened(
    new Map([
      ["chains.ndjson", lines(records.map(({ link }) => link))],
      [
        "events.ndjson",
        lines(
          records.map(({ dossier, event, recordedAt, link: { seq, hash } }) => ({
            dossier,
            seq,
            hash,
            recordedAt,
            event,
          })),
        ),
      ],
      [
        "checkpoints.ndjson",
        Buffer.from(
          checkpoints.map(({ leaves, ...rest }) => checkpointLine(rest) + leaves.map(leafLine).join("")).join(""),
        ),
      ],
    ]),
  );
}

/** The manifest of a pack from a day on. */
export const manifestFrom = (from: string) => ({ employer, from });
