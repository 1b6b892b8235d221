import { setTimeout } from "node:timers/promises";
import { employerConfigured } from "../../events/employer/employer-configured.ts";
import { nearestName } from "../../events/nearest-name.ts";
import { parseEvent } from "../../events/parse.ts";
import type { Table } from "../../shared/store/table.ts";
import { employersKnown, whichAreKnown } from "./unknown-dossier.ts";

/** An EmployerConfigured that was sent a moment ago is recorded by then. */
const waitMs = 5_000;

/** What was given is for an employer that is not known, mostly a slip of the pen. Nothing was put; correct it and try again. */
export class NeverConfigured extends Error {
  override readonly name = "NeverConfigured";
}

/**
 * Sees that employers are known before anything is put for them: what is put cannot be taken back, and somebody is
 * written to. Waits a little for one that was configured just now.
 * @throws NeverConfigured naming those that are not, those that are, and what to do
 */
export async function assertConfigured(table: Table, employers: readonly string[], timeoutMs = waitMs): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const unknown = await neverConfigured(table, employers);
    if (unknown.length === 0) return;
    if (Date.now() >= end) throw new NeverConfigured([...unknown, "Nothing was put."].join("\n"));
    await setTimeout(500);
  }
}

/** What to say of employers that were never configured: each a line. */
export async function neverConfigured(table: Table, employers: readonly string[]): Promise<readonly string[]> {
  const known = await employersKnown(table);
  const meant = (employer: string): string => {
    const near = nearestName(employer, known);
    return near === null ? "" : `Did you mean ${near}? `;
  };
  return [...new Set(employers)]
    .filter((employer) => !known.includes(employer))
    .map((employer) => `${employer}: this employer was never configured. ${meant(employer)}${whichAreKnown(known)}`);
}

/** The employers of events that would be accepted, without those that are configured among them. */
export function employersOf(events: readonly unknown[]): readonly string[] {
  const accepted = events.map(parseEvent).flatMap((parsed) => (parsed.ok ? [parsed.event] : []));
  const configured = new Set(
    accepted.filter(({ type }) => type === employerConfigured.type).map(({ employer }) => employer),
  );
  return accepted.map(({ employer }) => employer).filter((employer) => !configured.has(employer));
}
