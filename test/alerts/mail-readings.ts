import { expect } from "vitest";
import type { MailPage } from "../../shared/alerts/mail-page.ts";

/** Text as it is read: on one line, so that a wrapped sentence is found. */
export const read = (text: string): string => text.replace(/\s+/g, " ");

/** What an HTML body shows: its texts without tags. */
export const shown = (html: string): string =>
  read(
    html
      .replace(/<head>[\s\S]*<\/head>/, "")
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<(br|\/p|\/td|\/li|\/h\d)[^>]*>/g, " ")
      .replace(/<[^>]*>/g, "")
      .replace(/&nbsp;/g, " ")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, "&"),
  );

/** Asserts that strings occur one after the other. */
export function expectInOrder(text: string, strings: readonly string[]): void {
  let from = 0;
  for (const string of strings) {
    const at = text.indexOf(string, from);
    expect(at, `"${string}" after "${text.slice(Math.max(0, from - 40), from)}"`).toBeGreaterThanOrEqual(0);
    from = at + string.length;
  }
}

/** Every text that a page says, in no particular order. */
export const saidBy = (page: MailPage): readonly string[] => [
  page.employer,
  page.day,
  page.heading,
  page.lead,
  ...(page.glance === null ? [] : [page.glance.heading]),
  ...page.footer,
  ...(page.older === null
    ? []
    : [page.older.note, ...page.older.entries.flatMap(({ title, about, reference }) => [title, about, reference])]),
  ...page.sections.flatMap(({ heading, cards }) => [
    ...(heading === null ? [] : [heading.note]),
    ...cards.flatMap((card) => [
      card.word,
      ...(card.news === null ? [] : [card.news]),
      card.title,
      card.about,
      ...card.days.flatMap(({ label, text, aside }) => [label, text, ...(aside === null ? [] : [aside])]),
      ...[card.todo, ...card.reasons, ...card.reference].flatMap(({ label, items }) => [
        label,
        ...items.map(({ text }) => text),
      ]),
    ]),
  ]),
];
