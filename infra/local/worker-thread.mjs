// Runs inside a worker: loads one function's bundle and answers invocations, one message each.
// Plain JavaScript, because Node 20 can't load TypeScript into a worker.
import { parentPort, workerData } from "node:worker_threads";

const { bundleUrl, functionName, functionArn, memoryMb } = workerData;

/** Lambda's context, with the walked clock where a caller's client context would be. */
function contextOf({ awsRequestId, deadlineMs, now }) {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMb),
    awsRequestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "one-machine",
    clientContext: { Custom: { now } },
    getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
  };
}

function errorOf(thrown) {
  return thrown instanceof Error
    ? { name: thrown.name, message: thrown.message, stack: thrown.stack }
    : { name: "Error", message: String(thrown), stack: undefined };
}

const { handler } = await import(bundleUrl);
if (typeof handler !== "function") throw new TypeError(`${bundleUrl} exports no function named handler.`);

parentPort.on("message", async ({ eventJson, ...invocation }) => {
  try {
    const result = await handler(JSON.parse(eventJson), contextOf(invocation));
    // Lambda answers in JSON: what does not survive it here would not survive it there.
    parentPort.postMessage({ kind: "result", resultJson: JSON.stringify(result) });
  } catch (thrown) {
    parentPort.postMessage({ kind: "thrown", error: errorOf(thrown) });
  }
});
parentPort.postMessage({ kind: "ready" });
