import { type Card, type Item, type MailPage, type Row, row, type Section, type Summary } from "./mail-page.ts";
import { wrapText } from "./wrap-text.ts";

/** The widest line, as RFC 5322, 2.1.1 recommends. */
const width = 78;
const indent = "  ";

/** Sets a mail as plain text: labels in one column, what they say in the next. */
export function textOf(page: MailPage): string {
  const column = labelColumn(page);
  const lines = [
    ...wrapText(`BELFRY - ${page.employer}`, width),
    page.day,
    "",
    ...wrapText(page.heading, width),
    ...wrapText(page.lead, width),
    ...glanceLines(page),
    ...page.sections.flatMap((section) => sectionLines(section, page, column)),
    ...summaryLines(page.again),
    ...summaryLines(page.older),
    ...stateLines(page),
    "",
    "-".repeat(width),
    ...page.footer.flatMap((text) => ["", ...wrapText(text, width)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** One alert as the text of a mail says it. */
export const cardText = (card: Card, toBeConfirmed: string): string =>
  cardLines(card, { toBeConfirmed }, columnAfter([card]))
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();

const sectionLines = (section: Section, page: MailPage, column: number): readonly string[] => [
  ...(section.heading === null ? [] : headingLines(section.heading.title, section.heading.note)),
  ...section.cards.flatMap((card) => cardLines(card, page, column)),
];

function glanceLines({ glance, sections, colon }: MailPage): readonly string[] {
  if (glance === null) return [];
  const cards = sections.flatMap((section) => section.cards);
  return [
    "",
    glance.heading,
    ...cards.flatMap((card) => hanging("- ", `${card.word}${colon} ${card.title}, ${card.inBrief}`)),
  ];
}

const headingLines = (heading: string, note: string): readonly string[] => [
  "",
  "=".repeat(width),
  ...wrapText(heading.toUpperCase(), width),
  ...wrapText(note, width),
  "=".repeat(width),
];

function cardLines(card: Card, page: Pick<MailPage, "toBeConfirmed">, column: number): readonly string[] {
  const notes = [...(card.news === null ? [] : [card.news]), ...(card.toBeConfirmed ? [page.toBeConfirmed] : [])];
  return [
    "",
    ...hanging(`[${card.word}] `, [card.title, ...notes.map((note) => `(${note})`)].join(" ")),
    ...indented(card.about),
    "",
    ...rowsOf(card).flatMap((row) => rowLines(row, page.toBeConfirmed, column)),
  ];
}

/** Everything under a card's title, in the order in which it is read. */
const rowsOf = ({ todo, days, reasons, reference, answer }: Card): readonly Row[] => [
  todo,
  ...days.map(({ label, text, aside }) => row(label, aside === null ? text : `${text}, ${aside}`)),
  ...reasons,
  ...reference,
  ...(answer === null ? [] : [row(answer.label, answer.address)]),
];

function rowLines({ label, items }: Row, flag: string, column: number): readonly string[] {
  const lines = items.flatMap((item) => itemLines(item, flag, column, items.length > 1));
  return lines.map((line, at) => (at === 0 ? `${indent}${label}`.padEnd(column) + line.trimStart() : line));
}

function itemLines({ text, address, toBeConfirmed }: Item, flag: string, column: number, listed: boolean) {
  const bullet = listed ? "- " : "";
  if (!listed && address === null && !text.includes(" ")) return [uncut(text, column)];
  const left = " ".repeat(column);
  const said = wrapText(`${text}${toBeConfirmed ? ` (${flag})` : ""}`, width - column - bullet.length);
  const lines = said.map((line, at) => left + (at === 0 ? bullet : " ".repeat(bullet.length)) + line);
  return address === null ? lines : [...lines, uncut(address, column + bullet.length)];
}

/** An id is copied and an address followed: it is moved to the left, and rather too long than cut. */
const uncut = (word: string, column: number): string =>
  " ".repeat(Math.max(indent.length, Math.min(column, width - word.length))) + word;

const summaryLines = (summary: Summary | null): readonly string[] =>
  summary === null
    ? []
    : [
        ...headingLines(summary.heading, summary.note),
        ...summary.entries.flatMap(({ title, about, reference, answer }) => [
          "",
          ...hanging("- ", title),
          ...indented(about),
          ...indented(reference),
          ...(answer === null ? [] : [indent + answer.address]),
        ]),
        ...(summary.more === null ? [] : ["", ...wrapText(summary.more, width)]),
      ];

function stateLines({ state, toBeConfirmed }: MailPage): readonly string[] {
  if (state === null) return [];
  const column = indent.length + 2 + Math.max(...state.rows.map(({ label }) => label.length));
  return [
    ...headingLines(state.heading, state.note),
    "",
    ...state.rows.flatMap(({ label, text, aside, code = [] }) => [
      ...rowLines(row(label, aside === null ? text : `${text}, ${aside}`), toBeConfirmed, column),
      ...code.map((line) => " ".repeat(column) + line),
    ]),
  ];
}

/** The first line begins with a mark, the others under what follows it. */
const hanging = (mark: string, text: string): readonly string[] =>
  wrapText(text, width - mark.length).map((line, at) => (at === 0 ? mark : " ".repeat(mark.length)) + line);

const indented = (text: string): readonly string[] =>
  wrapText(text, width - indent.length).map((line) => indent + line);

const labelColumn = (page: MailPage): number => columnAfter(page.sections.flatMap(({ cards }) => cards));

/** Where the second column begins: after the longest label of some cards. */
const columnAfter = (cards: readonly Card[]): number =>
  indent.length + 2 + cards.flatMap(rowsOf).reduce((longest, { label }) => Math.max(longest, label.length), 0);
