import { escapeHtml } from "../../../alerts/escape-html.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import type { Day } from "../../../calendar/day.ts";
import type { Employer } from "../../../dossier/employer.ts";
import type { KeptRejection } from "../../../store/rejections.ts";
import type { Check } from "../checks.ts";
import { lawContent, policyContent } from "../registers.ts";

/** Rejections and heads that are shown; the files hold all. */
export const rowsShown = 500;

/** A cell: what it says, and of what kind it is. */
type Cell = { readonly text: string; readonly html?: string; readonly kind?: "number" | "day" | "number none" };

/** A table that becomes a list of cards on a telephone: each cell then says what it is. */
function tableHtml(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join("");
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, at) => cellHtml(cell, headings[at] ?? "", at === 0)).join("")}</tr>`,
  );
  return `<div class="scroll"><table class="stack"><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>\n`;
}

function cellHtml({ text: said, html, kind }: Cell, heading: string, first: boolean): string {
  const content = html ?? escapeHtml(said);
  if (first) return `<th scope="row">${content}</th>`;
  return `<td data-label="${escapeHtml(heading)}"${kind === undefined ? "" : ` class="${kind}"`}>${content}</td>`;
}

const text = (said: string): Cell => ({ text: said });
/** A number as English writes it, whatever the machine's own language. */
export const counted = (number: number): string => number.toString().replace(/\B(?=(\d{3})+$)/g, ",");
const count = (number: number): Cell => ({ text: counted(number), kind: "number" });
const dated = (said: string): Cell => ({ text: said, kind: "day" });
const nothing: Cell = { text: "–", kind: "number none" };

/** What something is called by people, then by its id. */
const named = (id: string, says: string): Cell => ({
  text: id,
  html: `${escapeHtml(says)}<br><code class="quiet">${escapeHtml(id)}</code>`,
});

/** What was checked: limits by the periods that they were held against, and every rule's obligations by status. */
export function checksHtml(checks: readonly Check[]): string {
  const headings = ["Rule", "Checked", "Broken", "Clean", "Undetermined", "Failed on", "Obligations"];
  const silent = checks.filter(saysNothing);
  const rows = checks
    .filter((check) => !saysNothing(check))
    .map(({ rule, says, periods, failed, obligations }) => [
      named(rule, says),
      ...(periods === null
        ? [nothing, nothing, nothing, nothing]
        : [
            { text: `${counted(periods.checked)} ${periods.unit}` },
            count(periods.broken),
            count(periods.clean),
            count(periods.undetermined),
          ]),
      failed === 0 ? nothing : { text: `${counted(failed)} ${failed === 1 ? "dossier" : "dossiers"}` },
      text(
        Object.entries(obligations)
          .map(([status, number]) => `${number} ${status}`)
          .join(", ") || "none",
      ),
    ]);
  const asked = silent.map(({ rule }) => `<code>${escapeHtml(rule)}</code>`).join(", ");
  return `${rows.length === 0 ? "" : tableHtml(headings, rows)}${silent.length === 0 ? "" : `<p class="quiet small">Asked of every dossier too, and nothing found: ${asked}.</p>\n`}`;
}

/** A rule that counts no periods, gave nothing and could be asked of every dossier. */
const saysNothing = ({ periods, failed, obligations }: Check): boolean =>
  periods === null && failed === 0 && Object.keys(obligations).length === 0;

/** Every legal value as it is applied, with its sources; what is unsure is marked in words. */
export function lawHtml(day: Day): string {
  const rows = lawContent(day).parameters.flatMap(({ id, says, unit, values }) =>
    values.map(({ since, value, citation, toBeConfirmed }) => {
      const { source, article, address } = citation;
      const shown = Array.isArray(value) ? value.join(" ") : String(value);
      const mark = toBeConfirmed ? ' <span class="chip t-note">to be confirmed</span>' : "";
      const where = article === undefined ? source : `${source}, ${article}`;
      const link =
        address === undefined
          ? ""
          : `<br><a href="${escapeHtml(address)}">${escapeHtml(address.replace(/^https:\/\/(www\.)?/, ""))}</a>`;
      return [
        named(id, says),
        { text: shown, html: `${escapeHtml(shown)}${mark}` },
        text(unit),
        dated(since),
        { text: where, html: `${escapeHtml(where)}${link}` },
      ];
    }),
  );
  return tableHtml(["Value", "Is", "In", "Since", "Source"], rows);
}

/** The employer's own settings. */
export function policiesHtml(employer: Employer): string {
  const shown = (value: number | readonly number[]) => (Array.isArray(value) ? value.join(", ") : String(value));
  return tableHtml(
    ["Policy", "Applied", "In", "Set by"],
    policyContent(employer).policies.map(({ id, says, unit, applied, setByEmployer }) => [
      named(id, says),
      text(shown(applied)),
      text(unit),
      text(setByEmployer ? "the employer" : "nobody: the default"),
    ]),
  );
}

/** What was not accepted, and why. */
export const rejectionsHtml = (rejections: readonly KeptRejection[]): string =>
  tableHtml(
    ["Received", "Event", "What was wrong"],
    rejections
      .slice(0, rowsShown)
      .map(({ receivedAt, type, eventId, problems }) => [
        dated(receivedAt.slice(0, 10)),
        text(plainLine(`${type ?? "of no known type"} ${eventId ?? ""}`)),
        text(problems.map(({ field, problem, remedy }) => plainLine(`${field} ${problem}; ${remedy}`)).join(". ")),
      ]),
  );

/** One row of the table of heads. */
export const headHtml = (dossier: string, seq: number, hash: string): string =>
  `<tr><th scope="row"><code>${escapeHtml(dossier)}</code></th><td class="number" data-label="Records">${seq}</td><td class="hash" data-label="Hash of the last">${escapeHtml(hash)}</td></tr>\n`;

/** The table of heads opens and closes around its rows. */
export const headsTable = {
  open: `<div class="scroll"><table class="stack"><thead><tr><th scope="col">Dossier</th><th scope="col">Records</th><th scope="col">Hash of the last</th></tr></thead><tbody>\n`,
  close: "</tbody></table></div>\n",
};
