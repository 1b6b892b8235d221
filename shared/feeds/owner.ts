import * as z from "zod";

/** The largest description, in characters. */
export const descriptionLengthMax = 100_000;

/** Whom to write to about a feed. */
export const ownerAddress = z.email({ error: "give one e-mail address" }).max(254, "use at most 254 characters");

/** The owner that a description names, also where it is otherwise wrong; null where it does not even say that. */
export function ownerIn(text: string): string | null {
  const found = z.object({ owner: ownerAddress }).safeParse(parsedJson(text));
  return found.success ? found.data.owner : null;
}

/** A text as JSON; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
