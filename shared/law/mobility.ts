import { type Citation, defineParameter, type Parameter } from "./parameter.ts";

/** A researcher whom another Member State authorised does a part of the research in Belgium. */

const shortTerm: Citation = {
  source: "Immigration Office, Researchers, Short-term mobility; Directive (EU) 2016/801",
  article: "art. 28",
  address: "https://5195.f2w.bosa.be/en/themes/third-country-nationals/work/researchers/short-term-mobility",
};
const longTerm: Citation = {
  source: "Immigration Office, Researchers, Long-term mobility; Directive (EU) 2016/801",
  article: "art. 29",
  address: "https://dofi.ibz.be/en/themes/third-country-nationals/work/researchers/long-term-mobility",
};

/** Belgium carries the directive out since this day: of a mobility from before it nothing is known here. */
export const mobilitySince = "2023-03-01";

const since = mobilitySince;
const reviewed = { reviewedOn: "2026-11-28", reviewBy: "2028-12-31" };

export const shortMobilityDaysMax = defineParameter<number>({
  id: "short-mobility-days-max",
  says: "On a notification alone a researcher stays and works in Belgium on at most this many days of the window.",
  unit: "days of stay, the first and the last included",
  values: [{ since, value: 180, citation: shortTerm }],
  ...reviewed,
});

export const shortMobilityWindowDays = defineParameter<number>({
  id: "short-mobility-window-days",
  says: "The days of short-term mobility are counted in any period of this length.",
  unit: "calendar days that end on the day looked at, that day included",
  values: [{ since, value: 360, citation: shortTerm }],
  ...reviewed,
});

export const longMobilityFilingDays = defineParameter<number>({
  id: "long-mobility-filing-days",
  says: "The application for a long-term mobility is filed this long before it starts, or before the short-term one ends.",
  unit: "calendar days",
  values: [{ since, value: 30, citation: longTerm }],
  ...reviewed,
});

/** The notification comes before the mobility, which may begin from then. */
export const mobilityNotification: Citation = shortTerm;

/** The legal values of EU mobility, for the register. */
export const mobilityParameters: readonly Parameter<unknown>[] = [
  shortMobilityDaysMax,
  shortMobilityWindowDays,
  longMobilityFilingDays,
];
