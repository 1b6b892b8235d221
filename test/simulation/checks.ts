import { canonical, digestOf, sha256 } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { ownSources } from "../../functions/index.ts";
import { readEvent } from "../../functions/received.ts";
import type { Alert, Told } from "../../shared/alerts/told.ts";
import { answersOf, layOut } from "../../shared/assessment/assess.ts";
import { type Part, periodOf, spanOf } from "../../shared/assessment/parts.ts";
import { partOfEvent, questionsAbout, questionsIn } from "../../shared/assessment/questions.ts";
import { reassess } from "../../shared/assessment/receive.ts";
import { type Day, formatDay } from "../../shared/calendar/day.ts";
import { type Employer, employerOf } from "../../shared/dossier/employer.ts";
import type { Facts } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { verifyChain } from "../../shared/ledger/verify.ts";
import { sameView, viewOn } from "../../shared/obligations/timeline.ts";
import { wakeDay } from "../../shared/store/head.ts";
import { dossierId, readDossierId } from "../../shared/store/keys.ts";
import type { Outcome } from "./history.ts";
import type { Kept, KeptDossier } from "./kept.ts";
import { ownAccount } from "./sayings.ts";
import type { Entry } from "./story.ts";

/** What should be known, from the entries alone. */
export type Expected = {
  readonly events: ReadonlyMap<string, readonly BelfryEvent[]>;
  readonly rejected: ReadonlySet<string>;
};

/** Everything that does not hold at the end of a history, in words; each begins with its number in design.md, 7. */
export function check(outcome: Outcome, kept: Kept, expected: Expected): readonly string[] {
  const complaints = [...outcome.complaints];
  for (const queue of outcome.world.queues.values())
    for (const { body } of [...queue.dead, ...queue.messages])
      complaints.push(`2 a message is never handled: ${body.slice(0, 400)}`);
  checkRejections(outcome, kept, expected, complaints);
  for (const id of new Set([...kept.dossiers.keys(), ...expected.events.keys()])) {
    const dossier = kept.dossiers.get(id);
    if (dossier === undefined) complaints.push(`2 nothing is kept of ${id}`);
    else checkDossier(outcome, dossier, expected, complaints);
  }
  return complaints;
}

/** What the entries say, by dossier, each content once; and what must be rejected. */
export function expectedOf(entries: readonly Entry[]): Expected {
  const events = new Map<string, Map<string, BelfryEvent>>();
  const rejected = new Set<string>();
  for (const entry of entries) {
    const read = readEvent({ ...entry, body: "" }, [
      { account: ownAccount, sources: ["*", ...ownSources], employers: ["*"] },
    ]);
    if (!read.ok) {
      rejected.add(sha256(`${entry.source}\n${entry.type}\n${JSON.stringify(entry.detail)}`));
      continue;
    }
    const id = dossierId(read.event.employer, read.event.subject);
    const known = events.get(id) ?? new Map<string, BelfryEvent>();
    events.set(id, known.set(digestOf(read.event), read.event));
  }
  return { events: new Map([...events].map(([id, known]) => [id, [...known.values()]])), rejected };
}

function checkRejections({ world }: Outcome, kept: Kept, expected: Expected, complaints: string[]): void {
  if (kept.rejections.length !== expected.rejected.size)
    complaints.push(`2 ${expected.rejected.size} events must be rejected, ${kept.rejections.length} are`);
  for (const { problems } of kept.rejections)
    if (problems.length === 0) complaints.push("2 a rejection without reason");
  if ((world.counts.get("EventsRejected") ?? 0) < expected.rejected.size)
    complaints.push("2 alarm: a rejected event raised no operator alarm (EventsRejected was not counted)");
  if (world.table.holds("PUBLISH#")) complaints.push("2 something is never published");
}

/** The employer as its events say. */
export function employerFor(id: string, events: Expected["events"]): Employer {
  const { employer } = readDossierId(id);
  const subject = { kind: "employer" as const, id: employer };
  return employerOf({ employer, subject, facts: foldAll(events.get(dossierId(employer, subject)) ?? []) });
}

