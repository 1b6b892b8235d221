import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pageName } from "../../functions/export-audit/export-pages.ts";
import { withSpool } from "../../functions/spool.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import type { PackSource, PageAsked, WriteFile } from "../../shared/ledger/export/pack.ts";
import { writePack } from "../../shared/ledger/export/write-pack.ts";
import { lab } from "../cast.ts";
import { largeSource } from "../ledger/export/large-lab.ts";
import { cpuSeconds } from "./rate.ts";

/**
 * What an export of a large employer costs: npx tsx test/bench/large-export.ts [DOSSIERS] [PER-PAGE]. Each dossier is made
 * when it is asked for and forgotten, so that what is measured is the export and not its source; files are weighed and
 * thrown away. Prints each page, and the peak of memory, which must not grow with the dossiers.
 */
const [people = 100_000, perPage = 2_000] = process.argv.slice(2).map(Number);
const span = { from: parseDay("2026-01-01"), to: parseDay("2026-12-31") };
const room = { folder: mkdtempSync(join(tmpdir(), "belfry-large-")), bytesMax: 4096 * 1024 * 1024 };
const source: PackSource = largeSource({ people, longWorkers: Math.ceil(people / 10), longWeeks: 4 });

let bytes = 0;
const weigh: WriteFile = async (_, content) => {
  const hash = createHash("sha256");
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
  }
};

const mebibytes = (size: number): string => `${Math.round(size / 1024 / 1024)} MiB`;
const [started, used] = [performance.now(), process.cpuUsage()];
let [rows, peak, slowest, largest] = [0, 0, 0, 0];
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 50);

let page: PageAsked | null = { number: 1, after: null, dossiersMax: perPage, before: "2027-01-01T00:00:00.000Z" };
let pages = 0;
while (page !== null) {
  const asked: PageAsked = page;
  const [began, before] = [performance.now(), bytes];
  const { manifest } = await withSpool(
    (spool) =>
      writePack({ employer: lab, id: pageName(asked.number), span, page: asked }, source, spool, weigh, "//\n"),
    room,
  );
  const { records, alerts, obligations, dossiers } = manifest.counts;
  const seconds = (performance.now() - began) / 1000;
  rows += records + alerts + obligations;
  pages += 1;
  [slowest, largest] = [Math.max(slowest, seconds), Math.max(largest, bytes - before)];
  peak = Math.max(peak, process.memoryUsage().rss);
  if (asked.number % 10 === 1)
    console.log(
      `page ${asked.number}: ${dossiers} dossiers, ${seconds.toFixed(1)} s, ${mebibytes(bytes - before)}, peak so far ${mebibytes(peak)}`,
    );
  const next = manifest.page?.next ?? null;
  page = next === null ? null : { ...asked, number: asked.number + 1, after: next };
}
clearInterval(watch);
rmSync(room.folder, { recursive: true, force: true });

const [seconds, cpu] = [(performance.now() - started) / 1000, cpuSeconds(used)];
console.log(
  `${people} dossiers in ${pages} pages of ${perPage}: ${seconds.toFixed(0)} s, of which ${cpu.toFixed(0)} s on a CPU (slowest page ${slowest.toFixed(1)} s), peak memory ${mebibytes(peak)}, ${Math.round(rows / seconds)} rows/s of ${rows}, ${mebibytes(bytes)} (largest page ${mebibytes(largest)})`,
);
