import type { Belongs } from "../dossier/belongs.ts";
import type { Contact, Employer } from "../dossier/employer.ts";
import { rules } from "../obligations/rules.ts";
import type { Alert } from "./told.ts";

/**
 * The recipients of an alert, whom it is written to. A contact takes an alert whose kind and region it is for; recipients
 * are those who take it, and their deputies too where it was escalated. Instead of a contact whose mails come back its
 * deputy is written to, and where that is nobody, everybody who can be reached. Besides, the manager of the person gets a
 * copy; never alone, for a copy replaces nobody.
 * @returns nobody where none of the employer's contacts for everybody can be reached
 */
export function recipientsOf(
  employer: Employer,
  { rule, stage }: Pick<Alert, "rule" | "stage">,
  belongs: Belongs,
): readonly Contact[] {
  const isReached = ({ id }: Contact) => !employer.unreachable.includes(id);
  const orDeputies = (taking: readonly Contact[]): readonly Contact[] => {
    const deputies = taking.filter((one) => stage === "escalated" || !isReached(one)).map(({ deputy }) => deputy);
    return employer.contacts.filter((one) => isReached(one) && (taking.includes(one) || deputies.includes(one.id)));
  };
  const reached = orDeputies(contactsTaking(employer, rule, belongs));
  const main = reached.length > 0 ? reached : employer.contacts.filter((one) => isForEverybody(one) && isReached(one));
  if (main.length === 0) return [];
  const copies = orDeputies(managersOf(employer, rule, belongs));
  return employer.contacts.filter((one) => main.includes(one) || copies.includes(one));
}

/** Whether a contact is told of everybody; a manager is of its own people. */
export const isForEverybody = ({ team }: Contact): boolean => team !== true;

/** Whether any contact is told by where people belong. */
export const asksWhereItBelongs = ({ contacts }: Employer): boolean =>
  contacts.some((one) => one.regions !== undefined || !isForEverybody(one));

/**
 * Who takes a rule's alerts: contacts for its family and the region, and those for all. Where that is nobody, the fallback
 * contacts, and where none is marked so, everybody.
 */
function contactsTaking(employer: Employer, rule: string, belongs: Belongs): readonly Contact[] {
  const contacts = employer.contacts.filter(isForEverybody);
  const taking = contacts.filter((one) => takes(one, rule, belongs));
  if (taking.length > 0) return taking;
  const fallback = contacts.filter((contact) => contact.fallback === true);
  return fallback.length > 0 ? fallback : contacts;
}

const managersOf = ({ contacts }: Employer, rule: string, belongs: Belongs): readonly Contact[] =>
  contacts.filter(
    (one) =>
      !isForEverybody(one) &&
      one.id === belongs.manager &&
      takes(one, rule, belongs) &&
      (one.families !== undefined || familyOf(rule) !== "pay"),
  );

function takes({ families, regions }: Contact, rule: string, { region }: Belongs): boolean {
  const family = familyOf(rule);
  return (
    (families === undefined || family === undefined || families.includes(family)) &&
    (regions === undefined || region === null || regions.includes(region))
  );
}

const familyOf = (ruleId: string) => rules.find(({ id }) => id === ruleId)?.family;
