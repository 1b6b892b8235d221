/** Somebody who works there: what HR knows on the first day of the story, or on the day of the hire. */
export type Person = {
  readonly id: string;
  readonly employer: "leuven-lab" | "kite";
  readonly name: string;
  readonly nationality: string;
  readonly startsOn: string;
  readonly monthlyGross: number;
  readonly endsOn?: string;
  readonly jointCommittee?: string;
  readonly region?: "flanders" | "brussels" | "wallonia";
  readonly position?: "management-or-trust";
  /** Of a full week. */
  readonly share?: number;
  /** The day of the contract, where HR reports it before the first day of work. */
  readonly signedOn?: string;
  /** The first day that the contract agreed, where the work began later. */
  readonly agreedStart?: string;
  /** The last day of a researcher's first A card; renewed in good time unless `permits.ts` says otherwise. */
  readonly cardUntil?: string;
};

type More = Omit<Person, "id" | "employer" | "name" | "nationality" | "startsOn" | "monthlyGross">;

const hired =
  (employer: Person["employer"]) =>
  (id: string, name: string, nationality: string, startsOn: string, monthlyGross: number, more: More = {}): Person => ({
    id,
    employer,
    name,
    nationality,
    startsOn,
    monthlyGross,
    ...more,
  });

const lab = hired("leuven-lab");
const kite = hired("kite");

