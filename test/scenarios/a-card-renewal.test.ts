import { describe, expect, it } from "vitest";
import { type Day, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { applied, authorised } from "../arrival-cast.ts";
import {
  card,
  cardWithoutExpiry,
  configured,
  contractChanged,
  corrected,
  decided,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  hiredWithoutNationality,
  retracted,
  stated,
} from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "a-card-renewal";
const asha = [hired(), card()];

describe("Act of 15 December 1980, arts 61/10 ff.: the renewal of an A card is filed by the day it expires", () => {
  it.each([
    ["2026-06-01", "2026-06-02", 120, null],
    ["2026-07-01", "2026-07-02", 90, 120],
    ["2026-07-31", "2026-08-01", 60, 90],
    ["2026-08-30", "2026-08-31", 30, 60],
    ["2026-09-15", "2026-09-16", 14, 30],
    ["2026-09-22", "2026-09-23", 7, 14],
    ["2026-09-28", "2026-09-29", 1, 7],
  ])("on %s the step before still holds; on %s HR is reminded %i days before", (dayBefore, day, days, before) => {
    given(...asha)
      .on(dayBefore)
      .shows(rule, ...(before === null ? [] : [`card-a-77: open, before-${before}, due 2026-09-30`]));
    given(...asha)
      .on(day)
      .shows(rule, `card-a-77: open, before-${days}, due 2026-09-30`);
  });

  it.each([
    ["2026-09-30", "2026-08-01", "2026-07-30", "the months are earlier"],
    ["2026-04-30", "2026-03-01", "2026-02-28", "a shorter month gives its last day"],
    ["2027-03-31", "2027-01-30", "2027-01-31", "the days are earlier"],
  ])("a card until %s: sixty days before is %s, two months before %s; both are named, %s", (expiry, days, months) => {
    const [found] = obligationsOf(rule, [hired(), card({ expiresOn: expiry })]);
    const named = found?.because.workings.map(({ with: { recommended } }) => formatDay(recommended as Day));
    expect(named).toEqual([days, months]);
    expect(found).toMatchObject({ recommended: parseDay(days < months ? days : months) });
  });

  it("may still be filed on the day the card expires", () =>
    given(...asha)
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30"));

  it("is overdue from the day after", () =>
    given(...asha)
      .on("2026-10-01")
      .shows(rule, "card-a-77: overdue, due 2026-09-30"));

  it("an old card that expired before the researchers' procedure (1 March 2023) hides nothing", () =>
    given(
      hired({ startsOn: "2021-10-01" }),
      card({ expiresOn: "2022-09-30" }, { key: "card-a-10", occurredOn: "2021-09-20", eventId: "old-card" }),
      card(),
    )
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30"));

  it("follows the employer's own ladder", () => {
    const lab = [...asha, configured({ policies: { "renewal-ladder": [20] } })];
    given(...lab)
      .on("2026-09-09")
      .shows(rule, "card-a-77: open, due 2026-09-30");
    given(...lab)
      .on("2026-09-10")
      .shows(rule, "card-a-77: open, before-20, due 2026-09-30");
  });
});

describe("what shows that the renewal was filed (Immigration Office, Researchers)", () => {
  it.each([
    ["the filing", filed("2026-07-15")],
    ["an admissible renewal whose filing nobody reported", foundAdmissible("2026-07-15")],
    ["a grant", decided("2026-07-15", "granted", "2027-09-30")],
    ["a grant whose last day is not known", decided("2026-07-15", "granted")],
    [
      "a new card that runs longer",
      card({ expiresOn: "2027-09-30" }, { key: "card-a-78", occurredOn: "2026-07-15", eventId: "new-card" }),
    ],
  ])("%s ends the reminders on its day", (_, proof) => {
    const met = "card-a-77: met, due 2026-09-30";
    given(...asha, proof)
      .on("2026-07-14")
      .shows(rule, "card-a-77: open, before-90, due 2026-09-30");
    given(...asha, proof)
      .on("2026-07-15")
      .shows(rule, met);
    given(...asha, proof)
      .on("2026-10-01")
      .shows(rule, met);
  });

  it("the first of several proofs counts", () =>
    given(...asha, foundAdmissible("2026-08-04"), filed("2026-07-15"))
      .on("2026-07-15")
      .shows(rule, "card-a-77: met, due 2026-09-30"));

  it("a refusal alone ends nothing: without a filing HR still has to act", () =>
    given(...asha, decided("2026-09-01", "refused"))
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30"));

  it("a filing on the last day is in time", () =>
    given(...asha, filed("2026-09-30"))
      .on("2026-09-30")
      .shows(rule, "card-a-77: met, due 2026-09-30"));

  it("a filing a day late leaves the day overdue, then closes", () => {
    const late = [...asha, filed("2026-10-02")];
    given(...late)
      .on("2026-10-01")
      .shows(rule, "card-a-77: overdue, due 2026-09-30");
    given(...late)
      .on("2026-10-02")
      .shows(rule, "card-a-77: met, due 2026-09-30");
  });

  it("a filing that was taken back counts no more", () => {
    const filing = filed("2026-07-15");
    given(...asha, filing, retracted(filing))
      .on("2026-07-15")
      .shows(rule, "card-a-77: open, before-90, due 2026-09-30");
  });

  it("a card that was held before this one, and runs longer, is no renewal of it", () => {
    const before = card({ expiresOn: "2027-09-30" }, { key: "card-a-70", occurredOn: "2024-09-20", eventId: "before" });
    given(...asha, before)
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30");
  });

  it("a grant whose card was reported is watched as that card, and not twice", () => {
    const issued = card({ expiresOn: "2027-09-30" }, { key: "card-a-78", occurredOn: "2026-10-01", eventId: "new" });
    given(...asha, filed("2026-07-15"), decided("2026-09-20", "granted", "2027-09-30"), issued)
      .on("2027-09-29")
      .shows(rule, "card-a-77: met, due 2026-09-30", "card-a-78: open, before-1, due 2027-09-30");
  });

  it("a grant whose new card nobody reported is renewed by its own last day", () =>
    given(...asha, filed("2026-07-15"), decided("2026-09-20", "granted", "2027-09-30"))
      .on("2027-09-29")
      .shows(rule, "card-a-77: met, due 2026-09-30", "grant.renewal-a-77: open, before-1, due 2027-09-30"));

  it.each([
    ["a relative's card", { ground: "family" }],
    ["a card for study", { ground: "study" }],
    ["a Blue Card", { cardType: "H" }],
    ["a card as family of an EU citizen", { cardType: "F" }],
  ])("the grant for %s is not the employer's to renew, with the new card or without", (_, data) => {
    const held = [hired(), card(data), filed("2026-07-15"), decided("2026-09-20", "granted", "2027-09-30")];
    const next = card({ ...data, expiresOn: "2027-09-30" }, { key: "card-a-78", occurredOn: "2026-10-01" });
    given(...held)
      .on("2027-09-29")
      .showsAll(rule);
    given(...held, next)
      .on("2027-09-29")
      .showsAll(rule);
  });

  it("a grant is not watched where a card of another kind goes on as long", () =>
    given(
      ...asha,
      filed("2026-07-15"),
      decided("2026-09-20", "granted", "2027-09-30"),
      card({ cardType: "F", expiresOn: "2031-09-30" }, { key: "card-f-1", occurredOn: "2026-10-01" }),
    )
      .on("2027-09-29")
      .shows(rule, "card-a-77: met, due 2026-09-30"));

  it("a filing for another card shows nothing of this one", () =>
    given(...asha, corrected(filed("2026-07-15"), { card: "card-of-somebody" }))
      .on("2026-07-15")
      .shows(rule, "card-a-77: open, before-90, due 2026-09-30"));
});

describe("what takes the renewal's place", () => {
  const asked = stated(
    "AuthorisationFiled",
    "application-next",
    "2026-09-10",
    { category: "orientation-year", wishedFrom: "2026-10-01" },
    {},
  );
  const decidedOn = (on: string, data: object) => stated("AuthorisationDecided", "application-next", on, data, {});
  const granted = (on: string, validUntil = "2027-09-30") => decidedOn(on, { outcome: "granted", validUntil });

  it("another authorisation that goes on beyond the card, from the day it is in hand", () => {
    given(...asha, asked, granted("2026-09-25"))
      .on("2026-09-24")
      .shows(rule, "card-a-77: open, before-7, due 2026-09-30");
    given(...asha, asked, granted("2026-09-25"))
      .on("2026-09-25")
      .shows(rule, "card-a-77: void, due 2026-09-30");
    given(...asha, asked, granted("2026-09-25"))
      .on("2027-03-01")
      .shows(rule, "card-a-77: void, due 2026-09-30");
  });
  it.each([
    ["on the card's last day", [granted("2026-09-30")], "void"],
    ["the day after it", [granted("2026-10-01")], "overdue"],
    ["until the day after the card's last", [granted("2026-09-25", "2026-10-01")], "void"],
    ["until the card's last day", [granted("2026-09-25", "2026-09-30")], "overdue"],
    ["without a last day that is known", [decidedOn("2026-09-25", { outcome: "granted" })], "overdue"],
    ["refused", [decidedOn("2026-09-25", { outcome: "refused" })], "overdue"],
    ["of which nothing is decided", [], "overdue"],
  ])("one %s: %j makes it %s", (_, events, status) =>
    given(...asha, asked, ...events)
      .on("2026-10-01")
      .shows(rule, `card-a-77: ${status}, due 2026-09-30`),
  );
  it("one asked for long ago, of which nothing is decided, silences nothing, and a refusal opens nothing anew", () => {
    const early = corrected(asked, {}, { occurredOn: "2025-04-01" });
    for (const events of [[], [decidedOn("2026-09-25", { outcome: "refused" })]])
      for (const [day, status] of [
        ["2026-09-24", "before-7"],
        ["2026-09-30", "due"],
      ] as const)
        given(...asha, early, ...events)
          .on(day)
          .shows(rule, `card-a-77: open, ${status}, due 2026-09-30`);
  });
  it("not the application that the card itself came from", () =>
    given(...asha, applied(), authorised())
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30"));
});

describe("corrections", () => {
  it("a corrected expiry moves the day; the old one is gone", () => {
    const moved = [...asha, corrected(card(), { expiresOn: "2026-12-31" })];
    given(...moved)
      .on("2026-09-02")
      .shows(rule, "card-a-77: open, before-120, due 2026-12-31");
    given(...moved)
      .on("2027-01-01")
      .shows(rule, "card-a-77: overdue, due 2026-12-31");
  });

  it("a retracted card asks for nothing", () =>
    given(...asha, retracted(card()))
      .on("2026-09-30")
      .showsAll(rule));
});

describe("facts that are not known are asked for, never guessed", () => {
  it("nationality, from the day the card and the employment both run", () => {
    given(hiredWithoutNationality(), card()).on("2025-02-28").shows(rule);
    given(hiredWithoutNationality(), card())
      .on("2025-03-01")
      .shows(rule, "card-a-77: undetermined, for want of nationality");
  });

  it("the expiry of the card", () => {
    given(hired(), cardWithoutExpiry()).on("2025-02-28").shows(rule);
    given(hired(), cardWithoutExpiry())
      .on("2025-03-01")
      .shows(rule, "card-a-77: undetermined, for want of expiry-of-card");
  });
});

describe("whom it does not concern (Act of 15 December 1980, arts 40 ff.; Agreement EU-Switzerland)", () => {
  it.each([
    ["a German", ["DE"]],
    ["a Norwegian", ["NO"]],
    ["a Swiss", ["CH"]],
    ["a Belgian who is Indian too", ["IN", "BE"]],
  ])("%s", (_, nationalities) => given(hired({ nationalities }), card()).on("2026-09-30").showsAll(rule));

  it("somebody with an F card, as family of an EU citizen", () =>
    given(hired(), card({ cardType: "F" }))
      .on("2026-09-30")
      .showsAll(rule));

  it("a Briton, from 1 January 2021 a third-country national (Withdrawal Agreement, art. 126)", () =>
    given(hired({ nationalities: ["GB"] }), card())
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30"));

  it("a naturalisation that holds from after the expiry does not excuse the renewal before it", () =>
    given(...asha, contractChanged("2026-05-01", { nationalities: ["IN", "BE"] }, { holdsFrom: "2026-12-01" }))
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30"));
});

describe("only while employed", () => {
  it("employment that ends the day before the card expires", () =>
    given(...asha, employmentEnded("2026-09-29"))
      .on("2026-09-29")
      .showsAll(rule));
  it("employment that ends on the day the card expires", () =>
    given(...asha, employmentEnded("2026-09-30"))
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30"));
  it("employment that starts the day after the card expires", () =>
    given(hired({ startsOn: "2026-10-01" }), card())
      .on("2026-10-01")
      .showsAll(rule));
  it("a fixed term that is prolonged past the expiry", () => {
    const fixed = [hired({ endsOn: "2026-08-31" }), card()];
    given(...fixed)
      .on("2026-08-31")
      .showsAll(rule);
    given(...fixed, contractChanged("2026-08-01", { endsOn: null }))
      .on("2026-08-31")
      .shows(rule, "card-a-77: open, before-30, due 2026-09-30");
  });
  it("two contracts that follow one another without a gap", () =>
    given(
      hired({ endsOn: "2026-09-30" }),
      hired({ startsOn: "2026-10-01" }, { key: "contract-2" }),
      card({ expiresOn: "2026-10-31" }),
    )
      .on("2026-10-31")
      .shows(rule, "card-a-77: open, due, due 2026-10-31"));
  it("a card that expires in the gap between two contracts", () =>
    given(hired({ endsOn: "2026-09-29" }), hired({ startsOn: "2026-10-02" }, { key: "contract-2" }), card())
      .on("2026-09-30")
      .showsAll(rule));
});
