import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { subjectKinds } from "../../events/envelope.ts";
import { dossierId } from "../../shared/store/keys.ts";
import type { Table } from "../../shared/store/table.ts";
import { credentials, region, tableName } from "./machine.ts";
import { readMachineFile } from "./machine-file.ts";

/** A dossier named on the command line as `EMPLOYER KIND ID`. @throws Error saying how to name one */
export function dossierArgument(positionals: readonly string[]): string {
  const [employer, kind, id] = positionals;
  const known = subjectKinds.find((candidate) => candidate === kind);
  if (employer === undefined || id === undefined || known === undefined)
    throw new Error(
      `name a dossier as EMPLOYER KIND ID, where KIND is ${subjectKinds.join(", ")}; for example leuven-lab person p-asha`,
    );
  return dossierId(employer, { kind: known, id });
}

/** The table of the machine that runs here. @throws NothingRunning */
export async function runningTable(): Promise<Table> {
  const { table } = await readMachineFile();
  return { client: new DynamoDBClient({ endpoint: table, region, credentials }), name: tableName };
}
