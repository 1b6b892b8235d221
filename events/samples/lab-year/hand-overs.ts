import { at, firstDay } from "./calendar.ts";
import type { Sending, System } from "./sending.ts";

/**
 * When each system hands over, in minutes after a day's midnight: what was entered since the last time goes with the next.
 * Several do so at one time where that is likely, for each instant costs a replay a round of all functions. Before the
 * morning's digest come the sheets alone, for nobody enters anything else at night. The permit desk comes at noon, and what
 * HR has checked of its papers in the evening: of one hand-over a check may be recorded before its paper. Payroll writes
 * its files where the week is closed, when it pays, and at noon where somebody has put one right.
 */
const handOvers: Readonly<Record<System | "files", readonly number[]>> = {
  hr: [12 * 60, 17 * 60],
  time: [7 * 60],
  payroll: [17 * 60],
  permits: [12 * 60],
  publications: [17 * 60],
  files: [7 * 60, 12 * 60, 17 * 60],
};

/**
 * What was entered, as it is sent: with the next hand-over of its system on the same day, in the order in which it was
 * entered. On the first day all that is there already is sent by hand, one kind after the other, each as it is entered. A
 * text that is no event comes from time registration.
 * @throws RangeError where something is entered after the last hand-over of its day: it would be told on the next, when
 * other things are due
 */
export const handedOver = (entered: readonly Sending[]): readonly Sending[] =>
  inOrder(inOrder(entered).map((sending) => ({ ...sending, at: sentAt(sending) })));

/** In the order of their instants; what comes at one instant stays as it is. */
const inOrder = (sendings: readonly Sending[]): readonly Sending[] =>
  [...sendings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

function sentAt(sending: Sending): string {
  const [day, hour, minute] = [sending.at.slice(0, 10), sending.at.slice(11, 13), sending.at.slice(14, 16)];
  if (day === firstDay) return sending.at;
  const entered = Number(hour) * 60 + Number(minute);
  const system = systemOf(sending);
  const next = handOvers[system].find((minutes) => minutes >= entered);
  if (next === undefined)
    throw new RangeError(`${sending.at}: ${system} has handed over for the last time on that day; enter it earlier`);
  return at(day, next);
}

function systemOf(sending: Sending): keyof typeof handOvers {
  if ("file" in sending) return "files";
  return "event" in sending ? (String(sending.event.source).split(".")[0] as System) : "time";
}
