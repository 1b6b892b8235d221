import { escapeHtml } from "../escape-html.ts";
import type { Card, DayRow, Item, Row } from "../mail-page.ts";
import { inline } from "./answer-layout.ts";

/** Words that the setting adds to a card. */
export type Marks = { readonly toBeConfirmed: string; readonly colon: string };

/** What an item asks, of whom and by when: the upper half of a mail's card. */
export const cardHtml = (card: Card, marks: Marks): string => `<section class="card ${card.severity}">
<div><span class="chip ${card.severity}">${escapeHtml(card.word)}</span>${card.toBeConfirmed ? ` ${flagHtml(marks)}` : ""}</div>
<h3>${escapeHtml(card.title)}</h3>
<p class="quiet">${escapeHtml(card.about)}</p>
<p class="label">${escapeHtml(card.todo.label)}</p>
<p>${itemsHtml(card.todo.items, marks)}</p>
${card.days.length === 0 ? "" : `<dl>\n${card.days.map(dayHtml).join("\n")}\n</dl>`}
</section>`;

/** Why it stands: the lower half of a mail's card, with the names by which people and systems speak of it. */
export const reasonsHtml = (card: Card, reference: readonly Row[], marks: Marks): string => `<section class="why">
${[...card.reasons, ...reference].map((row) => reasonHtml(row, marks)).join("\n")}
</section>`;

const dayHtml = ({ label, text, aside }: DayRow): string =>
  `<div><dt>${escapeHtml(label)}</dt><dd>${inline(text)}${aside === null ? "" : `<span class="aside">${escapeHtml(aside)}</span>`}</dd></div>`;

/** A single thing runs on after its label; several stand in a list below it. */
function reasonHtml({ label, items }: Row, marks: Marks): string {
  const name = `<strong>${escapeHtml(label)}${marks.colon}</strong>`;
  if (items.length <= 1) return `<p>${name} ${itemsHtml(items, marks)}</p>`;
  return `<p class="tight">${name}</p>\n<ul>\n${items.map((item) => `<li>${itemHtml(item, marks)}</li>`).join("\n")}\n</ul>`;
}

const itemsHtml = (items: readonly Item[], marks: Marks): string =>
  items.map((item) => itemHtml(item, marks)).join("<br>");

function itemHtml({ text, address, toBeConfirmed }: Item, marks: Marks): string {
  const where =
    address === null
      ? ""
      : `<br><a href="${escapeHtml(address)}" rel="noreferrer noopener">${escapeHtml(address.replace(/^https:\/\/(www\.)?/, ""))}</a>`;
  return `${inline(text)}${toBeConfirmed ? ` ${flagHtml(marks)}` : ""}${where}`;
}

const flagHtml = ({ toBeConfirmed }: Marks): string => `<span class="chip confirm">${escapeHtml(toBeConfirmed)}</span>`;
