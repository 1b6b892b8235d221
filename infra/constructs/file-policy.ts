import { Aws } from "aws-cdk-lib";
import { AccountPrincipal, AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { type Feeder, ownAccount, type Who } from "../senders.ts";
import type { Stage } from "../stages.ts";
import type { BelfryFunction } from "./belfry-function.ts";
import type { DataKey } from "./data-key.ts";
import type { Files } from "./files.ts";

export type FilePolicyProps = {
  readonly files: Files;
  readonly dataKey: DataKey;
  readonly stage: Stage;
  readonly functions: readonly BelfryFunction[];
};

/** A part of the bucket, and who alone may write there. */
type Place = { readonly prefix: string; readonly writers: readonly Who[] };

/**
 * Who may put files: each feeder those of its feed, a describer descriptions, each function what its descriptor says;
 * nobody anything else, whatever IAM lets him do. An event of a file belongs to the employer in the file's path, so
 * who may write there is who may write for that employer. A feeder's roles may do nothing else with the bucket: not
 * read, not list, not delete.
 */
export class FilePolicy extends Construct {
  readonly #files: Files;

  constructor(scope: Construct, id: string, { files, dataKey, stage, functions }: FilePolicyProps) {
    super(scope, id);
    this.#files = files;
    const feeds = stage.feeders.map((feeder) => ({
      prefix: inPrefix(feeder),
      writers: stage.feeders.filter((other) => concernsSame(feeder, other)),
    }));
    const descriptions =
      stage.describers.length === 0 ? [] : [{ prefix: descriptionsPrefix, writers: stage.describers }];
    const places = [...byPrefix(feeds), ...descriptions, ...ownPlaces(functions)];
    for (const [at, place] of places.entries()) this.#keepTo(at, place);
    this.#keepOthersOut(places);
    for (const [at, feeder] of stage.feeders.entries()) {
      if (feeder.roles === undefined) continue;
      this.#let(`Feeder${at}MayPut`, feeder, inPrefix(feeder));
      dataKey.allowPutting(`Feeder${at}MaySeal`, feeder);
    }
    for (const [at, describer] of stage.describers.entries()) {
      if (describer.roles === undefined) continue;
      this.#let(`Describer${at}MayPut`, describer, descriptionsPrefix);
      dataKey.allowPutting(`Describer${at}MaySeal`, describer);
    }
    const feeding = [...new Set(stage.feeders.flatMap(({ roles }) => roles ?? []))];
    if (feeding.length > 0) this.#letDoNothingElse(feeding);
  }

  #let(sid: string, { account, roles }: Who, prefix: string): void {
    this.#state({
      sid,
      principals: [new AccountPrincipal(account === ownAccount ? Aws.ACCOUNT_ID : account)],
      actions: ["s3:PutObject"],
      resources: [this.#files.under(prefix)],
      conditions: { ArnEquals: { "aws:PrincipalArn": roles } },
    });
  }

  #keepTo(at: number, { prefix, writers }: Place): void {
    const everybodyOf = writers.some(({ roles }) => roles === undefined) ? [Aws.ACCOUNT_ID] : [];
    const roles = [...new Set(writers.flatMap(({ roles }) => roles ?? []))];
    this.#state({
      sid: `Place${at}HasItsWriters`,
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["s3:PutObject"],
      resources: [this.#files.under(prefix)],
      conditions: {
        ...(roles.length === 0 ? {} : { ArnNotEquals: { "aws:PrincipalArn": roles } }),
        ...(everybodyOf.length === 0 ? {} : { StringNotEquals: { "aws:PrincipalAccount": everybodyOf } }),
      },
    });
  }

  #keepOthersOut(places: readonly Place[]): void {
    this.#state({
      sid: "NothingIsPutElsewhere",
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["s3:PutObject"],
      notResources: places.map(({ prefix }) => this.#files.under(prefix)),
    });
  }

  #letDoNothingElse(roles: readonly string[]): void {
    this.#state({
      sid: "FeedersOnlyPut",
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      notActions: ["s3:PutObject"],
      resources: [this.#files.bucket.bucketArn, this.#files.under("")],
      conditions: { ArnEquals: { "aws:PrincipalArn": roles } },
    });
  }

  #state(statement: ConstructorParameters<typeof PolicyStatement>[0]): void {
    this.#files.bucket.addToResourcePolicy(new PolicyStatement(statement));
  }
}

const descriptionsPrefix = "feed-descriptions/";
const inPrefix = ({ employer, feed }: Feeder): string => `feeds/${employer}/${feed}/in/`;

/** Whether two lines concern a feed that both name. */
const concernsSame = (one: Feeder, other: Feeder): boolean =>
  one.employer === "*" || other.employer === "*" || (one.employer === other.employer && one.feed === other.feed);

const byPrefix = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [place.prefix, place])).values(),
];

/** What functions write, each where its descriptor says. */
function ownPlaces(functions: readonly BelfryFunction[]): readonly Place[] {
  const prefixes = [...new Set(functions.flatMap(({ spec }) => spec.files?.writes ?? []))];
  return prefixes.map((prefix) => ({
    prefix,
    writers: functions
      .filter(({ spec }) => spec.files?.writes.includes(prefix))
      .map(({ role }) => ({ account: ownAccount, roles: [role.roleArn] })),
  }));
}
