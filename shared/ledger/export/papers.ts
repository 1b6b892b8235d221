import { addDays, type Day, daysBetween, formatDay, type Span } from "../../calendar/day.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { appealAfterRefusal } from "../../obligations/residence/appeal-after-refusal.ts";
import { type Basis, knownSpells, type Spell } from "../../obligations/residence/lawful.ts";
import type { Finding } from "./findings.ts";
import type { KnownDossier } from "./known-dossier.ts";

/** Something that happened to a person's papers, or must happen by a day. */
export type Milestone = {
  readonly day: string;
  /** The type of an event, or the rule by which something must happen. */
  readonly what: string;
  readonly key: string;
  readonly past: boolean;
  /** What was decided; null of what is no decision. */
  readonly outcome: string | null;
};

/** Days of employment on which there was no paper to stay on, none to work on, or on which it cannot be said. */
export type Without = { readonly stay: number; readonly work: number; readonly unknown: number };

/** A person's papers over a span: what stay and work rested on, day by day, and what happened or must happen. */
export type Papers = {
  readonly spells: readonly Spell[];
  readonly milestones: readonly Milestone[];
  readonly without: Without;
};

/**
 * The papers of a person in a span; null of whoever needs none, is not employed in it, or whose law is not known for it.
 * Days without a paper on which the person is not employed are left out.
 */
export function papersOf({ dossier, subject }: KnownDossier, findings: readonly Finding[], span: Span): Papers | null {
  const employed = employedStretches(dossier).filter((one) => isDuring(one, span));
  if (subject.kind !== "person" || employed.length === 0) return null;
  const spells = knownSpells(dossier, span).flatMap((spell) =>
    spell.stay.kind === "paper" ? [spell] : employed.flatMap((one) => cutTo(spell, one, span)),
  );
  if (spells.every(({ stay }) => stay.kind === "free")) return null;
  const milestones = [...happened(dossier, span), ...toCome(findings, span)];
  return { spells, milestones, without: withoutPaper(spells, employed, span) };
}

/** The part of a spell that lies in an employment and in the span. */
function cutTo(spell: Spell, { from, to }: Pick<Employed, "from" | "to">, span: Span): readonly Spell[] {
  const first = Math.max(spell.from, from, span.from) as Day;
  const last = Math.min(spell.to ?? span.to, to ?? span.to, span.to) as Day;
  return first > last ? [] : [{ ...spell, from: first, to: last }];
}

function withoutPaper(spells: readonly Spell[], employed: readonly Employed[], span: Span): Without {
  const parts = spells.flatMap((spell) => employed.flatMap((one) => cutTo(spell, one, span)));
  const days = (is: (spell: Spell) => boolean): number =>
    parts.filter(is).reduce((sum, { from, to }) => sum + daysBetween(from, to ?? span.to) + 1, 0);
  return {
    stay: days(({ stay }) => stay.kind === "none"),
    work: days(({ work }) => work.kind === "none"),
    unknown: days(({ stay, work }) => stay.kind === "unknown" || work.kind === "unknown"),
  };
}

/** One line of `papers.ndjson`. Days are ISO days, both ends included. */
export const papersRow = ({ id, subject, name }: KnownDossier, { spells, milestones, without }: Papers) => ({
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
  daysWithout: without,
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
    .map(({ type, key, holdsFrom, data }) => ({
      day: holdsFrom,
      what: type,
      key,
      past: true,
      outcome: "outcome" in data ? data.outcome : null,
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/**
 * What must still happen to the papers, by the last day of it; and the last day of an appeal, once it has gone by: on the
 * last day of the span it has not.
 */
const toCome = (findings: readonly Finding[], span: Span): readonly Milestone[] =>
  findings.flatMap(({ obligation, family, view }): readonly Milestone[] => {
    if (obligation.kind !== "duty" || family !== "residence") return [];
    const { due, id, rule } = obligation;
    const isOver = rule === appealAfterRefusal.id && due < span.to && obligation.void === addDays(due, 1);
    if (isOver) return [{ day: formatDay(due), what: rule, key: id, past: true, outcome: null }];
    if (view.closed || view.due === null) return [];
    return [{ day: formatDay(view.due), what: rule, key: id, past: false, outcome: null }];
  });
