import { recipientsOf } from "../../shared/alerts/recipients.ts";
import type { Contact, Employer, Region } from "../../shared/dossier/employer.ts";
import type { PendingChange } from "../../shared/store/waiting-changes.ts";
import { readEach } from "../in-groups.ts";
import type { Reading } from "./reading.ts";

/** The contacts who are written to about any alert of a change. */
export type Recipients = (change: PendingChange) => readonly Contact[];

/** Whom to write to about some changes of an employer. */
export async function recipientsOfChanges(reading: Reading, changes: readonly PendingChange[]): Promise<Recipients> {
  const { employer } = reading;
  const regions = await regionsOf(
    reading,
    changes.map(({ dossier }) => dossier),
  );
  return ({ dossier, payload }) => {
    const alerts = payload.alerts.filter(({ kind }) => kind !== "closed");
    const recipients = new Set(alerts.flatMap((alert) => recipientsOf(employer, alert, regions.get(dossier) ?? null)));
    return employer.contacts.filter((contact) => recipients.has(contact));
  };
}

/** The region of each dossier; read only where it makes a difference to whom is written. */
export async function regionsOf(
  reading: Reading,
  dossiers: readonly string[],
): Promise<ReadonlyMap<string, Region | null>> {
  if (!asksForRegions(reading.employer)) return new Map();
  const read = async (id: string) => [id, (await reading.standing(id)).region] as const;
  return new Map(await readEach([...new Set(dossiers)], read));
}

const asksForRegions = ({ contacts }: Employer): boolean => contacts.some(({ regions }) => regions !== undefined);
