import type { OpenCounts } from "../../mail-content.ts";
import { countsIn, type WeekWording } from "./words.ts";

const counts = (open: OpenCounts): string =>
  countsIn(
    open,
    {
      breached: (count) => `${count} in overtreding`,
      overdue: (count) => `${count} te laat`,
      unknown: (count) => `${count} uit te zoeken`,
      coming: (count) => `${count} op komst`,
      answered: (count) => `${count} met uitstel of ontheffing`,
    },
    "niets open",
  );

/** Dutch words of the first mail of a week. */
export const dutchWeek: WeekWording = {
  subject: (employer, open) => `[Belfry] ${employer}, deze week: niets nieuws; ${counts(open)}`,
  heading: "Uw week met Belfry",
  nothingNew: (open) => `Niets nieuws sinds de vorige mail; ${counts(open)}.`,
  again: {
    heading: (count) => `Eerder gemeld en nog altijd te laat: ${count}`,
    note: "Eén keer per week herhaald, tot het gedaan, beantwoord of ingetrokken is. Het langst te laat eerst.",
  },
  more: (count) => `En nog ${count}; de auditexport geeft ze allemaal.`,
  state: {
    heading: "Hoe het met Belfry staat",
    note: "Zodat stilte betekent dat alles in orde is, en niet dat niemand keek.",
    open: "Open",
    toldOnce: "Niet in deze mail",
    toldOnceWhere:
      "elk één keer gemeld, in de eerste mail na de vaststelling, en open tot het verbeterd is of iemand er kennis van neemt; de auditexport geeft ze allemaal",
    check: "Nagegaan tot en met",
    feed: (id) => `Feed ${id}, laatste bestand`,
    neverHeard: "nog geen bestand",
    ledger: "Register",
    head: (seq) => `record ${seq} van het dossier van de werkgever`,
    checkpoint: "Controlepunt",
    keep: (day) => `Bewaar deze mail: ze getuigt van alles wat tot en met ${day} is vastgelegd.`,
  },
  counts,
};
