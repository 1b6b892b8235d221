import type { BelfryEvent } from "../../events/catalogue.ts";
import { dayFromCivil } from "../../shared/calendar/day.ts";
import { endOfYearPremium } from "../../shared/obligations/pay/end-of-year-premium.ts";
import { dossierOf, employerFrom } from "./given.ts";

/** The obligations of one year. */
export const premiumsOf = (events: readonly BelfryEvent[], year: number) =>
  endOfYearPremium.obligations(dossierOf(events), employerFrom(events), {
    from: dayFromCivil(year, 1, 1),
    to: dayFromCivil(year, 12, 31),
  });

/**
 * What is owed for a year, one line a relationship, as in `3890.50 for 12/12`; `nothing` where there is no right, and
 * the fact that is needed where it cannot be said.
 */
export function owedFor(year: number, ...events: readonly BelfryEvent[]): string {
  const lines = premiumsOf(events, year).map((obligation) => {
    if (obligation.kind === "undetermined") return `needs ${obligation.missing.fact}`;
    const amount = obligation.because.workings.find(({ say }) => say === "premium-amount")?.with;
    return `${(Number(amount?.amount) / 100).toFixed(2)} for ${amount?.months}/${amount?.of}`;
  });
  return lines.length === 0 ? "nothing" : lines.join(" and ");
}

/** The workings of a year's only premium, by their keys. */
export const workingsOf = (year: number, ...events: readonly BelfryEvent[]) =>
  Object.fromEntries(
    (premiumsOf(events, year)[0]?.because.workings ?? []).map((working) => [working.say, working.with]),
  );
