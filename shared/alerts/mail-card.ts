import { type Day, daysBetween } from "../calendar/day.ts";
import { caseCode } from "./case-code.ts";
import { lastDayLabel } from "./last-day-label.ts";
import type { MailContent, MailLine } from "./mail-content.ts";
import { historyOf, newsOf } from "./mail-history.ts";
import { lawItems } from "./mail-law.ts";
import { type AnswerAddress, type Card, type DayRow, type OlderEntry, plain, type Row, row } from "./mail-page.ts";
import { momentOf, severityOf } from "./mail-severity.ts";
import {
  dayInWords,
  detailOf,
  evidenceInWords,
  questionOf,
  stageInWords,
  wordsOf,
  workingInWords,
} from "./mail-words.ts";
import { plainLine } from "./plain-line.ts";
import type { Alert } from "./told.ts";
import { rulesAboutData } from "./wording/keys.ts";
import type { Wording } from "./wording/wording.ts";

/** What a line needs to know of the mail or the page that it stands on. */
type Where = Pick<MailContent, "employer" | "day">;

/** One alert in words. */
export function cardOf(wording: Wording, content: Where, line: MailLine): Card {
  const { alert } = line;
  const { labels } = wording;
  const severity = severityOf(alert, content.day);
  const law = alert.kind === "withdrawn" ? [] : lawItems(wording, alert, content.day);
  return {
    severity,
    word: wording.severities[severity],
    news: newsOf(wording, line),
    title: titleOf(wording, alert, content.day),
    about: aboutWhom(wording, line),
    inBrief: inBrief(wording, line),
    todo: row(labels.whatToDo, todoOf(wording, line, content.day)),
    days: alert.kind === "withdrawn" ? withdrawnDays(wording, alert) : daysOf(wording, alert, content.day),
    reasons: [...reasonsOf(wording, line, content.day, law), ...historyOf(wording, line, content.day)],
    reference: [
      ...(alert.kind === "withdrawn" ? [] : [row(labels.raisedBy, raisedBy(wording, line))]),
      row(labels.caseCode, codeOf(content, line)),
      row(labels.obligation, plainLine(alert.obligation)),
    ],
    answer: answerOf(wording, line),
    toBeConfirmed: law.some(({ toBeConfirmed }) => toBeConfirmed),
  };
}

/** Nobody need answer what was taken back. */
const answerOf = (
  { answerLink: { link, linkLabel } }: Wording,
  { alert, answerLink }: MailLine,
): AnswerAddress | null =>
  answerLink === null || alert.kind === "withdrawn" ? null : { words: link, label: linkLabel, address: answerLink };

/** A finding from before the watch began, in brief. */
export function olderEntryOf(wording: Wording, content: MailContent, line: MailLine): OlderEntry {
  const { obligation } = line.alert;
  return {
    title: titleOf(wording, line.alert, content.day),
    about: inBrief(wording, line),
    reference: `${wording.labels.caseCode} ${codeOf(content, line)}, ${plainLine(obligation)}`,
    answer: answerOf(wording, line),
  };
}

/** What was told before and is late still, in one entry: bold, with the day and how long ago that was. */
export function againEntryOf(wording: Wording, content: MailContent, line: MailLine): OlderEntry {
  const entry = olderEntryOf(wording, content, line);
  const { due } = line.alert;
  return due === null
    ? entry
    : { ...entry, about: `${entry.about}${wording.labels.colon} ${wording.daysAgo(daysBetween(due, content.day))}` };
}

/** The title of a line: words of ours alone, so that it can stand in a subject. */
export function titleOf(wording: Wording, alert: Alert, day: Day): string {
  const { title } = wordsOf(wording, alert.rule, momentOf(alert, day));
  return alert.kind === "withdrawn" ? wording.withdrawn.title(title) : title;
}

/** The case code of a line. */
export const codeOf = (content: Where, { subject, alert }: MailLine): string =>
  caseCode(content.employer.id, subject, alert.obligation);

/** Whom or what a line is about; of several alike in one dossier, which. */
function aboutWhom(wording: Wording, line: MailLine): string {
  const detail = detailOf(wording, line.alert.because);
  return detail === null ? subjectInWords(wording, line) : `${subjectInWords(wording, line)}, ${detail}`;
}

function inBrief(wording: Wording, line: MailLine): string {
  const { due } = line.alert;
  return due === null ? aboutWhom(wording, line) : `${aboutWhom(wording, line)}, ${dayInWords(wording, due)}`;
}

