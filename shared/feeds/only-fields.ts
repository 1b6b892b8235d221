import * as z from "zod";
import { didYouMean } from "../../events/nearest-name.ts";

/** An object with these fields and no others; of a name that is none of them it is said which was probably meant. */
export const onlyFields = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `${didYouMean(issue.keys[0], Object.keys(shape))}use only ${Object.keys(shape).join(", ")}`
        : undefined,
  });

/** A list of kinds, as the remedy for one that is none of them. @param input what has no such kind */
export const useKind =
  (kinds: readonly string[]) =>
  ({ input }: { readonly input?: unknown }): string => {
    const kind = typeof input === "object" && input !== null ? (input as { kind?: unknown }).kind : undefined;
    return `${didYouMean(kind, kinds)}use ${kinds.slice(0, -1).join(", ")} or ${kinds.at(-1)} as kind`;
  };
