import { Aws, Stack } from "aws-cdk-lib";
import { CfnEventBusPolicy } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import { ownSources } from "../../functions/index.ts";
import { feedSourcePrefix } from "../../shared/feeds/description.ts";
import { ListedWrong, ownAccount, type StageSender } from "../senders.ts";
import type { Stage } from "../stages.ts";
import type { BelfryFunction } from "./belfry-function.ts";
import type { Bus } from "./bus.ts";

export type BusPolicyProps = {
  readonly bus: Bus;
  readonly stage: Stage;
  readonly functions: readonly BelfryFunction[];
};

/**
 * Who may put events on the bus: the accounts and roles listed, each under the sources and of the types listed for it.
 * Sources that begin with `belfry.` are Belfry's own, and those that begin with `feed.` are of files: no other account
 * may name one, and within our account only the roles of the functions whose descriptors say so. What is recorded of
 * Belfry's own saying, as an answer by a mail's link, is put by one function alone.
 *
 * For another account nothing is allowed but what is listed. For our own, what IAM lets a role do needs no leave of
 * the bus: there what is not listed is denied, and nothing is allowed, for it would fill the policy and change nothing.
 * `aws:PrincipalArn` is the role's own ARN in each of its sessions. Of
 * what an event says PutEvents knows the source and the type, so whose employer it is about is checked in code.
 */
export class BusPolicy extends Construct {
  readonly #bus: Bus;
  #length = 0;

  constructor(scope: Construct, id: string, { bus, stage: { name: stage, senders }, functions }: BusPolicyProps) {
    super(scope, id);
    this.#bus = bus;
    const putters = functions.filter(({ spec }) => spec.puts !== null).map(({ role }) => role.roleArn);
    this.#state("OnlyBelfrySpeaksAsBelfry", "Deny", Aws.ACCOUNT_ID, { ...belfrySources, ...noneOf(putters) });
    const feeders = functions.filter(({ spec }) => spec.puts?.onBehalf !== undefined).map(({ role }) => role.roleArn);
    this.#state("OnlyFeedsSpeakAsFeeds", "Deny", Aws.ACCOUNT_ID, { ...feedSources, ...noneOf(feeders) });
    for (const { spec, role } of functions) {
      if (spec.puts === null || !ownSources.includes(spec.puts.source)) continue;
      const as = { ...from(spec.puts.source), ...noneOf([role.roleArn]) };
      this.#state(`Only-${spec.name}-speaks-as-itself`, "Deny", Aws.ACCOUNT_ID, as);
    }
    this.#denyTheRest(
      senders.filter(({ account }) => account === ownAccount),
      putters,
    );
    const others = senders.filter(({ account }) => account !== ownAccount);
    for (const [at, sender] of others.entries())
      this.#state(`Sender${at}MaySend`, "Allow", sender.account, { ...within(sender), ...onlyOf(sender.roles) });
    for (const account of new Set(others.map((sender) => sender.account)))
      this.#state(`Account${account}IsNotBelfry`, "Deny", account, reservedSources);
    if (this.#length > policyLengthMax)
      throw new ListedWrong(
        `infra/stages.ts: stage ${stage}: senders do not fit into the policy of the bus; name roles that may say the same in one line, or fewer types`,
      );
  }

  /** Denies our own account what is not listed for it: to the roles listed what is not theirs, to all others the rest. */
  #denyTheRest(senders: readonly StageSender[], putters: readonly string[]): void {
    const listed = [...new Set(senders.flatMap(({ roles }) => roles ?? []))];
    const everybodys = senders.filter(({ roles }) => roles === undefined);
    const others = noneOf([...putters, ...listed]);
    if (everybodys.length === 0) this.#state("OnlyListedRolesMaySend", "Deny", Aws.ACCOUNT_ID, others);
    else this.#denyBeyond("Others", everybodys, others);
    for (const [at, { roles, may }] of byLines(senders).entries())
      this.#denyBeyond(`Roles${at}`, [...may, ...everybodys], onlyOf(roles));
  }

  #denyBeyond(whose: string, senders: readonly StageSender[], who: Conditions): void {
    for (const [what, conditions] of Object.entries(beyond(senders)))
      this.#state(`${whose}-NoOther${what}`, "Deny", Aws.ACCOUNT_ID, { ...conditions, ...who });
  }

  #state(sid: string, effect: "Allow" | "Deny", account: string, conditions: Conditions): void {
    const statement = {
      Effect: effect,
      Principal: { AWS: `arn:${Aws.PARTITION}:iam::${account}:root` },
      Action: "events:PutEvents",
      Resource: this.#bus.bus.eventBusArn,
      ...(Object.keys(conditions).length === 0 ? {} : { Condition: conditions }),
    };
    this.#length += lengthOf(Stack.of(this).resolve({ Sid: sid, ...statement }));
    new CfnEventBusPolicy(this, sid, { eventBusName: this.#bus.bus.eventBusName, statementId: sid, statement });
  }
}

