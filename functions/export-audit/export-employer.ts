import { inOnePiece } from "../../shared/ledger/export/in-one-piece.ts";
import { sealed } from "../../shared/ledger/export/manifest.ts";
import type { ExportRequest, PackSource, Signer } from "../../shared/ledger/export/pack.ts";
import { type Pack, writePack } from "../../shared/ledger/export/write-pack.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { rejectionsOf } from "../../shared/store/rejections.ts";
import type { Table } from "../../shared/store/table.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import type { Files, Locked } from "../ports.ts";
import { roomOf, withSpool } from "../spool.ts";
import { checkpointsOf } from "./checkpoints.ts";
import { exportAudit } from "./function.ts";
import { verifierText } from "./verifier-text.ts";

const room = roomOf(exportAudit);

/** Where the seal of a pack lies: next to its folder. */
export const sealKey = (place: string, { id }: Pick<ExportRequest, "id">): string => `${place}/${id}.seal`;

/** Where the manifest of a pack is locked: under its seal, so that one written again after a crash is another file. */
const manifestKey = ({ employer, id }: ExportRequest, seal: string): string => `exports/${employer}/${id}/${seal}.json`;

/**
 * Writes the audit export of an employer in place of any under the same name, locks its manifest, and writes its seal
 * next to it. The seal comes last, so that a pack with a seal is whole.
 * @param place the key under which the employer's packs lie, each in a folder of its name
 * @throws LedgerMoved where a dossier was written to each time it was read
 */
export async function exportEmployer(
  table: Table,
  files: Pick<Files, "write">,
  request: ExportRequest,
  place: string,
  locked: Locked,
  signer: Signer,
): Promise<Pack> {
  const { employer } = request;
  // Before any dossier is read: what a checkpoint holds must stand in the chains, so the chains have to be the younger.
  const checkpoints = await checkpointsOf(table, locked, request);
  const source: PackSource = {
    dossiers: await dossiersOf(table, employer),
    read: async (id) => ({ id, ...(await readLedger(table, id)) }),
    rejections: () => rejectionsOf(table, employer),
    checkpoints,
  };
  const folder = `${place}/${request.id}`;
  const write = (name: string, content: AsyncIterable<Uint8Array>) => files.write(`${folder}/${name}`, content);
  const pack = await withSpool((spool) => writePack(request, source, spool, write, verifierText, signer), room);
  await locked.writeOnce(manifestKey(request, pack.seal), inOnePiece(sealed(pack.manifest).text));
  // As sha256sum writes it, so that `sha256sum -c` reads it too.
  await files.write(sealKey(place, request), inOnePiece(`${pack.seal}  ${request.id}/manifest.json\n`));
  return pack;
}
