import { createHash } from "node:crypto";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import { formatDay } from "../../../calendar/day.ts";
import type { Employer } from "../../../dossier/employer.ts";
import { release } from "../../../obligations/rules.ts";
import type { KeptRejection } from "../../../store/rejections.ts";
import type { Fault } from "../../verify.ts";
import type { Check } from "../checks.ts";
import { type Finding, type Group, groups } from "../findings.ts";
import type { KnownDossier } from "../known-dossier.ts";
import type { ObligationRow } from "../obligation-row.ts";
import type { Counts, ExportRequest, Spool } from "../pack.ts";
import { findingHtml, groupWord, whoOf } from "./finding-html.ts";
import { pictureAxis, pictureRow } from "./picture.ts";
import { pictureDefinitions, pictureLegend } from "./picture-legend.ts";
import { reportScript } from "./report-script.ts";
import {
  checksHtml,
  headHtml,
  headsTable,
  lawHtml,
  policiesHtml,
  rejectionsHtml,
  rowsShown,
} from "./report-sections.ts";
import { reportStyle } from "./report-style.ts";

/** What the page says besides what was added dossier by dossier. */
export type ReportEnd = {
  readonly employer: Employer;
  readonly counts: Counts;
  readonly checks: readonly Check[];
  readonly rejections: readonly KeptRejection[];
  readonly evidence: string;
  readonly faults: readonly (Fault & { readonly dossier: string })[];
};

/** Findings of a group and rows of the picture that a page shows; beyond, the files hold them all. */
const shownMax = 2_000;

/** Gathers the report dossier by dossier, each piece on the spool, and sets the page in the end. */
export class ReportParts {
  readonly #request: ExportRequest;
  readonly #spool: Spool;
  readonly #found = new Map<Group, number>();
  #rows = 0;
  #heads = 0;

  constructor(request: ExportRequest, spool: Spool) {
    this.#request = request;
    this.#spool = spool;
  }

