import "./quiet-sdk.ts";
import { parseArgs } from "node:util";
import { addDays, type Day, formatDay, isDay, parseDay } from "../../shared/calendar/day.ts";
import { nextWorkingDay } from "../../shared/calendar/working-days.ts";
import { clockFollowed, requestClock } from "./clock-request.ts";
import { runCommand, say } from "./command.ts";
import { readMachineFile } from "./machine-file.ts";
import { endOf } from "./progress.ts";
import { machineToday } from "./running-machine.ts";

const help = `Walks the clock of Belfry running on this machine on to the end of a day: each sweep and digest on the way runs.

  npm run clock             to the end of the next working day, when every digest of it has left
  npm run clock -- DATE     to the end of that day

What is sent, fed or answered live is told in the next digest; this brings it. The clock never goes back.`;

const waitMs = 600_000;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
  const [given, ...more] = positionals;
  if (values.help) return say(help, 0);
  if (more.length > 0 || (given !== undefined && !isDay(given))) return say(`give one day as YYYY-MM-DD\n\n${help}`, 1);
  const { files, mailbox } = await readMachineFile();
  const today = await machineToday();
  const day: Day = given === undefined ? nextWorkingDay("administrative", addDays(today, 1)) : parseDay(given);
  if (day < today) return say(`the clock shows ${formatDay(today)} already; give that day or a later one`, 1);
  await requestClock(files, endOf(day));
  if (await clockFollowed(files, endOf(day), waitMs))
    return say(`The clock stands at the end of ${formatDay(day)}. What left on the way is at ${mailbox}`, 0);
  return say("The clock was not walked yet: npm start walks it once its story is told, and a long way takes long", 1);
}

await runCommand(main);
