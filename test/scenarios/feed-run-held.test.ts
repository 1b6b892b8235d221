import { describe, expect, it } from "vitest";
import { feedRunHeld, heldRunOf } from "../../shared/obligations/employer/feed-run-held.ts";
import { Inbox } from "../assessment/inbox.ts";
import { answered, configured, heldRun, lab } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = feedRunHeld.id;
const early = configured({}, { occurredOn: "2026-01-02" });
const id = `${rule}:payroll.5d2f0c9a41e7b310`;
const asked = "payroll.5d2f0c9a41e7b310: undetermined, for want of word-on-held-run";
const subject = { kind: "employer", id: lab } as const;

describe("a file of a feed that looks wrong beside the last one", () => {
  it("is asked about from the day on which it was held, not the day before", () => {
    given(early, heldRun("2026-06-29")).on("2026-06-28").shows(rule);
    given(early, heldRun("2026-06-29")).on("2026-06-29").shows(rule, asked);
    given(early, heldRun("2026-06-29")).on("2026-12-31").shows(rule, asked);
  });

  it("with the figures then and now, and names the run by which an answer finds it", () => {
    const [question] = obligationsOf(rule, [early, heldRun("2026-06-29")]);
    expect(question?.because.workings).toEqual([
      { say: "held-people", with: { last: 72, now: 12 } },
      {
        say: "held-euros",
        with: { type: "PaymentMade", kind: "salary", percent: 17, last: 23_041_550, now: 3_840_250 },
      },
      { say: "held-percent", with: { type: "ShiftsRecorded", kind: "", percent: 40 } },
    ]);
    expect(heldRunOf(question?.id ?? "")).toEqual({ feed: "payroll", held: "5d2f0c9a41e7b310" });
    expect(heldRunOf("mail-unheard:2026-06-29.hr")).toBeNull();
  });

  it("is asked about no more once it was taken in, was put again or is gone; on the day before it still is", () => {
    for (const how of ["taken-in", "superseded", "file-gone"] as const) {
      const end = heldRun("2026-06-29", { on: "2026-07-02", how });
      for (const said of [
        [heldRun("2026-06-29"), end],
        [end, heldRun("2026-06-29")],
        [end, end],
      ]) {
        given(early, ...said)
          .on("2026-07-01")
          .shows(rule, asked);
        given(early, ...said)
          .on("2026-07-02")
          .shows(rule, "payroll.5d2f0c9a41e7b310: void");
      }
    }
  });

  it("is closed by whoever acknowledges it, and said no more when it was taken in", () => {
    const inbox = new Inbox([early]).receives("2026-06-29", heldRun("2026-06-29"));
    inbox.receives("2026-06-30", answered("2026-06-30", id, { kind: "acknowledged" }, { subject }));
    inbox.receives("2026-06-30", heldRun("2026-06-29", { on: "2026-06-30", how: "taken-in" }));
    expect(inbox.sweepsUntil("2026-08-31").said).toEqual([
      `2026-06-29 raised ${id} undetermined`,
      `2026-06-30 closed ${id}`,
    ]);
  });

  it("is withdrawn where the right file was put under its name", () => {
    const inbox = new Inbox([early]).receives("2026-06-29", heldRun("2026-06-29"));
    inbox.receives("2026-07-02", heldRun("2026-06-29", { on: "2026-07-02", how: "superseded" }));
    expect(inbox.sweepsUntil("2026-08-31").said).toEqual([
      `2026-06-29 raised ${id} undetermined`,
      `2026-07-02 closed ${id}`,
    ]);
  });
});