function checkDossier({ world, today }: Outcome, dossier: KeptDossier, expected: Expected, complaints: string[]): void {
  const { id } = dossier;
  const events = expected.events.get(id) ?? [];
  const facts = foldAll(events);
  const keptFacts = [...dossier.facts.values()].flat();
  if (!sameFacts(keptFacts, facts))
    complaints.push(
      `1 ${id}: the facts differ: ${canonical(keptFacts)} is kept, ${canonical([...facts.values()])} was said`,
    );

  const digests = events.map(digestOf).sort();
  if (dossier.digests.sort().join() !== digests.join())
    complaints.push(`2 ${id}: ${digests.length} events were accepted, the ledger has ${dossier.digests.length}`);
  for (const { seq, problem } of verifyChain(id, dossier.records, dossier.head.chain))
    complaints.push(`2 ${id}: chain, record ${seq}: ${problem}`);

  for (const { seq } of dossier.changes)
    if (!world.published.has(`${id}#${seq}`)) complaints.push(`2 ${id}: change ${seq} was never published`);
  checkConclusions(today, dossier, events, facts, employerFor(id, expected.events), complaints);
}

function sameFacts(kept: readonly unknown[], said: Facts): boolean {
  const texts = (facts: Iterable<unknown>) =>
    [...facts]
      .map((fact) => JSON.stringify(fact))
      .sort()
      .join();
  if (texts(kept) === texts(said.values())) return true;
  const careful = (facts: Iterable<unknown>) => [...facts].map(canonical).sort().join();
  return careful(kept) === careful(said.values());
}

/** Assesses from nothing on the last day: nothing new may come of it, and no view may change before the wake day. */
function checkConclusions(
  today: Day,
  dossier: KeptDossier,
  events: readonly BelfryEvent[],
  facts: Facts,
  employer: Employer,
  complaints: string[],
): void {
  const { id, head } = dossier;
  const { subject } = readDossierId(id);
  const parts = new Set<Part>(
    events
      .flatMap((event) => [
        partOfEvent(event),
        ...safely(() => questionsAbout(event, today, facts), []).map(({ part }) => part),
      ])
      .filter((part) => !isAhead(part, today)),
  );
  const byPart = new Map<Part, Facts>([["employment", facts]]);
  const before = {
    subject,
    employer,
    parts: byPart,
    told: head.told,
    wakes: head.wakes,
    assessedOn: head.assessedOn,
    nextNumber: head.chain.seq + 1,
  };
  const after = reassess(before, [...parts], today);
  for (const alert of after.alerts) complaints.push(`4 ${id}: ${wordsOf(alert, head.told)}`);
  for (const part of parts) {
    const [kept, right] = [head.wakes.get(part), after.next.wakes.get(part)];
    if (kept !== right && after.failures.length === 0)
      complaints.push(`3 ${id}: ${part} wakes on ${dayText(kept)}, its view changes on ${dayText(right)}`);
  }
  const wake = wakeDay(head);
  const last = Math.min(wake === null ? today + 90 : wake - 1, today + 90);
  const full = believedDossier(employer, subject, facts);
  const answers = answersOf(full);
  const standing = new Set<string>();
  for (const question of questionsIn([...parts]))
    for (const { obligation } of layOut(full, employer, question).found) {
      const said = answers.get(obligation.id) ?? [];
      const now = viewOn(obligation, said, today);
      if (now.stage !== null) standing.add(obligation.id);
      const told = head.told.get(obligation.id);
      if (now.stage !== null && !now.muted && (told?.stage !== now.stage || told.due !== now.due))
        complaints.push(
          `4 ${id}: ${obligation.id} stands at ${now.stage} ${dayText(now.due ?? undefined)}, told is ${JSON.stringify(told ?? null)}`,
        );
      if (now.status === "suspended") standing.add(obligation.id);
      for (let day = today + 1; day <= last; day += 1)
        if (!sameView(now, viewOn(obligation, said, day as Day))) {
          complaints.push(
            `3 ${id}: ${obligation.id} changes on ${dayText(day as Day)}, before the wake day ${dayText(wake ?? undefined)}`,
          );
          break;
        }
    }
  for (const told of head.told.keys())
    if (!standing.has(told))
      complaints.push(`4 ${id}: ${told} was told of, no longer stands, and was never taken back`);
}

/** A year that has not begun: each year leads to the next in time, so nobody need have looked at it yet. */
const isAhead = (part: Part, today: Day): boolean => periodOf(part) === "year" && spanOf(part).from > today;

const wordsOf = (alert: Alert, told: ReadonlyMap<string, Told>): string =>
  `${alert.kind} ${alert.obligation} ${alert.stage} ${dayText(alert.due ?? undefined)} was never told; told is ${JSON.stringify(told.get(alert.obligation) ?? null)}`;

const dayText = (day: Day | undefined): string => (day === undefined ? "no day" : formatDay(day));

/** A question that cannot be asked concerns no part; that its event was never recorded is said elsewhere. */
function safely<Value>(ask: () => Value, otherwise: Value): Value {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
