import { type Day, parseDay } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { labourMarketOf } from "./open-labour-market.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

/** A title whose last day is known. */
export type Ending = Title & { readonly last: Day };

/**
 * The last title on which a person stays for research: a card, or a renewal that was granted. Null where there is none,
 * or where a last day is not known; other rules ask for it.
 */
export const lastResearchTitle = (dossier: Dossier): Ending | null => lastOf(dossier, isForResearch);

/** The last card of an orientation year, likewise. */
export const lastOrientationCard = (dossier: Dossier): Ending | null =>
  lastOf(dossier, (card) => card.data.cardType === "A" && card.data.ground === "orientation-year");

function lastOf(dossier: Dossier, wanted: (card: Stated<"ResidenceCardIssued">) => boolean): Ending | null {
  const cards = new Map(statements(dossier, "ResidenceCardIssued").map((card) => [card.key, card]));
  const renewed = new Map(statements(dossier, "RenewalDecided").map(({ data, key }) => [key, cards.get(data.card)]));
  const titles = titlesOf(dossier).filter(({ key, kind }) => {
    const card = kind === "card" ? cards.get(key) : kind === "grant" ? renewed.get(key) : undefined;
    return card !== undefined && wanted(card);
  });
  if (titles.some(({ last }) => last === null)) return null;
  const endings = titles.flatMap((title): readonly Ending[] =>
    title.last === null ? [] : [{ ...title, last: title.last }],
  );
  return endings.reduce<Ending | null>((best, title) => (best === null || title.last > best.last ? title : best), null);
}

/** An A card whose ground nobody reported is taken for a researcher's. */
const isForResearch = (card: Stated<"ResidenceCardIssued">): boolean =>
  card.data.cardType === "A" &&
  (card.data.ground ?? "researcher") === "researcher" &&
  labourMarketOf(card, parseDay(card.holdsFrom)) === "closed";

/** The hosting agreement that lasts longest; null where none is known. */
export const lastHostingAgreement = (dossier: Dossier): Stated<"HostingAgreementConcluded"> | null =>
  statements(dossier, "HostingAgreementConcluded").reduce<Stated<"HostingAgreementConcluded"> | null>(
    (best, agreement) => (best === null || agreement.data.endsOn > best.data.endsOn ? agreement : best),
    null,
  );
