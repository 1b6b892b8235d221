import type { EventType } from "../../../../events/catalogue.ts";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { wordsOf } from "../../../alerts/mail-words.ts";
import { basisInWords } from "../../../alerts/paper-words.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import { type Day, daysBetween, parseDay, type Span } from "../../../calendar/day.ts";
import type { Basis, Spell } from "../../../obligations/residence/lawful.ts";
import type { Title } from "../../../obligations/residence/title.ts";
import { wording } from "../findings.ts";
import type { Milestone, Papers } from "../papers.ts";
import { percent, share } from "./picture.ts";
import { daysInWords } from "./picture-bar.ts";

/** The two lanes of a row and the line of milestones below them, in pixels from the top. */
const lanes = { stay: 6, work: 24, milestones: 48 } as const;
const laneHeight = 13;
const rowHeight = 58;

/** What lasts, as against what is for the time being. */
const lasting: readonly Title["kind"][] = ["card", "grant", "authorisation"];

/** A person's papers as a row of the picture: stay above work, a gap where neither rests on anything, milestones below. */
export function papersRowHtml(who: string, { spells, milestones }: Papers, span: Span): string {
  const inSpan = milestones.filter(({ day }) => parseDay(day) >= span.from && parseDay(day) <= span.to);
  const drawing = [
    ...spells.flatMap((spell) => (["stay", "work"] as const).map((lane) => bar(spell, lane, span))),
    ...inSpan.map((milestone) => sign(milestone, span)),
  ];
  const lines = spells.map((spell) => `<li>${escapeHtml(plainLine(spellInWords(spell)))}</li>`).join("");
  const steps = milestones.map((milestone) => `<li>${escapeHtml(milestoneInWords(milestone))}</li>`);
  return `<tr class="row papers-row"><th scope="row">${escapeHtml(who)}</th>
<td><svg class="row-days" role="img" aria-label="${escapeHtml(`${who}: stay and work by day; the list below says the same`)}" width="100%" height="${rowHeight}"><use href="#grid"/>${drawing.join("")}</svg>
<details class="papers"><summary>${spells.length} ${spells.length === 1 ? "spell" : "spells"}, ${milestones.length} ${milestones.length === 1 ? "milestone" : "milestones"}</summary><ul>${lines}</ul>${steps.length === 0 ? "" : `<ul>${steps.join("")}</ul>`}</details></td></tr>\n`;
}

/** What happened, or the rule by which something must happen. */
const milestoneInWords = ({ day, what, past }: Milestone): string =>
  past ? `${day}: ${wording.events[what as EventType]}` : `by ${day}: ${wordsOf(wording, what, "before").title}`;

/** A spell in one sentence. */
function spellInWords({ from, to, stay, work }: Spell): string {
  const days = daysInWords(from, to);
  const [onStay, onWork] = [basisInWords(stay), basisInWords(work)];
  return onStay === onWork
    ? `${days}: ${laneInWords("stay and work", stay)}`
    : `${days}: ${laneInWords("stay", stay)}; ${laneInWords("work", work)}`;
}

const laneInWords = (lane: string, basis: Basis): string =>
  basis.kind === "paper" ? `${lane} on ${basisInWords(basis)}` : `${lane}: ${basisInWords(basis)}`;

function bar({ from, to, ...on }: Spell, lane: "stay" | "work", span: Span): string {
  const first = Math.max(from, span.from) as Day;
  const last = Math.min(to ?? span.to, span.to) as Day;
  return `<rect class="b-${classOf(on[lane])}" x="${percent(first, span)}" y="${lanes[lane]}" width="${share(daysBetween(first, last) + 1, span)}" height="${laneHeight}" rx="1.5"/>`;
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

const sign = ({ day, past }: Milestone, span: Span): string =>
  `<use href="#m-${past ? "step" : "ahead"}" x="${percent(parseDay(day), span)}" y="${lanes.milestones}"/>`;
