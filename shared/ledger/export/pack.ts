import type { Span } from "../../calendar/day.ts";
import type { KeptRejection } from "../../store/rejections.ts";
import type { KeptDossier } from "./known-dossier.ts";
import type { Separator } from "./obligations-table.ts";

/** What an export is asked for: an employer, the days that the auditor looks at, and the name of the pack. */
export type ExportRequest = {
  readonly employer: string;
  readonly id: string;
  readonly span: Span;
  /** What stands between the cells of obligations.csv; a comma where nothing is said. */
  readonly separator?: Separator | undefined;
};

/** Where a pack comes from: one dossier at a time, so that an employer of any size fits. */
export type PackSource = {
  /** In the order in which they stand in the pack; the employer's own is among them. */
  readonly dossiers: readonly string[];
  readonly read: (dossier: string) => Promise<KeptDossier>;
  readonly rejections: () => Promise<readonly KeptRejection[]>;
  /** The checkpoints of the export's days and the last before, as they are locked. */
  readonly checkpoints: () => AsyncIterable<Uint8Array>;
};

/** Where text waits until its file is written, by name. */
export type Spool = {
  readonly add: (name: string, text: string) => Promise<void>;
  /** Everything that was added under a name, in order; nothing where nothing was. */
  readonly read: (name: string) => AsyncIterable<Uint8Array>;
};

/** Signs with a key of its own: ECDSA over P-256 and SHA-256. */
export type Signer = {
  /** The public key, as SubjectPublicKeyInfo in DER (RFC 5280). */
  readonly publicKey: () => Promise<Uint8Array>;
  /** The signature of a content, in DER (RFC 3279). */
  readonly sign: (content: Uint8Array) => Promise<Uint8Array>;
};

/** Writes one file of the pack. */
export type WriteFile = (name: string, content: AsyncIterable<Uint8Array>) => Promise<void>;

/** The files of a pack besides `manifest.json` and its signature, in the order in which they are written, each with what it holds. */
export const packFiles = {
  "events.ndjson": "Every event received, as it was sent, with the instant at which it was recorded.",
  "alerts.ndjson":
    "Every alert as it was given, its words in this release's English, and the contacts it was reserved for.",
  "chains.ndjson": "Every link of every dossier's chain: number, kind, previous hash, salt, commitment, hash.",
  "heads.json": "Where each dossier's chain ends.",
  "checkpoints.ndjson":
    "What was locked away each night of the span and the last before: which heads moved, each as a digest, under one hash.",
  "obligations.ndjson": "Every duty, breach and open question of the span, and why: facts, law, arithmetic, timeline.",
  "obligations.csv": "The same for a spreadsheet; a quote stands before what a spreadsheet would take for a formula.",
  "obligations.xlsx": "The same as a workbook, its days as dates.",
  "waivers.ndjson":
    "Every obligation of the span that a person had silenced: by whom, from when until when, why, and how it truly stands.",
  "papers.ndjson":
    "Of each person employed who needs one: on which paper stay and work rested, day by day, and the milestones.",
  "answers.ndjson": "Every answer that a person gave, and whether it stands.",
  "checks.json":
    "By rule: periods held against a limit, broken, clean and undetermined; dossiers on which it failed, which none of these count; obligations by status.",
  "law.json": "Every legal value with its dates and sources, and the rules that apply them.",
  "policies.json": "What the employer set, and what holds where it set nothing.",
  "rejections.ndjson": "Every event that was not accepted, and why, without its content.",
  "README.txt": "What this is and how to check it.",
  "verify.mjs": "Checks the pack, with Node.js 18 or newer and nothing else.",
  "report.html": "The same for reading and printing.",
} as const;
export type PackFile = keyof typeof packFiles;

/** The files that the report rests on: all but the report itself. */
export const evidenceFiles = (Object.keys(packFiles) as PackFile[]).filter((name) => name !== "report.html");

/** How much of everything a pack holds. */
export type Counts = {
  readonly dossiers: number;
  readonly records: number;
  readonly events: number;
  readonly changes: number;
  readonly erased: number;
  readonly alerts: number;
  readonly obligations: number;
  readonly answers: number;
  readonly rejections: number;
  /** Faults found in the chains while the pack was written. */
  readonly faults: number;
};
