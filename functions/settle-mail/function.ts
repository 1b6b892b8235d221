import { mailBounced, mailSource } from "../../events/belfry/mail-bounced.ts";
import type { FunctionSpec } from "../spec.ts";

export const settleMail: FunctionSpec = {
  name: "settle-mail",
  meaning: "Settles each mail by SES's feedback: sent, delivered, bounced, complained about.",
  triggers: [
    {
      kind: "queue",
      bus: "default",
      patterns: [{ source: ["aws.ses"], "detail-type": [{ prefix: "Email " }] }],
      batchSize: 10,
    },
  ],
  timeoutSeconds: 30,
  memoryMb: 256,
  table: ["GetItem", "UpdateItem"],
  indexes: [],
  puts: { source: mailSource, types: [mailBounced.type] },
  sendsMail: false,
  files: null,
};
