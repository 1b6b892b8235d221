import type * as z from "zod";
import { auditExportWritten } from "./belfry/audit-export-written.ts";
import { auditVerificationFailed } from "./belfry/audit-verification-failed.ts";
import { calendarsDue } from "./belfry/calendars-due.ts";
import { checkpointDue } from "./belfry/checkpoint-due.ts";
import { dossierChanged } from "./belfry/dossier-changed.ts";
import { dossierDue } from "./belfry/dossier-due.ts";
import { erasureDecided } from "./belfry/erasure-decided.ts";
import { eventRejected } from "./belfry/event-rejected.ts";
import { exportDue } from "./belfry/export-due.ts";
import { feedFileContinues } from "./belfry/feed-file-continues.ts";
import { feedFileTakenIn } from "./belfry/feed-file-taken-in.ts";
import { feedHeard } from "./belfry/feed-heard.ts";
import { feedRunHeld } from "./belfry/feed-run-held.ts";
import { leftOutOfSnapshot } from "./belfry/left-out-of-snapshot.ts";
import { mailBounced } from "./belfry/mail-bounced.ts";
import { mailUnheard } from "./belfry/mail-unheard.ts";
import { obligationAnswered } from "./belfry/obligation-answered.ts";
import { reassessmentDue } from "./belfry/reassessment-due.ts";
import { rejectedBodiesDue } from "./belfry/rejected-bodies-due.ts";
import { retentionDue } from "./belfry/retention-due.ts";
import { retentionPageDue } from "./belfry/retention-page-due.ts";
import { sweepPageDue } from "./belfry/sweep-page-due.ts";
import { watchFellBehind } from "./belfry/watch-fell-behind.ts";
import { auditExportRequested } from "./employer/audit-export-requested.ts";
import { dmfaReceived } from "./employer/dmfa-received.ts";
import { employerConfigured } from "./employer/employer-configured.ts";
import { recognitionGranted } from "./employer/recognition-granted.ts";
import { recognitionRenewalRequested } from "./employer/recognition-renewal-requested.ts";
import { type EventDefinition, eventSchema, versionsOf } from "./envelope.ts";
import { absenceRecorded } from "./person/absence-recorded.ts";
import { accessRequested } from "./person/access-requested.ts";
import { arrivedInBelgium } from "./person/arrived-in-belgium.ts";
import { authorisationDecided } from "./person/authorisation-decided.ts";
import { authorisationFiled } from "./person/authorisation-filed.ts";
import { authorisationFoundAdmissible } from "./person/authorisation-found-admissible.ts";
import { contractChanged } from "./person/contract-changed.ts";
import { dataRequestAnswered } from "./person/data-request-answered.ts";
import { dimonaAnswered } from "./person/dimona-answered.ts";
import { dimonaDeclared } from "./person/dimona-declared.ts";
import { employeeHired } from "./person/employee-hired.ts";
import { employmentEnded } from "./person/employment-ended.ts";
import { erasureRequested } from "./person/erasure-requested.ts";
import { hostingAgreementConcluded } from "./person/hosting-agreement-concluded.ts";
import { mobilityAgreed } from "./person/mobility-agreed.ts";
import { mobilityNotified } from "./person/mobility-notified.ts";
import { mobilityStayRecorded } from "./person/mobility-stay-recorded.ts";
import { mobilityStopped } from "./person/mobility-stopped.ts";
import { passportRecorded } from "./person/passport-recorded.ts";
import { paymentMade } from "./person/payment-made.ts";
import { provisionalDocumentIssued } from "./person/provisional-document-issued.ts";
import { regionNotified } from "./person/region-notified.ts";
import { registeredWithMunicipality } from "./person/registered-with-municipality.ts";
import { registrationAppointmentRequested } from "./person/registration-appointment-requested.ts";
import { renewalDecided } from "./person/renewal-decided.ts";
import { renewalFiled } from "./person/renewal-filed.ts";
import { renewalFoundAdmissible } from "./person/renewal-found-admissible.ts";
import { residenceCardIssued } from "./person/residence-card-issued.ts";
import { salaryTransferred } from "./person/salary-transferred.ts";
import { shiftsRecorded } from "./person/shifts-recorded.ts";
import { supplementAsked } from "./person/supplement-asked.ts";
import { supplementProvided } from "./person/supplement-provided.ts";
import { titleChecked } from "./person/title-checked.ts";
import { visaIssued } from "./person/visa-issued.ts";
import { workAuthorisationDecided } from "./person/work-authorisation-decided.ts";
import { patentApplicationFiled } from "./project/patent-application-filed.ts";
import { publicationPlanned } from "./project/publication-planned.ts";
import { publicationReleased } from "./project/publication-released.ts";
import { publicationWithdrawn } from "./project/publication-withdrawn.ts";
import { reviewDecided } from "./project/review-decided.ts";
import { reviewRequested } from "./project/review-requested.ts";
import { revisionSubmitted } from "./project/revision-submitted.ts";

