import { escapeHtml } from "../../../alerts/escape-html.ts";
import type { Span } from "../../../calendar/day.ts";
import type { Subject } from "../../../dossier/fact.ts";
import type { KnownDossier } from "../known-dossier.ts";
import type { Spool } from "../pack.ts";
import { moreHtml } from "./more-html.ts";
import { pictureAxis, pictureRow } from "./picture.ts";
import type { Bar } from "./picture-bar.ts";
import { isMarked } from "./picture-bars.ts";
import { pictureLegend } from "./picture-legend.ts";
import { whoOf } from "./subject-group.ts";
import { counted, type Voice } from "./voice.ts";

/** Rows of the picture that a page shows; beyond, the files hold them all. */
const rowsMax = 2_000;

/** The parts of the picture, in their order: what asks for attention first, each part in the order of the dossiers. */
const parts = ["person-marked", "project-marked", "employer", "person-clean", "project-clean"] as const;
type Part = (typeof parts)[number];

/** Gathers the picture row by row, and sets it in the end. */
export class PictureParts {
  readonly #span: Span;
  readonly #spool: Spool;
  readonly #voice: Voice;
  readonly #rows = new Map<Part, number>();
  #all = 0;

  constructor(span: Span, spool: Spool, voice: Voice) {
    this.#voice = voice;
    this.#span = span;
    this.#spool = spool;
  }

  /** Adds a dossier's row, where there is something to draw. */
  async add(known: KnownDossier, bars: readonly Bar[]): Promise<void> {
    if (bars.length === 0 || ++this.#all > rowsMax) return;
    const part = partOf(known.subject.kind, bars);
    this.#rows.set(part, (this.#rows.get(part) ?? 0) + 1);
    await this.#spool.add(this.#place(part), pictureRow(bars, whoOf(known, this.#voice), this.#span, this.#voice));
  }

  /** How many rows there are to draw. */
  get found(): number {
    return this.#all;
  }

  #place = (part: Part): string => `report-${this.#voice.wording.language}-picture-${part}`;

  /** The picture, piece by piece. */
  async *page(): AsyncGenerator<Uint8Array> {
    const { picture } = this.#voice.words;
    yield bytes(`<section class="picture" aria-labelledby="picture"><h2 id="picture">${escapeHtml(picture.title)}</h2>
<p class="quiet">${escapeHtml(picture.note)}</p>\n`);
    if (this.#all === 0) yield bytes(`<p class="quiet">${escapeHtml(picture.nobody)}</p>`);
    else {
      yield bytes(`<div class="card picture-box">${pictureLegend(picture)}`);
      for (const part of parts) yield* this.#part(part);
      yield bytes(`${moreHtml(this.#voice, this.#all, rowsMax, "rows", "obligations.ndjson")}</div>\n`);
    }
    yield bytes("</section>\n");
  }

  /** The axis stands above each part, and on paper above each page of it. */
  async *#part(part: Part): AsyncGenerator<Uint8Array> {
    const rows = this.#rows.get(part);
    if (rows === undefined) return;
    const { wording, words } = this.#voice;
    const { picture } = words;
    yield bytes(
      `<table class="days-table"><thead><tr><th scope="col">${escapeHtml(picture.parts[part])}${wording.labels.colon} ${counted(this.#voice, rows)}</th><td>${pictureAxis(this.#span, this.#voice)}</td></tr></thead><tbody>\n`,
    );
    yield* this.#spool.read(this.#place(part));
    yield bytes("</tbody></table>\n");
  }
}

/** An employer stands for itself; there is one, marked or not. */
const partOf = (kind: Subject["kind"], bars: readonly Bar[]): Part =>
  kind === "employer" ? kind : `${kind}-${bars.some(isMarked) ? "marked" : "clean"}`;

const bytes = (text: string): Uint8Array => Buffer.from(text);