function subjectInWords(wording: Wording, { subject, name }: MailLine): string {
  const id = plainLine(subject.id);
  const known = name === null ? "" : plainLine(name);
  if (known !== "") return `${known} (${id})`;
  const kind = wording.labels[subject.kind];
  return subject.kind === "person" ? `${kind} ${id} (${wording.labels.nameUnknown})` : `${kind} ${id}`;
}

const raisedBy = (wording: Wording, { cause }: MailLine): string =>
  cause === null ? wording.raisedByDay : wording.raisedByEvent(plainLine(cause));

function todoOf(wording: Wording, { alert, cause }: MailLine, day: Day): string {
  if (alert.kind === "withdrawn") {
    const stage = alert.stage === null ? alert.rule : stageInWords(wording, alert.stage);
    return wording.withdrawn.todo(stage, cause === null ? null : plainLine(cause));
  }
  const moment = momentOf(alert, day);
  const words = wordsOf(wording, alert.rule, moment);
  if (moment !== "undetermined" || alert.missing === null) return words.todo === "" ? words.why : words.todo;
  const { question, who, todo } = questionOf(wording, alert.missing);
  return `${who}${wording.labels.colon} ${question} ${todo}`;
}

function daysOf(wording: Wording, alert: Alert, day: Day): readonly DayRow[] {
  const { labels } = wording;
  const { due, recommended } = alert;
  if (alert.stage === "breached" && due !== null) {
    return [dayRow(breachLabel(wording, alert, day), dayInWords(wording, due), wording.daysAgo(daysBetween(due, day)))];
  }
  const lastDay = lastDayLabel(wording, alert.rule);
  if (due === null) return [dayRow(lastDay, labels.noDay)];
  return [
    ...(recommended === null ? [] : [recommendedRow(wording, recommended, day)]),
    dayRow(lastDay, dayInWords(wording, due)),
    dayRow(labels.timeLeft, wording.daysLeft(daysBetween(day, due)), wording.counted),
  ];
}

function breachLabel({ labels }: Wording, alert: Alert, day: Day): string {
  if (rulesAboutData.includes(alert.rule)) return labels.about;
  if (momentOf(alert, day) === "over") return labels.brokenFrom;
  return severityOf(alert, day) === "urgent" ? labels.brokenSince : labels.brokenOn;
}

const recommendedRow = (wording: Wording, recommended: Day, day: Day): DayRow =>
  dayRow(
    wording.labels.actBy,
    dayInWords(wording, recommended),
    recommended < day ? wording.passed(daysBetween(recommended, day)) : null,
  );

const dayRow = (label: string, text: string, aside: string | null = null): DayRow => ({ label, text, aside });

/** One that moved names the day it moved to; one that is gone names the day it was told with. */
function withdrawnDays(wording: Wording, { due, movedTo }: Alert): readonly DayRow[] {
  if (movedTo !== null) return [dayRow(wording.labels.nowDue, dayInWords(wording, movedTo))];
  return due === null ? [] : [dayRow(wording.labels.toldDay, dayInWords(wording, due))];
}

function reasonsOf(wording: Wording, { alert }: MailLine, day: Day, law: Row["items"]): readonly Row[] {
  const { labels } = wording;
  const facts = alert.because.facts.map((fact) => plain(evidenceInWords(wording, fact)));
  if (alert.kind === "withdrawn") return facts.length === 0 ? [] : [{ label: labels.facts, items: facts }];
  const workings = alert.because.workings.map((working) => plain(workingInWords(wording, working)));
  const skipped = alert.skipped.map((stage) => stageInWords(wording, stage)).join(", ");
  const rows: readonly Row[] = [
    row(labels.why, wordsOf(wording, alert.rule, momentOf(alert, day)).why),
    { label: labels.law, items: law.length === 0 ? [plain(labels.noLaw)] : linkedOnce(law) },
    { label: labels.facts, items: facts },
    { label: labels.arithmetic, items: workings },
    { label: labels.missing, items: alert.missing === null ? [] : [plain(questionOf(wording, alert.missing).fact)] },
    { label: labels.alsoPassed, items: skipped === "" ? [] : [plain(skipped)] },
  ];
  return rows.filter(({ items }) => items.length > 0);
}

/** Each address once: values that stand in one act or on one page would repeat it below each other. */
const linkedOnce = (items: Row["items"]): Row["items"] =>
  items.map((item, at) =>
    items.findIndex(({ address }) => address === item.address) < at ? { ...item, address: null } : item,
  );
