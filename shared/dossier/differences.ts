import { canonical, sha256 } from "../../events/canonical.ts";
import { definitions } from "../../events/catalogue.ts";
import type { Precedence } from "../../events/employer/employer-configured.ts";
import type { Family } from "../../events/envelope.ts";
import { compareText, type Dossier, type Fact, type Facts, placeOf, type Stated } from "./fact.ts";
import { rankingOf, rankOf } from "./precedence.ts";

/** Two sources that say different things of one place. */
export type Difference = {
  /** The same for the same difference, whichever of the two is believed and however often either is said again. */
  readonly id: string;
  readonly believed: Stated;
  readonly other: Stated;
  /** By what the one is believed: the employer's ranking or, where it ranks neither, nothing but the event ids. */
  readonly by: "ranking" | "event-id";
};

/**
 * Where sources differ in a family, in the order of the places. Of sources that are not ranked the higher revision is
 * a correction, and no difference; nor is there one with what was retracted or disputed.
 */
export const differencesIn = (dossier: Dossier, family: Family, precedence: Precedence): readonly Difference[] =>
  sharedPlaces(dossier, family).flatMap((believed) => {
    const ranking = rankingOf(believed, precedence);
    return (believed.others ?? []).flatMap((other): readonly Difference[] => {
      if (believed.state !== "stated" || other.state !== "stated" || saysSame(believed, other, family)) return [];
      if (rankOf(believed.source, ranking) !== rankOf(other.source, ranking))
        return [{ id: idOf(believed, other, family), believed, other, by: "ranking" }];
      if (believed.revision !== other.revision) return [];
      return [{ id: idOf(believed, other, family), believed, other, by: "event-id" }];
    });
  });

/** The places of a family that more sources spoke of than are kept, by what is believed there. */
export const crowdedPlaces = (dossier: Dossier, family: Family): readonly Fact[] =>
  sharedPlaces(dossier, family).filter(({ moreSources }) => moreSources === true);

const sharedPlaces = ({ facts }: Dossier, family: Family): readonly Fact[] =>
  everySharedPlace(facts).filter(({ type }) => definitions.get(type)?.family === family);

/** Facts never change once they are made, and a rule a family asks. */
const known = new WeakMap<Facts, readonly Fact[]>();

function everySharedPlace(facts: Facts): readonly Fact[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const shared = [...facts.values()].filter(({ others }) => others !== undefined);
  shared.sort((a, b) => compareText(placeOf(a), placeOf(b)));
  known.set(facts, shared);
  return shared;
}

/** Long enough to tell the differences of a place apart, too short to guess from it what either source said. */
const idCharacters = 8;

const idOf = (a: Stated, b: Stated, family: Family): string =>
  sha256(
    [a, b]
      .map((one) => `${one.source} ${contentOf(one, family)}`)
      .sort()
      .join("\n"),
  ).slice(0, idCharacters);

/** What a statement says, as text: equal for two that differ in nothing that a rule reads. */
const contentOf = ({ data, occurredOn, holdsFrom }: Stated, family: Family): string =>
  canonical(hasNoDays.includes(family) ? { data } : { data, occurredOn, holdsFrom });

const saysSame = (a: Stated, b: Stated, family: Family): boolean => contentOf(a, family) === contentOf(b, family);

/** Sheets and absences count on the days in their periods and data; the day on which a system sent one says nothing. */
const hasNoDays: readonly Family[] = ["hours", "absences"];
