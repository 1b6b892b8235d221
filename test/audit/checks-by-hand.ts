import { daysLater } from "../obligations/slow-hours.ts";
import { type PaperByHand, papersByHand } from "./papers-by-hand.ts";
import { needsTitle } from "./residence-by-hand.ts";
import { contractOf, type Told } from "./told.ts";

/** The year that is audited: a paper is of the year in which it is relied on first. */
const [first, end] = ["2026-01-01", "2026-12-31"];

/** Day by day: the newest card or document in hand, or else the decision on a renewal; and when somebody made a copy of it. */
export function checksByHand(person: Told): readonly string[] {
  if (!needsTitle(person)) return [];
  const { from, to } = contractOf(person);
  const papers = papersByHand(person);
  const isRenewal = ({ name }: PaperByHand): boolean => name.startsWith("grant.");
  const found = new Map<PaperByHand, string>();
  for (let day = from; day <= to && day <= end; day = daysLater(day, 1)) {
    const held = papers
      .filter((paper) => paper.first <= day && day <= paper.last)
      .sort((a, b) => (a.first < b.first ? 1 : -1));
    const paper = held.find((one) => !isRenewal(one)) ?? held[0];
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
