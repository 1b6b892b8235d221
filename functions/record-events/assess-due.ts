import type * as z from "zod";
import type { dossierDue } from "../../events/belfry/dossier-due.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partsForAssessing, reassess } from "../../shared/assessment/receive.ts";
import { listParts, loadDossier } from "../../shared/store/dossier-store.ts";
import { dossierId } from "../../shared/store/keys.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";
import { beforeOf, commit, untilCommitted } from "./record-event.ts";

type DossierDue = z.output<(typeof dossierDue)["detail"]>;

/** Parts assessed in one transaction: with what their rules read besides, well below its hundred items. */
const partsAtOnce = 10;

/**
 * Assesses a dossier because a day has come, or because a policy or the rules changed. Doing it twice changes nothing.
 * @returns whether anything was written
 */
export async function assessDue(ports: Ports, due: DossierDue): Promise<boolean> {
  const parts = due.cause === "wake" ? await partsToWake(ports, due) : await allParts(ports, due);
  for (let at = 0; at < parts.length; at += partsAtOnce)
    await assessParts(ports, due, parts.slice(at, at + partsAtOnce));
  return parts.length > 0;
}

async function partsToWake(ports: Ports, { employer, subject }: DossierDue): Promise<readonly Part[]> {
  const today = todayOf(ports);
  const { head } = await loadDossier(ports.table, employer, subject, [], null);
  return [...head.wakes].flatMap(([part, day]) => (day <= today ? [part] : []));
}

const allParts = (ports: Ports, { employer, subject }: DossierDue): Promise<readonly Part[]> =>
  listParts(ports.table, dossierId(employer, subject));

const assessParts = (ports: Ports, { employer, subject }: DossierDue, parts: readonly Part[]): Promise<void> =>
  untilCommitted(ports, async () => {
    const loaded = await loadDossier(ports.table, employer, subject, partsForAssessing(parts), null);
    await commit(ports, loaded, reassess(beforeOf(loaded, subject, 0), parts, todayOf(ports)), null);
  });
