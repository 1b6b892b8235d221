import type { Day } from "../calendar/day.ts";
import type { Employer, Region } from "./employer.ts";
import { employments } from "./employment.ts";
import type { Dossier } from "./fact.ts";
import { termOn } from "./terms.ts";

/** Where a dossier belongs, for who is told of it. */
export type Belongs = {
  /** Null while nobody said; then every region's contacts are told. */
  readonly region: Region | null;
  /** The id of the contact who manages the person; null where there is none. It may name no contact of the employer. */
  readonly manager: string | null;
};

/** Of a dossier of which nothing was said. */
export const belongsNowhere: Belongs = { region: null, manager: null };

/**
 * Where a dossier belongs on a day: what the contract in force says, or the last one before, or the first one to come; of
 * the region, where it says nothing, the employer's.
 */
export function belongsOn(dossier: Dossier, employer: Employer, day: Day): Belongs {
  const contracts = [...employments(dossier)].sort((a, b) => a.startsOn - b.startsOn);
  const known = contracts.findLast(({ startsOn }) => startsOn <= day) ?? contracts[0];
  if (known === undefined) return { region: employer.region, manager: null };
  const { contract } = known;
  return {
    region: termOn(dossier, contract, "region", day)?.value ?? employer.region,
    manager: termOn(dossier, contract, "manager", day)?.value ?? null,
  };
}
