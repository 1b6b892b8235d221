import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { answered, configured, fellBehind, lab } from "../cast.ts";
import { given } from "./given.ts";

const rule = "watch-fell-behind";
const subject = { kind: "employer", id: lab };

describe("an employer hears that the watch fell behind", () => {
  it("on the day on which something fell due that was not assessed", () => {
    const seen = fellBehind("2026-01-13", "2026-01-10");
    given(configured(), seen).on("2026-01-09").shows(rule);
    given(configured(), seen).on("2026-01-10").shows(rule, "2026-01-10: breached, on 2026-01-10");
    given(configured(), seen).on("2026-01-14").shows(rule, "2026-01-10: breached, on 2026-01-10");
  });

  it("once a day on which something fell due, in whatever order it is seen again, until it is acknowledged", () => {
    const [first, again] = [fellBehind("2026-01-13", "2026-01-10"), fellBehind("2026-01-14", "2026-01-10")];
    for (const events of [
      [first, again],
      [again, first],
      [first, first, again],
    ]) {
      const inbox = new Inbox([configured()]).receives("2026-01-14", ...events);
      const seen = answered("2026-01-15", `${rule}:2026-01-10`, { kind: "acknowledged" }, { subject });
      inbox.receives("2026-01-15", seen).receives("2026-01-16", fellBehind("2026-01-16", "2026-01-10"));
      expect(inbox.sweepsUntil("2026-02-28").said).toEqual([
        `2026-01-14 raised ${rule}:2026-01-10 breached`,
        `2026-01-15 closed ${rule}:2026-01-10`,
      ]);
    }
  });

  it.each(["2026-01-11", "2026-01-20"])(
    "of an outage on %s too, though a dossier that stands still since the tenth was acknowledged and is seen again",
    (outage) => {
      const inbox = new Inbox([configured()]).receives("2026-01-11", fellBehind("2026-01-11", "2026-01-10"));
      inbox.receives("2026-01-11", answered("2026-01-11", `${rule}:2026-01-10`, { kind: "acknowledged" }, { subject }));
      inbox.receives("2026-01-21", fellBehind("2026-01-21", "2026-01-10"), fellBehind("2026-01-21", outage));
      expect(inbox.sweepsUntil("2026-02-28").said).toEqual([
        `2026-01-11 raised ${rule}:2026-01-10 breached`,
        `2026-01-11 closed ${rule}:2026-01-10`,
        `2026-01-21 raised ${rule}:${outage} breached`,
      ]);
    },
  );
});
