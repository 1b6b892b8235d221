import { premiumParameters } from "./end-of-year-premium.ts";
import type { Parameter } from "./parameter.ts";
import * as residence from "./residence.ts";
import * as workingTime from "./working-time.ts";

/** Every legal value that Belfry applies. A rule may use only what is listed here. */
export const lawRegister: readonly Parameter<unknown>[] = [
  residence.freeMovementNationalities,
  residence.renewalRecommendedDays,
  residence.provisionalDocumentDays,
  residence.provisionalDocumentsMax,
  workingTime.dailyMinutesMax,
  ...premiumParameters,
];
