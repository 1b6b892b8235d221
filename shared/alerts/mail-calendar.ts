import { actByOn, type CalendarEntry, type CalendarFrame, calendarText } from "./calendar.ts";
import type { MailContent, MailLine } from "./mail-content.ts";
import { calendarWordings } from "./wording/calendar/wordings.ts";
import type { Wording } from "./wording/wording.ts";

/** A calendar file that comes with a mail. */
export type MailCalendar = { readonly fileName: string; readonly text: string };

/**
 * The days to act by of a mail's lines as one calendar file; null where no line has such a day.
 * @param publisher the address that the mail comes from
 */
export function mailCalendar(
  content: MailContent,
  wording: Wording,
  { organizer, now }: Pick<CalendarFrame, "organizer" | "now">,
): MailCalendar | null {
  const entries = content.lines.flatMap((line) => entriesOf(line, content));
  if (entries.length === 0) return null;
  const { day, employer } = content;
  const text = calendarText(entries, { employer: employer.id, wording, organizer, day, now, subscribed: false });
  return { fileName: calendarWordings[wording.language].fileName, text };
}

/** A breach and a question have no day to act by; what moved to a later day is moved, and not taken back. */
function entriesOf({ alert, subject, seq: sequence }: MailLine, { day }: MailContent): readonly CalendarEntry[] {
  const { obligation, rule, kind, stage, recommended, due, number } = alert;
  if (due === null || stage === "breached" || stage === "undetermined" || kind === "closed") return [];
  const common = { subject, obligation, rule };
  if (kind === "raised")
    return [{ ...common, actBy: actByOn(day, recommended, due), lastDay: due, sequence: number, takenBack: false }];
  // Above that of every calendar written before it was taken back, and below that of any later alert.
  if (alert.movedTo === null) return [{ ...common, actBy: due, lastDay: due, sequence, takenBack: true }];
  const actBy = actByOn(day, recommended, alert.movedTo);
  return [{ ...common, actBy, lastDay: alert.movedTo, sequence, takenBack: false }];
}
