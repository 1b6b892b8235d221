import type { Language } from "../../../alerts/wording/wording.ts";
import { type Finding, wording as ofFiles } from "../findings.ts";
import type { KnownDossier } from "../known-dossier.ts";
import type { ObligationRow } from "../obligation-row.ts";
import type { ExportRequest, Spool } from "../pack.ts";
import type { Papers } from "../papers.ts";
import { barsOf } from "./picture-bars.ts";
import type { ReportEnd } from "./report-end.ts";
import { reportFiles, reportLanguages } from "./report-files.ts";
import { ReportParts } from "./report-parts.ts";
import { voiceIn } from "./voice.ts";

/** A report as it is written: the file's name, and the page piece by piece. */
export type ReportPage = {
  readonly name: (typeof reportFiles)[Language];
  readonly content: AsyncIterable<Uint8Array>;
};

/** The report in every language. A dossier is read and assessed once; only what is shown of it is put into words four times. */
export class Reports {
  readonly #request: ExportRequest;
  readonly #parts: ReadonlyMap<Language, ReportParts>;

  constructor(request: ExportRequest, spool: Spool) {
    this.#request = request;
    this.#parts = new Map(
      reportLanguages.map((language) => [language, new ReportParts(request, spool, voiceIn(language))]),
    );
  }

  /**
   * Adds a dossier.
   * @param rows its findings as the files say them, which one of the languages says too
   */
  async add(
    known: KnownDossier,
    findings: readonly Finding[],
    rows: readonly ObligationRow[],
    papers: Papers | null,
  ): Promise<void> {
    const bars = barsOf(known, findings, this.#request.span);
    for (const [language, parts] of this.#parts) {
      const said = language === ofFiles.language ? rows : null;
      await parts.add(known, findings, said, bars, papers);
    }
  }

  /** The pages, one a language. */
  *pages(end: ReportEnd): Generator<ReportPage> {
    for (const [language, parts] of this.#parts) yield { name: reportFiles[language], content: parts.page(end) };
  }
}
