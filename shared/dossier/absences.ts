import { type Day, parseDay } from "../calendar/day.ts";
import { type Dossier, type Stated, statements } from "./fact.ts";

/** Whole days on which a person did not work, and why. */
export type Absence = {
  readonly kind: Stated<"AbsenceRecorded">["data"]["kind"];
  readonly from: Day;
  readonly to: Day;
  readonly fact: Stated<"AbsenceRecorded">;
};

/** A person's absences in the order of their first days; they may overlap, as senders say it. */
export const absencesOf = (dossier: Dossier): readonly Absence[] =>
  statements(dossier, "AbsenceRecorded")
    .map((fact) => ({
      kind: fact.data.kind,
      from: parseDay(fact.period ?? fact.occurredOn),
      to: parseDay(fact.data.lastDay),
      fact,
    }))
    .sort((a, b) => a.from - b.from);
