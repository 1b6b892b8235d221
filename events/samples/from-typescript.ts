import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { createPublisher } from "../publish.ts";

const payroll = createPublisher({ client: new EventBridgeClient(), busName: "belfry", source: "payroll.lab" });

const dora = { employer: "leuven-lab", subject: { kind: "person", id: "p-dora" } } as const;

const ids = await payroll.publish([
  {
    ...dora,
    type: "EmployeeHired",
    key: "contract-dora",
    occurredOn: "2026-11-02",
    data: { startsOn: "2026-12-01", nationalities: ["IN"] },
  },
  {
    ...dora,
    type: "ShiftsRecorded",
    key: "sheet-dora-2026-49",
    period: "2026-11-30",
    occurredOn: "2026-12-07",
    data: { shifts: [{ id: "s1", startsAt: "2026-12-01T08:00:00+01:00", endsAt: "2026-12-01T20:30:00+01:00" }] },
  },
]);
process.stdout.write(`${ids.length} events were taken: ${ids.join(", ")}\n`);
