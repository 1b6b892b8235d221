import { partsConcerned } from "../../shared/assessment/questions.ts";
import { partsForAssessing, reassess } from "../../shared/assessment/receive.ts";
import { addDays, formatDay } from "../../shared/calendar/day.ts";
import type { Subject } from "../../shared/dossier/fact.ts";
import { loadDossier } from "../../shared/store/dossier-store.ts";
import { lab } from "../cast.ts";
import { machine } from "../store/recorder.ts";
import { today } from "./people.ts";
import { cpuSeconds } from "./rate.ts";
import { writeWholeDossiers } from "./whole-dossiers.ts";

type Machine = Awaited<ReturnType<typeof machine>>;

/** The day's sweep through the due index, and what is due assessed; beside a scan that reads and assesses every dossier. */
export async function sweepAgainstScan(
  dossiers: number,
): Promise<readonly (readonly [what: string, figure: string])[]> {
  const belfry = await machine();
  const subjects = await writeWholeDossiers(belfry.table, dossiers, addDays(today, -1));
  belfry.setNow(formatDay(today));
  // The scan only reads, so it can go first, and be warmed up.
  for (const subject of subjects.slice(0, 200)) await readAndAssess(belfry, subject);
  const scan = await used(belfry, async () => {
    let changed = 0;
    for (const subject of subjects) if (await readAndAssess(belfry, subject)) changed += 1;
    return changed;
  });
  const sweep = await used(belfry, () => belfry.sweep("assess what is due"));
  if (scan.result !== sweep.result) throw new Error(`the scan found ${scan.result} and the due index ${sweep.result}`);
  return [
    [
      `${dossiers} dossiers, ${sweep.result} due: sweep and assess`,
      `${sweep.requests} requests, ${sweep.readUnits} read units, ${sweep.writeUnits} write units`,
    ],
    [
      `the same by reading and assessing all, ${scan.result} with alerts`,
      `${scan.requests} requests, ${scan.readUnits} read units, and ${(scan.seconds / sweep.seconds).toFixed(0)} times the CPU time`,
    ],
  ];
}

async function used<Result>(belfry: Machine, run: () => Promise<Result>) {
  belfry.counting.take();
  const begun = process.cpuUsage();
  const result = await run();
  return { result, seconds: cpuSeconds(begun), ...belfry.counting.take() };
}

/** All that a person with a card and a contract can be told of on the day. */
const parts = partsConcerned(["residence", "employment"], new Map(), today);
const toRead = partsForAssessing(parts);

/** Gives whether an alert would be raised. */
async function readAndAssess({ table }: Machine, subject: Subject): Promise<boolean> {
  const { head, employer, parts: facts } = await loadDossier(table, lab, subject, toRead, null);
  const before = { ...head, nextNumber: head.chain.seq + 1, subject, employer, parts: facts };
  return reassess(before, parts, today).alerts.length > 0;
}
