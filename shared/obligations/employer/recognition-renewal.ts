import { addDays, addMonths, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { recognitionRenewalMonths } from "../../law/checks.ts";
import { applied } from "../../law/parameter.ts";
import { recognitionLadder } from "../../policy/checks.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

const since = "2007-06-08";

/**
 * A recognised research organisation asks for the renewal of its recognition at the latest two months before it expires.
 * Royal Decree of 8 June 2007, art. 6.
 *
 * One duty for each recognition, met by the request, or by a recognition that runs longer where nobody reported one.
 */
export const recognitionRenewal: Rule = {
  id: "recognition-renewal",
  family: "employer",
  per: "whole",
  says: "A recognised research organisation asks for the renewal of its recognition in time before it expires.",
  since,
  reads: { employer: noMargin },
  uses: [recognitionRenewalMonths],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    statements(dossier, "RecognitionGranted")
      .filter(({ data }) => data.expiresOn >= since)
      .map((granted) => renewalOf(granted, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function renewalOf(granted: Stated<"RecognitionGranted">, dossier: Dossier, employer: Employer): Obligation {
  const expiry = parseDay(granted.data.expiresOn);
  const months = applied(recognitionRenewalMonths, expiry);
  const due = addMonths(expiry, -months.value);
  const ladder = policyValue(employer.policies, recognitionLadder);
  const done = requestedOrGranted(granted, dossier);
  return {
    kind: "duty",
    id: `${recognitionRenewal.id}:${granted.key}`,
    rule: recognitionRenewal.id,
    anchor: due,
    opens: addDays(due, -Math.max(...ladder)),
    recommended: null,
    ladder,
    due,
    pauses: [],
    met: done === undefined ? null : parseDay(done.holdsFrom),
    void: null,
    missing: null,
    because: {
      facts: [
        evidence("recognised-until", formatDay(expiry), granted),
        ...(done === undefined ? [] : [evidence("recognition-step-on", done.holdsFrom, done)]),
      ],
      parameters: [months],
      workings: [{ say: "recognition-asked-by", with: { expiry, months: months.value, due } }],
    },
  };
}

/** The first of the request for its renewal and of the recognitions that run longer. */
const requestedOrGranted = ({ data, key }: Stated<"RecognitionGranted">, dossier: Dossier): Stated | undefined =>
  [
    ...statements(dossier, "RecognitionRenewalRequested").filter((asked) => asked.key === key),
    ...statements(dossier, "RecognitionGranted").filter((other) => other.data.expiresOn > data.expiresOn),
  ].sort((a, b) => (a.holdsFrom < b.holdsFrom ? -1 : 1))[0];
