import { type Family, families } from "../../../events/envelope.ts";
import { type Day, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier, Fact } from "../../dossier/fact.ts";
import type { Limit, Obligation } from "../obligation.ts";
import { noMargin, type Rule } from "../rule.ts";

/** What is to be settled of what was sent of one family, under the id of the rule that asks. */
type Find = (rule: string, family: Family, dossier: Dossier, employer: Employer) => readonly Obligation[];

/**
 * One rule about what was sent, for each family, because a family is what is read and assessed together.
 * @param idOf the id of the rule of a family
 * @param says the duty in one sentence
 */
export const inEachFamily = (idOf: (family: Family) => string, says: string, find: Find): readonly Rule[] =>
  (Object.keys(families) as Family[]).map((family) => {
    const id = idOf(family);
    return {
      id,
      family,
      per: families[family],
      says,
      since: "1900-01-01",
      reads: { [family]: noMargin },
      uses: [],
      basis: [],
      atOnce: [],
      obligations: (dossier, employer, span) =>
        find(id, family, dossier, employer).filter(({ anchor }) => within(span, anchor)),
    };
  });

/**
 * That something of a place is to be settled, since the day of its period or, where it has none, another.
 * @param which tells what is asked of one place apart; left out where only one thing can be
 */
export function toBeSettled(
  rule: string,
  { type, key, period }: Pick<Fact, "type" | "key" | "period">,
  day: string,
  which?: string,
): Omit<Limit, "because"> {
  const on: Day = parseDay(period ?? day);
  const id = [`${rule}:${period ?? type}`, key, ...(which === undefined ? [] : [which])].join(".");
  return { kind: "limit", id, rule, anchor: on, on, until: null, lasting: false };
}
