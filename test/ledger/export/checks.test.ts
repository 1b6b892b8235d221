import { describe, expect, it } from "vitest";
import { parseDay } from "../../../shared/calendar/day.ts";
import { Checks } from "../../../shared/ledger/export/checks.ts";
import { knownDossier } from "../../../shared/ledger/export/known-dossier.ts";
import { packFiles } from "../../../shared/ledger/export/pack.ts";
import { checksHtml } from "../../../shared/ledger/export/report/report-sections.ts";
import { voiceIn } from "../../../shared/ledger/export/report/voice.ts";
import { dailyLimit } from "../../../shared/obligations/hours/daily-limit.ts";
import { aCardRenewal } from "../../../shared/obligations/residence/a-card-renewal.ts";
import type { Rule } from "../../../shared/obligations/rule.ts";
import { readLedger } from "../../../shared/store/ledger.ts";
import { employerFrom } from "../../scenarios/given.ts";
import { asha, june, ravi, smallStory } from "./small-story.ts";

const [from, to] = june.map(parseDay) as [ReturnType<typeof parseDay>, ReturnType<typeof parseDay>];
const failing = (rule: Rule, who: string): Rule => ({
  ...rule,
  obligations: (dossier, ...more) => {
    if (dossier.subject.id === who) throw new TypeError("a bug in a rule");
    return rule.obligations(dossier, ...more);
  },
});

/** What rules come to over the two persons of the small story: Asha has two days of work, one of them too long. */
async function checksOf(...asked: readonly Rule[]) {
  const { table } = await smallStory();
  const checks = new Checks(asked);
  for (const { id } of [asha, ravi]) {
    const dossier = `leuven-lab#person#${id}`;
    const known = knownDossier({ id: dossier, ...(await readLedger(table, dossier)) }, {});
    checks.add(known, employerFrom([]), { from, to }, []);
  }
  return checks.all;
}
const countsOf = async (...asked: readonly Rule[]) =>
  (await checksOf(...asked)).map(({ periods, failed }) => [periods?.checked, periods?.broken, periods?.clean, failed]);

describe("a rule that fails on a dossier", () => {
  it.each([
    ["on none", dailyLimit, [2, 1, 1, 0]],
    ["on one that has nothing for it", failing(dailyLimit, ravi.id), [2, 1, 1, 1]],
    ["on one that has days for it: they are not checked, and that is said", failing(dailyLimit, asha.id), [0, 0, 0, 1]],
    ["while it counts, no less than while it finds", uncountable(dailyLimit), [0, 0, 0, 2]],
    ["and counts no periods: it gives duties", failing(aCardRenewal, asha.id), [undefined, undefined, undefined, 1]],
  ])("%s", async (_, rule, counts) => expect(await countsOf(rule)).toEqual([counts]));

  it("is named in the report with the number of its dossiers, also where it gave nothing at all", async () => {
    const page = checksHtml(
      await checksOf(failing(dailyLimit, asha.id), failing(aCardRenewal, ravi.id)),
      voiceIn("en"),
    );
    expect(page.match(/data-label="Failed on">1 dossier</g)).toHaveLength(2);
    expect(page).not.toContain("nothing found");
    expect(checksHtml(await checksOf(dailyLimit, aCardRenewal), voiceIn("en"))).not.toContain("1 dossier");
  });

  it("is told of in the pack's own list of files", () =>
    expect(packFiles["checks.json"]).toContain("dossiers on which it failed"));
});

function uncountable(rule: Rule): Rule {
  const count = () => {
    throw new TypeError("a bug in what counts");
  };
  return { ...rule, checked: { unit: "days", count } };
}
