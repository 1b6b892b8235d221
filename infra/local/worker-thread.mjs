// Runs inside a worker: loads functions' bundles and answers invocations of them, one message each.
// Plain JavaScript, because Node 20 can't load TypeScript into a worker.
import { parentPort } from "node:worker_threads";

/** Functions by name, each with its handler. */
const loaded = new Map();

/** A function's own environment takes the place of the last one's: bundles read it as they load and as they run. */
function enter({ env }) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** What a bundle throws while it loads is not caught: it takes the worker down, as it does Lambda's init. */
async function load(hosted) {
  enter(hosted);
  const { handler } = await import(hosted.bundleUrl);
  if (typeof handler !== "function") throw new TypeError(`${hosted.bundleUrl} exports no function named handler.`);
  loaded.set(hosted.functionName, { ...hosted, handler });
  return { kind: "ready" };
}

/** Lambda's context, with the walked clock where a caller's client context would be. */
function contextOf({ functionName, functionArn, memoryMb }, { awsRequestId, deadlineMs, now }) {
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

async function invoke({ functionName, eventJson, ...invocation }) {
  const hosted = loaded.get(functionName);
  enter(hosted);
  try {
    const result = await hosted.handler(JSON.parse(eventJson), contextOf(hosted, invocation));
    // Lambda answers in JSON: what does not survive it here would not survive it there.
    return { kind: "result", resultJson: JSON.stringify(result) };
  } catch (thrown) {
    return { kind: "thrown", error: errorOf(thrown) };
  }
}

parentPort.on("message", async ({ load: hosted, invoke: invocation }) => {
  parentPort.postMessage(hosted === undefined ? await invoke(invocation) : await load(hosted));
});
