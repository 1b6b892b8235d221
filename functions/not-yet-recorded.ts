import type { EventOf, EventType } from "../events/catalogue.ts";
import { type Loaded, loadDossier } from "../shared/store/dossier-store.ts";
import type { Ports } from "./ports.ts";

/** A request is not in its dossier's ledger yet. Retrying helps: the queue brings it back. */
export class NotYetRecorded extends Error {
  override readonly name = "NotYetRecorded";
}

/** Waits of 100 ms, 200 ms and so on, some six seconds in all: record-events gets a request at the same moment. */
const waitsMs = [100, 200, 400, 800, 1600, 3200];

/**
 * The dossier of a request as it is once the request is recorded, with what its inbox says of it.
 * @throws NotYetRecorded where record-events has not come to it after a few seconds
 */
export async function loadedWith(
  ports: Pick<Ports, "table" | "sleep">,
  event: EventOf<EventType>,
): Promise<Loaded & { readonly inbox: NonNullable<Loaded["inbox"]> }> {
  for (const wait of [...waitsMs, null]) {
    const { inbox, ...loaded } = await loadDossier(ports.table, event.employer, event.subject, ["employment"], event);
    if (inbox !== null) return { ...loaded, inbox };
    if (wait !== null) await ports.sleep(wait);
  }
  throw new NotYetRecorded("the request is not recorded yet; try again in a moment");
}
