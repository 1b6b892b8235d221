import { at, plusDays } from "./calendar.ts";
import { type Person, people } from "./cast.ts";
import { ofPerson, type Sending } from "./sending.ts";

/** How a renewal goes: the day it is filed, and how many days later it is admissible and decided; null: never. */
type Course = { readonly filed: string | null; readonly admissible: number | null; readonly decided: number | null };

/** Those whose renewal does not go as it should. */
const troubled: Readonly<Record<string, Course>> = {
  bilal: { filed: "2026-06-26", admissible: 18, decided: 60 },
  chen: { filed: null, admissible: null, decided: null },
  fatou: { filed: "2026-12-18", admissible: null, decided: null },
  hatice: { filed: null, admissible: null, decided: null },
};

const issued = (person: Person, key: string, on: string, expiresOn: string): Sending =>
  ofPerson(at(on, 10 * 60 + 30), "permits", person, {
    type: "ResidenceCardIssued",
    key,
    occurredOn: on,
    data: { cardType: "A", validFrom: on, expiresOn },
  });

/** What the permit desk files with every renewal. */
const documents = [{ kind: "passport" }, { kind: "hosting-agreement" }, { kind: "resources" }];

function permitsOf(person: Person): readonly Sending[] {
  const { cardUntil, startsOn } = person;
  if (cardUntil === undefined) return [];
  const reported = startsOn < "2026-01-02" ? "2026-01-02" : startsOn;
  const card = `card-${person.id}-1`;
  const first = ofPerson(at(reported, 10 * 60 + 30), "permits", person, {
    type: "ResidenceCardIssued",
    key: card,
    occurredOn: reported,
    data: { cardType: "A", validFrom: startsOn, expiresOn: cardUntil },
  });
  return [first, ...(cardUntil < "2027-01-15" ? renewal(person, card, cardUntil) : [])];
}

function renewal(person: Person, card: string, cardUntil: string): readonly Sending[] {
  const smooth: Course = { filed: plusDays(cardUntil, -75), admissible: 12, decided: 48 };
  const { filed, admissible, decided } = troubled[person.id] ?? smooth;
  if (filed === null) return [];
  const key = `renewal-${person.id}-1`;
  const step = (type: string, on: string, more: object = {}): Sending =>
    ofPerson(at(on, 14 * 60), "permits", person, { type, key, occurredOn: on, data: { card, ...more } });
  const found = admissible === null ? null : plusDays(filed, admissible);
  const settled = decided === null ? null : plusDays(filed, decided);
  const until = plusDays(cardUntil, 730);
  return [
    step("RenewalFiled", filed, { documents }),
    ...(found === null ? [] : [step("RenewalFoundAdmissible", found)]),
    ...(found !== null && settled !== null && settled > cardUntil ? [provisional(person, key, found, cardUntil)] : []),
    ...(settled === null ? [] : [step("RenewalDecided", settled, { outcome: "granted", validUntil: until })]),
    ...(settled === null ? [] : [issued(person, `card-${person.id}-2`, plusDays(settled, 9), until)]),
  ];
}

/** Annex 49, given once the renewal is admissible and the card has expired. */
function provisional(person: Person, renewed: string, admissible: string, cardUntil: string): Sending {
  const on = admissible > cardUntil ? admissible : plusDays(cardUntil, 1);
  return ofPerson(at(on, 16 * 60), "permits", person, {
    type: "ProvisionalDocumentIssued",
    key: `annex-49-${person.id}-1`,
    occurredOn: on,
    data: { renewal: renewed, lastDay: plusDays(on, 29) },
  });
}

/** Residence cards and their renewals. */
export const permits: readonly Sending[] = people.flatMap(permitsOf);
