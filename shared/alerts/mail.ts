import type { Day } from "../calendar/day.ts";
import { answerLinkDays } from "./answer/answer-link.ts";
import { cardOf, codeOf, olderEntryOf, titleOf } from "./mail-card.ts";
import type { MailContent, MailLine, WordedMail } from "./mail-content.ts";
import { htmlOf } from "./mail-html.ts";
import type { MailPage } from "./mail-page.ts";
import { sectionOf, severityOf } from "./mail-severity.ts";
import { textOf } from "./mail-text.ts";
import { againOf, stateOf } from "./mail-week.ts";
import { dayInWords } from "./mail-words.ts";
import { plainLine } from "./plain-line.ts";
import { english } from "./wording/english.ts";
import { type SectionKey, sectionKeys } from "./wording/keys.ts";
import type { Tally, Wording } from "./wording/wording.ts";

/** An employer's name is cut to this in a subject, so that the counts behind it are seen. */
const subjectNameLength = 60;

/**
 * Puts a mail into words: a subject without personal data, a text and an HTML body that say the same.
 * Never throws for an alert that it has no wording for: that one is told in the rule's own words.
 * @param wording the language; English unless told, see `wordingIn`.
 */
export function compose(content: MailContent, wording: Wording = english): WordedMail {
  const page = pageOf(content, wording);
  return { subject: page.subject, text: textOf(page), html: htmlOf(page) };
}

/** A mail with more lines than this begins with a list of them. */
const linesBeforeGlance = 3;

/** A mail in words, before it is set. */
export function pageOf(content: MailContent, wording: Wording = english): MailPage {
  const lines = inOrder(content);
  const tally = tallyOf(wording, content, lines);
  const day = dayInWords(wording, content.day);
  const employer = plainLine(content.employer.name);
  const sections = sectionsOf(wording, content, lines);
  const alone = content.kind === "urgent" && sections.length === 1 ? sections[0]?.key : undefined;
  const older = content.older.map((line) => olderEntryOf(wording, content, line));
  return {
    language: wording.language,
    subject: subjectOf(wording, content, lines, tally),
    employer,
    day,
    heading: `${headingOf(wording, content)}${wording.mail.part(content.part.number, content.part.of)}`,
    lead: alone === undefined ? leadOf(wording, content, tally) : wording.sections[alone].note,
    glance: lines.length > linesBeforeGlance ? { heading: wording.mail.glance } : null,
    sections: sections.map(({ key, cards }) => ({ key, cards, heading: key === alone ? null : wording.sections[key] })),
    again: againOf(wording, content),
    older:
      older.length === 0
        ? null
        : { heading: wording.older.heading(older.length), note: wording.older.note, entries: older, more: null },
    state: stateOf(wording, content),
    footer: wording.mail.footer(
      plainLine(content.contact),
      `${employer} (${plainLine(content.employer.id)})`,
      dayInWords(wording, content.completeUpTo),
      hasLinks(content) ? wording.answerLink.footer(answerLinkDays) : null,
    ),
    toBeConfirmed: wording.labels.toBeConfirmed,
    colon: wording.labels.colon,
  };
}

const hasLinks = ({ lines, week }: MailContent): boolean =>
  [...lines, ...(week?.again ?? [])].some(({ answerLink }) => answerLink !== null);

const headingOf = (wording: Wording, { kind, week }: MailContent): string =>
  week === null ? wording.mail.heading[kind] : wording.week.heading;

const leadOf = (wording: Wording, content: MailContent, tally: Tally): string =>
  content.week !== null && isQuiet(content) ? wording.week.nothingNew(content.week.open) : wording.mail.lead(tally);

/** Whether nothing changed since the last mail. */
const isQuiet = ({ lines, older }: MailContent): boolean => lines.length + older.length === 0;

type Placed = { readonly line: MailLine; readonly section: SectionKey };

/** Breaches and today's lines, then what is overdue, then by last lawful day, questions, and what was taken back. */
function inOrder({ lines, day }: MailContent): readonly Placed[] {
  const placed = lines
    .filter(({ alert }) => alert.kind !== "closed")
    .map((line) => ({ line, severity: severityOf(line.alert, day) }))
    .sort((a, b) => Number(b.severity === "urgent") - Number(a.severity === "urgent"))
    .map(({ line, severity }) => ({ line, section: sectionOf[severity] }));
  return sectionKeys.flatMap((key) => {
    const here = placed.filter(({ section }) => section === key);
    return key === "coming" || key === "overdue" ? here.sort((a, b) => dueOf(a.line) - dueOf(b.line)) : here;
  });
}

const dueOf = ({ alert }: MailLine): number => alert.due ?? Number.MAX_SAFE_INTEGER;

function sectionsOf(wording: Wording, content: MailContent, lines: readonly Placed[]) {
  const sections = sectionKeys.map((key) => {
    const here = lines.filter(({ section }) => section === key);
    return { key, cards: here.map(({ line }) => cardOf(wording, content, line)) };
  });
  return sections.filter(({ cards }) => cards.length > 0);
}

function tallyOf(wording: Wording, content: MailContent, lines: readonly Placed[]): Tally {
  const count = (key: SectionKey) => lines.filter(({ section }) => section === key).length;
  const firstDue = lines.reduce<Day | null>((first, { line: { alert }, section }) => {
    if (section !== "coming" || alert.due === null) return first;
    return first === null || alert.due < first ? alert.due : first;
  }, null);
  return {
    now: count("now"),
    overdue: count("overdue"),
    coming: count("coming"),
    unknown: count("unknown"),
    withdrawn: count("withdrawn"),
    older: content.older.length,
    firstDue: firstDue === null ? null : dayInWords(wording, firstDue),
  };
}

function subjectOf(wording: Wording, content: MailContent, lines: readonly Placed[], tally: Tally): string {
  const part = wording.mail.part(content.part.number, content.part.of);
  const first = lines[0];
  if (content.kind === "urgent" && first !== undefined) {
    const title = titleOf(wording, first.line.alert, content.day);
    return wording.mail.urgent(title, codeOf(content, first.line), lines.length - 1, part);
  }
  const name = [...plainLine(content.employer.name)];
  const short = name.length > subjectNameLength ? `${name.slice(0, subjectNameLength - 1).join("")}…` : name.join("");
  if (content.week !== null && isQuiet(content)) return wording.week.subject(short, content.week.open);
  return wording.mail.digest(short, tally, part);
}
