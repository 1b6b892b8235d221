import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { openLabourMarketCards, openLabourMarketGrounds } from "../../law/arrival.ts";
import {
  freeMovementNationalities,
  provisionalDocumentDays,
  provisionalDocumentsMax,
  researchersPage,
} from "../../law/residence.ts";
import { passportLadder } from "../../policy/checks.ts";
import { renewalLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { authorisedOn } from "./regional-authorisation.ts";
import { titlesOf } from "./titles.ts";

const since = "2023-03-01";

/**
 * Who works under an authorisation has a valid passport: it is renewed before it expires. Each application, a renewal
 * too, brings a copy of it. Immigration Office, "Researchers", documents to attach.
 *
 * A passport that nobody told of is asked for when it is needed: when the card that a renewal would rest on comes within
 * the days of the renewal ladder, until the renewal is filed. Before that the silence is no doubt about anything, and a first import would ask about
 * everybody.
 */
export const passportValid: Rule = {
  id: "passport-valid",
  family: "residence",
  per: "whole",
  says: "Who works under an authorisation has a valid passport, renewed before it expires.",
  since,
  reads: { employment: noMargin, residence: noMargin },
  uses: [
    freeMovementNationalities,
    openLabourMarketCards,
    openLabourMarketGrounds,
    provisionalDocumentDays,
    provisionalDocumentsMax,
  ],
  basis: [researchersPage],
  atOnce: [],
  obligations: (dossier, employer, span) => {
    const isKnown = [...dossier.facts.values()].some(({ state, type }) => type === passport && state !== "retracted");
    const found = isKnown
      ? statements(dossier, passport).flatMap((one) => renewalOf(one, dossier, employer))
      : cardsThatNeedOne(dossier, employer);
    return found.filter((obligation) => within(span, obligation.anchor));
  },
};

const passport = "PassportRecorded";

function renewalOf(recorded: Stated<typeof passport>, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const expiry = parseDay(recorded.data.expiresOn);
  const employed = employedStretches(dossier).find(({ from, to }) => from <= expiry && (to === null || to > expiry));
  if (expiry < parseDay(since) || employed === undefined) return [];
  const title = authorisedOn(dossier, expiry);
  if (title === null) return [];
  const ladder = policyValue(employer.policies, passportLadder);
  const renewed = statements(dossier, passport).find(({ data }) => parseDay(data.expiresOn) > expiry);
  return [
    {
      kind: "duty",
      id: `${passportValid.id}:${recorded.key}`,
      rule: passportValid.id,
      anchor: expiry,
      opens: addDays(expiry, -Math.max(...ladder)),
      recommended: null,
      ladder,
      due: expiry,
      pauses: [],
      met: renewed === undefined ? null : parseDay(renewed.holdsFrom),
      void: employed.to === null ? null : addDays(employed.to, 1),
      missing: null,
      because: {
        facts: [
          evidence("passport-expires-on", formatDay(expiry), recorded),
          evidence("paper-valid-from", formatDay(title.from), title),
          ...(title.last === null ? [] : [evidence("authorised-until", formatDay(title.last), title)]),
          ...(renewed === undefined ? [] : [evidence("passport-expires-on", renewed.data.expiresOn, renewed)]),
        ],
        parameters: title.parameters,
        workings: [{ say: "passport-ends", with: { on: expiry } }],
      },
    },
  ];
}

/** The question after a passport, for each card that a person works on and that nothing longer follows yet. */
function cardsThatNeedOne(dossier: Dossier, employer: Employer): readonly Obligation[] {
  const lead = Math.max(...policyValue(employer.policies, renewalLadder));
  return titlesOf(dossier).flatMap((title): readonly Obligation[] => {
    const { last } = title;
    if (title.kind !== "card" || last === null || last < parseDay(since)) return [];
    const employed = employedStretches(dossier).find((stretch) => isEmployedOn(stretch, last));
    if (employed === undefined || authorisedOn(dossier, last)?.subject !== title.subject) return [];
    // An application that was filed brought the copy.
    const filed = statements(dossier, "RenewalFiled").find(({ data }) => data.card === title.key);
    const ended = addDays(last, 1);
    const neededOn = Math.max(title.from, employed.from, addDays(last, -lead)) as Day;
    return [
      {
        kind: "undetermined",
        id: `${passportValid.id}:of.${title.subject}`,
        rule: passportValid.id,
        anchor: neededOn,
        missing: { fact: "passport-of-person", neededOn },
        void: filed === undefined ? ended : (Math.min(parseDay(filed.holdsFrom), ended) as Day),
        because: {
          facts: [evidence("card-expires-on", formatDay(last), title)],
          parameters: [],
          workings: [],
        },
      },
    ];
  });
}

const isEmployedOn = ({ from, to }: Employed, day: Day): boolean => from <= day && (to === null || to >= day);
