import { type Day, parseDay } from "../calendar/day.ts";

/** Where a value stands: the act or official page, its article, and a permanent address where there is one. */
export type Citation = { readonly source: string; readonly article?: string; readonly address?: string };

/** How sure we are of a value. Anything but `high` is shown as "to be confirmed" wherever the value is used. */
export type Confidence = "high" | "medium" | "low";

/** One legal value from a day on. A superseded value stays in its parameter. */
export type DatedValue<Value> = {
  readonly since: string;
  readonly value: Value;
  readonly citation: Citation;
  readonly confidence?: Confidence;
};

/** A legal value with its dates. */
export type Parameter<Value> = {
  readonly id: string;
  /** What it says, in one sentence. */
  readonly says: string;
  readonly unit: string;
  /** In the order of `since`; at least one. */
  readonly values: readonly [DatedValue<Value>, ...DatedValue<Value>[]];
  readonly reviewedOn: string;
  /** The last day for which the last value may be relied on without another review. */
  readonly reviewBy: string;
};

/** A parameter as it was applied: what an explanation shows. */
export type Applied<Value = unknown> = {
  readonly id: string;
  readonly value: Value;
  readonly since: string;
  readonly toBeConfirmed: boolean;
};

/** Keeps the literal types of a parameter. */
export const defineParameter = <Value>(parameter: Parameter<Value>): Parameter<Value> => parameter;

/** A parameter was asked for a day before its first known value. Retrying cannot help; the finding is undetermined. */
export class ParameterUnknown extends Error {
  override readonly name = "ParameterUnknown";
  readonly parameter: string;
  constructor(parameter: string) {
    super(`the value of ${parameter} is not known on that day; add it to shared/law with its citation`);
    this.parameter = parameter;
  }
}

/**
 * The value that holds on a day.
 * @throws ParameterUnknown for a day before the first value.
 */
export function applied<Value>(parameter: Parameter<Value>, day: Day): Applied<Value> {
  let found: DatedValue<Value> | undefined;
  for (const candidate of parameter.values) if (parseDay(candidate.since) <= day) found = candidate;
  if (found === undefined) throw new ParameterUnknown(parameter.id);
  const unsure = found.confidence !== undefined && found.confidence !== "high";
  const pastReview = day > parseDay(parameter.reviewBy);
  return { id: parameter.id, value: found.value, since: found.since, toBeConfirmed: unsure || pastReview };
}
