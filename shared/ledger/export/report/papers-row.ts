import { escapeHtml } from "../../../alerts/escape-html.ts";
import { questionOf } from "../../../alerts/mail-words.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import { formatDay, type Span } from "../../../calendar/day.ts";
import type { Basis, Spell } from "../../../obligations/residence/lawful.ts";
import type { Title } from "../../../obligations/residence/title.ts";
import type { Papers, Without } from "../papers.ts";
import { barsDrawn, lanesHeight } from "./papers-bars.ts";
import { linesOf, type Standing, type Step, stepHeight, stepsDrawn, stepsList, stepsOf } from "./papers-steps.ts";
import { daysInWords, type Voice } from "./voice.ts";

/** Between the lanes and the signs below them, in pixels. */
const between = 9;

/**
 * A person's timeline: what is lacking in words, stay above work day by day, numbered steps below, and the same as a table
 * and a list for those who cannot see it, or want to read it.
 */
export function papersRowHtml(who: string, { milestones, spells, without }: Papers, span: Span, voice: Voice): string {
  const { papers } = voice.words;
  const steps = stepsOf(milestones, span);
  const top = lanesHeight + between;
  const height = top + linesOf(steps) * stepHeight;
  const lacking = lackingInWords(without, voice);
  const counts = countsInWords(steps, voice);
  const says = papers.says(
    who,
    lacking.length === 0 ? papers.whole : lacking.map(({ words }) => words).join(", "),
    counts,
  );
  return `<tr class="row papers-row"><th scope="row"><span class="who">${escapeHtml(who)}</span>${lackingHtml(lacking, voice)}</th>
<td><svg class="row-days" role="img" aria-label="${escapeHtml(says)}" width="100%" height="${height}"><use href="#papers-grid"/>${barsDrawn(spells, span, papers)}${stepsDrawn(steps, top)}</svg>
<details class="papers"><summary>${escapeHtml(papers.dayByDay(counts))}</summary>${stepsList(steps, voice)}${spellsTable(spells, voice)}</details></td></tr>\n`;
}

type Lacking = { readonly words: string; readonly tone: "breach" | "unknown" };

function lackingInWords({ stay, unknown, work }: Without, { words: { papers } }: Voice): readonly Lacking[] {
  return [
    ...(stay === 0 ? [] : [{ words: papers.withoutTitle(stay), tone: "breach" } as const]),
    ...(work === 0 ? [] : [{ words: papers.withoutWork(work), tone: "breach" } as const]),
    ...(unknown === 0 ? [] : [{ words: papers.daysNotKnown(unknown), tone: "unknown" } as const]),
  ];
}

const lackingHtml = (lacking: readonly Lacking[], { words: { papers } }: Voice): string =>
  lacking.length === 0
    ? `<span class="quiet lacking">${escapeHtml(papers.whole)}</span>`
    : lacking
        .map(
          ({ tone, words }) => `<span class="lacking"><span class="chip t-${tone}">${escapeHtml(words)}</span></span>`,
        )
        .join("");

/** How many steps there are, and how they stand. */
function countsInWords(steps: readonly Step[], { words: { papers } }: Voice): string {
  const count = (wanted: Standing): number => steps.filter(({ standing }) => standing === wanted).length;
  const [done, late, ahead] = [count("done") + count("refused"), count("late"), count("ahead")];
  return [
    papers.steps(done),
    ...(late === 0 ? [] : [papers.notDone(late)]),
    ...(ahead === 0 ? [] : [papers.toCome(ahead)]),
  ].join(", ");
}

/** What stay and work rested on, stretch by stretch. */
function spellsTable(spells: readonly Spell[], voice: Voice): string {
  const { findings, papers } = voice.words;
  const heads = [findings.days, papers.stay, papers.work].map((head) => `<th scope="col">${escapeHtml(head)}</th>`);
  return `<table class="stack spells"><thead><tr>${heads.join("")}</tr></thead><tbody>${spells.map((spell) => spellRow(spell, voice)).join("")}</tbody></table>`;
}

const lacks: Readonly<Partial<Record<Basis["kind"], string>>> = {
  none: ' class="lacks"',
  unknown: ' class="unsure"',
};

function spellRow({ from, stay, to, work }: Spell, voice: Voice): string {
  const { papers } = voice.words;
  const [onStay, onWork] = [basisSaid(stay, voice), basisSaid(work, voice)];
  const cell = (label: string, { kind }: Basis, words: string): string =>
    `<td data-label="${escapeHtml(label)}"${lacks[kind] ?? ""}>${escapeHtml(plainLine(words))}</td>`;
  return `<tr><th scope="row">${escapeHtml(daysInWords(voice, from, to))}</th>${cell(papers.stay, stay, onStay)}${cell(papers.work, work, onStay === onWork ? papers.same : onWork)}</tr>`;
}

/** What stay or work rests on; what is not known is named by the question that is asked about it. */
function basisSaid(basis: Basis, voice: Voice): string {
  const { papers } = voice.words;
  switch (basis.kind) {
    case "free":
      return papers.nationality(basis.nationality.codes.join(", "));
    case "paper":
      return paperSaid(basis.title, voice);
    case "unknown":
      return papers.notKnown(questionOf(voice.wording, basis.missing).question);
    case "none": {
      const paper = basis.title === null ? "" : ` (${paperSaid(basis.title, voice)})`;
      return `${papers.nothing(papers.causes[basis.cause])}${paper}`;
    }
  }
}

/** `card card-a-77, until 2026-09-30` */
const paperSaid = ({ kind, key, last }: Title, { words: { papers } }: Voice): string =>
  `${papers.names[kind]} ${key}${last === null ? "" : `, ${papers.until(formatDay(last))}`}`;
