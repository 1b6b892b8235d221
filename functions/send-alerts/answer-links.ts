import { answerLinkDays, nonceBytes, sealAnswer } from "../../shared/alerts/answer/answer-link.ts";
import type { MailLine } from "../../shared/alerts/mail-content.ts";
import { addDays, civil } from "../../shared/calendar/day.ts";
import { answerKeyOf } from "../../shared/store/answer-keys.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";

/**
 * Gives each line of a mail the link by which its recipient answers it. What was taken back gets none, and nothing does
 * where no address is set.
 */
export async function withAnswerLinks(
  ports: Ports,
  employer: string,
  contact: string,
  lines: readonly MailLine[],
): Promise<readonly MailLine[]> {
  const base = ports.settings.ANSWER_URL;
  if (base === undefined || !lines.some(isAnswerable)) return lines;
  const today = todayOf(ports);
  const key = await answerKeyOf(ports.table, employer, civil(today).year, ports.random);
  const expires = addDays(today, answerLinkDays);
  return lines.map((line) => {
    if (!isAnswerable(line)) return line;
    const { subject, alert } = line;
    const nonce = Buffer.from(ports.random(nonceBytes), "hex");
    const token = sealAnswer(key, employer, { subject, obligation: alert.obligation, contact, expires }, nonce);
    return { ...line, answerLink: `${base.replace(/\/$/, "")}/${employer}/${token}` };
  });
}

const isAnswerable = ({ alert }: MailLine): boolean => alert.kind === "raised";
