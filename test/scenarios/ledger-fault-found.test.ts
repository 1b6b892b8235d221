import { describe, it } from "vitest";
import { checkFailed, configured, exportWritten } from "../cast.ts";
import { given } from "./given.ts";

const rule = "ledger-fault-found";
const early = configured();

describe("an export that finds the ledger altered is a breach of the employer's", () => {
  it("from the day of the export, not the day before", () => {
    given(early, exportWritten("2026-06-01", 2)).on("2026-05-31").shows(rule);
    given(early, exportWritten("2026-06-01", 2))
      .on("2026-06-01")
      .shows(rule, "export-of-2026-06-01: breached, on 2026-06-01");
  });
  it("never where each chain verified", () => {
    given(early, exportWritten("2026-06-01", 0)).on("2026-06-02").shows(rule);
  });
  it("once, until one finds more", () => {
    const exports = [exportWritten("2026-06-01", 2), exportWritten("2026-07-01", 2), exportWritten("2026-08-01", 3)];
    for (const order of [exports, exports.toReversed(), [...exports, ...exports]])
      given(early, ...order)
        .on("2026-08-01")
        .shows(rule, "export-of-2026-06-01: breached, on 2026-06-01", "export-of-2026-08-01: breached, on 2026-08-01");
  });
});

describe("a check that finds a dossier altered is one too", () => {
  const ravi = { kind: "dossier", dossier: { kind: "person", id: "p-ravi" } };
  it("from the day of the check, not the day before", () => {
    given(early, checkFailed("2026-06-01", 2)).on("2026-05-31").shows(rule);
    given(early, checkFailed("2026-06-01", 2))
      .on("2026-06-01")
      .shows(rule, "check-of-2026-06-01-2: breached, on 2026-06-01");
  });
  it("once a dossier, until one finds more in it, whatever exports found", () => {
    const found = [checkFailed("2026-06-01", 2), checkFailed("2026-06-02", 2), checkFailed("2026-06-03", 1, ravi)];
    for (const order of [found, found.toReversed(), [exportWritten("2026-06-01", 0), ...found, ...found]])
      given(early, ...order)
        .on("2026-06-03")
        .shows(
          rule,
          "check-of-2026-06-01-2: breached, on 2026-06-01",
          "check-of-2026-06-03-1: breached, on 2026-06-03",
        );
  });
  it("and a pack that was altered on the auditor's disk says nothing of the ledger", () => {
    const pack = { kind: "pack", pack: "month-2026-05", from: "2026-05-01", to: "2026-05-31" };
    given(early, checkFailed("2026-06-01", 3, pack))
      .on("2026-06-01")
      .shows(rule);
  });
});
