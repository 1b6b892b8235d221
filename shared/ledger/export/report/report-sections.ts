import { citationInWords } from "../../../alerts/citation-words.ts";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { wordsOf } from "../../../alerts/mail-words.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import type { Day } from "../../../calendar/day.ts";
import type { Employer } from "../../../dossier/employer.ts";
import type { Status } from "../../../obligations/timeline.ts";
import type { KeptRejection } from "../../../store/rejections.ts";
import type { Check } from "../checks.ts";
import { lawValues, policyContent } from "../registers.ts";
import { rowsShown } from "./listing.ts";
import { moreHtml } from "./more-html.ts";
import {
  type Cell,
  capital,
  dated,
  named,
  nothing,
  number,
  tableHtml,
  tableOpen,
  text,
  unbroken,
  withId,
} from "./table-html.ts";
import { counted, type Voice } from "./voice.ts";

/** The duty of a rule in one sentence, as mails say it. */
const dutyOf = (rule: string, { wording }: Voice): string => wordsOf(wording, rule, "before").why;

/** What was checked: limits by the periods that they were held against, and every rule's obligations by status. */
export function checksHtml(checks: readonly Check[], voice: Voice): string {
  const { checked } = voice.words;
  const headings = [
    checked.rule,
    checked.checked,
    checked.broken,
    checked.clean,
    checked.undetermined,
    checked.failedOn,
    checked.obligations,
  ];
  const silent = checks.filter(saysNothing);
  const rows = checks.filter((check) => !saysNothing(check)).map((check) => checkCells(check, voice));
  const asked = silent.map(({ rule }) => `<code>${escapeHtml(rule)}</code>`).join(", ");
  return `${rows.length === 0 ? "" : tableHtml(checked.title, headings, rows, "many")}${silent.length === 0 ? "" : `<p class="quiet small">${checked.silent(asked)}</p>\n`}`;
}

function checkCells({ rule, periods, failed, obligations }: Check, voice: Voice): readonly Cell[] {
  const { checked, statuses } = voice.words;
  const count = (many: number): Cell => number(counted(voice, many));
  const standings = Object.entries(obligations).map(
    ([status, many]) => `${counted(voice, many)} ${statuses[status as Status]}`,
  );
  return [
    named(rule, dutyOf(rule, voice)),
    ...(periods === null
      ? [nothing, nothing, nothing, nothing]
      : [
          text(`${counted(voice, periods.checked)} ${checked.units[periods.unit]}`),
          count(periods.broken),
          count(periods.clean),
          count(periods.undetermined),
        ]),
    failed === 0 ? nothing : text(checked.dossiers(failed)),
    text(standings.join(", ") || checked.none),
  ];
}

/** A rule that counts no periods, gave nothing and could be asked of every dossier. */
const saysNothing = ({ periods, failed, obligations }: Check): boolean =>
  periods === null && failed === 0 && Object.keys(obligations).length === 0;

/** The periods that could not be held against their limit, by rule; nothing where there are none. */
export function undeterminedHtml(checks: readonly Check[], voice: Voice): string {
  const { checked, columns, gaps } = voice.words;
  const rows = checks.flatMap(({ rule, periods }) =>
    periods === null || periods.undetermined === 0
      ? []
      : [
          [
            named(rule, dutyOf(rule, voice)),
            text(
              `${counted(voice, periods.undetermined)} / ${counted(voice, periods.checked)} (${checked.units[periods.unit]})`,
            ),
          ],
        ],
  );
  return rows.length === 0 ? "" : tableHtml(gaps.periods.title, [columns.rule, columns.periods], rows);
}

/** Every legal value as it is applied, with its sources; what is unsure is marked in words. */
export function lawHtml(day: Day, voice: Voice): string {
  const { law } = voice.words;
  const { labels, parameters } = voice.wording;
  const words: Readonly<Record<string, (value: string) => string>> = parameters;
  const rows = lawValues(day).flatMap(({ id, values }) =>
    values.map(({ since, value, citation, toBeConfirmed }) => {
      const shown = Array.isArray(value) ? value.join(", ") : String(value);
      const where = citationInWords(voice.wording, citation);
      const address = citation.address;
      const link =
        address === undefined
          ? ""
          : `<br><a href="${escapeHtml(address)}">${escapeHtml(address.replace(/^https:\/\/(www\.)?/, ""))}</a>`;
      return [
        named(id, words[id]?.(shown) ?? shown),
        dated(since),
        { text: where, html: `${escapeHtml(capital(where))}${link}` },
        toBeConfirmed
          ? {
              text: labels.toBeConfirmed,
              html: `<span class="chip t-note">${escapeHtml(labels.toBeConfirmed)}</span>`,
            }
          : text(law.confirmed),
      ];
    }),
  );
  return tableHtml(law.title, [law.value, law.since, law.source, law.confirmation], rows, "values");
}

/** The employer's own settings. One that a language has no words for yet speaks English, and says so to a reader of screens. */
export function policiesHtml(employer: Employer, voice: Voice): string {
  const { settings } = voice.words;
  const words: Readonly<Record<string, string>> = settings.policies;
  const shown = (value: number | readonly number[]) => (Array.isArray(value) ? value.join(", ") : String(value));
  return tableHtml(
    settings.title,
    [settings.setting, settings.applied, settings.setBy],
    policyContent(employer).policies.map(({ id, says, unit, applied, setByEmployer }) => [
      words[id] === undefined ? { ...named(id, `${says} (${unit})`), lang: "en" } : named(id, words[id]),
      text(shown(applied)),
      text(setByEmployer ? settings.theEmployer : settings.nobody),
    ]),
  );
}

/** What was not accepted, and why, as its sender was told: in English. */
export function rejectionsHtml(rejections: readonly KeptRejection[], voice: Voice): string {
  const { gaps, rejections: words } = voice.words;
  if (rejections.length === 0) return "";
  const typeOf = (type: string | null) => plainLine(type ?? words.noType);
  const said = ({ field, problem, remedy }: KeptRejection["problems"][number]) =>
    plainLine(`${field} ${problem}; ${remedy}`);
  const rows = rejections
    .slice(0, rowsShown)
    .map(({ receivedAt, type, eventId, problems }) => [
      dated(receivedAt.slice(0, 10)),
      eventId === null ? text(typeOf(type)) : withId(typeOf(type), plainLine(eventId)),
      { ...text(problems.map(said).join(". ")), html: unbroken(problems.map(said).join(". ")), lang: "en" },
    ]);
  const table = tableHtml(gaps.rejections.title, [words.received, words.event, words.problem], rows);
  return `${table}${moreHtml(voice, rejections.length, rowsShown, "rejections", "rejections.ndjson")}`;
}

/** One row of the table of heads. */
export const headHtml = (dossier: string, seq: number, hash: string, { words: { heads } }: Voice): string =>
  `<tr><th scope="row"><code>${escapeHtml(dossier)}</code></th><td class="number" data-label="${escapeHtml(heads.records)}">${seq}</td><td class="hash" data-label="${escapeHtml(heads.hash)}">${escapeHtml(hash)}</td></tr>\n`;

/** What stands before the rows of the table of heads. */
export const headsOpen = ({ words: { heads } }: Voice): string =>
  tableOpen(heads.title, [heads.dossier, heads.records, heads.hash]);
