import { type Mail, moveMail, returnChanges } from "../shared/store/mails.ts";
import type { Ports } from "./ports.ts";

/** Minutes after which what a run left undone, or SES had no room for, is taken up. */
export const takeUpMinutes = 5;

/**
 * Puts a mail's alerts back on a waiting list and closes the mail. That they are being given back is written down first,
 * so that a run which dies halfway is finished and not begun again.
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
  await moveMail(ports.table, returning, "returned", null);
  return true;
}

/** The instant some minutes from now. */
export const minutesFromNow = (ports: Pick<Ports, "now">, minutes: number): string =>
  new Date(ports.now().getTime() + minutes * 60_000).toISOString();
