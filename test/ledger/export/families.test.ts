import { beforeAll, describe, expect, it } from "vitest";
import { verifyPack } from "../../../functions/export-audit/verify.mjs";
import { packName } from "../../../infra/local/export-all.ts";
import { verifyPackIn } from "../../../infra/local/verify-pack.ts";
import { escapeHtml } from "../../../shared/alerts/escape-html.ts";
import { reportWords } from "../../../shared/alerts/wording/report/wordings.ts";
import { wordingIn } from "../../../shared/alerts/wording/wordings.ts";
import { parseDay } from "../../../shared/calendar/day.ts";
import { reportFiles, reportLanguages } from "../../../shared/ledger/export/report/report-files.ts";
import { lab } from "../../cast.ts";
import { exported, opened, rowsIn } from "./packs.ts";
import { inFolder } from "./run-verifier.ts";
import { june, smallStory } from "./small-story.ts";

let whole: Awaited<ReturnType<typeof exported>>;
let hours: typeof whole;
beforeAll(async () => {
  const { table } = await smallStory();
  whole = await exported(table, lab, "june", june);
  hours = await exported(table, lab, "june", june, undefined, { families: ["hours"] });
});

describe("a pack of some families of obligations", () => {
  it("concludes of those alone", () => {
    const families = (pack: typeof whole) => new Set(rowsIn(pack.bytes, "obligations.ndjson").map((row) => row.family));
    expect(families(whole).size).toBeGreaterThan(1);
    expect([...families(hours)]).toEqual(["hours"]);
    const checks: readonly { readonly family: string }[] = JSON.parse(String(hours.bytes.get("checks.json")));
    expect([...new Set(checks.map(({ family }) => family))]).toEqual(["hours"]);
    expect(String(hours.bytes.get("papers.ndjson"))).toBe("");
    expect(String(whole.bytes.get("papers.ndjson"))).not.toBe("");
  });

  it("holds every record, chain and alert all the same, and is verified and derived again", async () => {
    for (const name of ["chains.ndjson", "events.ndjson", "alerts.ndjson", "heads.json", "answers.ndjson"])
      expect(String(hours.bytes.get(name)), name).toBe(String(whole.bytes.get(name)));
    expect(verifyPack(opened(hours.bytes), hours.pack.seal).faults).toEqual([]);
    const { text, ok } = await inFolder(hours.bytes, (at) => verifyPackIn(at, [], { size: "all", seed: "" }));
    expect(text).toContain("Only obligations of these families: hours");
    expect(text).toContain("DERIVED AGAIN: 3 dossiers (all of them): 1 obligation ");
    expect(ok).toBe(true);
  });

  it("says so to whoever reads it, in each language", () => {
    expect(String(hours.bytes.get("README.txt")).replace(/\s+/g, " ")).toContain(
      "Only obligations of these families were asked for: hours",
    );
    for (const language of reportLanguages) {
      const { about } = reportWords[language];
      const said = escapeHtml(about.onlyTopics(wordingIn(language).codes["kind-of-alert"].hours));
      expect(String(hours.bytes.get(reportFiles[language])), language).toContain(said);
      expect(String(whole.bytes.get(reportFiles[language])), language).not.toContain(said);
    }
  });

  it("has a name of its own, which the event that says that it was written can hold", () => {
    const days = { span: { from: parseDay("2026-06-01"), to: parseDay("2026-06-12") } };
    expect(packName({ ...days, families: ["pay", "hours"] })).toBe("2026-06-01-to-2026-06-12-only-hours-pay");
    const all = { ...days, asOf: days.span.to, knownAt: days.span.to, pseudonymised: true } as const;
    const long = packName({ ...all, families: ["employment", "publication", "residence"] }, { dossiersMax: 2000 });
    expect(long).toMatch(/^2026-06-01-to-2026-06-12-limits-[0-9a-f]{12}$/);
  });
});
