import { escapeHtml } from "../../../alerts/escape-html.ts";
import type { Span } from "../../../calendar/day.ts";
import type { KnownDossier } from "../known-dossier.ts";
import type { Spool } from "../pack.ts";
import type { Papers } from "../papers.ts";
import { moreHtml } from "./more-html.ts";
import { papersRowHtml } from "./papers-row.ts";
import { papersAxis } from "./papers-scale.ts";
import { papersLegend } from "./picture-legend.ts";
import { whoOf } from "./subject-group.ts";
import { counted, type Voice } from "./voice.ts";

/** People whose papers a page shows; beyond, the files hold them all. */
const rowsMax = 500;

/** Gathers the papers of people one by one, and sets them in the end. */
export class PapersParts {
  readonly #span: Span;
  readonly #spool: Spool;
  readonly #voice: Voice;
  readonly #place: string;
  #all = 0;

  constructor(span: Span, spool: Spool, voice: Voice) {
    this.#voice = voice;
    this.#place = `report-${voice.wording.language}-papers`;
    this.#span = span;
    this.#spool = spool;
  }

  /** Adds a person's row. */
  async add(known: KnownDossier, papers: Papers): Promise<void> {
    if (++this.#all > rowsMax) return;
    const who = whoOf(known, this.#voice);
    await this.#spool.add(this.#place, papersRowHtml(who, papers, this.#span, this.#voice));
  }

  /** The section, piece by piece; nothing where nobody needs a paper. */
  async *page(): AsyncGenerator<Uint8Array> {
    if (this.#all === 0) return;
    const { wording, words } = this.#voice;
    const { title, note, people } = words.papers;
    yield bytes(`<section class="picture" aria-labelledby="papers"><h2 id="papers">${escapeHtml(title)}</h2>
<p class="quiet">${escapeHtml(note)}</p>
<div class="card picture-box">${papersLegend(words.papers)}<table class="days-table papers-table"><thead><tr><th scope="col">${escapeHtml(people)}${wording.labels.colon} ${counted(this.#voice, this.#all)}</th><td>${papersAxis(this.#span, this.#voice)}</td></tr></thead><tbody>\n`);
    yield* this.#spool.read(this.#place);
    yield bytes(
      `</tbody></table>${moreHtml(this.#voice, this.#all, rowsMax, "people", "papers.ndjson")}</div></section>\n`,
    );
  }

  /** How many people there are to draw. */
  get found(): number {
    return this.#all;
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
