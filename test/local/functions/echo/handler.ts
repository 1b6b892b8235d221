import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import type { Context } from "aws-lambda";
import { lineEnd } from "./line-end.cjs";

/** AWS documents `clientContext.Custom`; the published types know it in lower case only. */
type WalkedContext = Omit<Context, "clientContext"> & {
  readonly clientContext?: { readonly Custom: { readonly now: string } };
};

/** Says what it was given and where it runs; on demand it misbehaves. */
export async function handler(event: { readonly do?: string }, context: WalkedContext): Promise<unknown> {
  if (event.do === "throw") throw new TypeError("no such dossier");
  if (event.do === "exit") process.exit(3);
  if (event.do === "hoard") hoard();
  if (event.do === "write") console.log("first line\nsecond line");
  if (event.do === "complain") console.error("a complaint");
  if (event.do === "nothing") return undefined;
  return {
    event,
    env: { ...process.env },
    functionName: context.functionName,
    requestIdLength: context.awsRequestId.length,
    remainingMs: context.getRemainingTimeInMillis(),
    now: context.clientContext?.Custom.now,
    lineEnd,
    sdk: new EventBridgeClient({ region: "eu-west-1" }).config.serviceId,
  };
}

function hoard(): never {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1_000_000).fill(kept.length));
}
