import { configured, lab, type More, stated } from "./cast.ts";

/** What payroll declared of Asha to social security, and what was answered. */

/** The lab as it reports receipts from the beginning of 2026. */
export const reportsReceipts = (data: Parameters<typeof configured>[0] = {}) =>
  configured({ receipts: { dimonaFrom: "2026-01-01", dmfaFrom: "2026-01-01" }, ...data });

type Days = { startsOn?: string; endsOn?: string | null; contract?: string; declaration?: string };
const dimona = (kind: "in" | "out" | "update" | "cancel", on: string, data: Days, more: More) =>
  stated("DimonaDeclared", `${kind}-1`, on, { kind, contract: "contract-asha", ...data }, more);

export const dimonaIn = (on: string, data: Days = {}, more: More = {}) =>
  dimona("in", on, { startsOn: "2026-05-01", ...data }, more);
export const dimonaOut = (on: string, endsOn: string, data: Days = {}, more: More = {}) =>
  dimona("out", on, { endsOn, ...data }, more);
/** Of the period that the first IN opened. */
export const dimonaUpdate = (on: string, data: Days, more: More = {}) =>
  dimona("update", on, { declaration: "in-1", ...data }, more);
export const dimonaCancel = (on: string, more: More = {}, declaration = "in-1") =>
  dimona("cancel", on, { declaration }, more);

type Outcome = "accepted" | "accepted-with-warning" | "refused" | "waiting";
/** The answer to a declaration, under a key of its own for each day. */
export const dimonaAnswered = (declaration: string, on: string, outcome: Outcome, more: More = {}) =>
  stated("DimonaAnswered", `answer-${declaration}-${on}`, on, { declaration, outcome }, more);

/** Social security received the DmfA of a quarter. */
export const dmfa = (quarter: string, on: string, kind: "original" | "correction" = "original", more: More = {}) =>
  stated(
    "DmfaReceived",
    `dmfa-${quarter}-${kind}`,
    on,
    { quarter, kind },
    { subject: { kind: "employer", id: lab }, ...more },
  );
