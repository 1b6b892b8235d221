import { escapeHtml } from "./escape-html.ts";
import type { AnswerAddress, Card, DayRow, Item, MailPage, Row } from "./mail-page.ts";
import { palette, tones } from "./mail-palette.ts";

/**
 * One alert as a card: how pressing, what, whom, what to do and by when in full size; why in smaller type below.
 * Tables, because Outlook for Windows sets neither width nor padding of anything else reliably.
 */
export function cardHtml(card: Card, { toBeConfirmed: flag, colon }: MailPage): string {
  const tone = tones[card.severity];
  const notes = [...(card.news === null ? [] : [card.news]), ...(card.toBeConfirmed ? [flag] : [])];
  const marks = [chipHtml(card.word, tone), ...notes.map((note) => chipHtml(note, palette.note))];
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;border-collapse:separate;margin:0 0 16px;background:${palette.paper};border:1px solid ${palette.line};border-left:6px solid ${tone.band};border-radius:6px">
<tr><td style="padding:16px 16px 14px">
<p style="margin:0 0 8px;font-size:13px;line-height:1.6">${marks.join(" ")}</p>
<h3 style="margin:0;font-size:18px;line-height:1.3;font-weight:700">${escapeHtml(card.title)}</h3>
<p style="margin:2px 0 12px;color:${palette.quiet}">${escapeHtml(card.about)}</p>
<p style="margin:0 0 2px;font-size:13px;font-weight:700">${escapeHtml(card.todo.label)}</p>
<p style="margin:0">${itemsHtml(card.todo.items, flag)}</p>
</td></tr>${card.days.length === 0 ? "" : `\n${daysHtml(card.days)}`}${card.answer === null ? "" : `\n${answerHtml(card.answer)}`}
<tr><td style="padding:12px 16px;border-top:1px solid ${palette.line};font-size:13px;line-height:1.5;color:${palette.quiet}">
${card.reasons.map((row) => reasonHtml(row, flag, colon)).join("\n")}
<p style="margin:0">${card.reference.map((row) => `${labelHtml(row.label, colon)} ${itemsHtml(row.items, flag)}`).join("<br>")}</p>
</td></tr>
</table>`;
}

/** A cell with a ground and an edge of its own, because Outlook for Windows knows no padding of a link. */
const answerHtml = ({ words, address }: AnswerAddress): string =>
  `<tr><td style="padding:0 16px 16px"><table role="presentation" cellpadding="0" cellspacing="0" border="0" style="border-collapse:separate"><tr><td bgcolor="${palette.button.ground}" style="padding:9px 16px;border-radius:4px;background:${palette.button.ground};font-size:15px;line-height:1.35"><a href="${escapeHtml(address)}" style="color:${palette.button.ink};font-weight:600;text-decoration:none">${escapeHtml(words)}</a></td></tr></table></td></tr>`;

type ChipColours = { readonly ink: string; readonly ground: string; readonly edge?: string };

/** A word on its ground, as large as the text around it. */
export const chipHtml = (word: string, { ink, ground, edge = ground }: ChipColours): string =>
  `<span style="display:inline-block;padding:0 8px;border:1px solid ${edge};border-radius:4px;font-size:13px;font-weight:700;line-height:1.5;color:${ink};background:${ground}">${escapeHtml(word)}</span>`;

/** Text with its ISO days kept on one line. */
export const inlineHtml = (text: string): string =>
  escapeHtml(text).replace(/\(\d{4}-\d{2}-\d{2}\)/g, (day) => `<span style="white-space:nowrap">${day}</span>`);

const labelHtml = (label: string, colon: string): string =>
  `<strong style="color:${palette.ink}">${escapeHtml(label)}${colon}</strong>`;

const daysHtml = (days: readonly DayRow[]): string =>
  `<tr><td style="padding:0 16px 14px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;border-collapse:collapse;background:${palette.page}">
${days.map(dayHtml).join("\n")}
</table></td></tr>`;

/** A label, and what is said under it. */
export function dayHtml({ label, text, aside, code = [] }: DayRow): string {
  const asides =
    aside === null ? "" : `<br><span style="font-size:13px;color:${palette.quiet}">${escapeHtml(aside)}</span>`;
  const more = `${asides}${code.length === 0 ? "" : codeHtml(code)}`;
  return `<tr><td width="100" valign="top" style="width:100px;padding:6px 6px 6px 12px;font-size:13px;line-height:21px;color:${palette.quiet}">${escapeHtml(label)}</td><td valign="top" style="padding:6px 12px 6px 0;line-height:21px"><strong style="font-weight:600">${inlineHtml(text)}</strong>${more}</td></tr>`;
}

/** In letters of one width, so that two codes stand sign below sign. */
const codeHtml = (lines: readonly string[]): string =>
  `<br><span style="font-family:Consolas,Menlo,'Courier New',monospace;font-size:13px;white-space:nowrap">${lines.map(escapeHtml).join("<br>")}</span>`;

/** A single thing runs on after its label; several stand in a list below it. */
function reasonHtml({ label, items }: Row, flag: string, colon: string): string {
  if (items.length <= 1) return `<p style="margin:0 0 8px">${labelHtml(label, colon)} ${itemsHtml(items, flag)}</p>`;
  const list = items.map((item) => `<li style="margin:0 0 2px">${itemHtml(item, flag)}</li>`).join("\n");
  return `<p style="margin:0">${labelHtml(label, colon)}</p>
<ul style="margin:0 0 8px;padding:0 0 0 18px">
${list}
</ul>`;
}

const itemsHtml = (items: readonly Item[], flag: string): string =>
  items.map((item) => itemHtml(item, flag)).join("<br>");

function itemHtml({ text, address, toBeConfirmed }: Item, flag: string): string {
  const where =
    address === null
      ? ""
      : `<br><a href="${escapeHtml(address)}" style="color:${palette.link};text-decoration:underline">${addressHtml(address)}</a>`;
  return `${inlineHtml(text)}${toBeConfirmed ? ` ${chipHtml(flag, palette.note)}` : ""}${where}`;
}

/** An address as it is read: it may break behind a slash or a hyphen, and so not within a word. */
const addressHtml = (address: string): string =>
  escapeHtml(address.replace(/^https:\/\/(www\.)?/, "")).replace(/[/-]/g, "$&<wbr>");
