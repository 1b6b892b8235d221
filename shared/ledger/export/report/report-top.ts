import { createHash } from "node:crypto";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import { type Group, groups } from "../findings.ts";
import type { ExportRequest } from "../pack.ts";
import type { ReportEnd } from "./report-end.ts";
import { reportFiles, reportLanguages } from "./report-files.ts";
import { reportScript } from "./report-script.ts";
import { reportStyle } from "./report-style.ts";
import { groupWord } from "./rule-block.ts";
import { counted, daysInWords, type Voice, voiceIn } from "./voice.ts";

/** Everything above the first section. */
export function topHtml({ span }: ExportRequest, { employer }: ReportEnd, voice: Voice): string {
  const { words } = voice;
  const { language } = voice.wording;
  const name = plainLine(employer.name);
  const days = daysInWords(voice, span.from, span.to);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(reportStyle)}'; script-src '${hashOf(reportScript(words))}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(words.pageTitle(name, days))}</title>
<style>${reportStyle}</style></head>
<body><a class="skip" href="#findings">${escapeHtml(words.skip)}</a>
<header class="top"><p class="brand">${escapeHtml(words.brand)}</p>
<h1>${escapeHtml(name)}</h1>
<p class="span">${escapeHtml(days)}</p>
<nav class="languages" aria-label="${escapeHtml(words.languages)}">${reportLanguages.map((other) => languageHtml(other, language)).join(" ")}</nav>
</header><main>
`;
}

function languageHtml(other: (typeof reportLanguages)[number], language: string): string {
  const { own } = voiceIn(other).words;
  if (other === language) return `<span lang="${other}" aria-current="true">${own}</span>`;
  return `<a href="${reportFiles[other]}" lang="${other}" hreflang="${other}">${own}</a>`;
}

/** Whether the chains held, and what the report rests on. */
export function verdictHtml({ counts, evidence, faults }: ReportEnd, voice: Voice): string {
  const { verdict } = voice.words;
  const held = verdict.held(
    counted(voice, counts.dossiers),
    counted(voice, counts.records),
    counted(voice, counts.events),
    counted(voice, counts.changes),
  );
  const isSound = counts.faults === 0;
  const listed = faults.map(
    ({ dossier, seq, problem }) =>
      `<li><code>${escapeHtml(dossier)}</code>, ${escapeHtml(verdict.record(seq))}${voice.wording.labels.colon} <span lang="en">${escapeHtml(problem)}</span></li>`,
  );
  const said = isSound
    ? `<h2>${escapeHtml(verdict.sound)}</h2><p>${escapeHtml(held)} ${escapeHtml(verdict.soundSays)}</p>`
    : `<h2>${escapeHtml(verdict.faults(counts.faults))}</h2><p>${escapeHtml(held)}</p><ul>${listed.join("")}</ul>`;
  return `<section class="card verdict${isSound ? "" : " bad"}" aria-label="${escapeHtml(verdict.label)}">${said}
<p class="small">${escapeHtml(verdict.evidence)}${voice.wording.labels.colon} <code class="hash">${evidence}</code></p>
<p class="small quiet">${escapeHtml(verdict.notTheSeal)}</p>
<p class="small quiet">${verdict.proof("<code>node verify.mjs --seal …</code>")}</p></section>
`;
}

/** How many findings there are of each severity. */
export const tilesHtml = (found: (group: Group) => number, voice: Voice): string =>
  `<ul class="tiles" aria-label="${escapeHtml(voice.words.tiles)}">${groups.map((group) => tile(group, found(group), voice)).join("")}</ul>
`;

function tile(group: Group, found: number, voice: Voice): string {
  const word = escapeHtml(groupWord(group, voice));
  return found === 0
    ? `<li><span><strong class="zero">0</strong>${word}</span></li>`
    : `<li><a href="#${group}-findings"><strong>${counted(voice, found)}</strong>${word}</a></li>`;
}

/** What the script offers; it is hidden where no script runs. */
export function toolsHtml(found: readonly Group[], voice: Voice): string {
  const { search } = voice.words;
  const boxes = found.map(
    (group) =>
      `<label><input type="checkbox" data-show="${group}" checked>${escapeHtml(groupWord(group, voice))}</label>`,
  );
  return `<div class="tools" role="search"><input type="search" id="search" placeholder="${escapeHtml(search.placeholder)}" aria-label="${escapeHtml(search.label)}"><output id="shown" for="search"></output></div>
<div class="filters" role="group" aria-label="${escapeHtml(search.filters)}">${boxes.join("")}</div>
<p class="card" id="nothing" role="status" hidden></p>
<p class="card" id="filtered" hidden></p>
`;
}

/** How to check the pack; below everything. */
export function checkingHtml({ words: { check } }: Voice): string {
  const steps = check.steps("<code>node verify.mjs --seal …</code>", "<code>README.txt</code>");
  return `<footer><h2>${escapeHtml(check.title)}</h2>
<ol class="check">${steps.map((step) => `<li>${step}</li>`).join("\n")}</ol></footer>`;
}

/** The hash by which the page's own style and script are allowed, and nothing else. */
const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
