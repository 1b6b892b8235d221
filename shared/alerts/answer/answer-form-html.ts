import { formatDay } from "../../calendar/day.ts";
import { escapeHtml } from "../escape-html.ts";
import { dayInWords } from "../mail-words.ts";
import { answerWords } from "../wording/answer/wordings.ts";
import type { Wording } from "../wording/wording.ts";
import {
  boundsFrom,
  type Field,
  type FieldProblem,
  type Filled,
  type GivenAnswer,
  reasonLengthMax,
} from "./answer-form.ts";
import { inline, paragraph } from "./answer-layout.ts";
import { type Question, takesIn } from "./answer-question.ts";

/**
 * The form with its three answers; what one of them needs besides is shown once it is chosen. The browser is asked to
 * check nothing: it would speak its own language, and refuse over a field that is hidden.
 */
export function formHtml(wording: Wording, question: Question): string {
  const answer = answerWords(wording);
  const { label, hint, goesOnLabel, goesOnHint } = answer.acknowledged;
  const seen = question.now.closedByAcknowledging ? { label, hint } : { label: goesOnLabel, hint: goesOnHint };
  const acknowledging = takesIn(question) ? answer.takesIn : seen;
  return `<form class="form" method="post" novalidate>
<fieldset${describedBy(question, "answer")}>
<legend>${escapeHtml(answer.question)}</legend>
${problemHtml(wording, question, "answer")}
${choiceHtml(question, "acknowledged", acknowledging, "")}
${choiceHtml(question, "snoozed", answer.snoozed, dayHtml(wording, question, "snoozedUntil", answer.snoozed.until))}
${choiceHtml(question, "waived", answer.waived, dayHtml(wording, question, "waivedUntil", answer.waived.until) + reasonHtml(wording, question))}
</fieldset>
<button>${escapeHtml(answer.confirm)}</button>
${paragraph(answer.signedBy(question.contact, question.employer.name), "signed")}
</form>`;
}

/** What is wrong with what was sent, each with a link to its field. */
export function problemsHtml(wording: Wording, { problems, today }: Question): string {
  if (problems.length === 0) return "";
  const entries = problems.map(
    ({ field, problem }) =>
      `<li><a href="#${idOf(field)}">${escapeHtml(inWords(wording, today, { field, problem }))}</a></li>`,
  );
  return `<section class="notice wrong" role="alert" tabindex="-1" autofocus>
<h2>${escapeHtml(answerWords(wording).problemsHeading)}</h2>
<ul>
${entries.join("\n")}
</ul>
</section>`;
}

type Kind = GivenAnswer["kind"];

const choiceHtml = (
  { filled }: Question,
  kind: Kind,
  { label, hint }: { readonly label: string; readonly hint: string },
  more: string,
): string => `<div class="choice">
<label class="pick" for="answer-${kind}"><input type="radio" name="answer" id="answer-${kind}" value="${kind}"${filled.answer === kind ? " checked" : ""} aria-describedby="hint-${kind}"><strong>${escapeHtml(label)}</strong></label>
<p class="hint" id="hint-${kind}">${escapeHtml(hint)}</p>${more === "" ? "" : `\n<div class="more">\n${more}</div>`}
</div>`;

function dayHtml(wording: Wording, question: Question, field: "snoozedUntil" | "waivedUntil", label: string): string {
  const { first, last } = boundsFrom(question.today);
  const bounds = answerWords(wording).bounds(dayInWords(wording, first), dayInWords(wording, last));
  return `<label for="${field}">${escapeHtml(label)}</label>
<p class="hint" id="hint-${field}">${inline(bounds)}</p>
${problemHtml(wording, question, field)}<input type="date" name="${field}" id="${field}" value="${escapeHtml(question.filled[field])}" min="${formatDay(first)}" max="${formatDay(last)}"${describedBy(question, field, `hint-${field}`)}>
`;
}

const reasonHtml = (wording: Wording, question: Question): string =>
  `<label for="reason">${escapeHtml(answerWords(wording).waived.reason)}</label>
<p class="hint" id="hint-reason">${escapeHtml(answerWords(wording).waived.reasonHint)}</p>
${problemHtml(wording, question, "reason")}<textarea name="reason" id="reason" rows="3" maxlength="${reasonLengthMax}"${describedBy(question, "reason", "hint-reason")}>${escapeHtml(question.filled.reason)}</textarea>
`;

const found = ({ problems }: Question, field: Field): FieldProblem | undefined =>
  problems.find((problem) => problem.field === field);

/** Ties a field to its hint and to what is wrong with it, for those who hear the page. */
function describedBy(question: Question, field: Field, ...hints: readonly string[]): string {
  const wrong = found(question, field) !== undefined;
  const ids = [...hints, ...(wrong ? [`problem-${field}`] : [])];
  const invalid = wrong && field !== "answer" ? ' aria-invalid="true"' : "";
  return ids.length === 0 ? "" : ` aria-describedby="${ids.join(" ")}"${invalid}`;
}

function problemHtml(wording: Wording, question: Question, field: Field): string {
  const problem = found(question, field);
  if (problem === undefined) return "";
  return `<p class="problem" id="problem-${field}">${inline(inWords(wording, question.today, problem))}</p>\n`;
}

const idOf = (field: Field): keyof Filled | "answer-acknowledged" =>
  field === "answer" ? "answer-acknowledged" : field;

/** A problem that has a bound names the first or the last day that is allowed. */
function inWords(wording: Wording, today: Question["today"], { problem }: FieldProblem): string {
  const { first, last } = boundsFrom(today);
  return answerWords(wording).problems[problem](dayInWords(wording, problem === "too-late" ? last : first));
}
