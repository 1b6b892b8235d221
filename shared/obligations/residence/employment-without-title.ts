import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import { type Employed, employedStretches, nationalitiesOf } from "../../dossier/employment.ts";
import { type Dossier, disputes } from "../../dossier/fact.ts";
import {
  employerResidenceCheck,
  freeMovementNationalities,
  provisionalDocumentDays,
  provisionalDocumentsMax,
} from "../../law/residence.ts";
import type { Evidence, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { movesFreely, type Title, titlesOf } from "./titles.ts";

/**
 * Nobody from outside the EEA and Switzerland is employed on a day without a valid residence title.
 * Act of 11 February 2013, art. 4: the employer checks the title beforehand and keeps a copy while it employs.
 */
export const employmentWithoutTitle: Rule = {
  id: "employment-without-title",
  family: "residence",
  says: "A third-country national is not employed on a day without a valid residence title.",
  since: "2023-03-01",
  reads: ["employment", "residence"],
  uses: [freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax],
  basis: [employerResidenceCheck],
  margin: noMargin,
  atOnce: ["breached"],
  obligations: (dossier, _employer, span) =>
    employedStretches(dossier)
      .flatMap((employed) => ofStretch(employed, dossier))
      .filter((obligation) => within(span, obligation.anchor)),
};

function ofStretch(employed: Employed, dossier: Dossier): readonly Obligation[] {
  const nationalities = nationalitiesOf(dossier);
  if (nationalities === null) return [undetermined(employed.contract, "nationality", employed.from, [])];
  if (movesFreely(nationalities, employed.to ?? employed.from)) return [];
  const nationality = evidence("nationality", nationalities.codes.join(", "), nationalities.fact);

  const disputed = disputes(dossier).find(
    (fact) => fact.type === "ResidenceCardIssued" || fact.type === "RenewalDecided",
  );
  if (disputed !== undefined) {
    const since = parseDay(disputed.occurredOn);
    return [
      undetermined(employed.contract, "disputed-title", since > employed.from ? since : employed.from, [nationality]),
    ];
  }
  const titles = titlesOf(dossier);
  if (titles.length === 0) return [undetermined(employed.contract, "residence-title", employed.from, [nationality])];
  return gaps(employed, titles, nationality);
}

/** Walks the stretch from title to title. Each gap is a breach whose subject is the title that ended. */
function gaps(employed: Employed, titles: readonly Title[], nationality: Evidence): readonly Obligation[] {
  const found: Obligation[] = [];
  let day = employed.from;
  let ended: Title | null = null;
  while (employed.to === null || day <= employed.to) {
    const held = titles.filter((title) => title.from <= day && (title.last === null || title.last >= day));
    const sure = held.filter((title) => title.missing === null);
    const longest = sure.reduce<Title | null>(
      (best, title) => (best === null || lastOf(title) > lastOf(best) ? title : best),
      null,
    );
    if (longest !== null) {
      ended = longest;
      day = addDays(lastOf(longest), 1);
      continue;
    }
    const unsure = held[0];
    if (unsure !== undefined) {
      found.push(undetermined(unsure.key, unsure.missing ?? "residence-title", day, [nationality]));
      return found;
    }
    const next = titles.find((title) => title.from > day);
    found.push(breach(employed, ended, day, next, nationality));
    if (next === undefined) return found;
    day = next.from;
  }
  return found;
}

function breach(
  employed: Employed,
  ended: Title | null,
  on: Day,
  next: Title | undefined,
  nationality: Evidence,
): Obligation {
  return {
    kind: "limit",
    id: `${employmentWithoutTitle.id}:${ended?.key ?? employed.contract}`,
    rule: employmentWithoutTitle.id,
    anchor: on,
    on,
    until: next === undefined ? null : addDays(next.from, -1),
    because: {
      facts: [
        nationality,
        evidence("employed-from", formatDay(employed.from), employed.hire),
        ...(ended === null ? [] : [evidence("title-ended-on", formatDay(lastOf(ended)), ended.fact)]),
        ...(next === undefined ? [] : [evidence("next-title-from", formatDay(next.from), next.fact)]),
      ],
      parameters: [],
      workings: [
        next === undefined
          ? { say: "no-title-since", with: { on } }
          : { say: "no-title-between", with: { on, to: addDays(next.from, -1) } },
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

/** The last day of a title whose last day is known. */
const lastOf = (title: Title): Day => title.last ?? title.from;
