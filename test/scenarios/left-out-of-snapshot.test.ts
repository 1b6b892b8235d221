import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { answered, contractChanged, employmentEnded, hired, leftOut, retracted } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "left-out-of-snapshot";
const gone = leftOut("2026-06-01");
const asks = "2026-06-01.staff: undetermined, for want of end-of-left-out";

describe("somebody who stands in a feed's snapshot no longer", () => {
  it("is asked about from the day of the first snapshot without them", () => {
    given(hired(), gone).on("2026-05-31").shows(rule);
    given(hired(), gone).on("2026-06-01").shows(rule, asks);
    given(hired(), gone).on("2027-06-01").shows(rule, asks);
  });

  it("is asked about with the feed, the day last seen and the day missed", () => {
    expect(obligationsOf(rule, [hired(), gone]).map(({ because }) => because.facts)).toEqual([
      [
        { name: "feed", value: "staff", eventId: gone.eventId },
        { name: "last-seen-in-feed", value: "2026-05-31", eventId: gone.eventId },
        { name: "left-out-on", value: "2026-06-01", eventId: gone.eventId },
      ],
    ]);
  });

  it.each([
    ["the day before", "2026-05-31", []],
    ["on the day", "2026-06-01", []],
    ["the day after", "2026-06-02", [asks]],
  ])("and whose last day was %s", (_, lastDay, lines) => {
    const events = [hired(), gone, employmentEnded(lastDay)];
    for (const told of [events, events.toReversed()])
      given(...told)
        .on("2026-06-01")
        .shows(rule, ...lines);
  });

  it("is asked about no longer once a later last day has passed", () => {
    const events = [hired(), gone, employmentEnded("2026-06-10")];
    given(...events)
      .on("2026-06-10")
      .shows(rule, asks);
    given(...events)
      .on("2026-06-11")
      .shows(rule, "2026-06-01.staff: void");
  });

  it("is not asked about where the contract agreed on an end by then, also by a change of it", () => {
    given(hired({ endsOn: "2026-05-31" }), gone)
      .on("2026-06-01")
      .shows(rule);
    given(hired(), contractChanged("2026-04-01", { endsOn: "2026-05-31" }), gone)
      .on("2026-06-01")
      .shows(rule);
    given(hired({ endsOn: "2026-05-31" }), contractChanged("2026-04-01", { endsOn: null }), gone)
      .on("2026-06-01")
      .shows(rule, asks);
  });

  it("is not asked about where the hire was taken back, and is where nobody reported one", () => {
    given(hired(), retracted(hired()), gone).on("2026-06-01").shows(rule);
    given(gone).on("2026-06-01").shows(rule, asks);
    given(leftOut("2026-06-01", { contracts: [] }))
      .on("2026-06-01")
      .shows(rule, asks);
  });

  it("is asked about by the contracts that the feed had, whatever others run", () => {
    const other = hired({}, { key: "contract-2", eventId: "other" });
    given(hired({ endsOn: "2026-05-31" }), other, gone)
      .on("2026-06-01")
      .shows(rule);
    given(hired({ endsOn: "2026-05-31" }), other, leftOut("2026-06-01", { contracts: [] }))
      .on("2026-06-01")
      .shows(rule, asks);
  });

  it("is asked about no longer when seen again, and anew when missing again, also where it was acknowledged", () => {
    const back = retracted(gone);
    const again = leftOut("2026-06-20", { lastSeenOn: "2026-06-19" }, { revision: 3 });
    const yes = answered("2026-06-05", `${rule}:2026-06-01.staff`, { kind: "acknowledged" });
    given(hired(), gone, yes).on("2026-06-05").shows(rule, `${asks}, muted`);
    for (const events of [
      [hired(), gone, back, yes],
      [back, yes, gone, hired()],
    ])
      given(...events)
        .on("2026-06-20")
        .shows(rule);
    for (const events of [
      [hired(), gone, back, yes, again],
      [again, yes, back, hired(), gone],
    ])
      given(...events)
        .on("2026-06-20")
        .shows(rule, "2026-06-20.staff: undetermined, for want of end-of-left-out");
  });
});

describe("a contract that stands in it no longer, while the person does", () => {
  const contract = leftOut("2026-06-01", { whole: false });
  const asked = "2026-06-01.contract-of-staff: undetermined, for want of end-of-left-out";

  it("is asked about by its name", () => {
    given(hired(), contract).on("2026-05-31").shows(rule);
    given(hired(), contract).on("2026-06-01").shows(rule, asked);
    given(hired(), contract, employmentEnded("2026-06-01")).on("2026-06-01").shows(rule);
    expect(obligationsOf(rule, [hired(), contract])[0]?.because.facts.at(-1)).toEqual({
      name: "left-out-contract",
      value: "contract-asha",
      eventId: contract.eventId,
    });
  });

  it("is part of the question about the person, where that is gone from the feed too", () => {
    given(hired(), contract, leftOut("2026-06-03")).on("2026-06-03").shows(rule, asks.replace("06-01", "06-03"));
  });
});

it("is told on the day, and taken back when the end is reported or the next snapshot has the person", () => {
  const told = new Inbox().receives("2026-05-01", hired()).receives("2026-06-01", gone);
  const raised = `2026-06-01 raised ${rule}:2026-06-01.staff undetermined`;
  expect(told.said.filter((line) => line.includes(rule))).toEqual([raised]);
  for (const closing of [retracted(gone), employmentEnded("2026-05-31")]) {
    const { said } = new Inbox()
      .receives("2026-05-01", hired())
      .receives("2026-06-01", gone)
      .receives("2026-06-04", closing);
    expect(said.filter((line) => line.includes(rule))).toEqual([
      raised,
      `2026-06-04 withdrawn ${rule}:2026-06-01.staff undetermined`,
    ]);
  }
});
