import { addDays, type Day, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier, Stated } from "../../dossier/fact.ts";
import {
  applicationLanguages,
  criminalRecordMonthsMax,
  firstApplicationDocuments,
  procedureSince,
  renewalDocuments,
  workDocuments,
} from "../../law/procedure.ts";
import { documentsPatience } from "../../policy/patience.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Missing, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { supplementsIn } from "./application-decision.ts";
import { readFile, requiredOn } from "./application-file.ts";
import { type Application, applicationsOf } from "./applications.ts";

/**
 * The file of an application holds every document of its kind when it is filed: none missing, the criminal record not
 * older than six months, what is in another language than German, English, French or Dutch with a legalised translation.
 * Immigration Office, "Researchers", documents of the application and of the renewal.
 *
 * Whether it is complete is the Region's to find, so admissibility or what was handed in afterwards ends it. Where nobody
 * listed the documents nothing is known, and that is no pass; but the Region's word mostly comes before HR has looked the
 * list up. So silence for the employer's days of patience, and then the question.
 */
export const applicationComplete: Rule = {
  id: "application-complete",
  family: "residence",
  per: "whole",
  says: "The file of an application holds every document of its kind when it is filed.",
  since: procedureSince,
  reads: { employment: noMargin, residence: noMargin },
  uses: [firstApplicationDocuments, workDocuments, renewalDocuments, criminalRecordMonthsMax, applicationLanguages],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    applicationsOf(dossier)
      .flatMap((application) => {
        const { filed } = application;
        if (filed === null) return [];
        const { documents } = filed.data;
        if (documents === undefined) return [unlisted(application, filed, dossier, employer)];
        return [duty(application, filed, documents, dossier)];
      })
      .filter((obligation) => within(span, obligation.anchor)),
};

type Filed = NonNullable<Application["filed"]>;
type Documents = NonNullable<Stated<"RenewalFiled">["data"]["documents"]>;

function duty(application: Application, filed: Filed, documents: Documents, dossier: Dossier): Obligation {
  const { since, subject } = application;
  const { gaps, unknown, parameters } = readFile(application, documents);
  // What is known to be missing is told before what is not known.
  const missing: Missing | null = unknown === null || gaps.length > 0 ? null : { fact: unknown, neededOn: since };
  const complete = gaps.length === 0 && unknown === null;
  return {
    kind: "duty",
    id: `${applicationComplete.id}:${subject}`,
    rule: applicationComplete.id,
    anchor: since,
    opens: since,
    recommended: null,
    ladder: [],
    due: since,
    pauses: [],
    met: complete ? since : completedOn(application, dossier),
    void: endOf(application),
    missing,
    because: {
      facts: [evidence("application-filed-on", filed.holdsFrom, filed)],
      parameters,
      workings: gaps,
    },
  };
}

function unlisted(application: Application, filed: Filed, dossier: Dossier, employer: Employer): Obligation {
  const { kind, since, subject } = application;
  const neededOn = addDays(since, policyValue(employer.policies, documentsPatience));
  return {
    kind: "undetermined",
    id: `${applicationComplete.id}:${subject}`,
    rule: applicationComplete.id,
    anchor: since,
    missing: { fact: "documents-of-application", neededOn },
    void: earliest(completedOn(application, dossier), endOf(application)),
    because: {
      facts: [evidence("application-filed-on", filed.holdsFrom, filed)],
      parameters: requiredOn(kind, since),
      workings: [],
    },
  };
}

/** The day on which the Region found it complete, or what was missing was handed in. */
function completedOn(application: Application, dossier: Dossier): Day | null {
  const { admissible, since } = application;
  const days = supplementsIn(application, dossier).map(({ providedOn }) => providedOn);
  const found = admissible === null ? null : parseDay(admissible.holdsFrom);
  return earliest(...[...days, found].map((day) => (day === null || day < since ? null : day)));
}

const endOf = ({ decided, moot }: Application): Day | null =>
  earliest(decided === null ? null : parseDay(decided.holdsFrom), moot);

function earliest(...days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : (Math.min(...known) as Day);
}
