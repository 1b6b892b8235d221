import { rules } from "../obligations/rules.ts";
import type { Wording } from "./wording/wording.ts";

/** What the last day of a rule's duties is called: lawful, or agreed where no law sets it. */
export const lastDayLabel = ({ labels }: Wording, rule: string): string =>
  rules.find(({ id }) => id === rule)?.dueSetBy === "policy" ? labels.lastAgreedDay : labels.lastLawfulDay;
