import * as z from "zod";
import { notices, published } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";
import { feedDescription } from "../../shared/feeds/description.ts";
import type { Schema } from "./schema-comparison.ts";

/** What others rely on: an event that they send, a notice that they read, or the description of a feed. */
export type Contract = {
  readonly type: string;
  readonly version: number;
  readonly kind: "event" | "notice" | "description";
  /** JSON Schema, draft 2020-12. */
  readonly schema: Schema;
  /** What is accepted, and was told as an example or in the year of the samples. */
  readonly examples: readonly unknown[];
  /** Whether what was accepted once is read still: refinements do not show in a schema. */
  readonly reads: (example: unknown) => boolean;
};

/** Every contract, as the code has it now. */
export const contracts = (): readonly Contract[] => [...eventContracts(), ...noticeContracts(), feedContract()];

const eventContracts = (): readonly Contract[] =>
  [...published.values()].flat().map(({ schema, definition: { type, version, meaning, accepted } }) => ({
    type,
    version,
    kind: "event",
    schema: schemaOf(schema, type, meaning),
    examples: [accepted, ...sampled.filter((event) => event.type === type && event.version === version)],
    reads: (example) => parseEvent(example).ok,
  }));

const noticeContracts = (): readonly Contract[] =>
  notices.map(({ type, detail, meaning, example }) => ({
    type,
    version: 1,
    kind: "notice",
    schema: schemaOf(detail, type, meaning),
    examples: [example],
    reads: (said) => (detail as z.ZodType).safeParse(said).success,
  }));

const feedContract = (): Contract => ({
  type: "FeedDescription",
  version: 1,
  kind: "description",
  schema: schemaOf(feedDescription, "FeedDescription", "What a feed's files look like, and what their rows mean."),
  examples: labYear.steps.flatMap((step) =>
    "file" in step && step.file.key.startsWith("feed-descriptions/") ? [JSON.parse(step.file.text)] : [],
  ),
  reads: (example) => feedDescription.safeParse(example).success,
});

/** The accepted events of the year of the samples. */
const sampled: readonly { readonly type: unknown; readonly version: unknown }[] = labYear.steps.flatMap((step) =>
  "event" in step && parseEvent(step.event).ok ? [step.event as { type: unknown; version: unknown }] : [],
);

/** What a sender may write: defaults may be left out, so this is the schema of the input. */
const schemaOf = (schema: z.ZodType, title: string, description: string): Schema => ({
  title,
  description,
  ...(z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as object),
});
