import { join } from "node:path";
import { Duration, RemovalPolicy, Size, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  FunctionUrlAuthType,
  Function as LambdaFunction,
  RecursiveLoop,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { FunctionSpec } from "../../functions/spec.ts";
import type { Stage } from "../stages.ts";
import { sealActions } from "./data-key.ts";
import type { Environment } from "./environment.ts";
import { Inbox } from "./inbox.ts";
import { permissionsOf, type Reach } from "./permissions.ts";
import { LastResortQueue } from "./sealed-queue.ts";

export type BelfryFunctionProps = {
  readonly spec: FunctionSpec;
  readonly stage: Stage;
  readonly codeFolder: string;
  readonly environment: Environment;
  readonly reach: Reach;
};

/** One function with its code, environment, permissions, log and queues, all from its descriptor. */
export class BelfryFunction extends Construct {
  readonly spec: FunctionSpec;
  readonly role: Role;
  readonly lambda: LambdaFunction;
  readonly inboxes: readonly Inbox[];
  /** Scheduled runs that could not be started, or failed after their retries; null: nothing schedules it. */
  readonly missedRuns: LastResortQueue | null;
  /** Where it can be asked by anybody; null: it has no address. */
  readonly url: string | null;

  constructor(scope: Construct, id: string, { spec, stage, codeFolder, environment, reach }: BelfryFunctionProps) {
    super(scope, id);
    const name = `belfry-${stage.name}-${spec.name}`;
    const { key, bus } = reach;
    const logGroup = new LogGroup(this, "Log", {
      logGroupName: `/belfry/${stage.name}/${spec.name}`,
      retention: stage.logDays,
      encryptionKey: key,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const scheduled = spec.triggers.some(({ kind }) => kind === "schedule");
    const address = spec.triggers.find((trigger) => trigger.kind === "url");
    this.spec = spec;
    this.missedRuns = scheduled ? new LastResortQueue(this, "MissedRuns", { name: `${name}-missed-runs`, key }) : null;
    this.role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `What ${spec.name} may do, as its descriptor says.`,
    });
    for (const statement of permissionsOf(spec, reach)) this.role.addToPolicy(statement);
    this.role.addToPolicy(
      new PolicyStatement({
        sid: "OwnLog",
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
    );
    for (const prefix of [...(spec.files?.reads ?? []), ...(spec.files?.writes ?? [])])
      Validations.of(this.role).acknowledge({ id: reach.files.wildcardFinding(prefix), reason: filesByPrefix });
    for (const prefix of [...(spec.locked?.reads ?? []), ...(spec.locked?.writes ?? [])])
      Validations.of(this.role).acknowledge({ id: reach.locked.wildcardFinding(prefix), reason: lockedByPrefix });
    this.lambda = new LambdaFunction(this, "Lambda", {
      functionName: name,
      description: spec.meaning,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(codeFolder, spec.name)),
      handler: "index.handler",
      timeout: Duration.seconds(spec.timeoutSeconds),
      memorySize: spec.memoryMb,
      ...(spec.temporaryMb === undefined ? {} : { ephemeralStorageSize: Size.mebibytes(spec.temporaryMb) }),
      environment: { ...environment },
      role: this.role,
      logGroup,
      ...(address !== undefined && stage.setsRunsApart ? { reservedConcurrentExecutions: address.atOnceMax } : {}),
      recursiveLoop: wakesItself(spec) ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE,
      ...(this.missedRuns === null ? {} : this.#keepFailedRuns(this.missedRuns, reach)),
    });
    this.url = address === undefined ? null : this.#open();
    const triggers = spec.triggers.filter((trigger) => trigger.kind === "queue");
    this.inboxes =
      triggers.length === 0 ? [] : [new Inbox(this, "Inbox", { name, spec, triggers, lambda: this.lambda, bus, key })];
  }

  /** Gives it a web address without a login: who asks shows by the link itself that he may. */
  #open(): string {
    return this.lambda.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
  }

  /** Scheduler only knows that a run began: one that fails is retried by Lambda itself, and kept when that fails too. */
  #keepFailedRuns(missedRuns: LastResortQueue, { key }: Reach) {
    this.role.addToPolicy(
      new PolicyStatement({ sid: "MissedRuns", actions: ["sqs:SendMessage"], resources: [missedRuns.queueArn] }),
    );
    this.role.addToPolicy(
      new PolicyStatement({ sid: "MissedRunsKey", actions: [...sealActions], resources: [key.keyArn] }),
    );
    return {
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      onFailure: { bind: () => ({ destination: missedRuns.queueArn }) },
    };
  }
}

const lockedByPrefix = "Locked files are granted by prefix: their names are days and digests that are yet to come.";
const filesByPrefix = "Files are granted by prefix: whoever drops one names it, so no list of names could be kept.";

/**
 * Whether a function hears what it puts itself, page after page. Lambda stops such a chain after sixteen runs as a
 * mistake unless told that it is meant.
 */
function wakesItself({ puts, triggers }: FunctionSpec): boolean {
  return triggers.some(
    (trigger) =>
      trigger.kind === "queue" &&
      puts !== null &&
      trigger.patterns.some(({ source }) => source?.some((value) => value === puts.source)),
  );
}
