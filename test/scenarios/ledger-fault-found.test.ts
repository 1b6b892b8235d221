import { describe, it } from "vitest";
import { configured, exportWritten } from "../cast.ts";
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
