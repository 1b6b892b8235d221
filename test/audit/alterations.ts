import { asLines, linesIn, type PackBytes, packWith } from "../ledger/export/packs.ts";
import type { Rng } from "../simulation/rng.ts";

/** One file of a pack as somebody may have changed it. */
export type Alteration = { readonly what: string; readonly file: string; readonly pack: PackBytes };

const kinds = ["byte", "byte", "byte", "truncation", "deleted line", "swapped lines"] as const;

/** Alterations of a pack; each file is hit by the first ones, then any. */
export function* alterationsOf(pack: PackBytes, count: number, rng: Rng): Generator<Alteration> {
  const names = [...pack.keys()];
  for (let at = 0; at < count; at += 1) {
    const file = names[at] ?? rng.pick(names);
    const content = pack.get(file) ?? Buffer.alloc(0);
    // There is only one thing to do to an empty file.
    const [what, altered] = content.length === 0 ? ["byte added", "x"] : altering(pack, file, content, rng);
    yield { what: `${file}: ${what}`, file, pack: packWith(pack, file, altered) };
  }
}

function altering(pack: PackBytes, file: string, content: Buffer, rng: Rng): readonly [string, Buffer | string] {
  const kind = rng.pick(kinds);
  const lines = linesIn(pack, file);
  const line = rng.between(0, lines.length - 1);
  const other = lines.findIndex((text) => text !== lines[line]);
  if (kind === "truncation") {
    const length = rng.between(0, content.length - 1);
    return [`cut to ${length} bytes`, content.subarray(0, length)];
  }
  if (kind === "deleted line" && lines.length > 0)
    return [`line ${line + 1} deleted`, asLines(lines.toSpliced(line, 1))];
  if (kind === "swapped lines" && other >= 0) {
    const swapped = lines.with(line, lines[other] ?? "").with(other, lines[line] ?? "");
    return [`lines ${line + 1} and ${other + 1} swapped`, asLines(swapped)];
  }
  const place = rng.between(0, content.length - 1);
  const altered = Buffer.from(content);
  altered[place] = (altered[place] ?? 0) ^ rng.between(1, 255);
  return [`byte ${place} changed`, altered];
}