/** The Leuven Vision Lab (joint committee 200, Flanders, a site in Brussels) and Kite, an employer of record (337). */
export const people: readonly Person[] = [
  lab("asha", "Asha Rao", "IN", "2025-03-01", 3890.5, { cardUntil: "2026-09-30" }),
  lab("bilal", "Bilal Haddad", "LB", "2024-09-01", 4100, { cardUntil: "2026-06-30" }),
  lab("chen", "Chen Wei", "CN", "2024-11-15", 3950, { cardUntil: "2026-11-14" }),
  lab("dorka", "Dorka Kiss", "HU", "2023-01-09", 4420),
  lab("emre", "Emre Aydın", "TR", "2025-01-06", 3720, { cardUntil: "2027-01-05" }),
  lab("fatou", "Fatou Diop", "SN", "2025-10-01", 3600, { cardUntil: "2026-12-20" }),
  lab("goran", "Goran Petrović", "RS", "2022-05-02", 5230, { cardUntil: "2026-05-01", region: "brussels" }),
  lab("hanna", "Hanna Vermeulen", "BE", "2019-02-01", 6150, { position: "management-or-trust" }),
  lab("imani", "Imani Okafor", "NG", "2026-02-02", 3580, { signedOn: "2025-10-13", cardUntil: "2027-02-01" }),
  lab("jonas", "Jonas Claes", "BE", "2021-09-01", 4050),
  lab("kaito", "Kaito Mori", "JP", "2024-04-01", 4275, { cardUntil: "2026-03-31" }),
  lab("lucia", "Lucía Bianchi", "IT", "2022-10-03", 4380),
  lab("marek", "Marek Nowak", "PL", "2023-08-01", 3940),
  lab("noor", "Noor Janssens", "BE", "2025-07-01", 3350),
  lab("oskar", "Oskar Lindqvist", "SE", "2020-03-02", 4810, { region: "brussels" }),
  lab("priya", "Priya Menon", "IN", "2026-06-15", 3650, { signedOn: "2026-02-09", cardUntil: "2027-06-14" }),
  lab("quinten", "Quinten Maes", "BE", "2024-02-01", 3480),
  lab("rosa", "Rosa Almeida", "PT", "2021-01-11", 4210),
  lab("sofie", "Sofie Peeters", "BE", "2018-06-01", 4990, { share: 0.8 }),
  lab("tariq", "Tariq Aziz", "PK", "2025-05-05", 3700, { cardUntil: "2027-05-04" }),
  lab("ursula", "Ursula Weber", "DE", "2022-04-01", 4560),
  lab("victor", "Victor Dumont", "BE", "2023-11-01", 3620),
  lab("wout", "Wout De Smet", "BE", "2025-09-01", 3250),
  lab("xenia", "Xenia Papadaki", "GR", "2024-01-15", 3880),
  lab("yasmin", "Yasmin El Amrani", "BE", "2020-10-01", 4450, { region: "brussels" }),
  lab("zeger", "Zeger Wouters", "BE", "2022-02-01", 2050, { share: 0.5 }),
  lab("anouk", "Anouk Lefèvre", "FR", "2023-03-01", 4120),
  lab("bram", "Bram Goossens", "BE", "2026-07-01", 3400),
  lab("clara", "Clara Schmitz", "DE", "2025-02-03", 3760),
  lab("dieter", "Dieter Cools", "BE", "2017-04-03", 5480),
  lab("elif", "Elif Demir", "TR", "2023-09-01", 4030, { cardUntil: "2026-08-31" }),
  lab("filip", "Filip Novák", "CZ", "2024-06-03", 3840),
  lab("greta", "Greta Olsen", "NO", "2025-11-03", 3520),
  lab("hugo", "Hugo Van Damme", "BE", "2026-09-01", 3300, { endsOn: "2027-08-31" }),
  lab("ines", "Inês Carvalho", "PT", "2026-01-05", 3450, { endsOn: "2026-09-30" }),
  lab("joris", "Joris Willems", "BE", "2022-01-03", 4260),
  lab("katrien", "Katrien Aerts", "BE", "2023-04-03", 4180),
  lab("lars", "Lars Hansen", "DK", "2024-07-01", 3910),
  lab("mira", "Mira Kovač", "SI", "2022-09-05", 4350, { region: "brussels" }),
  lab("nils", "Nils Bergman", "SE", "2025-03-17", 3700),
  lab("omar", "Omar Khalil", "EG", "2024-10-14", 3860, { cardUntil: "2027-10-13" }),
  lab("petra", "Petra Horáková", "CZ", "2021-06-01", 4470),
  kite("karim", "Karim Benali", "MA", "2024-03-01", 3980, { cardUntil: "2026-10-31", region: "brussels" }),
  kite("leila", "Leila Farahani", "IR", "2025-04-01", 4150, { cardUntil: "2027-03-31", region: "brussels" }),
  kite("mehdi", "Mehdi Lambert", "BE", "2022-06-01", 3870, { region: "wallonia" }),
  kite("nadia", "Nadia Kowalska", "PL", "2023-05-02", 4020, { jointCommittee: "207", region: "wallonia" }),
  kite("olivier", "Olivier Renard", "BE", "2019-09-02", 4680, { jointCommittee: "207", region: "wallonia" }),
  kite("paulien", "Paulien Mertens", "BE", "2024-10-01", 3540, { jointCommittee: "200", region: "flanders" }),
  kite("rajiv", "Rajiv Kapoor", "IN", "2024-08-01", 4330, { cardUntil: "2026-07-31", region: "wallonia" }),
  kite("sanne", "Sanne Bakker", "NL", "2023-02-01", 4110, { jointCommittee: "200", region: "flanders" }),
  kite("thomas", "Thomas Delvaux", "BE", "2021-03-01", 4290, { region: "wallonia" }),
  kite("umar", "Umar Sesay", "SL", "2025-12-01", 3490, { cardUntil: "2026-11-30", region: "brussels" }),
  kite("vera", "Vera Smirnova", "UA", "2024-05-01", 3920, { cardUntil: "2027-04-30", region: "brussels" }),
  kite("wassim", "Wassim Trabelsi", "TN", "2025-06-02", 3810, { cardUntil: "2027-06-01", region: "wallonia" }),
  kite("ximena", "Ximena Torres", "CL", "2026-03-02", 3700, {
    signedOn: "2025-11-10",
    cardUntil: "2027-03-01",
    region: "brussels",
  }),
  kite("yves", "Yves Gilson", "BE", "2018-01-08", 5040, { jointCommittee: "207", region: "wallonia" }),
  kite("zoe", "Zoé Marchand", "FR", "2023-10-02", 4070, { region: "wallonia" }),
  kite("amina", "Amina Yusuf", "SO", "2025-08-01", 3560, { cardUntil: "2027-07-31", region: "brussels" }),
  kite("boris", "Boris Ivanov", "BG", "2022-11-02", 4140, { jointCommittee: "200", region: "flanders" }),
  kite("celine", "Céline Dupuis", "BE", "2026-05-04", 3430, { region: "wallonia" }),
  kite("diego", "Diego Fuentes", "ES", "2024-12-02", 3780, { region: "brussels" }),
  kite("eline", "Eline Cuypers", "BE", "2021-05-03", 4230, { jointCommittee: "200", region: "flanders" }),
  kite("farid", "Farid Rahimi", "AF", "2026-08-17", 3610, {
    signedOn: "2026-04-20",
    agreedStart: "2026-08-03",
    cardUntil: "2027-08-02",
    region: "brussels",
  }),
  kite("gilles", "Gilles Henrard", "BE", "2020-02-03", 4510, { region: "wallonia" }),
  kite("hatice", "Hatice Koç", "TR", "2023-07-03", 3990, { cardUntil: "2026-12-31", region: "brussels" }),
  kite("ivan", "Ivan Horvat", "HR", "2025-01-13", 3830, { jointCommittee: "200", region: "flanders" }),
  kite("jean", "Jean Lejeune", "BE", "2022-03-01", 4330, { region: "wallonia" }),
  kite("kenza", "Kenza Amari", "DZ", "2025-02-17", 3720, { cardUntil: "2027-02-16", region: "brussels" }),
  kite("loic", "Loïc Mathieu", "BE", "2024-09-16", 3590, { region: "wallonia" }),
  kite("maud", "Maud Collard", "BE", "2020-11-02", 4620, { jointCommittee: "207", region: "wallonia" }),
  kite("nikos", "Nikos Andreou", "CY", "2023-12-04", 3990, { region: "brussels" }),
  kite("orla", "Orla Byrne", "IE", "2024-03-18", 4060, { region: "brussels" }),
];

/** Somebody of the cast. @throws RangeError where nobody has that id */
export function personOf(id: string): Person {
  const found = people.find((person) => person.id === id);
  if (found === undefined) throw new RangeError(`nobody in the story is called ${id}`);
  return found;
}
