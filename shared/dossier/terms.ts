import type { DataOf } from "../../events/catalogue.ts";
import { type Day, formatDay } from "../calendar/day.ts";
import { type Dossier, type Stated, statements } from "./fact.ts";

type Agreed = DataOf<"EmployeeHired">;

/** What a contract agrees besides its days, as it holds on a day; null where nobody said. */
export type Terms = {
  readonly jointCommittee: string | null;
  readonly region: Agreed["region"] | null;
  readonly manager: string | null;
  readonly position: Agreed["position"] | null;
  readonly role: Agreed["role"] | null;
  readonly monthlyGrossCents: number | null;
  readonly schedule: Agreed["schedule"] | null;
  readonly seniorityFrom: string | null;
};

/** A term and the event that says so. */
export type Term<Name extends keyof Terms> = {
  readonly value: NonNullable<Terms[Name]>;
  readonly eventId: string;
  readonly holdsFrom: string;
};

/**
 * A term of a contract as it holds on a day: the latest change that names it, else the hire; null where nobody said.
 * What the hire says holds from the contract's first day and, as the first word on it, for the days before.
 */
export function termOn<Name extends keyof Terms>(
  dossier: Dossier,
  contract: string,
  name: Name,
  day: Day,
): Term<Name> | null {
  const on = formatDay(day);
  const changed = statements(dossier, "ContractChanged").findLast(
    (change) => change.data.contract === contract && change.holdsFrom <= on && change.data[name] !== undefined,
  );
  const said: Stated<"ContractChanged"> | Stated<"EmployeeHired"> | undefined =
    changed ?? statements(dossier, "EmployeeHired").find((hire) => hire.key === contract);
  const value = said?.data[name];
  if (said === undefined || value === undefined) return null;
  return { value: value as NonNullable<Terms[Name]>, eventId: said.eventId, holdsFrom: said.holdsFrom };
}
