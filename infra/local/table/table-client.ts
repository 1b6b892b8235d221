import { type MessagePort, workerData } from "node:worker_threads";
import type { DynamoDBClient, DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { tableClient as overHttp } from "../../../functions/table-client.ts";
import { requestsOver } from "./over-port.ts";

/**
 * How the SDK asks through a port. Nobody listens at the endpoint and nobody checks a signature there: to look for the one
 * and to compute the other for each request took a tenth of a year's replay.
 */
const through = (port: MessagePort): DynamoDBClientConfig => ({
  requestHandler: requestsOver(port),
  endpoint: "http://127.0.0.1",
  signer: { sign: async (request) => request },
});

const port: MessagePort | undefined = workerData?.tablePort;
const config = port && through(port);

/** The client of the table in the workers of one machine, whose engine may be in the same process. */
export const tableClient = (): DynamoDBClient => overHttp(config);
