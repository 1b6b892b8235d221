import type { Signer } from "../shared/ledger/export/pack.ts";
import type { Table } from "../shared/store/table.ts";
import type { Metric } from "./metrics.ts";
import type { Settings } from "./settings.ts";

/** One entry for the bus: type and detail; the source is the function's own, unless it puts for others. */
export type BusEntry = { readonly type: string; readonly detail: unknown; readonly source?: string };

/** One mail, ready to leave, with the tags by which its feedback finds it. */
export type OutgoingMail = {
  readonly to: string;
  readonly subject: string;
  readonly raw: Uint8Array;
  readonly tags: Readonly<Record<string, string>>;
};

/** What SES said: accepted under an id, refused for good, or asked to come back later. A throw means unknown. */
export type MailOutcome =
  | { readonly kind: "accepted"; readonly messageId: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "throttled" };

/** Files by key, as S3 or a folder keeps them. */
export type Files = {
  /**
   * The bytes of a file, from one on.
   * @param tag what the content was known by when it was told of; another content counts as missing
   * @throws FileMissing where there is none, or none that may be read
   */
  readonly read: (key: string, fromByte?: number, tag?: string) => Promise<AsyncIterable<Uint8Array>>;
  /** Writes a file, whole or not at all, in place of any other under its key. */
  readonly write: (key: string, content: AsyncIterable<Uint8Array>) => Promise<void>;
};

/** Files that nobody can alter or take away for years, as the locked bucket or a folder of files to read only keeps them. */
export type Locked = {
  /**
   * The bytes of a file.
   * @throws FileMissing where there is none, or none that may be read
   */
  readonly read: (key: string) => Promise<AsyncIterable<Uint8Array>>;
  /** Writes a file, whole or not at all; where there is one under its key already, that stays as it is. */
  readonly writeOnce: (key: string, content: AsyncIterable<Uint8Array>) => Promise<"written" | "there">;
};

/** There is no file under a key, or another than was told of. Retrying cannot help. */
export class FileMissing extends Error {
  override readonly name = "FileMissing";
}

/** Everything outside that a function may touch. Each is a port, so that the same function runs in a simulator. */
export type Ports = {
  readonly settings: Settings;
  readonly table: Table;
  /** Puts entries on Belfry's bus, in batches, until each was taken; throws when some never were. */
  readonly publish: (entries: readonly BusEntry[]) => Promise<void>;
  readonly sendMail: (mail: OutgoingMail) => Promise<MailOutcome>;
  readonly files: Files;
  readonly locked: Locked;
  /** Signs what is given to auditors. */
  readonly signer: Signer;
  readonly now: () => Date;
  /** Random bytes as lower-case hexadecimal. */
  readonly random: (bytes: number) => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds before the function is ended. */
  readonly remaining: () => number;
  /** One line for operators: no names, addresses, amounts or document numbers. */
  readonly log: (level: "info" | "warn" | "error", message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly count: (metric: Metric, by?: number) => void;
};
