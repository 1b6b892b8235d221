import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { calendarsDue } from "../../events/belfry/calendars-due.ts";
import { everyEmployer } from "../../shared/store/employers.ts";
import { inEveryShard } from "../../shared/store/keys.ts";
import { busOutlet } from "../bus-outlet.ts";
import { atTheEdge } from "../edge.ts";
import { filesOutlet } from "../files-outlet.ts";
import type { Ports } from "../ports.ts";
import { readDelivery } from "../received.ts";
import type { ScheduledInput } from "../spec.ts";
import { writeCalendar } from "./calendar-file.ts";
import { daysOfEmployer } from "./days-of-employer.ts";
import { writeCalendars as spec } from "./function.ts";

/**
 * Each morning asks, through the bus, for the calendars of each employer, so that no run has to be long enough for all;
 * writes those of one employer a run. Run twice, it writes the same days again.
 */
export const writeCalendars =
  (ports: Ports) =>
  async (input: ScheduledInput | SQSEvent): Promise<SQSBatchResponse> => {
    if ("schedule" in input) await askForAll(ports);
    else for (const { body } of input.Records) await writeFor(ports, body);
    return { batchItemFailures: [] };
  };

async function askForAll(ports: Ports): Promise<void> {
  const employers = (await inEveryShard((shard) => everyEmployer(ports.table, shard))).flat();
  await ports.publish(employers.map((employer) => ({ type: calendarsDue.type, detail: { employer } })));
}

async function writeFor(ports: Ports, body: string): Promise<void> {
  const { employer: id } = calendarsDue.detail.parse(readDelivery(body).detail);
  const { employer, days } = await daysOfEmployer(ports, id);
  for (const contact of employer.contacts) await writeCalendar(ports, employer, contact, days);
}

export const handler = atTheEdge(writeCalendars, (settings) => ({
  ...busOutlet(spec)(settings),
  ...filesOutlet(settings),
}));
