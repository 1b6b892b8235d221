import { addDays } from "../../calendar/day.ts";
import { escapeHtml } from "../escape-html.ts";
import { cardOf, codeOf } from "../mail-card.ts";
import type { MailLine } from "../mail-content.ts";
import { row } from "../mail-page.ts";
import { dayInWords } from "../mail-words.ts";
import { plainLine } from "../plain-line.ts";
import type { AnswerWording } from "../wording/answer/keys.ts";
import { answerWords } from "../wording/answer/wordings.ts";
import type { Wording } from "../wording/wording.ts";
import { wordings } from "../wording/wordings.ts";
import { cardHtml, reasonsHtml } from "./answer-card.ts";
import type { GivenAnswer } from "./answer-form.ts";
import { formHtml, problemsHtml } from "./answer-form-html.ts";
import { type Frame, layout, paragraph } from "./answer-layout.ts";
import { answerLinkDays } from "./answer-link.ts";
import { type Asked, type Question, takesIn } from "./answer-question.ts";

/** The page that asks: what the obligation wants, the three answers, and why it stands. */
export function questionPage(wording: Wording, question: Question): string {
  const answer = answerWords(wording);
  const { card, reference } = itemOf(wording, question);
  const marks = wording.labels;
  const title = `${question.problems.length === 0 ? "" : `${answer.problemsHeading}${marks.colon} `}${answer.heading}`;
  return layout(
    frameOf(wording, question, title),
    [
      problemsHtml(wording, question),
      heading(answer.heading),
      standingHtml(wording, question),
      cardHtml(card, marks),
      formHtml(wording, question),
      `<h2>${escapeHtml(answer.whyHeading)}</h2>`,
      reasonsHtml(card, reference, marks),
    ].join("\n"),
  );
}

/** The page after an answer: what was recorded, for whom, and what follows from it. */
export function recordedPage(wording: Wording, asked: Asked, given: GivenAnswer): string {
  const { recorded } = answerWords(wording);
  const { card } = itemOf(wording, asked);
  return layout(
    frameOf(wording, asked, recorded.heading),
    [
      heading(recorded.heading),
      `<section class="notice done">`,
      paragraph(effectOf(wording, asked, given)),
      ...(given.kind === "waived" ? [paragraph(`${recorded.reason}${wording.labels.colon} ${given.reason}`)] : []),
      paragraph(recorded.by(asked.contact)),
      "</section>",
      paragraph(`${card.title}, ${card.about}`),
      paragraph(recorded.close, "quiet"),
    ].join("\n"),
  );
}

/** The page of an obligation that is closed meanwhile. */
export function settledPage(wording: Wording, asked: Asked): string {
  const { settled, takesIn: held } = answerWords(wording);
  const { card } = itemOf(wording, asked);
  const { status } = asked.now.view;
  const answered = takesIn(asked) ? held.settled : settled.answered;
  const how = status === "met" || status === "void" ? settled[status] : answered;
  return layout(
    frameOf(wording, asked, settled.heading),
    [
      heading(settled.heading),
      `<section class="notice done">${paragraph(how)}</section>`,
      paragraph(`${card.title}, ${card.about}`),
    ].join("\n"),
  );
}

/** The page of a link that is too old. It shows nothing of what it was about. */
export function expiredPage(wording: Wording): string {
  const { heading: title, text, todo } = answerWords(wording).expired;
  const content = [heading(title), paragraph(text(answerLinkDays)), paragraph(todo)].join("\n");
  return layout({ language: wording.language, title, from: null }, content);
}

/** The one page of every link that opens nothing, in every language, because nobody is known to read it. */
export const invalidPage: string = inEveryLanguage((words) => words.invalid);

/** The page of a failure of ours. */
export const failedPage: string = inEveryLanguage((words) => words.failed);

function inEveryLanguage(said: (words: AnswerWording) => { readonly heading: string; readonly text: string }): string {
  const all = [wordings.en, wordings.nl, wordings.fr, wordings.de];
  const sections = all.map((wording) => {
    const { heading: title, text } = said(answerWords(wording));
    return `<section class="notice" lang="${wording.language}">\n<h2>${escapeHtml(title)}</h2>\n${paragraph(text)}\n</section>`;
  });
  return layout({ language: "en", title: said(answerWords(wordings.en)).heading, from: null }, sections.join("\n"));
}

const heading = (text: string): string => `<h1>${escapeHtml(text)}</h1>`;

const frameOf = (wording: Wording, { employer, today }: Asked, title: string): Frame => ({
  language: wording.language,
  title,
  from: { employer: plainLine(employer.name), day: dayInWords(wording, today) },
});

/** The obligation in the words of a mail. What raised it is left out: it may not have been raised today. */
function itemOf(wording: Wording, { employer, subject, name, now, today }: Asked) {
  const line: MailLine = { alert: now.alert, subject, name, cause: null, answerLink: null, seq: now.alert.number };
  const page = { employer, day: today };
  const reference = [
    row(wording.labels.caseCode, codeOf(page, line)),
    row(wording.labels.obligation, plainLine(now.alert.obligation)),
  ];
  return { card: cardOf(wording, page, line), reference };
}

/** A silence that lasts already. */
function standingHtml(wording: Wording, { now: { silence } }: Asked): string {
  if (silence === null) return "";
  const { standing } = answerWords(wording);
  const until = dayInWords(wording, silence.until);
  const by = plainLine(silence.by);
  const said =
    silence.kind === "waived" ? standing.waived(until, by, plainLine(silence.reason)) : standing.snoozed(until, by);
  return `<section class="notice">${paragraph(said)}</section>`;
}

function effectOf(wording: Wording, asked: Asked, given: GivenAnswer): string {
  const { recorded, takesIn: held } = answerWords(wording);
  const { now } = asked;
  if (given.kind === "acknowledged" && takesIn(asked)) return held.recorded;
  if (given.kind === "acknowledged")
    return now.closedByAcknowledging ? recorded.acknowledged : recorded.acknowledgedGoesOn;
  return recorded[given.kind](dayInWords(wording, given.until), dayInWords(wording, addDays(given.until, 1)));
}
