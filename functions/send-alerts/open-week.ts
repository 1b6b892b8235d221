import type { OpenCounts } from "../../shared/alerts/mail-content.ts";
import { recipientsOf } from "../../shared/alerts/recipients.ts";
import type { Told } from "../../shared/alerts/told.ts";
import { ruleOf } from "../../shared/assessment/assess.ts";
import type { Day } from "../../shared/calendar/day.ts";
import type { Belongs } from "../../shared/dossier/belongs.ts";
import type { Contact, Employer } from "../../shared/dossier/employer.ts";
import { rules } from "../../shared/obligations/rules.ts";
import type { OpenWeek } from "../../shared/store/mails.ts";
import { openDossiers } from "../../shared/store/weeks.ts";
import { readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import type { Reading } from "./reading.ts";

/** An obligation that was told and is open. */
type Open = {
  readonly dossier: string;
  readonly obligation: string;
  readonly told: Told;
  readonly belongs: Belongs;
};

/** What is repeated in one mail, at most; more would not be read. */
const againMax = 60;

/** How everything stands at an employer, as each contact is to hear it. */
export type OpenAtEmployer = {
  /** All that a contact takes. */
  readonly of: (contact: Contact) => OpenWeek;
  /**
   * What a contact takes only because others cannot be written to, for one who was told of its own already: that alone is
   * repeated; counted is all that the contact takes. Null where there is no such thing.
   */
  readonly inPlaceOf: (contact: Contact, others: readonly Contact[]) => OpenWeek | null;
};

/**
 * What is open at an employer, for each contact who takes it. Reads the employer's index and the dossiers with something
 * open; no others.
 */
export async function openWeek(ports: Ports, { employer, standing }: Reading): Promise<OpenAtEmployer> {
  const dossiers = await openDossiers(ports.table, employer.id);
  const standings = await readEach(dossiers, async (dossier) => ({ dossier, ...(await standing(dossier)) }));
  const open = standings.flatMap(({ dossier, told, belongs }): Open[] =>
    [...told].map(([obligation, last]) => ({ dossier, obligation, told: last, belongs })),
  );
  const takenBy = (contact: Contact) => open.filter((one) => takes(employer, contact, one));
  return {
    of: (contact) => weekOf(employer, takenBy(contact), takenBy(contact), employer.unreachable),
    inPlaceOf: (contact, others) => {
      const taken = takenBy(contact);
      const speaksFor = others.map(({ id }) => id);
      const reached = { ...employer, unreachable: employer.unreachable.filter((id) => !speaksFor.includes(id)) };
      const theirs = taken.filter((one) => !takes(reached, contact, one));
      return theirs.length === 0 ? null : weekOf(employer, taken, theirs, speaksFor);
    },
  };
}

/** Counts what a contact takes, and repeats what is late of what it is told. */
function weekOf(
  { watchFrom }: Employer,
  taken: readonly Open[],
  told: readonly Open[],
  speaksFor: readonly string[],
): OpenWeek {
  const late = told.filter((one) => isRepeated(one, watchFrom)).sort((a, b) => (a.told.due ?? 0) - (b.told.due ?? 0));
  const again = late
    .slice(0, againMax)
    .map(({ dossier, obligation, told: { number: seq } }) => ({ dossier, obligation, seq }));
  const once = taken.filter((one) => isBreach(one) && !isRepeated(one, watchFrom));
  return { open: countsOf(taken), again, of: late.length, toldOnce: once.length, speaksFor };
}

const takes = (employer: Employer, contact: Contact, { obligation, told, belongs }: Open): boolean =>
  recipientsOf(employer, { rule: ruleOf(obligation), stage: told.stage }, belongs).includes(contact);

/**
 * What is late, and what is forbidden and goes on. Nobody is reminded of what they asked to be spared, nor of what was
 * late before the employer's watch began, which is summed up once.
 */
function isRepeated({ obligation, told }: Open, watchFrom: Day | null): boolean {
  if (told.muted) return false;
  if (told.stage === "overdue" || told.stage === "escalated")
    return watchFrom === null || told.due === null || told.due >= watchFrom;
  if (told.stage !== "breached") return false;
  return !told.over && forbidsAtOnce(obligation);
}

/** Whether breaking an obligation forbids something, so that it is told at once, and repeated while it goes on. */
export const forbidsAtOnce = (obligation: string): boolean =>
  rules.find(({ id }) => id === ruleOf(obligation))?.atOnce.includes("breached") ?? false;

const isBreach = ({ told }: Open): boolean => told.stage === "breached" && !told.muted;

function countsOf(open: readonly Open[]): OpenCounts {
  const counts = { breached: 0, overdue: 0, unknown: 0, coming: 0, answered: 0 };
  for (const { told } of open) counts[told.muted ? "answered" : kindOf(told)] += 1;
  return counts;
}

function kindOf({ stage }: Told): Exclude<keyof OpenCounts, "answered"> {
  switch (stage) {
    case "breached":
      return "breached";
    case "overdue":
    case "escalated":
      return "overdue";
    case "undetermined":
      return "unknown";
    default:
      return "coming";
  }
}
