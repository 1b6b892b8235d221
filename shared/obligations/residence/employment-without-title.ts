import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, disputes } from "../../dossier/fact.ts";
import type { Nationality } from "../../dossier/nationality.ts";
import { shortMobilityDaysMax, shortMobilityWindowDays } from "../../law/mobility.ts";
import {
  employerResidenceCheck,
  freeMovementNationalities,
  provisionalDocumentDays,
  provisionalDocumentsMax,
} from "../../law/residence.ts";
import type { Evidence, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { type TitleNeeded, titleNeeded } from "./free-movement.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

const since = "2013-07-01";

/**
 * Nobody from outside the EEA and Switzerland is employed on a day without a valid residence title.
 * Act of 11 February 2013, art. 4: the employer checks the title beforehand and keeps a copy while it employs.
 */
export const employmentWithoutTitle: Rule = {
  id: "employment-without-title",
  family: "residence",
  per: "whole",
  says: "A third-country national is not employed on a day without a valid residence title.",
  since,
  reads: { employment: noMargin, residence: noMargin },
  uses: [
    freeMovementNationalities,
    provisionalDocumentDays,
    provisionalDocumentsMax,
    shortMobilityDaysMax,
    shortMobilityWindowDays,
  ],
  basis: [employerResidenceCheck],
  atOnce: ["breached"],
  obligations: (dossier, _employer, span) => {
    const known = employedStretches(dossier)
      .flatMap(watched)
      .flatMap((employed) =>
        titleNeeded(employed, dossier).flatMap((needed) =>
          ofPiece(pieceOf(employed, needed), needed.nationality, dossier),
        ),
      );
    const found = [...disputedContracts(dossier), ...known];
    return found.filter((obligation, at) => within(span, obligation.anchor) && isFirst(obligation, found.slice(0, at)));
  },
};

/** Where two contents of a contract came, whether the person is employed without a title cannot be said. */
const disputedContracts = (dossier: Dossier): readonly Obligation[] =>
  disputes(dossier, ["EmployeeHired"]).map(({ key, occurredOn }) =>
    undetermined(`hired.${key}`, "disputed-contract", parseDay(occurredOn), []),
  );

/** One question about a title is enough, though it stands open in two employments. */
const isFirst = ({ id }: Obligation, earlier: readonly Obligation[]): boolean =>
  earlier.every((other) => other.id !== id);

/** The days of a stretch since which the rule holds. */
function watched(employed: Employed): readonly Employed[] {
  const first = parseDay(since);
  if (employed.to !== null && employed.to < first) return [];
  return [employed.from >= first ? employed : { ...employed, from: first }];
}

/** The days of a stretch on which a title is needed; a later piece has a name of its own. */
const pieceOf = (employed: Employed, { from, to }: TitleNeeded): Employed => ({
  ...employed,
  from,
  to,
  contract: from === employed.from ? employed.contract : `${employed.contract}.${formatDay(from)}`,
});

function ofPiece(employed: Employed, nationality: Nationality | null, dossier: Dossier): readonly Obligation[] {
  if (nationality === null) return [undetermined(hiredSubject(employed), "nationality", employed.from, [])];
  const titles = titlesOf(dossier);
  const facts = [evidence("nationality", nationality.codes.join(", "), nationality)];
  if (titles.length === 0) return [undetermined(hiredSubject(employed), "residence-title", employed.from, facts)];
  return gaps(employed, titles, facts);
}

/** Walks the stretch from title to title. Each gap is a breach whose subject is the title that ended. */
function gaps(employed: Employed, titles: readonly Title[], facts: readonly Evidence[]): readonly Obligation[] {
  const found: Obligation[] = [];
  let day = employed.from;
  let ended: Title | null = null;
  while (employed.to === null || day <= employed.to) {
    const held = titles.filter((title) => title.from <= day && (title.last === null || title.last >= day));
    const longest = longestSure(held);
    if (longest !== null) {
      ended = longest;
      day = addDays(lastOf(longest), 1);
      continue;
    }
    const unsure = held[0];
    if (unsure !== undefined) {
      found.push(undetermined(unsure.subject, unsure.missing ?? "residence-title", day, facts));
      if (unsure.last === null) return found;
      day = addDays(unsure.last, 1);
      ended = missedFrom(unsure, day);
      continue;
    }
    const next = titles.find((title) => title.from > day);
    const before = ended ?? endedBefore(titles, day);
    // A first title that begins later says nothing of the paper (a visa, an Annex 46) on which the person came.
    found.push(
      before === null
        ? undetermined(hiredSubject(employed), "residence-title", day, facts)
        : breach(employed, before, day, next, facts),
    );
    if (next === undefined) return found;
    day = next.from;
  }
  return found;
}

/** The title that ended last before a stretch began, named with the day it is missed from; null where none did. */
function endedBefore(titles: readonly Title[], day: Day): Title | null {
  const title = longestSure(titles.filter(({ last }) => last !== null && last < day));
  return title === null ? null : missedFrom(title, day);
}

/** A title whose end is not the only thing to say of it: what is said of the days after it has a name of its own. */
const missedFrom = (title: Title, day: Day): Title => ({ ...title, subject: `${title.subject}.${formatDay(day)}` });

/** The title among those held that lasts longest, of those that can be relied on. */
const longestSure = (held: readonly Title[]): Title | null =>
  held
    .filter((title) => title.missing === null)
    .reduce<Title | null>((best, title) => (best === null || lastOf(title) > lastOf(best) ? title : best), null);

function breach(
  employed: Employed,
  ended: Title,
  on: Day,
  next: Title | undefined,
  facts: readonly Evidence[],
): Obligation {
  const until = earliest(next === undefined ? null : addDays(next.from, -1), employed.to);
  return {
    kind: "limit",
    id: `${employmentWithoutTitle.id}:${ended.subject}`,
    rule: employmentWithoutTitle.id,
    anchor: on,
    on,
    until,
    lasting: true,
    because: {
      facts: [
        ...facts,
        evidence("employed-from", formatDay(employed.from), employed.hire),
        evidence("title-ended-on", formatDay(lastOf(ended)), ended),
        ...(next === undefined ? [] : [evidence("next-title-from", formatDay(next.from), next)]),
      ],
      parameters: ended.parameters,
      workings: [
        until === null ? { say: "no-title-since", with: { on } } : { say: "no-title-between", with: { on, to: until } },
      ],
    },
  };
}

function undetermined(subject: string, fact: string, neededOn: Day, facts: readonly Evidence[]): Obligation {
  return {
    kind: "undetermined",
    id: `${employmentWithoutTitle.id}:${subject}`,
    rule: employmentWithoutTitle.id,
    anchor: neededOn,
    missing: { fact, neededOn },
    void: null,
    because: { facts, parameters: [], workings: [] },
  };
}

/** The subject where no title has ended: the contract. Contract and card keys are two senders' names. */
const hiredSubject = ({ contract }: Employed): string => `hired.${contract}`;

/** The last day of a title whose last day is known. */
const lastOf = (title: Title): Day => title.last ?? title.from;

const earliest = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a <= b ? a : b);
