import { createHash } from "node:crypto";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import { formatDay } from "../../../calendar/day.ts";
import type { Employer } from "../../../dossier/employer.ts";
import { release } from "../../../obligations/rules.ts";
import type { KeptRejection } from "../../../store/rejections.ts";
import type { Fault } from "../../verify.ts";
import { askedText } from "../asked-text.ts";
import type { Check } from "../checks.ts";
import { type Finding, type Group, groups } from "../findings.ts";
import type { KnownDossier } from "../known-dossier.ts";
import type { ObligationRow } from "../obligation-row.ts";
import { type Counts, type ExportRequest, type Spool, standsOn } from "../pack.ts";
import type { Papers } from "../papers.ts";
import { PapersParts } from "./papers-parts.ts";
import { papersGrid } from "./papers-scale.ts";
import { pictureGrid } from "./picture.ts";
import { papersDefinitions, pictureDefinitions } from "./picture-legend.ts";
import { PictureParts } from "./picture-parts.ts";
import { reportScript } from "./report-script.ts";
import {
  checksHtml,
  counted,
  headHtml,
  headsTable,
  lawHtml,
  policiesHtml,
  rejectionsHtml,
  rowsShown,
} from "./report-sections.ts";
import { reportStyle } from "./report-style.ts";
import { groupWord, RuleBlock } from "./rule-block.ts";
import { subjectGroup } from "./subject-group.ts";

/** What the page says besides what was added dossier by dossier. */
export type ReportEnd = {
  readonly employer: Employer;
  readonly counts: Counts;
  readonly checks: readonly Check[];
  readonly rejections: readonly KeptRejection[];
  readonly evidence: string;
  readonly faults: readonly (Fault & { readonly dossier: string })[];
};

/** Findings of a severity that a page shows; beyond, the files hold them all. */
const shownMax = 2_000;

/** Gathers the report dossier by dossier, each piece on the spool, and sets the page in the end. */
export class ReportParts {
  readonly #request: ExportRequest;
  readonly #spool: Spool;
  readonly #found = new Map<Group, number>();
  readonly #blocks = new Map<string, RuleBlock>();
  readonly #picture: PictureParts;
  readonly #papers: PapersParts;
  #heads = 0;

  constructor(request: ExportRequest, spool: Spool) {
    this.#request = request;
    this.#spool = spool;
    this.#picture = new PictureParts(request.span, spool);
    this.#papers = new PapersParts(request.span, spool);
  }

  /** Adds a dossier. */
  async add(
    known: KnownDossier,
    rows: readonly ObligationRow[],
    findings: readonly Finding[],
    papers: Papers | null,
  ): Promise<void> {
    await this.#picture.add(known, findings);
    if (papers !== null) await this.#papers.add(known, papers);
    if (++this.#heads <= rowsShown)
      await this.#spool.add("report-heads", headHtml(known.id, known.head.seq, known.head.hash));
    const alike = new Map<string, ObligationRow[]>();
    for (const row of rows) {
      const key = `${row.severity} ${row.rule} ${row.title} ${row.explanation.why}`;
      alike.set(key, [...(alike.get(key) ?? []), row]);
    }
    for (const [key, group] of alike) await this.#addGroup(key, group);
  }

  /** Adds what one subject has under one rule, as far as it is shown. */
  async #addGroup(key: string, rows: readonly ObligationRow[]): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const before = this.#found.get(first.severity) ?? 0;
    this.#found.set(first.severity, before + rows.length);
    const shown = rows.slice(0, Math.max(0, shownMax - before));
    if (shown.length === 0) return;
    const block = this.#blocks.get(key) ?? new RuleBlock(first, `report-findings-${this.#blocks.size}`);
    this.#blocks.set(key, block);
    block.count(shown.length);
    await this.#spool.add(block.place, subjectGroup(shown, this.#request.employer, block.lawOf));
  }

