import { addDays, type Day, parseDay, type Span } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { type Nationality, nationalitiesStated, nationalityOn } from "../../dossier/nationality.ts";
import { firstDocumentDays } from "../../law/arrival.ts";
import { shortMobilityDaysMax, shortMobilityWindowDays } from "../../law/mobility.ts";
import { workOnGrantDays, workOnProvisionalDocument } from "../../law/papers.ts";
import { ParameterUnknown } from "../../law/parameter.ts";
import { freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax } from "../../law/residence.ts";
import { grantsOf } from "./first-applications.ts";
import { workOnGrants } from "./first-titles.ts";
import { movesFreely } from "./free-movement.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

/** The legal values that say on which paper a day rests: what a rule uses that asks for it. */
export const lawOfPapers = [
  workOnGrantDays,
  workOnProvisionalDocument,
  firstDocumentDays,
  freeMovementNationalities,
  provisionalDocumentDays,
  provisionalDocumentsMax,
  shortMobilityDaysMax,
  shortMobilityWindowDays,
] as const;

/** What a person's stay or work rests on, on a day. */
export type Basis =
  /** A nationality that needs no paper. */
  | { readonly kind: "free"; readonly nationality: Nationality }
  /** One paper, which covers the day. */
  | { readonly kind: "paper"; readonly title: Title }
  /** It cannot be said, because a fact is not known. */
  | { readonly kind: "unknown"; readonly missing: string; readonly title: Title | null }
  /** Nothing; `title` is the paper that ended last, or that allows no more. */
  | { readonly kind: "none"; readonly cause: NoBasis; readonly title: Title | null };

/** Why nothing is a basis. */
export const reasonsForNone = [
  "no-paper-yet",
  "paper-ended",
  "card-without-work",
  "visa-alone",
  "decision-alone",
  "before-regional-decision",
  "work-refused",
] as const;
export type NoBasis = (typeof reasonsForNone)[number];

/** Days on which stay and work rest on the same; `to` is null where nothing known ends them. */
export type Spell = { readonly from: Day; readonly to: Day | null; readonly stay: Basis; readonly work: Basis };

/** Of papers that cover a day, the one that a person shows: the card, what replaces it, what comes before it. */
const shown: readonly Title["kind"][] = [
  "card",
  "grant",
  "first-document",
  "provisional",
  "authorisation",
  "mobility",
  "visa",
];

/**
 * On what a person stays and works on a day: one paper each, or why there is none. Admissibility opens the stay on a
 * provisional document; work on it only the Region's own decision, which is to be confirmed for researchers.
 * Act of 15 December 1980, arts 61/10 ff.; Immigration Office, "Researchers".
 */
export function lawfulOn(dossier: Dossier, day: Day): Pick<Spell, "stay" | "work"> {
  const nationality = nationalityOn(dossier, day);
  if (nationality !== null && movesFreely(nationality, day)) {
    const free = { kind: "free", nationality } as const;
    return { stay: free, work: free };
  }
  const titles = titlesOf(dossier);
  const stay = stayOn(titles, nationality, dossier, day);
  return { stay, work: workOn(titles, stay, dossier, day) };
}

/**
 * The spells of a span in order: together they are each of its days once.
 * @throws ParameterUnknown for days of before the law that is known here
 */
export function lawfulSpells(dossier: Dossier, span: Span): readonly Spell[] {
  const spells: Spell[] = [];
  const starts = [span.from, ...changes(dossier).filter((day) => day > span.from && day <= span.to)];
  for (const [at, from] of starts.entries()) {
    const next = starts[at + 1];
    const to = next === undefined ? span.to : addDays(next, -1);
    const on = lawfulOn(dossier, from);
    const last = spells.at(-1);
    if (last !== undefined && isSame(last.stay, on.stay) && isSame(last.work, on.work))
      spells[spells.length - 1] = { ...last, to };
    else spells.push({ from, to, ...on });
  }
  return spells;
}

