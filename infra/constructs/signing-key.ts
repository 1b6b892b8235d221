import { RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { FunctionSpec } from "../../functions/spec.ts";
import type { Stage } from "../stages.ts";

/**
 * What audit exports are signed with. Its private half never leaves KMS, so that nobody signs elsewhere in its name;
 * KMS turns no such key over by itself, and a fingerprint that auditors were told stays the one they know.
 */
export class SigningKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.key = new Key(this, "Key", {
      alias: `belfry/${stage.name}/exports`,
      description: `What Belfry (${stage.name}) signs audit exports with.`,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}

/** What a function may do with the key, as its descriptor says. */
export const permissionsToSign = ({ signs }: FunctionSpec, { key }: SigningKey): readonly PolicyStatement[] =>
  signs === true
    ? [
        new PolicyStatement({
          sid: "Sign",
          actions: ["kms:GetPublicKey", "kms:Sign"],
          resources: [key.keyArn],
        }),
      ]
    : [];
