import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { isWorkingDay } from "../../shared/calendar/working-days.ts";
import { todayOf } from "../clock.ts";
import { atTheEdge } from "../edge.ts";
import { inTurn } from "../in-turn.ts";
import { mailOutlet } from "../mail-outlet.ts";
import type { Ports } from "../ports.ts";
import type { ScheduledInput } from "../spec.ts";
import { deliver } from "./deliver.ts";
import { reserveFor } from "./reserve.ts";
import { settleOverdue } from "./settle.ts";
import { waitingChanges } from "./waiting.ts";

/**
 * Looks first for mails whose outcome should be known by now, then for what cannot wait, then, at a digest hour of a
 * working day, for everything that waits. Run twice or at once with itself, it sends no mail twice.
 */
export const sendAlerts =
  (ports: Ports) =>
  async (input: ScheduledInput | SQSEvent): Promise<SQSBatchResponse> => {
    const steps = [
      () => settleOverdue(ports),
      () => sendWaiting(ports, "urgent"),
      ...(isDigestHour(ports, input) ? [() => sendWaiting(ports, "digest")] : []),
    ];
    await inTurn(ports, steps, (step) => step());
    return { batchItemFailures: [] };
  };

/** Employer by employer: what cannot be reserved for one holds up no other's mails. */
const sendWaiting = async (ports: Ports, kind: "urgent" | "digest"): Promise<void> =>
  inTurn(ports, [...(await waitingChanges(ports, kind))], async ([employer, changes]) =>
    inTurn(ports, await reserveFor(ports, kind, employer, changes), (mail) => deliver(ports, mail)),
  );

/** The schedule says the hour; public holidays it cannot know. */
const isDigestHour = (ports: Ports, input: ScheduledInput | SQSEvent): boolean =>
  "schedule" in input && input.schedule.startsWith("digest") && isWorkingDay("administrative", todayOf(ports));

export const handler = atTheEdge(sendAlerts, mailOutlet);
