import { type BelfryEvent, definitions, type NewestEvent } from "./catalogue.ts";
import type { EarlierVersion } from "./envelope.ts";

/** Something was said in a version that came after this release. Deploying one that knows it helps. */
export class VersionNotKnown extends Error {
  override readonly name = "VersionNotKnown";
}

/**
 * An event as the newest version of its type says it. What it says about itself stays as it was sent, its version apart.
 * @throws VersionNotKnown where it was recorded by a later release
 */
export function newest(event: BelfryEvent): NewestEvent {
  const version = newestVersion(event.type);
  const data = event.data === undefined ? undefined : newestData(event.type, event.version, event.data);
  return (version === event.version ? event : { ...event, version, data }) as NewestEvent;
}

/** The newest version of an event type. */
export const newestVersion = (type: string): number => definitions.get(type)?.version ?? 1;

/**
 * What was said in a version, as the newest one says it.
 * @throws VersionNotKnown where the version is not one of the type's
 */
export function newestData(type: string, version: number, data: unknown): unknown {
  if (version === newestVersion(type)) return data;
  const said = upcast(definitions.get(type)?.earlier ?? [], version, data);
  if (said !== null) return said.data;
  throw new VersionNotKnown(`version ${version} of ${type} is not known here; deploy a release that knows it`);
}

/** Data through each version from its own to the newest, in their order; null where its own is none of the earlier ones. */
export function upcast(
  earlier: readonly EarlierVersion[],
  version: number,
  data: unknown,
): { readonly data: unknown } | null {
  const first = earlier.findIndex((one) => one.version === version);
  if (first < 0) return null;
  return { data: earlier.slice(first).reduce((said, one) => one.upcast(said), data) };
}
