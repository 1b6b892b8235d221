import { type Day, formatDay } from "../../calendar/day.ts";
import type { Evidence, Working } from "../obligation.ts";
import { evidence } from "../rule.ts";
import type { Mobility } from "./mobilities.ts";

/** The days in Belgium that were counted: those that were recorded and, where days after them are agreed, the last of these. */
export const stayFacts = ({ agreed, stays, still, to }: Mobility): readonly Evidence[] => [
  ...(stays.length === 0 || still !== null ? [evidence("mobility-to", formatDay(to), agreed)] : []),
  ...stays.flatMap((stay) => [
    evidence("mobility-stay-from", stay.data.firstDay, stay),
    ...(stay.data.lastDay === undefined ? [] : [evidence("mobility-stay-to", stay.data.lastDay, stay)]),
  ]),
];

/** How the last day was found, and whether on what was agreed or on what was stayed. */
export const daysInWords = ({ most, stays, window }: Mobility, last: Day): readonly Working[] => [
  { say: "mobility-days-counted", with: { most: most.value, window: window.value, last } },
  { say: stays.length === 0 ? "mobility-days-agreed" : "mobility-days-recorded", with: {} },
];
