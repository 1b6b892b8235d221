import { addDays, formatDay } from "../shared/calendar/day.ts";
import { type Mail, moveMail, returnChanges } from "../shared/store/mails.ts";
import { relistWeek } from "../shared/store/weeks.ts";
import { todayOf } from "./clock.ts";
import type { Ports } from "./ports.ts";

/** Minutes after which what a run left undone, or SES had no room for, is taken up. */
export const takeUpMinutes = 5;

/**
 * Puts a mail's alerts back on a waiting list, makes what it told of the week due again from tomorrow, and closes the
 * mail. That it is being given back is written down first, so that a run which dies halfway is finished and not begun
 * again.
 * @param list `urgent` where they cannot wait and another recipient can have them at once
 * @returns false where somebody else moved the mail first
 */
export async function giveBack(ports: Ports, mail: Mail, list: Mail["kind"] = "digest"): Promise<boolean> {
  const returning: Mail = { ...mail, state: "returning" };
  const begun =
    mail.state === "returning" ||
    (await moveMail(ports.table, mail, "returning", minutesFromNow(ports, takeUpMinutes)));
  if (!begun) return false;
  await returnChanges(ports.table, mail, ports.now().toISOString(), list);
  if (mail.week !== null) await tellWeekAgain(ports, mail);
  await moveMail(ports.table, returning, "returned", null);
  return true;
}

/** The week is told again with the next digest, as alerts that came back are. */
async function tellWeekAgain(ports: Ports, { employer }: Mail): Promise<void> {
  const tomorrow = formatDay(addDays(todayOf(ports), 1));
  await relistWeek(ports.table, { employer, day: tomorrow }, ports.now().toISOString());
}

/** The instant some minutes from now. */
export const minutesFromNow = (ports: Pick<Ports, "now">, minutes: number): string =>
  new Date(ports.now().getTime() + minutes * 60_000).toISOString();
