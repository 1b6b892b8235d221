import { at } from "./calendar.ts";
import { ofSubject, type Sending } from "./sending.ts";

type Answer =
  | { readonly kind: "acknowledged" }
  | { readonly kind: "snoozed"; readonly until: string }
  | { readonly kind: "waived"; readonly until: string; readonly reason: string };

const answer = (on: string, employer: string, subject: string, obligation: string, said: Answer): Sending => {
  const kind = subject.startsWith("p-") ? "person" : "project";
  return ofSubject(
    at(on, 9 * 60 + 20),
    "hr",
    employer,
    { kind, id: subject },
    {
      type: "ObligationAnswered",
      key: `answer-${on}-${subject}`,
      occurredOn: on,
      data: { obligation, by: "hr", answer: said },
    },
  );
};

const acknowledged: Answer = { kind: "acknowledged" };

/** What HR says to what it was told. */
export const answers: readonly Sending[] = [
  answer("2026-03-11", "leuven-lab", "p-asha", "daily-limit:2026-03-04", acknowledged),
  answer("2026-03-12", "leuven-lab", "p-asha", "weekly-limit:2026-03-02", acknowledged),
  answer("2026-05-28", "leuven-lab", "p-wout", "daily-rest:2026-05-20", acknowledged),
  answer("2026-07-20", "kite", "p-karim", "a-card-renewal:card-karim-1", { kind: "snoozed", until: "2026-08-14" }),
  answer("2026-12-28", "leuven-lab", "p-marek", "end-of-year-premium:2026.contract-marek", {
    kind: "waived",
    until: "2027-03-31",
    reason: "paid with the February salary, agreed in writing",
  }),
];
