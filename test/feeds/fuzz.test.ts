import { expect, it } from "vitest";
import {
  FileUnreadable,
  type Position,
  type ReadRow,
  readRows,
  rowBytesMax,
  start,
} from "../../functions/ingest-feed/rows.ts";
import { columnsOf } from "../../shared/feeds/description.ts";
import { mapRow } from "../../shared/feeds/map-row.ts";
import { accountDigest } from "../../shared/store/account-keys.ts";
import { Rng } from "../simulation/rng.ts";
import { type Fuzzed, fuzzedFile } from "./fuzzed-files.ts";

/** Files of a run of `npm test`; FILES sets another number, FIRST_FILE the first seed. */
const files = Number(process.env.FILES ?? 300);
const first = Number(process.env.FIRST_FILE ?? 0);

const digest = accountDigest("00".repeat(32));

type Outcome = { readonly rows: readonly ReadRow[]; readonly unreadable: readonly unknown[] | null };

/** Reads a file that comes in pieces; sees that never more than a piece and a row of it are held. */
async function outcomeOf(
  { bytes, description }: Fuzzed,
  pieces: () => number,
  from: Position = start,
): Promise<Outcome> {
  let handed = from.byte;
  let largest = 0;
  const open = async (byte: number) =>
    (async function* () {
      for (let at = byte; at < bytes.length; ) {
        const piece = bytes.subarray(at, at + pieces());
        largest = Math.max(largest, piece.length);
        at += piece.length;
        handed = at;
        yield piece;
      }
    })();
  const rows: ReadRow[] = [];
  try {
    for await (const row of readRows(description.format, columnsOf(description), open, from, async () => digest)) {
      if (handed - row.next.byte > largest + rowBytesMax) throw new Error(`holds ${handed - row.next.byte} bytes`);
      rows.push(row);
    }
    return { rows, unreadable: null };
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error;
    expect(error.remedy).not.toBe("");
    return { rows, unreadable: [error.line, error.problem, error.remedy] };
  }
}

/** Accepted, rejected or passed over, as ingest-feed counts rows. */
function countsOf({ description }: Fuzzed, rows: readonly ReadRow[]) {
  const counts = { accepted: 0, rejected: 0, skipped: 0, events: 0 };
  for (const row of rows) {
    const mapped = row.kind === "row" ? mapRow({ employer: "kite", description }, row) : null;
    if (row.kind === "refused" || (mapped?.rejections.length ?? 0) > 0) counts.rejected += 1;
    else if ((mapped?.events.length ?? 0) > 0) counts.accepted += 1;
    else counts.skipped += 1;
    counts.events += mapped?.events.length ?? 0;
    for (const { remedy, problem } of mapped?.rejections ?? [])
      if (remedy === "" || problem === "") throw new Error("says nothing");
  }
  return counts;
}

async function tryOne(seed: number) {
  const file = fuzzedFile(seed);
  const rng = new Rng(`cuts-${seed}`);
  const whole = await outcomeOf(file, () => 64 * 1024);
  const small = file.bytes.length < 20_000 ? 50 : 5_000;
  for (const pieces of [() => rng.between(1, small), () => rng.between(1, 5_000)])
    expect(await outcomeOf(file, pieces), file.name).toEqual(whole);
  const goesOn = whole.rows.length === 0 ? null : rng.between(0, whole.rows.length - 1);
  if (goesOn !== null) {
    const from = JSON.parse(JSON.stringify(whole.rows[goesOn]?.next)) as Position;
    const rest = await outcomeOf(file, () => rng.between(1, 5_000), from);
    expect(rest, `${file.name}, from row ${goesOn}`).toEqual({ ...whole, rows: whole.rows.slice(goesOn + 1) });
  }
  const { accepted, rejected, skipped, events } = countsOf(file, whole.rows);
  expect(accepted + rejected + skipped, file.name).toBe(whole.rows.length);
  return { accepted, rejected, skipped, events, unreadable: whole.unreadable === null ? 0 : 1 };
}

it(`${files} files, right and broken: read the same however they are cut, gone on with anywhere, and answered`, {
  timeout: 60_000 + files * 200,
}, async () => {
  const sums = { accepted: 0, rejected: 0, skipped: 0, events: 0, unreadable: 0 };
  let slowest = { ms: 0, seed: 0 };
  for (let seed = first; seed < first + files; seed += 1) {
    const began = performance.now();
    const one = await tryOne(seed).catch((error: unknown) => {
      throw new Error(`file ${fuzzedFile(seed).name}`, { cause: error });
    });
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += one[name];
    const ms = performance.now() - began;
    if (ms > slowest.ms) slowest = { ms, seed };
  }
  if (process.env.FILES !== undefined)
    console.log({ files, ...sums, slowest: `${Math.round(slowest.ms)} ms, ${fuzzedFile(slowest.seed).name}` });
  // What never happens was not tried.
  for (const [name, count] of Object.entries(sums)) expect(count, name).toBeGreaterThan(files / 10);
});
