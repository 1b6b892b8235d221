import { describe, expect, it } from "vitest";
import { at } from "../../events/samples/lab-year/calendar.ts";
import { handedOver } from "../../events/samples/lab-year/hand-overs.ts";
import type { Sending } from "../../events/samples/lab-year/sending.ts";

const entered = (time: string, system: string, eventId = time): Sending => {
  const [day = "", clock = ""] = time.split(" ");
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return { at: at(day, hours * 60 + minutes), event: { source: `${system}.leuven-lab`, eventId } };
};
const sentAt = (sending: Sending): string | undefined => handedOver([sending])[0]?.at;

describe("what the senders of the lab's year enter", () => {
  it.each([
    ["goes with the next hand-over", "2026-03-02 09:20", "hr", "2026-03-02T12:00:00+01:00"],
    ["goes at once on the minute itself", "2026-03-02 12:00", "hr", "2026-03-02T12:00:00+01:00"],
    ["waits for the evening a minute later", "2026-03-02 12:01", "hr", "2026-03-02T17:00:00+01:00"],
    ["goes when its own system hands over", "2026-03-02 09:20", "payroll", "2026-03-02T17:00:00+01:00"],
    [
      "goes as it is entered on the first day, when all is set up",
      "2026-01-02 08:30",
      "hr",
      "2026-01-02T08:30:00+01:00",
    ],
    ["goes by the clock of the summer", "2026-07-06 06:30", "time", "2026-07-06T07:00:00+02:00"],
    ["goes by the new clock on the day it changes", "2026-03-29 06:30", "time", "2026-03-29T07:00:00+02:00"],
  ])("%s: %s of %s", (_, time, system, sent) => expect(sentAt(entered(time, system))).toBe(sent));

  it("goes as a file at noon, and as a text with what was registered", () => {
    const file = { key: "feeds/kite/pay/in/pay.csv", text: "" };
    expect(sentAt({ at: at("2026-03-02", 11 * 60), file })).toBe("2026-03-02T12:00:00+01:00");
    expect(sentAt({ at: at("2026-03-02", 6 * 60), text: "name;start" })).toBe("2026-03-02T07:00:00+01:00");
  });

  it("keeps the order in which it was entered, also within one hand-over", () => {
    const sent = handedOver([
      entered("2026-03-02 16:00", "payroll", "answered"),
      entered("2026-03-02 17:00", "hr", "checked"),
      entered("2026-03-02 11:00", "payroll", "declared"),
      entered("2026-03-02 09:00", "hr", "hired"),
      entered("2026-03-02 17:00", "hr", "checked-next"),
    ]);
    const ids = sent.map((sending) => ("event" in sending ? sending.event.eventId : null));
    expect(ids).toEqual(["hired", "declared", "answered", "checked", "checked-next"]);
  });

  it("is never left for the next day", () =>
    expect(() => sentAt(entered("2026-03-02 18:00", "payroll"))).toThrow(
      /2026-03-02T18:00.*payroll.*enter it earlier/,
    ));
});
