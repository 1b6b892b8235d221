import type { Given } from "../wording.ts";

/** What a sum of a held file is of: the type of event, and its kind where it has one. */
export const sumNamed = ({ event, text }: Pick<Given<"type" | "kind">, "event" | "text">): string =>
  text("kind") === "" ? event("type") : `${event("type")}, ${text("kind")}`;
