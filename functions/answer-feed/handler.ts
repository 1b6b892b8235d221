import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type * as z from "zod";
import { feedFileTakenIn } from "../../events/belfry/feed-file-taken-in.ts";
import { noteOwnerTold, readFeedProgress } from "../../shared/store/feed-progress.ts";
import { todayOf } from "../clock.ts";
import { atTheEdge } from "../edge.ts";
import type { State } from "../feed-state.ts";
import { mailOutlet } from "../mail-outlet.ts";
import { mimeOf } from "../mime.ts";
import type { Ports } from "../ports.ts";
import { letterOf } from "./letter.ts";

type TakenIn = z.output<(typeof feedFileTakenIn)["detail"]>;

/** Writes to the owners of the feeds whose files had something wrong. */
export const answerFeed =
  (ports: Ports) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const { body, messageId } of Records)
      try {
        await answer(ports, feedFileTakenIn.detail.parse(JSON.parse(body).detail));
      } catch (error) {
        ports.log("error", "a feed's owner could not be written to; it is tried again", {
          error: error instanceof Error ? error.name : "unknown",
        });
        failed.push(messageId);
      }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

/** SES asked for patience. The queue brings the message back. */
class NotSentYet extends Error {
  override readonly name = "NotSentYet";
}

/**
 * Writes one mail. That it left is noted after SES took it: a run that dies in between writes once more, for a mail
 * about a file that nobody gets is worse than one that comes twice.
 */
async function answer(ports: Ports, taken: TakenIn): Promise<void> {
  const ids = { employer: taken.employer, feed: taken.feed };
  const kept = await readFeedProgress<State>(ports.table, taken);
  // Of one run it can be told that it is held, and later what became of it.
  const told = taken.outcome === "held" ? `${taken.run}#held` : taken.run;
  if (kept === null || kept.toldRun === told) return;
  // A later file under the same name has an answer, and a mail, of its own.
  if (kept.state.run !== taken.run) return ports.log("info", "the file was sent again before its answer was told", ids);
  if (taken.outcome === "held" && kept.state.confirmed)
    return ports.log("info", "a held file was confirmed already", ids);
  const { owner } = kept.state;
  if (owner === null) {
    ports.count("FeedFilesUnanswered");
    return ports.log("error", "a file came for a feed of which no owner is known", ids);
  }
  const worded = letterOf(taken, kept.state, todayOf(ports));
  const raw = await mimeOf({ from: ports.settings.MAIL_FROM, to: owner, worded, language: "en", date: ports.now() });
  const tags = { "belfry-employer": taken.employer, "belfry-feed": taken.feed };
  const outcome = await ports.sendMail({ to: owner, subject: worded.subject, raw, tags });
  if (outcome.kind === "throttled") throw new NotSentYet("SES takes no more mails at the moment");
  if (outcome.kind === "refused") {
    ports.count("MailsFailed");
    ports.log("error", "SES refused a mail to a feed's owner; the answer lies beside the file", {
      ...ids,
      reason: outcome.reason,
    });
  } else ports.count("MailsSent");
  await noteOwnerTold(ports.table, taken, told);
}

export const handler = atTheEdge(answerFeed, mailOutlet);
