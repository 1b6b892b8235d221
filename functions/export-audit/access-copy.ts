import type { EventOf } from "../../events/catalogue.ts";
import { accessRequested } from "../../events/person/access-requested.ts";
import { dataRequestAnswered } from "../../events/person/data-request-answered.ts";
import { accessHtml } from "../../shared/access/access-html.ts";
import { exportsThatCanHold } from "../../shared/access/exports-that-can-hold.ts";
import { personAccess } from "../../shared/access/person-access.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { statements } from "../../shared/dossier/fact.ts";
import { inOnePiece } from "../../shared/ledger/export/in-one-piece.ts";
import { contentDigest } from "../../shared/store/dossier-store.ts";
import { dossierId } from "../../shared/store/keys.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { overviewOf } from "../../shared/store/overview.ts";
import { todayOf } from "../clock.ts";
import { loadedWith } from "../not-yet-recorded.ts";
import type { Ports } from "../ports.ts";
import { readDelivery, readEvent } from "../received.ts";
import { accessPrefix } from "./access-prefix.ts";

/** A request for a copy; null of anything else, and of what may not ask or takes a request back. */
export function accessAskedIn(ports: Pick<Ports, "settings">, body: string): EventOf<"AccessRequested"> | null {
  const received = readDelivery(body);
  if (received.type !== accessRequested.type) return null;
  const read = readEvent(received, ports.settings.SENDERS);
  return read.ok && read.event.type === accessRequested.type && read.event.data !== undefined ? read.event : null;
}

/**
 * Writes everything that is kept of a person, for that person: as data, and as a page to read in the language that was
 * asked for. A request that comes twice writes it anew in its place; one that was taken back, corrected or disputed
 * meanwhile writes nothing, nor does one that was answered: HR has what it needed, and a copy written anew, as when the
 * bus is replayed, would be kept for as long again.
 * @throws NotYetRecorded where record-events has not come to the request yet
 */
export async function writeAccess(ports: Ports, event: EventOf<"AccessRequested">): Promise<void> {
  const { employer, subject } = event;
  const { inbox } = await loadedWith(ports, event);
  if (inbox === "erased" || inbox.digest !== contentDigest(event)) return;
  const [id, today] = [dossierId(employer, subject), todayOf(ports)];
  const overview = await overviewOf(ports.table, id, today);
  const request = statements(overview.dossier, accessRequested.type).find(({ key }) => key === event.key);
  if (request?.eventId !== event.eventId) return;
  if (statements(overview.dossier, dataRequestAnswered.type).some(({ key }) => key === event.key)) return;
  const { records } = await readLedger(ports.table, id);
  const ofEmployer = await readLedger(ports.table, dossierId(employer, { kind: "employer", id: employer }));
  const exports = exportsThatCanHold(ofEmployer.records, records);
  const access = personAccess({ ...overview, records, exports }, today);
  const folder = `${accessPrefix}${employer}/${subject.id}/${event.key}-${event.revision}`;
  const page = accessHtml(access, wordingIn(request.data.language ?? "en"));
  await ports.files.write(`${folder}/data.json`, inOnePiece(`${JSON.stringify(access, null, 2)}\n`));
  await ports.files.write(`${folder}/page.html`, inOnePiece(page));
  ports.log("info", "a copy for a person was written", { employer });
}
