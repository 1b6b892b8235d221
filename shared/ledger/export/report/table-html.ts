import { escapeHtml } from "../../../alerts/escape-html.ts";

/** A cell: what it says, and of what kind it is. `lang` where it speaks another language than the page. */
export type Cell = {
  readonly text: string;
  readonly html?: string;
  readonly kind?: "number" | "day" | "number none";
  readonly lang?: string;
};

/**
 * A table that becomes a list of cards on a telephone: each cell then says what it is.
 * @param caption what the table is, for those who cannot see the heading above it
 */
export function tableHtml(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  kind = "",
): string {
  return `${tableOpen(caption, headings, kind)}${rows.map(rowHtml(headings)).join("\n")}${tableClose}`;
}

/** What stands before the rows of a table. */
export const tableOpen = (caption: string, headings: readonly string[], kind = ""): string =>
  `<div class="scroll"><table class="stack${kind === "" ? "" : ` ${kind}`}"><caption class="unseen">${escapeHtml(caption)}</caption><thead><tr>${headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join("")}</tr></thead><tbody>`;

/** What stands behind them. */
export const tableClose = "</tbody></table></div>\n";

/** A row: its first cell is its heading. */
export const rowHtml =
  (headings: readonly string[]) =>
  (cells: readonly Cell[]): string =>
    `<tr>${cells.map((cell, at) => cellHtml(cell, headings[at] ?? "", at === 0)).join("")}</tr>`;

function cellHtml({ text: said, html, kind, lang }: Cell, heading: string, first: boolean): string {
  const content = html ?? escapeHtml(said);
  const spoken = lang === undefined ? content : `<span lang="${lang}">${content}</span>`;
  const of = kind === undefined ? "" : ` class="${kind}"`;
  if (first) return `<th scope="row"${of}>${spoken}</th>`;
  return `<td data-label="${escapeHtml(heading)}"${of}>${spoken}</td>`;
}

/** Cells that say a text, a number or a day. */
export const text = (said: string): Cell => ({ text: said });
export const number = (said: string): Cell => ({ text: said, kind: "number" });
export const dated = (said: string): Cell => ({ text: said, kind: "day" });
/** A cell that says nothing; a telephone leaves it out. */
export const nothing: Cell = { text: "–", kind: "number none" };

/** What something is called by people, then by its id. */
export const named = (id: string, says: string): Cell => ({
  text: says,
  html: `${escapeHtml(says)}<br><code class="quiet">${escapeHtml(id)}</code>`,
});

/** A text as HTML in which no day or month is broken over two lines. */
export const unbroken = (said: string): string =>
  escapeHtml(said).replaceAll(/\d{4}-\d{2}(-\d{2})?/g, '<span class="day">$&</span>');

/** What something is, and the id that its sender gave it: on one line where a telephone has room for it. */
export const withId = (says: string, id: string): Cell => ({
  text: `${says} ${id}`,
  html: `${escapeHtml(says)}<br><code class="quiet${id.length > idOnOneLine ? "" : " day"}">${unbroken(id)}</code>`,
});

/** Letters of an id that a telephone shows on one line. */
const idOnOneLine = 36;

/** With a capital first letter, as a sentence that stood behind a colon needs on its own. */
export const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/** What is said, and in small what explains it. */
export const explained = (says: string, why: string): Cell => ({
  text: says,
  html: `${escapeHtml(says)}<span class="quiet below">${escapeHtml(why)}</span>`,
});
