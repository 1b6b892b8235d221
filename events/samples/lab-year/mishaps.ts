import { at, plusDays, weekday } from "./calendar.ts";
import { diceOf } from "./dice.ts";
import type { Sending, Told } from "./sending.ts";

/** How often each thing goes wrong in the year. */
export const mishapCounts = { doubled: 70, late: 70, corrected: 14, retracted: 12 } as const;

type Event = Told["event"] & {
  readonly eventId: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly data: { readonly shifts?: readonly object[]; readonly lastDay?: string; readonly grossCents?: number };
};

const isEvent = (sending: Sending): sending is Told => "event" in sending;
const eventOf = (sending: Told): Event => sending.event as Event;
/** Some days and three minutes later; what would be a weekend is the Monday after it, when somebody is there to notice. */
const later = (instant: string, days: number): string => {
  const day = plusDays(instant.slice(0, 10), days);
  const minutes = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + 3;
  return at(weekday(day) > 5 ? plusDays(day, 8 - weekday(day)) : day, minutes);
};

/**
 * What happens to messages on their way: some come twice, some weeks late and so out of order, some are corrected and
 * some taken back. Which ones is the dice's choice among those to which it can happen without making another story.
 */
export function withMishaps(sendings: readonly Sending[]): readonly Sending[] {
  const dice = diceOf("mishaps");
  const usual = sendings.filter(isEvent).filter((sending) => canGoWrong(eventOf(sending)) && sending.at < "2026-11-15");
  const drawn = new Set<Told>();
  const draw = (which: (event: Event) => boolean): Told => {
    for (;;) {
      const found = usual[dice.between(0, usual.length - 1)];
      if (found === undefined || drawn.has(found) || !which(eventOf(found))) continue;
      drawn.add(found);
      return found;
    }
  };
  const times = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

  const late = new Map(
    times(mishapCounts.late).map(() => {
      const sending = draw(({ type }) => type !== "PaymentMade");
      return [sending as Sending, { ...sending, at: later(sending.at, dice.between(3, 30)), note: "late" }];
    }),
  );
  // Again with another hand-over, so on the next day at the earliest.
  const doubled = times(mishapCounts.doubled).map(() => {
    const sending = draw(() => true);
    return { ...sending, at: later(sending.at, Math.max(1, dice.between(0, 9))), note: "doubled" };
  });
  const corrected = times(mishapCounts.corrected).map(() => correction(draw(canBeCorrected), dice.between(1, 12)));
  const retracted = times(mishapCounts.retracted).flatMap(() =>
    retraction(
      draw(({ type }) => type === "AbsenceRecorded"),
      dice.between(1, 6),
    ),
  );
  return [...sendings.map((sending) => late.get(sending) ?? sending), ...doubled, ...corrected, ...retracted];
}

const canGoWrong = ({ type }: Event): boolean =>
  type === "ShiftsRecorded" || type === "AbsenceRecorded" || type === "PaymentMade";
const canBeCorrected = ({ type, data }: Event): boolean => type === "ShiftsRecorded" && (data.shifts?.length ?? 0) > 3;

/** The sheet once more, without its first shift: somebody had been sent home. */
function correction(sending: Told, days: number): Sending {
  const event = eventOf(sending);
  const revised = {
    ...event,
    revision: 2,
    eventId: `${event.eventId}-c`,
    data: { shifts: event.data.shifts?.slice(1) },
  };
  return { at: later(sending.at, days), event: revised, note: "corrected" };
}

/** An absence entered by mistake for somebody else's: it comes, and is taken back under its key. */
function retraction(sending: Told, days: number): readonly Sending[] {
  const { data: _, ...event } = { ...eventOf(sending), key: `${eventOf(sending).eventId}-x` };
  const mistaken = { ...event, eventId: `${event.eventId}-x`, data: eventOf(sending).data };
  const taken = {
    ...event,
    eventId: `${event.eventId}-y`,
    revision: 2,
    retracted: { reason: "entered for the wrong person" },
  };
  return [
    { at: later(sending.at, 0), event: mistaken, note: "mistaken" },
    { at: later(sending.at, days), event: taken, note: "retracted" },
  ];
}
