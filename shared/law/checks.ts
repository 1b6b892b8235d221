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

/** What the Region is told of, as far as events of a contract can say it. */
const told = ["end", "hours", "pay", "place"];

export const regionNoticeFlanders = defineParameter<readonly string[]>({
  id: "region-notice-flanders",
  says: "In Flanders the employer tells the competent service at once of these during the authorisation.",
  unit: "what is told",
  values: [
    {
      since: "2019-01-01",
      value: told,
      citation: {
        source: "Flemish Government Decree of 7 December 2018 on the employment of foreign workers",
        article: "art. 9",
      },
    },
  ],
  ...reviewed,
});

/** The Walloon administration's questions and answers ask for any end before its term; that changes count too was not read. */
export const regionNoticeWallonia = defineParameter<readonly string[]>({
  id: "region-notice-wallonia",
  says: "In Wallonia the employer always tells the administration of any end before its term, and of changes.",
  unit: "what is told",
  values: [
    {
      since: "2019-01-01",
      value: told,
      citation: {
        source: "Walloon Region, Employment of foreign workers, questions and answers",
        article: "end of the contract before its term; Walloon Government Decree of 6 June 2024",
        address: "https://emploi.wallonie.be",
      },
      confidence: "medium",
    },
  ],
  ...reviewed,
});

/** The duty was read for Flanders and Wallonia; that the others know it is taken from them. */
export const regionNoticeElsewhere = defineParameter<readonly string[]>({
  id: "region-notice-elsewhere",
  says: "In Brussels and the German-speaking Community the employer tells the administration of these at once.",
  unit: "what is told",
  values: [
    {
      since: "2019-01-01",
      value: told,
      citation: {
        source: "Cooperation agreement of 2 February 2018 on the single procedure; Brussels Decree of 16 May 2024",
        article: "duties of the employer (article not read)",
      },
      confidence: "low",
    },
  ],
  ...reviewed,
});

/** Universities speak of three years at most; for researchers with a hosting agreement no figure was found in any act. */
export const authorisationYearsFlanders = defineParameter<number>({
  id: "authorisation-years-flanders",
  says: "In Flanders an authorisation for a definite time is given for this long at most.",
  unit: "years",
  values: [
    {
      since: "2019-01-01",
      value: 3,
      citation: {
        source: "Ghent University, single permit (Flemish Government Decree of 7 December 2018)",
        article: "duration of the authorisation (article not read)",
      },
      confidence: "low",
    },
  ],
  ...reviewed,
});

const recognitionDecree = (article: string): Citation => ({
  source: "Royal Decree of 8 June 2007 (recognition of research organisations, hosting agreements)",
  article,
  address: "https://www.belspo.be/belspo/visa/procedure_en.stm",
});

/** A recognition lasts five years; its last day is the one that the decision names. */
export const recognitionRenewalMonths = defineParameter<number>({
  id: "recognition-renewal-months",
  says: "The renewal of a recognition as a research organisation is asked for at the latest this long before it expires.",
  unit: "months before the last day of the recognition",
  values: [{ since: "2007-06-08", value: 2, citation: recognitionDecree("art. 6") }],
  ...reviewed,
});

/** Only a recognised research organisation concludes hosting agreements. */
export const hostingByRecognised: Citation = recognitionDecree("arts 2 to 8; Act of 15 December 1980, arts 61/10 ff.");
