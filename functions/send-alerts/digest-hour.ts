import { brusselsMidnight } from "../../shared/calendar/instant.ts";
import { hourSeconds } from "../../shared/calendar/units.ts";
import type { Contact } from "../../shared/dossier/employer.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";

/** The hour of the digest in Belgium, where a contact asks for no other. */
const usualDigestHour = 8;

/** The instant before which a change must have come to stand in a contact's digest of today; null until that hour. */
export function digestCutoff(ports: Ports, { digestHour }: Contact): string | null {
  const hour = new Date((brusselsMidnight(todayOf(ports)) + (digestHour ?? usualDigestHour) * hourSeconds) * 1000);
  return hour > ports.now() ? null : hour.toISOString();
}
