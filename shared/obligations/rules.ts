import type { Family } from "../../events/envelope.ts";
import { disputedFacts } from "./data-quality/disputed-fact.ts";
import { leftOutOfSnapshot } from "./data-quality/left-out-of-snapshot.ts";
import { paymentPlausible } from "./data-quality/payment-plausible.ts";
import { sameRevisions } from "./data-quality/same-revision.ts";
import { sourcesThatDisagree } from "./data-quality/sources-disagree.ts";
import { unknownContractOfPayment } from "./data-quality/unknown-contract-of-payment.ts";
import { unknownPublicationReference, unknownReference } from "./data-quality/unknown-reference.ts";
import { dimonaAgrees } from "./declarations/dimona-agrees.ts";
import { dimonaIn } from "./declarations/dimona-in.ts";
import { dimonaOut } from "./declarations/dimona-out.ts";
import { dmfaReceived } from "./declarations/dmfa-received.ts";
import { alertsWithoutContact } from "./employer/alerts-without-contact.ts";
import { contactUnreachable } from "./employer/contact-unreachable.ts";
import { dataRequest } from "./employer/data-request.ts";
import { feedRunHeld } from "./employer/feed-run-held.ts";
import { feedSilent } from "./employer/feed-silent.ts";
import { ledgerFaultFound } from "./employer/ledger-fault-found.ts";
import { mailUnheard } from "./employer/mail-unheard.ts";
import { recognitionRenewal } from "./employer/recognition-renewal.ts";
import { watchFellBehind } from "./employer/watch-fell-behind.ts";
import { averageLimit } from "./hours/average-limit.ts";
import { averagePace } from "./hours/average-pace.ts";
import { breaks } from "./hours/breaks.ts";
import { dailyLimit } from "./hours/daily-limit.ts";
import { dailyRest } from "./hours/daily-rest.ts";
import { minimumShift } from "./hours/minimum-shift.ts";
import { overtime } from "./hours/overtime.ts";
import { weeklyLimit } from "./hours/weekly-limit.ts";
import { weeklyRest } from "./hours/weekly-rest.ts";
import { endOfYearPremium } from "./pay/end-of-year-premium.ts";
import { minimumRemuneration } from "./pay/minimum-remuneration.ts";
import { paidWithoutAuthorisation } from "./pay/paid-without-authorisation.ts";
import { patentBeforePublication } from "./publication/patent-before-publication.ts";
import { publicationApproval } from "./publication/publication-approval.ts";
import { publicationReview } from "./publication/publication-review.ts";
import { publicationWithoutApproval } from "./publication/publication-without-approval.ts";
import { aCardRenewal } from "./residence/a-card-renewal.ts";
import { appealAfterRefusal } from "./residence/appeal-after-refusal.ts";
import { applicantAbroad } from "./residence/applicant-abroad.ts";
import { applicationComplete } from "./residence/application-complete.ts";
import { applicationDecision } from "./residence/application-decision.ts";
import { applicationSupplement } from "./residence/application-supplement.ts";
import { authorisationBeforeStart } from "./residence/authorisation-before-start.ts";
import { cardRenewedByHolder } from "./residence/card-renewed-by-holder.ts";
import { coverWhilePending, titleAfterRefusal } from "./residence/cover-while-pending.ts";
import { decisionBeyondCover } from "./residence/decision-beyond-cover.ts";
import { employmentWithoutTitle } from "./residence/employment-without-title.ts";
import { firstDocument } from "./residence/first-document.ts";
import { grantPresented } from "./residence/grant-presented.ts";
import { hostingAgreementWithoutRecognition } from "./residence/hosting-agreement-without-recognition.ts";
import { longMobilityFiled } from "./residence/long-mobility-filed.ts";
import { mobilityDays } from "./residence/mobility-days.ts";
import { mobilityNotified } from "./residence/mobility-notified.ts";
import { orientationYearRequest } from "./residence/orientation-year-request.ts";
import { papersAgree } from "./residence/papers-agree.ts";
import { passportValid } from "./residence/passport-valid.ts";
import { regionNotified } from "./residence/region-notified.ts";
import { registration } from "./residence/registration.ts";
import { titleAfterResearch } from "./residence/title-after-research.ts";
import { titleCheck } from "./residence/title-check.ts";
import { visaBeforeTravel } from "./residence/visa-before-travel.ts";
import { workWhilePending } from "./residence/work-while-pending.ts";
import { workWithoutAuthorisation } from "./residence/work-without-authorisation.ts";
import type { Rule } from "./rule.ts";

/** Every rule that Belfry applies. A rule that is not here does not exist. */
export const rules: readonly Rule[] = [
  authorisationBeforeStart,
  mobilityNotified,
  longMobilityFiled,
  mobilityDays,
  visaBeforeTravel,
  registration,
  firstDocument,
  grantPresented,
  orientationYearRequest,
  titleAfterResearch,
  aCardRenewal,
  cardRenewedByHolder,
  coverWhilePending,
  titleAfterRefusal,
  decisionBeyondCover,
  employmentWithoutTitle,
  titleCheck,
  regionNotified,
  passportValid,
  papersAgree,
  hostingAgreementWithoutRecognition,
  workWhilePending,
  workWithoutAuthorisation,
  applicationComplete,
  applicantAbroad,
  applicationSupplement,
  applicationDecision,
  appealAfterRefusal,
  dailyLimit,
  weeklyLimit,
  overtime,
  dailyRest,
  weeklyRest,
  breaks,
  minimumShift,
  averageLimit,
  averagePace,
  publicationReview,
  publicationApproval,
  publicationWithoutApproval,
  patentBeforePublication,
  endOfYearPremium,
  minimumRemuneration,
  paidWithoutAuthorisation,
  dimonaIn,
  dimonaOut,
  dimonaAgrees,
  dmfaReceived,
  contactUnreachable,
  alertsWithoutContact,
  recognitionRenewal,
  mailUnheard,
  feedSilent,
  feedRunHeld,
  watchFellBehind,
  ledgerFaultFound,
  dataRequest,
  unknownReference,
  unknownPublicationReference,
  unknownContractOfPayment,
  leftOutOfSnapshot,
  paymentPlausible,
  ...disputedFacts,
  ...sourcesThatDisagree,
  ...sameRevisions,
];

/** Rises with every change of rules or law that can change a conclusion: dossiers of another release are assessed anew. */
export const release = "10";

/** The rules that read a family. */
export const rulesReading = (family: Family): readonly Rule[] =>
  rules.filter((rule) => rule.reads[family] !== undefined);
