import { daysLater } from "../obligations/slow-hours.ts";
import { papersByHand } from "./papers-by-hand.ts";
import { contractOf, type Told } from "./told.ts";

/** The EEA and Switzerland, from a list of its members. */
const free = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH".split(" ");

/** Whether somebody needs a title to stay and work. */
export const needsTitle = (person: Told): boolean =>
  !(contractOf(person).hire.data.nationalities ?? []).some((code) => free.includes(code));

/** Each A card that ends while its holder is employed, and the day of the first step towards its renewal. */
export function renewalsByHand(person: Told): readonly string[] {
  if (!needsTitle(person)) return [];
  const { from, to } = contractOf(person);
  const cards = person.of("ResidenceCardIssued");
  return cards.flatMap(({ key, data: { expiresOn = "", ground, validFrom = "" } }) => {
    // A year of orientation is not renewed.
    if (expiresOn < from || expiresOn > to || ground === "orientation-year") return [];
    const steps = [
      ...person.of("RenewalFiled").filter(({ data }) => data.card === key),
      ...person.of("RenewalFoundAdmissible").filter(({ data }) => data.card === key),
      ...person.of("RenewalDecided").filter(({ data }) => data.card === key && data.outcome === "granted"),
      ...cards.filter(({ data, from: since }) => (data.expiresOn ?? "") > expiresOn && since > validFrom),
    ];
    const first = steps.map((step) => step.from).sort()[0] ?? "never";
    return [`${person.id} ${key} ends ${expiresOn} filed ${first}`];
  });
}

/** The days of 2026 on which somebody was employed who needed a title and had none, from the first to the last of each gap. */
export function gapsByHand(person: Told): readonly string[] {
  if (!needsTitle(person)) return [];
  const { from, to } = contractOf(person);
  const titles = papersByHand(person);
  const gaps: [string, string][] = [];
  for (let day = "2026-01-01"; day <= "2026-12-31"; day = daysLater(day, 1)) {
    if (day < from || day > to || titles.some(({ first, last }) => first <= day && day <= last)) continue;
    const gap = gaps.at(-1);
    if (gap !== undefined && daysLater(gap[1], 1) === day) gap[1] = day;
    else gaps.push([day, day]);
  }
  return gaps.map(([first, last]) => `${person.id} ${first} to ${last}`);
}
