import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { formatDay } from "../../shared/calendar/day.ts";
import { isWorkingDay } from "../../shared/calendar/working-days.ts";
import { withJointRequests } from "../../shared/store/joint-requests.ts";
import { inEveryShard } from "../../shared/store/keys.ts";
import type { Mail } from "../../shared/store/mails.ts";
import { type Unassessed, unassessedOn } from "../../shared/store/unassessed.ts";
import type { PendingChange } from "../../shared/store/waiting-changes.ts";
import { type DueWeek, dueWeeks } from "../../shared/store/weeks.ts";
import { busOutlet } from "../bus-outlet.ts";
import { todayOf } from "../clock.ts";
import { atTheEdge } from "../edge.ts";
import { inTurn } from "../in-turn.ts";
import { mailOutlet } from "../mail-outlet.ts";
import { once } from "../once.ts";
import type { Ports } from "../ports.ts";
import type { ScheduledInput } from "../spec.ts";
import { deliver } from "./deliver.ts";
import { sendAlerts as spec } from "./function.ts";
import { paced } from "./pace.ts";
import { type Reading, readingOf } from "./reading.ts";
import { reserveFor } from "./reserve.ts";
import { settleOverdue } from "./settle.ts";
import { type Waiting, waitingChanges } from "./waiting.ts";
import { reportBehind } from "./watch.ts";

/**
 * Looks first for mails whose outcome should be known by now, then for what cannot wait, then, at a digest hour of a
 * working day, whether the watch fell behind, and for everything that waits. Run twice or at once with itself, it sends no mail twice.
 */
export const sendAlerts =
  (unpaced: Ports) =>
  async (input: ScheduledInput | SQSEvent): Promise<SQSBatchResponse> => {
    const ports = paced({ ...unpaced, table: withJointRequests(unpaced.table) });
    const unassessed = once(() => unassessedOn(ports.table, todayOf(ports)));
    const steps = [
      () => settleOverdue(ports, unassessed),
      () => sendUrgent(ports, unassessed),
      ...(isDigestHour(ports, input)
        ? [async () => reportBehind(ports, await unassessed()), () => sendDigests(ports, unassessed)]
        : []),
    ];
    await inTurn(ports, steps, (step) => step());
    return { batchItemFailures: [] };
  };

/** What fell due and was not assessed, read when a first mail has to say so. */
type AskUnassessed = () => Promise<Unassessed>;

/** Employer by employer: what cannot be reserved for one holds up no other's mails. */
const sendUrgent = async (ports: Ports, unassessed: AskUnassessed): Promise<void> =>
  inTurn(ports, byLegalDate(await waitingChanges(ports, "urgent")), async ([employer, changes]) => {
    const reading = await readingOf(ports, employer, unassessed, changes);
    await deliverEach(ports, reading, await reserveFor(ports, "urgent", reading, changes));
  });

/** The same for digests, to those too whose employer has something to hear though nothing waits: how the week begins. */
async function sendDigests(ports: Ports, unassessed: AskUnassessed): Promise<void> {
  const [waiting, weeks] = [await waitingChanges(ports, "digest"), await weeksDue(ports)];
  const employers = [...new Set([...byLegalDate(waiting).map(([employer]) => employer), ...weeks.keys()])];
  await inTurn(ports, employers, async (employer) => {
    const changes = waiting.get(employer) ?? [];
    const reading = await readingOf(ports, employer, unassessed, changes);
    const week = weeks.get(employer) ?? null;
    await deliverEach(ports, reading, await reserveFor(ports, "digest", reading, changes, week));
  });
}

/** The employer whose first legal date is nearest goes first: SES may take no more today. */
const byLegalDate = (waiting: Waiting): readonly (readonly [string, readonly PendingChange[]])[] =>
  [...waiting].sort(([, a], [, b]) => firstDue(a) - firstDue(b));

const firstDue = (changes: readonly PendingChange[]): number =>
  changes
    .flatMap(({ payload }) => payload.alerts)
    .reduce((first, { due }) => (due === null ? first : Math.min(first, due)), Number.POSITIVE_INFINITY);

async function weeksDue(ports: Ports): Promise<ReadonlyMap<string, DueWeek>> {
  const today = formatDay(todayOf(ports));
  const due = await inEveryShard((shard) => dueWeeks(ports.table, shard, today));
  return new Map(due.flat().map((week) => [week.employer, week]));
}

/** Contacts whose mails are put together side by side; how fast they leave, SES says. */
const contactsAtOnce = 5;

/** The parts of a contact's digest leave in their order. */
function deliverEach(ports: Ports, reading: Reading, mails: readonly Mail[]): Promise<void> {
  const contacts = [...new Set(mails.map(({ contact }) => contact))];
  const partsOf = (contact: string) => mails.filter((mail) => mail.contact === contact);
  return inTurn(
    ports,
    contacts,
    (contact) => inTurn(ports, partsOf(contact), (mail) => deliver(ports, reading, mail)),
    contactsAtOnce,
  );
}

/** The schedule says the hour; public holidays it cannot know. */
const isDigestHour = (ports: Ports, input: ScheduledInput | SQSEvent): boolean =>
  "schedule" in input && input.schedule.startsWith("digest") && isWorkingDay("administrative", todayOf(ports));

export const handler = atTheEdge(sendAlerts, (settings) => ({ ...mailOutlet(settings), ...busOutlet(spec)(settings) }));
