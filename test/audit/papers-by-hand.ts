import { daysLater } from "../obligations/slow-hours.ts";
import { contractOf, type Told } from "./told.ts";

/** A paper that somebody may stay on, with its days. */
export type PaperByHand = {
  /** As obligations name it. */
  readonly name: string;
  readonly key: string;
  readonly first: string;
  readonly last: string;
  /** Whether work is allowed on it from its first day; else from which day, or never. */
  readonly workFrom: string;
};

const never = "9999-12-31";

/** The papers of somebody, kind by kind, as the Immigration Office's page tells of them. */
export function papersByHand(person: Told): readonly PaperByHand[] {
  const granted = person.of("AuthorisationDecided").filter(({ data }) => data.outcome.startsWith("granted"));
  const filed = person.of("AuthorisationFiled");
  const isHere = (application: string) =>
    filed.some(({ data, key }) => key === application && ["short-stay", "long-stay"].includes(data.staysIn ?? ""));
  const cards = person.of("ResidenceCardIssued").map(({ data, from, key }) => {
    const first = data.validFrom ?? from;
    return { name: key, key, first, last: data.expiresOn ?? "", workFrom: first };
  });
  const renewed = person
    .of("RenewalDecided")
    .filter(({ data }) => data.outcome === "granted")
    .map(({ data, from, key }) => {
      return { name: `grant.${key}`, key, first: from, last: data.validUntil ?? "", workFrom: from };
    });
  const visas = person.of("VisaIssued").map(({ data, from, key }) => {
    const decision = granted.find((one) => one.key === data.application)?.from ?? never;
    const first = data.validFrom ?? from;
    return { name: `visa.${key}`, key, first, last: data.expiresOn ?? "", workFrom: decision };
  });
  const decisions = granted
    .filter(({ key }) => isHere(key))
    .map(({ data, from, key }) => {
      return { name: `authorisation.${key}`, key, first: from, last: data.validUntil ?? "", workFrom: from };
    });
  return [...cards, ...renewed, ...visas, ...decisions, ...documentsByHand(person)];
}

/** Provisional documents: for the first card, once it was granted; or pending a renewal, once it is admissible. */
function documentsByHand(person: Told): readonly PaperByHand[] {
  return person.of("ProvisionalDocumentIssued").flatMap(({ data, from, key }) => {
    if (data.application !== undefined)
      return [
        {
          name: `first-document.${key}`,
          key,
          first: from,
          last: data.lastDay ?? daysLater(from, 44),
          workFrom: from,
        },
      ];
    const admissible = person.of("RenewalFoundAdmissible").find((found) => found.key === data.renewal);
    if (admissible === undefined || admissible.from > from) return [];
    const region = person.of("WorkAuthorisationDecided").find((decided) => decided.key === data.renewal);
    return [
      {
        name: `provisional.${key}`,
        key,
        first: from,
        last: data.lastDay ?? daysLater(from, 29),
        workFrom: region?.data.outcome === "granted" ? region.from : never,
      },
    ];
  });
}

/** Days of employment in 2026 on which somebody who needs a paper has none that allows work, as stretches. */
export function daysWithoutWork(person: Told): readonly string[] {
  const { from, to } = contractOf(person);
  const papers = papersByHand(person);
  const found: [string, string][] = [];
  for (let day = "2026-01-01"; day <= "2026-12-31"; day = daysLater(day, 1)) {
    const may = papers.some(({ first, last, workFrom }) => first <= day && day <= last && workFrom <= day);
    if (day < from || day > to || may) continue;
    const last = found.at(-1);
    if (last !== undefined && daysLater(last[1], 1) === day) last[1] = day;
    else found.push([day, day]);
  }
  return found.map(([first, last]) => `${person.id} ${first} to ${last}`);
}
