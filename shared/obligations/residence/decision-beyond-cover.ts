import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { employedStretches } from "../../dossier/employment.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { civilCodePeriods, decisionDays, procedureSince, supplementDays } from "../../law/procedure.ts";
import { provisionalDocumentDays, provisionalDocumentsMax } from "../../law/residence.ts";
import { coverLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { supplementsIn } from "./application-decision.ts";
import { type Application, applicationsOf, type Renewal } from "./applications.ts";
import { decisionClock, lastPeriod } from "./decision-clock.ts";
import { periodFrom } from "./period.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

/**
 * Where the decision on a renewal can come later than the last day of the second provisional document (Annex 49), it is
 * in hand before that day: a third document is not provided for. Immigration Office, "Researchers", renewal: sixty days
 * from admissibility, standing still while something is missing, against thirty days and once thirty more.
 *
 * Told as soon as the days are known, for it takes asking the authorities, not waiting. Once the documents have ended, the
 * breach of employment without a title says more.
 */
export const decisionBeyondCover: Rule = {
  id: "decision-beyond-cover",
  family: "residence",
  per: "whole",
  says: "Where a renewal's decision can come after its last provisional document, it is in hand before that document ends.",
  since: procedureSince,
  reads: { employment: noMargin, residence: noMargin },
  uses: [decisionDays, supplementDays, provisionalDocumentDays, provisionalDocumentsMax],
  basis: [civilCodePeriods],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    applicationsOf(dossier)
      .flatMap((application) => dutyOf(application, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function dutyOf(application: Application, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { admissible, subject } = application;
  if (application.kind !== "renewal" || admissible === null) return [];
  if (parseDay(admissible.holdsFrom) < parseDay(procedureSince)) return [];
  const opens = parseDay(admissible.holdsFrom);
  const titles = titlesOf(dossier);
  const cover = coverOf(application, opens, titles);
  if (cover === null || !isEmployedBeyond(cover.last, dossier)) return [];
  const days = applied(decisionDays, opens);
  const latest = latestDecision(application, opens, days.value, dossier);
  if (latest <= cover.last) return [];
  return [
    {
      kind: "duty",
      id: `${decisionBeyondCover.id}:${subject}`,
      rule: decisionBeyondCover.id,
      anchor: cover.last,
      opens,
      recommended: null,
      // Told on the day it is known, however long the documents still last.
      ladder: [...new Set([Math.max(cover.last - opens, 0), ...policyValue(employer.policies, coverLadder)])].sort(
        (a, b) => b - a,
      ),
      due: cover.last,
      pauses: [],
      met: titleBeyond(cover.last, titles),
      void: endOf(application, cover.last),
      missing: null,
      because: {
        facts: [
          evidence("application-admissible-on", admissible.holdsFrom, admissible),
          ...cover.titles.map((title) => evidence("title-ends-on", formatDay(title.last ?? cover.last), title)),
        ],
        parameters: [days, ...cover.parameters],
        workings: [
          { say: "decision-at-the-latest", with: { from: opens, latest } },
          { say: "documents-end", with: { documents: cover.most, last: cover.last } },
        ],
      },
    },
  ];
}

/** The last day on which the provisional documents of a renewal can still cover the stay, and what that rests on. */
type Cover = {
  readonly last: Day;
  readonly most: number;
  readonly titles: readonly Title[];
  readonly parameters: readonly Applied[];
};

/**
 * The end of the last document that is provided for. Those that were issued end when they end; each that is still to come
 * is counted from the day after the one before. The first follows the card; where the card had expired before the renewal
 * was admissible, nothing can be counted until it was issued.
 */
function coverOf({ key, card: renewed }: Renewal, admissible: Day, titles: readonly Title[]): Cover | null {
  const most = applied(provisionalDocumentsMax, admissible);
  const days = applied(provisionalDocumentDays, admissible);
  const issued = titles.filter(({ renewal, missing }) => renewal === key && missing === null).slice(0, most.value);
  const card = titles.find((title) => title.kind === "card" && title.key === renewed);
  const before = issued.at(-1)?.last ?? card?.last ?? null;
  if (before === null || (issued.length === 0 && before < admissible)) return null;
  return {
    last: addDays(before, (most.value - issued.length) * days.value),
    most: most.value,
    titles: issued.length > 0 ? issued.slice(-1) : card === undefined ? [] : [card],
    parameters: issued.length < most.value ? [days, most] : [most],
  };
}

/** The last day of the time to decide. While it stands still, as if what is missing came on the last day for it. */
function latestDecision(application: Application, from: Day, days: number, dossier: Dossier): Day {
  const clock = decisionClock(from, days, supplementsIn(application, dossier));
  const open = clock.standstills.at(-1);
  if (open === undefined || open.resumed !== null) return lastPeriod(clock).due;
  const handedIn = periodFrom(open.since, applied(supplementDays, open.since).value).due;
  return periodFrom(handedIn, open.remaining).due;
}

const isEmployedBeyond = (last: Day, dossier: Dossier): boolean =>
  employedStretches(dossier).some(({ from, to }) => from <= last && (to === null || to > last));

/** The day on which a card or a grant that goes on beyond the documents was in hand. */
function titleBeyond(last: Day, titles: readonly Title[]): Day | null {
  const beyond = titles.filter(
    (title) =>
      (title.kind === "card" || title.kind === "grant") &&
      title.from <= addDays(last, 1) &&
      (title.last === null || title.last > last),
  );
  return beyond.length === 0 ? null : (Math.min(...beyond.map(({ issuedOn }) => issuedOn)) as Day);
}

/** A decision ends the waiting, whatever it is, and so does the end of the documents. */
const endOf = ({ decided, moot }: Application, last: Day): Day =>
  Math.min(
    addDays(last, 1),
    ...[decided === null ? null : parseDay(decided.holdsFrom), moot].filter((day) => day !== null),
  ) as Day;
