import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { answered, configured, fellBehind, lab } from "../cast.ts";
import { given } from "./given.ts";

const rule = "watch-fell-behind";
const subject = { kind: "employer", id: lab };

describe("an employer hears that the watch fell behind", () => {
  it("since the day after the last of which all was assessed", () => {
    const seen = fellBehind("2026-01-13", "2026-01-09");
    given(configured(), seen).on("2026-01-09").shows(rule);
    given(configured(), seen).on("2026-01-10").shows(rule, "2026-01-09: breached, on 2026-01-10");
    given(configured(), seen).on("2026-01-14").shows(rule, "2026-01-09: breached, on 2026-01-10");
  });

  it("once a day up to which all was complete, in whatever order it is seen again, until it is acknowledged", () => {
    const [first, again] = [fellBehind("2026-01-13", "2026-01-09"), fellBehind("2026-01-14", "2026-01-09")];
    for (const events of [
      [first, again],
      [again, first],
      [first, first, again],
    ]) {
      const inbox = new Inbox([configured()]).receives("2026-01-14", ...events);
      const seen = answered("2026-01-15", `${rule}:2026-01-09`, { kind: "acknowledged" }, { subject });
      inbox.receives("2026-01-15", seen).receives("2026-01-16", fellBehind("2026-01-16", "2026-01-09"));
      inbox.receives("2026-01-17", fellBehind("2026-01-17", "2026-01-11"));
      expect(inbox.sweepsUntil("2026-02-28").said).toEqual([
        `2026-01-14 raised ${rule}:2026-01-09 breached`,
        `2026-01-15 closed ${rule}:2026-01-09`,
        `2026-01-17 raised ${rule}:2026-01-11 breached`,
      ]);
    }
  });
});
