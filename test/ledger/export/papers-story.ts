import type { BelfryEvent } from "../../../events/catalogue.ts";
import {
  applied,
  arrived,
  authorisedForCard,
  firstAnnex49,
  hosted,
  registered,
  visaFrom,
  workDecided,
} from "../../arrival-cast.ts";
import {
  card,
  configured,
  contractChanged,
  corrected,
  decided,
  filed,
  foundAdmissible,
  hired,
  type More,
  provisional,
  sheet,
  shift,
} from "../../cast.ts";
import { applicationAdmissible, supplementAsked, supplementProvided } from "../../procedure-cast.ts";
import { replayed } from "./replayed.ts";

/** Somebody else than Asha to whom the same happens. */
const of = (id: string): More => ({ subject: { kind: "person", id } });
const arriving = of("p-mina");
const gap = of("p-teo");
const free = of("p-lena");
const leaving = of("p-lina");
const refused = of("p-sami");

/**
 * The papers of four people in 2026. Asha's renewal is pending when her card ends: she works on the provisional document
 * a day before the Region decides. Mina comes from abroad: visa, decision, provisional document, card. Teo's card ends
 * and is renewed after a gap. Lina's project ends and she stays for a year of orientation; Sami's renewal is refused while
 * he is on the provisional document, and nothing follows. Lena is Swiss.
 */
const events: readonly BelfryEvent[] = [
  configured({ sector: "private" }),
  hired({ name: "Asha Rao" }),
  card(),
  filed("2026-07-15"),
  foundAdmissible("2026-08-04"),
  provisional("2026-10-01", "2026-10-30"),
  sheet("2026-10-05", [shift("2026-10-08T09:00:00+02:00", "2026-10-08T15:00:00+02:00")]),
  workDecided("2026-10-09"),
  decided("2026-10-27", "granted", "2027-09-30"),
  card({ expiresOn: "2027-09-30" }, { key: "card-a-78", occurredOn: "2026-11-20" }),
  hired({ startsOn: "2026-03-01", name: "Mina Haddad", nationalities: ["LB"] }, { ...arriving, key: "contract-mina" }),
  hosted("2027-02-28", { ...arriving, startsOn: "2026-03-01", occurredOn: "2026-01-05" }),
  applied({}, { ...arriving, occurredOn: "2025-11-24" }),
  supplementAsked("2026-01-05", "examination", arriving),
  supplementProvided("2026-01-05", "2026-01-12", arriving),
  applicationAdmissible("2025-12-08", arriving),
  authorisedForCard("2026-01-26", { validUntil: "2027-02-28" }, arriving),
  visaFrom("2026-02-16", "2026-08-15", { ...arriving, occurredOn: "2026-02-09" }),
  arrived("2026-02-20", arriving),
  registered("2026-03-02", arriving),
  firstAnnex49("2026-03-10", "2026-04-23", arriving),
  card({ expiresOn: "2027-02-28" }, { ...arriving, key: "card-mina", occurredOn: "2026-04-28" }),
  hired({ name: "Teo Alvarez", nationalities: ["AR"] }, { ...gap, key: "contract-teo" }),
  card({ expiresOn: "2026-05-31" }, { ...gap, key: "card-teo-1" }),
  card({ expiresOn: "2027-06-14" }, { ...gap, key: "card-teo-2", occurredOn: "2026-06-15" }),
  hired({ name: "Lina Costa", nationalities: ["BR"], role: "researcher" }, { ...leaving, key: "contract-lina" }),
  hosted("2026-06-30", { ...leaving, startsOn: "2025-03-01" }),
  card({ expiresOn: "2026-06-30", ground: "researcher" }, { ...leaving, key: "card-lina-1" }),
  applied(
    { category: "orientation-year", staysIn: "long-stay", wishedFrom: "2026-07-01" },
    { ...leaving, occurredOn: "2026-06-08" },
  ),
  authorisedForCard("2026-06-29", { validUntil: "2027-06-30" }, leaving),
  contractChanged("2026-06-29", { contract: "contract-lina", role: "other" }, { ...leaving, holdsFrom: "2026-07-01" }),
  card(
    { expiresOn: "2027-06-30", ground: "orientation-year" },
    { ...leaving, key: "card-lina-2", occurredOn: "2026-07-20" },
  ),
  hired({ name: "Sami Haddad", nationalities: ["TN"] }, { ...refused, key: "contract-sami" }),
  card({ expiresOn: "2026-08-31" }, refused),
  filed("2026-07-06", refused),
  foundAdmissible("2026-08-10", refused),
  provisional("2026-09-01", "2026-09-30", refused),
  provisional("2026-10-01", "2026-10-30", { ...refused, key: "annex-49-2" }),
  corrected(decided("2026-10-20", "refused", undefined, refused), { appealBy: "2026-11-19" }, { revision: 1 }),
  hired({ name: "Lena Frey", nationalities: ["CH"] }, { ...free, key: "contract-lena" }),
];

/** Each event on its day; what happened before the story, on its first day. */
const steps = events
  .map((event) => ({
    at: `${event.occurredOn < "2026-01-02" ? "2026-01-02" : event.occurredOn}T09:00:00Z`,
    event: { ...event },
  }))
  .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

let lived: ReturnType<typeof replayed> | undefined;

/** What the story leaves behind, for tests that only read it: replayed once for all the files of a worker. */
export function papersStory(): ReturnType<typeof replayed> {
  lived ??= replayed({ startsAt: "2026-01-01T00:00:00Z", until: "2026-12-31", steps });
  return lived;
}
