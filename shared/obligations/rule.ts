import type { Family } from "../../events/envelope.ts";
import { addDays, type Span } from "../calendar/day.ts";
import type { Employer } from "../dossier/employer.ts";
import type { Dossier } from "../dossier/fact.ts";
import type { Citation, Parameter } from "../law/parameter.ts";
import type { Evidence, Obligation } from "./obligation.ts";
import type { Stage } from "./timeline.ts";

/** Days of facts that a rule reads beyond the span it is asked about. */
export type Margin = { readonly daysBefore: number; readonly daysAfter: number };

/** For rules whose facts are all in the part that they are asked about. */
export const noMargin: Margin = { daysBefore: 0, daysAfter: 0 };
/**
 * Days before and after a sheet's Monday of which the sheet may tell: its shifts begin in that week anywhere in the
 * world, and last two days at most.
 */
const sheetReach = { before: 1, after: 9 };

/** For rules that read sheets: those that may tell of a day. */
export const sheetMargin: Margin = { daysBefore: sheetReach.after, daysAfter: sheetReach.before };

/** The days of which sheets may tell whose Mondays lie in a span. */
export const daysOfSheets = ({ from, to }: Span): Span => ({
  from: addDays(from, -sheetReach.before),
  to: addDays(to, sheetReach.after),
});

/** One file that says which obligations a dossier gives rise to. It never sees today. */
export type Rule = {
  readonly id: string;
  readonly family: Family;
  /** The duty in one sentence. */
  readonly says: string;
  /** The first day for which the rule is meant. */
  readonly since: string;
  /** Families whose facts it reads. */
  readonly reads: readonly Family[];
  /** Parameters it applies; their citations become the finding's. */
  readonly uses: readonly Parameter<unknown>[];
  /** Articles it rests on besides those of its parameters. */
  readonly basis: readonly Citation[];
  readonly margin: Margin;
  /** Stages at which work is forbidden: mailed at once, not in the digest. */
  readonly atOnce: readonly Stage[];
  /**
   * The obligations whose anchor lies in the span. Equal to those of any wider span, cut to this one.
   * @throws ParameterUnknown where a legal value is not known for a day.
   */
  readonly obligations: (dossier: Dossier, employer: Employer, span: Span) => readonly Obligation[];
};

/** A fact as evidence for a finding. */
export const evidence = (name: string, value: string | number, fact: { readonly eventId: string }): Evidence => ({
  name,
  value,
  eventId: fact.eventId,
});
