import MailComposer from "nodemailer/lib/mail-composer/index.js";
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
  /** Now, where the clock is not the machine's. */
  readonly date?: Date;
};

/**
 * A mail as MIME: text and HTML as alternatives, marked so that no out-of-office reply comes back (RFC 3834, and
 * Exchange's own header).
 */
export async function mimeOf({ from, to, worded, language, references, date }: Letter): Promise<Uint8Array> {
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
    ...(date === undefined ? {} : { date }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
