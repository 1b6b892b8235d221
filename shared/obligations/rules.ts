import type { Family } from "../../events/envelope.ts";
import { disputedFacts } from "./data-quality/disputed-fact.ts";
import { unknownPublicationReference, unknownReference } from "./data-quality/unknown-reference.ts";
import { alertsWithoutContact } from "./employer/alerts-without-contact.ts";
import { contactUnreachable } from "./employer/contact-unreachable.ts";
import { recognitionRenewal } from "./employer/recognition-renewal.ts";
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
import { patentBeforePublication } from "./publication/patent-before-publication.ts";
import { publicationApproval } from "./publication/publication-approval.ts";
import { publicationReview } from "./publication/publication-review.ts";
import { publicationWithoutApproval } from "./publication/publication-without-approval.ts";
import { aCardRenewal } from "./residence/a-card-renewal.ts";
import { coverWhilePending, titleAfterRefusal } from "./residence/cover-while-pending.ts";
import { employmentWithoutTitle } from "./residence/employment-without-title.ts";
import { hostingAgreementWithoutRecognition } from "./residence/hosting-agreement-without-recognition.ts";
import { papersAgree } from "./residence/papers-agree.ts";
import { passportValid } from "./residence/passport-valid.ts";
import { regionNotified } from "./residence/region-notified.ts";
import { titleCheck } from "./residence/title-check.ts";
import type { Rule } from "./rule.ts";

/** Every rule that Belfry applies. A rule that is not here does not exist. */
export const rules: readonly Rule[] = [
  aCardRenewal,
  coverWhilePending,
  titleAfterRefusal,
  employmentWithoutTitle,
  titleCheck,
  regionNotified,
  passportValid,
  papersAgree,
  hostingAgreementWithoutRecognition,
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
  contactUnreachable,
  alertsWithoutContact,
  recognitionRenewal,
  unknownReference,
  unknownPublicationReference,
  ...disputedFacts,
];

/** Rises with every change of rules or law that can change a conclusion: dossiers of another release are assessed anew. */
export const release = "5";

/** The rules that read a family. */
export const rulesReading = (family: Family): readonly Rule[] =>
  rules.filter((rule) => rule.reads[family] !== undefined);
