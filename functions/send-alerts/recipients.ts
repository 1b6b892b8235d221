import { asksWhereItBelongs, recipientsOf } from "../../shared/alerts/recipients.ts";
import { cannotWait } from "../../shared/assessment/receive.ts";
import { type Belongs, belongsNowhere } from "../../shared/dossier/belongs.ts";
import type { Contact } from "../../shared/dossier/employer.ts";
import type { Mail } from "../../shared/store/mails.ts";
import type { PendingChange } from "../../shared/store/waiting-changes.ts";
import { readEach } from "../in-groups.ts";
import type { Reading } from "./reading.ts";

/** The contacts who are written to about any alert of a change; for an urgent mail, about one that cannot wait. */
export type Recipients = (change: PendingChange, kind?: Mail["kind"]) => readonly Contact[];

/** Whom to write to about some changes of an employer. */
export async function recipientsOfChanges(reading: Reading, changes: readonly PendingChange[]): Promise<Recipients> {
  const { employer } = reading;
  const dossiers = await belonging(
    reading,
    changes.map(({ dossier }) => dossier),
  );
  return ({ dossier, payload }, kind = "digest") => {
    const belongs = dossiers.get(dossier) ?? belongsNowhere;
    const alerts = payload.alerts.filter((alert) =>
      kind === "urgent" ? cannotWait(alert, employer, payload.day) : alert.kind !== "closed",
    );
    const recipients = new Set(alerts.flatMap((alert) => recipientsOf(employer, alert, belongs)));
    return employer.contacts.filter((contact) => recipients.has(contact));
  };
}

/** Where each dossier belongs; read only where it makes a difference to whom is written. */
async function belonging(reading: Reading, dossiers: readonly string[]): Promise<ReadonlyMap<string, Belongs>> {
  if (!asksWhereItBelongs(reading.employer)) return new Map();
  const read = async (id: string) => [id, (await reading.standing(id)).belongs] as const;
  return new Map(await readEach([...new Set(dossiers)], read));
}
