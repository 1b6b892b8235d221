import { type Day, formatDay } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/fact.ts";
import type { Evidence, Working } from "../obligation.ts";
import { evidence } from "../rule.ts";
import { type Mobility, mobilitiesOf } from "./mobilities.ts";
import { titlesOf } from "./titles.ts";

/** The days in Belgium that were counted: those that were recorded and, where days after them are agreed, the last of these. */
export const stayFacts = ({ agreed, foreseen, stays, to }: Mobility): readonly Evidence[] => [
  ...(foreseen.length > stays.length ? [evidence("mobility-to", formatDay(to), agreed)] : []),
  ...stays.flatMap((stay) => [
    evidence("mobility-stay-from", stay.data.firstDay, stay),
    ...(stay.data.lastDay === undefined ? [] : [evidence("mobility-stay-to", stay.data.lastDay, stay)]),
  ]),
];

/** Where the notification and the first Member State's authorisation end, as far as is known. */
export const coverFacts = ({ agreed, notified }: Mobility): readonly Evidence[] => [
  ...(agreed.data.authorisedUntil === undefined
    ? []
    : [evidence("first-title-until", agreed.data.authorisedUntil, agreed)]),
  ...(notified === null ? [] : [evidence("mobility-notified-on", notified.holdsFrom, notified)]),
  ...(notified?.data.until === undefined ? [] : [evidence("mobility-notified-until", notified.data.until, notified)]),
];

/** How the last day was found, and whether on what was agreed or on what was stayed. */
export const daysInWords = ({ most, stays, window }: Mobility, last: Day, dossier: Dossier): readonly Working[] => [
  { say: "mobility-days-counted", with: { most: most.value, window: window.value, last } },
  { say: stays.length === 0 ? "mobility-days-agreed" : "mobility-days-recorded", with: {} },
  ...(isHeldOtherwise(last, dossier) ? [{ say: "mobility-days-on-title", with: {} }] : []),
];

/** Whether another title is held on a day that was counted, which is to be confirmed. */
const isHeldOtherwise = (last: Day, dossier: Dossier): boolean =>
  titlesOf(dossier)
    .filter(({ kind, missing }) => kind !== "mobility" && missing === null)
    .some((title) =>
      mobilitiesOf(dossier).some(({ present }) =>
        present.some(({ from, to }) => title.from <= Math.min(to, last) && (title.last === null || title.last >= from)),
      ),
    );
