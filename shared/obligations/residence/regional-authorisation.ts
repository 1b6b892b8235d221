import type { Day } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { nationalityOn } from "../../dossier/nationality.ts";
import { movesFreely } from "./free-movement.ts";
import { labourMarketOf } from "./open-labour-market.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

/**
 * The title by which a person may work on a day under an authorisation of the Region: the one that lasts longest. Null for
 * those who need none, by nationality or because a card of theirs opens the labour market, and for those of whom no such
 * title is known; a mobility is authorised by no Region. A nationality that nobody stated is no reason to leave it out: who
 * moves freely has no such card.
 */
export function authorisedOn(dossier: Dossier, day: Day): Title | null {
  const nationality = nationalityOn(dossier, day);
  if (nationality !== null && movesFreely(nationality, day)) return null;
  const cards = new Map(statements(dossier, "ResidenceCardIssued").map((card) => [card.key, card]));
  const held = titlesOf(dossier).filter(
    ({ from, kind, last }) =>
      kind !== "disputed" && kind !== "mobility" && from <= day && (last === null || last >= day),
  );
  const cardOf = (title: Title) => (title.kind === "card" ? cards.get(title.key) : undefined);
  if (held.some((title) => opensLabourMarket(cardOf(title), day))) return null;
  return held.filter((title) => title.kind !== "card" || isAuthorised(cardOf(title))).reduce(longer, null);
}

/** Whether a card opens the labour market, or may do so by what only its print says. */
const opensLabourMarket = (card: Stated<"ResidenceCardIssued"> | undefined, day: Day): boolean =>
  card !== undefined && labourMarketOf(card, day) !== "closed";

/** An A card for research or other work, or of which nobody said what it was granted for. */
const isAuthorised = (card: Stated<"ResidenceCardIssued"> | undefined): boolean =>
  card?.data.cardType === "A" && [undefined, "researcher", "employee"].includes(card.data.ground);

const longer = (best: Title | null, title: Title): Title =>
  best === null || (best.last !== null && (title.last === null || title.last > best.last)) ? title : best;
