import { sha256 } from "../../events/canonical.ts";
import { definitions } from "../../events/catalogue.ts";
import type { Precedence } from "../../events/employer/employer-configured.ts";
import type { Family } from "../../events/envelope.ts";
import { contentOf, fieldsThatDiffer } from "./content.ts";
import {
  compareText,
  contentsOf,
  type Dossier,
  type Fact,
  type Facts,
  placeOf,
  type Stated,
  voicesOf,
} from "./fact.ts";
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
      if (believed.state !== "stated" || other.state !== "stated" || saysSame(believed, other)) return [];
      if (rankOf(believed.source, ranking) !== rankOf(other.source, ranking))
        return [{ id: idOf([believed, other]), believed, other, by: "ranking" }];
      if (believed.revision !== other.revision) return [];
      return [{ id: idOf([believed, other]), believed, other, by: "event-id" }];
    });
  });

/** Contents that one source gave one place under one revision. */
export type Contradiction = {
  /** The same for the same contents, in whatever order they came and however often any is said again. */
  readonly id: string;
  /** The one that counts first, which is the one of the highest event id. */
  readonly contents: readonly Fact[];
  /** In what they differ. */
  readonly fields: readonly string[];
  /** Whether more contents came than are kept. */
  readonly more: boolean;
};

/**
 * Where a source contradicts itself in a family, in the order of the places. What a higher revision of another source
 * corrected, that is not ranked either, is past asking.
 */
export const contradictionsIn = (dossier: Dossier, family: Family, precedence: Precedence): readonly Contradiction[] =>
  sharedPlaces(dossier, family).flatMap((believed) => {
    const ranking = rankingOf(believed, precedence);
    const stands = ({ source, revision }: Fact): boolean =>
      revision === believed.revision || rankOf(source, ranking) !== rankOf(believed.source, ranking);
    return voicesOf(believed)
      .filter((voice) => voice.besides !== undefined && stands(voice))
      .map((voice) => contradictionOf(contentsOf(voice), voice.moreBesides === true));
  });

const contradictionOf = (contents: readonly Fact[], more: boolean): Contradiction => ({
  id: idOf(contents),
  contents,
  fields: fieldsThatDiffer(contents),
  more,
});

/** The places of a family that more sources spoke of than are kept, by what is believed there. */
export const crowdedPlaces = (dossier: Dossier, family: Family): readonly Fact[] =>
  sharedPlaces(dossier, family).filter(({ moreSources }) => moreSources === true);

/** The places of a family of which more than one content is kept, by what is believed there. */
const sharedPlaces = ({ facts }: Dossier, family: Family): readonly Fact[] =>
  everySharedPlace(facts).filter(({ type }) => definitions.get(type)?.family === family);

/** Facts never change once they are made, and a rule a family asks. */
const known = new WeakMap<Facts, readonly Fact[]>();

function everySharedPlace(facts: Facts): readonly Fact[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const shared = [...facts.values()].filter(({ others, besides }) => others !== undefined || besides !== undefined);
  shared.sort((a, b) => compareText(placeOf(a), placeOf(b)));
  known.set(facts, shared);
  return shared;
}

/** Long enough to tell the differences of a place apart, too short to guess from it what either source said. */
const idCharacters = 8;

const idOf = (contents: readonly Fact[]): string =>
  sha256(
    contents
      .map((one) => `${one.source} ${contentOf(one)}`)
      .sort()
      .join("\n"),
  ).slice(0, idCharacters);

const saysSame = (a: Fact, b: Fact): boolean => contentOf(a) === contentOf(b);
