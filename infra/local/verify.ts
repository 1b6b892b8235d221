import "./quiet-sdk.ts";
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { many } from "../../shared/alerts/wording/english.ts";
import { type LedgerRecord, verifyChain } from "../../shared/ledger/verify.ts";
import { readDossierId } from "../../shared/store/keys.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { runCommand, say } from "./command.ts";
import { dossierArgument } from "./dossier-argument.ts";
import { withPackFolder } from "./pack-folder.ts";
import { recordFailed } from "./record-failed.ts";
import { runningTable } from "./running-machine.ts";
import { unknownDossier } from "./unknown-dossier.ts";
import { type Sample, verifyPackIn } from "./verify-pack.ts";

const help = `Checks an audit export, or one dossier of Belfry running on this machine: whether anything was removed or altered.

  npm run verify -- FOLDER                the pack in a folder, for example: npm run verify -- exports/kite/2026-01-01-to-2026-12-31
  npm run verify -- FILE.zip              the same, in a zip
  npm run verify -- EMPLOYER KIND ID      a dossier, for example: npm run verify -- leuven-lab person p-asha

Of a pack it also derives what was concluded again, from the events in the pack, and compares:

  --sample N          so many dossiers                          (10)
  --seed TEXT         which they are; the same give the same    (a new one each time, which is printed)
  --all               all of them
  --seal HEX          the seal that you were told by another way
  --key HEX           the fingerprint of the key that signs, likewise
  --checkpoint HEX    what a Monday mail printed, as often as you have one

That a check failed is recorded in the employer's dossier (AuditVerificationFailed), if Belfry runs here and keeps it;
faults in a dossier's chain are told to HR.`;

const options = {
  all: { type: "boolean", default: false },
  sample: { type: "string", default: "10" },
  seed: { type: "string" },
  seal: { type: "string" },
  key: { type: "string" },
  checkpoint: { type: "string", multiple: true, default: [] as string[] },
  help: { type: "boolean", default: false },
} as const;

/** How many contents were erased, when and on which request. */
function erasuresIn(records: readonly LedgerRecord[]): readonly string[] {
  const lines = records.flatMap(({ erased }) =>
    erased === undefined ? [] : [`on ${erased.on}, by ${erased.request}`],
  );
  return [...new Set(lines)].map((line) => `  contents erased ${line}: ${lines.filter((one) => one === line).length}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.help) return say(help, 0);
  const [folder, ...more] = positionals;
  if (folder !== undefined && more.length === 0) {
    const { ok, text, failed } = await withPackFolder(folder, (at) =>
      verifyPackIn(at, witnessesIn(values), sampleIn(values)),
    );
    if (ok) return say(text, 0);
    say(text, 1);
    return say(await recordFailed(failed), 1);
  }
  return verifyDossier(dossierArgument(positionals));
}

type Values = {
  readonly seal?: string | undefined;
  readonly key?: string | undefined;
  readonly checkpoint: readonly string[];
  readonly all: boolean;
  readonly sample: string;
  readonly seed?: string | undefined;
};

const witnessesIn = ({ seal, key, checkpoint }: Values): readonly string[] => [
  ...(seal === undefined ? [] : ["--seal", seal]),
  ...(key === undefined ? [] : ["--key", key]),
  ...checkpoint.flatMap((hash) => ["--checkpoint", hash]),
];

/** @throws Error naming the option and the remedy */
function sampleIn({ all, sample, seed = randomBytes(4).toString("hex") }: Values): Sample {
  if (all) return { size: "all", seed };
  const size = Number(sample);
  if (!Number.isSafeInteger(size) || size < 1) throw new Error("--sample: give how many dossiers, as in --sample 10");
  return { size, seed };
}

async function verifyDossier(dossier: string): Promise<number> {
  const table = await runningTable();
  const { records, head } = await readLedger(table, dossier);
  if (head.seq === 0) return say(await unknownDossier(table, dossier), 1);
  const faults = verifyChain(dossier, records, head);
  for (const { seq, problem } of faults) say(`record ${seq}: ${problem}`, 1);
  if (faults.length > 0) {
    say(`${dossier}: ${many(faults.length, "fault", "faults")} in ${many(records.length, "record", "records")}`, 1);
    const { employer, subject } = readDossierId(dossier);
    const named = faults.map(({ seq, problem }) => `record ${seq}: ${problem}`);
    return say(await recordFailed({ employer, checked: { kind: "dossier", dossier: subject }, faults: named }), 1);
  }
  return say(
    [
      `${dossier}: ${many(records.length, "record", "records")}, each follows the one before it; the chain ends with ${head.hash}`,
      ...erasuresIn(records),
    ].join("\n"),
    0,
  );
}

await runCommand(main);
