import { detailOf } from "../../shared/alerts/mail-words.ts";
import { rulesAboutData } from "../../shared/alerts/wording/keys.ts";

import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import type { Because } from "../../shared/obligations/obligation.ts";

const wording = wordingIn("en");

/** What an obligation is about within its dossier, as a review or a feed; null where its title says all. */
export function aboutInWords(because: Because): string | null {
  const feed = because.facts.find(({ name }) => name === "feed");
  return detailOf(wording, because) ?? (feed === undefined ? null : `feed ${feed.value}`);
}

/** How something stands, for a terminal: what Belfry was sent breaks no law, it is to be settled. */
export const statusInWords = (rule: string, status: string): string =>
  status === "breached" && rulesAboutData.includes(rule) ? "to be settled" : status;
