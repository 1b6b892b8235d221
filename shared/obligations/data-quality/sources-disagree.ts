import { type Family, families } from "../../../events/envelope.ts";
import { type Day, parseDay, within } from "../../calendar/day.ts";
import { crowdedPlaces, type Difference, differencesIn } from "../../dossier/differences.ts";
import type { Fact } from "../../dossier/fact.ts";
import { sourcesKeptMax } from "../../dossier/fold.ts";
import { rankingOf } from "../../dossier/precedence.ts";
import type { Limit, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * Two sources that speak of one thing say the same. Where they differ, the one that the employer ranks first is
 * believed, and the difference is told until they agree, one of them takes back what it said, or somebody acknowledges
 * it. One rule a family, because a family is what is read and assessed together.
 */
export const sourcesDisagree = (family: Family): Rule => {
  const id = `sources-disagree-${family}`;
  return {
    id,
    family,
    per: families[family],
    says: "Two sources that speak of one thing say the same; where they differ, one of them is corrected or the difference is acknowledged.",
    since: "1900-01-01",
    reads: { [family]: noMargin },
    uses: [],
    basis: [],
    atOnce: [],
    obligations: (dossier, employer, span) =>
      [
        ...differencesIn(dossier, family, employer.sourcePrecedence).map((one) =>
          differenceOf(id, one, rankingOf(one.believed, employer.sourcePrecedence)),
        ),
        ...crowdedPlaces(dossier, family).map((fact) => crowdOf(id, fact)),
      ].filter(({ anchor }) => within(span, anchor)),
  };
};

/** The rules for every family. */
export const sourcesThatDisagree: readonly Rule[] = (Object.keys(families) as Family[]).map(sourcesDisagree);

function differenceOf(rule: string, { id, believed, other, by }: Difference, ranking: readonly string[]): Limit {
  const about = { type: believed.type, key: believed.key, believed: believed.source, other: other.source };
  return {
    ...breachOf(rule, believed, id, laterDay(believed, other)),
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
  ...breachOf(rule, fact, "crowded", parseDay(fact.occurredOn)),
  because: {
    facts: [evidence("believed-source", fact.source, fact)],
    parameters: [],
    workings: [{ say: "more-sources-than-kept", with: { type: fact.type, key: fact.key, kept: sourcesKeptMax } }],
  },
});

function breachOf(rule: string, { type, key, period }: Fact, which: string, day: Day): Omit<Limit, "because"> {
  const on = period === undefined ? day : parseDay(period);
  const id = `${rule}:${period ?? type}.${key}.${which}`;
  return { kind: "limit", id, rule, anchor: on, on, until: null, lasting: false };
}

const laterDay = (a: Fact, b: Fact): Day => parseDay(a.occurredOn > b.occurredOn ? a.occurredOn : b.occurredOn);
