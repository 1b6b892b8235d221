import { addDays, type Day, formatDay, type Span } from "../../calendar/day.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { type Basis, knownSpells, type Spell } from "../../obligations/residence/lawful.ts";
import type { Finding } from "./findings.ts";
import type { KnownDossier } from "./known-dossier.ts";

/** Something that happened to a person's papers, or must happen by a day. */
export type Milestone = { readonly day: string; readonly what: string; readonly key: string; readonly past: boolean };

/** A person's papers over a span: what stay and work rested on, day by day, and what happened or must happen. */
export type Papers = { readonly spells: readonly Spell[]; readonly milestones: readonly Milestone[] };

/**
 * The papers of a person in a span; null of whoever needs none, is not employed in it, or whose law is not known for it.
 * Days without a paper on which the person is not employed are left out.
 */
export function papersOf({ dossier, subject }: KnownDossier, findings: readonly Finding[], span: Span): Papers | null {
  const employed = employedStretches(dossier).filter((one) => isDuring(one, span));
  if (subject.kind !== "person" || employed.length === 0) return null;
  const spells = knownSpells(dossier, span).filter(
    ({ from, to, stay }) => stay.kind === "paper" || employed.some((one) => isDuring(one, { from, to: to ?? span.to })),
  );
  if (spells.every(({ stay }) => stay.kind === "free")) return null;
  return { spells, milestones: [...happened(dossier, span), ...toCome(findings)] };
}

/** One line of `papers.ndjson`. Days are ISO days, both ends included. */
export const papersRow = ({ id, subject, name }: KnownDossier, { spells, milestones }: Papers) => ({
  dossier: id,
  subject,
  name,
  spells: spells.map(({ from, to, stay, work }) => ({
    from: formatDay(from),
    to: to === null ? null : formatDay(to),
    stay: basisRow(stay),
    work: basisRow(work),
  })),
  milestones,
});

function basisRow(basis: Basis) {
  switch (basis.kind) {
    case "free":
      return { on: "nationality", codes: basis.nationality.codes, event: basis.nationality.eventId };
    case "paper": {
      const { kind, key, last, eventId } = basis.title;
      return { on: kind, key, until: last === null ? null : formatDay(last), event: eventId };
    }
    case "unknown":
      return { on: "not-known", missing: basis.missing };
    case "none":
      return { on: "nothing", because: basis.cause, paper: basis.title?.key ?? null };
  }
}

const isDuring = ({ from, to }: Pick<Employed, "from" | "to">, span: Span): boolean =>
  from <= span.to && (to === null || to >= span.from);

/** The steps that a person's papers are made of, besides what is kept for evidence alone. */
const steps = [
  "HostingAgreementConcluded",
  "AuthorisationFiled",
  "AuthorisationFoundAdmissible",
  "AuthorisationDecided",
  "SupplementAsked",
  "SupplementProvided",
  "MobilityAgreed",
  "MobilityNotified",
  "MobilityStayRecorded",
  "MobilityStopped",
  "VisaIssued",
  "ArrivedInBelgium",
  "RegistrationAppointmentRequested",
  "RegisteredWithMunicipality",
  "ResidenceCardIssued",
  "RenewalFiled",
  "RenewalFoundAdmissible",
  "WorkAuthorisationDecided",
  "RenewalDecided",
  "ProvisionalDocumentIssued",
] as const;

function happened(dossier: Dossier, span: Span): readonly Milestone[] {
  const [from, after] = [formatDay(span.from), formatDay(addDays(span.to, 1))];
  return steps
    .flatMap((type): readonly Stated<(typeof steps)[number]>[] => statements(dossier, type))
    .filter(({ holdsFrom }) => holdsFrom >= from && holdsFrom < after)
    .map(({ type, key, holdsFrom }) => ({ day: holdsFrom, what: type, key, past: true }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** What must still happen to the papers, by the last day of it. */
const toCome = (findings: readonly Finding[]): readonly Milestone[] =>
  findings.flatMap(({ obligation, family, view }) => {
    const due: Day | null = view.due;
    if (obligation.kind !== "duty" || family !== "residence" || view.closed || due === null) return [];
    return [{ day: formatDay(due), what: obligation.rule, key: obligation.id, past: false }];
  });
