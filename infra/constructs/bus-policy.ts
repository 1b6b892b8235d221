import { Aws } from "aws-cdk-lib";
import { CfnEventBusPolicy } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import { ownSources } from "../../functions/index.ts";
import { feedSourcePrefix } from "../../shared/feeds/description.ts";
import { ownAccount, type StageSender } from "../stages.ts";
import type { BelfryFunction } from "./belfry-function.ts";
import type { Bus } from "./bus.ts";

export type BusPolicyProps = {
  readonly bus: Bus;
  readonly senders: readonly StageSender[];
  readonly functions: readonly BelfryFunction[];
};

/**
 * Who may put events on the bus: the accounts listed, each under the sources listed for it. Sources that begin with
 * `belfry.` are Belfry's own, and those that begin with `feed.` are of files: no other account may name one, and within
 * our account only the roles of the functions whose descriptors say so. What is recorded of Belfry's
 * own saying, as an answer by a mail's link, is put by one function alone.
 */
export class BusPolicy extends Construct {
  readonly #bus: Bus;

  constructor(scope: Construct, id: string, { bus, senders, functions }: BusPolicyProps) {
    super(scope, id);
    this.#bus = bus;
    const putters = functions.filter(({ spec }) => spec.puts !== null).map(({ role }) => role.roleArn);
    this.#state("OnlyBelfrySpeaksAsBelfry", "Deny", Aws.ACCOUNT_ID, {
      ...belfrySources,
      ArnNotEquals: { "aws:PrincipalArn": putters },
    });
    const feeders = functions.filter(({ spec }) => spec.puts?.onBehalf !== undefined).map(({ role }) => role.roleArn);
    this.#state("OnlyFeedsSpeakAsFeeds", "Deny", Aws.ACCOUNT_ID, {
      ...feedSources,
      ArnNotEquals: { "aws:PrincipalArn": feeders },
    });
    for (const { spec, role } of functions) {
      if (spec.puts === null || !ownSources.includes(spec.puts.source)) continue;
      this.#state(`Only-${spec.name}-speaks-as-itself`, "Deny", Aws.ACCOUNT_ID, {
        ...from(spec.puts.source),
        ArnNotEquals: { "aws:PrincipalArn": [role.roleArn] },
      });
    }
    for (const { account, sources } of senders) {
      if (account === ownAccount) {
        this.#state("OwnAccountMaySend", "Allow", Aws.ACCOUNT_ID, sourcesOf(sources));
        continue;
      }
      this.#state(`Account${account}MaySend`, "Allow", account, sourcesOf(sources));
      this.#state(`Account${account}IsNotBelfry`, "Deny", account, reservedSources);
    }
  }

  #state(sid: string, effect: "Allow" | "Deny", account: string, conditions: Record<string, unknown>): void {
    new CfnEventBusPolicy(this, sid, {
      eventBusName: this.#bus.bus.eventBusName,
      statementId: sid,
      statement: {
        Effect: effect,
        Principal: { AWS: `arn:${Aws.PARTITION}:iam::${account}:root` },
        Action: "events:PutEvents",
        Resource: this.#bus.bus.eventBusArn,
        ...(Object.keys(conditions).length === 0 ? {} : { Condition: conditions }),
      },
    });
  }
}

const from = (...sources: readonly string[]) => ({
  "ForAnyValue:StringLike": { "events:source": sources.length === 1 ? sources[0] : sources },
});
const belfrySources = from("belfry.*");
const feedSources = from(`${feedSourcePrefix}*`);
const reservedSources = from("belfry.*", `${feedSourcePrefix}*`);

const sourcesOf = (sources: readonly string[]): Record<string, unknown> =>
  sources.includes("*") ? {} : { "ForAllValues:StringEquals": { "events:source": sources } };