type Conditions = Readonly<Record<string, unknown>>;

const from = (...sources: readonly string[]) => ({
  "ForAnyValue:StringLike": { "events:source": sources.length === 1 ? sources[0] : sources },
});
const belfrySources = from("belfry.*");
const feedSources = from(`${feedSourcePrefix}*`);
const reservedSources = from("belfry.*", `${feedSourcePrefix}*`);

const noneOf = (roles: readonly string[]): Conditions => ({ ArnNotEquals: { "aws:PrincipalArn": roles } });
const onlyOf = (roles: readonly string[] | undefined): Conditions =>
  roles === undefined ? {} : { ArnEquals: { "aws:PrincipalArn": roles } };

/** That an entry keeps to a sender's sources and types; a set without a member would keep to any. */
function within({ sources, types }: StageSender): Conditions {
  const named = {
    ...(sources.includes("*") ? {} : { "events:source": sources }),
    ...(types === undefined ? {} : { "events:detail-type": types }),
  };
  if (Object.keys(named).length === 0) return {};
  const present = Object.fromEntries(Object.keys(named).map((key) => [key, "false"]));
  return { "ForAllValues:StringLike": named, Null: present };
}

/** What lies beyond everything that several senders may say, by what it is. */
function beyond(senders: readonly StageSender[]): Readonly<Record<string, Conditions>> {
  const sources = senders.flatMap((sender) => sender.sources);
  const types = senders.every((sender) => sender.types !== undefined)
    ? senders.flatMap(({ types }) => types ?? [])
    : [];
  const not = (key: string, named: readonly string[]) => ({
    "ForAnyValue:StringNotLike": { [key]: [...new Set(named)] },
  });
  return {
    ...(sources.includes("*") ? {} : { Sources: not("events:source", sources) }),
    ...(types.length === 0 ? {} : { Types: not("events:detail-type", types) }),
  };
}

/** The roles listed, with every line that names them; together where the same lines do. */
function byLines(
  senders: readonly StageSender[],
): readonly { roles: readonly string[]; may: readonly StageSender[] }[] {
  const found = new Map<string, { roles: string[]; may: readonly StageSender[] }>();
  for (const role of new Set(senders.flatMap(({ roles }) => roles ?? []))) {
    const may = senders.filter(({ roles }) => roles?.includes(role));
    const lines = may.map((sender) => senders.indexOf(sender)).join();
    const known = found.get(lines);
    if (known === undefined) found.set(lines, { roles: [role], may });
    else known.roles.push(role);
  }
  return [...found.values()];
}

/** EventBridge takes a policy of 10 KB in all (PutPermission, API reference). */
const policyLengthMax = 10_240;

/** Characters of a role's ARN, at most: a name has 64. Other names that come with the deployment are shorter. */
const arnLength = "arn:aws:iam::123456789012:role/".length + 64;
const accountLength = 12;

/** How long a statement becomes, about and rather too much: some names are given only when it is deployed. */
function lengthOf(statement: unknown): number {
  const written = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if ("Fn::GetAtt" in value) return "x".repeat(arnLength);
    if ("Ref" in value) return "x".repeat(accountLength);
    if ("Fn::Join" in value) return (value["Fn::Join"] as [string, unknown[]])[1].map(written).join("");
    if (Array.isArray(value)) return value.map(written);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, written(one)]));
  };
  return JSON.stringify(written(statement)).length + 1;
}
