import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Employed, employedStretches, employments } from "../../dossier/employment.ts";
import { type Dossier, disputes, type Stated, statements } from "../../dossier/fact.ts";
import { nationalityOn } from "../../dossier/nationality.ts";
import { termOn } from "../../dossier/terms.ts";
import {
  authorisationLeadDays,
  longStayDays,
  openLabourMarketCards,
  openLabourMarketGrounds,
} from "../../law/arrival.ts";
import { shortMobilityDaysMax, shortMobilityWindowDays } from "../../law/mobility.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities } from "../../law/residence.ts";
import { authorisationLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Evidence, Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { authorisationProof, type Proof, type Role } from "./authorisation-proof.ts";
import { movesFreely } from "./free-movement.ts";
import { comesInShortMobility } from "./mobility-exemption.ts";
import { labourMarketOf } from "./open-labour-market.ts";
import { titlesOf } from "./titles.ts";

const since = "2023-03-01";

/**
 * A researcher from a third country holds the authorisation to stay and work by the first day of the contract; it is
 * best applied for sixty days before, or sixty days before a present stay ends.
 * Act of 15 December 1980, arts 61/10 ff.; Immigration Office, "Researchers", single application procedure.
 *
 * Outside: EEA and Swiss nationals, holders of a title that opens the labour market, contracts of ninety days or less, and
 * research in short-term EU mobility, which is notified and no more, while the contract goes no further. Work that is not research, and research without a
 * hosting agreement, need an authorisation of another kind.
 */
export const authorisationBeforeStart: Rule = {
  id: "authorisation-before-start",
  family: "residence",
  per: "whole",
  says: "A third-country researcher holds the authorisation by the first day of the contract.",
  since,
  reads: { employment: noMargin, residence: noMargin },
  uses: [
    freeMovementNationalities,
    openLabourMarketCards,
    openLabourMarketGrounds,
    longStayDays,
    authorisationLeadDays,
    shortMobilityDaysMax,
    shortMobilityWindowDays,
  ],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    starts(dossier)
      .flatMap((start) => ofStart(start, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

/** A first day of employment, under a contract concluded since the rule holds. */
type Start = Employed & {
  readonly concluded: Day;
  /** The last day of the employment before it; null where there was none. */
  readonly before: Day | null;
};

function starts(dossier: Dossier): readonly Start[] {
  const first = parseDay(since);
  const stretches = employedStretches(dossier);
  return stretches
    .map((employed, at) => ({
      ...employed,
      concluded: parseDay(employed.hire.occurredOn),
      before: stretches[at - 1]?.to ?? null,
    }))
    .filter((start) => start.concluded >= first && start.from >= first && isLong(start, dossier));
}

/** Whether what was agreed lasts longer than a short stay, whatever became of it. */
function isLong({ from, to }: Employed, dossier: Dossier): boolean {
  const contracts = employments(dossier).filter(({ startsOn }) => startsOn >= from && (to === null || startsOn <= to));
  const ends = contracts.map(({ agreedEnd }) => agreedEnd);
  return ends.some((end) => end === null || addDays(end, 1) - from > applied(longStayDays, from).value);
}

function ofStart(start: Start, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const nationality = nationalityOn(dossier, start.from);
  if (nationality !== null && movesFreely(nationality, start.from)) return [];
  const cards = cardsOn(start.from, dossier);
  if (cards.some((card) => labourMarketOf(card, start.from) === "open")) return [];

  const role = termOn(dossier, start.contract, "role", start.from);
  if (role?.value !== "other" && comesInShortMobility(start.from, agreedEnd(start, dossier), dossier)) return [];
  const facts = [
    ...(nationality === null ? [] : [evidence("nationality", nationality.codes.join(", "), nationality)]),
    evidence("contract-starts-on", formatDay(start.from), start.hire),
    ...(role === null ? [] : [evidence("role", role.value, role)]),
  ];
  const proof = authorisationProof(dossier, start.from, start.before, role?.value ?? null);
  const asked =
    proof !== null
      ? null
      : nationality === null
        ? "nationality"
        : cards.some((card) => labourMarketOf(card, start.from) === "unknown")
          ? "labour-market-of-card"
          : categoryMissing(start, role?.value ?? null, dossier);
  return [
    asked === null
      ? authorisationDuty(start, proof, facts, dossier, employer)
      : undetermined(start, asked, facts, dossier, employer),
  ];
}

/** The last day that was agreed in the contract that begins; null where it has none. */
const agreedEnd = ({ contract }: Start, dossier: Dossier): Day | null =>
  employments(dossier).find((employment) => employment.contract === contract)?.agreedEnd ?? null;

/** What must be known, or done, before it is the researcher's authorisation that is needed. */
function categoryMissing({ from }: Start, role: Role | null, dossier: Dossier): string | null {
  if (disputes(dossier, ["ResidenceCardIssued", "AuthorisationDecided"]).length > 0) return "disputed-title";
  if (role === null) return "role-of-contract";
  if (role === "other") return "single-permit";
  const hosted = statements(dossier, "HostingAgreementConcluded").some(({ data }) => parseDay(data.endsOn) >= from);
  return hosted ? null : "hosting-agreement";
}

function authorisationDuty(
  start: Start,
  proof: Proof | null,
  facts: readonly Evidence[],
  dossier: Dossier,
  employer: Employer,
): Obligation {
  const lead = applied(authorisationLeadDays, start.from);
  const filed = statements(dossier, "AuthorisationFiled").findLast(
    ({ holdsFrom }) => start.before === null || parseDay(holdsFrom) > start.before,
  );
  const stayEnds = presentStayEnds(start, filed, dossier);
  const wanted = stayEnds !== null && stayEnds < start.from ? stayEnds : start.from;
  const recommended = addDays(wanted, -lead.value);
  return {
    kind: "duty",
    ...placeOf(start),
    opens: opensOf(start, employer),
    recommended,
    ladder: policyValue(employer.policies, authorisationLadder),
    due: start.from,
    pauses: [],
    met: proof === null ? null : proof.on,
    void: dayAfter(start.to),
    missing: null,
    because: {
      facts: [
        ...facts,
        ...(filed === undefined ? [] : [evidence("application-filed-on", filed.holdsFrom, filed)]),
        ...(proof === null ? [] : [evidence("authorisation-held-on", formatDay(proof.on), proof)]),
      ],
      parameters: [lead],
      workings: [
        wanted === start.from
          ? { say: "authorisation-recommended", with: { start: start.from, days: lead.value, recommended } }
          : { say: "authorisation-before-stay-ends", with: { last: wanted, days: lead.value, recommended } },
        ...(proof === null ? pendingInWords(filed, dossier) : []),
      ],
    },
  };
}

/** Where the application stands while nothing shows that it was granted. */
function pendingInWords(filed: Stated<"AuthorisationFiled"> | undefined, dossier: Dossier): readonly Working[] {
  if (filed === undefined) return [{ say: "application-not-filed", with: {} }];
  const decided = statements(dossier, "AuthorisationDecided").find(({ key }) => key === filed.key);
  return decided === undefined
    ? [{ say: "application-pending", with: { filed: parseDay(filed.holdsFrom) } }]
    : [{ say: "application-refused", with: { on: parseDay(decided.holdsFrom) } }];
}

/** The last day of the stay on which the person is here already; null where none is known. */
function presentStayEnds(
  { concluded }: Start,
  filed: Stated<"AuthorisationFiled"> | undefined,
  dossier: Dossier,
): Day | null {
  if (filed?.data.stayEndsOn !== undefined) return parseDay(filed.data.stayEndsOn);
  const ends = cardsOn(concluded, dossier).flatMap(({ data }) =>
    data.expiresOn === undefined ? [] : [parseDay(data.expiresOn)],
  );
  return ends.length === 0 ? null : (Math.max(...ends) as Day);
}

/** The cards that are valid on a day. One whose last day nobody reported is taken to be: other rules ask for it. */
const cardsOn = (day: Day, dossier: Dossier): readonly Stated<"ResidenceCardIssued">[] =>
  statements(dossier, "ResidenceCardIssued").filter(
    ({ data, holdsFrom }) =>
      parseDay(data.validFrom ?? holdsFrom) <= day && (data.expiresOn === undefined || parseDay(data.expiresOn) >= day),
  );

function undetermined(
  start: Start,
  fact: string,
  facts: readonly Evidence[],
  dossier: Dossier,
  employer: Employer,
): Obligation {
  return {
    kind: "undetermined",
    ...placeOf(start),
    missing: { fact, neededOn: opensOf(start, employer) },
    void: isAskedFromTheStart(fact, dossier) ? start.from : dayAfter(start.to),
    because: { facts, parameters: [], workings: [] },
  };
}

/** From the first day of work, employment without a title asks the same, or for a title where none is known. */
const isAskedFromTheStart = (fact: string, dossier: Dossier): boolean =>
  fact === "nationality" || fact === "disputed-title" || titlesOf(dossier).length === 0;

/** Once the employment is over nothing is left to do. */
const dayAfter = (to: Day | null): Day | null => (to === null ? null : addDays(to, 1));

const placeOf = ({ contract, from }: Start) => ({
  id: `${authorisationBeforeStart.id}:${contract}`,
  rule: authorisationBeforeStart.id,
  anchor: from,
});

/** From the contract on, but not before the longest step of the ladder or the day by which it is best filed. */
function opensOf({ concluded, from }: Start, { policies }: Employer): Day {
  const longest = Math.max(applied(authorisationLeadDays, from).value, ...policyValue(policies, authorisationLadder));
  const first = addDays(from, -longest);
  return concluded >= first ? concluded : first;
}
