import { createHash } from "node:crypto";
import { type Day, formatDay } from "../../calendar/day.ts";
import type { GivenAnswer } from "./answer-form.ts";
import type { AnswerClaim } from "./answer-link.ts";

/** What answers given by link are put under. Only the function behind the links may use it. */
export const answersSource = "belfry.answers";

/** How much of the digest an event's id carries: 160 bits. */
const idDigits = 40;

/**
 * The event that an answer means. Its id follows from who answers what, with what and on which day: a double click, a
 * page sent again or a second mail's link makes the same event.
 */
export function answerEvent(employer: string, claim: AnswerClaim, given: GivenAnswer, today: Day) {
  const { subject, obligation, contact } = claim;
  const answer = given.kind === "acknowledged" ? given : { ...given, until: formatDay(given.until) };
  const occurredOn = formatDay(today);
  const data = { obligation, by: contact, answer };
  const digest = createHash("sha256").update(JSON.stringify([employer, subject.kind, subject.id, occurredOn, data]));
  const eventId = `answer-${digest.digest("hex").slice(0, idDigits)}`;
  return {
    type: "ObligationAnswered",
    version: 1,
    eventId,
    source: answersSource,
    employer,
    subject,
    key: eventId,
    occurredOn,
    data,
  } as const;
}
