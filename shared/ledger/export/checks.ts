import type { Span } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Checked, Rule } from "../../obligations/rule.ts";
import { rules } from "../../obligations/rules.ts";
import type { Status } from "../../obligations/timeline.ts";
import type { Finding } from "./findings.ts";
import type { KnownDossier } from "./known-dossier.ts";

/** What a rule came to over a span: for limits the periods that it was held against, for all its obligations by status. */
export type Check = {
  readonly rule: string;
  readonly family: string;
  readonly says: string;
  /** Null where the rule counts no periods: it gives duties, each of which is listed. */
  readonly periods: Periods | null;
  /** Dossiers on which the rule failed. Of these no period is counted, not even as undetermined: nobody knows them. */
  readonly failed: number;
  readonly obligations: { readonly [Key in Status]?: number };
};

/**
 * Periods that begin in the span. Each that was checked is one of broken, clean and undetermined, which a period is
 * from the day it begins, though its question is only asked later: what is not known yet is not clean.
 */
type Periods = {
  readonly unit: Checked["unit"];
  readonly checked: number;
  readonly broken: number;
  readonly clean: number;
  readonly undetermined: number;
};

type Tally = Pick<Periods, "checked" | "broken" | "undetermined"> & Pick<Check, "failed">;
const nothing: Tally = { checked: 0, broken: 0, undetermined: 0, failed: 0 };

/** Counts what each rule looked at and found, dossier by dossier. */
export class Checks {
  readonly #tallies = new Map<string, Tally>();
  readonly #statuses = new Map<string, Map<Status, number>>();
  readonly #rules: readonly Rule[];

  constructor(asked: readonly Rule[] = rules) {
    this.#rules = asked;
  }

  /** Adds a dossier. */
  add({ dossier }: KnownDossier, employer: Employer, span: Span, findings: readonly Finding[]): void {
    for (const rule of this.#rules) {
      const before = this.#tallies.get(rule.id) ?? nothing;
      const more = tallyOf(rule, dossier, employer, span);
      this.#tallies.set(rule.id, {
        checked: before.checked + more.checked,
        broken: before.broken + more.broken,
        undetermined: before.undetermined + more.undetermined,
        failed: before.failed + more.failed,
      });
    }
    for (const { obligation, view } of findings) {
      const statuses = this.#statuses.get(obligation.rule) ?? new Map<Status, number>();
      this.#statuses.set(obligation.rule, statuses.set(view.status, (statuses.get(view.status) ?? 0) + 1));
    }
  }

  /** What every rule came to, in the order in which rules are listed. */
  get all(): readonly Check[] {
    return this.#rules.map(({ id, family, says, checked }) => ({
      rule: id,
      family,
      says,
      periods: checked === undefined ? null : periodsOf(checked.unit, this.#tallies.get(id) ?? nothing),
      failed: this.#tallies.get(id)?.failed ?? 0,
      obligations: Object.fromEntries([...(this.#statuses.get(id) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))),
    }));
  }
}

const periodsOf = (unit: Checked["unit"], { checked, broken, undetermined }: Tally): Periods => ({
  unit,
  checked,
  broken,
  clean: checked - broken - undetermined,
  undetermined,
});

/** A rule that throws, whether it counts periods or not, looked at nothing; what is not assessed its findings say. */
function tallyOf(rule: Rule, ...about: Parameters<Rule["obligations"]>): Tally {
  try {
    const found = rule.obligations(...about);
    if (rule.checked === undefined) return nothing;
    const count = (kind: "limit" | "undetermined") => found.filter((one) => one.kind === kind).length;
    const checked = rule.checked.count(...about);
    return { checked, broken: count("limit"), undetermined: count("undetermined"), failed: 0 };
  } catch {
    return { ...nothing, failed: 1 };
  }
}
