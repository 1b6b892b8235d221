import type { Family } from "../../events/envelope.ts";
import type { Span } from "../calendar/day.ts";
import type { Employer } from "../dossier/employer.ts";
import type { Dossier } from "../dossier/fact.ts";
import type { Citation, Parameter } from "../law/parameter.ts";
import type { Evidence, Obligation } from "./obligation.ts";
import type { Stage } from "./timeline.ts";

/** Days of facts that a rule reads beyond the span it is asked about. */
export type Margin = { readonly daysBefore: number; readonly daysAfter: number };

/** For rules whose facts are all in the part that they are asked about. */
export const noMargin: Margin = { daysBefore: 0, daysAfter: 0 };
/** A weekly sheet starts on Monday, so a day may be told in a sheet that began up to a week before. */
export const aWeekBefore: Margin = { daysBefore: 7, daysAfter: 0 };

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
