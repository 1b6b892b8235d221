import { daysLater } from "../obligations/slow-hours.ts";
import { needsTitle } from "./residence-by-hand.ts";
import { contractOf, type Told } from "./told.ts";

/** The year that is audited: a paper is of the year in which it is relied on first. */
const [first, end] = ["2026-01-01", "2026-12-31"];

type Paper = { readonly name: string; readonly key: string; readonly from: string; readonly last: string };

const cardsOf = (person: Told): readonly Paper[] =>
  person
    .of("ResidenceCardIssued")
    .map(({ data, from, key }) => ({ name: key, key, from: data.validFrom ?? from, last: data.expiresOn ?? "" }));
const documentsOf = (person: Told): readonly Paper[] =>
  person
    .of("ProvisionalDocumentIssued")
    .map(({ data, from, key }) => ({ name: `provisional.${key}`, key, from, last: data.lastDay ?? "" }));
const decisionsOf = (person: Told): readonly Paper[] =>
  person
    .of("RenewalDecided")
    .map(({ data, from, key }) => ({ name: `grant.${key}`, key, from, last: data.validUntil ?? "" }));

/** Day by day: the newest card or document in hand, or else the decision; and when somebody made a copy of it. */
export function checksByHand(person: Told): readonly string[] {
  if (!needsTitle(person)) return [];
  const { from, to } = contractOf(person);
  const [inHand, decided] = [[...cardsOf(person), ...documentsOf(person)], decisionsOf(person)];
  const found = new Map<Paper, string>();
  for (let day = from; day <= to && day <= end; day = daysLater(day, 1)) {
    const newest = (papers: readonly Paper[]) =>
      papers.filter((paper) => paper.from <= day && day <= paper.last).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
    const paper = newest(inHand) ?? newest(decided);
    if (paper !== undefined && !found.has(paper)) found.set(paper, day);
  }
  const copied = person.of("TitleChecked").filter(({ data }) => data.copyKept);
  return [...found]
    .filter(([, on]) => on >= first)
    .map(([{ key, name }, on]) => {
      const check = copied.find(({ data }) => data.paper === key);
      return `${person.id} ${name} from ${on} copied ${check?.from ?? "never"}`;
    });
}

/** Each move to another Region of somebody who needs a title, and when the one that is left was told. */
export function movesByHand(person: Told): readonly string[] {
  if (!needsTitle(person)) return [];
  return contractOf(person).changes.flatMap(({ data, from }) => {
    if (data.region === undefined) return [];
    const told = person.of("RegionNotified").find((notice) => notice.data.about === "place" && notice.from >= from);
    return [`${person.id} moved ${from} told ${told?.from ?? "never"}`];
  });
}
