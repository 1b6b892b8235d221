import type { Day } from "../calendar/day.ts";
import type { Employer, Region } from "./employer.ts";
import { employments } from "./employment.ts";
import type { Dossier } from "./fact.ts";
import { termOn } from "./terms.ts";

/**
 * The region that a dossier belongs to on a day: where the person works by the contract in force, or by the last one
 * before, or the first one to come; else the employer's. Null while nobody said.
 */
export function regionOf(dossier: Dossier, employer: Employer, day: Day): Region | null {
  const contracts = [...employments(dossier)].sort((a, b) => a.startsOn - b.startsOn);
  const contract = contracts.findLast(({ startsOn }) => startsOn <= day) ?? contracts[0];
  if (contract === undefined) return employer.region;
  return termOn(dossier, contract.contract, "region", day)?.value ?? employer.region;
}
