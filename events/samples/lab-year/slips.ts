/** A cell of a file that somebody got wrong. The row is corrected on the next day. */
export type Slip = {
  /** The Monday of a file of hours, or the pay day of a file of pay. */
  readonly file: string;
  readonly person: string;
  /** The day of the row, in a file of hours. */
  readonly day?: string;
  readonly column: string;
  readonly written: string;
  readonly note: string;
};

/** Wrong cells in Kite's files of hours. */
export const hourSlips: readonly Slip[] = [
  {
    file: "2026-01-19",
    person: "zoe",
    day: "2026-01-20",
    column: "Fin",
    written: "7:15",
    note: "ends before it starts",
  },
  { file: "2026-02-23", person: "orla", day: "2026-02-26", column: "Date", written: "30/02/2026", note: "no such day" },
  { file: "2026-03-16", person: "yves", day: "2026-03-18", column: "Début", written: "25:10", note: "no such time" },
  {
    file: "2026-04-20",
    person: "nikos",
    day: "2026-04-22",
    column: "Date",
    written: "04/22/2026",
    note: "month first",
  },
  {
    file: "2026-06-08",
    person: "jean",
    day: "2026-06-09",
    column: "Pause à",
    written: "",
    note: "a break without an end",
  },
  { file: "2026-09-14", person: "maud", day: "2026-09-15", column: "Matricule", written: "", note: "nobody's row" },
];

/** Wrong cells in Kite's files of pay. */
export const paySlips: readonly Slip[] = [
  { file: "2026-02-27", person: "vera", column: "Code", written: "1099", note: "an unknown code" },
  { file: "2026-04-30", person: "loic", column: "Brut", written: "voir annexe", note: "an amount as text" },
  { file: "2026-07-31", person: "kenza", column: "Payé le", written: "31/06/2026", note: "no such day" },
  { file: "2026-08-31", person: "ivan", column: "Brut", written: "3830.00", note: "a point for a comma" },
  { file: "2026-10-30", person: "umar", column: "Contrat", written: "", note: "no contract" },
  { file: "2026-11-30", person: "zoe", column: "Période", written: "13/2026", note: "no such month" },
];
