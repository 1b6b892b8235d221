import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { answered, bounced, configured, lab, unheard } from "../cast.ts";
import { employerFrom, given } from "./given.ts";

const hr = { id: "hr", email: "hr@lab.example" };
const configuredOn = (occurredOn: string, revision = 1, contacts: readonly object[] = [hr]) =>
  configured({ contacts }, { occurredOn, revision });

describe("an address from which mails come back is asked about", () => {
  const rule = "contact-unreachable";
  const early = configuredOn("2026-01-02");
  const asked = "hr: undetermined, for want of address-of-contact";

  it("from the day on which one did, not the day before", () => {
    given(early, bounced("2026-03-10")).on("2026-03-09").shows(rule);
    given(early, bounced("2026-03-10")).on("2026-03-10").shows(rule, asked);
    given(early, bounced("2026-03-10")).on("2026-03-11").shows(rule, asked);
  });
  it.each([
    ["the same day", configuredOn("2026-03-10", 2), [asked]],
    ["a later day", configuredOn("2026-03-11", 2), []],
    ["the same day with another address", configuredOn("2026-03-10", 2, [{ ...hr, email: "new@lab.example" }]), []],
    ["the same day without the contact", configuredOn("2026-03-10", 2, [{ ...hr, id: "people" }]), []],
  ])("once the configuration is sent anew on %s", (_, again, lines) =>
    given(early, bounced("2026-03-10"), again)
      .on("2026-03-20")
      .shows(rule, ...lines),
  );
  it("never of an address that nobody has, or before an employer is configured", () => {
    given(early, bounced("2026-03-10", { email: "old@lab.example" }))
      .on("2026-03-20")
      .shows(rule);
    given(bounced("2026-03-10")).on("2026-03-20").shows(rule);
    expect(employerFrom([early, bounced("2026-03-10")]).unreachable).toEqual(["hr"]);
  });
  it("once, whatever comes back after it", () => {
    const inbox = new Inbox([early]).receives("2026-03-10", early, bounced("2026-03-10"));
    inbox.receives("2026-03-11", bounced("2026-03-11"), bounced("2026-03-11", {}, { key: "another" }));
    expect(inbox.sweepsUntil("2026-03-31").said).toEqual([`2026-03-10 raised ${rule}:hr undetermined`]);
  });
});

describe("a kind of alert that no contact takes is asked about", () => {
  const rule = "alerts-without-contact";
  const some = [{ ...hr, families: ["employer", "employment", "residence", "hours", "absences", "publication"] }];
  const asked = (family: string) => `${family}: undetermined, for want of contact-for-alerts`;

  it("from the day of the configuration, not the day before", () => {
    given(configuredOn("2026-03-10", 1, some))
      .on("2026-03-09")
      .shows(rule);
    given(configuredOn("2026-03-10", 1, some))
      .on("2026-03-10")
      .shows(rule, asked("pay"), asked("answers"));
  });
  it("also where only a manager gets a copy of it", () => {
    const boss = { id: "boss", email: "boss@lab.example", families: ["pay"], team: true };
    given(configuredOn("2026-03-10", 1, [...some, boss]))
      .on("2026-03-11")
      .shows(rule, asked("pay"), asked("answers"));
  });
  it("until a contact takes it", () => {
    const pay = { id: "payroll", email: "payroll@lab.example", families: ["pay"] };
    given(configuredOn("2026-03-10", 1, [...some, pay]))
      .on("2026-03-11")
      .shows(rule, asked("answers"));
    given(configuredOn("2026-03-10")).on("2026-03-11").shows(rule);
  });
  it("once, though the configuration is sent again each night, and no more once it was acknowledged", () => {
    const subject = { kind: "employer", id: "leuven-lab" };
    const inbox = new Inbox([configuredOn("2026-03-10", 1, some)]).receives(
      "2026-03-10",
      configuredOn("2026-03-10", 1, some),
    );
    const count = inbox.said.length;
    inbox.receives("2026-03-11", configuredOn("2026-03-11", 2, some));
    inbox.receives("2026-03-12", configuredOn("2026-03-12", 3, some));
    inbox.receives("2026-03-13", answered("2026-03-13", `${rule}:pay`, { kind: "acknowledged" }, { subject }));
    expect(inbox.said.slice(count)).toEqual([`2026-03-13 closed ${rule}:pay`]);
  });
});

describe("a mail of which nothing was heard is asked about", () => {
  const rule = "mail-unheard";
  const early = configuredOn("2026-01-02");
  const asked = (day: string) => `${day}.hr: undetermined, for want of arrival-of-mail`;

  it("from the day on which that was sure, not the day before, of a contact that there is", () => {
    const late = unheard("2026-03-11", { mailDay: "2026-03-10" });
    given(early, late).on("2026-03-10").shows(rule);
    given(early, late).on("2026-03-11").shows(rule, asked("2026-03-10"));
    given(early, late).on("2026-03-12").shows(rule, asked("2026-03-10"));
    given(early, unheard("2026-03-11", { contact: "gone" }))
      .on("2026-03-12")
      .shows(rule);
    expect(employerFrom([early, late]).unreachable).toEqual([]);
  });
  it("once a day and contact, in whatever order its mails are reported, until somebody looked", () => {
    const mails = ["digest-1", "urgent-1", "urgent-2"].map((part) => unheard("2026-03-10", {}, { key: part }));
    for (const said of [mails, mails.toReversed(), [...mails, ...mails]]) {
      const inbox = new Inbox([early]).receives("2026-03-10", early, ...said);
      const looked = answered(
        "2026-03-11",
        `${rule}:2026-03-10.hr`,
        { kind: "acknowledged" },
        { subject: { kind: "employer", id: lab } },
      );
      inbox.receives("2026-03-11", looked).receives("2026-03-12", unheard("2026-03-12"));
      expect(inbox.sweepsUntil("2026-03-31").said).toEqual([
        `2026-03-10 raised ${rule}:2026-03-10.hr undetermined`,
        `2026-03-11 closed ${rule}:2026-03-10.hr`,
        `2026-03-12 raised ${rule}:2026-03-12.hr undetermined`,
      ]);
    }
  });
});
