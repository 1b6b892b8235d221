import { describe, expect, it } from "vitest";
import { recipientsOf } from "../../shared/alerts/recipients.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { belongsOn } from "../../shared/dossier/belongs.ts";
import { type Contact, type Employer, employerOf, type Region } from "../../shared/dossier/employer.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
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
  manager: string | null = null,
): readonly string[] =>
  recipientsOf(employer, { rule: "a-card-renewal", stage: "overdue", ...alert }, { region, manager }).map(
    ({ id }) => id,
  );

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

describe("a manager", () => {
  const boss = contact("boss", { team: true, deputy: "stand-in" });
  const employer = employerWith(
    contact("residence", { families: ["residence"] }),
    contact("pay", { families: ["pay"] }),
    boss,
    contact("stand-in", { team: true }),
    contact("shifts", { team: true, families: ["hours"] }),
    contact("generous", { team: true, families: ["pay"] }),
  );

  it("gets a copy of what is told of its own people, and of nobody else", () => {
    expect(told(employer, {}, null, "boss")).toEqual(["residence", "boss"]);
    expect(told(employer)).toEqual(["residence"]);
    expect(told(employer, {}, null, "shifts")).toEqual(["residence"]);
    expect(told(employer, { rule: "daily-limit" }, null, "shifts")).toEqual(["residence", "pay", "shifts"]);
  });

  it("gets nothing of pay, unless its families say so", () => {
    expect(told(employer, { rule: "end-of-year-premium" }, null, "boss")).toEqual(["pay"]);
    expect(told(employer, { rule: "end-of-year-premium" }, null, "generous")).toEqual(["pay", "generous"]);
  });

  it("loses nothing for anybody where it is no contact, or one who is told of everybody anyway", () => {
    expect(told(employer, {}, null, "nobody")).toEqual(["residence"]);
    expect(told(employer, {}, null, "pay")).toEqual(["residence"]);
  });

  it("has its deputy told where its mails come back or nobody acknowledged; HR is not spared for it", () => {
    expect(told(employer, { stage: "escalated" }, null, "boss")).toEqual(["residence", "boss", "stand-in"]);
    expect(told({ ...employer, unreachable: ["boss"] }, {}, null, "boss")).toEqual(["residence", "stand-in"]);
    expect(told({ ...employer, unreachable: ["residence"] }, {}, null, "boss")).toEqual(["pay", "boss"]);
    expect(told({ ...employer, unreachable: ["boss", "stand-in"] }, {}, null, "boss")).toEqual(["residence"]);
  });

  it("replaces nobody: it is no fallback, and where nobody else can be reached the alert waits", () => {
    const alone = employerWith(contact("pay", { families: ["pay"] }), boss, contact("stand-in", { team: true }));
    expect(told(alone, {}, null, "boss")).toEqual(["pay", "boss"]);
    expect(told({ ...alone, unreachable: ["pay"] }, {}, null, "boss")).toEqual([]);
    expect(told(employerWith(boss, contact("stand-in", { team: true })), {}, null, "boss")).toEqual([]);
  });
});

describe("where a dossier belongs", () => {
  const person = { kind: "person", id: "p-asha" } as const;
  const employer = { ...employerWith(), region: "flanders" } as const;
  const belongs = (day: string, ...events: Parameters<typeof accept>[0][]) =>
    belongsOn(believedDossier(employer, person, foldAll(events.map(accept))), employer, parseDay(day));
  const on = (...given: Parameters<typeof belongs>) => belongs(...given).region;
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

  it("is in the region that the contract says, from the day on which it does, else the employer's", () => {
    expect(on("2026-05-31", hire)).toBe("flanders");
    expect(on("2026-05-31", works("brussels"), moved)).toBe("brussels");
    expect(on("2026-06-01", works("brussels"), moved)).toBe("wallonia");
    expect(on("2026-06-01")).toBe("flanders");
  });

  it("is with the manager whom the contract names, from the day on which it does", () => {
    const managed = { ...hire, data: { ...hire.data, manager: "boss" } };
    const handedOver = { ...moved, data: { contract: hire.key, manager: "new-boss" } };
    const managers = (day: string) =>
      [[hire], [managed], [managed, handedOver], [handedOver, managed]].map(
        (events) => belongs(day, ...events).manager,
      );
    expect(managers("2026-05-31")).toEqual([null, "boss", "boss", "boss"]);
    expect(managers("2026-06-01")).toEqual([null, "boss", "new-boss", "new-boss"]);
    expect(belongs("2026-06-01").manager).toBeNull();
  });
});
