import type * as z from "zod";
import type { DefinitionOf, EventType } from "./catalogue.ts";
import type { families, SubjectKind } from "./envelope.ts";

/**
 * What a sender says of one event type. Version, source and event id are the publisher's to fill in; where they are
 * given all the same, as by an event that is spread, they are written over.
 */
export type StatementOf<Type extends EventType> = {
  readonly type: Type;
  /** The employer of record whose dossier this belongs to. */
  readonly employer: string;
  /** Whom or what it is about. */
  readonly subject: { readonly kind: SubjectKindOf<Type>; readonly id: string };
  /** The sender's own id of the card, contract or sheet. A correction keeps it. */
  readonly key: string;
  /** 1 when left out; higher for each correction. */
  readonly revision?: number | undefined;
  /** The day it happened, YYYY-MM-DD. */
  readonly occurredOn: string;
  /** The day from which it holds, where that is another day. */
  readonly holdsFrom?: string | undefined;
} & PeriodOf<Type> &
  (
    | { readonly data: z.input<DefinitionOf<Type>["data"]>; readonly retracted?: never }
    | {
        /** Takes the statement back. */
        readonly retracted: { readonly reason: string };
        readonly data?: never;
      }
  );

/** What a sender says of any event type. */
export type Statement = { [Type in EventType]: StatementOf<Type> }[EventType];

type SubjectKindOf<Type extends EventType> = DefinitionOf<Type>["subject"] extends infer Kind extends SubjectKind
  ? Kind
  : SubjectKind;

/** A family that is kept by month or year wants to know which. */
type PeriodOf<Type extends EventType> = (typeof families)[DefinitionOf<Type>["family"]] extends "whole"
  ? { readonly period?: never }
  : {
      /** The day from which it counts, as the catalogue says for each: the Monday of a week of shifts, say. */
      readonly period: string;
    };
