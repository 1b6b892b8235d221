import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";
import { dimonaOutcomes } from "./dimona-kinds.ts";

export const dimonaAnswered = defineEvent({
  type: "DimonaAnswered",
  version: 1,
  meaning:
    "The National Social Security Office answered a Dimona, at once or after it had to wait; its key is the sender's own id of the answer.",
  sender: "payroll",
  subject: "person",
  family: "employment",
  data: z
    .strictObject({
      declaration: id.describe("The key of the declaration, as in DimonaDeclared."),
      outcome: z.enum(dimonaOutcomes).describe("Waiting is followed by another answer, under a key of its own."),
      period: id.optional().describe("The number of the Dimona period that an accepted declaration is about."),
      code: id.optional().describe("The code of the refusal or the warning."),
    })
    .refine(({ outcome, period }) => period === undefined || outcome.startsWith("accepted"), {
      path: ["period"],
      error:
        "give a period's number only with an accepted declaration: a refused one makes none, a waiting one none yet",
    }),
  accepted: {
    type: "DimonaAnswered",
    version: 1,
    eventId: "dimona-asha-in-answer-1",
    source: "payroll.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "dimona-asha-in-answer",
    occurredOn: "2025-02-24",
    data: { declaration: "dimona-asha-in", outcome: "accepted", period: "301548902137" },
  },
  rejected: {
    field: "data.outcome",
    event: {
      type: "DimonaAnswered",
      version: 1,
      eventId: "dimona-asha-in-answer-2",
      source: "payroll.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "dimona-asha-in-answer",
      occurredOn: "2025-02-24",
      data: { declaration: "dimona-asha-in", outcome: "ok" },
    },
  },
});