/** The same for people to look at: none where the law of these days is not known here, which a rule's finding says. */
export function knownSpells(dossier: Dossier, span: Span): readonly Spell[] {
  try {
    return lawfulSpells(dossier, span);
  } catch (error) {
    if (error instanceof ParameterUnknown) return [];
    throw error;
  }
}

function stayOn(titles: readonly Title[], nationality: Nationality | null, dossier: Dossier, day: Day): Basis {
  const held = titles.filter((title) => covers(title, day));
  const sure = best(held.filter(({ missing }) => missing === null));
  if (sure !== null) return { kind: "paper", title: sure };
  const [unsure] = held;
  if (unsure !== undefined) return { kind: "unknown", missing: unsure.missing ?? "residence-title", title: unsure };
  if (nationality === null) return { kind: "unknown", missing: "nationality", title: null };
  const ended = endedLast(titles, day);
  if (ended !== null) return { kind: "none", cause: "paper-ended", title: ended };
  return hadNoneYet(titles, dossier, day)
    ? { kind: "none", cause: "no-paper-yet", title: null }
    : { kind: "unknown", missing: "residence-title", title: null };
}

/**
 * Whether something shows that a person had no paper on a day before the first one known: they arrived later, or came on
 * that one. Of a card or a document nobody knows what it followed; nor of the decision for who had long stayed here.
 */
function hadNoneYet([first]: readonly Title[], dossier: Dossier, day: Day): boolean {
  if (first === undefined) return false;
  if (first.kind === "visa" || first.kind === "mobility") return true;
  if (first.kind === "authorisation")
    return statements(dossier, "AuthorisationFiled").some(
      ({ data, key }) => key === first.key && data.staysIn === "short-stay",
    );
  return statements(dossier, "ArrivedInBelgium").some(({ holdsFrom }) => parseDay(holdsFrom) > day);
}

/** Work rests on any paper that covers the day and allows it; nobody works who may not stay. */
function workOn(titles: readonly Title[], stay: Basis, dossier: Dossier, day: Day): Basis {
  if (stay.kind !== "paper") return stay;
  const held = titles.filter((title) => title.missing === null && covers(title, day));
  const asked = [
    ...held.map((title) => workOnPaper(title, dossier, day)),
    ...workOnGrants(dossier).flatMap((grant) => (covers(grant, day) ? [workOnGrant(grant)] : [])),
  ];
  const allowed = asked.flatMap((basis) => (basis.kind === "paper" ? [basis.title] : []));
  const paper = best(allowed);
  if (paper !== null) return { kind: "paper", title: paper };
  return asked.find(({ kind }) => kind === "unknown") ?? workOnPaper(stay.title, dossier, day);
}

type OfPaper = Exclude<Basis, { readonly kind: "free" }>;

function workOnPaper(title: Title, dossier: Dossier, day: Day): OfPaper {
  switch (title.kind) {
    case "card":
      return workOnCard(title, dossier);
    case "provisional":
      return workWhilePending(title, dossier, day);
    case "visa":
      return workOnVisa(title, dossier);
    case "authorisation":
      return { kind: "none", cause: "decision-alone", title };
    default:
      return { kind: "paper", title };
  }
}

/** For a while after the decision work rests on it; whether it does cannot be said where nobody told what was applied for. */
const workOnGrant = (title: Title): OfPaper =>
  title.missing === null ? { kind: "paper", title } : { kind: "unknown", missing: title.missing, title };

/** A visa allows no work; the decision that it was issued on does for a while, and may not have been reported. */
function workOnVisa(title: Title, dossier: Dossier): OfPaper {
  const application = statements(dossier, "VisaIssued").find(({ key }) => key === title.key)?.data.application;
  const isGranted = grantsOf(dossier).some((grant) => grant.application === application);
  return isGranted
    ? { kind: "none", cause: "visa-alone", title }
    : { kind: "unknown", missing: "grant-of-application", title };
}

