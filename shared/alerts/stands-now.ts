import type { Answer } from "../obligations/obligation.ts";
import type { View } from "../obligations/timeline.ts";
import type { Alert } from "./told.ts";

/** An answer that keeps Belfry silent for some time. */
export type Silence = Extract<Answer, { until: Answer["from"] }>;

/** How one obligation stands on a day, whatever was told of it. */
export type StandsNow = {
  readonly alert: Alert;
  readonly view: View;
  /** Whether acknowledging it today closes it. */
  readonly closedByAcknowledging: boolean;
  /** The silence that lasts longest, where one lasts. */
  readonly silence: Silence | null;
};
