import type { Span } from "../../../calendar/day.ts";
import type { KnownDossier } from "../known-dossier.ts";
import type { Spool } from "../pack.ts";
import type { Papers } from "../papers.ts";
import { papersRowHtml } from "./papers-row.ts";
import { papersAxis } from "./papers-scale.ts";
import { papersLegend } from "./picture-legend.ts";
import { counted } from "./report-sections.ts";
import { whoOf } from "./subject-group.ts";

/** People whose papers a page shows; beyond, the files hold them all. */
const rowsMax = 500;
const place = "report-papers";

/** Gathers the papers of people one by one, and sets them in the end. */
export class PapersParts {
  readonly #span: Span;
  readonly #spool: Spool;
  #all = 0;

  constructor(span: Span, spool: Spool) {
    this.#span = span;
    this.#spool = spool;
  }

  /** Adds a person's row. */
  async add(known: KnownDossier, papers: Papers): Promise<void> {
    if (++this.#all <= rowsMax) await this.#spool.add(place, papersRowHtml(whoOf(known), papers, this.#span));
  }

  /** The section, piece by piece; nothing where nobody needs a paper. */
  async *page(): AsyncGenerator<Uint8Array> {
    if (this.#all === 0) return;
    yield bytes(`<section class="picture"><h2 id="papers">On which paper each day rests</h2>
<p class="quiet">People employed who need a paper. The numbers below the bars are the steps of the procedure: open a row to read them, and on which paper each day rests.</p>
<div class="card picture-box">${papersLegend}<table class="days-table papers-table"><thead><tr><th scope="col">People: ${counted(this.#all)}</th><td>${papersAxis(this.#span)}</td></tr></thead><tbody>\n`);
    yield* this.#spool.read(place);
    yield bytes(
      `</tbody></table>${this.#all <= rowsMax ? "" : `<p class="quiet">${counted(rowsMax)} of ${counted(this.#all)} people are shown; <code>papers.ndjson</code> holds all.</p>`}</div></section>\n`,
    );
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
