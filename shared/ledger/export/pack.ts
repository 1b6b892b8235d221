import type { Family } from "../../../events/envelope.ts";
import { addDays, type Day, formatDay, type Span } from "../../calendar/day.ts";
import { brusselsMidnight } from "../../calendar/instant.ts";
import type { Subject } from "../../dossier/fact.ts";
import type { KeptRejection } from "../../store/rejections.ts";
import type { KeptDossier } from "./known-dossier.ts";
import { isReport } from "./report/report-files.ts";

/** What stands between the cells of a table: a comma, or the semicolon that a spreadsheet expects where numbers have commas. */
export type Separator = "," | ";";

/** What an export is asked for: an employer, the days that the auditor looks at, the name of the pack, and how far it goes. */
export type ExportRequest = {
  readonly employer: string;
  readonly id: string;
  readonly span: Span;
  /** The day on which statuses stand, not before the span ends; its last day where left out. */
  readonly asOf?: Day;
  /** Only what was recorded by the end of this day in Belgium counts; everything where left out. */
  readonly knownAt?: Day;
  /** The people and projects that are asked about, besides the employer's own dossier; everybody where left out. */
  readonly scope?: readonly Subject[];
  /** The families of obligations that are asked about; all where left out. Records and alerts are whole in any case. */
  readonly families?: readonly Family[];
  /** Whether codes stand in place of names, of what people wrote and of the numbers of papers. */
  readonly pseudonymised?: boolean;
  /** Which page of an export that is too large for one pack; left out where one pack holds it all. */
  readonly page?: PageAsked;
  /** What stands between the cells of obligations.csv; a comma where nothing is said. */
  readonly separator?: Separator | undefined;
};

/** A page: so many dossiers after another, of an export all of whose pages stand at one instant. */
export type PageAsked = {
  /** From 1. */
  readonly number: number;
  /** The last dossier of the page before; null on the first. */
  readonly after: string | null;
  readonly dossiersMax: number;
  /** The instant, before which something was recorded if it counts: when the first page was begun. */
  readonly before: string;
};

/** Whether the obligations of a family are asked about. */
export const asksOf = ({ families }: Pick<ExportRequest, "families">, family: Family): boolean =>
  families === undefined || families.includes(family);

/** The day on which the statuses of an export stand. */
export const standsOn = ({ span, asOf }: Pick<ExportRequest, "span" | "asOf">): Day => asOf ?? span.to;

/** The instant before which something was recorded if it counts; null: all of it does. */
export function countsBefore({ knownAt, page }: Pick<ExportRequest, "knownAt" | "page">): string | null {
  const day = knownAt === undefined ? null : new Date(brusselsMidnight(addDays(knownAt, 1)) * 1000).toISOString();
  const begun = page?.before ?? null;
  return day !== null && begun !== null && begun < day ? begun : (day ?? begun);
}

/** How far a pack goes, as its manifest says it. */
export type Asked = {
  readonly asOf: string;
  /** Null: everything that was recorded when it was written. */
  readonly knownAt: string | null;
  /** Ids of dossiers; null: all. */
  readonly scope: readonly string[] | null;
  /** Families of obligations; null: all. */
  readonly families: readonly Family[] | null;
  /** Contents then fit no commitment, and no salt is shown by which somebody could try what they were. */
  readonly pseudonymised: boolean;
};

/** Which page a pack is, as its manifest says it. */
export type PageWritten = Pick<PageAsked, "number" | "after" | "before"> & {
  /** The last dossier of this page where another page follows; null on the last page. */
  readonly next: string | null;
};

/** A request as the manifest says it. */
export const askedOf = ({
  employer,
  knownAt,
  scope,
  families,
  pseudonymised = false,
  ...request
}: ExportRequest): Asked => ({
  asOf: formatDay(standsOn(request)),
  knownAt: knownAt === undefined ? null : formatDay(knownAt),
  scope: scope === undefined ? null : scope.map(({ kind, id }) => `${employer}#${kind}#${id}`).sort(),
  families: families === undefined ? null : [...new Set(families)].sort(),
  pseudonymised,
});

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
  "law/residence.json":
    "Legal values on stay and permits to work, with dates and sources, and the rules that apply them.",
  "law/hours.json": "The same on working time.",
  "law/pay.json": "The same on pay.",
  "law/absences.json": "The same on absences.",
  "law/employment.json": "The same on employment, declarations of it, and a person's data.",
  "law/employer.json": "The same on the employer itself.",
  "law/publication.json": "The same on publications.",
  "law/answers.json": "The same on answers.",
  "policies.json": "What the employer set, and what holds where it set nothing.",
  "rejections.ndjson": "Every event that was not accepted, and why, without its content.",
  "README.txt": "What this is and how to check it.",
  "verify.mjs": "Checks the pack, with Node.js 18 or newer and nothing else.",
  "report.html": "The same for reading and printing.",
  "report.nl.html": "The same in Dutch.",
  "report.fr.html": "The same in French.",
  "report.de.html": "The same in German.",
} as const;
export type PackFile = keyof typeof packFiles;

/** The file of a family's law. */
export const lawFile = (family: Family): `law/${Family}.json` => `law/${family}.json`;

/** The files that the reports rest on: all but the reports themselves. */
export const evidenceFiles = (Object.keys(packFiles) as PackFile[]).filter((name) => !isReport(name));

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
