import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { exportEmployer } from "../../../functions/export-audit/export-employer.ts";
import type { OpenPack } from "../../../functions/export-audit/verify.mjs";
import { publicKeyOf } from "../../../functions/folder-signer.ts";
import type { Files, Locked } from "../../../functions/ports.ts";
import { FileMissing } from "../../../functions/ports.ts";
import { parseDay } from "../../../shared/calendar/day.ts";
import type { ExportRequest, Signer } from "../../../shared/ledger/export/pack.ts";
import type { Pack } from "../../../shared/ledger/export/write-pack.ts";
import type { Table } from "../../../shared/store/table.ts";

/** The files of a pack by name. */
export type PackBytes = ReadonlyMap<string, Buffer>;

/** Files in memory, by key. */
export function filesInMemory(): Files & { readonly kept: Map<string, Buffer> } {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    read: async (key: string, fromByte = 0) => {
      const found = kept.get(key);
      if (found === undefined) throw new FileMissing(`there is no ${key}`);
      return (async function* () {
        yield found.subarray(fromByte);
      })();
    },
    write: async (key: string, content: AsyncIterable<Uint8Array>) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      kept.set(key, Buffer.concat(chunks));
    },
  };
}

/** Files in memory that are written once, by key. */
export function lockedInMemory(): Locked & { readonly kept: Map<string, Buffer> } {
  const { kept, read, write } = filesInMemory();
  const writeOnce: Locked["writeOnce"] = async (key, content) => {
    if (kept.has(key)) return "there";
    await write(key, content);
    return "written";
  };
  return { kept, read, writeOnce };
}

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
/** Signs with a key that lives as long as the tests. */
export const signerInMemory = signerWith(privateKey);

/** Signs with a key that is given. */
export function signerWith(key: KeyObject): Signer {
  return { publicKey: async () => publicKeyOf(key), sign: async (content) => sign("sha256", content, key) };
}

/** A year's export of an employer, as bytes. */
export async function exported(
  table: Table,
  employer: string,
  id = "year-2026",
  [from, to]: readonly [string, string] = ["2026-01-01", "2026-12-31"],
  locked: Locked = lockedInMemory(),
  more: Partial<ExportRequest> = {},
): Promise<{ readonly pack: Pack; readonly bytes: PackBytes; readonly sealFile: string }> {
  const files = filesInMemory();
  const request: ExportRequest = { employer, id, span: { from: parseDay(from), to: parseDay(to) }, ...more };
  const pack = await exportEmployer(table, files, request, `exports/${employer}`, locked, signerInMemory);
  const folder = `exports/${employer}/${id}`;
  const bytes = [...files.kept].flatMap(([key, content]): readonly [string, Buffer][] =>
    key.startsWith(`${folder}/`) ? [[key.slice(folder.length + 1), content]] : [],
  );
  return { pack, bytes: new Map(bytes), sealFile: files.kept.get(`${folder}.seal`)?.toString() ?? "" };
}

/** A pack in memory, as the verifier opens one. */
export const opened = (bytes: PackBytes): OpenPack => ({
  names: () => [...bytes.keys()],
  open: (name) => [bytes.get(name) ?? Buffer.alloc(0)],
});

/** A line of a file that goes by lines, read from JSON. */
export type Row = Record<string, unknown>;

/** The lines of a file. */
export const linesIn = (bytes: PackBytes, name: string): readonly string[] =>
  String(bytes.get(name)).split("\n").slice(0, -1);

/** Lines as a file holds them. */
export const asLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

/** The rows of a file that goes by rows. */
export const rowsIn = <Kind = Row>(bytes: PackBytes, name: string): readonly Kind[] =>
  name === "heads.json"
    ? JSON.parse(String(bytes.get(name)))
    : linesIn(bytes, name).map((line): Kind => JSON.parse(line));

/** A pack with another content of one file. */
export const packWith = (bytes: PackBytes, name: string, content: Buffer | string): PackBytes =>
  new Map(bytes).set(name, typeof content === "string" ? Buffer.from(content) : content);
