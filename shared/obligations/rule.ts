import type { Family } from "../../events/envelope.ts";
import { absenceDaysMax } from "../../events/person/absence-recorded.ts";
import type { Day, Span } from "../calendar/day.ts";
import type { Employer } from "../dossier/employer.ts";
import type { Dossier } from "../dossier/fact.ts";
import type { Citation, Parameter } from "../law/parameter.ts";
import type { Evidence, Obligation } from "./obligation.ts";
import type { Stage } from "./timeline.ts";

/** Days of a family's facts, by their periods, that a rule reads beyond the span it is asked about. */
export type Margin = { readonly daysBefore: number; readonly daysAfter: number };

/** For families that are read whole, and for facts that all lie in the span that a rule is asked about. */
export const noMargin: Margin = { daysBefore: 0, daysAfter: 0 };

/**
 * For sheets: those that may tell of a day. A sheet's shifts begin in the week of its Monday anywhere in the world, and
 * last two days at most.
 */
export const sheetMargin: Margin = { daysBefore: 9, daysAfter: 1 };

/**
 * For sheets: those that may tell of a week, named by its Monday, and of the rest before and after it. Later shifts than
 * those of the next week's sheet begin after that rest.
 */
export const weekMargin: Margin = { daysBefore: 9, daysAfter: 7 };

/** For sheets: those that may tell of a day, of the two before it and of the one after. */
export const restMargin: Margin = { daysBefore: 11, daysAfter: 2 };

/** For sheets and absences: those of the whole weeks that a period named by its first day has a day of. */
export const averageMargins = {
  hours: { daysBefore: 9, daysAfter: 7 },
  absences: { daysBefore: absenceDaysMax + 6, daysAfter: 6 },
} as const satisfies { readonly [Name in Family]?: Margin };

/** For absences: those that may cover a day, which are kept under their first. */
export const absenceMargin: Margin = { daysBefore: absenceDaysMax - 1, daysAfter: 0 };

/** By what rules are asked: about everything at once, or about a month, four months or a year at a time. */
export type Period = "whole" | "month" | "tertial" | "year";

/** One file that says which obligations a dossier gives rise to. It never sees today. */
export type Rule = {
  readonly id: string;
  readonly family: Family;
  /**
   * By what it is asked, never less than its longest single obligation needs. What is not asked as a whole names its
   * obligations by a day or year of the part, as in `daily-limit:2026-03-02` and `end-of-year-premium:2026.contract`.
   */
  readonly per: Period;
  /** The duty in one sentence. */
  readonly says: string;
  /** The first day for which the rule is meant. */
  readonly since: string;
  /** Families whose facts it reads, and how far. */
  readonly reads: { readonly [Name in Family]?: Margin };
  /** Parameters it applies; their citations become the finding's. */
  readonly uses: readonly Parameter<unknown>[];
  /** Articles it rests on besides those of its parameters. */
  readonly basis: readonly Citation[];
  /** Who sets the days of its duties, where that is no law: an agreement, a contract or the employer's policy. */
  readonly dueSetBy?: "policy";
  /** Whether what it rests on is kept when all else of a person is erased: the person's own requests. */
  readonly outlivesErasure?: true;
  /** Stages that cannot wait for the digest and are mailed at once: forbidden work, a text made public unapproved. */
  readonly atOnce: readonly Stage[];
  /**
   * For what is asked by the year: whether it can give an obligation after a day though nothing more is reported. Then
   * each year leads to the next; see `assess`.
   */
  readonly goesOn?: (dossier: Dossier, after: Day) => boolean;
  /**
   * The obligations whose anchor lies in the span. Equal to those of any wider span, cut to this one.
   * @throws ParameterUnknown where a legal value is not known for a day.
   */
  readonly obligations: (dossier: Dossier, employer: Employer, span: Span) => readonly Obligation[];
  /** What a limit was held against, so that what was found clean can be counted. */
  readonly checked?: Checked;
};

/** What a limit is held against, one by one, each of which gives one obligation at most. */
export type Checked = {
  readonly unit: "days" | "weeks" | "rests between days of work" | "periods of four months";
  /** How many of them a span has, each named by its first day. Equal to the sum over the parts of the span. */
  readonly count: (dossier: Dossier, employer: Employer, span: Span) => number;
};

/** A fact as evidence for a finding. */
export const evidence = (name: string, value: string | number, fact: { readonly eventId: string }): Evidence => ({
  name,
  value,
  eventId: fact.eventId,
});
