import { defineParameter } from "./parameter.ts";

export const dailyMinutesMax = defineParameter<number>({
  id: "daily-minutes-max",
  says: "Working time may not exceed this in one day, overtime included.",
  unit: "minutes of net working time in a civil day",
  values: [
    {
      since: "2017-02-01",
      value: 11 * 60,
      citation: {
        source: "Labour Act of 16 March 1971",
        article: "art. 27, par. 1",
        address: "https://www.ejustice.just.fgov.be/eli/loi/1971/03/16/1971031602/justel",
      },
    },
  ],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});
