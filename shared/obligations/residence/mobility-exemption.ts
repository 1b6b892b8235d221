import { addDays, type Day, parseDay, within } from "../../calendar/day.ts";
import { type Dossier, statements } from "../../dossier/fact.ts";
import { isInFavour } from "./applications.ts";
import { type Mobility, mobilitiesOf } from "./mobilities.ts";
import { titlesOf } from "./titles.ts";

/**
 * Whether a mobility brings a person to a contract, from its first day to its last (null where it has none): one that is
 * notified, or need be no more than that, was not stopped by that day, and lasts as long as the contract or until
 * something else takes over.
 */
export const comesInShortMobility = (from: Day, to: Day | null, dossier: Dossier): boolean =>
  mobilitiesOf(dossier).some(
    (mobility) =>
      within(mobility, from) &&
      (mobility.lastOfShort === null || mobility.notified !== null) &&
      (mobility.stopped === null || parseDay(mobility.stopped.holdsFrom) > from) &&
      ((to !== null && to <= mobility.to) || isFollowed(mobility, dossier)),
  );

/** Whether a later mobility, a paper or an application that was not refused goes on from its last day. */
function isFollowed(mobility: Mobility, dossier: Dossier): boolean {
  const next = addDays(mobility.to, 1);
  const decided = statements(dossier, "AuthorisationDecided");
  const refused = decided.filter((decision) => !isInFavour(decision)).map(({ key }) => key);
  return (
    mobilitiesOf(dossier).some((other) => other.stopped === null && within(other, next)) ||
    titlesOf(dossier).some(({ from, kind, last }) => kind !== "disputed" && from <= next && (last ?? next) >= next) ||
    statements(dossier, "AuthorisationFiled").some(
      ({ data, key }) =>
        data.category !== "orientation-year" &&
        within({ from: mobility.from, to: next }, parseDay(data.wishedFrom)) &&
        !refused.includes(key),
    )
  );
}
