import "./quiet-sdk.ts";
import { parseArgs } from "node:util";
import { type LedgerRecord, verifyChain } from "../../shared/ledger/verify.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { runCommand, say } from "./command.ts";
import { dossierArgument } from "./dossier-argument.ts";
import { runningTable } from "./running-machine.ts";
import { unknownDossier } from "./unknown-dossier.ts";

const help = `Walks the ledger of one dossier of Belfry running on this machine, and says whether anything was removed or altered.

  npm run verify -- EMPLOYER KIND ID      for example: npm run verify -- leuven-lab person p-asha`;

/** How many contents were erased, when and on which request. */
function erasuresIn(records: readonly LedgerRecord[]): readonly string[] {
  const lines = records.flatMap(({ erased }) =>
    erased === undefined ? [] : [`on ${erased.on}, by ${erased.request}`],
  );
  return [...new Set(lines)].map((line) => `  contents erased ${line}: ${lines.filter((one) => one === line).length}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean", default: false } },
  });
  if (values.help) return say(help, 0);
  const dossier = dossierArgument(positionals);
  const table = await runningTable();
  const { records, head } = await readLedger(table, dossier);
  if (head.seq === 0) return say(await unknownDossier(table, dossier), 1);
  const faults = verifyChain(dossier, records, head);
  for (const { seq, problem } of faults) say(`record ${seq}: ${problem}`, 1);
  if (faults.length > 0) return say(`${dossier}: ${faults.length} faults in ${records.length} records`, 1);
  return say(
    [
      `${dossier}: ${records.length} records, each follows the one before it; the chain ends with ${head.hash}`,
      ...erasuresIn(records),
    ].join("\n"),
    0,
  );
}

await runCommand(main);
