import { caseKey } from "../../shared/alerts/case-code.ts";
import { mailCalendar } from "../../shared/alerts/mail-calendar.ts";
import type { MailContent } from "../../shared/alerts/mail-content.ts";
import type { Wording } from "../../shared/alerts/wording/wording.ts";
import type { Letter } from "../mime.ts";
import type { Ports } from "../ports.ts";
import { senderAddress } from "../settings.ts";

/** What goes with a mail besides its words: the calendar file of its days, and the thread of its case. */
export function enclosed(
  ports: Ports,
  content: MailContent,
  wording: Wording,
): Pick<Letter, "calendar" | "references"> {
  const organizer = senderAddress(ports.settings);
  const calendar = mailCalendar(content, wording, { organizer, now: ports.now() });
  const root = threadOf(content, organizer);
  return { ...(calendar === null ? {} : { calendar }), ...(root === null ? {} : { references: [root] }) };
}

/**
 * What mails about one case refer to, so that programs show them together (RFC 5322, 3.6.4). SES gives each mail an id of
 * its own, so they refer to an id that no mail bears. A mail about several cases belongs to none: were it to name them
 * all, programs would take it for an answer to the last and join the others to it. The first mail of a week is about
 * everything.
 */
function threadOf({ employer, lines, older, week }: MailContent, address: string): string | null {
  const [line, ...others] = lines;
  if (line === undefined || others.length + older.length > 0 || week !== null) return null;
  return `<case.${caseKey(employer.id, line.subject, line.alert.obligation)}@${address.slice(address.lastIndexOf("@") + 1)}>`;
}
