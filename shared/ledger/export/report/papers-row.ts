import { escapeHtml } from "../../../alerts/escape-html.ts";
import { basisInWords } from "../../../alerts/paper-words.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import type { Span } from "../../../calendar/day.ts";
import type { Basis, Spell } from "../../../obligations/residence/lawful.ts";
import { wording } from "../findings.ts";
import type { Papers, Without } from "../papers.ts";
import { barsDrawn, lanesHeight } from "./papers-bars.ts";
import { linesOf, type Standing, type Step, stepHeight, stepsDrawn, stepsList, stepsOf } from "./papers-steps.ts";
import { daysInWords } from "./picture-bar.ts";

/** Between the lanes and the signs below them, in pixels. */
const between = 9;

/**
 * A person's timeline: what is lacking in words, stay above work day by day, numbered steps below, and the same as a table
 * and a list for those who cannot see it, or want to read it.
 */
export function papersRowHtml(who: string, { milestones, spells, without }: Papers, span: Span): string {
  const steps = stepsOf(milestones, span);
  const top = lanesHeight + between;
  const height = top + linesOf(steps) * stepHeight;
  const lacking = lackingInWords(without);
  const says = `${who}: ${lacking.length === 0 ? wholeInWords : lacking.map(({ words }) => words).join(", ")}; ${countsInWords(steps)}. The table below says it day by day.`;
  return `<tr class="row papers-row"><th scope="row"><span class="who">${escapeHtml(who)}</span>${lackingHtml(lacking)}</th>
<td><svg class="row-days" role="img" aria-label="${escapeHtml(says)}" width="100%" height="${height}"><use href="#papers-grid"/>${barsDrawn(spells, span)}${stepsDrawn(steps, top)}</svg>
<details class="papers"><summary>${countsInWords(steps)}; papers day by day</summary>${stepsList(steps)}${spellsTable(spells)}</details></td></tr>\n`;
}

const wholeInWords = "every day rests on a paper";

type Lacking = { readonly words: string; readonly tone: "breach" | "unknown" };

function lackingInWords({ stay, unknown, work }: Without): readonly Lacking[] {
  const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);
  return [
    ...(stay === 0 ? [] : [{ words: `${days(stay)} without a title`, tone: "breach" } as const]),
    ...(work === 0 ? [] : [{ words: `${days(work)} without lawful work`, tone: "breach" } as const]),
    ...(unknown === 0 ? [] : [{ words: `${days(unknown)} not known`, tone: "unknown" } as const]),
  ];
}

const lackingHtml = (lacking: readonly Lacking[]): string =>
  lacking.length === 0
    ? `<span class="quiet lacking">${wholeInWords}</span>`
    : lacking
        .map(({ tone, words }) => `<span class="lacking"><span class="chip t-${tone}">${words}</span></span>`)
        .join("");

/** How many steps there are, and how they stand. */
function countsInWords(steps: readonly Step[]): string {
  const count = (wanted: Standing): number => steps.filter(({ standing }) => standing === wanted).length;
  const [done, late, ahead] = [count("done") + count("refused"), count("late"), count("ahead")];
  return [
    `${done} ${done === 1 ? "step" : "steps"}`,
    ...(late === 0 ? [] : [`${late} not done in time`]),
    ...(ahead === 0 ? [] : [`${ahead} to come`]),
  ].join(", ");
}

/** What stay and work rested on, stretch by stretch. */
const spellsTable = (spells: readonly Spell[]): string =>
  `<table class="stack spells"><thead><tr><th scope="col">Days</th><th scope="col">Stay</th><th scope="col">Work</th></tr></thead><tbody>${spells.map(spellRow).join("")}</tbody></table>`;

const lacks: Readonly<Partial<Record<Basis["kind"], string>>> = {
  none: ' class="lacks"',
  unknown: ' class="unsure"',
};

function spellRow({ from, stay, to, work }: Spell): string {
  const [onStay, onWork] = [basisSaid(stay), basisSaid(work)];
  const cell = (label: string, { kind }: Basis, words: string): string =>
    `<td data-label="${label}"${lacks[kind] ?? ""}>${escapeHtml(plainLine(words))}</td>`;
  return `<tr><th scope="row">${daysInWords(from, to)}</th>${cell("Stay", stay, onStay)}${cell("Work", work, onStay === onWork ? "the same" : onWork)}</tr>`;
}

/** In words; what is not known is named by the question that is asked about it. */
function basisSaid(basis: Basis): string {
  if (basis.kind !== "unknown") return basisInWords(basis);
  const questions: Readonly<Record<string, { readonly question: string }>> = wording.missing;
  return `not known: ${questions[basis.missing]?.question ?? basis.missing}`;
}
