import { plainLine } from "../../alerts/plain-line.ts";
import { wrapText } from "../../alerts/wrap-text.ts";
import { formatDay } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { askedText } from "./asked-text.ts";
import { type ExportRequest, packFiles } from "./pack.ts";

const width = 96;
const column = Math.max(...Object.keys(packFiles).map((name) => name.length)) + 2;

/** `README.txt`: what a pack is, how to check it, and what that proves. */
export function readMe(request: ExportRequest, employer: Employer): string {
  const { id, span } = request;
  const title = `Audit export ${id} of ${plainLine(employer.name)} (${employer.id}), ${formatDay(span.from)} to ${formatDay(span.to)}`;
  return `${[
    ...wrapText(title, width),
    ...wrapText(askedText(request), width),
    "",
    "How to check it",
    "",
    ...checking,
    "",
    "What that proves, and what it cannot",
    "",
    ...proving.flatMap((text) => [...wrapText(text, width), ""]),
    "What is in it",
    "",
    ...Object.entries(packFiles).flatMap(([name, holds]) =>
      wrapText(holds, width - column).map((line, at) => (at === 0 ? name : "").padEnd(column) + line),
    ),
  ].join("\n")}\n`;
}

const checking = [
  "0. Out of a .zip, unpack it whole first: unzip NAME.zip, or tar -xf NAME.zip, or Extract all.",
  "   verify.mjs reads a folder; npm run verify -- NAME.zip in Belfry's source reads a .zip itself.",
  "1. Ask for the seal by another way than the one by which you got this folder.",
  "2. In this folder run:  node verify.mjs --seal THE-SEAL      (Node.js 18 or newer, no network)",
  "   With the fingerprint of Belfry's key, told once by another way, add:  --key FINGERPRINT",
  "   With a Monday mail of Belfry add:  --checkpoint WHAT-IT-PRINTS",
  "3. It says OK, or where the fault is. Without Node.js: sha256sum manifest.json gives the seal,",
  "   and sha256sum of any other file gives what manifest.json says of it.",
  "4. Do not trust verify.mjs more than the folder: compare its sha256sum with manifest.json first,",
  "   or use the copy in Belfry's source.",
];

const proving = [
  "With the seal from elsewhere: that no byte of any file was altered since the pack was sealed.",
  "With the fingerprint of the key from elsewhere: the same, for every pack that the key signed (manifest.sig.json). Without it the signature says only which key came with this folder: whoever rewrites a pack signs it with a key of their own.",
  "The digest of the evidence, which each report shows, is another value than the seal. It says on which files the report rests: it is the SHA-256 of what manifest.json says of every file but the reports, and stands there as well. Whoever alters the folder can alter it too.",
  "With or without it: that each dossier's records form one unbroken chain from its first to its head, that each content is the content that was recorded, and that each record stands in the files once. A content that was erased, as the law on personal data demands, leaves its link and is counted, not taken for a fault.",
  "With the checkpoint of a Monday mail: that what was recorded up to its day stands in the chains as it stood then, whoever could write to the database or to this pack since. A checkpoint's leaf is the SHA-256 of a chain's head and names nobody: of a dossier that was taken away it proves the day, and not whose it was.",
  "Without the seal it cannot tell a pack that was rewritten as a whole, chains included, or one from which the last records, a whole dossier or an erased content were taken together with their links. Compare heads.json with that of an earlier pack: each head named there must stand in chains.ndjson here.",
  "The chains hold events and alerts. Obligations, checks, the words of alerts and the report are worked out from them by the release that the files of law/ name, and contacts and rejections are taken from the database: for these the seal is the only guard. Verify.mjs checks that they name events and legal values that are in the pack.",
  "Asked again for the same days as known at a day that was over when it was first written, with the same release and with nothing erased between, a pack is the same byte for byte, but for manifest.sig.json: a signature is new each time. The chains go back to each dossier's beginning, whatever the span.",
];
