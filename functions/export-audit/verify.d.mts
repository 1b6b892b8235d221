/** A pack: the names of its files, and their bytes. */
export type OpenPack = {
  readonly names: () => readonly string[];
  readonly open: (name: string) => Iterable<Uint8Array>;
};
export type Verified = {
  readonly manifest: unknown;
  readonly counts: Readonly<Record<string, number>> | null;
  /** Those of the pack, oldest first. */
  readonly checkpoints: readonly { readonly day: string; readonly hash: string; readonly count: number }[];
  /** Heads of checkpoints that are in no chain of a pack that does not hold the whole ledger. */
  readonly elsewhere?: number;
  readonly faults: readonly string[];
};
export function canonical(value: unknown): string;
/** What was found in the parts of a pack that were walked at once; counts are left out where anything is wrong. */
export type FoundInParts = {
  readonly weighed?: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
  readonly counts?: Readonly<Record<string, number>>;
  readonly met?: number;
};
export function packIn(folder: string): OpenPack;
export function foundInParts(folder: string): Promise<FoundInParts>;
export function alteredFiles(
  pack: OpenPack,
  seal?: string,
  key?: string,
): { readonly manifest: unknown; readonly faults: readonly string[] };
export function verifyPack(
  pack: OpenPack,
  seal?: string,
  hashes?: readonly string[],
  key?: string,
  parts?: FoundInParts,
): Verified;
export function hashesIn(args: readonly string[]): readonly string[];
export function walkCheckpoints(
  pack: OpenPack,
  manifest: {
    readonly employer: string;
    readonly from: string;
    readonly asked?: { readonly knownAt: string | null; readonly scope: readonly string[] | null };
  },
  hashes?: readonly string[],
): Pick<Verified, "checkpoints" | "faults">;
export function rawLines(pack: OpenPack, name: string): Generator<string>;
export function checkFolder(folder: string, args: readonly string[]): Promise<Verified & { readonly text: string }>;
