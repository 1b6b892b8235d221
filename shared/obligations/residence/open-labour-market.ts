import { type Day, parseDay } from "../../calendar/day.ts";
import type { Stated } from "../../dossier/fact.ts";
import { openLabourMarketCards, openLabourMarketGrounds } from "../../law/arrival.ts";
import { applied } from "../../law/parameter.ts";

/** Whether a card lets its holder work for any employer: "unknown" where only its print would say. */
export type LabourMarket = "open" | "closed" | "unknown";

/**
 * What a card opens by itself. Its letter says so for most; of an A card, what it prints or what it was granted for. The
 * A card of a relative or on another ground may be either, so that its print is asked for; one whose ground nobody
 * reported is taken for a researcher's. Cards of before the act are read as it reads them.
 * Act of 9 May 2018 and Royal Decree of 2 September 2018, art. 10.
 */
export function labourMarketOf({ data }: Stated<"ResidenceCardIssued">, on: Day): LabourMarket {
  const day = Math.max(on, parseDay(openLabourMarketCards.values[0].since)) as Day;
  if (applied(openLabourMarketCards, day).value.includes(data.cardType)) return "open";
  if (data.cardType !== "A") return "closed";
  if (data.labourMarket !== undefined) return data.labourMarket === "unlimited" ? "open" : "closed";
  if (data.ground === undefined) return "closed";
  if (applied(openLabourMarketGrounds, day).value.includes(data.ground)) return "open";
  return data.ground === "family" || data.ground === "other" ? "unknown" : "closed";
}
