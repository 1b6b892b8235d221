import { digestOf } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import type { Told } from "../../shared/alerts/told.ts";
import { type LaidOut, layOut } from "../../shared/assessment/assess.ts";
import { partsDue, wokenOn } from "../../shared/assessment/due.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partsConcerned, questionsIn } from "../../shared/assessment/questions.ts";
import {
  type After,
  type Before,
  partsForAssessing,
  partsForEvents,
  reassess,
  receive,
  receiveDisputed,
} from "../../shared/assessment/receive.ts";
import { type Day, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { type Employer, employerOf } from "../../shared/dossier/employer.ts";
import type { Facts, Subject } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { asha, configured, lab } from "../cast.ts";

/**
 * One dossier as record-events keeps it, in memory and without a table: the same parts are read, the same pure
 * functions decide, a second content under an event id sets both aside.
 */
export class Inbox {
  #employer: Employer;
  readonly #contents = new Map<string, { readonly digest: string; readonly event: BelfryEvent }>();
  readonly #others = new Set<string>();
  #parts: ReadonlyMap<Part, Facts> = new Map();
  #told: ReadonlyMap<string, Told> = new Map();
  #wakes: ReadonlyMap<Part, Day> = new Map();
  #assessedOn: Day | null = null;
  #subject: Subject = asha;
  #seq = 0;
  /** What was said, one line an alert. */
  readonly said: string[] = [];

  constructor(configuration: readonly BelfryEvent[] = [configured()]) {
    this.#employer = employerSaidBy(configuration);
  }

  get facts(): Facts {
    return new Map([...this.#parts.values()].flatMap((facts) => [...facts]));
  }
  get told(): ReadonlyMap<string, Told> {
    return this.#told;
  }
  /** The next day on which the dossier's view can change. */
  get wake(): Day | null {
    const days = [...this.#wakes.values()];
    return days.length === 0 ? null : (Math.min(...days) as Day);
  }

  /** Every obligation on a day, as rules give it from what has arrived, laid out in time. */
  laidOut(day: string): readonly LaidOut[] {
    const dossier = believedDossier(this.#employer, this.#subject, this.facts);
    return questionsIn(partsConcerned([...this.#parts.keys()], this.#told, parseDay(day))).flatMap(
      (question) => layOut(dossier, this.#employer, question).found,
    );
  }

  /** What was said of one rule's obligations, and of disputes about their facts. */
  saidOf(rule: string): readonly string[] {
    return this.said.filter((line) => line.includes(` ${rule}:`) || line.includes(" disputed-"));
  }

  receives(day: string, ...events: readonly BelfryEvent[]): this {
    for (const event of events) this.#record(event, parseDay(day));
    return this;
  }

  /** What a sweep on that day does: assesses the parts whose day has come. */
  sweeps(day: string): this {
    const today = parseDay(day);
    const woken = wokenOn(this.#wakes, today);
    if (woken.parts.length + woken.swept.size === 0) return this;
    return this.#reassess(
      partsDue(woken, partsConcerned([...this.#parts.keys()], this.#told, today)),
      today,
      woken.swept,
    );
  }

  /** A sweep on each wake day up to a day. */
  sweepsUntil(day: string): this {
    const last = parseDay(day);
    let swept: Day | null = null;
    for (let wake = this.wake; wake !== null && wake <= last; wake = this.wake) {
      if (swept !== null && wake <= swept) throw new Error(`${formatDay(wake)} comes again and again`);
      swept = wake;
      this.sweeps(formatDay(wake));
    }
    return this;
  }

  /** What a new release or policy does: every part that facts were kept for is assessed anew. */
  isReassessed(day: string): this {
    const today = parseDay(day);
    return this.#reassess(
      partsConcerned([...this.#parts.keys()], this.#told, today),
      today,
      wokenOn(this.#wakes, today).swept,
    );
  }

  /** What a configuration does that comes later: every part is assessed anew under it. */
  isConfigured(day: string, ...configuration: readonly BelfryEvent[]): this {
    this.#employer = employerSaidBy(configuration);
    return this.isReassessed(day);
  }

  #reassess(parts: readonly Part[], today: Day, swept: ReadonlySet<Part>): this {
    this.#keep(0, reassess(this.#before(partsForAssessing(parts), 0), parts, today, swept));
    return this;
  }

  #record(event: BelfryEvent, today: Day): void {
    this.#subject = event.subject;
    const digest = digestOf(event);
    const message = `${event.source} ${event.eventId}`;
    const first = this.#contents.get(message);
    const answers = this.#parts.get("answers");
    if (first === undefined) {
      this.#contents.set(message, { digest, event });
      this.#keep(1, receive(this.#before(partsForEvents([event], today, answers), 1), event, today));
      return;
    }
    if (first.digest === digest || this.#others.has(digest)) return;
    this.#others.add(digest);
    const contents = [first.event, event];
    this.#keep(1, receiveDisputed(this.#before(partsForEvents(contents, today, answers), 1), contents, today));
  }

  #before(parts: readonly Part[], events: 0 | 1): Before {
    return {
      subject: this.#subject,
      employer: this.#employer,
      parts: new Map(parts.map((part) => [part, this.#parts.get(part) ?? new Map()])),
      told: this.#told,
      wakes: this.#wakes,
      nextNumber: this.#seq + events + 1,
      assessedOn: this.#assessedOn,
    };
  }

  #keep(eventsRecorded: number, after: After): void {
    this.#seq += eventsRecorded + (after.alerts.length > 0 ? 1 : 0);
    this.#parts = new Map([...this.#parts, ...after.changedParts]);
    this.#told = after.next.told;
    this.#wakes = after.next.wakes;
    this.#assessedOn = after.next.assessedOn;
    for (const { kind, obligation, stage } of after.alerts)
      this.said.push([formatDay(after.day), kind, obligation, ...(stage === null ? [] : [stage])].join(" "));
  }
}

const employerSaidBy = (configuration: readonly BelfryEvent[]): Employer =>
  employerOf({ employer: lab, subject: { kind: "employer", id: lab }, facts: foldAll(configuration) });
