import { stat } from "node:fs/promises";
import { contentTag, folderFiles, pathIn } from "../../functions/folder-files.ts";
import { inOnePiece } from "../../shared/ledger/export/in-one-piece.ts";
import type { Bus } from "./bus.ts";

/** Puts a file where feeds are put and says so, as S3 does: whole first, then its word on the default bus. */
export async function dropFile(
  bus: Pick<Bus, "putFromService">,
  folder: string,
  key: string,
  content: Uint8Array,
  now: Date,
): Promise<void> {
  await folderFiles(folder).write(key, inOnePiece(content));
  await tellOfFile(bus, folder, key, now);
}

/** Says that a file lies in the folder: "Object Created" on the default bus, as S3 says it. */
export async function tellOfFile(
  bus: Pick<Bus, "putFromService">,
  folder: string,
  key: string,
  now: Date,
): Promise<void> {
  const path = pathIn(folder, key);
  drops += 1;
  const object = {
    key,
    size: (await stat(path)).size,
    etag: await contentTag(path),
    // Later files sort after earlier ones, also within a millisecond and after a restart.
    sequencer: `${now.getTime().toString(16).padStart(12, "0")}${drops.toString(16).padStart(6, "0")}`,
  };
  await bus.putFromService([
    { Source: "aws.s3", DetailType: "Object Created", Detail: JSON.stringify({ bucket: { name: "files" }, object }) },
  ]);
}

let drops = 0;
