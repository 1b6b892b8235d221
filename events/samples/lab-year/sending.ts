import type { Person } from "./cast.ts";

/**
 * One thing that a sender does: an event, a text that is not even JSON, or a file for a feed. `at` is the instant at which
 * it is entered; `hand-overs.ts` says when it is sent.
 */
export type Sending =
  | { readonly at: string; readonly event: Readonly<Record<string, unknown>>; readonly note?: string }
  | { readonly at: string; readonly text: string; readonly note?: string }
  | { readonly at: string; readonly file: { readonly key: string; readonly text: string }; readonly note?: string };

/** An event as it is sent. */
export type Told = Extract<Sending, { event: unknown }>;

/** What a statement says, besides who says it of whom. */
export type Said = {
  readonly type: string;
  readonly key: string;
  readonly occurredOn: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly holdsFrom?: string;
  readonly period?: string;
  readonly revision?: number;
  readonly retracted?: { readonly reason: string };
};

/** The systems of an employer that send. */
export type System = "hr" | "time" | "payroll" | "permits" | "publications";

/** What a system of an employer says of a person. The event's id tells the key and the revision. */
export const ofPerson = (at: string, system: System, person: Person, said: Said): Told =>
  ofSubject(at, system, person.employer, { kind: "person", id: `p-${person.id}` }, said);

/** What a system of an employer says of any subject. */
export const ofSubject = (
  at: string,
  system: System,
  employer: string,
  subject: { readonly kind: string; readonly id: string },
  said: Said,
): Told => ({
  at,
  event: {
    version: 1,
    eventId: `${said.key}-${said.type.replace(/[a-z]/g, "").toLowerCase()}-${said.revision ?? 1}`,
    source: `${system}.${employer}`,
    employer,
    subject,
    ...said,
  },
});