function workOnCard(title: Title, dossier: Dossier): OfPaper {
  const card = statements(dossier, "ResidenceCardIssued").find(({ key }) => key === title.key);
  const { ground, labourMarket } = card?.data ?? {};
  if (labourMarket === "none") return { kind: "none", cause: "card-without-work", title };
  if (ground === "study" && labourMarket === undefined)
    return { kind: "unknown", missing: "labour-market-of-card", title };
  return { kind: "paper", title };
}

/**
 * Before the Region's decision there is no work, nor after a refusal or where the renewal was not taken up; where nobody
 * reported one, it cannot be said.
 */
function workWhilePending(title: Title, dossier: Dossier, day: Day): OfPaper {
  const decision = decisionOnWork(dossier, title.renewal);
  const isRefused = statements(dossier, "RenewalDecided").some(
    ({ key, data, holdsFrom }) => key === title.renewal && data.outcome !== "granted" && parseDay(holdsFrom) <= day,
  );
  if (isRefused) return { kind: "none", cause: "work-refused", title };
  if (decision === undefined) return { kind: "unknown", missing: "regional-decision-on-work", title };
  if (decision.data.outcome === "refused" && parseDay(decision.holdsFrom) <= day)
    return { kind: "none", cause: "work-refused", title };
  const { validUntil } = decision.data;
  const holds = parseDay(decision.holdsFrom) <= day && (validUntil === undefined || parseDay(validUntil) >= day);
  return holds ? { kind: "paper", title } : { kind: "none", cause: "before-regional-decision", title };
}

/** The Region's own decision on an application. */
export const decisionOnWork = (
  dossier: Dossier,
  application: string | null,
): Stated<"WorkAuthorisationDecided"> | undefined =>
  statements(dossier, "WorkAuthorisationDecided").find(({ key }) => key === application);

const covers = ({ from, last }: Title, day: Day): boolean => from <= day && (last === null || last >= day);

/** The paper that is shown first, and of one kind the one that lasts longest. */
const best = (titles: readonly Title[]): Title | null =>
  titles.reduce<Title | null>((found, title) => (found === null || comesBefore(title, found) ? title : found), null);

/** Of the papers that ended before a day, the one that ended last. */
function endedLast(titles: readonly Title[], day: Day): Title | null {
  const ended = titles.flatMap(({ last }) => (last !== null && last < day ? [last] : []));
  return best(titles.filter(({ last }) => last === Math.max(...ended)));
}

function comesBefore(a: Title, b: Title): boolean {
  const [first, second] = [shown.indexOf(a.kind), shown.indexOf(b.kind)];
  return first === second
    ? (a.last ?? Number.POSITIVE_INFINITY) > (b.last ?? Number.POSITIVE_INFINITY)
    : first < second;
}

/** Every day on which something that stay or work rests on begins or has ended. */
function changes(dossier: Dossier): readonly Day[] {
  const after = (last: Day | null): readonly Day[] => (last === null ? [] : [addDays(last, 1)]);
  const others = [...statements(dossier, "RenewalDecided"), ...statements(dossier, "ArrivedInBelgium")].map(
    ({ holdsFrom }) => parseDay(holdsFrom),
  );
  const decisions = statements(dossier, "WorkAuthorisationDecided").flatMap(({ holdsFrom, data }) => [
    parseDay(holdsFrom),
    ...after(data.validUntil === undefined ? null : parseDay(data.validUntil)),
  ]);
  const days = [
    ...[...titlesOf(dossier), ...workOnGrants(dossier)].flatMap(({ from, last }) => [from, ...after(last)]),
    ...decisions,
    ...others,
    ...nationalitiesStated(dossier).map(({ from }) => from),
    ...freeMovementNationalities.values.map(({ since }) => parseDay(since)),
  ];
  return [...new Set(days)].sort((a, b) => a - b);
}

function isSame(a: Basis, b: Basis): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "free" || b.kind === "free") return true;
  return a.title?.subject === b.title?.subject && reasonOf(a) === reasonOf(b);
}

const reasonOf = (basis: OfPaper): string | null =>
  basis.kind === "paper" ? null : basis.kind === "none" ? basis.cause : basis.missing;
