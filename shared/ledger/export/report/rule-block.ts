import { escapeHtml } from "../../../alerts/escape-html.ts";
import type { Item } from "../../../alerts/mail-page.ts";
import { rules } from "../../../obligations/rules.ts";
import type { Group } from "../findings.ts";
import type { ObligationRow } from "../obligation-row.ts";
import type { Reason } from "./finding-row.ts";
import type { Voice } from "./voice.ts";

/** The word of a group. */
export const groupWord = (group: Group, { wording, words }: Voice): string =>
  group === "settled" ? words.settled : wording.severities[group];

/** The findings of one rule that are as pressing as each other: title, duty and law are said once above them. */
export class RuleBlock {
  readonly severity: Group;
  readonly #title: string;
  readonly #why: string;
  /** The name under which its findings wait. */
  readonly place: string;
  readonly #order: number;
  readonly #voice: Voice;
  /** In the order in which findings name them; a finding cites them by number. */
  readonly #law: Item[] = [];
  #found = 0;
  #subjects = 0;

  constructor({ severity, rule, title, explanation }: ObligationRow, place: string, voice: Voice) {
    this.#voice = voice;
    this.severity = severity;
    this.#title = title;
    this.#why = explanation.why;
    this.place = place;
    this.#order = rules.findIndex(({ id }) => id === rule);
  }

  /** Counts the findings of one more subject. */
  count(found: number): void {
    this.#found += found;
    this.#subjects += 1;
  }

  /** Which of the block's laws a finding rests on, where there are several to choose from. */
  readonly lawOf = ({ explanation }: ObligationRow): Reason | null => {
    const numbers = explanation.law.map((item) => this.#numberOf(item)).sort((a, b) => a - b);
    if (numbers.length === 0) return null;
    const { labels } = this.#voice.wording;
    const unsure = numbers.filter((number) => this.#law[number - 1]?.toBeConfirmed);
    const mark = unsure.length === 0 ? "" : `; ${labels.toBeConfirmed}${labels.colon} ${unsure.join(", ")}`;
    return { kind: "law", lines: [`${numbers.join(", ")}${mark}`] };
  };

  #numberOf(item: Item): number {
    const at = this.#law.findIndex(
      ({ text, toBeConfirmed }) => text === item.text && toBeConfirmed === item.toBeConfirmed,
    );
    return at >= 0 ? at + 1 : this.#law.push(item);
  }

  /** What stands above the findings. */
  get head(): string {
    return `<section class="rule" data-group="${this.severity}"><header><h4>${escapeHtml(this.#title)}</h4> <p class="found">${escapeHtml(this.#counts)}</p>
<p class="why">${escapeHtml(this.#why)}</p>
<ol class="law-items">${this.#law.map((item) => `<li>${lawHtml(item, this.#voice)}</li>`).join("")}</ol></header>\n`;
  }

  get #counts(): string {
    const { count, countAbout } = this.#voice.words.findings;
    return this.#subjects > 1 ? countAbout(this.#found, this.#subjects) : count(this.#found);
  }

  /** Blocks stand in the order of the rules. */
  static readonly inOrder = (a: RuleBlock, b: RuleBlock): number => a.#order - b.#order;
}

/** A source of law: its address is text too, for paper has no links. */
const lawHtml = ({ text, address, toBeConfirmed }: Item, { wording }: Voice): string =>
  `${escapeHtml(text)}${toBeConfirmed ? ` <span class="chip t-note">${escapeHtml(wording.labels.toBeConfirmed)}</span>` : ""}${address === null ? "" : ` <a href="${escapeHtml(address)}">${escapeHtml(address.replace(/^https:\/\/(www\.)?/, ""))}</a>`}`;
