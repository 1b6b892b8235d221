import { mailUnheard } from "../../events/belfry/mail-unheard.ts";
import type { Mail } from "../../shared/store/mails.ts";
import { mailEventKey } from "../mail-event-key.ts";
import { ownEvent } from "../own-event.ts";
import type { Ports } from "../ports.ts";
import { tagsOf } from "./deliver.ts";

/** Tells operators, and the employer, that nothing was heard of a mail nor of its repetition. Said twice it is one event. */
export async function sayUnheard(ports: Ports, mail: Mail): Promise<void> {
  ports.count("MailsUnsettled");
  ports.log("error", "the outcome of a mail stayed unknown; its alerts stand in the next digest", tagsOf(mail));
  const { employer, contact, day } = mail;
  const data = { contact, mailDay: day };
  await ports.publish([ownEvent(ports, { definition: mailUnheard, employer, key: mailEventKey(mail), data })]);
}
