import { mailBounced } from "../../events/belfry/mail-bounced.ts";
import { loadDossier } from "../../shared/store/dossier-store.ts";
import type { Mail } from "../../shared/store/mails.ts";
import { mailEventKey } from "../mail-event-key.ts";
import { ownEvent } from "../own-event.ts";
import type { Ports } from "../ports.ts";

/**
 * Says that a mail came back, so that the employer hears of it and the contact's deputy is written to instead. Said twice
 * it is one event. Nothing is said of a contact whose address is another one by now.
 */
export async function sayBounced(ports: Ports, mail: Mail, address: string): Promise<void> {
  const { employer: id, contact } = mail;
  const { employer } = await loadDossier(ports.table, id, { kind: "employer", id }, [], null);
  if (employer.contacts.find((one) => one.id === contact)?.email !== address) return;
  const data = { contact, email: address };
  await ports.publish([ownEvent(ports, { definition: mailBounced, employer: id, key: mailEventKey(mail), data })]);
}