  /** Adds a dossier. */
  async add(known: KnownDossier, rows: readonly ObligationRow[], findings: readonly Finding[]): Promise<void> {
    const { employer, span } = this.#request;
    const picture = pictureRow(known, findings, whoOf(known), span);
    if (picture !== "" && ++this.#rows <= shownMax) await this.#spool.add("report-picture", picture);
    if (++this.#heads <= rowsShown)
      await this.#spool.add("report-heads", headHtml(known.id, known.head.seq, known.head.hash));
    for (const row of rows) {
      const found = (this.#found.get(row.severity) ?? 0) + 1;
      this.#found.set(row.severity, found);
      if (found <= shownMax) await this.#spool.add(`report-${row.severity}`, findingHtml(row, employer));
    }
  }

  /** The page, piece by piece. */
  async *page(end: ReportEnd): AsyncGenerator<Uint8Array> {
    const { span } = this.#request;
    yield bytes(this.#top(end));
    if (this.#rows > 0) {
      yield bytes(`<section class="card picture-box" aria-labelledby="picture">
${pictureDefinitions}${pictureLegend}<div class="axis-row"><span></span>${pictureAxis(span)}</div><ul class="picture">\n`);
      yield* this.#spool.read("report-picture");
      yield bytes(`</ul>${more(this.#rows, shownMax, "rows", "obligations.ndjson")}</section>`);
    } else yield bytes(`<p class="quiet">There is nobody to show yet.</p>`);
    yield bytes(`<h2 id="findings">Findings</h2>
<p class="quiet">Everything that had to be done, was broken or could not be told in the span, as it stood on ${formatDay(span.to)}; answered or not.</p>\n`);
    for (const group of groups) yield* this.#group(group);
    if (this.#found.size === 0) yield bytes(`<p class="card">Nothing had to be done, and nothing was broken.</p>`);
    yield bytes(this.#registers(end));
    yield bytes(headsTable.open);
    yield* this.#spool.read("report-heads");
    yield bytes(`${headsTable.close}${more(this.#heads, rowsShown, "heads", "heads.json")}${checking}
</main><script>${reportScript}</script>
</body></html>\n`);
  }

  async *#group(group: Group): AsyncGenerator<Uint8Array> {
    const found = this.#found.get(group) ?? 0;
    if (found === 0) return;
    yield bytes(`<section><h3 class="group">${escapeHtml(groupWord(group))}: ${found}</h3>\n`);
    yield* this.#spool.read(`report-${group}`);
    yield bytes(`${more(found, shownMax, "findings", "obligations.ndjson")}</section>\n`);
  }

  #top({ employer, counts, evidence, faults }: ReportEnd): string {
    const { id, span } = this.#request;
    const name = plainLine(employer.name);
    const days = `${formatDay(span.from)} to ${formatDay(span.to)}`;
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(reportStyle)}'; script-src '${hashOf(reportScript)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Audit export: ${escapeHtml(name)}, ${days}</title>
<style>${reportStyle}</style></head>
<body><header class="top"><p class="brand">Belfry audit export</p>
<h1>${escapeHtml(name)}</h1>
<p class="span">${days}</p>
<p class="quiet small">Employer <code>${escapeHtml(employer.id)}</code> · pack <code>${escapeHtml(id)}</code> · rules and law of release ${escapeHtml(release)}</p>
</header><main>
${verdictHtml(counts, evidence, faults)}
<ul class="tiles" aria-label="Findings by severity">${groups.map((group) => tile(groupWord(group), this.#found.get(group) ?? 0)).join("")}</ul>
<div class="tools" role="search"><input type="search" id="search" placeholder="Search a name, rule, event or article" aria-label="Search">${groups
      .filter((group) => this.#found.has(group))
      .map(
        (group) => `<label><input type="checkbox" data-show="${group}" checked>${escapeHtml(groupWord(group))}</label>`,
      )
      .join("")}<output id="shown"></output></div>
<h2 id="picture">The span in one picture</h2>
<p class="quiet">A row for each person or project. What began before or goes on after is cut at the edge.</p>\n`;
  }

  #registers({ employer, checks, rejections }: ReportEnd): string {
    return `<h2>What was checked</h2>
<p class="quiet">A limit is held against every period that facts tell of; what is neither broken nor undetermined was found clean. Duties are counted by how they stand.</p>
${checksHtml(checks)}
<h2>Law as applied</h2>
<p class="quiet">Every legal value of the release with its dates and sources. "To be confirmed": the value is unsure, or past its review; have it checked before you rely on it.</p>
<div class="law">${lawHtml(this.#request.span.to)}</div>
<h2>The employer's own settings</h2>
<p class="quiet">They set reminders and patience, never the law.</p>
${policiesHtml(employer)}
<h2>Events that were not accepted</h2>
${rejections.length === 0 ? '<p class="quiet">None.</p>' : `<p class="quiet">Each was answered with what is wrong and kept; its content is not in the pack.</p>${rejectionsHtml(rejections)}${more(rejections.length, rowsShown, "rejections", "rejections.ndjson")}`}
<h2>Ledger heads</h2>
<p class="quiet">Where each dossier's chain ends. A later pack must hold each of these as a link of its chains.</p>\n`;
  }
}

function verdictHtml(counts: Counts, evidence: string, faults: ReportEnd["faults"]): string {
  const { dossiers, records, events, changes, erased } = counts;
  const held = `${dossiers} dossiers, ${records} records: ${events} events received, ${changes} changes concluded${erased === 0 ? "" : `, ${erased} erased`}.`;
  const said =
    counts.faults === 0
      ? `<h2>Each chain verified when this was written</h2><p>${held} Each record follows the one before it, and each content is the content that was recorded.</p>`
      : `<h2>${counts.faults} faults were found in the ledger when this was written</h2><p>${held}</p><ul>${faults.map(({ dossier, seq, problem }) => `<li><code>${escapeHtml(dossier)}</code>, record ${seq}: ${escapeHtml(problem)}</li>`).join("")}</ul>`;
  return `<section class="card verdict${counts.faults === 0 ? "" : " bad"}" aria-label="Verdict">${said}
<p class="small">Seal of the evidence (SHA-256 over every file but this page): <code class="hash">${evidence}</code></p>
<p class="small quiet">A page cannot prove itself: run <code>node verify.mjs --seal …</code> in this folder with the pack's seal, which you got by another way.</p></section>`;
}

const tile = (word: string, found: number): string =>
  `<li><strong${found === 0 ? ' class="zero"' : ""}>${found}</strong>${escapeHtml(word)}</li>`;

const more = (count: number, shown: number, what: string, file: string): string =>
  count <= shown ? "" : `<p class="quiet">${shown} of ${count} ${what} are shown; <code>${file}</code> holds all.</p>`;

const checking = `<footer><h2>How to check this</h2>
<ol class="check"><li>Ask for the pack's seal by another way than the one by which you got the folder.</li>
<li>Run <code>node verify.mjs --seal THE-SEAL</code> in the folder: no network, nothing to install but Node.js 18 or newer.</li>
<li>It says OK, or names the file and the record that were altered. <code>README.txt</code> says what that proves and what it cannot.</li></ol></footer>`;

/** The hash by which the page's own style and script are allowed, and nothing else. */
const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

const bytes = (text: string): Uint8Array => Buffer.from(text);
