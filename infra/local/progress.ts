import type { BusEvent } from "./bus.ts";
import type { Machine } from "./machine.ts";
import type { Step } from "./story.ts";

/** Writes what happens as it happens, one line each, each with the day and hour in Belgium. */
export type Progress = {
  readonly notice: (event: BusEvent) => void;
  readonly refused: (step: Step, problem: string) => void;
  /** Writes the mails that came since it was last asked. */
  readonly mails: (machine: Machine) => Promise<void>;
};

const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels", dateStyle: "short", timeStyle: "short" });

/** @param write takes one line */
export function progressOf(now: () => Date, write: (line: string) => void): Progress {
  let shown = 0;
  const line = (kind: string, said: string) => write(`${clock.format(now())}  ${kind.padEnd(9)} ${said}`);
  return {
    notice: (event) => {
      if (event["detail-type"] !== "EventRejected") return;
      const { type, problems } = event.detail as { type: string | null; problems: { field: string; remedy: string }[] };
      for (const { field, remedy } of problems) line("rejected", `${type ?? "an event"}: ${field}: ${remedy}`);
    },
    refused: (step, problem) => line("refused", `${step.note ?? "an event"}: ${problem}`),
    mails: async (machine) => {
      const mails = await machine.mailbox.messages();
      for (const mail of mails.slice(shown)) line("mail", `${mail.destination.to.join(", ")}  ${mail.subject}`);
      shown = mails.length;
    },
  };
}
