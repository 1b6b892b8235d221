import { addDays, type Day, parseDay, within } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { isInFavour } from "./applications.ts";
import { lastForeseen, type Mobility, mobilitiesOf } from "./mobilities.ts";

/** An application for an authorisation that carries a mobility beyond what a notification covers, and how it ended. */
export type MobilityApplication = {
  readonly filed: Stated<"AuthorisationFiled">;
  readonly decided: Stated<"AuthorisationDecided"> | null;
  /** The day on which the person held the grant; null where none is known. */
  readonly granted: Day | null;
  /** The day on which it was refused or not taken up; null where neither is known. */
  readonly refused: Day | null;
};

/**
 * The applications for a mobility that lasts beyond what a notification covers, in the order of their filing. One for a
 * long-term mobility is for the first such mobility that its days overlap; one of another kind, for the mobility in which
 * it is wished to begin. An orientation year is for none.
 */
export const applicationsFor = (mobility: Mobility, dossier: Dossier): readonly MobilityApplication[] =>
  statements(dossier, "AuthorisationFiled")
    .filter((filed) => isFor(filed, mobility, dossier))
    .map((filed) => ({ filed, ...endingOf(filed, dossier) }));

function isFor({ data, holdsFrom }: Stated<"AuthorisationFiled">, mobility: Mobility, dossier: Dossier): boolean {
  const wished = parseDay(data.wishedFrom);
  switch (data.category) {
    case "long-term-mobility":
      return firstBeyond(wished, parseDay(holdsFrom), dossier)?.key === mobility.key;
    case "orientation-year":
      return false;
    default:
      return within({ from: mobility.from, to: addDays(lastForeseen(mobility), 1) }, wished);
  }
}

/** The first mobility beyond what a notification covers that is not over by a day, nor stopped when it was applied for. */
const firstBeyond = (day: Day, filed: Day, dossier: Dossier): Mobility | undefined =>
  mobilitiesOf(dossier).find(
    (mobility) =>
      mobility.lastOfShort !== null &&
      lastForeseen(mobility) >= day &&
      (mobility.stopped === null || parseDay(mobility.stopped.holdsFrom) > filed),
  );

function endingOf({ key }: Stated<"AuthorisationFiled">, dossier: Dossier): Omit<MobilityApplication, "filed"> {
  const decided = statements(dossier, "AuthorisationDecided").find((decision) => decision.key === key);
  if (decided === undefined) return { decided: null, granted: null, refused: null };
  const on = parseDay(decided.data.receivedOn ?? decided.holdsFrom);
  return isInFavour(decided) ? { decided, granted: on, refused: null } : { decided, granted: null, refused: on };
}
