import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { MailCalendar } from "../shared/alerts/mail-calendar.ts";
import type { WordedMail } from "../shared/alerts/mail-content.ts";
import type { Language } from "../shared/alerts/wording/wording.ts";

/** A worded mail with what its envelope needs. */
export type Letter = {
  /** As in `Belfry <belfry@lab.example>`. */
  readonly from: string;
  /** One address, never a list. */
  readonly to: string;
  readonly worded: WordedMail;
  readonly language: Language;
  /** Message ids, without brackets or with, of the mails that this one continues; SES replaces Message-ID itself. */
  readonly references?: readonly string[];
  /** A calendar file to come with it. */
  readonly calendar?: MailCalendar;
  /** Now, where the clock is not the machine's. */
  readonly date?: Date;
};

/**
 * A mail as MIME: text and HTML as alternatives, marked so that no out-of-office reply comes back (RFC 3834, and
 * Exchange's own header).
 */
export async function mimeOf({ from, to, worded, language, references, calendar, date }: Letter): Promise<Uint8Array> {
  const composer = new MailComposer({
    from,
    // As an object, so that a comma in it can't make two recipients.
    to: { name: "", address: to },
    subject: worded.subject,
    text: worded.text,
    html: worded.html,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": language,
      "X-Auto-Response-Suppress": "All",
    },
    ...(references === undefined ? {} : { references: [...references] }),
    ...(calendar === undefined ? {} : { attachments: [attached(calendar)] }),
    ...(date === undefined ? {} : { date }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/**
 * A calendar file as a file beside the mail, and not as another alternative of its text: an alternative of this type is
 * what Outlook, Gmail and telephones read as an invitation, in place of the text. Outlook looks for one in the first part
 * of a mixed mail only; what comes after is an attachment (MS-STANOICAL, 2.2.168). Opened, it is shown as what was
 * published, and asks for no answer: the method stands in the type as in the file (RFC 6047, 2.4).
 */
const attached = ({ fileName, text }: MailCalendar) => ({
  filename: fileName,
  content: text,
  contentType: "text/calendar; charset=utf-8; method=PUBLISH",
  contentDisposition: "attachment" as const,
});
