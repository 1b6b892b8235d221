import type { Family } from "../../../events/envelope.ts";
import { type Day, formatDay, parseDay } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Citation, DatedValue, Parameter } from "../../law/parameter.ts";
import { lawRegister } from "../../law/register.ts";
import { release, rules } from "../../obligations/rules.ts";
import { policyValue } from "../../policy/policy.ts";
import { policyRegister } from "../../policy/register.ts";

/** Whether a value needs confirming on a day: it is unsure, or past its last review. */
export const toBeConfirmed = (
  { reviewBy }: Parameter<unknown>,
  { confidence }: DatedValue<unknown>,
  day: Day,
): boolean => (confidence !== undefined && confidence !== "high") || day > parseDay(reviewBy);

/** Every legal value with its dates and sources, as on a day. */
export const lawValues = (day: Day) =>
  lawRegister.map((parameter) => ({
    id: parameter.id,
    says: parameter.says,
    unit: parameter.unit,
    reviewedOn: parameter.reviewedOn,
    reviewBy: parameter.reviewBy,
    values: parameter.values.map((dated) => ({
      since: dated.since,
      value: dated.value,
      citation: dated.citation,
      confidence: dated.confidence ?? "high",
      toBeConfirmed: toBeConfirmed(parameter, dated, day),
    })),
  }));

/** The family in whose file a legal value stands: that of the first rule that applies it. */
const familyOf = (value: string): Family =>
  rules.find(({ uses }) => uses.some(({ id }) => id === value))?.family ?? "employer";

/** The content of a file of `law/`: the legal values of a family with their dates and sources, and the rules of the release. */
export const lawContent = (family: Family, day: Day) => ({
  family,
  release,
  asOf: formatDay(day),
  parameters: lawValues(day).filter(({ id }) => familyOf(id) === family),
  rules: rules
    .filter((rule) => rule.family === family)
    .map(({ id, says, since, uses, basis }) => ({
      id,
      family,
      says,
      since,
      uses: uses.map((parameter) => parameter.id),
      basis: basis as readonly Citation[],
    })),
});

/** The content of `policies.json`: what the employer set, and what holds where it set nothing. */
export const policyContent = (employer: Employer) => ({
  employer: {
    id: employer.id,
    name: employer.name,
    configured: employer.configured,
    sector: employer.sector,
    jointCommittee: employer.jointCommittee,
    watchFrom: employer.watchFrom === null ? null : formatDay(employer.watchFrom),
    sourcePrecedence: employer.sourcePrecedence,
    contacts: employer.contacts.map(({ id, language, families }) => ({ id, language, families: families ?? "all" })),
  },
  policies: policyRegister.map((policy) => ({
    id: policy.id,
    says: policy.says,
    unit: policy.unit,
    default: policy.default,
    applied: policyValue(employer.policies, policy),
    setByEmployer: employer.policies[policy.id] !== undefined,
  })),
});
