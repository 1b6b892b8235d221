import { type Day, parseDay, within } from "../../calendar/day.ts";
import type { Stated } from "../../dossier/fact.ts";
import { applied } from "../../law/parameter.ts";
import { procedureSince, staysAtFiling } from "../../law/procedure.ts";
import type { Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { type Application, applicationsOf } from "./applications.ts";

/**
 * When a first application for a researcher is filed, the person is outside the EU, or already authorised to a short or a
 * long stay in Belgium. Immigration Office, "Researchers".
 *
 * A provisional stay, while another application is pending, is no such authorisation; nor is a stay that had ended.
 */
export const applicantAbroad: Rule = {
  id: "applicant-abroad",
  family: "residence",
  per: "whole",
  says: "When a first application is filed, the person is outside the EU or on an authorised stay in Belgium.",
  since: procedureSince,
  reads: { employment: noMargin, residence: noMargin },
  uses: [staysAtFiling],
  basis: [],
  atOnce: [],
  obligations: (dossier, _employer, span) =>
    applicationsOf(dossier)
      .flatMap(stayOf)
      .filter((obligation) => within(span, obligation.anchor)),
};

function stayOf(application: Application): readonly Obligation[] {
  if (application.kind !== "first") return [];
  const { filed, subject, since } = application;
  const stays = applied(staysAtFiling, since);
  const common = { id: `${applicantAbroad.id}:${subject}`, rule: applicantAbroad.id, anchor: since };
  const facts = [evidence("application-filed-on", filed.holdsFrom, filed)];
  if (filed.data.staysIn === undefined) {
    const missing = { fact: "stay-at-filing", neededOn: since };
    const because = { facts, parameters: [stays], workings: [] };
    return [{ ...common, kind: "undetermined", missing, void: settledOn(application), because }];
  }
  const workings = unauthorised(filed, stays.value, since);
  if (workings.length === 0) return [];
  const because = { facts, parameters: [stays], workings };
  return [{ ...common, kind: "limit", on: since, until: since, lasting: false, because }];
}

/** Why the stay is none to apply from, in words; nothing where it is one. */
function unauthorised(
  { data: { staysIn, stayEndsOn } }: Stated<"AuthorisationFiled">,
  stays: readonly string[],
  filedOn: Day,
): readonly Working[] {
  if (staysIn !== undefined && !stays.includes(staysIn)) return [{ say: "stay-not-authorised", with: { on: filedOn } }];
  const last = stayEndsOn === undefined || staysIn === "abroad" ? null : parseDay(stayEndsOn);
  return last === null || last >= filedOn ? [] : [{ say: "stay-had-ended", with: { last, on: filedOn } }];
}

/** The Region looked at it, or nobody waits for it: the question no longer serves. */
function settledOn({ admissible, decided, moot }: Application): Day | null {
  const days = [admissible, decided].flatMap((fact) => (fact === null ? [] : [parseDay(fact.holdsFrom)]));
  const known = moot === null ? days : [...days, moot];
  return known.length === 0 ? null : (Math.min(...known) as Day);
}
