import { describe, expect, it } from "vitest";
import {
  card,
  configured,
  contractChanged,
  decided,
  employmentEnded,
  filed,
  hired,
  hiredWithoutNationality,
} from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "card-renewed-by-holder";
const employers = "a-card-renewal";
const relative = card({ ground: "family", labourMarket: "unlimited" });

describe("who has a card renewed, until 30 September 2026", () => {
  it.each([
    ["research", card({ ground: "researcher" }), [employers]],
    ["other work", card({ ground: "employee", labourMarket: "limited" }), [employers]],
    ["a ground that nobody reported", card(), [employers]],
    [
      "research, on a card that opens the labour market",
      card({ ground: "researcher", labourMarket: "unlimited" }),
      [rule],
    ],
    ["family, with an open labour market", relative, [rule]],
    ["family, of which nobody said what it prints", card({ ground: "family" }), [rule]],
    ["studies", card({ ground: "study" }), [rule]],
    ["international protection", card({ ground: "protection" }), [rule]],
    ["another ground", card({ ground: "other" }), [rule]],
    ["an orientation year, which is not renewed", card({ ground: "orientation-year" }), []],
    ["a long-term resident's card", card({ cardType: "L" }), [rule]],
    ["an F card", card({ cardType: "F" }), [rule]],
    ["a Blue Card (H), of whose renewal nothing is known here", card({ cardType: "H" }), []],
  ])("%s", (_, held, wanted) =>
    expect([employers, rule].filter((id) => obligationsOf(id, [hired(), held]).length > 0)).toEqual(wanted),
  );
  it("the grant for a card that is its holder's to renew asks nothing of the employer", () =>
    expect(obligationsOf(employers, [hired(), relative, decided("2026-09-10", "granted", "2027-09-30")])).toEqual([]));
});

describe("the next title is in hand before the card ends", () => {
  it.each([
    ["2026-07-31", []],
    ["2026-08-01", ["card-a-77: open, before-60, due 2026-09-30"]],
    ["2026-08-30", ["card-a-77: open, before-60, due 2026-09-30"]],
    ["2026-08-31", ["card-a-77: open, before-30, due 2026-09-30"]],
    ["2026-09-29", ["card-a-77: open, before-1, due 2026-09-30"]],
    ["2026-09-30", ["card-a-77: open, due, due 2026-09-30"]],
    ["2026-10-01", ["card-a-77: void, due 2026-09-30"]],
  ])("on %s", (day, lines) =>
    given(hired(), relative)
      .on(day)
      .shows(rule, ...lines),
  );
  it("follows the employer's own ladder", () =>
    given(hired(), relative, configured({ policies: { "holder-renewal-ladder": [45] } }))
      .on("2026-08-16")
      .shows(rule, "card-a-77: open, before-45, due 2026-09-30"));
  it.each([
    ["the day after", "2026-10-01", "met, due 2026-09-30"],
    ["a day too late", "2026-10-02", "open, before-7, due 2026-09-30"],
  ])("a new card, valid from %s", (_, validFrom, line) => {
    const next = card(
      { ground: "family", validFrom, expiresOn: "2027-09-30" },
      { key: "card-a-78", occurredOn: "2026-09-22", eventId: "new" },
    );
    given(hired(), relative, next).on("2026-09-23").shows(rule, `card-a-77: ${line}`);
  });
  it("a filing alone, which the employer cannot make, does not", () =>
    given(hired(), relative, filed("2026-09-01")).on("2026-09-30").shows(rule, "card-a-77: open, due, due 2026-09-30"));
});

describe("whom it does not concern", () => {
  it.each([
    ["a German", [hired({ nationalities: ["DE"] })]],
    ["somebody naturalised before", [hired(), contractChanged("2026-08-01", { nationalities: ["BE"] })]],
    ["somebody whose nationality is asked elsewhere", [hiredWithoutNationality()]],
    ["somebody who leaves with the card", [hired(), employmentEnded("2026-09-30")]],
    ["nobody's employee", []],
  ])("%s", (_, events) =>
    given(...events, relative)
      .on("2026-09-30")
      .showsAll(rule),
  );
  it("but somebody who leaves a day later", () =>
    given(hired(), relative, employmentEnded("2026-10-01"))
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30"));
});
