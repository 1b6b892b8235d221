import type * as z from "zod";
import { eventRejected } from "../../events/belfry/event-rejected.ts";
import { feedFileTakenIn } from "../../events/belfry/feed-file-taken-in.ts";
import { outKey } from "../../functions/feed-keys.ts";
import { many } from "../../shared/alerts/wording/english.ts";
import { addDays, type Day } from "../../shared/calendar/day.ts";
import { brusselsMidnight } from "../../shared/calendar/instant.ts";
import type { BusEvent } from "./bus.ts";
import type { Machine } from "./machine.ts";
import type { Step } from "./story.ts";

/** Writes what happens as it happens, one line each, each with the day and hour in Belgium. */
export type Progress = {
  readonly notice: (event: BusEvent) => void;
  readonly received: (event: BusEvent) => void;
  /** An entry without the bus's name, as EventBridge takes it and drops it. */
  readonly stray: (event: BusEvent) => void;
  readonly refused: (step: Step, problem: string) => void;
  /** Writes how far a story was told, once a month of its time. */
  readonly reached: (steps: number, of: number) => void;
  /** Writes the mails that came since it was last asked. */
  readonly mails: (machine: Machine) => Promise<void>;
};

const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels", dateStyle: "short", timeStyle: "short" });

/** Day and hour in Belgium, as in `2026-12-31 23:59`. */
export const inBelgium = (instant: Date): string => clock.format(instant);

/** @param write takes one line */
export function progressOf(now: () => Date, write: (line: string) => void): Progress {
  let month = "";
  const shown = new Set<string>();
  let shownUntil = 0;
  const line = (kind: string, said: string) => write(`${inBelgium(now())}  ${kind.padEnd(9)} ${said}`);
  return {
    notice: (event) => {
      if (event["detail-type"] === feedFileTakenIn.type) {
        line("file", fileInWords(feedFileTakenIn.detail.parse(event.detail)));
      }
      if (event["detail-type"] !== eventRejected.type) return;
      const { type, eventId, employer, problems } = eventRejected.detail.parse(event.detail);
      const which = [type ?? "an event", eventId ?? "", employer === null ? "" : `of ${employer}`].join(" ").trimEnd();
      for (const { field, problem, remedy } of problems) line("rejected", `${which}: ${field} ${problem}; ${remedy}`);
    },
    received: (event) => line("received", `${event["detail-type"]} from ${event.source}`),
    stray: (event) =>
      line(
        "lost",
        `${event["detail-type"]} went to the default bus, where nothing listens; set EventBusName to belfry`,
      ),
    refused: (step, problem) => line("refused", `${step.note ?? "an event"}: ${problem}`),
    reached: (steps, of) => {
      const present = inBelgium(now()).slice(0, 7);
      if (present === month) return;
      const isFirst = month === "";
      month = present;
      if (isFirst) return;
      line("reached", `${steps} of ${of} steps of the story`);
    },
    mails: async (machine) => {
      if (machine.mailbox.accepted === shown.size) return;
      for (const { messageId, at, destination, subject } of await machine.mailbox.messages(shownUntil)) {
        shownUntil = at;
        if (shown.has(messageId)) continue;
        shown.add(messageId);
        line("mail", `${destination.to.join(", ")}  ${subject}`);
      }
    },
  };
}

/** The last instant of a day, so that everything of that day has run. */
export const endOf = (day: Day): Date => new Date(brusselsMidnight(addDays(day, 1)) * 1000 - 60_000);

/** What became of a file of a feed, in a line. */
export function fileInWords(taken: z.output<typeof feedFileTakenIn.detail>): string {
  const { employer, feed, file, outcome, rows, accepted, rejected } = taken;
  const why = `${outKey(taken)} says why`;
  const counted = `${many(rows, "row", "rows")}, ${accepted} accepted, ${rejected} rejected`;
  const became =
    outcome === "held"
      ? `held, for it looks wrong beside the last one; ${why}. HR is asked in the next digest, which npm run clock brings`
      : `${counted}${outcome === "unreadable" ? `; not read to its end, ${why}` : ""}`;
  return `${file} of feed ${feed} of ${employer}: ${became}`;
}
