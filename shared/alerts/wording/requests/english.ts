import type { RetentionClass } from "../../../retention/classes.ts";
import type { FamilyWording } from "../wording.ts";
import type { requestsKeys } from "./keys.ts";

const why =
  "Who asks to see its data, or to have them erased, is told within a month what was done, or why it was not. What the law has kept is not erased before its time; then Belfry erases it by itself.";

const todo =
  "HR: tell the person what was done, or why not and that it can complain to the Data Protection Authority, and report that (DataRequestAnswered, with the key of the request). For access, `npm run person` or your operators write the copy. If more time is needed, say so and why before the last day.";

/** What each kind of record is about. */
const kinds: { readonly [Kind in RetentionClass]: string } = {
  employment: "employment",
  residence: "papers of stay and work",
  hours: "hours worked",
  absences: "absences",
  pay: "pay",
  requests: "requests about data",
};

const kindOf = (kind: string): string => kinds[kind as RetentionClass] ?? kind;

const recordsOf = (count: string): string => (count === "1" ? "1 record" : `${count} records`);

/** English words about a person's requests about its data. */
export const englishRequests: FamilyWording<typeof requestsKeys> = {
  rules: {
    "data-request": {
      before: { title: "A person asked about its data: answer", todo, why },
      due: { title: "A person asked about its data: answer today", todo, why },
      overdue: {
        title: "A person asked about its data: not answered",
        todo: "HR: answer now, say why it is late, and report it (DataRequestAnswered, with the key of the request). Speak to your data protection officer.",
        why,
      },
      undetermined: { title: "A person asked about its data: not checked", todo: "", why },
    },
  },
  evidence: {
    "data-request-on": "Asked on",
    "erasure-decided-on": "Decided on",
    "data-request-answered-on": "Answered on",
  },
  workings: {
    "erasure-erased": ({ number }) => `Erased from the ledger: ${recordsOf(number("records"))}.`,
    "erasure-kept-until": ({ number, day, text }) =>
      `Kept up to ${day("until")}: ${kindOf(text("kind"))} (${recordsOf(number("records"))}).`,
    "erasure-kept-open": ({ number, text }) =>
      `Kept, no day can be given yet (no end of the employment is known): ${kindOf(text("kind"))} (${recordsOf(number("records"))}).`,
  },
  missing: {},
  parameters: {
    "data-request-reply-months": (value) => `A request about data is answered within ${value} month`,
    "retention-employment": (value) => `Employment records are kept for ${value} years after the employment`,
    "retention-residence": (value) =>
      `Data of papers of stay and work are kept for ${value} years after the employment`,
    "retention-hours": (value) => `Hours are kept for ${value} years after their year`,
    "retention-absences": (value) => `Absences are kept for ${value} years after their year`,
    "retention-pay": (value) => `Pay records are kept for ${value} years after their year`,
    "retention-requests": (value) => `Requests about data are kept for ${value} years after their year`,
  },
};
