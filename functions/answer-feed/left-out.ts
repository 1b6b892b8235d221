import type * as z from "zod";
import type { feedFileTakenIn } from "../../events/belfry/feed-file-taken-in.ts";
import type { MailPage } from "../../shared/alerts/mail-page.ts";
import { dayInWords } from "../../shared/alerts/mail-words.ts";
import { plainLine } from "../../shared/alerts/plain-line.ts";
import { english, many } from "../../shared/alerts/wording/english.ts";
import type { Day } from "../../shared/calendar/day.ts";

type TakenIn = z.output<(typeof feedFileTakenIn)["detail"]>;

/** That a snapshot misses some whom earlier ones had. Who, is for HR to read: it stands in the question about each. */
export function leftOutPage(taken: TakenIn, today: Day): MailPage {
  const { feed, employer, file, rows, accepted, events, leftOut = 0, unchanged = 0 } = taken;
  const missing = `${many(leftOut, "person or contract", "people or contracts")} of earlier snapshots ${leftOut === 1 ? "is" : "are"} missing`;
  return {
    language: "en",
    subject: `[Belfry] Feed ${feed} of ${employer}: ${missing}`,
    employer: `${employer}, feed ${feed}`,
    day: dayInWords(english, today),
    heading: missing,
    lead: `File ${plainLine(file)}: ${many(rows, "row", "rows")} read, ${accepted} accepted, of which ${unchanged} said nothing new; ${many(events, "event", "events")} put. Nobody's employment was ended because of it: HR is asked about each who is not known to have left.`,
    glance: null,
    sections: [],
    again: null,
    older: null,
    state: null,
    footer: [
      "If they have left, their end (EmploymentEnded) answers the question. If the feed lost them, its next whole snapshot that has them closes it.",
      "You get this mail because the feed's description names you as its owner.",
    ],
    toBeConfirmed: english.labels.toBeConfirmed,
    colon: english.labels.colon,
  };
}
