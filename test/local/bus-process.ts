/**
 * A bus in a process of its own, to be killed: journal in the folder given, one rule whose target finishes the events
 * named "quick" and never those named "slow". Prints its endpoint.
 */
import { type BusEvent, createBus } from "../../infra/local/bus.ts";
import { startBusServer } from "../../infra/local/bus-server.ts";
import { openJournal } from "../../infra/local/journal.ts";

const [folder = ""] = process.argv.slice(2);
const bus = createBus({
  account: "000000000000",
  region: "eu-west-1",
  now: () => new Date(),
  journal: await openJournal<BusEvent>({ folder }),
  rules: [
    {
      name: "record",
      bus: "belfry",
      patterns: [{}],
      deliver: (event) => {
        if (event.detail.pace === "quick") bus.delivered(event.id, "record");
      },
    },
  ],
});
const { endpoint } = await startBusServer({ bus });
process.stdout.write(`${endpoint}\n`);
