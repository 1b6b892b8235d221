import { definitions } from "../../events/catalogue.ts";
import type { Precedence } from "../../events/employer/employer-configured.ts";
import type { Family } from "../../events/envelope.ts";
import { type Believed, compareWeight, type Dossier, type Fact, type Facts, type Subject, voicesOf } from "./fact.ts";

/** What has to be known of an employer to say whom it believes. */
export type Believer = { readonly id: string; readonly sourcePrecedence: Precedence };

/**
 * A dossier from the facts that are kept of it: the one place where it is decided which source is believed. Nothing
 * that asks for statements sees what another source said; where sources differ is asked in differences.ts.
 */
export const believedDossier = (employer: Believer, subject: Subject, kept: Facts): Dossier => ({
  employer: employer.id,
  subject,
  facts: believedOf(kept, employer.sourcePrecedence),
});

/** Facts as an employer believes them; the same facts where every place has one source. */
function believedOf(kept: Facts, precedence: Precedence): Believed {
  const decided = new Map<string, Fact>();
  for (const [place, fact] of kept) if (fact.others !== undefined) decided.set(place, decide(fact, precedence));
  return (decided.size === 0 ? kept : new Map([...kept, ...decided])) as Believed;
}

/**
 * The statement that holds in a place: the highest ranked source's. Sources that are not ranked come behind all that
 * are, and among them the heaviest statement holds, as if they were one. A retraction takes back what its source said,
 * so that the next in rank is believed; what is disputed is not passed over.
 */
function decide(fact: Fact, precedence: Precedence): Fact {
  const ranking = rankingOf(fact, precedence);
  const { feedsNamed, moreSources } = fact;
  const inOrder = voicesOf(fact).toSorted(
    (a, b) => rankOf(a.source, ranking) - rankOf(b.source, ranking) || compareWeight(b, a),
  );
  const decisive = inOrder.filter(({ source }, at) => {
    const before = inOrder[at - 1];
    return before === undefined || rankOf(before.source, ranking) !== rankOf(source, ranking);
  });
  const believed = decisive.find(({ state }) => state !== "retracted") ?? decisive[0] ?? fact;
  return {
    ...believed,
    others: inOrder.filter((voice) => voice !== believed),
    ...(moreSources === undefined ? {} : { moreSources }),
    ...(feedsNamed === undefined ? {} : { feedsNamed }),
  };
}

/** The sources that an employer ranks for the family of a fact, the one that is believed most first. */
export function rankingOf({ type }: Fact, precedence: { readonly [Name in Family]?: readonly string[] | undefined }) {
  const family = definitions.get(type)?.family;
  return (family === undefined ? undefined : precedence[family]) ?? [];
}

/** The place of a source in a ranking, 0 the first; the same for all that are not in it. */
export function rankOf(source: string, ranking: readonly string[]): number {
  const at = ranking.indexOf(source);
  return at < 0 ? ranking.length : at;
}
