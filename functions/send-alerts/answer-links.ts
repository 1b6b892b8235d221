import { answerLinkDays, nonceBytes, sealAnswer } from "../../shared/alerts/answer/answer-link.ts";
import type { MailLine } from "../../shared/alerts/mail-content.ts";
import { isForEverybody } from "../../shared/alerts/recipients.ts";
import { addDays } from "../../shared/calendar/day.ts";
import type { Contact } from "../../shared/dossier/employer.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";
import type { Reading } from "./reading.ts";

/**
 * Gives each line of a mail the link by which its recipient answers it. What was taken back gets none, and nothing does
 * where no address is set, nor in a manager's copy: an answer would silence it for HR.
 */
export async function withAnswerLinks(
  ports: Ports,
  { employer: { id: employer }, answerKey }: Reading,
  contact: Contact,
  lines: readonly MailLine[],
): Promise<readonly MailLine[]> {
  const base = ports.settings.ANSWER_URL;
  if (base === undefined || !isForEverybody(contact) || !lines.some(isAnswerable)) return lines;
  const key = await answerKey();
  const expires = addDays(todayOf(ports), answerLinkDays);
  return lines.map((line) => {
    if (!isAnswerable(line)) return line;
    const { subject, alert } = line;
    const nonce = Buffer.from(ports.random(nonceBytes), "hex");
    const token = sealAnswer(
      key,
      employer,
      { subject, obligation: alert.obligation, contact: contact.id, expires },
      nonce,
    );
    return { ...line, answerLink: `${base.replace(/\/$/, "")}/${employer}/${token}` };
  });
}

const isAnswerable = ({ alert }: MailLine): boolean => alert.kind === "raised";
