import { addDays, type Day, parseDay } from "../../calendar/day.ts";
import { type Dossier, disputes, type Stated, statements } from "../../dossier/fact.ts";
import { applied } from "../../law/parameter.ts";
import { provisionalDocumentDays, provisionalDocumentsMax } from "../../law/residence.ts";
import { firstTitles } from "./first-titles.ts";
import { mobilityTitles } from "./mobility-titles.ts";
import type { Title } from "./title.ts";

/**
 * Every title of a person: what they came on, cards, granted renewals, provisional documents and notified mobilities, in
 * the order in which they begin. A disputed one is a title that cannot be relied on. One that ends before it begins is none.
 */
export function titlesOf(dossier: Dossier): readonly Title[] {
  const granted = statements(dossier, "RenewalDecided").filter((decided) => decided.data.outcome === "granted");
  const titles = [
    ...statements(dossier, "ResidenceCardIssued").map(cardTitle),
    ...granted.map(grantTitle),
    ...provisionalTitles(dossier),
    ...firstTitles(dossier),
    ...mobilityTitles(dossier),
    ...disputedTitles(dossier),
  ];
  return titles.filter(({ from, last }) => last === null || last >= from).sort((a, b) => a.from - b.from);
}

/**
 * The first day on which a title was in hand that follows a last day without a gap and goes on beyond it, whatever the day
 * from which it is valid; null where none that can be relied on does.
 */
export function followedOn(titles: readonly Title[], last: Day): Day | null {
  const next = titles.filter(
    (title) => title.missing === null && title.from <= addDays(last, 1) && title.last !== null && title.last > last,
  );
  return next.length === 0 ? null : (Math.min(...next.map(({ issuedOn }) => issuedOn)) as Day);
}

function cardTitle(card: Stated<"ResidenceCardIssued">): Title {
  const { expiresOn, validFrom } = card.data;
  return {
    kind: "card",
    key: card.key,
    subject: card.key,
    from: parseDay(validFrom ?? card.holdsFrom),
    last: expiresOn === undefined ? null : parseDay(expiresOn),
    issuedOn: parseDay(card.occurredOn),
    renewal: null,
    eventId: card.eventId,
    parameters: [],
    missing: expiresOn === undefined ? "expiry-of-card" : null,
  };
}

function grantTitle(decided: Stated<"RenewalDecided">): Title {
  const { validUntil } = decided.data;
  return {
    kind: "grant",
    key: decided.key,
    subject: `grant.${decided.key}`,
    from: parseDay(decided.holdsFrom),
    last: validUntil === undefined ? null : parseDay(validUntil),
    issuedOn: parseDay(decided.occurredOn),
    renewal: null,
    eventId: decided.eventId,
    parameters: [],
    missing: validUntil === undefined ? "last-day-of-grant" : null,
  };
}

/**
 * The provisional documents (Annex 49) that count: only an admissible renewal opens them, and only once and once more; a
 * further one is a doubt.
 * The printed last day governs; else the day of issue is the first of thirty.
 */
function provisionalTitles(dossier: Dossier): readonly Title[] {
  const admissible = new Map(statements(dossier, "RenewalFoundAdmissible").map((found) => [found.key, found]));
  const issued = new Map<string, number>();
  return statements(dossier, "ProvisionalDocumentIssued").flatMap((document): readonly Title[] => {
    const { renewal, lastDay } = document.data;
    const from = parseDay(document.holdsFrom);
    // Another procedure's document: nothing here is known of how long or how often it was valid.
    if (renewal === undefined || from < parseDay(provisionalDocumentsMax.values[0].since)) return [];
    const count = (issued.get(renewal) ?? 0) + 1;
    issued.set(renewal, count);
    const most = applied(provisionalDocumentsMax, from);
    const days = applied(provisionalDocumentDays, from);
    const found = admissible.get(renewal);
    return [
      {
        kind: "provisional",
        key: document.key,
        subject: `provisional.${document.key}`,
        from,
        last: lastDay === undefined ? addDays(from, days.value - 1) : parseDay(lastDay),
        issuedOn: parseDay(document.occurredOn),
        renewal,
        eventId: document.eventId,
        parameters: lastDay === undefined ? [days, most] : [most],
        missing: count > most.value ? "document-beyond-most" : admissibilityMissing(document, found),
      },
    ];
  });
}

const admissibilityMissing = (
  document: Stated<"ProvisionalDocumentIssued">,
  found: Stated<"RenewalFoundAdmissible"> | undefined,
): string | null => (found === undefined || found.holdsFrom > document.holdsFrom ? "admissibility-of-renewal" : null);

function disputedTitles(dossier: Dossier): readonly Title[] {
  const types = [
    "ResidenceCardIssued",
    "RenewalDecided",
    "ProvisionalDocumentIssued",
    "AuthorisationDecided",
    "VisaIssued",
    "MobilityAgreed",
    "MobilityNotified",
  ] as const;
  return disputes(dossier, types).map(({ type, key, occurredOn, eventId }) => ({
    kind: "disputed",
    key,
    subject: `disputed.${type}.${key}`,
    from: parseDay(occurredOn),
    last: null,
    issuedOn: parseDay(occurredOn),
    renewal: null,
    eventId,
    parameters: [],
    missing: "disputed-title",
  }));
}
