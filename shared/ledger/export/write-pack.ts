import { createHash } from "node:crypto";
import type { BelfryEvent } from "../../../events/catalogue.ts";
import { type Family, families } from "../../../events/envelope.ts";
import { formatDay } from "../../calendar/day.ts";
import { type Employer, employerOf } from "../../dossier/employer.ts";
import { release, rules } from "../../obligations/rules.ts";
import type { KeptRecord } from "../../store/ledger.ts";
import type { Fault } from "../verify.ts";
import { Checks } from "./checks.ts";
import { findingsOf } from "./findings.ts";
import { inOnePiece } from "./in-one-piece.ts";
import { type KnownDossier, knownDossier } from "./known-dossier.ts";
import { alertRows, answerRows, chainRows, eventLines, headRow } from "./ledger-rows.ts";
import { basisOf, evidenceOf, fingerprintOf, type Manifest, sealed, signatureOf, type Weighed } from "./manifest.ts";
import { obligationRow } from "./obligation-row.ts";
import { obligationsBook, tableHeading, tableRows } from "./obligations-table.ts";
import {
  askedOf,
  asksOf,
  type Counts,
  countsBefore,
  type ExportRequest,
  evidenceFiles,
  lawFile,
  type PackFile,
  type PackSource,
  packFiles,
  type Signer,
  type Spool,
  standsOn,
  type WriteFile,
} from "./pack.ts";
import { papersOf, papersRow } from "./papers.ts";
import { eventInCode, pseudonymised, secretOf } from "./pseudonyms.ts";
import { readMe } from "./read-me.ts";
import { lawContent, policyContent } from "./registers.ts";
import { Reports } from "./report/reports.ts";
import { dossierBefore, sourceAsked } from "./source-asked.ts";
import { waiverRows } from "./waivers.ts";

/** A pack that was written. */
export type Pack = {
  readonly manifest: Manifest;
  /** SHA-256 of `manifest.json`, to be kept outside the pack. */
  readonly seal: string;
  /** The first faults that were found in the chains while they were written, each with its dossier. */
  readonly faults: readonly (Fault & { readonly dossier: string })[];
  readonly employer: Employer;
};

/** Faults that are named; the others are counted. */
const faultsNamed = 20;

/**
 * Writes the audit export of one employer, dossier by dossier. The same ledger and request give the same bytes: nothing
 * in it comes from a clock or from chance.
 * @param verifier the text of `verify.mjs`
 * @param signer who signs the manifest; a signature has other bytes each time, and stands in a file beside it
 */
export async function writePack(
  request: ExportRequest,
  everything: PackSource,
  spool: Spool,
  write: WriteFile,
  verifier: string,
  signer: Signer | null = null,
): Promise<Pack> {
  const source = sourceAsked(everything, request);
  const inClear = await employerFrom(everything, request);
  const codes = request.pseudonymised ? await inCodes(everything, request.employer) : undefined;
  const employer = codes === undefined ? inClear : codes.employer(inClear);
  const shownAs = codes?.shownAs;
  const checks = new Checks(rules.filter(({ family }) => asksOf(request, family)));
  const reports = new Reports(request, spool);
  const counts = { ...nothing };
  let [last, next]: (string | null)[] = [null, null];
  const faults: (Fault & { readonly dossier: string })[] = [];
  await spool.add("obligations.csv", tableHeading(request.separator));
  for (const id of source.dossiers) {
    const kept = await source.read(id);
    // Nothing was recorded of it yet by then.
    if (countsBefore(request) !== null && kept.records.length === 0) continue;
    if (counts.dossiers === request.page?.dossiersMax) {
      next = last;
      break;
    }
    last = id;
    const known = knownDossier(kept, employer.sourcePrecedence, shownAs);
    const findings = findingsOf(known, employer, request);
    checks.add(known, employer, request.span, findings);
    const rows = findings.map((finding) => obligationRow(known, finding, standsOn(request)));
    const written = await spoolDossier(spool, known, employer, rows, counts.dossiers === 0, request);
    await spool.add("obligations.csv", tableRows(rows, standsOn(request), request.separator));
    await spool.add("waivers.ndjson", lines(waiverRows(rows)));
    const papers = asksOf(request, "residence") ? papersOf(known, findings, request.span) : null;
    if (papers !== null) await spool.add("papers.ndjson", lines([papersRow(known, papers)]));
    await reports.add(known, findings, rows, papers);
    faults.push(...known.faults.slice(0, faultsNamed - faults.length).map((fault) => ({ ...fault, dossier: id })));
    for (const [name, by] of Object.entries(written)) counts[name as keyof Counts] += by;
  }
  const rejections = await source.rejections();
  await spool.add("rejections.ndjson", lines(rejections));
  await spool.add("heads.json", counts.dossiers === 0 ? "[]\n" : "\n]\n");
  await spool.add("checks.json", pretty(checks.all));
  for (const family of Object.keys(families) as Family[])
    await spool.add(lawFile(family), pretty(lawContent(family, standsOn(request))));
  await spool.add("policies.json", pretty(policyContent(employer)));
  await spool.add("README.txt", readMe(request, employer));
  await spool.add("verify.mjs", verifier);
  const counted: Counts = { ...counts, rejections: rejections.length };

  const files: Weighed[] = [];
  for (const name of evidenceFiles) {
    const content = name === "checkpoints.ndjson" ? source.checkpoints() : contentOf(name, spool, request);
    files.push(await writeWeighed(write, name, content));
  }
  const evidence = evidenceOf(files);
  const end = { employer, counts: counted, checks: checks.all, rejections, evidence, faults };
  for (const { name, content } of reports.pages(end)) files.push(await writeWeighed(write, name, content));
  const manifest: Manifest = {
    pack: "belfry-audit-export",
    version: 1,
    employer: request.employer,
    id: request.id,
    from: formatDay(request.span.from),
    to: formatDay(request.span.to),
    asked: askedOf(request),
    ...pageOf(request, next ?? null),
    release,
    ...basisOf(employer),
    signedBy: signer === null ? null : fingerprintOf(await signer.publicKey()),
    counts: counted,
    evidence,
    files: inOrder(files),
  };
  const { text, seal } = sealed(manifest);
  if (signer !== null) await write("manifest.sig.json", inOnePiece(await signatureOf(text, signer)));
  await write("manifest.json", inOnePiece(text));
  return { manifest, seal, faults, employer };
}

