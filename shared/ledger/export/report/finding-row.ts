import { caseCode } from "../../../alerts/case-code.ts";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import type { ObligationRow } from "../obligation-row.ts";

/** What a finding rests on, under one label: lines, in the order in which they are read. */
export type Reason = { readonly label: string; readonly lines: readonly string[] };

/**
 * One finding as a row of its group's table: its case and how it stands, its days, and what it rests on, so that it can
 * be derived again by hand.
 * @param who a heading above the case, where the row is the whole group
 */
export function findingRow(row: ObligationRow, employer: string, reasons: readonly Reason[], who = ""): string {
  const code = caseCode(employer, row.subject, row.obligation);
  const besides = reasons.filter(({ label }) => beside.has(label));
  const days = [...daysOf(row).map(([label, day]) => ({ label, lines: [day] })), ...besides].map(said);
  return `<tr class="finding" id="case-${code}"><th scope="row">${who}<span class="case">Case ${code}</span>
<span class="status">${escapeHtml(statusOf(row))}</span>${row.answered ? '<span class="chip t-note">Answered</span>' : ""}
<code class="quiet">${escapeHtml(plainLine(row.obligation))}</code></th><td><dl class="days">${days.join("")}</dl></td>
<td>${reasonsHtml(reasons.filter((reason) => !besides.includes(reason)))}</td></tr>\n`;
}

/** What stands in the column of days: it is short, and the days leave room. */
const beside = new Set(["Course", "Law"]);

/** Reasons as a list; nothing where there are none. */
export function reasonsHtml(reasons: readonly Reason[], more = ""): string {
  if (reasons.length === 0) return "";
  return `<dl class="reasons${more}">${reasons.map(said).join("")}</dl>`;
}

const said = ({ label, lines }: Reason): string =>
  `<div><dt>${label}</dt>${lines.map((line) => ` <dd>${escapeHtml(line)}</dd>`).join("")}</div>`;

/** What a finding rests on besides the law. What has nothing to say is left out. */
export function reasonsOf({ explanation, missing, answers, timeline }: ObligationRow): readonly Reason[] {
  const course = timeline.slice(1).map(segmentInWords).join(" → ");
  return [
    { label: "Facts", lines: explanation.facts.map(({ words }) => words) },
    { label: "Arithmetic", lines: explanation.workings.map(({ words }) => words) },
    { label: "Missing", lines: missing === null ? [] : [missing.question] },
    { label: "Answers", lines: answers.map(answerInWords) },
    { label: "Course", lines: course === "" ? [] : [course] },
  ].filter(({ lines }) => lines.length > 0);
}

const statusOf = ({ status, stage }: ObligationRow): string =>
  stage === null || stage === status ? status : `${status} (${stage})`;

function daysOf(row: ObligationRow): readonly (readonly [string, string])[] {
  const broken = row.until === null || row.until === row.on ? row.on : `${row.on} to ${row.until}`;
  const days: readonly (readonly [string, string | null])[] = [
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

function answerInWords({ kind, by, from, event, ...more }: ObligationRow["answers"][number]): string {
  const until = "until" in more ? ` until ${more.until}` : "";
  const why = "reason" in more ? `, because: ${more.reason}` : "";
  return `${kind} by ${by} from ${from}${until}${why} [event ${event}]`;
}

const segmentInWords = ({ from, status, stage, muted }: ObligationRow["timeline"][number]): string =>
  `${from} ${stage === null || stage === status ? status : `${status}, ${stage}`}${muted ? " (answered)" : ""}`;
