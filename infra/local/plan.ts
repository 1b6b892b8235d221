import "./quiet-sdk.ts";
import { parseArgs } from "node:util";
import { countries } from "../../events/countries.ts";
import { type Day, daysBetween, formatDay, isDay, parseDay, weekday } from "../../shared/calendar/day.ts";
import { type PlanStep, planOf } from "../../shared/obligations/residence/plan.ts";
import { runCommand, say } from "./command.ts";

/** What no law sets: how long a diplomatic post and a Region's desk are taken to need. */
const assumedVisaDays = "21";
const assumedAdmissibilityDays = "15";

const help = `Plans a researcher's way in, backwards from the wished start: by which day each step must be done.

  npm run plan -- --nationality CODE --start DATE [options]

  --nationality CODE      ISO code; repeat it for each nationality, as in --nationality IN
  --start DATE            the first day of work, YYYY-MM-DD
  --stays WHERE           abroad, short-stay or long-stay: where the person is at the filing   (abroad)
  --region REGION         the Region to file with                                              (none named)
  --visa-days N           days that the diplomatic post is taken to need                       (${assumedVisaDays})
  --admissibility-days N  days that the Region is taken to need to find the file complete      (${assumedAdmissibilityDays})`;

const regions = ["flanders", "brussels", "wallonia", "german-speaking-community"];
const stays = ["abroad", "short-stay", "long-stay"] as const;

const says: Readonly<Record<PlanStep["step"], string>> = {
  "criminal-record-from":
    "The extract from the criminal record is issued on this day or later: not older than six months at filing",
  "file-with-room": "File here to have room for one request of the Region for what is missing",
  "file-as-advised":
    "The authorities advise to file by this day at the latest; the days below show whether it is early enough",
  file: "File, complete: fee, passport, hosting agreement, resources, medical certificate, criminal record, contract, translations",
  admissible: "The Region has found the file complete: the time to decide begins",
  decided: "Decision in hand (Annex 46)",
  visa: "Visa D (B13) in hand",
  arrive: "Arrival in Belgium",
  start: "Start of the work, the title checked and copied before",
  register:
    "Registered with the municipality: last lawful day, eight working days after the arrival or the decision here",
  document: "Last day of work on the decision alone: Annex 49 or the card in hand",
};

const benchmark =
  "Beside it, a benchmark and no law: hiring an AI engineer in Belgium took a median of 33 days, most hires 10 to 30\n" +
  "(an agency's report of September 2025). The procedure above is longer than most searches: file as soon as the offer stands.";

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      nationality: { type: "string", multiple: true },
      start: { type: "string" },
      stays: { type: "string", default: "abroad" },
      region: { type: "string" },
      "visa-days": { type: "string", default: assumedVisaDays },
      "admissibility-days": { type: "string", default: assumedAdmissibilityDays },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return say(help, 0);
  const { nationality = [], start, stays: where, region } = values;
  const unknown = nationality.find((code) => !countries.has(code));
  if (nationality.length === 0 || unknown !== undefined)
    throw new Error("--nationality: give a country's two-letter ISO code, as in IN");
  if (start === undefined || !isDay(start)) throw new Error("--start: give the first day of work as YYYY-MM-DD");
  const staysIn = stays.find((one) => one === where);
  if (staysIn === undefined) throw new Error(`--stays: give one of ${stays.join(", ")}`);
  if (region !== undefined && !regions.includes(region)) throw new Error(`--region: give one of ${regions.join(", ")}`);
  const assumed = {
    visaDays: daysGiven("--visa-days", values["visa-days"]),
    admissibilityDays: daysGiven("--admissibility-days", values["admissibility-days"]),
  };
  const steps = planOf({ nationalities: nationality, start: parseDay(start), staysIn, assumed });
  if (steps.length === 0)
    return say(`A national of ${nationality.join(", ")} moves freely: no authorisation, no visa, nothing to plan.`, 0);
  return say(planText(steps, parseDay(start), region, assumed), 0);
}

function daysGiven(option: string, text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0 || days > 365) throw new Error(`${option}: give whole days from 0 to 365`);
  return days;
}

const daysInWords = (days: number): string => (days === 1 ? "1 day" : `${days} days`);

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function planText(
  steps: readonly PlanStep[],
  start: Day,
  region: string | undefined,
  assumed: { readonly visaDays: number; readonly admissibilityDays: number },
): string {
  const lines = steps.map(({ step, day, parameters }) => {
    const unsure = parameters.some(({ toBeConfirmed }) => toBeConfirmed) ? " (to be confirmed)" : "";
    const before = daysBetween(day, start);
    const when = before === 0 ? "the start" : `${daysInWords(Math.abs(before))} ${before > 0 ? "before" : "after"}`;
    return `  ${formatDay(day)} ${weekdays[weekday(day) - 1]}  ${when.padEnd(16)} ${says[step]}${unsure}`;
  });
  return [
    `A researcher who starts on ${formatDay(start)}${region === undefined ? "" : `, filed with ${region}`}, backwards from the start; last days, not first ones.`,
    `Assumed, for no law says: ${assumed.visaDays} days for the visa, ${assumed.admissibilityDays} days until the file is found complete. The Region of the place of work decides.`,
    "",
    ...lines,
    "",
    benchmark,
  ].join("\n");
}

await runCommand(main);
