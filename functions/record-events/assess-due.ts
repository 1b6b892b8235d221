import type * as z from "zod";
import type { dossierDue } from "../../events/belfry/dossier-due.ts";
import type { Told } from "../../shared/alerts/told.ts";
import { partsDue, wokenOn } from "../../shared/assessment/due.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partsConcerned } from "../../shared/assessment/questions.ts";
import { partsForAssessing, reassess } from "../../shared/assessment/receive.ts";
import type { Day } from "../../shared/calendar/day.ts";
import { listParts, loadDossier } from "../../shared/store/dossier-store.ts";
import { dossierId } from "../../shared/store/keys.ts";
import { WriteConflict } from "../../shared/store/table.ts";
import { todayOf } from "../clock.ts";
import { inGroups } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { beforeOf, commit, untilCommitted } from "./record-event.ts";

type DossierDue = z.output<(typeof dossierDue)["detail"]>;

/** Parts assessed in one transaction: with what their rules read besides, well below its hundred items. */
const partsAtOnce = 6;

/**
 * Assesses a dossier because a day has come, or because a policy or the rules changed. Doing it twice changes nothing.
 * @returns whether anything was written
 * @throws WriteConflict where others wrote meanwhile, so that what was swept is not settled
 */
export async function assessDue(ports: Ports, due: DossierDue): Promise<boolean> {
  const today = todayOf(ports);
  const { head } = await loadDossier(ports.table, due.employer, due.subject, [], null);
  const woken = wokenOn(head.wakes, today);
  const all = due.cause === "reassessment" || woken.swept.size > 0 ? await allParts(ports, due, head.told, today) : [];
  const parts = due.cause === "reassessment" ? all : partsDue(woken, all);

  const pages = parts.length === 0 && woken.swept.size > 0 ? [[]] : inGroups(parts, partsAtOnce);
  let version = head.version;
  for (const [at, page] of pages.entries()) {
    const swept = at === pages.length - 1 ? woken.swept : none;
    version = await assessParts(ports, due, page, today, version, swept);
  }
  // Nobody would ask again before the next sweep: the queue brings it back.
  if (woken.swept.size > 0 && version === 0) throw new WriteConflict("another writer was first between two pages");
  return pages.length > 0;
}

const none: ReadonlySet<Part> = new Set();

const allParts = async (
  ports: Ports,
  { employer, subject }: DossierDue,
  told: ReadonlyMap<string, Told>,
  today: Day,
): Promise<readonly Part[]> => partsConcerned(await listParts(ports.table, dossierId(employer, subject)), told, today);

/**
 * @param swept families whose last parts these are. They are settled only where nobody else wrote meanwhile: what came
 * between two pages may concern the first
 * @returns the dossier's version afterwards; 0 where somebody else wrote meanwhile
 */
const assessParts = (
  ports: Ports,
  { employer, subject }: DossierDue,
  parts: readonly Part[],
  today: Day,
  version: number,
  swept: ReadonlySet<Part>,
): Promise<number> =>
  untilCommitted(ports, async () => {
    const loaded = await loadDossier(ports.table, employer, subject, partsForAssessing(parts), null);
    const alone = loaded.head.version === version;
    const before = beforeOf(loaded, subject, 0);
    await commit(ports, loaded, reassess(before, parts, today, alone ? swept : none), null);
    return alone ? version + 1 : 0;
  });
