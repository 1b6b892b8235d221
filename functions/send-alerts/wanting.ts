import { recipientsOf } from "../../shared/alerts/recipients.ts";
import type { Contact, Employer, Region } from "../../shared/dossier/employer.ts";
import { regionOf } from "../../shared/dossier/region.ts";
import { loadDossier, mergeParts } from "../../shared/store/dossier-store.ts";
import { readDossierId } from "../../shared/store/keys.ts";
import type { PendingChange } from "../../shared/store/waiting-changes.ts";
import { todayOf } from "../clock.ts";
import { readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";

/** The contacts who take any alert of a change. */
export type Wanting = (change: PendingChange) => readonly Contact[];

/** Who wants which of some changes of an employer. */
export async function wantingOf(ports: Ports, employer: Employer, changes: readonly PendingChange[]): Promise<Wanting> {
  const regions = await regionsOf(
    ports,
    employer,
    changes.map(({ dossier }) => dossier),
  );
  return ({ dossier, payload }) => {
    const told = payload.alerts.filter(({ kind }) => kind !== "closed");
    const takers = new Set(told.flatMap((alert) => recipientsOf(employer, alert, regions.get(dossier) ?? null)));
    return employer.contacts.filter((contact) => takers.has(contact));
  };
}

/** The region of each dossier; read only where a contact asks for some regions alone. */
export async function regionsOf(
  ports: Ports,
  employer: Employer,
  dossiers: readonly string[],
): Promise<ReadonlyMap<string, Region | null>> {
  if (employer.contacts.every(({ regions }) => regions === undefined)) return new Map();
  return new Map(
    await readEach([...new Set(dossiers)], async (id) => [id, await regionIn(ports, employer, id)] as const),
  );
}

async function regionIn(ports: Ports, employer: Employer, id: string): Promise<Region | null> {
  const { subject } = readDossierId(id);
  const { parts } = await loadDossier(ports.table, employer.id, subject, ["employment"], null);
  return regionOf({ employer: employer.id, subject, facts: mergeParts(parts) }, employer, todayOf(ports));
}
