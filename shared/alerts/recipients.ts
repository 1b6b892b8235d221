import type { Contact, Employer, Region } from "../dossier/employer.ts";
import { rules } from "../obligations/rules.ts";
import type { Alert } from "./told.ts";

/**
 * Whom an alert is written to: those who take it, and their deputies too where it was escalated.
 * @param region where the person works; null where that is not known, and then every region's contacts take it
 */
export function recipientsOf(
  employer: Employer,
  { rule, stage }: Pick<Alert, "rule" | "stage">,
  region: Region | null,
): readonly Contact[] {
  const takers = takersOf(employer, rule, region);
  if (stage !== "escalated") return takers;
  const deputies = takers.map(({ deputy }) => deputy);
  return employer.contacts.filter((contact) => takers.includes(contact) || deputies.includes(contact.id));
}

/**
 * Who is told of a rule's alerts: contacts for its family and the region, and those for all. Where that is nobody, the
 * fallback contacts, and where none is marked so, everybody.
 */
export function takersOf({ contacts }: Employer, ruleId: string, region: Region | null): readonly Contact[] {
  const family = rules.find(({ id }) => id === ruleId)?.family;
  const takers = contacts.filter(
    ({ families, regions }) =>
      (families === undefined || family === undefined || families.includes(family)) &&
      (regions === undefined || region === null || regions.includes(region)),
  );
  if (takers.length > 0) return takers;
  const fallback = contacts.filter((contact) => contact.fallback === true);
  return fallback.length > 0 ? fallback : contacts;
}
