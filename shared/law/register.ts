import { arrivalParameters } from "./arrival.ts";
import * as checks from "./checks.ts";
import { declarationParameters } from "./declarations.ts";
import { premiumParameters } from "./end-of-year-premium.ts";
import * as remuneration from "./minimum-remuneration.ts";
import { mobilityParameters } from "./mobility.ts";
import * as papers from "./papers.ts";
import type { Parameter } from "./parameter.ts";
import { procedureParameters } from "./procedure.ts";
import * as residence from "./residence.ts";
import { retentionParameters } from "./retention.ts";
import * as workingTime from "./working-time.ts";

/** Every legal value that Belfry applies. A rule may use only what is listed here. */
export const lawRegister: readonly Parameter<unknown>[] = [
  residence.freeMovementNationalities,
  residence.renewalRecommendedDays,
  residence.provisionalDocumentDays,
  residence.provisionalDocumentsMax,
  checks.freeMovementCards,
  checks.regionNoticeFlanders,
  checks.regionNoticeWallonia,
  checks.regionNoticeElsewhere,
  checks.authorisationYearsFlanders,
  checks.recognitionRenewalMonths,
  remuneration.guaranteedMonthlyIncome,
  remuneration.fullTimeWeekMinutes,
  remuneration.incomePayments,
  papers.workOnGrantDays,
  papers.workOnProvisionalDocument,
  workingTime.dailyMinutesMax,
  workingTime.publicDailyMinutesMax,
  workingTime.weeklyMinutesMax,
  workingTime.publicWeeklyMinutesMax,
  workingTime.dailyOvertimeMinutes,
  workingTime.weeklyOvertimeMinutes,
  workingTime.overtimePercent,
  workingTime.sundayOvertimePercent,
  workingTime.dailyRestMinutesMin,
  workingTime.publicDailyRestMinutesMin,
  workingTime.weeklyRestMinutesMin,
  workingTime.publicWeeklyRestMinutesMin,
  workingTime.weeklyRestMinutesInWeek,
  workingTime.unbrokenMinutesMax,
  workingTime.breakMinutesMin,
  workingTime.publicBreakMinutesMin,
  workingTime.shiftMinutesMin,
  workingTime.shortBreakMinutesMax,
  workingTime.averageMinutesMax,
  workingTime.averageMonths,
  workingTime.neutralAbsences,
  workingTime.exemptPositions,
  ...premiumParameters,
  ...procedureParameters,
  ...arrivalParameters,
  ...mobilityParameters,
  ...declarationParameters,
  ...retentionParameters,
];
