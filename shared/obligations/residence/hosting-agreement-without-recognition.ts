import { addDays, parseDay, within } from "../../calendar/day.ts";
import type { Employer, Recognition } from "../../dossier/employer.ts";
import { type Stated, statements } from "../../dossier/fact.ts";
import { hostingByRecognised } from "../../law/checks.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

const since = "2007-06-08";

/**
 * Hosting agreements are concluded by a research organisation that is recognised on the day. Royal Decree of 8 June 2007;
 * Act of 15 December 1980, arts 61/10 ff.
 *
 * Of a day before the first recognition that was reported nothing is known: an earlier one may not have been sent. Of one
 * after a recognition ended, and before another began, it is a breach.
 */
export const hostingAgreementWithoutRecognition: Rule = {
  id: "hosting-agreement-without-recognition",
  family: "residence",
  per: "whole",
  says: "A hosting agreement is concluded on a day on which the employer is recognised as a research organisation.",
  since,
  reads: { residence: noMargin },
  uses: [],
  basis: [hostingByRecognised],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    statements(dossier, "HostingAgreementConcluded")
      .filter(({ holdsFrom }) => holdsFrom >= since)
      .flatMap((agreement) => judged(agreement, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function judged(agreement: Stated<"HostingAgreementConcluded">, { recognitions }: Employer): readonly Obligation[] {
  const on = parseDay(agreement.holdsFrom);
  if (recognitions.some(({ from, to }) => from <= on && on <= to)) return [];
  const ended = recognitions
    .filter(({ to }) => to < on)
    .reduce<Recognition | null>((last, one) => (last === null || one.to > last.to ? one : last), null);
  const common = {
    id: `${hostingAgreementWithoutRecognition.id}:${agreement.key}`,
    rule: hostingAgreementWithoutRecognition.id,
    anchor: on,
  };
  const facts = [evidence("agreement-concluded-on", agreement.holdsFrom, agreement)];
  if (ended === null) {
    const missing = { fact: "recognition-of-employer", neededOn: on };
    const over = addDays(parseDay(agreement.data.endsOn), 1);
    return [{ kind: "undetermined", ...common, missing, void: over, because: { facts, parameters: [], workings: [] } }];
  }
  const workings = [{ say: "concluded-without-recognition", with: { on, ended: ended.to } }];
  return [{ kind: "limit", ...common, on, until: on, lasting: false, because: { facts, parameters: [], workings } }];
}
