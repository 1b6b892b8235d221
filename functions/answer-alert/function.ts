import { obligationAnswered } from "../../events/belfry/obligation-answered.ts";
import { answersSource } from "../../shared/alerts/answer/answer-event.ts";
import type { FunctionSpec } from "../spec.ts";

export const answerAlert: FunctionSpec = {
  name: "answer-alert",
  meaning: "Shows the obligation behind a mail's link, and puts what the reader answers on the bus.",
  triggers: [{ kind: "url", atOnceMax: 10 }],
  timeoutSeconds: 10,
  memoryMb: 512,
  table: ["GetItem"],
  indexes: [],
  puts: { source: answersSource, types: [obligationAnswered.type] },
  sendsMail: false,
  files: null,
};
