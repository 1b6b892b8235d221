import { Aws } from "aws-cdk-lib";
import { CfnEventBusPolicy } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
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
 * `belfry.` are Belfry's own: no other account may name one, and within our account only the roles of its functions.
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
    for (const { account, sources } of senders) {
      if (account === ownAccount) {
        this.#state("OwnAccountMaySend", "Allow", Aws.ACCOUNT_ID, sourcesOf(sources));
        continue;
      }
      this.#state(`Account${account}MaySend`, "Allow", account, sourcesOf(sources));
      this.#state(`Account${account}IsNotBelfry`, "Deny", account, belfrySources);
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

const belfrySources = { "ForAnyValue:StringLike": { "events:source": "belfry.*" } };

const sourcesOf = (sources: readonly string[]): Record<string, unknown> =>
  sources.includes("*") ? {} : { "ForAllValues:StringEquals": { "events:source": sources } };
