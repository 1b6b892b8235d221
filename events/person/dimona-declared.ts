import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id } from "../values.ts";
import { dimonaKinds } from "./dimona-kinds.ts";

type Days = {
  readonly kind: (typeof dimonaKinds)[number];
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | null | undefined;
  readonly declaration?: string | undefined;
};

/** An IN says when a period begins, an OUT when it ends; an UPDATE and a CANCEL say of which declaration's period they are. */
function saysWhatItsKindNeeds({ kind, startsOn, endsOn, declaration }: Days, context: z.core.$RefinementCtx): void {
  const want = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  if (kind === "in" && startsOn === undefined) want("startsOn", "give the first day that an IN declares");
  if (kind === "out" && typeof endsOn !== "string") want("endsOn", "give the last day that an OUT declares");
  if ((kind === "update" || kind === "cancel") && declaration === undefined)
    want("declaration", "give the key of the IN whose period an update or a cancel is about");
  if (kind === "update" && startsOn === undefined && endsOn === undefined)
    want(
      "endsOn",
      "give the day that an update changes: startsOn, or endsOn, which is null where it takes the end away",
    );
  if (typeof startsOn === "string" && typeof endsOn === "string" && endsOn < startsOn)
    want("endsOn", "give a last day that is not before the first");
}

export const dimonaDeclared = defineEvent({
  type: "DimonaDeclared",
  version: 1,
  meaning:
    "A Dimona was declared to the National Social Security Office; its key is the sender's own id of the declaration.",
  sender: "payroll",
  subject: "person",
  family: "employment",
  data: z
    .strictObject({
      kind: z
        .enum(dimonaKinds)
        .describe("IN opens a period, OUT closes it, UPDATE changes its days, CANCEL undoes it."),
      contract: id.describe("The key of the contract, as in EmployeeHired."),
      startsOn: day.optional().describe("The first day of the period, as declared: of the contract, not of the work."),
      endsOn: day
        .nullable()
        .optional()
        .describe("The last day of the period, as declared; null where an update takes it away."),
      declaration: id.optional().describe("Of an update or a cancel: the key of the IN whose period it is about."),
      reference: id.optional().describe("The number under which the declaration was received."),
    })
    .superRefine(saysWhatItsKindNeeds),
  accepted: {
    type: "DimonaDeclared",
    version: 1,
    eventId: "dimona-asha-in-1",
    source: "payroll.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "dimona-asha-in",
    occurredOn: "2025-02-24",
    data: { kind: "in", contract: "contract-asha", startsOn: "2025-03-01", reference: "00154890213" },
  },
  rejected: {
    field: "data.startsOn",
    event: {
      type: "DimonaDeclared",
      version: 1,
      eventId: "dimona-asha-in-2",
      source: "payroll.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "dimona-asha-in",
      occurredOn: "2025-02-24",
      data: { kind: "in", contract: "contract-asha" },
    },
  },
});
