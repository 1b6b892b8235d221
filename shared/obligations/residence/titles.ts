import { addDays, type Day, parseDay } from "../../calendar/day.ts";
import type { nationalitiesOf } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax } from "../../law/residence.ts";

/** A paper that a person may stay on. */
export type Title = {
  readonly key: string;
  readonly from: Day;
  /** Its last day; null while it is not known. */
  readonly last: Day | null;
  readonly fact: Stated<"ResidenceCardIssued"> | Stated<"RenewalDecided"> | Stated<"ProvisionalDocumentIssued">;
  /** What would have to be known to rely on it; null where nothing is missing. */
  readonly missing: string | null;
};

/** Every title of a person: cards, granted renewals and provisional documents, in the order in which they begin. */
export function titlesOf(dossier: Dossier): readonly Title[] {
  const titles = [
    ...statements(dossier, "ResidenceCardIssued").map(cardTitle),
    ...statements(dossier, "RenewalDecided")
      .filter((decided) => decided.data.outcome === "granted")
      .map(grantTitle),
    ...provisionalTitles(dossier),
  ];
  return titles.sort((a, b) => a.from - b.from);
}

function cardTitle(card: Stated<"ResidenceCardIssued">): Title {
  const { expiresOn, validFrom } = card.data;
  return {
    key: card.key,
    from: parseDay(validFrom ?? card.holdsFrom),
    last: expiresOn === undefined ? null : parseDay(expiresOn),
    fact: card,
    missing: expiresOn === undefined ? "expiry-of-card" : null,
  };
}

function grantTitle(decided: Stated<"RenewalDecided">): Title {
  const { validUntil } = decided.data;
  return {
    key: decided.key,
    from: parseDay(decided.holdsFrom),
    last: validUntil === undefined ? null : parseDay(validUntil),
    fact: decided,
    missing: validUntil === undefined ? "last-day-of-grant" : null,
  };
}

/**
 * The provisional documents (Annex 49) that count: only an admissible renewal opens them, and only once and once more.
 * The printed last day governs; else the day of issue is the first of thirty.
 */
function provisionalTitles(dossier: Dossier): readonly Title[] {
  const admissible = new Map(statements(dossier, "RenewalFoundAdmissible").map((found) => [found.key, found]));
  const issued = new Map<string, number>();
  return statements(dossier, "ProvisionalDocumentIssued").flatMap((document) => {
    const { renewal, lastDay } = document.data;
    const from = parseDay(document.holdsFrom);
    const count = (issued.get(renewal) ?? 0) + 1;
    issued.set(renewal, count);
    if (count > applied(provisionalDocumentsMax, from).value) return [];
    const found = admissible.get(renewal);
    return {
      key: document.key,
      from,
      last: lastDay === undefined ? addDays(from, applied(provisionalDocumentDays, from).value - 1) : parseDay(lastDay),
      fact: document,
      missing: found === undefined || found.holdsFrom > document.holdsFrom ? "admissibility-of-renewal" : null,
    };
  });
}

/** Whether a person needs no title because of a nationality held on a day. */
export const movesFreely = (held: NonNullable<ReturnType<typeof nationalitiesOf>>, day: Day): boolean => {
  const free = applied(freeMovementNationalities, day).value;
  return held.codes.some((code) => code === "BE" || free.includes(code));
};
