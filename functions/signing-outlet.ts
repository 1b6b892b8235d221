import { createHash } from "node:crypto";
import { GetPublicKeyCommand, KMSClient, SignCommand } from "@aws-sdk/client-kms";
import type { Signer } from "../shared/ledger/export/pack.ts";
import { folderSigner } from "./folder-signer.ts";
import type { Ports } from "./ports.ts";
import { type Settings, SettingsWrong } from "./settings.ts";

/**
 * A signer as a function sees it: a key that never leaves KMS, or one in the folder of one machine.
 * @throws SettingsWrong where the settings name neither or both
 */
export function signingOutlet({ SIGNING_KEY, FILES_FOLDER }: Settings): Pick<Ports, "signer"> {
  if (FILES_FOLDER !== undefined && SIGNING_KEY === undefined) return { signer: folderSigner(FILES_FOLDER) };
  if (SIGNING_KEY !== undefined && FILES_FOLDER === undefined)
    return { signer: kmsSigner(new KMSClient({ maxAttempts: 4 }), SIGNING_KEY) };
  throw new SettingsWrong("give either SIGNING_KEY or FILES_FOLDER");
}

/** A signer whose key is in KMS, which takes no more than 4 KB to sign: it is given the digest. */
export const kmsSigner = (client: KMSClient, keyId: string): Signer => ({
  publicKey: async () => {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
    return told(PublicKey, "public key");
  },
  sign: async (content) => {
    const Message = createHash("sha256").update(content).digest();
    const { Signature } = await client.send(
      new SignCommand({ KeyId: keyId, Message, MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" }),
    );
    return told(Signature, "signature");
  },
});

function told(bytes: Uint8Array | undefined, what: string): Uint8Array {
  if (bytes === undefined) throw new Error(`KMS gave no ${what}; the run is tried again`);
  return bytes;
}
