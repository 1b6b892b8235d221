import type * as z from "zod";
import { rejectedBodiesDue } from "../../events/belfry/rejected-bodies-due.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import type { Subject } from "../../shared/dossier/fact.ts";
import { loadDossier } from "../../shared/store/dossier-store.ts";
import { eraseRejectedBodies } from "../../shared/store/rejected-bodies.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";
import { requestsIn, someAskForAll } from "./requests.ts";

type Whose = { readonly employer: string; readonly subject: Subject };
type Due = z.output<typeof rejectedBodiesDue.detail>;

/** Milliseconds kept back to say where to go on. */
const reserveMs = 60_000;

/**
 * Asks for the bodies of rejected events about a person to be erased, in runs of their own: there may be so many of an
 * employer's that no records would ever be erased if these came first.
 */
export const askForRejected = (ports: Ports, { employer, subject }: Whose): Promise<void> =>
  ports.publish([{ type: rejectedBodiesDue.type, detail: { employer, subject } }]);

/** Looks through rejected events, run after run, and empties those about a person whose request still stands. */
export async function eraseRejected(ports: Ports, due: Due): Promise<void> {
  const { employer, subject, from = { among: "employer" } } = due;
  const loaded = await loadDossier(ports.table, employer, subject, ["employment"], null);
  if (!someAskForAll(requestsIn(loaded, subject))) return;
  const whose = { employer, person: subject.id };
  const hasTime = () => ports.remaining() > reserveMs;
  const { emptied, next } = await eraseRejectedBodies(ports.table, whose, formatDay(todayOf(ports)), from, hasTime);
  if (emptied > 0) ports.log("info", "bodies of rejected events were erased", { employer, emptied });
  if (next !== null) await ports.publish([{ type: rejectedBodiesDue.type, detail: { ...due, from: next } }]);
}
