import { crowdedPlaces, type Difference, differencesIn } from "../../dossier/differences.ts";
import type { Fact } from "../../dossier/fact.ts";
import { sourcesKeptMax } from "../../dossier/fold.ts";
import { rankingOf } from "../../dossier/precedence.ts";
import type { Limit, Working } from "../obligation.ts";
import { evidence } from "../rule.ts";
import { inEachFamily, toBeSettled } from "./in-each-family.ts";

/**
 * Two sources that speak of one thing say the same. Where they differ, the one that the employer ranks first is
 * believed, and the difference is told until they agree, one of them takes back what it said, or somebody acknowledges
 * it.
 */
export const sourcesThatDisagree = inEachFamily(
  (family) => `sources-disagree-${family}`,
  "Two sources that speak of one thing say the same; where they differ, one of them is corrected or the difference is acknowledged.",
  (rule, family, dossier, { sourcePrecedence }) => [
    ...differencesIn(dossier, family, sourcePrecedence).map((one) =>
      differenceOf(rule, one, rankingOf(one.believed, sourcePrecedence)),
    ),
    ...crowdedPlaces(dossier, family).map((fact) => crowdOf(rule, fact)),
  ],
);

function differenceOf(rule: string, { id, believed, other, by }: Difference, ranking: readonly string[]): Limit {
  const about = { type: believed.type, key: believed.key, believed: believed.source, other: other.source };
  return {
    ...toBeSettled(rule, believed, laterDay(believed, other), id),
    because: {
      facts: [evidence("believed-source", believed.source, believed), evidence("other-source", other.source, other)],
      parameters: [],
      workings: [whyBelieved(by, about, ranking)],
    },
  };
}

type About = Readonly<Record<"type" | "key" | "believed" | "other", string>>;

/** A ranking that does not name the other may have a slip of the pen in it. */
function whyBelieved(by: Difference["by"], about: About, ranking: readonly string[]): Working {
  if (by !== "ranking") return { say: "believed-by-event-id", with: about };
  if (ranking.includes(about.other)) return { say: "believed-by-ranking", with: about };
  return { say: "believed-alone-in-ranking", with: { ...about, ranking: ranking.join(", ") } };
}

/** What was let go cannot be compared. */
const crowdOf = (rule: string, fact: Fact): Limit => ({
  ...toBeSettled(rule, fact, fact.occurredOn, "crowded"),
  because: {
    facts: [evidence("believed-source", fact.source, fact)],
    parameters: [],
    workings: [{ say: "more-sources-than-kept", with: { type: fact.type, key: fact.key, kept: sourcesKeptMax } }],
  },
});

const laterDay = (a: Fact, b: Fact): string => (a.occurredOn > b.occurredOn ? a.occurredOn : b.occurredOn);
