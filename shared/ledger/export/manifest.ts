import { digestOf, sha256 } from "../../../events/canonical.ts";
import type { Employer } from "../../dossier/employer.ts";
import { lawRegister } from "../../law/register.ts";
import type { Asked, Counts, PackFile, PageWritten, Signer } from "./pack.ts";

/** A file of a pack by its bytes. */
export type Weighed = { readonly name: PackFile; readonly bytes: number; readonly sha256: string };

/** What a pack holds, byte for byte. */
export type Manifest = {
  readonly pack: "belfry-audit-export";
  readonly version: 1;
  readonly employer: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly asked: Asked;
  /** Left out of a pack that holds the whole export. */
  readonly page?: PageWritten;
  readonly release: string;
  /** Digests of the law register and of the policies that the employer set: with the release, all that conclusions rest on. */
  readonly law: string;
  readonly policies: string;
  /** Fingerprint of the key that signs the manifest; null where none does. */
  readonly signedBy: string | null;
  readonly counts: Counts;
  /** Digest of the files that the report rests on; it stands in the report, which cannot name its own. */
  readonly evidence: string;
  readonly files: readonly Weighed[];
};

/** The fingerprint of a public key: the SHA-256 of its DER. */
export const fingerprintOf = (publicKey: Uint8Array): string => sha256(publicKey);

/** The digest of the law register and of an employer's policies. */
export const basisOf = ({ policies }: Employer): Pick<Manifest, "law" | "policies"> => ({
  law: digestOf(lawRegister),
  policies: digestOf(policies),
});

/** The content of `manifest.sig.json`. */
export async function signatureOf(text: string, signer: Signer): Promise<string> {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
  const publicKey = await signer.publicKey();
  const signature = {
    algorithm: "ECDSA_SHA_256",
    keyId: fingerprintOf(publicKey),
    publicKey: base64(publicKey),
    signature: base64(await signer.sign(Buffer.from(text))),
  };
  return `${JSON.stringify(signature, null, 2)}\n`;
}

/** The digest of some files: of their names, sizes and hashes. */
export const evidenceOf = (files: readonly Weighed[]): string => digestOf(files);

/**
 * A manifest as it is written, and its seal. `check` finds a careless change of the manifest itself; the seal, the
 * SHA-256 of the whole text, finds every change, wherever it is kept out of reach of who could make one.
 */
export function sealed(manifest: Manifest): { readonly text: string; readonly seal: string } {
  const text = `${JSON.stringify({ ...manifest, check: digestOf(manifest) }, null, 2)}\n`;
  return { text, seal: sha256(text) };
}
