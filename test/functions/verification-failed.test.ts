import { expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import { verificationFailed } from "../../functions/export-audit/verification-failed.ts";
import { asha, lab } from "../cast.ts";

const ports = { now: () => new Date("2026-06-01T09:00:00Z") };
const checked = { kind: "dossier", dossier: asha } as const;
const said = (faults: readonly string[], on = "2026-06-01") =>
  verificationFailed(ports, { employer: lab, checked, faults, on }).detail as { eventId: string; data: object };

it("is an event that Belfry accepts, counts the faults and repeats none of them", () => {
  const event = said(["record 3: its content was altered"]);
  expect(parseEvent(event).ok).toBe(true);
  expect(event.data).toEqual({ checked, faults: 1 });
  expect(JSON.stringify(event)).not.toContain("altered");
});

it("is one event however often the same faults are found on a day, and another on another day or with others", () => {
  expect(said(["record 3"])).toEqual(said(["record 3"]));
  const ids = [said(["record 3"]), said(["record 3"], "2026-06-02"), said(["record 4"])].map(({ eventId }) => eventId);
  expect(new Set(ids).size).toBe(3);
});
