import { text } from "node:stream/consumers";
import { inOnePiece } from "../../shared/ledger/export/in-one-piece.ts";
import type { Manifest } from "../../shared/ledger/export/manifest.ts";
import type { ExportRequest, PageAsked, Signer } from "../../shared/ledger/export/pack.ts";
import { indexOf, type SealedPage } from "../../shared/ledger/export/page-index.ts";
import type { Table } from "../../shared/store/table.ts";
import { FileMissing, type Files, type Locked } from "../ports.ts";
import { exportEmployer, sealKey } from "./export-employer.ts";
import type { WrittenExport } from "./export-written.ts";
import { verifierText } from "./verifier-text.ts";

/**
 * Dossiers of one page. A page takes a run: so many have room on its disk and time in its quarter of an hour, with much to
 * spare (`test/bench/large-export.ts` measures it). An employer with no more has one pack, and no index.
 */
export const dossiersPerPage = 2_000;

/** Where an export in pages is written. */
export type PagePlace = {
  readonly table: Table;
  readonly files: Files;
  readonly locked: Locked;
  readonly place: string;
  readonly signer: Signer;
};

/** The name of a page: its folder in that of the export. */
export const pageName = (number: number): string => `page-${String(number).padStart(4, "0")}`;

/**
 * The instant at which all pages of an export stand: that of the first run that began it. Locked, so that a run that comes
 * again cuts where the first did.
 */
export async function begunAt(locked: Locked, { employer, id }: ExportRequest, now: Date): Promise<string> {
  const key = `exports/${employer}/${id}/begun.json`;
  await locked.writeOnce(key, inOnePiece(`${JSON.stringify({ before: now.toISOString() })}\n`));
  const { before }: { before: string } = JSON.parse(await text(await locked.read(key)));
  return before;
}

/**
 * Writes one page, unless it has its seal.
 * @returns the page after it; null where it was the last
 */
export async function writePage(at: PagePlace, request: ExportRequest, page: PageAsked): Promise<PageAsked | null> {
  const folder = `${at.place}/${request.id}`;
  const asked = { ...request, id: pageName(page.number), page };
  const before = await sealedPage(at.files, folder, page.number);
  // A page's manifest is locked under the export's name, which no other export has.
  const locked: Locked = {
    ...at.locked,
    writeOnce: (key, content) => at.locked.writeOnce(lockedUnder(key, request), content),
  };
  const manifest =
    before?.manifest ?? (await exportEmployer(at.table, at.files, asked, folder, locked, at.signer)).manifest;
  const next = manifest.page?.next ?? null;
  return next === null ? null : { ...page, number: page.number + 1, after: next };
}

const lockedUnder = (key: string, { employer, id }: ExportRequest): string =>
  key.replace(`exports/${employer}/`, `exports/${employer}/${id}/`);

/** Names the pages, which are all written, in an index, seals it, and puts a verifier of all of them beside it. */
export async function writeIndex(at: PagePlace, request: ExportRequest, pages: number): Promise<WrittenExport> {
  const folder = `${at.place}/${request.id}`;
  const found: SealedPage[] = [];
  for (let number = 1; number <= pages; number += 1) {
    const page = await sealedPage(at.files, folder, number);
    if (page === null) throw new PageMissing(`page ${number} has no seal; ask for the export under another name`);
    found.push(page);
  }
  const [first, ...more] = found;
  if (first === undefined) throw new PageMissing("an export in pages has at least one");
  const { index, text: content, seal } = indexOf(request.id, [first, ...more]);
  await at.files.write(`${folder}/verify.mjs`, inOnePiece(verifierText));
  await at.files.write(`${folder}/index.json`, inOnePiece(content));
  await at.locked.writeOnce(`exports/${request.employer}/${request.id}/${seal}.json`, inOnePiece(content));
  // Last, so that an export with a seal is whole.
  await at.files.write(sealKey(at.place, request), inOnePiece(`${seal}  ${request.id}/index.json\n`));
  return { seal, faults: index.counts.faults };
}

/** A page that was to be there is not. Retrying cannot help. */
export class PageMissing extends Error {
  override readonly name = "PageMissing";
}

async function sealedPage(files: Files, exportFolder: string, number: number): Promise<SealedPage | null> {
  const folder = pageName(number);
  const seal = await textIn(files, `${exportFolder}/${folder}.seal`);
  if (seal === null) return null;
  const manifest: Manifest = JSON.parse((await textIn(files, `${exportFolder}/${folder}/manifest.json`)) ?? "{}");
  return { folder, seal: seal.slice(0, 64), manifest };
}

/** The text of a file; null where there is none. */
export async function textIn(files: Pick<Files, "read">, key: string): Promise<string | null> {
  try {
    return await text(await files.read(key));
  } catch (error) {
    if (error instanceof FileMissing) return null;
    throw error;
  }
}
