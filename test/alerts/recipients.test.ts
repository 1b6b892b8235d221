import { describe, expect, it } from "vitest";
import { recipientsOf } from "../../shared/alerts/recipients.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { type Contact, type Employer, employerOf, type Region } from "../../shared/dossier/employer.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { regionOf } from "../../shared/dossier/region.ts";
import type { Stage } from "../../shared/obligations/timeline.ts";
import { accept, configured, hired, lab } from "../cast.ts";

const contact = (id: string, more: Partial<Contact> = {}): Contact => ({
  id,
  email: `${id}@lab.example`,
  language: "en",
  ...more,
});

const employerWith = (...contacts: readonly Contact[]): Employer => ({
  ...employerOf({ employer: lab, subject: { kind: "employer", id: lab }, facts: foldAll([configured()]) }),
  contacts,
});

const told = (
  employer: Employer,
  alert: { readonly rule?: string; readonly stage?: Stage } = {},
  region: Region | null = null,
): readonly string[] =>
  recipientsOf(employer, { rule: "a-card-renewal", stage: "overdue", ...alert }, region).map(({ id }) => id);

describe("an alert reaches", () => {
  it("contacts for its family, and those for all", () => {
    const employer = employerWith(
      contact("all"),
      contact("residence", { families: ["residence"] }),
      contact("pay", { families: ["pay"] }),
    );
    expect(told(employer)).toEqual(["all", "residence"]);
    expect(told(employer, { rule: "end-of-year-premium" })).toEqual(["all", "pay"]);
  });

  it("contacts for the region where the person works; all of them where that is not known", () => {
    const employer = employerWith(
      contact("north", { regions: ["flanders", "brussels"] }),
      contact("south", { regions: ["wallonia"] }),
    );
    expect(told(employer, {}, "brussels")).toEqual(["north"]);
    expect(told(employer, {}, "wallonia")).toEqual(["south"]);
    expect(told(employer)).toEqual(["north", "south"]);
  });

  it("the fallback contact where nobody takes it, and everybody where none is marked so", () => {
    const pay = contact("pay", { families: ["pay"] });
    expect(told(employerWith(pay, contact("desk", { families: [], fallback: true })))).toEqual(["desk"]);
    expect(told(employerWith(pay, contact("hours", { families: ["hours"] })))).toEqual(["pay", "hours"]);
    expect(told(employerWith())).toEqual([]);
  });

  it("the deputies of those who take it once it was escalated, and nobody else's", () => {
    const employer = employerWith(
      contact("residence", { families: ["residence"], deputy: "head" }),
      contact("head", { families: [] }),
      contact("pay", { families: ["pay"], deputy: "other" }),
      contact("other", { families: [] }),
    );
    expect(told(employer, { stage: "overdue" })).toEqual(["residence"]);
    expect(told(employer, { stage: "escalated" })).toEqual(["residence", "head"]);
  });
});

describe("an address from which mails come back is written to no more", () => {
  const contacts = [
    contact("residence", { families: ["residence"], deputy: "head" }),
    contact("head", { families: [] }),
    contact("pay", { families: ["pay"] }),
  ];
  const toldWithout = (...unreachable: readonly string[]) => told({ ...employerWith(...contacts), unreachable });

  it.each<[string, readonly string[], readonly string[]]>([
    ["nobody's is one", [], ["residence"]],
    ["its deputy is written to", ["residence"], ["head"]],
    ["where the deputy's is one too, whoever can be reached", ["residence", "head"], ["pay"]],
    ["where every one is, nobody", ["residence", "head", "pay"], []],
  ])("%s", (_, unreachable, recipients) => expect(toldWithout(...unreachable)).toEqual(recipients));
});

describe("the region of a dossier", () => {
  const person = { employer: lab, subject: { kind: "person", id: "p-asha" } } as const;
  const employer = { ...employerWith(), region: "flanders" } as const;
  const on = (day: string, ...events: Parameters<typeof accept>[0][]) =>
    regionOf({ ...person, facts: foldAll(events.map(accept)) }, employer, parseDay(day));
  const hire = hired();
  const works = (region: Region) => ({ ...hire, data: { ...hire.data, region } });
  const moved = {
    ...hire,
    type: "ContractChanged",
    eventId: "moved-1",
    key: "moved-1",
    occurredOn: "2026-06-01",
    data: { contract: hire.key, region: "wallonia" },
  };

  it("is where the contract says, from the day on which it does, else the employer's", () => {
    expect(on("2026-05-31", hire)).toBe("flanders");
    expect(on("2026-05-31", works("brussels"), moved)).toBe("brussels");
    expect(on("2026-06-01", works("brussels"), moved)).toBe("wallonia");
    expect(regionOf({ ...person, facts: foldAll([]) }, employer, parseDay("2026-06-01"))).toBe("flanders");
  });
});
