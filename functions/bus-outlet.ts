import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { putAll } from "../events/put-entries.ts";
import type { Ports } from "./ports.ts";
import type { Settings } from "./settings.ts";
import type { FunctionSpec } from "./spec.ts";

/**
 * The bus as a function sees it: entries go out under the source that its description names. Under which others it may
 * put, IAM and the bus policy say.
 */
export function busOutlet(spec: FunctionSpec): (settings: Settings) => Pick<Ports, "publish"> {
  return (settings) => {
    const client = new EventBridgeClient({ maxAttempts: 4 });
    const sleep = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds));
    return {
      publish: (entries) =>
        putAll(
          client,
          entries.map(({ type, detail, source }) => ({
            EventBusName: settings.BUS_NAME,
            Source: source ?? spec.puts?.source,
            DetailType: type,
            Detail: JSON.stringify(detail),
          })),
          { sleep, random: Math.random },
        ),
    };
  };
}