  /** The page, piece by piece. */
  async *page(end: ReportEnd): AsyncGenerator<Uint8Array> {
    const { span } = this.#request;
    yield bytes(this.#top(end));
    // Outside of the sections, which a search hides: what is drawn from them would vanish with them.
    yield bytes(`${pictureDefinitions}${papersDefinitions}${pictureGrid(span)}${papersGrid(span)}`);
    yield* this.#picture.page();
    yield* this.#papers.page();
    yield bytes(`<section class="findings"><h2 id="findings">Findings</h2>
<p class="quiet">Everything that had to be done, was broken or could not be told in the span, as it stood on ${formatDay(standsOn(this.#request))}; answered or not. By rule: the duty and its law are said once, each case cites them by number.</p>\n`);
    for (const group of groups) yield* this.#group(group);
    if (this.#found.size === 0) yield bytes(`<p class="card">Nothing had to be done, and nothing was broken.</p>`);
    yield bytes("</section>\n");
    yield bytes(this.#registers(end));
    yield bytes(headsTable.open);
    yield* this.#spool.read("report-heads");
    yield bytes(`${headsTable.close}${more(this.#heads, rowsShown, "heads", "heads.json")}</section>${checking}
</main><script>${reportScript}</script>
</body></html>\n`);
  }

  async *#group(group: Group): AsyncGenerator<Uint8Array> {
    const found = this.#found.get(group) ?? 0;
    if (found === 0) return;
    yield bytes(
      `<section class="severity" data-severity="${group}"><h3 class="group t-${group}" id="${group}">${escapeHtml(groupWord(group))}: ${counted(found)}</h3>\n`,
    );
    const blocks = [...this.#blocks.values()].filter(({ severity }) => severity === group).sort(RuleBlock.inOrder);
    for (const block of blocks) {
      yield bytes(block.head);
      yield* this.#spool.read(block.place);
      yield bytes("</section>\n");
    }
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
<p class="quiet small">${escapeHtml(askedText(this.#request))}</p>
</header><main>
${verdictHtml(counts, evidence, faults)}
<ul class="tiles" aria-label="Findings by severity">${groups.map((group) => tile(group, this.#found.get(group) ?? 0)).join("")}</ul>
${toolsHtml(groups.filter((group) => this.#found.has(group)))}`;
  }

  #registers({ employer, checks, rejections }: ReportEnd): string {
    return `<section class="register"><h2>What was checked</h2>
<p class="quiet">A limit is held against every period that facts tell of; what is neither broken nor undetermined was found clean. Duties are counted by how they stand. Of dossiers that a rule failed on it could check nothing: no period of theirs is counted, and each has a finding that says so.</p>
${checksHtml(checks)}</section>
<section class="register law"><h2>Law as applied</h2>
<p class="quiet">Every legal value of the release with its dates and sources. "To be confirmed": the value is unsure, or past its review; have it checked before you rely on it.</p>
${lawHtml(standsOn(this.#request))}</section>
<section class="register"><h2>The employer's own settings</h2>
<p class="quiet">They set reminders and patience, never the law.</p>
${policiesHtml(employer)}</section>
<section class="register"><h2>Events that were not accepted</h2>
${rejections.length === 0 ? '<p class="quiet">None.</p>' : `<p class="quiet">Each was answered with what is wrong and kept; its content is not in the pack.</p>${rejectionsHtml(rejections)}${more(rejections.length, rowsShown, "rejections", "rejections.ndjson")}`}</section>
<section class="register"><h2>Ledger heads</h2>
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

function tile(group: Group, found: number): string {
  const word = escapeHtml(groupWord(group));
  return found === 0
    ? `<li><span><strong class="zero">0</strong>${word}</span></li>`
    : `<li><a href="#${group}"><strong>${counted(found)}</strong>${word}</a></li>`;
}

/** What the script offers; it is hidden where no script runs. */
const toolsHtml = (found: readonly Group[]): string =>
  `<div class="tools" role="search"><input type="search" id="search" placeholder="Search a name, case, event, rule or article" aria-label="Search"><output id="shown" for="search"></output></div>
<p class="filters" role="group" aria-label="Severities shown">${found
    .map(
      (group) => `<label><input type="checkbox" data-show="${group}" checked>${escapeHtml(groupWord(group))}</label>`,
    )
    .join("")}</p>
<p class="card" id="nothing" role="status" hidden></p>
<p class="card" id="filtered" hidden></p>
`;

const more = (count: number, shown: number, what: string, file: string): string =>
  count <= shown
    ? ""
    : `<p class="quiet">${counted(shown)} of ${counted(count)} ${what} are shown; <code>${file}</code> holds all.</p>`;

const checking = `<footer><h2>How to check this</h2>
<ol class="check"><li>Ask for the pack's seal by another way than the one by which you got the folder.</li>
<li>Run <code>node verify.mjs --seal THE-SEAL</code> in the folder: no network, nothing to install but Node.js 18 or newer.</li>
<li>It says OK, or names the file and the record that were altered. <code>README.txt</code> says what that proves and what it cannot.</li></ol></footer>`;

/** The hash by which the page's own style and script are allowed, and nothing else. */
const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

const bytes = (text: string): Uint8Array => Buffer.from(text);
