import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { isWorkingDay } from "../../shared/calendar/working-days.ts";
import { todayOf } from "../clock.ts";
import { atTheEdge } from "../edge.ts";
import { mailOutlet } from "../mail-outlet.ts";
import type { Ports } from "../ports.ts";
import type { ScheduledInput } from "../spec.ts";
import { deliver } from "./deliver.ts";
import { reserveWaiting } from "./reserve.ts";
import { settleOverdue } from "./settle.ts";

/**
 * Looks first for mails whose outcome should be known by now, then for what forbids work, then, at a digest hour of a
 * working day, for everything that waits. Run twice or at once with itself, it sends no mail twice.
 */
export const sendAlerts =
  (ports: Ports) =>
  async (input: ScheduledInput | SQSEvent): Promise<SQSBatchResponse> => {
    await settleOverdue(ports);
    for (const mail of await reserveWaiting(ports, "urgent")) await deliver(ports, mail);
    if (isDigestHour(ports, input))
      for (const mail of await reserveWaiting(ports, "digest")) await deliver(ports, mail);
    return { batchItemFailures: [] };
  };

/** The schedule says the hour; public holidays it cannot know. */
const isDigestHour = (ports: Ports, input: ScheduledInput | SQSEvent): boolean =>
  "schedule" in input && input.schedule.startsWith("digest") && isWorkingDay("administrative", todayOf(ports));

export const handler = atTheEdge(sendAlerts, mailOutlet);
