import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { exportEmployer } from "../../functions/export-audit/export-employer.ts";
import { folderFiles, folderLocked, lockedIn } from "../../functions/folder-files.ts";
import { folderSigner } from "../../functions/folder-signer.ts";
import type { Ports } from "../../functions/ports.ts";
import { formatDay, type Span } from "../../shared/calendar/day.ts";
import type { ExportRequest } from "../../shared/ledger/export/pack.ts";
import type { Table } from "../../shared/store/table.ts";

/** A pack that was written into a folder, and what its own verifier says of it. */
export type Exported = {
  readonly employer: string;
  readonly folder: string;
  readonly seal: string;
  readonly ok: boolean;
  /** What the verifier said, as an auditor would read it. */
  readonly said: string;
};

/**
 * Writes the audit export of some employers into a folder, and checks each as an auditor would: with its own verifier.
 * @param filesFolder where the machine keeps its files, among them the checkpoints that it locked
 */
export async function exportAll(
  table: Table,
  employers: readonly string[],
  span: Span,
  folder: string,
  filesFolder: string,
  separator: ExportRequest["separator"] = ",",
): Promise<readonly Exported[]> {
  const guards = { locked: folderLocked(lockedIn(filesFolder)), signer: folderSigner(filesFolder) };
  const exported: Exported[] = [];
  for (const employer of employers)
    exported.push(await exportInto(folder, table, guards, { employer, span, separator }));
  return exported;
}

async function exportInto(
  folder: string,
  table: Table,
  { locked, signer }: Pick<Ports, "locked" | "signer">,
  { employer, span, separator }: Omit<ExportRequest, "id">,
): Promise<Exported> {
  const id = `${formatDay(span.from)}-to-${formatDay(span.to)}`;
  const { seal } = await exportEmployer(
    table,
    folderFiles(folder),
    { employer, id, span, separator },
    employer,
    locked,
    signer,
  );
  const pack = join(folder, employer, id);
  return checkPack(employer, pack, seal);
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
export const exportedText = ({ folder, seal, said }: Exported): string =>
  [`${said}`, `  folder ${folder}`, `  seal   ${seal}`].join("\n");
