import { definitions } from "../../../events/catalogue.ts";
import type { Family } from "../../../events/envelope.ts";
import { type Disputed, disputes, type Fact } from "../../dossier/fact.ts";
import type { Obligation } from "../obligation.ts";
import { inEachFamily, toBeSettled } from "./in-each-family.ts";

/** Two contents that came under one event id are both set aside until the sender settles which is right. */
export const disputedFacts = inEachFamily(
  (family) => `disputed-${family}`,
  "An event id always carries the same content; where it carried two, the sender says which is right.",
  (rule, family, dossier) =>
    disputes(dossier)
      .filter((fact) => familyOf(fact) === family)
      .map((fact) => disputeOf(rule, fact)),
);

const disputeOf = (rule: string, fact: Disputed): Obligation => ({
  ...toBeSettled(rule, fact, fact.occurredOn),
  because: {
    facts: [{ name: "disputed-event", value: fact.type, eventId: fact.eventId }],
    parameters: [],
    workings: [{ say: "two-contents", with: { type: fact.type, key: fact.key } }],
  },
});

const familyOf = (fact: Fact): Family => definitions.get(fact.type)?.family ?? "employer";
