import type { Span } from "../../calendar/day.ts";
import { within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Rule } from "../../obligations/rule.ts";
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
  readonly periods: {
    readonly checked: number;
    readonly broken: number;
    readonly clean: number;
    readonly undetermined: number;
  } | null;
  readonly obligations: { readonly [Key in Status]?: number };
};

/** Counts what each rule looked at and found, dossier by dossier. */
export class Checks {
  readonly #checked = new Map<string, number>();
  readonly #broken = new Map<string, number>();
  readonly #statuses = new Map<string, Map<Status, number>>();

  /** Adds a dossier. */
  add({ dossier }: KnownDossier, employer: Employer, span: Span, findings: readonly Finding[]): void {
    for (const rule of rules) add(this.#checked, rule.id, checkedBy(rule, dossier, employer, span));
    for (const { obligation, view } of findings) {
      if (obligation.kind === "limit" && within(span, obligation.on)) add(this.#broken, obligation.rule, 1);
      const statuses = this.#statuses.get(obligation.rule) ?? new Map<Status, number>();
      this.#statuses.set(obligation.rule, add(statuses, view.status, 1));
    }
  }

  /** What every rule came to, in the order in which rules are listed. */
  get all(): readonly Check[] {
    return rules.map(({ id, family, says, checked }) => {
      const statuses = this.#statuses.get(id) ?? new Map<Status, number>();
      const count = this.#checked.get(id) ?? 0;
      const broken = this.#broken.get(id) ?? 0;
      return {
        rule: id,
        family,
        says,
        periods:
          checked === undefined
            ? null
            : { checked: count, broken, clean: count - broken, undetermined: statuses.get("undetermined") ?? 0 },
        obligations: Object.fromEntries([...statuses].sort(([a], [b]) => (a < b ? -1 : 1))),
      };
    });
  }
}

/** A rule that throws is undetermined, which its findings say; it looked at nothing. */
function checkedBy(rule: Rule, ...about: Parameters<NonNullable<Rule["checked"]>>): number {
  try {
    return rule.checked?.(...about) ?? 0;
  } catch {
    return 0;
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): Map<Key, number> {
  return counts.set(key, (counts.get(key) ?? 0) + by);
}
