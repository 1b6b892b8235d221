import type { MailOutcome, OutgoingMail } from "../../functions/ports.ts";
import type { Faults } from "./faults.ts";
import type { SimulatedLine } from "./plain-mail.ts";
import type { Rng } from "./rng.ts";

/** A mail that SES took. */
export type Acceptance = {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly at: number;
  readonly lines: readonly SimulatedLine[];
  /** When settle-mail first handled feedback on it; null while it has not. */
  settledAt: number | null;
  bounced: boolean;
};

export type Feedback = {
  readonly type: string;
  readonly detail: object;
  readonly delay: number;
  readonly handled: (now: number) => void;
};

const minute = 60_000;

/** SES: takes, refuses, asks for patience, is silent; and says later what became of what it took. */
export class Ses {
  readonly accepted: Acceptance[] = [];
  readonly #rng: Rng;
  readonly #faults: Faults;
  readonly #report: (feedback: Feedback) => void;

  constructor(rng: Rng, faults: Faults, report: (feedback: Feedback) => void) {
    this.#rng = rng;
    this.#faults = faults;
    this.#report = report;
  }

  send(mail: OutgoingMail, now: number): MailOutcome {
    if (this.#faults.strikes("mail-throttled")) return { kind: "throttled" };
    if (this.#faults.strikes("mail-refused")) return { kind: "refused", reason: "MessageRejected" };
    if (this.#faults.strikes("mail-lost-and-timed-out")) throw new Error("SES did not answer");
    const messageId = `ses-${this.accepted.length + 1}`;
    const lines = JSON.parse(Buffer.from(mail.raw).toString()) as readonly SimulatedLine[];
    const { to, subject, tags } = mail;
    const acceptance: Acceptance = { messageId, to, subject, tags, at: now, lines, settledAt: null, bounced: false };
    this.accepted.push(acceptance);
    this.#feedBack(acceptance);
    if (this.#faults.strikes("mail-taken-but-timed-out")) throw new Error("SES did not answer");
    return { kind: "accepted", messageId };
  }

  #feedBack(acceptance: Acceptance): void {
    if (this.#faults.strikes("feedback-lost")) return;
    acceptance.bounced = this.#faults.strikes("mail-bounced");
    const delay = this.#faults.strikes("feedback-late") ? this.#rng.between(1, 600) * minute : 0;
    const copies = this.#faults.strikes("feedback-doubled") ? 2 : 1;
    const tags = Object.fromEntries(Object.entries(acceptance.tags).map(([name, value]) => [name, [value]]));
    for (const eventType of ["Send", acceptance.bounced ? "Bounce" : "Delivery"])
      for (let copy = 0; copy < copies; copy += 1)
        this.#report({
          type: eventType === "Send" ? "Email Sent" : `Email ${eventType}`,
          detail: {
            eventType,
            mail: { messageId: acceptance.messageId, destination: [acceptance.to], tags },
            ...(eventType === "Bounce" ? { bounce: { bounceType: "Permanent" } } : {}),
          },
          delay: delay * (copy + 1),
          handled: (now) => {
            acceptance.settledAt ??= now;
          },
        });
  }
}
