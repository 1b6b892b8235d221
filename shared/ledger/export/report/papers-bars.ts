import type { PapersWording } from "../../../alerts/wording/report/words.ts";
import type { Day, Span } from "../../../calendar/day.ts";
import { addDays } from "../../../calendar/day.ts";
import type { Basis, Spell } from "../../../obligations/residence/lawful.ts";
import type { Title } from "../../../obligations/residence/title.ts";
import { asWidth, placeOf } from "./papers-scale.ts";

/** The two lanes of a row, in pixels from its top, and how high a bar is. */
const lanes = { stay: 4, work: 26 } as const;
const barHeight = 18;
/** Where the lanes end. */
export const lanesHeight = lanes.work + barHeight;

/** What lasts, as against what is for the time being. */
const lasting: readonly Title["kind"][] = ["card", "grant", "authorisation"];

/** Stay above work: a bar for each paper, another ground where there is none or none is known. */
export function barsDrawn(spells: readonly Spell[], span: Span, words: PapersWording): string {
  const drawn = (["stay", "work"] as const).flatMap((lane) => [
    `<text class="lane" x="-8" y="${lanes[lane] + 13}">${words[lane]}</text>`,
    ...barsOf(spells, lane, span).map((bar) => barDrawn(bar, lanes[lane], words)),
  ]);
  return drawn.join("");
}

type Bar = { readonly basis: Basis; readonly from: number; readonly to: number };

/** The bars of a lane: what rests on the same paper from one spell to the next is one. What is lacking lies above. */
function barsOf(spells: readonly Spell[], lane: "stay" | "work", span: Span): readonly Bar[] {
  const bars: Bar[] = [];
  for (const spell of spells) {
    const from = placeOf(Math.max(spell.from, span.from) as Day, span);
    const to = placeOf(addDays(Math.min(spell.to ?? span.to, span.to) as Day, 1), span);
    const last = bars.at(-1);
    if (last !== undefined && last.to === from && isSame(last.basis, spell[lane]))
      bars[bars.length - 1] = { ...last, to };
    else bars.push({ basis: spell[lane], from, to });
  }
  return [...bars.filter(({ basis }) => !isLacking(basis)), ...bars.filter(({ basis }) => isLacking(basis))];
}

const isLacking = ({ kind }: Basis): boolean => kind === "none" || kind === "unknown";

function isSame(a: Basis, b: Basis): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== "paper" || b.kind !== "paper" || a.title.subject === b.title.subject;
}

/** What is lacking for a day or two is still seen on a telephone, at the cost of the end of the bar before it. */
const lackingPercentMin = 1.5;

function barDrawn({ basis, from, to }: Bar, y: number, words: PapersWording): string {
  const width = isLacking(basis) ? Math.max(to - from, lackingPercentMin) : to - from;
  const kind = classOf(basis);
  const left = Math.max(0, to - width);
  const rect = `<rect class="b-${kind}" x="${asWidth(left)}" y="${y}" width="${asWidth(width)}" height="${barHeight}" rx="2"/>`;
  const word = wordOf(basis, words);
  const room = roomOf(word, width);
  if (room === null) return rect;
  return `${rect}<text class="on on-${kind} ${room}" x="${asWidth(left)}" dx="6" y="${y + 13}">${word}</text>`;
}

function classOf(basis: Basis): string {
  switch (basis.kind) {
    case "free":
      return "employment";
    case "paper":
      return lasting.includes(basis.title.kind) ? "title" : "provisional";
    case "unknown":
      return "unsure";
    case "none":
      return "gap";
  }
}

function wordOf(basis: Basis, words: PapersWording): string {
  switch (basis.kind) {
    case "free":
      return words.free;
    case "paper":
      return words.short[basis.title.kind];
    case "unknown":
      return words.unknown;
    case "none":
      return words.none;
  }
}

/** Pixels of a letter and beside a word, and how wide the picture is on a telephone, a tablet or paper, and a screen. */
const [letter, beside] = [8, 12];
const widths = [
  ["narrow", 230],
  ["middle", 400],
  ["wide", 740],
] as const;

/** The narrowest picture in which a bar has room for a word; null where none has. */
const roomOf = (word: string, percent: number): string | null =>
  widths.find(([, pixels]) => (percent / 100) * pixels >= word.length * letter + beside)?.[0] ?? null;
