import { addDays, addYears, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import { belongsOn } from "../../dossier/belongs.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { openLabourMarketCards, openLabourMarketGrounds } from "../../law/arrival.ts";
import { authorisationYearsFlanders } from "../../law/checks.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import {
  freeMovementNationalities,
  provisionalDocumentDays,
  provisionalDocumentsMax,
  researchersPage,
} from "../../law/residence.ts";
import type { Evidence, Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { authorisedOn } from "./regional-authorisation.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

const since = "2023-03-01";

/**
 * The papers of a researcher agree: the authorisation lasts as long as the authorisation to work, which follows the
 * hosting agreement, and the contract ends within them. Immigration Office, "Researchers", right of residence.
 *
 * A question for each card whose papers do not, which names the one that ends first and what does not fit: only HR can
 * say which of them is wrong, or whether a renewal is on its way. A contract without an end fits any card. The passport is
 * named where it ends first; that it is renewed before it expires, before the card or after, is `passport-valid`.
 */
export const papersAgree: Rule = {
  id: "papers-agree",
  family: "residence",
  per: "whole",
  says: "Residence card, hosting agreement and contract of a researcher agree on their last days.",
  since,
  reads: { employment: noMargin, residence: noMargin },
  uses: [
    authorisationYearsFlanders,
    freeMovementNationalities,
    openLabourMarketCards,
    openLabourMarketGrounds,
    provisionalDocumentDays,
    provisionalDocumentsMax,
  ],
  basis: [researchersPage],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    cardsInUse(dossier)
      .flatMap((card) => questionOn(card, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

/** A card that a person works on, with its last day, and the employment. */
type CardInUse = {
  readonly title: Title;
  readonly last: Day;
  readonly card: Stated<"ResidenceCardIssued">;
  readonly employed: Employed;
};

function cardsInUse(dossier: Dossier): readonly CardInUse[] {
  const cards = statements(dossier, "ResidenceCardIssued");
  return titlesOf(dossier).flatMap((title): readonly CardInUse[] => {
    const { last } = title;
    const card = title.kind === "card" ? cards.find(({ key }) => key === title.key) : undefined;
    if (card === undefined || last === null || last < parseDay(since)) return [];
    const employed = employedStretches(dossier).find(
      ({ from, to }) => from <= last && (to === null || to >= title.from),
    );
    if (employed === undefined || authorisedOn(dossier, last)?.subject !== title.subject) return [];
    return [{ title, last, card, employed }];
  });
}

function questionOn(one: CardInUse, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { card, employed, last, title } = one;
  const agreement = agreementOf(one, dossier);
  const isResearcher = card.data.ground === "researcher";
  const misfits = misfitsOf(one, agreement, dossier, employer);
  const isAgreementMissing = isResearcher && agreement === undefined;
  if (!isAgreementMissing && misfits.workings.length === 0) return [];
  const neededOn = Math.max(title.issuedOn, employed.from, parseDay(since)) as Day;
  return [
    {
      kind: "undetermined",
      id: `${papersAgree.id}:${title.subject}`,
      rule: papersAgree.id,
      anchor: neededOn,
      missing: { fact: isAgreementMissing ? "hosting-agreement" : "papers-that-agree", neededOn },
      void: addDays(employed.to === null ? last : (Math.min(last, employed.to) as Day), 1),
      because: {
        facts: endsOf(one, agreement, dossier).map(({ fact }) => fact),
        parameters: misfits.parameters,
        workings: [endsFirst(one, agreement, dossier), ...misfits.workings],
      },
    },
  ];
}

type Agreement = Stated<"HostingAgreementConcluded">;

/** The hosting agreement that a card rests on: of those with a day of it, the one that ends last. */
const agreementOf = ({ last, title }: CardInUse, dossier: Dossier): Agreement | undefined =>
  statements(dossier, "HostingAgreementConcluded")
    .filter(({ data }) => parseDay(data.startsOn) <= last && parseDay(data.endsOn) >= title.from)
    .reduce<Agreement | undefined>(
      (best, next) => (best === undefined || next.data.endsOn > best.data.endsOn ? next : best),
      undefined,
    );

/** The passport that is valid longest. */
const passportOf = (dossier: Dossier): Stated<"PassportRecorded"> | undefined =>
  statements(dossier, "PassportRecorded").reduce<Stated<"PassportRecorded"> | undefined>(
    (best, next) => (best === undefined || next.data.expiresOn > best.data.expiresOn ? next : best),
    undefined,
  );

/** What does not fit, in words, with the legal values that say so. */
function misfitsOf(
  { employed, last, title }: CardInUse,
  agreement: Agreement | undefined,
  dossier: Dossier,
  employer: Employer,
): { readonly workings: readonly Working[]; readonly parameters: readonly Applied[] } {
  const agreed = agreement === undefined ? null : parseDay(agreement.data.endsOn);
  const papers = agreed === null ? null : (Math.max(last, agreed) as Day);
  const workings: Working[] = [];
  if (agreed !== null && last > agreed)
    workings.push({ say: "card-beyond-agreement", with: { card: last, agreement: agreed } });
  if (papers !== null && employed.to !== null && employed.to > papers)
    workings.push({ say: "contract-beyond-papers", with: { contract: employed.to, last: papers } });
  const years = applied(authorisationYearsFlanders, title.from >= flemish ? title.from : flemish);
  const isLong =
    belongsOn(dossier, employer, title.from).region === "flanders" && last >= addYears(title.from, years.value);
  if (isLong) workings.push({ say: "longer-than-flemish-years", with: { years: years.value } });
  return { workings, parameters: isLong ? [years] : [] };
}

/** The first day for which the Flemish duration is known; a card from before it is held against it all the same. */
const flemish = parseDay(authorisationYearsFlanders.values[0].since);

type End = { readonly on: Day; readonly say: string; readonly fact: Evidence };

/** The last day of each paper that has one. */
function endsOf(
  { card, employed, last }: CardInUse,
  agreement: Agreement | undefined,
  dossier: Dossier,
): readonly End[] {
  const passport = passportOf(dossier);
  const end = (say: string, name: string, on: Day, fact: { readonly eventId: string }): End => ({
    on,
    say,
    fact: evidence(name, formatDay(on), fact),
  });
  return [
    end("card-ends-first", "card-expires-on", last, card),
    ...(agreement === undefined
      ? []
      : [end("agreement-ends-first", "agreement-ends-on", parseDay(agreement.data.endsOn), agreement)]),
    ...(employed.to === null ? [] : [end("contract-ends-first", "contract-ends-on", employed.to, employed.hire)]),
    ...(passport === undefined
      ? []
      : [end("passport-ends-first", "passport-expires-on", parseDay(passport.data.expiresOn), passport)]),
  ];
}

/** Which paper ends first; of several on one day, the card before the others. */
function endsFirst(one: CardInUse, agreement: Agreement | undefined, dossier: Dossier): Working {
  const [first, ...others] = endsOf(one, agreement, dossier);
  const earliest = others.reduce((best, next) => (next.on < (best?.on ?? next.on) ? next : best), first);
  return { say: earliest?.say ?? "card-ends-first", with: { on: earliest?.on ?? one.last } };
}
