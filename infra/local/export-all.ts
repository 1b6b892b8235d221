import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { digestOf } from "../../events/canonical.ts";
import { exportEmployer } from "../../functions/export-audit/export-employer.ts";
import { type PagePlace, writeIndex, writePage } from "../../functions/export-audit/export-pages.ts";
import type { WrittenExport } from "../../functions/export-audit/export-written.ts";
import { folderFiles, folderLocked, lockedIn } from "../../functions/folder-files.ts";
import { folderSigner } from "../../functions/folder-signer.ts";
import type { Ports } from "../../functions/ports.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import type { ExportRequest, PageAsked } from "../../shared/ledger/export/pack.ts";
import type { Table } from "../../shared/store/table.ts";

/** A pack that was written into a folder, and what its own verifier says of it. */
export type Exported = {
  readonly employer: string;
  readonly folder: string;
  readonly seal: string;
  readonly ok: boolean;
  /** What the verifier said, as an auditor would read it. */
  readonly said: string;
  /** The seal of another pack that stood in the folder; left out where none did. */
  readonly replaced?: string;
  /** Faults that were found in the ledger while it was written; left out where it was not written now. */
  readonly faults?: number;
};

/** What an export is asked for, whichever the employer. */
export type Asked = Pick<
  ExportRequest,
  "span" | "asOf" | "knownAt" | "scope" | "families" | "pseudonymised" | "separator"
>;

/** An export in pages: dossiers of each, and the instant at which all of them stand. */
export type InPages = Pick<PageAsked, "dossiersMax" | "before">;

/**
 * Writes the audit export of some employers into a folder, and checks each as an auditor would: with its own verifier.
 * @param filesFolder where the machine keeps its files, among them the checkpoints that it locked
 * @param pages null: each in one pack
 */
export async function exportAll(
  table: Table,
  employers: readonly string[],
  asked: Asked,
  folder: string,
  filesFolder: string,
  pages: InPages | null = null,
): Promise<readonly Exported[]> {
  const guards = { locked: folderLocked(lockedIn(filesFolder)), signer: folderSigner(filesFolder) };
  const exported: Exported[] = [];
  for (const employer of employers) {
    const request = { employer, ...asked, id: packName(asked, pages) };
    exported.push(await exportInto(folder, table, guards, request, pages));
  }
  return exported;
}

async function exportInto(
  folder: string,
  table: Table,
  { locked, signer }: Pick<Ports, "locked" | "signer">,
  request: ExportRequest,
  pages: InPages | null,
): Promise<Exported> {
  const { employer, id } = request;
  const before = await sealBeside(join(folder, employer, id));
  const exported = await written(folder, table, { locked, signer }, request, pages);
  return before === null || before === exported.seal ? exported : { ...exported, replaced: before };
}

/** The seal that stands beside a pack; null where there is no pack. */
const sealBeside = (pack: string): Promise<string | null> =>
  readFile(`${pack}.seal`, "utf8").then(
    (text) => text.slice(0, sealLength),
    () => null,
  );

async function written(
  folder: string,
  table: Table,
  { locked, signer }: Pick<Ports, "locked" | "signer">,
  request: ExportRequest,
  pages: InPages | null,
): Promise<Exported> {
  const { employer, id } = request;
  if (pages !== null) {
    const at = { table, files: folderFiles(folder), locked, signer, place: employer };
    await takeAway(join(folder, employer, id));
    const { seal, faults } = await inPages(at, request, pages);
    return { ...(await checkPack(employer, join(folder, employer, id), seal)), faults };
  }
  const { seal, manifest } = await exportEmployer(table, folderFiles(folder), request, employer, locked, signer);
  return { ...(await checkPack(employer, join(folder, employer, id), seal)), faults: manifest.counts.faults };
}

/** Pages of an export that was written under this name before: they stand at another instant. */
async function takeAway(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (/^page-\d{4,}(\.seal)?$/.test(name)) await rm(join(folder, name), { recursive: true });
}

async function inPages(at: PagePlace, request: ExportRequest, pages: InPages): Promise<WrittenExport> {
  let page: PageAsked = { number: 1, after: null, ...pages };
  for (;;) {
    const next = await writePage(at, request, page);
    if (next === null) return writeIndex(at, request, page.number);
    page = next;
  }
}

/** Hexadecimal digits of a SHA-256. */
const sealLength = 64;

/** Characters of a name, as the event that says that it was written holds it. */
const nameMax = 100;

/** A name that says what was asked for, so that one export does not take the place of another. */
export function packName(asked: Asked, pages: Pick<InPages, "dossiersMax"> | null = null): string {
  const { span, asOf, knownAt, scope, families, pseudonymised, separator } = asked;
  const days = `${formatDay(span.from)}-to-${formatDay(span.to)}`;
  const limits = [
    ...(asOf === undefined ? [] : [`as-of-${formatDay(asOf)}`]),
    ...(knownAt === undefined ? [] : [`known-at-${formatDay(knownAt)}`]),
    ...(scope === undefined ? [] : [`scope-${digestOf(scope).slice(0, 12)}`]),
    ...(families === undefined ? [] : [`only-${[...families].sort().join("-")}`]),
    ...(pseudonymised ? ["in-codes"] : []),
    ...(separator === ";" ? ["semicolons"] : []),
    ...(pages === null ? [] : [`in-pages-of-${pages.dossiersMax}`]),
  ];
  const name = [days, ...limits].join("-");
  return name.length <= nameMax ? name : `${days}-limits-${digestOf(limits).slice(0, 12)}`;
}

/** Checks a pack in a folder with the verifier that is in it. */
export const checkPack = async (employer: string, folder: string, seal: string): Promise<Exported> => ({
  employer,
  folder,
  seal,
  ...(await verified(folder, seal)),
});

async function verified(pack: string, seal: string): Promise<Pick<Exported, "ok" | "said">> {
  const run = promisify(execFile);
  try {
    const { stdout } = await run(process.execPath, [join(pack, "verify.mjs"), "--seal", seal]);
    return { ok: true, said: stdout.trimEnd() };
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    return { ok: false, said: stdout?.trimEnd() || "its verifier did not run" };
  }
}

/** An export in a few lines, for a terminal. The seal is said here, outside the pack. */
export const exportedText = ({ folder, seal, said, replaced }: Exported): string =>
  [
    said,
    `  folder ${folder}`,
    `  seal   ${seal}`,
    ...(replaced === undefined ? [] : [`  It took the place of another pack there, whose seal was ${replaced}`]),
  ].join("\n");
