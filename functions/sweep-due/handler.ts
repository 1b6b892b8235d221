import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import { reassessmentDue } from "../../events/belfry/reassessment-due.ts";
import { retentionDue } from "../../events/belfry/retention-due.ts";
import { retentionPageDue } from "../../events/belfry/retention-page-due.ts";
import { sweepPageDue } from "../../events/belfry/sweep-page-due.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import { release } from "../../shared/obligations/rules.ts";
import { employersOfOtherReleases, everyEmployer, noteRelease } from "../../shared/store/employers.ts";
import { inEveryShard, readDossierId, shards } from "../../shared/store/keys.ts";
import { dueDossiers, employerDossiers, type Page } from "../../shared/store/work.ts";
import { busOutlet } from "../bus-outlet.ts";
import { todayOf } from "../clock.ts";
import { atTheEdge } from "../edge.ts";
import type { BusEntry, Ports } from "../ports.ts";
import type { ScheduledInput } from "../spec.ts";
import { sweepDue as spec } from "./function.ts";

/**
 * Once a day asks for a page of each shard of the due index; then, page by page, says of each dossier that its day has
 * come. Pages follow one another through the bus, so that no run has to be long enough for all.
 */
export const sweepDue =
  (ports: Ports) =>
  async (input: ScheduledInput | SQSEvent): Promise<SQSBatchResponse> => {
    if ("schedule" in input) await start(ports, input.schedule);
    else for (const { body } of input.Records) await turnPage(ports, JSON.parse(body));
    return { batchItemFailures: [] };
  };

async function start(ports: Ports, schedule: string): Promise<void> {
  if (schedule === "weekly-pass") return callUp(ports, "every employer");
  if (schedule === "monthly-retention") return passByEverybody(ports);
  return startSweep(ports);
}

/** Once a month passes by every person of every employer, for records that are past the time they are kept. */
async function passByEverybody(ports: Ports): Promise<void> {
  const employers = (await inEveryShard((shard) => everyEmployer(ports.table, shard))).flat();
  for (const employer of employers)
    await ports.publish(everyShard.map((shard) => ({ type: retentionPageDue.type, detail: { employer, shard } })));
}

async function startSweep(ports: Ports): Promise<void> {
  const day = formatDay(todayOf(ports));
  // What is due comes first: a new release calls up everything, and waits behind it.
  await ports.publish(everyShard.map((shard) => ({ type: sweepPageDue.type, detail: { day, shard } })));
  ports.count("SweepsStarted");
  await callUp(ports, "other releases");
}

/**
 * Calls up all dossiers of employers that were last assessed under other rules or law than these; once a week those of
 * every employer, for what a lagging index or an unlucky moment left out.
 */
async function callUp(ports: Ports, which: "other releases" | "every employer"): Promise<void> {
  const listed = which === "every employer" ? everyEmployer : employersOfOtherReleases;
  const employers = await inEveryShard((shard) => listed(ports.table, shard, release));
  for (const employer of employers.flat()) {
    await ports.publish(everyShard.map((shard) => ({ type: reassessmentDue.type, detail: { employer, shard } })));
    await noteRelease(ports.table, employer, release);
  }
}

const everyShard = Array.from({ length: shards }, (_, shard) => shard);

const delivery = z.discriminatedUnion("detail-type", [
  z.object({ "detail-type": z.literal(sweepPageDue.type), detail: sweepPageDue.detail }),
  z.object({ "detail-type": z.literal(reassessmentDue.type), detail: reassessmentDue.detail }),
  z.object({ "detail-type": z.literal(retentionPageDue.type), detail: retentionPageDue.detail }),
]);

/** Handles one page. The next one is asked for first: were this run to fail halfway, both come again, and nothing is lost. */
async function turnPage(ports: Ports, message: unknown): Promise<void> {
  const asked = delivery.parse(message);
  const day = formatDay(todayOf(ports));
  if (asked["detail-type"] === sweepPageDue.type) {
    const { shard, after } = asked.detail;
    const page = await dueDossiers(ports.table, shard, asked.detail.day, after ?? null);
    await ports.publish([...nextPage(asked, page), ...page.entries.map((id) => dossierDue(id, day, "wake"))]);
  } else {
    const { employer, shard, after } = asked.detail;
    const page = await employerDossiers(ports.table, employer, shard, after ?? null);
    const isRetention = asked["detail-type"] === retentionPageDue.type;
    const due = isRetention
      ? page.entries.flatMap(retention)
      : page.entries.map((id) => dossierDue(id, day, "reassessment"));
    await ports.publish([...nextPage(asked, page), ...due]);
  }
}

const nextPage = (asked: z.output<typeof delivery>, page: Page<string>): readonly BusEntry[] =>
  page.next === null ? [] : [{ type: asked["detail-type"], detail: { ...asked.detail, after: page.next } }];

/** Only what is about a person is ever erased. */
const retention = (dossier: string): readonly BusEntry[] => {
  const detail = readDossierId(dossier);
  return detail.subject.kind === "person" ? [{ type: retentionDue.type, detail }] : [];
};

const dossierDue = (dossier: string, day: string, cause: "wake" | "reassessment"): BusEntry => ({
  type: "DossierDue",
  detail: { ...readDossierId(dossier), day, cause },
});

export const handler = atTheEdge(sweepDue, busOutlet(spec));
