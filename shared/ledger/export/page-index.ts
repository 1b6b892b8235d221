import { digestOf, sha256 } from "../../../events/canonical.ts";
import type { Manifest } from "./manifest.ts";
import type { Asked, Counts } from "./pack.ts";

/** A page that was written, with its seal. */
export type SealedPage = { readonly folder: string; readonly seal: string; readonly manifest: Manifest };

/** What names the pages of an export, and is sealed in their place. */
export type PageIndex = {
  readonly pack: "belfry-audit-export-index";
  readonly version: 1;
  readonly employer: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly asked: Asked;
  readonly release: string;
  readonly counts: Counts;
  readonly pages: readonly { readonly folder: string; readonly seal: string; readonly counts: Counts }[];
};

/**
 * The index of pages, as it is written, and its seal: SHA-256 of the whole text.
 * @param id the name of the export, of which each page has a name of its own
 */
export function indexOf(
  id: string,
  pages: readonly [SealedPage, ...SealedPage[]],
): { readonly index: PageIndex; readonly text: string; readonly seal: string } {
  const { employer, from, to, asked, release } = pages[0].manifest;
  const index: PageIndex = {
    pack: "belfry-audit-export-index",
    version: 1,
    employer,
    id,
    from,
    to,
    asked,
    release,
    counts: totalOf(pages.map(({ manifest }) => manifest.counts)),
    pages: pages.map(({ folder, seal, manifest }) => ({ folder, seal, counts: manifest.counts })),
  };
  const text = `${JSON.stringify({ ...index, check: digestOf(index) }, null, 2)}\n`;
  return { index, text, seal: sha256(text) };
}

const totalOf = ([first, ...more]: readonly Counts[]): Counts => {
  const total = { ...first } as { -readonly [Key in keyof Counts]: number };
  for (const counts of more) for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
  return total;
};
