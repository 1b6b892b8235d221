import "./quiet-sdk.ts";
import { parseArgs } from "node:util";
import { addDays, type Day, formatDay, isDay, parseDay } from "../../shared/calendar/day.ts";
import { nextWorkingDay } from "../../shared/calendar/working-days.ts";
import { clockFollowed, requestClock } from "./clock-request.ts";
import { goalInWords, wayOf } from "./clock-way.ts";
import { runCommand, say } from "./command.ts";
import { NothingRunning, readMachineFile } from "./machine-file.ts";
import { endOf } from "./progress.ts";
import { machineToday, tellingInWords } from "./running-machine.ts";

const help = `Walks the clock of Belfry running on this machine on to the end of a day: each sweep and digest on the way runs.

  npm run clock             to the end of the next working day, when every digest of it has left
  npm run clock -- DATE     to the end of that day

What is sent, fed or answered live is told in the next digest; this brings it. The clock never goes back, and goes on
by ten years at most at once. Ctrl-C in the terminal of npm start ends a walk.`;

const waitMs = 600_000;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
  const [given, ...more] = positionals;
  if (values.help) return say(help, 0);
  if (more.length > 0 || (given !== undefined && !isDay(given))) return say(`give one day as YYYY-MM-DD\n\n${help}`, 1);
  const { files, mailbox, telling } = await readMachineFile();
  for (const line of tellingInWords({ telling })) say(line, 0);
  const today = await machineToday();
  const day: Day = given === undefined ? nextWorkingDay("administrative", addDays(today, 1)) : parseDay(given);
  const way = wayOf(today, day);
  if ("refused" in way) return say(way.refused, 1);
  if (way.warning !== null) say(way.warning, 0);
  if (given === undefined) say(goalInWords(today, day), 0);
  await requestClock(files, endOf(day));
  if (await clockFollowed(files, endOf(day), waitMs)) return followed(day, mailbox);
  return say("The clock was not walked yet: npm start walks it once its story is told, and a long way takes long", 1);
}

/** Says where the clock stands, once the machine has done with the request. */
async function followed(day: Day, mailbox: string): Promise<number> {
  const now = await machineToday().catch((error: unknown) => {
    if (error instanceof NothingRunning) return null;
    throw error;
  });
  if (now === null) return say("npm start was ended while the clock was walked; start it again to go on", 1);
  if (now < day)
    return say(`The clock stands at ${formatDay(now)}: the walk was ended in the terminal of npm start`, 1);
  // It goes on by itself, and may have passed midnight since.
  if (now > addDays(day, 1)) return say(`The clock had passed ${formatDay(day)}: it shows ${formatDay(now)}`, 0);
  return say(`The clock stands at the end of ${formatDay(day)}. What left on the way is at ${mailbox}`, 0);
}

await runCommand(main);