/**
 * Every event that Belfry accepts. Types, validators, EventBridge patterns, JSON Schemas and the catalogue page all
 * come from this list; an event that is not here does not exist.
 */
export const catalogue = [
  employerConfigured,
  auditExportRequested,
  employeeHired,
  contractChanged,
  employmentEnded,
  dimonaDeclared,
  dimonaAnswered,
  hostingAgreementConcluded,
  passportRecorded,
  authorisationFiled,
  authorisationFoundAdmissible,
  authorisationDecided,
  workAuthorisationDecided,
  supplementAsked,
  supplementProvided,
  mobilityAgreed,
  mobilityNotified,
  mobilityStayRecorded,
  mobilityStopped,
  visaIssued,
  arrivedInBelgium,
  registrationAppointmentRequested,
  registeredWithMunicipality,
  residenceCardIssued,
  renewalFiled,
  renewalFoundAdmissible,
  renewalDecided,
  provisionalDocumentIssued,
  titleChecked,
  regionNotified,
  recognitionGranted,
  recognitionRenewalRequested,
  dmfaReceived,
  shiftsRecorded,
  absenceRecorded,
  paymentMade,
  salaryTransferred,
  publicationPlanned,
  reviewRequested,
  reviewDecided,
  revisionSubmitted,
  patentApplicationFiled,
  publicationReleased,
  publicationWithdrawn,
  obligationAnswered,
  mailBounced,
  mailUnheard,
  watchFellBehind,
  auditExportWritten,
  auditVerificationFailed,
  feedHeard,
  feedRunHeld,
  leftOutOfSnapshot,
  accessRequested,
  erasureRequested,
  erasureDecided,
  dataRequestAnswered,
] as const;

/** What Belfry itself puts on the bus. */
export const notices = [
  dossierDue,
  dossierChanged,
  eventRejected,
  sweepPageDue,
  reassessmentDue,
  exportDue,
  calendarsDue,
  checkpointDue,
  retentionPageDue,
  retentionDue,
  rejectedBodiesDue,
  feedFileContinues,
  feedFileTakenIn,
] as const;

/** The definition of an event type. */
export type DefinitionOf<Type extends EventType> = Extract<Definition, { type: Type }>;
type Definition = (typeof catalogue)[number];
export type EventType = Definition["type"];
export type NoticeType = (typeof notices)[number]["type"];

/** The data of an event type after defaults were filled in, as its newest version has it. */
export type DataOf<Type extends EventType> = z.output<DefinitionOf<Type>["data"]>;

/** The data of the versions before the newest. */
type EarlierDataOf<Type extends EventType> = DataIn<NonNullable<DefinitionOf<Type>["earlier"]>[number]>;
type DataIn<Version> = Version extends { readonly data: infer Data extends z.ZodType } ? z.output<Data> : never;

type Said<Type extends EventType, Data> = Omit<z.output<ReturnType<typeof eventSchema>>, "type" | "data"> & {
  readonly type: Type;
  readonly data?: Data | undefined;
  readonly period?: string | undefined;
};

/** An accepted event of one type, as it was sent: of any version. */
export type EventOf<Type extends EventType> = Said<Type, DataOf<Type> | EarlierDataOf<Type>>;

/** An event of one type as its newest version says it. */
export type NewestOf<Type extends EventType> = Said<Type, DataOf<Type>>;

/** Any accepted event, as it was sent: of any version. */
export type BelfryEvent = { [Type in EventType]: EventOf<Type> }[EventType];

/** Any event as the newest version of its type says it. */
export type NewestEvent = { [Type in EventType]: NewestOf<Type> }[EventType];

/** A version that was published, and what reads it. */
export type Published = { readonly definition: EventDefinition<EventType, z.ZodType>; readonly schema: z.ZodType };

/** Every published version of each event, by type, the earliest first. */
export const published: ReadonlyMap<string, readonly Published[]> = new Map(
  catalogue.map((newest) => [
    newest.type,
    versionsOf(newest as EventDefinition<EventType, z.ZodType>).map((definition) => ({
      definition,
      schema: eventSchema(definition),
    })),
  ]),
);

/** The definitions, by type. */
export const definitions: ReadonlyMap<string, Definition> = new Map(
  catalogue.map((definition) => [definition.type, definition]),
);
