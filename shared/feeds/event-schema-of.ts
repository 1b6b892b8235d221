import type * as z from "zod";
import { published } from "../../events/catalogue.ts";
import type { Mapping } from "./mapping.ts";

/** The schema of the event that a mapping fills: of the first version, unless it names another. */
export function eventSchemaOf({ type, version = 1 }: Pick<Mapping, "type" | "version">): z.ZodType | null {
  const versions = published.get(type) ?? [];
  return versions.find(({ definition }) => definition.version === version)?.schema ?? null;
}
