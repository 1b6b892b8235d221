import type { Value } from "./mapping.ts";

/** The column that a value is read from; null where it is a constant. */
export const firstColumn = (value: Value): string | null =>
  "parts" in value
    ? (value.parts.find(({ column }) => column !== undefined)?.column ?? null)
    : value.column === undefined
      ? null
      : value.as?.kind === "instant"
        ? value.as.time
        : value.column;
