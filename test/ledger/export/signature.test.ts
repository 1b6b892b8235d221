import { createPublicKey, verify } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KMSClient } from "@aws-sdk/client-kms";
import { afterAll, describe, expect, it } from "vitest";
import { folderSigner } from "../../../functions/folder-signer.ts";
import { kmsSigner, signingOutlet } from "../../../functions/signing-outlet.ts";
import type { Signer } from "../../../shared/ledger/export/pack.ts";

const parent = mkdtempSync(join(tmpdir(), "belfry-key-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const manifest = Buffer.from("a manifest\n".repeat(1_000));

/** Whether somebody who has the public key alone finds the signature good. */
async function isGood(signer: Signer, signed: Uint8Array, content: Uint8Array = manifest): Promise<boolean> {
  const key = createPublicKey({ key: Buffer.from(await signer.publicKey()), format: "der", type: "spki" });
  return verify("sha256", content, key, signed);
}

describe("the key of one machine", () => {
  it("is made on first use, for its owner alone, and is the same from then on", async () => {
    const folder = join(parent, "files");
    const [one, other] = [folderSigner(folder), folderSigner(folder)];
    const signed = await one.sign(manifest);
    expect(await isGood(other, signed)).toBe(true);
    expect(await isGood(other, signed, Buffer.from("another"))).toBe(false);
    expect(statSync(join(folder, "signing-key.pem")).mode & 0o777).toBe(0o600);
  });
});

describe("the key in KMS", () => {
  it("is given a digest, for a manifest is longer than KMS takes", async () => {
    const local = folderSigner(join(parent, "kms"));
    const asked: unknown[] = [];
    const send = async ({ input }: { readonly input: unknown }) => {
      asked.push(input);
      return { PublicKey: await local.publicKey(), Signature: await local.sign(manifest) };
    };
    const signer = kmsSigner({ send } as unknown as KMSClient, "key-1");
    expect(await isGood(signer, await signer.sign(manifest))).toBe(true);
    expect(asked).toEqual([
      { KeyId: "key-1", Message: expect.any(Uint8Array), MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" },
      { KeyId: "key-1" },
    ]);
    expect((asked[0] as { readonly Message: Uint8Array }).Message).toHaveLength(32);
  });

  it("is not guessed where the settings name no key, or two", () => {
    const settings = { SENDERS: [], MAILS_A_SECOND: 1, BELFRY_CLOCK: "real" as const };
    const named = { ...settings, TABLE_NAME: "t", BUS_NAME: "b", MAIL_FROM: "m", CONFIGURATION_SET: "c" };
    const both = { ...named, FILES_FOLDER: "f", SIGNING_KEY: "key-1" };
    for (const wrong of [named, both])
      expect(() => signingOutlet(wrong)).toThrow("give either SIGNING_KEY or FILES_FOLDER");
  });
});
