import { type Citation, defineParameter } from "./parameter.ts";

const reviewed = { reviewedOn: "2026-11-28", reviewBy: "2028-12-31" };

/** As the act of 2013 and the directive behind it say whom the employer checks: nobody with a right of free movement. */
export const freeMovementCards = defineParameter<readonly string[]>({
  id: "free-movement-cards",
  says: "Holders of these cards have a right of free movement, so that the employer owes no check of their title.",
  unit: "letters printed on the card",
  values: [
    {
      since: "2013-07-01",
      value: ["F", "F+", "M", "N"],
      citation: {
        source: "Directive 2009/52/EC, which the Act of 11 February 2013 carries out; Withdrawal Agreement EU-UK",
        article: "art. 2(a); arts 13 to 24",
        address: "https://eur-lex.europa.eu/eli/dir/2009/52/oj",
      },
      confidence: "medium",
    },
  ],
  ...reviewed,
});

/** Employing a third-country national: check beforehand, keep a copy. */
export const titleCheckAct: Citation = {
  source: "Act of 11 February 2013 (sanctions against employers of illegally staying nationals)",
  article: "art. 4; Social Criminal Code, art. 175 (level 4)",
};
