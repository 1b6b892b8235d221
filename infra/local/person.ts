import "./quiet-sdk.ts";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { language as languages } from "../../events/values.ts";
import { accessHtml } from "../../shared/access/access-html.ts";
import { exportsThatCanHold } from "../../shared/access/exports-that-can-hold.ts";
import { personAccess } from "../../shared/access/person-access.ts";
import type { Language } from "../../shared/alerts/wording/wording.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { dossierId } from "../../shared/store/keys.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { overviewOf } from "../../shared/store/overview.ts";
import { runCommand, say } from "./command.ts";
import { makeOutFolder } from "./out-folder.ts";
import { machineToday, runningTable } from "./running-machine.ts";
import { unknownDossier } from "./unknown-dossier.ts";

const help = `Writes everything that Belfry running on this machine keeps of one person, for that person: data.json, and a page to read.

  npm run person -- EMPLOYER ID [--out DIR] [--language en|nl|fr|de]

  --out DIR    the folder that it is written into    (copies/EMPLOYER/ID, which git ignores)

For example: npm run person -- leuven-lab p-bilal --language fr`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string" },
      language: { type: "string", default: "en" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return say(help, 0);
  const [employer, person] = positionals;
  if (employer === undefined || person === undefined)
    throw new Error("name an employer and a person, as in npm run person -- leuven-lab p-bilal");
  const language = languages.options.find((one) => one === values.language);
  if (language === undefined) throw new Error(`--language: give one of ${languages.options.join(", ")}`);
  const dossier = dossierId(employer, { kind: "person", id: person });
  return writeCopy(dossier, employer, values.out ?? join("copies", employer, person), language);
}

async function writeCopy(dossier: string, employer: string, folder: string, language: Language): Promise<number> {
  const [table, today] = [await runningTable(), await machineToday()];
  const overview = await overviewOf(table, dossier, today);
  if (overview.head.version === 0) return say(await unknownDossier(table, dossier), 1);
  const { records } = await readLedger(table, dossier);
  const ofEmployer = await readLedger(table, dossierId(employer, { kind: "employer", id: employer }));
  const exports = exportsThatCanHold(ofEmployer.records, records);
  const access = personAccess({ ...overview, records, exports }, today);
  await makeOutFolder(folder);
  await writeFile(join(folder, "data.json"), `${JSON.stringify(access, null, 2)}\n`);
  await writeFile(join(folder, "page.html"), accessHtml(access, wordingIn(language)));
  return say(
    `${access.events.length} events, ${access.obligations.length} obligations; read ${join(folder, "page.html")}`,
    0,
  );
}

await runCommand(main);
