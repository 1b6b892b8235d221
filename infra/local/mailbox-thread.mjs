// Runs aws-ses-v2-local inside a worker, so that its mail store (one a module) is this mailbox's own and ends with it.
import { parentPort } from "node:worker_threads";
import ses from "aws-ses-v2-local";

const server = await ses.default({ host: "127.0.0.1", port: 0 });
parentPort.postMessage({ port: server.address().port });
