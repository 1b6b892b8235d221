import { at, plusDays, toldOn } from "./calendar.ts";
import { type Person, people } from "./cast.ts";
import { procedures } from "./first-permits.ts";
import { isRenewed, renewedUntil } from "./permits.ts";
import { ofPerson, type Sending } from "./sending.ts";

/** Elif's project ends with her card: she stays for an orientation year and leaves research. */
const projectEnds: ReadonlySet<string> = new Set(["elif"]);

/** How long before its first day an agreement is concluded, and a further one before the card ends. */
const concludedBefore = 30;
const furtherBefore = 90;

const agreement = (person: Person, number: number, on: string, startsOn: string, endsOn: string): Sending =>
  ofPerson(at(toldOn(on), 10 * 60 + 20), "permits", person, {
    type: "HostingAgreementConcluded",
    key: `hosting-${person.id}-${number}`,
    occurredOn: on,
    data: { startsOn, endsOn },
  });

/**
 * A researcher's agreement ends with the card where a further one follows or the project is over; else the project goes
 * on for a year after it.
 */
function agreementsOf(person: Person): readonly Sending[] {
  const { cardUntil, id, startsOn } = person;
  if (cardUntil === undefined) return [];
  const renewed = isRenewed(person);
  const on = procedures.get(id)?.agreed ?? plusDays(startsOn, -concludedBefore);
  const ends = renewed || projectEnds.has(id) ? cardUntil : plusDays(cardUntil, 365);
  const first = agreement(person, 1, on, startsOn, ends);
  if (!renewed) return [first];
  const from = plusDays(cardUntil, 1);
  return [first, agreement(person, 2, plusDays(cardUntil, -furtherBefore), from, renewedUntil(cardUntil))];
}

/** The hosting agreements of everybody who stays as a researcher. */
export const hosting: readonly Sending[] = people.flatMap(agreementsOf);
