import { daysLater, isHoliday, weekdayOf } from "../obligations/slow-hours.ts";
import type { Told } from "./told.ts";

/** Monday to Friday and no public holiday, as municipalities and the Region count. */
const isOpen = (day: string): boolean => weekdayOf(day) <= 5 && !isHoliday(day);

/** The day after so many of these. */
function workingDaysLater(day: string, count: number): string {
  let [found, left] = [day, count];
  while (left > 0) {
    found = daysLater(found, 1);
    if (isOpen(found)) left -= 1;
  }
  return found;
}

/** Who registers with the municipality after an arrival, by when, and when they did. */
export function registrationsByHand(person: Told): readonly string[] {
  return person.of("ArrivedInBelgium").map(({ data, from }) => {
    const done = person.of("RegisteredWithMunicipality").find((one) => one.data.application === data.application);
    return `${person.id} by ${workingDaysLater(from, 8)} registered ${done?.from ?? "never"}`;
  });
}

/** Who must have a visa by the arrival, and when it was issued. */
export function visasByHand(person: Told): readonly string[] {
  const coming = person
    .of("AuthorisationFiled")
    .filter(({ data }) => data.category === "researcher" && data.staysIn === "abroad");
  return coming.map(({ data, key }) => {
    const arrival = person.of("ArrivedInBelgium").find((one) => one.data.application === key);
    const visa = person.of("VisaIssued").find((one) => one.data.application === key);
    return `${person.id} by ${arrival?.from ?? data.wishedFrom} issued ${visa?.occurredOn ?? "never"}`;
  });
}

/**
 * The last day of each decision, walked day by day from the day after the application was found admissible: each day
 * counts but those from a request to the day on which it is answered; the sixtieth moves to a day on which offices are
 * open. What was decided before the year is no part of it.
 */
export function decisionsByHand(person: Told): readonly string[] {
  const admissible = [
    ...person.of("AuthorisationFoundAdmissible").map((found) => ({ ...found, first: true })),
    ...person.of("RenewalFoundAdmissible").map((found) => ({ ...found, first: false })),
  ];
  return admissible.flatMap(({ first, from, key }) => {
    const asked = person
      .of("SupplementAsked")
      .filter(({ data }) => data.application === key && data.during === "examination");
    const isMissing = (day: string) =>
      asked.some((request) => {
        const provided = person.of("SupplementProvided").find((one) => one.key === request.key);
        return request.from <= day && day <= (provided?.from ?? "9999-12-31");
      });
    let [day, counted] = [from, 0];
    while (counted < 60) {
      day = daysLater(day, 1);
      if (!isMissing(day)) counted += 1;
    }
    while (!isOpen(day)) day = daysLater(day, 1);
    const decided = first
      ? person.of("AuthorisationDecided").find((one) => one.key === key)
      : person.of("RenewalDecided").find((one) => one.key === key);
    if (decided !== undefined && decided.from < "2026-01-01") return [];
    return [`${person.id} ${key} by ${day} decided ${decided?.from ?? "never"}`];
  });
}

/** Each provisional document for a first card, its last day, and when the next paper was there. */
export function firstDocumentsByHand(person: Told): readonly string[] {
  const documents = person.of("ProvisionalDocumentIssued").filter(({ data }) => data.application !== undefined);
  const last = ({ data, from }: (typeof documents)[number]) => data.lastDay ?? daysLater(from, 44);
  return documents.map((document) => {
    const next = [
      ...documents.filter((other) => last(other) > last(document)).map(({ from }) => from),
      ...person
        .of("ResidenceCardIssued")
        .filter(({ data, occurredOn }) => (data.expiresOn ?? "") > last(document) && occurredOn >= document.from)
        .map(({ occurredOn }) => occurredOn),
    ].sort()[0];
    return `${person.id} ${document.key} until ${last(document)} followed ${next ?? "never"}`;
  });
}
