import type { MailContent } from "../../shared/alerts/mail-content.ts";

/** A line of a mail, as the simulated SES reads it. */
export type SimulatedLine = {
  readonly dossier: string;
  readonly obligation: string;
  readonly kind: string;
  readonly number: number;
  readonly stage: string | null;
  readonly due: number | null;
};

/**
 * Stands in for shared/alerts/mail.ts, shared/alerts/mail-calendar.ts and functions/mime.ts in the simulator: what a mail says, without its
 * wording. Words and MIME take a hundred times as long as everything else, decide nothing, and have tests of their own.
 */
export function compose(content: MailContent): {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
} {
  const lines = [...content.lines, ...content.older].map(
    ({ alert, subject }): SimulatedLine => ({
      dossier: `${content.employer.id}#${subject.kind}#${subject.id}`,
      obligation: alert.obligation,
      kind: alert.kind,
      number: alert.number,
      stage: alert.stage,
      due: alert.due,
    }),
  );
  return { subject: "", text: JSON.stringify(lines), html: "" };
}

export const mailCalendar = (): null => null;

export const mimeOf = async ({ worded }: { readonly worded: { readonly text: string } }): Promise<Uint8Array> =>
  Buffer.from(worded.text);
