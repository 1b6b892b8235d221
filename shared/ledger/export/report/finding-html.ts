import { caseCode } from "../../../alerts/case-code.ts";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import type { Item } from "../../../alerts/mail-page.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import { type Group, wording } from "../findings.ts";
import type { ObligationRow } from "../obligation-row.ts";

/** The word of a group. */
export const groupWord = (group: Group): string => (group === "settled" ? "Settled" : wording.severities[group]);

/** Whom a row is about, as the report names them. */
export function whoOf({ subject, name }: Pick<ObligationRow, "subject" | "name">): string {
  const id = plainLine(subject.id);
  const known = name === null ? "" : plainLine(name);
  return known === "" ? `${wording.labels[subject.kind]} ${id}` : `${known} (${id})`;
}

/** One finding: how pressing, what, whom; the days; and why, so that it can be derived again by hand. */
export function findingHtml(row: ObligationRow, employer: string): string {
  const { explanation, severity } = row;
  const unsure = explanation.law.some(({ toBeConfirmed }) => toBeConfirmed);
  const code = caseCode(employer, row.subject, row.obligation);
  return `<article class="finding" data-group="${severity}">
<p class="chips">${chip(groupWord(severity), severity)}${row.answered ? chip("Answered", "note") : ""}${unsure ? chip(wording.labels.toBeConfirmed, "note") : ""}</p>
<h3>${escapeHtml(row.title)}</h3>
<p class="who">${escapeHtml(whoOf(row))}</p>
<dl class="facts">${daysOf(row)
    .map(([label, day]) => `<div><dt>${label}</dt><dd>${escapeHtml(day)}</dd></div>`)
    .join("")}</dl>
<p class="why">${escapeHtml(explanation.why)}</p>
<dl class="reasons">${reasonsOf(row)
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) => reason(label, items))
    .join("")}</dl>
<p class="reference">Case ${code} · <code>${escapeHtml(plainLine(row.obligation))}</code> in <code>${escapeHtml(row.dossier)}</code></p>
</article>\n`;
}

const chip = (word: string, tone: string): string => `<span class="chip t-${tone}">${escapeHtml(word)}</span>`;

function daysOf(row: ObligationRow): readonly (readonly [string, string])[] {
  const broken = row.until === null || row.until === row.on ? row.on : `${row.on} to ${row.until}`;
  const days: readonly (readonly [string, string | null])[] = [
    ["Status", row.stage === null || row.stage === row.status ? row.status : `${row.status} (${row.stage})`],
    ["Opens", row.opens],
    ["Best by", row.recommended],
    ["Last lawful day", row.kind !== "duty" ? null : row.status === "suspended" ? "none while suspended" : row.due],
    [row.until === null ? "Broken since" : "Broken", broken],
    ["Met", row.status === "met" ? row.met : null],
    ["Fell away", row.status === "void" ? row.void : null],
    ["Asked since", row.missing?.neededOn ?? null],
  ];
  return days.flatMap(([label, day]) => (day === null ? [] : [[label, day] as const]));
}

function reasonsOf(row: ObligationRow): readonly (readonly [string, readonly Item[]])[] {
  const { explanation, missing } = row;
  return [
    ["Law", explanation.law],
    ["Facts", explanation.facts.map(({ words }) => item(words))],
    ["Arithmetic", explanation.workings.map(({ words }) => item(words))],
    ["Missing", missing === null ? [] : [item(missing.question)]],
    ["Answers", row.answers.map((answer) => item(answerInWords(answer)))],
    ["Course", [item(row.timeline.slice(1).map(segmentInWords).join(" → "))].filter(({ text }) => text !== "")],
  ];
}

const item = (text: string): Item => ({ text, address: null, toBeConfirmed: false });

const reason = (label: string, items: readonly Item[]): string =>
  `<div><dt>${label}</dt>${items.map((one) => `<dd>${itemHtml(one)}</dd>`).join("")}</div>`;

/** A source of law: its address is text too, for paper has no links. */
const itemHtml = ({ text, address, toBeConfirmed }: Item): string =>
  `${escapeHtml(text)}${toBeConfirmed ? ` ${chip(wording.labels.toBeConfirmed, "note")}` : ""}${address === null ? "" : `<br><a href="${escapeHtml(address)}">${escapeHtml(address.replace(/^https:\/\/(www\.)?/, ""))}</a>`}`;

function answerInWords({ kind, by, from, event, ...more }: ObligationRow["answers"][number]): string {
  const until = "until" in more ? ` until ${more.until}` : "";
  const why = "reason" in more ? `, because: ${more.reason}` : "";
  return `${kind} by ${by} from ${from}${until}${why} [event ${event}]`;
}

const segmentInWords = ({ from, status, stage, muted }: ObligationRow["timeline"][number]): string =>
  `${from} ${stage === null || stage === status ? status : `${status}, ${stage}`}${muted ? " (answered)" : ""}`;
