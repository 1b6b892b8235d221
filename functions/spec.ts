import type { EventPattern } from "../events/patterns.ts";

/**
 * What a function is, as plain data: its triggers, what it may read, write and send, and its limits.
 * The CDK app and the one-machine run both read these, so they cannot drift apart.
 */

/** Index partitions of waiting work; a schedule names those it drains, so that one machine can skip empty runs. */
export type WorkKind = "DUE" | "PUBLISH" | "URGENT" | "MAIL" | "SETTLE" | "WEEK" | "EMPLOYER";

/** What wakes a function. */
export type Trigger =
  /** Bus rule, then a queue of the function's own with a dead-letter queue, then the function with partial batches. */
  | {
      readonly kind: "queue";
      readonly bus: "belfry" | "default";
      readonly patterns: readonly EventPattern[];
      readonly batchSize: number;
    }
  /** EventBridge Scheduler; the input is `{ schedule, scheduledFor }` with an ISO instant. */
  | {
      readonly kind: "schedule";
      readonly id: string;
      /** `cron(...)` or `rate(...)` in EventBridge Scheduler's syntax. */
      readonly expression: string;
      readonly timeZone: "Europe/Brussels";
      readonly drains: readonly WorkKind[];
    }
  /** A web address of its own (a Lambda function URL) that anybody may ask; whom it answers is for its code to say. */
  | {
      readonly kind: "url";
      /** Requests handled at once, so that a flood of them leaves room for everything else. */
      readonly atOnceMax: number;
    };

/** DynamoDB actions a function may be granted, each on the table or on one of its indexes. */
export type TableAction =
  | "GetItem"
  | "BatchGetItem"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "Query"
  | "ConditionCheckItem";

/** A function as plain data. */
export type FunctionSpec = {
  /** Verb-noun; the folder's name and the Lambda's. */
  readonly name: string;
  /** One sentence for the function table and the CDK description. */
  readonly meaning: string;
  readonly triggers: readonly Trigger[];
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Temporary storage in MiB, where Lambda's own 512 are too few; 10,240 at most. */
  readonly temporaryMb?: number;
  /** Actions on the table itself. Transactions need the actions of their parts. */
  readonly table: readonly TableAction[];
  /** Which indexes it may query. */
  readonly indexes: readonly ("due" | "employer")[];
  /** Events it may put on Belfry's bus, and the source it puts them under; null: it may put none. */
  readonly puts: {
    readonly source: string;
    readonly types: readonly string[];
    /** Events of others that it puts on their behalf, under sources that begin so and that nobody else may use. */
    readonly onBehalf?: { readonly sourcePrefix: string; readonly types: readonly string[] };
  } | null;
  /** Whether it may empty records of the ledger; every other function is denied their content and salt by name. */
  readonly erases?: true;
  readonly sendsMail: boolean;
  /** Whether it may sign what is given to auditors. */
  readonly signs?: boolean;
  /** The function with a `url` trigger whose address it writes into mails; it is told by the setting ANSWER_URL. */
  readonly linksTo?: string;
  /**
   * Prefixes of the keys of files that it may read and write; a star in one stands for any part of a key. Null: it
   * touches no files.
   */
  readonly files: { readonly reads: readonly string[]; readonly writes: readonly string[] } | null;
  /** The same for files that are written once and locked away. Left out: it touches none. */
  readonly locked?: { readonly reads: readonly string[]; readonly writes: readonly string[] };
};

/** What Scheduler sends; `<aws.scheduler.scheduled-time>` fills `scheduledFor` in the cloud. */
export type ScheduledInput = { readonly schedule: string; readonly scheduledFor: string };
