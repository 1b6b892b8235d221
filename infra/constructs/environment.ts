import { Aws } from "aws-cdk-lib";
import { ownSources } from "../../functions/index.ts";
import type { Sender, Settings } from "../../functions/settings.ts";
import { feedSourcePrefix } from "../../shared/feeds/description.ts";
import { asSetting, ownAccount } from "../senders.ts";
import type { Stage } from "../stages.ts";
import type { Bus } from "./bus.ts";
import type { Files } from "./files.ts";
import type { Locked } from "./locked.ts";
import type { Mail } from "./mail.ts";
import type { SigningKey } from "./signing-key.ts";
import type { Store } from "./store.ts";

/** What each function is told by its environment; a setting without a variable does not compile. */
export type Environment = { readonly [Name in keyof Settings]: string };

export type EnvironmentProps = {
  readonly stage: Stage;
  readonly store: Store;
  readonly bus: Bus;
  readonly mail: Mail;
  readonly files: Files;
  readonly locked: Locked;
  readonly signingKey: SigningKey;
};

/** The environment of every function of a stage. */
export function environmentOf({ stage, store, bus, mail, files, locked, signingKey }: EnvironmentProps): Environment {
  const listed = stage.senders.map(asSetting).map((sender) => ({
    ...sender,
    account: sender.account === ownAccount ? Aws.ACCOUNT_ID : sender.account,
  }));
  const senders: readonly Sender[] = [...listed, feeds, own];
  return {
    TABLE_NAME: store.table.tableName,
    BUS_NAME: bus.bus.eventBusName,
    SENDERS: JSON.stringify(senders),
    MAIL_FROM: mail.from,
    MAILS_A_SECOND: String(stage.mailsASecond),
    CONFIGURATION_SET: mail.configurationSetName,
    FILES_BUCKET: files.bucket.bucketName,
    LOCKED_BUCKET: locked.bucket.bucketName,
    SIGNING_KEY: signingKey.key.keyArn,
    BELFRY_CLOCK: "real",
  };
}

/** Every feed, whichever systems are listed: only ingest-feed may put under such a source, and for the feed's employer. */
const feeds: Sender = { account: Aws.ACCOUNT_ID, sources: [`${feedSourcePrefix}*`], employers: ["*"] };

/** Belfry's own functions, each under its own source. */
const own: Sender = { account: Aws.ACCOUNT_ID, sources: [...ownSources], employers: ["*"] };
