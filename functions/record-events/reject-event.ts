import { sha256 } from "../../events/canonical.ts";
import type { Problem } from "../../events/parse.ts";
import { keepRejection } from "../../shared/store/rejections.ts";
import type { Ports } from "../ports.ts";
import type { Received } from "../received.ts";

/**
 * Keeps an event that cannot be accepted, with what is wrong and what to do. Doing it twice keeps it once; it is counted
 * each time, for a run that died after keeping it counted nothing.
 */
export async function rejectEvent(ports: Ports, received: Received, problems: readonly Problem[]): Promise<void> {
  const written = contentOf(received);
  const digest = sha256(`${received.source}\n${received.type}\n${written}`).slice(0, 32);
  // What was not parsed is a text, and stays the text it came as: in quotes once more, nothing is found in it.
  const body = typeof received.detail === "string" ? received.detail : written;
  const { employer, eventId } = identification(received.detail);
  await keepRejection(
    ports.table,
    { id: digest, employer, eventId, type: named(received.type), problems: [...problems] },
    { body, source: received.source, account: received.account, receivedAt: ports.now().toISOString() },
  );
  ports.count("EventsRejected");
  ports.log("warn", "an event was rejected and kept", {
    rejection: digest,
    fields: problems.map(({ field }) => field),
  });
}

/** The content as JSON; what is nested too deeply to be written again is kept as it came. */
function contentOf(received: Received): string {
  try {
    return JSON.stringify(received.detail);
  } catch {
    return received.body;
  }
}

/** The employer and event id that a rejected event names, where they are ids at all. */
function identification(detail: unknown): { readonly employer: string | null; readonly eventId: string | null } {
  if (typeof detail === "string") return { employer: saidIn(detail, "employer"), eventId: saidIn(detail, "eventId") };
  if (typeof detail !== "object" || detail === null) return { employer: null, eventId: null };
  const { employer, eventId } = detail as { employer?: unknown; eventId?: unknown };
  return { employer: named(employer), eventId: named(eventId) };
}

/** How far what was not parsed is looked into for what it names. */
const lookedInto = 2_000;

const saidIn = (text: string, name: string): string | null =>
  named(new RegExp(`"${name}"\\s*:\\s*"([^"]{1,64})"`).exec(text.slice(0, lookedInto))?.[1]);

const named = (value: unknown): string | null =>
  typeof value === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : null;
