import { addDays, type Day, formatDay, within } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { approvalByContract } from "../../law/publication.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import {
  approvedSpells,
  decisionsAsEvidence,
  doubtAboutApprovals,
  reviewsFor,
  type Spell,
  stagesInWords,
} from "./approvals.ts";
import { earliest, type Publication, publicationsOf, releasedWithoutPlan } from "./publications.ts";
import type { Review } from "./reviews.ts";

/**
 * Nothing is made public on a day on which a review that it must pass is not an approval. The breach goes on until the
 * approvals come, or the publication is taken back.
 *
 * An approval of the very day is believed: nobody reports hours. Where two contents of a review came, or an approval
 * of a review that nobody knows, whether it was approved cannot be said.
 */
export const publicationWithoutApproval: Rule = {
  id: "publication-without-approval",
  family: "publication",
  per: "whole",
  says: "Nothing is made public on a day without every approval that it must have.",
  since: "1900-01-01",
  reads: { publication: noMargin },
  uses: [],
  basis: [approvalByContract],
  atOnce: ["breached"],
  obligations: (dossier, _employer, span) =>
    [
      ...releasedWithoutPlan(dossier).map(({ on, fact }) => undetermined(fact.key, "disputed-plan", on, fact)),
      ...publicationsOf(dossier).flatMap((publication) => breachesOf(publication, dossier)),
    ].filter((obligation) => within(span, obligation.anchor)),
};

function breachesOf(publication: Publication, dossier: Dossier): readonly Obligation[] {
  const { key, released, unclearSince } = publication;
  if (released === null) return [];
  if (unclearSince !== null) return [undetermined(key, "which-publication", released.on, released.fact)];
  const reviews = reviewsFor(publication, dossier);
  const spells = approvedSpells(publication, reviews);
  const next = spells.find(({ to }) => to === null || to >= released.on);
  if (next !== undefined && next.from <= released.on) return [];
  const doubt = doubtAboutApprovals(dossier);
  if (doubt !== null) return [undetermined(key, doubt, released.on, released.fact)];
  return [breach(publication, released, next, reviews)];
}

function breach(
  publication: Publication,
  released: NonNullable<Publication["released"]>,
  next: Spell | undefined,
  reviews: readonly Review[],
): Obligation {
  const { key, withdrawn } = publication;
  const { on, fact } = released;
  // Given up before it appeared all the same: that took nothing back.
  const taken = withdrawn !== null && withdrawn.on >= on ? withdrawn : null;
  const ended = earliest(next?.from ?? null, taken === null ? null : later(taken.on, addDays(on, 1)));
  const until = ended === null ? null : addDays(ended, -1);
  return {
    kind: "limit",
    id: `${publicationWithoutApproval.id}:${key}`,
    rule: publicationWithoutApproval.id,
    anchor: on,
    on,
    until,
    lasting: true,
    because: {
      facts: [
        evidence("made-public-on", formatDay(on), fact),
        ...decisionsAsEvidence(reviews, ended ?? on),
        ...(taken === null ? [] : [evidence("taken-back-on", formatDay(taken.on), taken.fact)]),
      ],
      parameters: [],
      workings: [
        until === null
          ? { say: "unapproved-since", with: { on } }
          : { say: "unapproved-between", with: { on, to: until } },
        ...stagesInWords(publication, reviews, on),
      ],
    },
  };
}

function undetermined(key: string, fact: string, neededOn: Day, released: { readonly eventId: string }): Obligation {
  return {
    kind: "undetermined",
    id: `${publicationWithoutApproval.id}:${key}`,
    rule: publicationWithoutApproval.id,
    anchor: neededOn,
    missing: { fact, neededOn },
    void: null,
    because: {
      facts: [evidence("made-public-on", formatDay(neededOn), released)],
      parameters: [],
      workings: [],
    },
  };
}

const later = (a: Day, b: Day): Day => (a >= b ? a : b);
