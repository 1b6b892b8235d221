import { type Family, families } from "../../../events/envelope.ts";
import { parseDay, within } from "../../calendar/day.ts";
import { type Contradiction, contradictionsIn } from "../../dossier/differences.ts";
import type { Fact } from "../../dossier/fact.ts";
import { contentsKeptMax } from "../../dossier/fold.ts";
import type { Limit, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * What a source says of one thing under one revision has one content. Where it has two, nothing says which corrects the
 * other: the one of the higher event id counts, as where two sources differ that nobody ranks, and it is told until a
 * higher revision or a retraction settles it, or somebody acknowledges it. One rule a family, because a family is what is
 * read and assessed together.
 */
export const sameRevision = (family: Family): Rule => {
  const id = `same-revision-${family}`;
  return {
    id,
    family,
    per: families[family],
    says: "What one source says of one thing under one revision has one content; a correction has a higher revision.",
    since: "1900-01-01",
    reads: { [family]: noMargin },
    uses: [],
    basis: [],
    atOnce: [],
    obligations: (dossier, employer, span) =>
      contradictionsIn(dossier, family, employer.sourcePrecedence)
        .flatMap((one) => contradictionOf(id, one))
        .filter(({ anchor }) => within(span, anchor)),
  };
};

/** The rules for every family. */
export const sameRevisions: readonly Rule[] = (Object.keys(families) as Family[]).map(sameRevision);

function contradictionOf(rule: string, { id, contents, fields, more }: Contradiction): readonly Obligation[] {
  const [counts, ...besides] = contents;
  if (counts === undefined) return [];
  const { type, key, period, source, revision } = counts;
  const on = parseDay(period ?? latestDay(contents));
  const about = { type, key, source, revision, fields: fields.join(", ") };
  const limit: Limit = {
    kind: "limit",
    id: `${rule}:${period ?? type}.${key}.${id}`,
    rule,
    anchor: on,
    on,
    until: null,
    lasting: false,
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
  };
  return [limit];
}

const latestDay = (contents: readonly Fact[]): string =>
  contents.map(({ occurredOn }) => occurredOn).reduce((a, b) => (a > b ? a : b));