const nothing = {
  dossiers: 0,
  records: 0,
  events: 0,
  changes: 0,
  erased: 0,
  alerts: 0,
  obligations: 0,
  answers: 0,
  rejections: 0,
  faults: 0,
};

/** A file as it was spooled; the workbook is made of the lines of another. */
const contentOf = (name: PackFile, spool: Spool, request: ExportRequest): AsyncIterable<Uint8Array> =>
  name === "obligations.xlsx" ? obligationsBook(spool.read("obligations.ndjson"), standsOn(request)) : spool.read(name);

/** The employer as its own dossier says; read first, because every other dossier is assessed under it. */
async function employerFrom(source: PackSource, request: ExportRequest): Promise<Employer> {
  const { employer } = request;
  const subject = { kind: "employer", id: employer } as const;
  const own = source.dossiers.find((id) => id === `${employer}#employer#${employer}`);
  if (own === undefined) return employerOf({ employer, subject, facts: new Map() });
  const before = countsBefore(request);
  const kept = await source.read(own);
  return employerOf(knownDossier(before === null ? kept : dossierBefore(kept, before), {}).dossier);
}

function pageOf({ page }: ExportRequest, next: string | null): Pick<Manifest, "page"> {
  if (page === undefined) return {};
  const { number, after, before } = page;
  return { page: { number, after, before, next } };
}

/** Shows records with codes, by the secret of the employer's own dossier. */
async function inCodes(source: PackSource, employer: string) {
  const own = source.dossiers.find((id) => id === `${employer}#employer#${employer}`);
  const ledger = own === undefined ? null : await source.read(own);
  const secret = ledger === null ? "" : secretOf(ledger);
  const configurations = configurationsIn(ledger?.records ?? []);
  return {
    shownAs: (records: readonly KeptRecord[]) => pseudonymised(records, secret, configurations),
    /** The employer with its configuration by the code that it has in its own dossier. */
    employer: (one: Employer): Employer => ({
      ...one,
      configuration: one.configuration === null ? null : eventInCode(one.configuration, secret),
    }),
  };
}

/** The event ids of an employer's configurations. */
const configurationsIn = (records: readonly KeptRecord[]): readonly string[] =>
  records.flatMap(({ payload }) => {
    const { event } = (payload ?? {}) as { readonly event?: BelfryEvent };
    return event?.type === "EmployerConfigured" ? [event.eventId] : [];
  });

/** Adds a dossier to the files that go by dossiers, and counts what was added. */
async function spoolDossier(
  spool: Spool,
  known: KnownDossier,
  employer: Employer,
  rows: readonly ReturnType<typeof obligationRow>[],
  first: boolean,
  { pseudonymised = false }: ExportRequest,
): Promise<Omit<Counts, "rejections">> {
  const alerts = alertRows(known, employer);
  const answers = answerRows(known);
  await spool.add("events.ndjson", eventLines(known));
  await spool.add("alerts.ndjson", lines(alerts));
  await spool.add("chains.ndjson", lines(chainRows(known, !pseudonymised)));
  await spool.add("heads.json", `${first ? "[" : ","}\n  ${JSON.stringify(headRow(known))}`);
  await spool.add("obligations.ndjson", lines(rows));
  await spool.add("answers.ndjson", lines(answers));
  return {
    dossiers: 1,
    records: known.records.length,
    events: known.events.length,
    changes: known.changes.length,
    erased: known.records.filter(({ payload }) => payload === null).length,
    alerts: alerts.length,
    obligations: rows.length,
    answers: answers.length,
    faults: known.faults.length,
  };
}

/** Writes a file and weighs it on the way. */
async function writeWeighed(write: WriteFile, name: PackFile, content: AsyncIterable<Uint8Array>): Promise<Weighed> {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* weighed() {
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await write(name, weighed());
  return { name, bytes, sha256: hash.digest("hex") };
}

const inOrder = (files: readonly Weighed[]): readonly Weighed[] => {
  const names = Object.keys(packFiles);
  return [...files].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
};

const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
