import * as z from "zod";
import { countries } from "./countries.ts";

/**
 * The values that events are made of. Every message names the remedy and never repeats the value, which may be
 * personal data.
 */

/** A sender's own identifier: 1 to 64 letters, digits, `_` or `-`. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "use 1 to 64 letters, digits, underscores or hyphens");

/** A civil day `YYYY-MM-DD` that exists, from 1900 to 2200. */
export const day = z.iso
  .date({ error: "give a day that exists, written YYYY-MM-DD", abort: true })
  .refine((text) => text >= "1900-01-01" && text <= "2200-12-31", "give a day from 1900-01-01 to 2200-12-31");

/** The civil day after another. */
export const dayAfter = (text: string): string =>
  new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000).toISOString().slice(0, "YYYY-MM-DD".length);

/** The years 1996 to 2200 as Belgium counts them, one hour ahead of UTC in winter; in milliseconds since 1970. */
const firstInstant = Date.UTC(1995, 11, 31, 23);
const lastInstant = Date.UTC(2200, 11, 31, 23);

/** An instant with its offset, as in `2026-03-29T01:30:00+01:00`. */
export const instant = z.iso
  .datetime({
    offset: true,
    precision: 0,
    abort: true,
    error: "give an instant that exists with its offset, as in 2026-03-29T01:30:00+01:00",
  })
  .refine((text) => /(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/.test(text), {
    error: "give an offset of at most 14 hours",
    abort: true,
  })
  .refine(
    (text) => Date.parse(text) >= firstInstant && Date.parse(text) < lastInstant,
    "give an instant from 1996 to 2200",
  );

/** An amount of money in whole euro cents. */
export const cents = z
  .int("give whole cents, as in 289050 for EUR 2,890.50")
  .min(0, "give 0 or more, in whole cents, as in 289050 for EUR 2,890.50")
  .max(1_000_000_000, "give at most 1000000000 cents, which is EUR 10,000,000");

/** An ISO 3166-1 alpha-2 country code. */
export const country = z
  .string()
  .refine(
    (code) => countries.has(code),
    "use a country's two-letter ISO code, as in IN; Greece is GR, the United Kingdom GB",
  )
  .meta({ pattern: "^[A-Z]{2}$" });

/** Text that people wrote and people read. */
export const note = z.string().min(1, "write at least one character").max(500, "write at most 500 characters");

export const language = z.enum(["nl", "fr", "de", "en"]);
export const region = z.enum(["flanders", "brussels", "wallonia", "german-speaking-community"]);

/** A joint committee (paritair comité / commission paritaire), with its sub-committee where it has one. */
export const jointCommittee = z.string().regex(/^\d{3}(\.\d{2})?$/, "use the committee's number, as in 200 or 330.01");

/** Minutes of working time, in whole minutes. */
export const minutes = z.int("give whole minutes, as in 2280 for 38 hours").min(0);

/**
 * For a list that was published without a bound, of things that each stand in it once: what is longer is refused before
 * its entries are read, and the published schema stays as it is.
 */
export const boundNotPublished = { maxItems: undefined };
