import { at, plusDays, toldOn } from "./calendar.ts";
import { type Person, people, personOf } from "./cast.ts";
import { firstPermit, procedures } from "./first-permits.ts";
import { ofPerson, type Sending } from "./sending.ts";

/**
 * How a renewal goes: the day it is filed, and how many days later it is admissible, allowed by the Region as far as work
 * goes where that is told apart, and decided; null: never.
 */
type Course = {
  readonly filed: string | null;
  readonly admissible: number | null;
  readonly workAllowed?: number;
  readonly decided: number | null;
};

/** Those whose renewal does not go as it should. */
const troubled: Readonly<Record<string, Course>> = {
  bilal: { filed: "2026-06-26", admissible: 18, decided: 60 },
  chen: { filed: null, admissible: null, decided: null },
  fatou: { filed: "2026-12-18", admissible: null, decided: null },
  hatice: { filed: null, admissible: null, decided: null },
  // Stays on the provisional document, and stays at home until the Region has decided on work.
  umar: { filed: "2026-11-02", admissible: 22, workAllowed: 42, decided: 50 },
  // Asks for an orientation year instead.
  elif: { filed: null, admissible: null, decided: null },
};

type Card = { readonly on: string; readonly validFrom?: string; readonly expiresOn: string; readonly ground?: string };
const issued = (person: Person, key: string, { on, validFrom = on, expiresOn, ground = "researcher" }: Card): Sending =>
  ofPerson(at(on, 10 * 60 + 30), "permits", person, {
    type: "ResidenceCardIssued",
    key,
    occurredOn: on,
    data: { cardType: "A", ground, validFrom, expiresOn },
  });

/** What the permit desk files with every renewal. */
const documents = [{ kind: "passport" }, { kind: "hosting-agreement" }, { kind: "resources" }];

function permitsOf(person: Person): readonly Sending[] {
  const { cardUntil, startsOn } = person;
  if (cardUntil === undefined) return [];
  const card = `card-${person.id}-1`;
  const procedure = procedures.get(person.id);
  if (procedure !== undefined)
    return [
      ...firstPermit(person, procedure, cardUntil),
      issued(person, card, { on: procedure.card, expiresOn: cardUntil }),
    ];
  const first = issued(person, card, { on: toldOn(startsOn), validFrom: startsOn, expiresOn: cardUntil });
  return [first, ...(cardUntil < endsSoon ? renewal(person, card, cardUntil) : [])];
}

/** Cards that end before this day are renewed in the year. */
const endsSoon = "2027-01-15";
const courseOf = (person: Person, cardUntil: string): Course =>
  troubled[person.id] ?? { filed: plusDays(cardUntil, -75), admissible: 12, decided: 48 };

/** The last day of a card that was renewed. */
export const renewedUntil = (cardUntil: string): string => plusDays(cardUntil, 730);

/** Whether a renewal of a person's card is filed in the year. */
export const isRenewed = (person: Person): boolean =>
  person.cardUntil !== undefined && person.cardUntil < endsSoon && courseOf(person, person.cardUntil).filed !== null;

function renewal(person: Person, card: string, cardUntil: string): readonly Sending[] {
  const { filed, admissible, decided, workAllowed } = courseOf(person, cardUntil);
  if (filed === null) return [];
  const key = `renewal-${person.id}-1`;
  const step = (type: string, on: string, more: object = {}): Sending =>
    ofPerson(at(on, 10 * 60 + 30), "permits", person, { type, key, occurredOn: on, data: { card, ...more } });
  const found = admissible === null ? null : plusDays(filed, admissible);
  const settled = decided === null ? null : plusDays(filed, decided);
  const until = renewedUntil(cardUntil);
  return [
    step("RenewalFiled", filed, { documents }),
    ...(found === null ? [] : [step("RenewalFoundAdmissible", found)]),
    ...(found !== null && settled !== null && settled > cardUntil ? [provisional(person, key, found, cardUntil)] : []),
    ...(workAllowed === undefined ? [] : [allowed(person, key, plusDays(filed, workAllowed), until)]),
    ...(settled === null ? [] : [step("RenewalDecided", settled, { outcome: "granted", validUntil: until })]),
    ...(settled === null
      ? []
      : [issued(person, `card-${person.id}-2`, { on: plusDays(settled, 9), expiresOn: until })]),
  ];
}

/** The Region's own decision on work. */
const allowed = (person: Person, renewed: string, on: string, validUntil: string): Sending =>
  ofPerson(at(on, 9 * 60), "permits", person, {
    type: "WorkAuthorisationDecided",
    key: renewed,
    occurredOn: on,
    data: { outcome: "granted", validUntil },
  });

/** Annex 49, given once the renewal is admissible and the card has expired. */
function provisional(person: Person, renewed: string, admissible: string, cardUntil: string): Sending {
  const on = admissible > cardUntil ? admissible : plusDays(cardUntil, 1);
  return ofPerson(at(on, 10 * 60 + 40), "permits", person, {
    type: "ProvisionalDocumentIssued",
    key: `annex-49-${person.id}-1`,
    occurredOn: on,
    data: { renewal: renewed, lastDay: plusDays(on, 29) },
  });
}

/** Elif's project ends with her card: she asks in time for a year of orientation, and gets its card before. */
function orientationYear(): readonly Sending[] {
  const elif = personOf("elif");
  const key = "orientation-elif";
  const year = { wishedFrom: "2026-09-01", until: "2027-08-31" };
  const step = (type: string, on: string, data: object): Sending =>
    ofPerson(at(on, 10 * 60 + 30), "permits", elif, { type, key, occurredOn: on, data: { ...data } });
  return [
    step("AuthorisationFiled", "2026-08-10", {
      category: "orientation-year",
      wishedFrom: year.wishedFrom,
      staysIn: "long-stay",
      stayEndsOn: "2026-08-31",
    }),
    step("AuthorisationDecided", "2026-08-24", { outcome: "granted", validUntil: year.until }),
    issued(elif, "card-elif-2", {
      on: "2026-08-28",
      validFrom: year.wishedFrom,
      expiresOn: year.until,
      ground: "orientation-year",
    }),
  ];
}

/** First applications, residence cards and their renewals. */
export const permits: readonly Sending[] = [...people.flatMap(permitsOf), ...orientationYear()];
