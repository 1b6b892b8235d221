import "./quiet-sdk.ts";
import { parseArgs } from "node:util";
import { formatDay } from "../../shared/calendar/day.ts";
import { dossierId } from "../../shared/store/keys.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import { runCommand, say } from "./command.ts";
import { comparePacks } from "./compare-packs.ts";
import { exportAll, exportedText, type InPages, packName } from "./export-all.ts";
import { askedBy, stillToCome } from "./export-options.ts";
import { makeOutFolder } from "./out-folder.ts";
import { filesFolder, machineNow, machineToday, runningTable } from "./running-machine.ts";
import { sayWritten } from "./say-written.ts";
import { unknownDossier, unknownEmployer } from "./unknown-dossier.ts";

const help = `Writes the audit export of an employer of Belfry running on this machine, and checks it with its own verifier.

  npm run export -- EMPLOYER --out DIR [options]

  --out DIR        the folder that the pack is written into, as DIR/EMPLOYER/FROM-to-TO
  --from DATE      the first day that the auditor looks at   (1 January of the year of --to)
  --to DATE        the last                                  (today, by the machine's clock)
  --as-of DATE     the day on which statuses stand, --to or later   (--to)
  --known-at DATE  only what was recorded by the end of this day counts   (everything)
  --person ID      only this person, and the employer's own dossier; may be given again   (everybody)
  --project ID     only this project; may be given again
  --family NAME    only obligations of this family, as residence or pay; may be given again   (all)
  --pseudonymised  codes in place of names and numbers of papers, as for a customer; contents cannot be checked then
  --pages N        in pages of so many dossiers, each a pack, with an index that names them   (one pack)
  --compare DIR    then says in words how the pack in DIR differs from the one that was written, and why
  --separator      what stands between the cells of obligations.csv: ',' or ';'   (,)

Asked again with the same options and a --known-at that was over, the pack is the same byte for byte but for its signature.
That it was written is recorded in the employer's dossier (AuditExportWritten).

For example: npm run export -- kite --out exports --from 2026-01-01 --to 2026-12-31
What was known on 30 June, against the pack that was given to the auditor then:
             npm run export -- kite --out exports --from 2026-01-01 --to 2026-06-30 --known-at 2026-06-30 --compare given/june`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: "string" },
      to: { type: "string" },
      "as-of": { type: "string" },
      "known-at": { type: "string" },
      person: { type: "string", multiple: true },
      project: { type: "string", multiple: true },
      family: { type: "string", multiple: true },
      pseudonymised: { type: "boolean" },
      separator: { type: "string" },
      pages: { type: "string" },
      out: { type: "string" },
      compare: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return say(help, 0);
  const [employer] = positionals;
  if (employer === undefined) throw new Error("name an employer, as in npm run export -- kite --out exports");
  if (values.out === undefined) throw new Error("--out: give the folder that the pack is written into");
  const table = await runningTable();
  const today = await machineToday();
  const asked = askedBy(values, today);
  const known = await dossiersOf(table, employer);
  if (known.length === 0) return say(await unknownEmployer(table, employer), 1);
  const unknown = (asked.scope ?? [])
    .map((subject) => dossierId(employer, subject))
    .filter((id) => !known.includes(id));
  for (const id of unknown) say(await unknownDossier(table, id), 1);
  if (unknown.length > 0) return 1;
  const pages = pagesIn(values.pages, await machineNow());
  if (pages !== null && values.compare !== undefined)
    throw new Error("--compare: compare one pack with one, without --pages");
  await makeOutFolder(values.out);
  const [exported] = await exportAll(table, [employer], asked, values.out, await filesFolder(), pages);
  if (exported === undefined) return 1;
  const { seal, faults = 0 } = exported;
  const request = {
    employer,
    ...asked,
    id: packName(asked, pages),
    askedBy: "command",
    askedOn: formatDay(today),
  } as const;
  await sayWritten(request, { seal, faults });
  say(exportedText(exported), exported.ok ? 0 : 1);
  const ahead = stillToCome(asked, today);
  if (ahead !== null) say(ahead, 0);
  if (asked.knownAt === today) say("  What is still recorded today is not in it: the day is not over.", 0);
  if (values.compare !== undefined) say(await comparePacks(values.compare, exported.folder), 0);
  return exported.ok ? 0 : 1;
}

/** @throws Error naming the option and the remedy */
function pagesIn(text: string | undefined, now: Date): InPages | null {
  if (text === undefined) return null;
  const dossiersMax = Number(text);
  if (!Number.isSafeInteger(dossiersMax) || dossiersMax < 1)
    throw new Error("--pages: give how many dossiers a page holds, as in --pages 2000");
  return { dossiersMax, before: now.toISOString() };
}

await runCommand(main);
