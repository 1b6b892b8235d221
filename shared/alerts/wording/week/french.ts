import type { OpenCounts } from "../../mail-content.ts";
import { countsIn, type WeekWording } from "./words.ts";

const counts = (open: OpenCounts): string =>
  countsIn(
    open,
    {
      breached: (count) => (count === 1 ? "1 manquement" : `${count} manquements`),
      overdue: (count) => `${count} en retard`,
      unknown: (count) => `${count} à clarifier`,
      coming: (count) => `${count} à venir`,
      answered: (count) => (count === 1 ? "1 avec report ou dispense" : `${count} avec report ou dispense`),
    },
    "rien en cours",
  );

/** French words of the first mail of a week. */
export const frenchWeek: WeekWording = {
  subject: (employer, open) => `[Belfry] ${employer}, cette semaine : rien de nouveau ; ${counts(open)}`,
  heading: "Votre semaine avec Belfry",
  nothingNew: (open) => `Rien de nouveau depuis le dernier e-mail ; ${counts(open)}.`,
  again: {
    heading: (count) => `Déjà signalé, et toujours en retard : ${count}`,
    note: "Répété une fois par semaine, jusqu'à ce que ce soit fait, répondu ou retiré. Le plus ancien d'abord.",
  },
  more: (count) =>
    count === 1
      ? "Et 1 autre ; l'export d'audit les donne tous."
      : `Et ${count} autres ; l'export d'audit les donne tous.`,
  state: {
    heading: "Où en est Belfry",
    note: "Pour que le silence veuille dire que tout va bien, et non que personne n'a regardé.",
    open: "En cours",
    toldOnce: "Hors de cet e-mail",
    toldOnceWhere:
      "chacun signalé une seule fois, dans le premier e-mail qui suit le constat, et ouvert jusqu'à sa correction ou jusqu'à ce que quelqu'un en prenne acte ; l'export d'audit les donne tous",
    check: "Vérifié jusqu'au",
    feed: (id) => `Flux ${id}, dernier fichier`,
    neverHeard: "aucun fichier encore",
    ledger: "Registre",
    head: (seq) => `enregistrement ${seq} du dossier de l'employeur`,
    checkpoint: "Point de contrôle",
    keep: (day) => `Conservez cet e-mail : il atteste tout ce qui a été enregistré jusqu'au ${day} inclus.`,
  },
  counts,
};
