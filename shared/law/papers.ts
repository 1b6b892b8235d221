import { type Citation, defineParameter } from "./parameter.ts";

const workOnGrant: Citation = {
  source: "Agentschap Integratie en Inburgering, Kan je werken met een bijlage 46?",
  article: "researchers with a hosting agreement",
  address: "https://www.vreemdelingenrecht.be/werk/veelgestelde-vragen-werk/kan-je-werken-met-een-bijlage-46",
};

export const workOnGrantDays = defineParameter<number>({
  id: "work-on-grant-days",
  says: "A researcher with a hosting agreement may work this long on the decision (Annex 46 or 47) alone.",
  unit: "calendar days, the first day of holding the decision included",
  // From when they are counted, the decision or the entry, is not said: the earlier is taken.
  values: [{ since: "2023-03-01", value: 90, citation: workOnGrant, confidence: "medium" }],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const workOnProvisionalDocument = defineParameter<string>({
  id: "work-on-provisional-document",
  says: "On the provisional document pending a renewal, work is allowed from this decision on.",
  unit: "decision",
  values: [
    {
      since: "2023-03-01",
      value: "regional-decision-on-work",
      // Read of the single permit; no source names researchers with a hosting agreement.
      citation: {
        source: "Agentschap Integratie en Inburgering, Hernieuwingsaanvraag van de gecombineerde vergunning",
        address:
          "https://www.vreemdelingenrecht.be/werk/gecombineerde-vergunning-werk-en-verblijf/hernieuwingsaanvraag-van-de-gecombineerde",
      },
      confidence: "medium",
    },
  ],
  reviewedOn: "2026-11-22",
  reviewBy: "2027-12-31",
});
