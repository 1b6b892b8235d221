import { type Day, parseDay } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Employment } from "../../dossier/employment.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { type Relationship, relationshipsOf } from "../../dossier/relationship.ts";
import { declarationsSince } from "../../law/declarations.ts";
import { type Declaration, declarationsOf, type Period, periodsOf } from "./declarations.ts";

/** An employment relationship with what was declared of it: contracts that follow one another by the day are one. */
export type Declared = {
  readonly relationship: Relationship;
  readonly last: Employment;
  /** Every declaration about one of its contracts. */
  readonly declarations: readonly Declaration[];
  readonly periods: readonly Period[];
};

/** The day from which beginnings and ends of employment are held against Dimona; null where its receipts are not reported. */
export function dimonaFrom({ receipts }: Employer): Day | null {
  const since = parseDay(declarationsSince);
  return receipts.dimonaFrom !== null && receipts.dimonaFrom < since ? since : receipts.dimonaFrom;
}

/** The relationships of a person that last until the day from which Dimona is reported, or longer. */
export function declaredEmployments(dossier: Dossier, employer: Employer): readonly Declared[] {
  const from = dimonaFrom(employer);
  if (from === null) return [];
  const all = declarationsOf(dossier);
  return relationshipsOf(dossier)
    .filter(({ to }) => to === null || to >= from)
    .map((relationship) => {
      const contracts = relationship.contracts.map(({ contract }) => contract);
      const declarations = all.filter(({ contract }) => contracts.includes(contract));
      const last = relationship.contracts.at(-1) ?? relationship.contracts[0];
      return { relationship, last, declarations, periods: periodsOf(declarations) };
    });
}

/** The day on which the work begins: the first day of the contract unless it names a later one. */
export const workBegins = ({ hire, startsOn }: Employment): Day =>
  hire.data.worksFrom === undefined ? startsOn : parseDay(hire.data.worksFrom);
