import { caseCode } from "../../../alerts/case-code.ts";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { stageInWords } from "../../../alerts/mail-words.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import type { ObligationRow } from "../obligation-row.ts";
import type { Voice } from "./voice.ts";

/** What a finding can rest on, in the order in which it is read. */
export type ReasonKind = "facts" | "arithmetic" | "missing" | "answers" | "course" | "law";

/** What a finding rests on, of one kind: lines, in the order in which they are read. */
export type Reason = { readonly kind: ReasonKind; readonly lines: readonly string[] };

/**
 * One finding as a row of its group's table: its case and how it stands, its days, and what it rests on, so that it can
 * be derived again by hand.
 * @param who a heading above the case, where the row is the whole group
 */
export function findingRow(
  row: ObligationRow,
  employer: string,
  reasons: readonly Reason[],
  voice: Voice,
  who = "",
): string {
  const { findings } = voice.words;
  const code = caseCode(employer, row.subject, row.obligation);
  const besides = reasons.filter(({ kind }) => beside.has(kind));
  const days = daysOf(row, voice).map(([label, day]) => said(label, [day]));
  return `<tr class="finding" id="case-${code}"><th scope="row">${who}<span class="case">${escapeHtml(findings.case)} ${code}</span>
<span class="status">${escapeHtml(statusOf(row, voice))}</span>${row.answered ? `<span class="chip t-note">${escapeHtml(findings.answered)}</span>` : ""}
<code class="quiet">${escapeHtml(plainLine(row.obligation))}</code></th><td><dl class="days">${[...days, ...besides.map((reason) => reasonHtml(reason, voice))].join("")}</dl></td>
<td>${reasonsHtml(
    reasons.filter((reason) => !besides.includes(reason)),
    voice,
  )}</td></tr>\n`;
}

/** What stands in the column of days: it is short, and the days leave room. */
const beside: ReadonlySet<ReasonKind> = new Set(["course", "law"]);

/** Reasons as a list; nothing where there are none. */
export function reasonsHtml(reasons: readonly Reason[], voice: Voice, more = ""): string {
  if (reasons.length === 0) return "";
  return `<dl class="reasons${more}">${reasons.map((reason) => reasonHtml(reason, voice)).join("")}</dl>`;
}

const reasonHtml = ({ kind, lines }: Reason, voice: Voice): string => said(labelOf(kind, voice), lines);

const said = (label: string, lines: readonly string[]): string =>
  `<div><dt>${escapeHtml(label)}</dt>${lines.map((line) => ` <dd>${escapeHtml(line)}</dd>`).join("")}</div>`;

function labelOf(kind: ReasonKind, { wording: { labels }, words: { findings } }: Voice): string {
  return kind === "answers" || kind === "course" ? findings[kind] : labels[kind];
}

/** What a finding rests on besides the law. What has nothing to say is left out. */
export function reasonsOf({ explanation, missing, answers, timeline }: ObligationRow, voice: Voice): readonly Reason[] {
  const course = timeline
    .slice(1)
    .map((segment) => segmentInWords(segment, voice))
    .join(" → ");
  const reasons: readonly Reason[] = [
    { kind: "facts", lines: explanation.facts.map(({ words }) => words) },
    { kind: "arithmetic", lines: explanation.workings.map(({ words }) => words) },
    { kind: "missing", lines: missing === null ? [] : [missing.question] },
    { kind: "answers", lines: answers.map((answer) => answerInWords(answer, voice)) },
    { kind: "course", lines: course === "" ? [] : [course] },
  ];
  return reasons.filter(({ lines }) => lines.length > 0);
}

/** A status, and the step of its ladder where that says more. */
function standingInWords(
  { status, stage }: Pick<ObligationRow, "status" | "stage">,
  { wording, words }: Voice,
): readonly string[] {
  const isSame = stage === null || stage === status;
  return [words.statuses[status], ...(isSame ? [] : [stageInWords(wording, stage)])];
}

function statusOf(row: ObligationRow, voice: Voice): string {
  const [status, stage] = standingInWords(row, voice);
  return stage === undefined ? `${status}` : `${status} (${stage})`;
}

function daysOf(row: ObligationRow, { wording, words }: Voice): readonly (readonly [string, string])[] {
  const { findings } = words;
  const { on, until } = row;
  const isOneDay = until === null || until === on;
  const days: readonly (readonly [string, string | null])[] = [
    [findings.opens, row.opens],
    [wording.labels.actBy, row.recommended],
    [
      findings.lastLawfulDay,
      row.kind !== "duty" ? null : row.status === "suspended" ? findings.noneWhileSuspended : row.due,
    ],
    [
      until === null ? findings.brokenSince : findings.broken,
      on === null || isOneDay ? on : words.days.between(on, until),
    ],
    [findings.met, row.status === "met" ? row.met : null],
    [findings.fellAway, row.status === "void" ? row.void : null],
    [findings.askedSince, row.missing?.neededOn ?? null],
  ];
  return days.flatMap(([label, day]) => (day === null ? [] : [[label, day] as const]));
}

function answerInWords(answer: ObligationRow["answers"][number], { words: { answers } }: Voice): string {
  const { kind, by, from, until = null, reason = null, event } = answer;
  return answers.line({
    kind: answers[kind],
    by: plainLine(by),
    from,
    until,
    reason: reason === null ? null : plainLine(reason),
    event: plainLine(event),
  });
}

function segmentInWords(segment: ObligationRow["timeline"][number], voice: Voice): string {
  const muted = segment.muted ? ` (${voice.words.findings.answered.toLowerCase()})` : "";
  return `${segment.from} ${standingInWords(segment, voice).join(", ")}${muted}`;
}
