import { expect, it } from "vitest";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { overviewOf } from "../../shared/store/overview.ts";
import { configured, hired } from "../cast.ts";
import { machine } from "./recorder.ts";

it("on a day far ahead every yearly duty of the years between stands, as it would if the clock went there", async () => {
  const belfry = await machine();
  belfry.setNow("2027-01-13");
  for (const event of [configured({ jointCommittee: "200" }), hired({ monthlyGrossCents: 389_050 })])
    await belfry.record(event);
  const overdueOn = async (day: string) => {
    const { standings } = await overviewOf(belfry.table, "leuven-lab#person#p-asha", parseDay(day));
    return standings
      .filter(({ obligation, view }) => obligation.rule === "end-of-year-premium" && view.status === "overdue")
      .map(({ obligation }) => formatDay(obligation.anchor).slice(0, "YYYY".length))
      .sort();
  };
  expect(await overdueOn("2027-01-13")).toEqual(["2026"]);
  expect(await overdueOn("2028-06-01")).toEqual(["2026", "2027"]);
  expect(await overdueOn("2030-01-01")).toEqual(["2026", "2027", "2028", "2029"]);
  expect(await overdueOn("2031-06-01")).toEqual(["2026", "2027", "2028", "2029", "2030"]);
});
