import { type MessagePort, workerData } from "node:worker_threads";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { tableClient as functionsClient } from "../../../functions/table-client.ts";
import { clientOver } from "./over-port.ts";

const port: MessagePort | undefined = workerData?.tablePort;
const config = port && clientOver(port);

/** The client of the table in the workers of one machine, whose engine may be in the same process. */
export const tableClient = (): DynamoDBClient => functionsClient(config);
