import * as z from "zod";
import { day, id, note } from "./values.ts";

/** The kinds of subject that a dossier can be about. */
export const subjectKinds = ["person", "project", "employer"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Families group facts and rules: what is stored and read together, as a whole or by the month or year of its period. */
export const families = {
  employer: "whole",
  employment: "whole",
  residence: "whole",
  hours: "month",
  absences: "year",
  pay: "year",
  publication: "whole",
  answers: "whole",
} as const;
export type Family = keyof typeof families;
/** One of the families, by its name. */
export const family = z.enum(Object.keys(families) as [Family]);

/** What the period of a family's events must be: the day from which the thing that an event is about counts. */
const periods: Partial<Record<Family, { readonly is: (text: string) => boolean; readonly says: string }>> = {
  hours: { is: isMonday, says: "the Monday of the week" },
  absences: { is: () => true, says: "the first day of the absence" },
  pay: { is: (text) => text.endsWith("-01"), says: "the first day of the month that is paid for" },
};

/**
 * The largest event in bytes of UTF-8 JSON, its deepest nesting, and the most values in it, lists and objects among
 * them: more than any schema allows.
 */
export const maxEventBytes = 64 * 1024;
export const maxEventDepth = 8;
export const maxEventValues = 2_500;

/** What every event says about itself, whatever happened. */
export const envelope = {
  eventId: id.describe("The sender's id of this message. The same id always carries the same content."),
  source: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, "use lower-case letters, digits, dots and hyphens, as in hr.example")
    .describe("The sending system. Equal to the EventBridge entry's Source."),
  employer: id.describe("The employer of record whose dossier this belongs to."),
  key: id.describe("The natural key: the sender's own id of the card, contract or sheet. A correction keeps it."),
  revision: z.int().min(1).max(1_000_000).default(1).describe("1 for the first statement, higher for each correction."),
  occurredOn: day.describe("The day it happened."),
  holdsFrom: day.optional().describe("The day from which it holds, where that is another day."),
};

/** What one version says, with a complete event that is accepted, and one that is not with the field that the answer names. */
type Version<Data extends z.ZodType> = {
  readonly version: number;
  readonly data: Data;
  /** What must hold between the data and the period of an event; null where nothing must. */
  inPeriod?(data: z.output<Data>, period: string): { readonly field: string; readonly remedy: string } | null;
  readonly accepted: unknown;
  readonly rejected: { readonly event: unknown; readonly field: string };
};

/**
 * A version that was published before the newest. Senders may go on sending it, and ledgers keep it; what is folded is
 * what the newest version makes of it.
 */
export type EarlierVersion<Data extends z.ZodType = z.ZodType> = Version<Data> & {
  /** What it says as the next version says it. Pure, for everything it accepts, and without invention: what it did not say stays out. */
  upcast(data: z.output<Data>): unknown;
};

/** Keeps an earlier version's types, and holds its upcast to the data of the version after it. */
export const earlierVersion = <Data extends z.ZodType, Next extends z.ZodType>(
  version: Version<Data> & {
    /** The data of the version after it. */
    readonly next: Next;
    upcast(data: z.output<Data>): z.output<Next>;
  },
): EarlierVersion<Data> => version;

/** How an event is defined: one file each, listed in catalogue.ts. */
export type EventDefinition<
  Type extends string,
  Data extends z.ZodType,
  Subject extends SubjectKind | "any" = SubjectKind | "any",
  Kept extends Family = Family,
  Earlier extends readonly EarlierVersion[] = readonly EarlierVersion[],
> = Version<Data> & {
  /** What happened, in the past tense. */
  readonly type: Type;
  /** One sentence for payroll and HR engineers. */
  readonly meaning: string;
  /** Who sends it. */
  readonly sender: string;
  /** The source that alone may say it, where that is Belfry itself. */
  readonly ownSource?: string;
  /** The kind of dossier it belongs to. */
  readonly subject: Subject;
  readonly family: Kept;
  /** Versions 1 to the one before this, in their order; none where there was no other. */
  readonly earlier?: Earlier;
};

/** Keeps the literal types of a definition. */
export const defineEvent = <
  const Type extends string,
  Data extends z.ZodType,
  const Subject extends SubjectKind | "any",
  const Kept extends Family,
  const Earlier extends readonly EarlierVersion[] = readonly [],
>(
  definition: EventDefinition<Type, Data, Subject, Kept, Earlier>,
): EventDefinition<Type, Data, Subject, Kept, Earlier> => definition;

/** Every version of an event, the earliest first, each as a definition of its own. */
export function versionsOf<Type extends string>(
  definition: EventDefinition<Type, z.ZodType>,
): readonly EventDefinition<Type, z.ZodType>[] {
  const { inPeriod: _, ...always } = definition;
  return [...(definition.earlier ?? []).map((version) => ({ ...always, ...version })), definition];
}

/**
 * The whole schema of one event: envelope, then `data` for a statement or `retracted` for taking it back.
 * A family kept by month or year also carries `period`, so that a retraction without data still says where it belongs.
 */
export function eventSchema<Type extends string, Data extends z.ZodType>(definition: EventDefinition<Type, Data>) {
  const period = periods[definition.family];
  return z
    .strictObject({
      type: z.literal(definition.type),
      version: z.literal(definition.version),
      ...envelope,
      subject: z.strictObject({
        kind: definition.subject === "any" ? z.enum(subjectKinds) : z.literal(definition.subject),
        id,
      }),
      ...(period === undefined
        ? {}
        : {
            period: day
              .refine(period.is, `give ${period.says}`)
              .describe(`Give ${period.says}. It never changes under one key: to move it, retract and send another.`),
          }),
      data: definition.data.optional(),
      retracted: z
        .strictObject({ reason: note })
        .optional()
        .describe("Given instead of data to take a statement back."),
    })
    .refine(({ employer, subject }) => subject.kind !== "employer" || subject.id === employer, {
      path: ["subject", "id"],
      error: "give the employer's own id: an employer's dossier is about itself",
    })
    .superRefine(({ data, period }: { data?: unknown; period?: unknown }, context) => {
      if (data === undefined || typeof period !== "string") return;
      const outside = definition.inPeriod?.(data as z.output<Data>, period) ?? null;
      if (outside !== null)
        context.addIssue({ code: "custom", path: ["data", ...outside.field.split(".")], message: outside.remedy });
    })
    .refine((event) => (event.data === undefined) !== (event.retracted === undefined), {
      path: ["data"],
      error: "give either data (a statement) or retracted (taking it back), not both and not neither",
    });
}

function isMonday(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).getUTCDay() === 1;
}
