import type { Contact, Employer, Region } from "../dossier/employer.ts";
import { rules } from "../obligations/rules.ts";
import type { Alert } from "./told.ts";

/**
 * Whom an alert is written to: those who take it, and their deputies too where it was escalated. Instead of a contact
 * whose mails come back its deputy is written to, and where that is nobody, everybody who can be reached.
 * @param region where the person works; null where that is not known, and then every region's contacts take it
 * @returns nobody where none of the employer's contacts can be reached
 */
export function recipientsOf(
  employer: Employer,
  { rule, stage }: Pick<Alert, "rule" | "stage">,
  region: Region | null,
): readonly Contact[] {
  const takers = takersOf(employer, rule, region);
  const isReached = ({ id }: Contact) => !employer.unreachable.includes(id);
  const told = takers.filter(isReached).map(({ id }) => id);
  const deputies = takers.filter((taker) => stage === "escalated" || !isReached(taker)).map(({ deputy }) => deputy);
  const reached = employer.contacts.filter(isReached);
  const recipients = reached.filter(({ id }) => told.includes(id) || deputies.includes(id));
  return recipients.length > 0 ? recipients : reached;
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
