import { at, toldOn } from "./calendar.ts";
import { type Person, people, personOf } from "./cast.ts";
import { ofPerson, ofSubject, type Sending } from "./sending.ts";

/** The agreed week in minutes: 38 hours, less for those who work part of it. */
export const weeklyMinutes = ({ share = 1 }: Person): number => Math.round(2280 * share);

/** Those who work half of the week have three days of it. */
const agreedWeek = (person: Person) => ({
  weeklyMinutes: weeklyMinutes(person),
  ...(person.share === 0.5 ? { dailyMinutes: [380, 380, 380, 0, 0, 0, 0] } : {}),
});

/** When HR reports a contract: on its first day unless it says sooner. */
export const reportedOn = ({ signedOn, startsOn }: Person): string => toldOn(signedOn ?? startsOn);

const hire = (person: Person): Sending =>
  contract(person, at(reportedOn(person), 9 * 60), person.agreedStart ?? person.startsOn);

/** Farid cannot come by the day that was agreed, for his visa is late: his contract begins two weeks later. */
const postponed = (id: string, on: string): Sending => {
  const person = personOf(id);
  return contract(person, at(on, 11 * 60), person.startsOn, 2);
};

const contract = (person: Person, sent: string, startsOn: string, revision = 1): Sending =>
  ofPerson(sent, "hr", person, {
    type: "EmployeeHired",
    key: `contract-${person.id}`,
    revision,
    occurredOn: sent.slice(0, 10),
    holdsFrom: startsOn,
    data: {
      startsOn,
      ...(person.endsOn === undefined ? {} : { endsOn: person.endsOn }),
      name: person.name,
      nationalities: [person.nationality],
      monthlyGrossCents: Math.round(person.monthlyGross * 100),
      schedule: agreedWeek(person),
      ...(person.jointCommittee === undefined ? {} : { jointCommittee: person.jointCommittee }),
      ...(person.position === undefined ? {} : { position: person.position }),
      ...(person.region === undefined ? {} : { region: person.region }),
      ...(person.cardUntil === undefined ? {} : { role: "researcher" }),
    },
  });

const changed = (id: string, on: string, holdsFrom: string, data: Readonly<Record<string, unknown>>): Sending =>
  ofPerson(at(on, 11 * 60), "hr", personOf(id), {
    type: "ContractChanged",
    key: `contract-${id}-${holdsFrom}`,
    occurredOn: on,
    holdsFrom,
    data: { contract: `contract-${id}`, ...data },
  });

const ended = (id: string, on: string, lastDay: string, cause: string): Sending =>
  ofPerson(at(on, 15 * 60), "hr", personOf(id), {
    type: "EmploymentEnded",
    key: `contract-${id}`,
    occurredOn: on,
    holdsFrom: lastDay,
    data: { lastDay, cause },
  });

/** Who leaves in the year, on which day, and how. */
export const leavers: ReadonlyMap<string, { readonly lastDay: string; readonly cause: string; readonly told: string }> =
  new Map([
    ["rosa", { lastDay: "2026-06-30", cause: "resignation", told: "2026-05-04" }],
    ["greta", { lastDay: "2026-10-31", cause: "resignation", told: "2026-09-28" }],
    ["ines", { lastDay: "2026-09-30", cause: "end-of-fixed-term", told: "2026-09-30" }],
    ["boris", { lastDay: "2026-08-31", cause: "dismissal", told: "2026-05-29" }],
    ["diego", { lastDay: "2026-11-30", cause: "mutual-agreement", told: "2026-11-16" }],
  ]);

/** The last day of a person's contract in the story, where it has one. */
export const lastDayOf = (person: Person): string => leavers.get(person.id)?.lastDay ?? person.endsOn ?? "2027-12-31";

/** Both employers as they set Belfry up. */
const employers: readonly Sending[] = [
  ofSubject(
    at("2026-01-02", 510),
    "hr",
    "leuven-lab",
    { kind: "employer", id: "leuven-lab" },
    {
      type: "EmployerConfigured",
      key: "configuration",
      occurredOn: "2026-01-02",
      data: {
        name: "Leuven Vision Lab",
        region: "flanders",
        jointCommittee: "200",
        sector: "private",
        contacts: [
          { id: "hr", email: "hr@vision-lab.example", families: ["employer", "employment", "residence", "answers"] },
          { id: "payroll", email: "payroll@vision-lab.example", families: ["hours", "absences", "pay"] },
          { id: "publications", email: "publications@vision-lab.example", families: ["publication"] },
        ],
        watchFrom: "2026-01-01",
        endOfYearPremium: { payBy: "12-24" },
      },
    },
  ),
  ofSubject(
    at("2026-01-02", 510),
    "hr",
    "kite",
    { kind: "employer", id: "kite" },
    {
      type: "EmployerConfigured",
      key: "configuration",
      occurredOn: "2026-01-02",
      data: {
        name: "Kite Research",
        region: "brussels",
        jointCommittee: "337",
        sector: "private",
        contacts: [
          { id: "mobility", email: "mobility@kite.example", families: ["employment", "residence", "publication"] },
          { id: "people", email: "people@kite.example" },
        ],
        feeds: [
          { id: "hours", everyDays: 10 },
          { id: "pay", everyDays: 35 },
        ],
        receipts: { dimonaFrom: "2026-01-01", dmfaFrom: "2026-01-01" },
        watchFrom: "2026-01-01",
        endOfYearPremium: {
          own: { source: "contract", percentOfMonthlyPay: 100, seniorityMonths: 3, leavers: ["dismissal"] },
        },
      },
    },
  ),
];

/** Employers, hires, changes of contract and ends of employment. */
export const contracts: readonly Sending[] = [
  ...employers,
  ...people.map(hire),
  postponed("farid", "2026-07-31"),
  changed("jonas", "2026-09-14", "2026-07-01", { position: "management-or-trust" }),
  changed("dorka", "2026-03-27", "2026-04-01", { monthlyGrossCents: 460_000 }),
  changed("lucia", "2026-06-29", "2026-07-01", { monthlyGrossCents: 451_000 }),
  changed("zeger", "2026-08-31", "2026-09-01", { schedule: { weeklyMinutes: 2280 }, monthlyGrossCents: 410_000 }),
  changed("elif", "2026-08-24", "2026-09-01", { role: "other" }),
  changed("hugo", "2026-11-30", "2026-12-01", { endsOn: null }),
  changed("thomas", "2026-04-20", "2026-05-01", { monthlyGrossCents: 441_000 }),
  changed("leila", "2026-05-28", "2026-06-01", { region: "wallonia" }),
  changed("amina", "2026-09-24", "2026-10-01", { region: "flanders" }),
  ...[...leavers].map(([id, { told, lastDay, cause }]) => ended(id, told, lastDay, cause)),
];
