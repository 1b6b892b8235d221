import type { OpenCounts } from "../../mail-content.ts";
import { countsIn, type WeekWording } from "./words.ts";

const counts = (open: OpenCounts): string =>
  countsIn(
    open,
    {
      breached: (count) => (count === 1 ? "1 Verstoß" : `${count} Verstöße`),
      overdue: (count) => `${count} überfällig`,
      unknown: (count) => `${count} zu klären`,
      coming: (count) => `${count} demnächst fällig`,
      answered: (count) => `${count} aufgeschoben oder ausgesetzt`,
    },
    "nichts offen",
  );

/** German words of the first mail of a week. */
export const germanWeek: WeekWording = {
  subject: (employer, open) => `[Belfry] ${employer}, diese Woche: nichts Neues; ${counts(open)}`,
  heading: "Ihre Woche mit Belfry",
  nothingNew: (open) => `Nichts Neues seit der letzten Mail; ${counts(open)}.`,
  again: {
    heading: (count) => `Bereits gemeldet und immer noch überfällig: ${count}`,
    note: "Einmal pro Woche wiederholt, bis es erledigt, beantwortet oder zurückgenommen ist. Das Älteste zuerst.",
  },
  more: (count) =>
    count === 1
      ? "Und 1 weiterer Punkt; der Audit-Export nennt alle."
      : `Und ${count} weitere Punkte; der Audit-Export nennt alle.`,
  state: {
    heading: "Wie es um Belfry steht",
    note: "Damit Stille bedeutet, dass alles in Ordnung ist, und nicht, dass niemand nachgesehen hat.",
    open: "Offen",
    toldOnce: "Nicht in dieser Mail",
    toldOnceWhere:
      "jeder einmal gemeldet, in der ersten Mail nach der Feststellung, und offen, bis er berichtigt oder zur Kenntnis genommen ist; der Audit-Export nennt alle",
    check: "Geprüft bis zum",
    feed: (id) => `Feed ${id}, letzte Datei`,
    neverHeard: "noch keine Datei",
    ledger: "Register",
    head: (seq) => `Eintrag ${seq} der Akte des Arbeitgebers`,
    checkpoint: "Prüfpunkt",
    keep: (day) => `Heben Sie diese Mail auf: sie bezeugt alles, was bis einschließlich ${day} aufgezeichnet wurde.`,
  },
  counts,
};
