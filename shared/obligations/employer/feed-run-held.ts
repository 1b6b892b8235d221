import { parseDay, within } from "../../calendar/day.ts";
import { type Stated, statements } from "../../dossier/fact.ts";
import type { Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * A whole file of a feed that looks wrong beside the last one is taken in once a person says that it is right. A question
 * a run: acknowledging it takes the file in, and another file under the same name makes it void.
 */
export const feedRunHeld: Rule = {
  id: "feed-run-held",
  family: "employer",
  per: "whole",
  says: "A file of a feed that looks wrong beside the last one is taken in only once a person confirmed it.",
  since: "1900-01-01",
  reads: { employer: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, _employer, span) =>
    statements(dossier, "FeedRunHeld")
      .map(questionAbout)
      .filter(({ anchor }) => within(span, anchor)),
};

/** The run that an obligation of this rule asks about, with its feed; null where it is of another rule. */
export function heldRunOf(obligation: string): { readonly feed: string; readonly held: string } | null {
  const [, rule, feed, held] = /^([a-z-]+):([A-Za-z0-9_-]+)\.([0-9a-f]+)$/.exec(obligation) ?? [];
  return rule === feedRunHeld.id && feed !== undefined && held !== undefined ? { feed, held } : null;
}

function questionAbout(run: Stated<"FeedRunHeld">): Obligation {
  const { feed, file, people, ended } = run.data;
  const on = parseDay(run.occurredOn);
  return {
    kind: "undetermined",
    id: `${feedRunHeld.id}:${feed}.${run.key}`,
    rule: feedRunHeld.id,
    anchor: on,
    missing: { fact: "word-on-held-run", neededOn: on },
    void: ended === undefined ? null : parseDay(ended.on),
    because: {
      facts: [
        evidence("feed", feed, run),
        ...(file === undefined ? [] : [evidence("held-file", file, run)]),
        evidence("held-on", run.occurredOn, run),
      ],
      parameters: [],
      workings: [{ say: "held-people", with: people }, ...run.data.sums.map(inFigures)],
    },
  };
}

function inFigures({
  type,
  kind = "",
  unit,
  percent,
  last,
  now,
}: Stated<"FeedRunHeld">["data"]["sums"][number]): Working {
  if (last === undefined || now === undefined) return { say: "held-percent", with: { type, kind, percent } };
  return { say: unit === "cents" ? "held-euros" : "held-hours", with: { type, kind, percent, last, now } };
}
