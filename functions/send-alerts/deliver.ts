import { compose } from "../../shared/alerts/mail.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { type Mail, moveMail } from "../../shared/store/mails.ts";
import { relistChange, returnChange } from "../../shared/store/waiting-changes.ts";
import { giveBack, minutesFromNow, takeUpMinutes } from "../give-back.ts";
import { mimeOf } from "../mime.ts";
import type { MailOutcome, Ports } from "../ports.ts";
import { resolveMail } from "./content.ts";
import { enclosed } from "./enclosed.ts";
import type { Reading } from "./reading.ts";

/** Minutes after which a mail without any feedback is looked at again. */
const settleMinutes = { urgent: 15, digest: 60 } as const;

/**
 * Sends a reserved mail. That it is being sent is written down before SES is asked: whatever happens then, no other
 * run sends it again before feedback was awaited.
 */
export async function deliver(ports: Ports, reading: Reading, mail: Mail): Promise<void> {
  const resolved = await resolveMail(ports, reading, mail);
  if (resolved === null) {
    await giveBack(ports, mail, mail.kind);
    return;
  }
  const { contact, content, unheard } = resolved;
  // Who is told of nothing here can be a recipient again; who is told of a part must not be told of it twice.
  for (const ref of unheard)
    await (ref.inPart ? relistChange : returnChange)(ports.table, mail, ref, ports.now().toISOString(), mail.kind);
  if (content.week === null && content.lines.length + content.older.length === 0) {
    await moveMail(ports.table, mail, "empty", null);
    return;
  }
  const wording = wordingIn(contact.language);
  const worded = compose(content, wording);
  const raw = await mimeOf({
    from: ports.settings.MAIL_FROM,
    to: contact.email,
    worded,
    language: wording.language,
    ...enclosed(ports, content, wording),
    date: ports.now(),
  });

  if (!(await moveMail(ports.table, mail, "sending", minutesFromNow(ports, settleMinutes[mail.kind])))) return;
  const sending: Mail = { ...mail, state: "sending", attempts: mail.attempts + 1 };
  const outcome = await ask(ports, { to: contact.email, subject: worded.subject, raw, tags: tagsOf(mail) });
  await write(ports, sending, outcome);
}

async function write(ports: Ports, mail: Mail, outcome: MailOutcome | null): Promise<void> {
  switch (outcome?.kind) {
    case "accepted":
      ports.count("MailsSent");
      await moveMail(ports.table, mail, "accepted", null, outcome.messageId);
      return;
    case "throttled":
      await moveMail(ports.table, mail, "reserved", minutesFromNow(ports, takeUpMinutes));
      return;
    case "refused":
      ports.count("MailsFailed");
      ports.log("error", "SES refused a mail; its alerts stand in the next digest", {
        ...tagsOf(mail),
        reason: outcome.reason,
      });
      await giveBack(ports, mail);
      return;
    case undefined:
      ports.log("warn", "the outcome of a mail is unknown; SES's feedback is awaited", tagsOf(mail));
  }
}

/** What SES says; null where that cannot be known. */
async function ask(ports: Ports, mail: Parameters<Ports["sendMail"]>[0]): Promise<MailOutcome | null> {
  try {
    return await ports.sendMail(mail);
  } catch {
    return null;
  }
}

/** The tags by which SES's feedback finds the mail; ids only. */
export const tagsOf = ({ employer, contact, day, part }: Mail): Readonly<Record<string, string>> => ({
  "belfry-employer": employer,
  "belfry-contact": contact,
  "belfry-day": day,
  "belfry-part": part,
});
