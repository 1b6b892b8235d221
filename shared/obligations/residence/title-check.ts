import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { freeMovementCards, titleCheckAct } from "../../law/checks.ts";
import { shortMobilityDaysMax, shortMobilityWindowDays } from "../../law/mobility.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax } from "../../law/residence.ts";
import { titleCheckLadder } from "../../policy/checks.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { titleNeeded } from "./free-movement.ts";
import { type Reliance, reliances } from "./reliances.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

const since = "2013-07-01";

/**
 * The employer checks the residence title of a third-country national before the work begins, and each paper that
 * follows it, and keeps a copy or its data while it employs. Act of 11 February 2013, art. 4.
 *
 * One duty for each paper that an employment rests on, due on the first day it does or, where it was issued later, on the
 * day it was, for nobody can look at it before; met by a check that kept a copy. It ends with the paper: one that nobody
 * can look at any more is not asked for, so that a first import tells of the papers of today and not of those of past
 * years. A new employment with the same paper has a duty of its own.
 */
export const titleCheck: Rule = {
  id: "title-check",
  family: "residence",
  per: "whole",
  says: "The employer checks each residence paper before it is relied on, and keeps a copy while it employs.",
  since,
  reads: { employment: noMargin, residence: noMargin },
  uses: [
    freeMovementNationalities,
    freeMovementCards,
    provisionalDocumentDays,
    provisionalDocumentsMax,
    shortMobilityDaysMax,
    shortMobilityWindowDays,
  ],
  basis: [titleCheckAct],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    papers(dossier)
      .map((paper, at, all) => checkDuty(paper, nameOf(paper, all.slice(0, at)), dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

/** A paper relied on in an employment, and the last day of the employment before it, where there was one. */
type Paper = Reliance & { readonly employed: Employed; readonly after: Day | null };

function papers(dossier: Dossier): readonly Paper[] {
  const titles = titlesOf(dossier).filter((title) => isPaper(title) && (title.last === null || title.last >= first));
  const free = new Set(cardsOfFreeMovement(dossier));
  return employedStretches(dossier).flatMap((employed, at, all): readonly Paper[] => {
    if (employed.to !== null && employed.to < first) return [];
    const watched = { ...employed, from: later(employed.from, first) };
    const found = titleNeeded(watched, dossier).flatMap(({ from, to }) => reliances(titles, from, to));
    const after = all[at - 1]?.to ?? null;
    return found
      .filter(({ title }, index) => found.findIndex((other) => other.title === title) === index)
      .filter(({ title }) => title.kind !== "card" || !free.has(title.key))
      .map((reliance) => ({ ...reliance, employed: watched, after }));
  });
}

/** A doubt is none, nor is a notification of a mobility that nobody made, as far as is known. */
const isPaper = ({ kind, missing }: Title): boolean => kind !== "disputed" && missing !== "notification-of-mobility";

const first = parseDay(since);

const cardsOfFreeMovement = (dossier: Dossier): readonly string[] =>
  statements(dossier, "ResidenceCardIssued")
    .filter(({ data }) => applied(freeMovementCards, first).value.includes(data.cardType))
    .map(({ key }) => key);

/** Its own name; where it was relied on in an employment before, together with the day from which it is again. */
const nameOf = ({ title, from }: Paper, earlier: readonly Paper[]): string =>
  earlier.some((other) => other.title === title) ? `${title.subject}.${formatDay(from)}` : title.subject;

function checkDuty(paper: Paper, name: string, dossier: Dossier, employer: Employer): Obligation {
  const { employed, from, title, to } = paper;
  const due = dueOf(paper, employer);
  const checks = checksOf(paper, dossier);
  const kept = checks.find(({ data }) => data.copyKept);
  const ladder = policyValue(employer.policies, titleCheckLadder);
  return {
    kind: "duty",
    id: `${titleCheck.id}:${name}`,
    rule: titleCheck.id,
    anchor: from,
    opens: addDays(due, -Math.max(...ladder)),
    recommended: null,
    ladder,
    due,
    pauses: [],
    met: kept === undefined ? null : parseDay(kept.holdsFrom),
    void: to === null ? null : addDays(to, 1),
    missing: null,
    because: {
      facts: [
        evidence("employed-from", formatDay(employed.from), employed.hire),
        evidence("paper", title.key, title),
        evidence("paper-valid-from", formatDay(title.from), title),
        ...checks.map((check) => evidence("paper-checked-on", check.holdsFrom, check)),
      ],
      parameters: title.parameters,
      workings: [
        { say: "paper-relied-on", with: { from } },
        ...(due === from ? [] : [{ say: "paper-issued-later", with: { issued: due } }]),
        ...(kept === undefined
          ? checks.map(({ holdsFrom }) => ({ say: "checked-without-copy", with: { on: parseDay(holdsFrom) } }))
          : []),
      ],
    },
  };
}

/**
 * A paper that was relied on before the employer's watch began stays before it, whenever its issue was reported: a first
 * import may give every paper the day of the import.
 */
function dueOf({ from, title }: Paper, { watchFrom }: Employer): Day {
  return watchFrom !== null && from < watchFrom ? from : later(from, title.issuedOn);
}

/** Checks of a paper, in the order of their days. One made in an employment that has ended since is of that one. */
const checksOf = ({ title, after }: Paper, dossier: Dossier): readonly Stated<"TitleChecked">[] =>
  statements(dossier, "TitleChecked").filter(
    ({ data, holdsFrom }) => data.paper === title.key && (after === null || parseDay(holdsFrom) > after),
  );

const later = (a: Day, b: Day): Day => (a >= b ? a : b);
