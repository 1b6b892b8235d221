import { functions } from "../../functions/index.ts";
import { configured, hired, sheet, shift } from "../cast.ts";
import { ofType, stageNamed, synthesise } from "../infra/synthesised.ts";
import type { Used } from "../store/counting.ts";
import { machine } from "../store/recorder.ts";

/**
 * What a month costs by what is counted here, for the README. Not in it: Lambda's time, which nobody has measured in the
 * cloud, logs, metrics, storage and backups.
 */

/** USD before tax, eu-west-1, on demand, for a million unless said; noted in November 2026, to be confirmed. */
const prices = { writeUnits: 0.71, readUnits: 0.14, busEvents: 1, queueRequests: 0.4, mails: 100, key: 1, alarm: 0.1 };

/** What a person brings in a month, as assumed: weekly sheets, and other events, each of which raises an alert. */
const mix = { sheets: 4.3, others: 4 };
/** An event on the bus, and the change that it makes. */
const busEventsEach = 2;
/** Sent, received and deleted. */
const queueRequestsEach = 3;
/** Contacts who are written to each working day, one to start and one for each fifty people. */
const mailsOf = (people: number): number => (1 + people / 50) * 21.7;
const days = 30;
/** By the README's decisions: calendars read 4.5 units a person and day, heads half a unit. */
const nightlyReads = 4.5 + 0.5;
/** As Lambda polls a queue that is empty: five long polls of twenty seconds. To be confirmed. */
const pollsOfQueue = (days * 24 * 3600 * 5) / 20;

const belfry = await machine();
await belfry.record(configured());
belfry.setNow("2026-09-16");
const other = await belfry.record(hired());
const at = (time: string) => `2026-01-05T${time}:00+01:00`;
const week = await belfry.record(sheet("2026-01-05", [shift(at("09:00"), at("17:30"), [at("12:00"), at("12:30")])]));

const unitsOf = (of: keyof Used): number => mix.sheets * week[of] + mix.others * other[of];
const millions = (count: number, price: number): number => (count * price) / 1_000_000;

const { resources } = synthesise(stageNamed("prod"));
const queues = ofType(resources, "AWS::Lambda::EventSourceMapping").length;
const alarms = ofType(resources, "AWS::CloudWatch::Alarm").length;
const keys = ofType(resources, "AWS::KMS::Key").length;
const everyMinutes = functions
  .flatMap(({ triggers }) => triggers)
  .flatMap((trigger) =>
    trigger.kind === "schedule" ? (/^rate\((\d+) minute/.exec(trigger.expression)?.[1] ?? []) : [],
  );
const runs = everyMinutes.reduce((sum, minutes) => sum + (days * 24 * 60) / Number(minutes), 0);

function monthOf(people: number) {
  const events = people * (mix.sheets + mix.others);
  const rows: readonly (readonly [string, number, number])[] = [
    ["write units", people * unitsOf("writeUnits"), prices.writeUnits],
    ["read units", people * (unitsOf("readUnits") + days * nightlyReads), prices.readUnits],
    ["events on the bus", events * busEventsEach, prices.busEvents],
    ["queue requests for events", events * queueRequestsEach, prices.queueRequests],
    ["mails", mailsOf(people), prices.mails],
  ];
  return rows.map(([what, count, price]) => [what, Math.round(count), millions(count, price)] as const);
}

const fixed = [
  ["queue requests while nothing comes", queues * pollsOfQueue, millions(queues * pollsOfQueue, prices.queueRequests)],
  ["keys of KMS", keys, keys * prices.key],
  ["alarms", alarms, alarms * prices.alarm],
] as const;

for (const [title, rows] of [
  ["100 people", monthOf(100)],
  ["1,000 people", monthOf(1_000)],
  ["whatever the number of people", fixed],
] as const) {
  const sum = rows.reduce((all, [, , usd]) => all + usd, 0);
  process.stdout.write(`${title}: ${sum.toFixed(2)} USD a month\n`);
  for (const [what, count, usd] of rows) process.stdout.write(`  ${what}: ${count}, ${usd.toFixed(3)} USD\n`);
}
process.stdout.write(`scheduled runs of functions a month, every minute or five: ${runs}; queues: ${queues}\n`);
