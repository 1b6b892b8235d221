import { randomBytes } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Context } from "aws-lambda";
import type { Ports } from "./ports.ts";
import { readSettings, type Settings } from "./settings.ts";
import { tableClient } from "./table-client.ts";

/** What a function gets besides the common ports: only the functions that put, send or keep files carry those clients. */
export type Outlets = Pick<Ports, "publish" | "sendMail" | "files" | "locked" | "signer">;

type Machine = { readonly settings: Settings; readonly client: DynamoDBClient; readonly outlets: Partial<Outlets> };

const logger = new Logger({ serviceName: "belfry" });
const metrics = new Metrics({ namespace: "Belfry", serviceName: "belfry" });

/**
 * Turns a function of ports into a Lambda handler: environment, clock, log and metrics are wired here and nowhere else.
 * @param outlets builds the clients of a function that puts on the bus, sends mail or keeps files, once
 */
export function atTheEdge<Input, Output>(
  run: (ports: Ports) => (input: Input) => Promise<Output>,
  outlets: (settings: Settings) => Partial<Outlets> = () => ({}),
): (input: Input, context: Context) => Promise<Output> {
  let machine: Machine | undefined;
  return async (input, context) => {
    machine ??= start(outlets);
    logger.addContext(context);
    try {
      return await run(portsOf(machine, context))(input);
    } catch (error) {
      logger.error("the function failed", { error: nameOf(error) });
      throw error;
    } finally {
      metrics.publishStoredMetrics();
    }
  };
}

function start(outlets: (settings: Settings) => Partial<Outlets>): Machine {
  const settings = readSettings(process.env);
  return { settings, client: tableClient(), outlets: outlets(settings) };
}

function portsOf({ settings, client, outlets }: Machine, context: Context): Ports {
  return {
    settings,
    table: { client, name: settings.TABLE_NAME },
    publish: outlets.publish ?? notAllowed("put on the bus"),
    sendMail: outlets.sendMail ?? notAllowed("send mail"),
    files: outlets.files ?? { read: notAllowed("read files"), write: notAllowed("write files") },
    locked: outlets.locked ?? { read: notAllowed("read locked files"), writeOnce: notAllowed("lock files") },
    signer: outlets.signer ?? { publicKey: notAllowed("sign"), sign: notAllowed("sign") },
    now: clockOf(settings, context),
    random: (bytes) => randomBytes(bytes).toString("hex"),
    sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
    remaining: () => context.getRemainingTimeInMillis(),
    log: (level, message, fields = {}) => logger[level](message, fields),
    count: (metric, by = 1) => metrics.addMetric(metric, MetricUnit.Count, by),
  };
}

/** The walked clock of one machine comes with each invocation, where Lambda carries a caller's own context. */
function clockOf(settings: Settings, context: Context): () => Date {
  const walked: unknown = (context.clientContext as { Custom?: { now?: unknown } } | undefined)?.Custom?.now;
  if (settings.BELFRY_CLOCK === "walked" && typeof walked === "string") return () => new Date(walked);
  return () => new Date();
}

const notAllowed = (what: string) => (): Promise<never> =>
  Promise.reject(new Error(`this function may not ${what}; its function.ts does not say so`));

/** The name of an error: its message may hold what was sent. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");
