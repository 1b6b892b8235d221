import { type Day, daysBetween } from "../calendar/day.ts";
import type { MailLine } from "./mail-content.ts";
import { type Row, row } from "./mail-page.ts";
import { momentOf } from "./mail-severity.ts";
import { dayInWords, stageInWords } from "./mail-words.ts";
import { plainLine } from "./plain-line.ts";
import type { Alert, Before } from "./told.ts";
import type { Wording } from "./wording/wording.ts";

/** What changed since a line was told last, and how long it has been open; nothing where that was not kept. */
export function historyOf(wording: Wording, line: MailLine, day: Day): readonly Row[] {
  const { before, since, kind } = line.alert;
  if (kind !== "raised" || before === undefined) return [];
  const { labels, history } = wording;
  if (before === null) return [row(labels.whatChanged, history.first)];
  return [
    row(labels.whatChanged, changeInWords(wording, line, before, day)),
    ...(since === undefined
      ? []
      : [row(labels.openSince, `${dayInWords(wording, since)}, ${history.openFor(daysBetween(since, day))}`)]),
  ];
}

/** Whether a line is new since the last mail or changed since, in one word; null where that was not kept. */
export function newsOf({ history }: Wording, { alert: { kind, before } }: MailLine): string | null {
  if (kind !== "raised" || before === undefined) return null;
  return before === null ? history.isNew : history.isChanged;
}

/** A day that moved says more than the stage, which follows from it; so does a silence that ended. */
function changeInWords(wording: Wording, { alert, cause }: MailLine, before: Before, day: Day): string {
  const { history } = wording;
  if (before.due !== null && alert.due !== null && before.due !== alert.due) {
    const by = cause === null ? null : plainLine(cause);
    return history.moved(dayInWords(wording, before.due), dayInWords(wording, alert.due), by);
  }
  if (before.muted) return history.silenceEnded;
  const [was, is] = [stageInWords(wording, before.stage), stageNow(wording, alert, day)];
  if (was !== is) return history.stage(was, is);
  return momentOf(alert, day) === "over" ? history.ended : history.otherwise;
}

/** The stage on the day that the mail is read for, which can be later than the day on which the alert was raised. */
function stageNow(wording: Wording, alert: Alert, day: Day): string {
  const moment = momentOf(alert, day);
  if (moment === "due" || (moment === "overdue" && alert.stage !== "escalated")) return wording.stages[moment];
  return alert.stage === null ? alert.rule : stageInWords(wording, alert.stage);
}

/**
 * What was told before an alert and before the mail that it stands in: what stands in the same mail was not heard yet.
 * @param inMail alerts of the same obligation in the mail
 */
export function heardBefore(alert: Alert, inMail: readonly Alert[]): Alert["before"] {
  const { before } = alert;
  const same = inMail.find(({ kind, number }) => kind === "raised" && number === before?.number);
  return same === undefined ? before : heardBefore(same, inMail);
}
