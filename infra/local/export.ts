import "./quiet-sdk.ts";
import { parseArgs } from "node:util";
import { civil, type Day, dayFromCivil, isDay, parseDay, type Span } from "../../shared/calendar/day.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import { runCommand, say } from "./command.ts";
import { exportAll, exportedText } from "./export-all.ts";
import { filesFolder, machineToday, runningTable } from "./running-machine.ts";
import { unknownEmployer } from "./unknown-dossier.ts";

const help = `Writes the audit export of an employer of Belfry running on this machine, and checks it with its own verifier.

  npm run export -- EMPLOYER --out DIR [--from DATE] [--to DATE]

  --out DIR     the folder that the pack is written into, as DIR/EMPLOYER/FROM-to-TO
  --from DATE   the first day that the auditor looks at   (1 January of the year of --to)
  --to DATE     the last                                  (today, by the machine's clock)
  --separator   what stands between the cells of obligations.csv: ',' or ';'   (,)

For example: npm run export -- kite --out exports --from 2026-01-01 --to 2026-12-31`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: "string" },
      to: { type: "string" },
      separator: { type: "string", default: "," },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return say(help, 0);
  const [employer] = positionals;
  if (employer === undefined) throw new Error("name an employer, as in npm run export -- kite --out exports");
  if (values.out === undefined) throw new Error("--out: give the folder that the pack is written into");
  const table = await runningTable();
  if ((await dossiersOf(table, employer)).length === 0) return say(await unknownEmployer(table, employer), 1);
  const span = spanOf(values.from, values.to, await machineToday());
  const [exported] = await exportAll(
    table,
    [employer],
    span,
    values.out,
    await filesFolder(),
    separatorIn(values.separator),
  );
  if (exported === undefined) return 1;
  return say(exportedText(exported), exported.ok ? 0 : 1);
}

/** @throws Error naming the option and the remedy */
function spanOf(from: string | undefined, to: string | undefined, today: Day): Span {
  const last = to === undefined ? today : dayIn("--to", to);
  const first = from === undefined ? dayFromCivil(civil(last).year, 1, 1) : dayIn("--from", from);
  if (first > last) throw new Error("--from: give a day that is not after --to");
  return { from: first, to: last };
}

/** @throws Error naming the option and the remedy */
function separatorIn(text: string): "," | ";" {
  if (text !== "," && text !== ";") throw new Error("--separator: give ',' or ';'");
  return text;
}

function dayIn(option: string, text: string): Day {
  if (!isDay(text)) throw new Error(`${option}: give a day as YYYY-MM-DD`);
  return parseDay(text);
}

await runCommand(main);
