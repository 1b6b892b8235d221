import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Signer } from "../shared/ledger/export/pack.ts";

const fileName = "signing-key.pem";
/** Only who runs the machine may read it. */
const ownOnly = 0o600;

/** A signer whose key is made when it is first used, and kept in a folder of this machine. */
export const folderSigner = (folder: string): Signer => ({
  publicKey: async () => publicKeyOf(await privateKey(folder)),
  sign: async (content) => sign("sha256", content, await privateKey(folder)),
});

/** The public half of a key, as SubjectPublicKeyInfo in DER. */
export const publicKeyOf = (key: KeyObject): Uint8Array => createPublicKey(key).export({ type: "spki", format: "der" });

/** The key of the folder. Of two that make one at once, the first one's holds; a crash leaves a whole key, or none. */
async function privateKey(folder: string): Promise<KeyObject> {
  const path = join(folder, fileName);
  try {
    return createPrivateKey(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const { privateKey: made } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const beside = join(folder, `.${randomUUID()}.part`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(beside, made.export({ type: "pkcs8", format: "pem" }), { mode: ownOnly, flush: true });
    await link(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(beside, { force: true });
  }
  return createPrivateKey(await readFile(path));
}
