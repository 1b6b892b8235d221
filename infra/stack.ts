import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { functions as specs } from "../functions/index.ts";
import { Alarms } from "./constructs/alarms.ts";
import { Bus } from "./constructs/bus.ts";
import { BusPolicy } from "./constructs/bus-policy.ts";
import { DataKey } from "./constructs/data-key.ts";
import { environmentOf } from "./constructs/environment.ts";
import { FilePolicy } from "./constructs/file-policy.ts";
import { Files } from "./constructs/files.ts";
import { Functions } from "./constructs/functions.ts";
import { Locked } from "./constructs/locked.ts";
import { Mail } from "./constructs/mail.ts";
import { Schedules } from "./constructs/schedules.ts";
import { Schemas } from "./constructs/schemas.ts";
import { SigningKey } from "./constructs/signing-key.ts";
import { Store } from "./constructs/store.ts";
import { checkListed } from "./senders.ts";
import type { Addresses, Stage } from "./stages.ts";

export type BelfryStackProps = {
  readonly stage: Stage;
  readonly addresses: Addresses;
  /** Holds a folder with `index.mjs` for each function. */
  readonly codeFolder: string;
};

/** Belfry in the cloud: what it remembers, how it hears, what wakes up, how it writes, and who is told when it is blind. */
export class BelfryStack extends Stack {
  constructor(scope: Construct, id: string, { stage, addresses, codeFolder }: BelfryStackProps) {
    checkListed(stage);
    const { account, region } = stage;
    super(scope, id, {
      description: `Belfry (${stage.name}): writes to HR before a legal date passes.`,
      env: { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) },
      terminationProtection: stage.keepsData,
      tags: { application: "belfry", stage: stage.name },
    });

    const dataKey = new DataKey(this, "DataKey", { stage });
    const { key } = dataKey;
    const store = new Store(this, "Store", { stage, key });
    const bus = new Bus(this, "Bus", { stage, key });
    const mail = new Mail(this, "Mail", { stage, addresses });
    const files = new Files(this, "Files", { stage, key });
    const locked = new Locked(this, "Locked", { stage, key, files });
    const signingKey = new SigningKey(this, "SigningKey", { stage });
    const environment = environmentOf({ stage, store, bus, mail, files, locked, signingKey });
    const { functions } = new Functions(this, "Functions", {
      specs,
      stage,
      codeFolder,
      environment,
      reach: { store, bus, mail, files, locked, key, signingKey },
    });
    locked.onlyFor(functions);
    const schedules = new Schedules(this, "Schedules", { stage, key, functions });
    new Schemas(this, "Schemas", { stage });
    new BusPolicy(this, "BusPolicy", { bus, stage, functions });
    new FilePolicy(this, "FilePolicy", { files, dataKey, stage, functions });
    new Alarms(this, "Alarms", { stage, key, addresses, store, bus, mail, functions, schedules });

    new CfnOutput(this, "BusName", { value: bus.bus.eventBusName, description: "Where senders put their events." });
    new CfnOutput(this, "FilesBucket", { value: files.bucket.bucketName, description: "Where feeds are put." });
    new CfnOutput(this, "LockedBucket", {
      value: locked.bucket.bucketName,
      description: "Where checkpoints are locked.",
    });
    new CfnOutput(this, "ExportKey", {
      value: signingKey.key.keyArn,
      description: "What audit exports are signed with.",
    });
    new CfnOutput(this, "TableName", { value: store.table.tableName });
  }
}
