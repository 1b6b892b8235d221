import type { Family, SubjectKind } from "../../events/envelope.ts";
import { type Dossier, statements } from "./fact.ts";

/** The families in which the name of a subject stands. */
export const familiesOfName: { readonly [Kind in SubjectKind]: readonly Family[] } = {
  person: ["employment"],
  project: ["publication"],
  employer: [],
};

/** By what people know a subject: a person's name, a publication's title. Null while none is known. */
export function nameOf(dossier: Dossier): string | null {
  switch (dossier.subject.kind) {
    case "person":
      return lastKnown(statements(dossier, "EmployeeHired").map(({ data }) => data.name));
    case "project":
      return lastKnown(statements(dossier, "PublicationPlanned").map(({ data }) => data.title));
    case "employer":
      return null;
  }
}

const lastKnown = (names: readonly (string | undefined)[]): string | null =>
  names.findLast((name) => name !== undefined) ?? null;
