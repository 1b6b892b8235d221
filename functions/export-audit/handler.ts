import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { exportDue } from "../../events/belfry/export-due.ts";
import { addDays, firstOfMonth, formatDay, monthOf } from "../../shared/calendar/day.ts";
import { brusselsDay, instantOf } from "../../shared/calendar/instant.ts";
import type { Manifest } from "../../shared/ledger/export/manifest.ts";
import { everyEmployer } from "../../shared/store/employers.ts";
import { inEveryShard } from "../../shared/store/keys.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import { busOutlet } from "../bus-outlet.ts";
import { atTheEdge } from "../edge.ts";
import { filesOutlet, lockedOutlet } from "../files-outlet.ts";
import type { Ports } from "../ports.ts";
import { signingOutlet } from "../signing-outlet.ts";
import type { ScheduledInput } from "../spec.ts";
import { accessAskedIn, writeAccess } from "./access-copy.ts";
import { type AskedExport, askedExportIn, pageDue } from "./asked-export.ts";
import { exportEmployer, sealKey } from "./export-employer.ts";
import { begunAt, dossiersPerPage, textIn, writeIndex, writePage } from "./export-pages.ts";
import { exportWritten, type WrittenExport } from "./export-written.ts";
import { exportAudit as spec } from "./function.ts";

/**
 * On the first of a month asks, through the bus, for the export of each employer for the month before, so that no run
 * has to be long enough for all; writes those that were asked for, one a run. A pack that has its seal is never written
 * again: auditors hold that seal, and what came since would give another. An employer too large for a run is written in pages, a
 * run each. A person who asks for what is kept of it gets a copy, by the same function: it alone reads everything.
 * @param perPage dossiers of a page
 */
export const exportAudit =
  (ports: Ports, perPage = dossiersPerPage) =>
  async (input: ScheduledInput | SQSEvent): Promise<SQSBatchResponse> => {
    if ("schedule" in input) await askForAll(ports, input.scheduledFor);
    else for (const { body } of input.Records) await answer(ports, perPage, body);
    return { batchItemFailures: [] };
  };

async function askForAll(ports: Ports, scheduledFor: string): Promise<void> {
  const today = brusselsDay(instantOf(Math.floor(Date.parse(scheduledFor) / 1000)));
  const last = addDays(firstOfMonth(today), -1);
  const month = { id: `month-${monthOf(last)}`, from: formatDay(firstOfMonth(last)), to: formatDay(last) };
  const employers = (await inEveryShard((shard) => everyEmployer(ports.table, shard))).flat();
  await ports.publish(employers.map((employer) => ({ type: exportDue.type, detail: { employer, ...month } })));
}

async function answer(ports: Ports, perPage: number, body: string): Promise<void> {
  const access = accessAskedIn(ports, body);
  if (access !== null) return writeAccess(ports, access);
  const asked = askedExportIn(ports, body);
  if (asked === null) return;
  const place = `exports/${asked.employer}`;
  const written = (await writtenBefore(ports, asked, place)) ?? (await writeOrGoOn(ports, perPage, asked));
  if (written === null) return;
  // Said again where a run died between the seal and this: it is one event, however often it is said.
  await ports.publish([exportWritten(ports, asked, written)]);
}

/** @returns null where another run goes on with the page that follows */
async function writeOrGoOn(ports: Ports, perPage: number, asked: AskedExport): Promise<WrittenExport | null> {
  const place = `exports/${asked.employer}`;
  const isSmall = asked.page === undefined && (await countAsked(ports, asked)) <= perPage;
  if (isSmall) return write(ports, asked, place);
  const { page: _, ...request } = asked;
  const at = { ...ports, place };
  const page = asked.page ?? {
    number: 1,
    after: null,
    dossiersMax: perPage,
    before: await begunAt(ports.locked, asked, ports.now()),
  };
  const next = await writePage(at, request, page);
  if (next !== null) {
    await ports.publish([pageDue(asked, next)]);
    return null;
  }
  const written = await writeIndex(at, request, page.number);
  said(ports, asked, written, { pages: page.number });
  return written;
}

const countAsked = async ({ table }: Ports, { employer, scope }: AskedExport): Promise<number> =>
  scope?.length ?? (await dossiersOf(table, employer)).length;

async function write(ports: Ports, asked: AskedExport, place: string): Promise<WrittenExport> {
  const { seal, manifest } = await exportEmployer(ports.table, ports.files, asked, place, ports.locked, ports.signer);
  const written = { seal, faults: manifest.counts.faults };
  said(ports, asked, written, manifest.counts);
  return written;
}

/** Tells operators. The log is kept apart from the files: the seal in it is one that whoever alters a pack cannot reach. */
function said(ports: Ports, { employer, id }: AskedExport, { seal, faults }: WrittenExport, counts: object): void {
  ports.count("ExportsWritten");
  if (faults > 0) ports.count("LedgerFaults", faults);
  ports.log(faults > 0 ? "error" : "info", "an audit export was written", { employer, id, seal, ...counts });
}

/** What a run before wrote under the same name; null where none has its seal. */
async function writtenBefore(ports: Ports, asked: AskedExport, place: string): Promise<WrittenExport | null> {
  const sealed = await textIn(ports.files, sealKey(place, asked));
  if (sealed === null) return null;
  const folder = `${place}/${asked.id}`;
  const manifest =
    (await textIn(ports.files, `${folder}/index.json`)) ?? (await textIn(ports.files, `${folder}/manifest.json`));
  ports.log("info", "an audit export of this name was written before", { employer: asked.employer, id: asked.id });
  const { counts }: Pick<Manifest, "counts"> = JSON.parse(manifest ?? "{}");
  return { seal: sealed.slice(0, 64), faults: counts?.faults ?? 0 };
}

export const handler = atTheEdge(exportAudit, (settings) => ({
  ...busOutlet(spec)(settings),
  ...filesOutlet(settings),
  ...lockedOutlet(settings),
  ...signingOutlet(settings),
}));
