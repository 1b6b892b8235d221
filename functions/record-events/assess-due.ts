import type * as z from "zod";
import type { dossierDue } from "../../events/belfry/dossier-due.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partsForAssessing, reassess } from "../../shared/assessment/receive.ts";
import { listParts, loadDossier } from "../../shared/store/dossier-store.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";
import { beforeOf, commit, untilCommitted } from "./record-event.ts";

type DossierDue = z.output<(typeof dossierDue)["detail"]>;

/**
 * Assesses a dossier because a day has come, or because a policy or the rules changed. Doing it twice changes nothing.
 * @returns whether anything was written
 */
export const assessDue = (ports: Ports, { employer, subject, cause }: DossierDue): Promise<boolean> =>
  untilCommitted(ports, async () => {
    const today = todayOf(ports);
    const { id, head } = await loadDossier(ports.table, employer, subject, [], null);
    const parts: readonly Part[] =
      cause === "reassessment"
        ? await listParts(ports.table, id)
        : [...head.wakes].flatMap(([part, day]) => (day <= today ? [part] : []));
    if (parts.length === 0) return false;
    const loaded = await loadDossier(ports.table, employer, subject, partsForAssessing(parts), null);
    await commit(ports, loaded, reassess(beforeOf(loaded, subject, 0), parts, today), null);
    return true;
  });
