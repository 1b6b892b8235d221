import { type Contradiction, contradictionsIn } from "../../dossier/differences.ts";
import type { Fact } from "../../dossier/fact.ts";
import { contentsKeptMax } from "../../dossier/fold.ts";
import type { Obligation } from "../obligation.ts";
import { evidence } from "../rule.ts";
import { inEachFamily, toBeSettled } from "./in-each-family.ts";

/**
 * What a source says of one thing under one revision has one content. Where it has two, nothing says which corrects the
 * other: the one of the higher event id counts, as where two sources differ that nobody ranks, and it is told until a
 * higher revision or a retraction settles it, or somebody acknowledges it.
 */
export const sameRevisions = inEachFamily(
  (family) => `same-revision-${family}`,
  "What one source says of one thing under one revision has one content; a correction has a higher revision.",
  (rule, family, dossier, employer) =>
    contradictionsIn(dossier, family, employer.sourcePrecedence).flatMap((one) => contradictionOf(rule, one)),
);

function contradictionOf(rule: string, { id, contents, fields, more }: Contradiction): readonly Obligation[] {
  const [counts, ...besides] = contents;
  if (counts === undefined) return [];
  const { type, key, source, revision } = counts;
  const about = { type, key, source, revision, fields: fields.join(", ") };
  return [
    {
      ...toBeSettled(rule, counts, latestDay(contents), id),
      because: {
        facts: [
          evidence("content-that-counts", counts.occurredOn, counts),
          ...besides.map((other) => evidence("other-content", other.occurredOn, other)),
        ],
        parameters: [],
        workings: [
          { say: "contents-of-one-revision", with: about },
          ...(more ? [{ say: "more-contents-than-kept", with: { type, key, kept: contentsKeptMax } }] : []),
        ],
      },
    },
  ];
}

const latestDay = (contents: readonly Fact[]): string =>
  contents.map(({ occurredOn }) => occurredOn).reduce((a, b) => (a > b ? a : b));
