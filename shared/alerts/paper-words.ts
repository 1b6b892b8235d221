import { formatDay } from "../calendar/day.ts";
import type { Basis, NoBasis } from "../obligations/residence/lawful.ts";
import type { Title } from "../obligations/residence/title.ts";

const papers: Readonly<Record<Title["kind"], string>> = {
  card: "card",
  grant: "renewal granted (Annex 46)",
  provisional: "provisional document (Annex 49)",
  visa: "visa",
  authorisation: "first decision (Annex 46 or 47)",
  "first-document": "first provisional document (Annex 49)",
  mobility: "notified EU mobility",
  disputed: "disputed paper",
};

const causes: Readonly<Record<NoBasis, string>> = {
  "no-paper-yet": "no paper yet",
  "paper-ended": "the paper has ended",
  "card-without-work": "the card forbids work",
  "visa-alone": "the visa alone allows no work",
  "decision-alone": "the days on which the decision alone allows work are over, or it was not for research",
  "before-regional-decision": "the Region has not decided on work yet; to be confirmed",
  "work-refused": "work was refused, or the renewal not taken up",
};

/** A paper as an auditor and a developer read it, in English: `card card-a-77, until 2026-09-30`. */
export const paperInWords = ({ kind, key, last }: Title): string =>
  `${papers[kind]} ${key}${last === null ? "" : `, until ${formatDay(last)}`}`;

/** What stay or work rests on, in English. */
export function basisInWords(basis: Basis): string {
  switch (basis.kind) {
    case "free":
      return `nationality ${basis.nationality.codes.join(", ")}, no paper needed`;
    case "paper":
      return paperInWords(basis.title);
    case "unknown":
      return `not known, for want of ${basis.missing}`;
    case "none":
      return `nothing: ${causes[basis.cause]}${basis.title === null ? "" : ` (${paperInWords(basis.title)})`}`;
  }
}
