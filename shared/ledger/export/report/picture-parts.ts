import type { Span } from "../../../calendar/day.ts";
import type { Finding } from "../findings.ts";
import type { KnownDossier } from "../known-dossier.ts";
import type { Spool } from "../pack.ts";
import { pictureAxis, pictureRow } from "./picture.ts";
import { pictureLegend } from "./picture-legend.ts";
import { counted } from "./report-sections.ts";
import { whoOf } from "./subject-group.ts";

/** Rows of the picture that a page shows; beyond, the files hold them all. */
const rowsMax = 2_000;

/** The parts of the picture, in their order: what asks for attention first, each part in the order of the dossiers. */
const parts = {
  "person-marked": "People with something broken, overdue or unknown",
  "project-marked": "Projects with something broken, overdue or unknown",
  "person-clean": "Other people",
  "project-clean": "Other projects",
} as const;
type Part = keyof typeof parts;

/** Gathers the picture row by row, and sets it in the end. */
export class PictureParts {
  readonly #span: Span;
  readonly #spool: Spool;
  readonly #rows = new Map<Part, number>();
  #all = 0;

  constructor(span: Span, spool: Spool) {
    this.#span = span;
    this.#spool = spool;
  }

  /** Adds a dossier's row, where there is something to draw. */
  async add(known: KnownDossier, findings: readonly Finding[]): Promise<void> {
    const row = pictureRow(known, findings, whoOf(known), this.#span);
    if (row === null || ++this.#all > rowsMax) return;
    const part: Part = `${known.subject.kind === "person" ? "person" : "project"}-${row.marked ? "marked" : "clean"}`;
    this.#rows.set(part, (this.#rows.get(part) ?? 0) + 1);
    await this.#spool.add(`report-picture-${part}`, row.html);
  }

  /** The picture, piece by piece. */
  async *page(): AsyncGenerator<Uint8Array> {
    yield bytes(`<section class="picture"><h2 id="picture">The span in one picture</h2>
<p class="quiet">A row for each person or project. What began before or goes on after is cut at the edge.</p>\n`);
    if (this.#all === 0) yield bytes(`<p class="quiet">There is nobody to show yet.</p>`);
    else {
      yield bytes(`<div class="card picture-box">${pictureLegend}`);
      for (const part of Object.keys(parts) as Part[]) yield* this.#part(part);
      yield bytes(
        `${this.#all <= rowsMax ? "" : `<p class="quiet">${counted(rowsMax)} of ${counted(this.#all)} rows are shown; <code>obligations.ndjson</code> holds all.</p>`}</div>\n`,
      );
    }
    yield bytes("</section>\n");
  }

  /** The axis stands above each part, and on paper above each page of it. */
  async *#part(part: Part): AsyncGenerator<Uint8Array> {
    const rows = this.#rows.get(part);
    if (rows === undefined) return;
    yield bytes(
      `<table class="days-table"><thead><tr><th scope="col">${parts[part]}: ${counted(rows)}</th><td>${pictureAxis(this.#span)}</td></tr></thead><tbody>\n`,
    );
    yield* this.#spool.read(`report-picture-${part}`);
    yield bytes("</tbody></table>\n");
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
