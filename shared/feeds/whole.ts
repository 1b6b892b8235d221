import * as z from "zod";
import { onlyFields } from "./only-fields.ts";

const percent = z.int({ error: "give whole percent" });

/** That each file of a feed is the whole of a period, so that it can be compared with the one before it. */
export const wholeFeed = onlyFields({
  fewerPeoplePercent: percent
    .min(1, "give at least 1")
    .max(100, "give at most 100")
    .default(20)
    .describe("A file with fewer people than the last, by more than this, is held."),
  amountsOffPercent: percent
    .min(1, "give at least 1")
    .max(1_000, "give at most 1000")
    .default(50)
    .describe("A file with a sum of pay or hours that is further than this from the last is held."),
  partsNamed: z
    .string()
    .min(1, "give the text that a correction's name has, or leave it out")
    .max(64, "use at most 64 characters")
    .optional()
    .describe("A file with this text in its name is a correction: some rows, and not compared."),
}).describe("Each file is the whole of a period; one that looks wrong is held until a person confirms it.");
/** What a feed whose files are whole is held to. */
export type WholeFeed = z.output<typeof wholeFeed>;
