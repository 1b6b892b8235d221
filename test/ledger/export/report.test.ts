import { beforeAll, describe, expect, it } from "vitest";
import { caseCode } from "../../../shared/alerts/case-code.ts";
import { escapeHtml } from "../../../shared/alerts/escape-html.ts";
import { addDays, parseDay } from "../../../shared/calendar/day.ts";
import type { ObligationRow } from "../../../shared/ledger/export/obligation-row.ts";
import { bandsOf, type MarkBar, signsOf } from "../../../shared/ledger/export/report/picture-signs.ts";
import { largeLab } from "./large-lab.ts";
import { exported } from "./packs.ts";
import { firstStory } from "./replayed.ts";

/** What a finding may weigh, its share of the duty, the law and the picture included, style and registers aside. */
const bytesPerFindingMax = 1_400;
/**
 * Style, script, law register, settings, heads, the papers of forty people, and the short lists, which end at so many
 * lines: the same however many findings there are.
 */
const bytesBesideMax = 240_000;

describe("the weight of a large lab's report", () => {
  it("stays below so many bytes a finding", async () => {
    const { page, findings } = await largeLab({ people: 40, longWorkers: 12, longWeeks: 12 });
    expect(findings).toBeGreaterThan(240);
    expect(Buffer.byteLength(page)).toBeLessThan(bytesBesideMax + findings * bytesPerFindingMax);
  });

  it("shows the first two thousand findings of a severity, and says so", async () => {
    const { page } = await largeLab({ people: 81, longWorkers: 81, longWeeks: 25 });
    const [, found] = /id="breach-findings">Breach: ([\d,]+)</.exec(page) ?? [];
    const breaches = page.slice(page.indexOf('id="breach-findings"')).split('<section class="severity"')[0] ?? "";
    expect(Number(found?.replace(",", ""))).toBeGreaterThan(2_000);
    expect(breaches.match(/<tr class="finding"/g)).toHaveLength(2_000);
    expect(breaches).toContain(`2,000 of ${found} findings are shown; <code>obligations.ndjson</code> holds all.`);
  }, 60_000);
});

describe("the findings of a report", () => {
  let page: string;
  let rows: readonly ObligationRow[];
  beforeAll(async () => {
    const { bytes } = await exported((await firstStory()).table, "leuven-lab");
    page = bytes.get("report.html")?.toString() ?? "";
    rows = (bytes.get("obligations.ndjson")?.toString() ?? "")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  });

  it("say all that a finding rests on: facts with their events, law, arithmetic, question, answers, days, ids", () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const { explanation, missing, answers, timeline } = row;
      const said = [
        row.title,
        row.obligation,
        row.dossier,
        caseCode("leuven-lab", row.subject, row.obligation),
        row.status,
        explanation.why,
        ...explanation.law.flatMap(({ text, address }) => (address === null ? [text] : [text, address])),
        ...explanation.facts.map(({ words }) => words),
        ...explanation.workings.map(({ words }) => words),
        ...(missing === null ? [] : [missing.question]),
        ...answers.map(({ event }) => `[event ${event}]`),
        ...timeline.slice(1).map(({ from, status }) => `${from} ${status}`),
        ...[row.opens, row.recommended, row.on, row.until].filter((day) => day !== null),
      ];
      const block = blockOf(page, caseCode("leuven-lab", row.subject, row.obligation));
      for (const text of said) expect(block, `${row.obligation} says ${text}`).toContain(escapeHtml(text));
    }
  });

  it("are one group for a subject and a rule, under one statement of the duty and its law", () => {
    const [first] = rows.filter(({ rule }) => rule === "overtime");
    const why = escapeHtml(first?.explanation.why ?? "");
    const findings = page.slice(
      page.indexOf('<section class="findings"'),
      page.indexOf('<section class="register checked"'),
    );
    expect(findings.split(why)).toHaveLength(2);
    expect(
      blockOf(
        page,
        caseCode("leuven-lab", first?.subject ?? { kind: "person", id: "" }, first?.obligation ?? ""),
      ).match(/<article/g),
    ).toHaveLength(1);
  });
});

/** The block of a rule in which a case stands, with everything that is said above the case. */
function blockOf(page: string, code: string): string {
  const at = page.indexOf(`id="case-${code}"`);
  expect(at, code).toBeGreaterThan(0);
  return page.slice(page.lastIndexOf('<section class="rule"', at), page.indexOf("</section>", at));
}

describe("signs of the picture", () => {
  const span = { from: parseDay("2026-01-01"), to: parseDay("2026-12-31") };
  const weeks = (kind: MarkBar["kind"], ...days: readonly string[]): readonly MarkBar[] =>
    days.map((day) => ({ kind, from: parseDay(day), to: addDays(parseDay(day), 4), what }));
  const what = { kind: "obligation", rule: "overtime", moment: "breached", status: "breached" } as const;
  const counts = (bars: readonly MarkBar[]) => signsOf(bars, span).map(({ kind, from, count }) => [kind, from, count]);

  it("are one with a count where they follow one another within eighteen days of a year", () => {
    expect(counts(weeks("breached", "2026-02-02", "2026-02-20", "2026-03-10"))).toEqual([
      ["breached", parseDay("2026-02-02"), 3],
    ]);
  });

  it("are several where more than a month lies between, and never of two kinds", () => {
    const apart = [...weeks("breached", "2026-02-02", "2026-04-06"), ...weeks("overdue", "2026-02-03")];
    expect(counts(apart).map(([kind, , count]) => [kind, count])).toEqual([
      ["overdue", 1],
      ["breached", 1],
      ["breached", 1],
    ]);
  });

  it("have a band over exactly the days of each; what touches is one band, and one without an end has none", () => {
    const [first, ...others] = weeks("breached", "2026-02-02", "2026-02-07", "2026-02-20");
    const open = { ...first, to: null, from: parseDay("2026-03-02") } as MarkBar;
    expect(bandsOf([...others, open, first as MarkBar]).map(({ from, to }) => [from, to])).toEqual([
      [parseDay("2026-02-02"), parseDay("2026-02-11")],
      [parseDay("2026-02-20"), parseDay("2026-02-24")],
      [parseDay("2026-03-02"), null],
    ]);
  });
});
