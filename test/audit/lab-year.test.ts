import { beforeAll, describe, expect, it } from "vitest";
import type { DataOf } from "../../events/catalogue.ts";
import { people } from "../../events/samples/lab-year/cast.ts";
import { alteredFiles, verifyPack } from "../../functions/export-audit/verify.mjs";
import { many } from "../../shared/alerts/wording/english.ts";
import { asLines, linesIn, opened, type PackBytes, packWith, type Row, rowsIn } from "../ledger/export/packs.ts";
import { runVerifier } from "../ledger/export/run-verifier.ts";
import { mondayOf } from "../obligations/slow-hours.ts";
import { every, sampled } from "../sampled.ts";
import { Rng } from "../simulation/rng.ts";
import { alterationsOf } from "./alterations.ts";
import { checksByHand, movesByHand } from "./checks-by-hand.ts";
import {
  checksClaimed,
  decisionsClaimed,
  dimonaClaimed,
  dmfaClaimed,
  firstDocumentsClaimed,
  gapsClaimed,
  hoursClaimed,
  movesClaimed,
  patentsClaimed,
  premiumsClaimed,
  registrationsClaimed,
  renewalsClaimed,
  reviewsClaimed,
  visasClaimed,
  workRefused,
} from "./claims.ts";
import { type HoursByHand, hoursByHand } from "./hours-by-hand.ts";
import { daysWithoutWork } from "./papers-by-hand.ts";
import { premiumByHand } from "./premium-by-hand.ts";
import { decisionsByHand, firstDocumentsByHand, registrationsByHand, visasByHand } from "./procedure-by-hand.ts";
import { patentsByHand, reviewsByHand, unapprovedByHand } from "./publications-by-hand.ts";
import { dimonaByHand, dmfaByHand } from "./receipts-by-hand.ts";
import { gapsByHand, needsTitle, renewalsByHand } from "./residence-by-hand.ts";
import { byObligation, rowsAgain, rowsSaid } from "./rows-again.ts";
import { type Sent, sentAbout, sentInTheYear } from "./sent-in-the-year.ts";
import { type Told, toldIn } from "./told.ts";
import { type YearPack, yearPacks } from "./year-packs.ts";

/** The lab's year as its auditor has it: the files of two exports and nothing else. */
const employers = ["leuven-lab", "kite"] as const;
const year = ["2026-01-01", "2026-12-31"] as const;

/** What is lived through: all that was sent, or what is about those who need a title, some of the others, and no person. */
async function lived(): Promise<readonly Sent[]> {
  const all = await sentInTheYear();
  const needsNone = people.filter(({ cardUntil }) => cardUntil === undefined);
  const some = people.filter((person) => person.cardUntil !== undefined || every(3, needsNone).includes(person));
  return sampled(sentAbout(all, new Set(some.map(({ id }) => `p-${id}`))), all);
}

type Known = YearPack & {
  readonly told: readonly Told[];
  readonly hours: ReadonlyMap<string, HoursByHand>;
  /** What its obligations must be, from its events alone. */
  readonly again: Readonly<Record<string, Row>>;
};
const known = new Map<string, Known>();
beforeAll(async () => {
  for (const pack of await yearPacks(await lived())) {
    const told = toldIn(pack.bytes);
    const hours = new Map(ofKind(told, "person").map((person) => [person.id, hoursByHand(person)]));
    known.set(pack.employer, { ...pack, told, hours, again: again(pack.bytes) });
  }
}, 300_000);

const ofKind = (told: readonly Told[], kind: string) => told.filter((one) => one.kind === kind);
const of = (employer: string): Known => {
  const found = known.get(employer);
  if (found === undefined) throw new RangeError(`there is no pack of ${employer}`);
  return found;
};
const byHand = (employer: string, kind: string, calculate: (one: Told) => readonly string[]): readonly string[] =>
  ofKind(of(employer).told, kind).flatMap(calculate).sort();
const rowsOf = (employer: string): readonly Row[] => rowsIn(of(employer).bytes, "obligations.ndjson");
const hoursOf = (employer: string): readonly string[] =>
  [...of(employer).hours].flatMap(([id, { findings }]) => findings.map((line) => `${id} ${line}`)).sort();
const again = (bytes: PackBytes) => byObligation(JSON.parse(JSON.stringify(rowsAgain(bytes, ...year))));

describe.each(employers)("the obligations of %s", (employer) => {
  it("follow from its events alone, row for row", () => {
    const claimed = byObligation(rowsSaid(of(employer).bytes));
    expect(claimed).toEqual(of(employer).again);
    expect(Object.keys(claimed).length).toBeGreaterThan(employer === "kite" ? 70 : 230);
  });
});

describe.each(employers)("a second calculation for %s finds the same", (employer) => {
  it("working time: every day, week, rest, break and average, minute by minute", () =>
    expect(hoursClaimed(rowsOf(employer))).toEqual(hoursOf(employer)));

  it("the premium of each person: months, amount, last day, and the day on which it was paid in full", () => {
    const own = ofKind(of(employer).told, "employer")[0]?.of("EmployerConfigured").at(-1)?.data;
    const lines = byHand(employer, "person", (one) => premiumByHand(one, own as DataOf<"EmployerConfigured">));
    expect(premiumsClaimed(rowsOf(employer))).toEqual(lines);
    expect(lines.length).toBeGreaterThan(sampled(15, 20));
  });

  it("cards that end, filed or not, and days of employment without a title", () => {
    expect(renewalsClaimed(rowsOf(employer))).toEqual(byHand(employer, "person", renewalsByHand));
    expect(gapsClaimed(rowsOf(employer), "employment-without-title")).toEqual(byHand(employer, "person", gapsByHand));
  });

  it("the way in of who comes from abroad: visa, registration, provisional documents, and every decision's last day", () => {
    const registered = byHand(employer, "person", registrationsByHand);
    expect(registered).toHaveLength(2);
    expect(registrationsClaimed(rowsOf(employer))).toEqual(registered);
    expect(visasClaimed(rowsOf(employer))).toEqual(byHand(employer, "person", visasByHand));
    expect(firstDocumentsClaimed(rowsOf(employer))).toEqual(byHand(employer, "person", firstDocumentsByHand));
    expect(decisionsClaimed(rowsOf(employer))).toEqual(byHand(employer, "person", decisionsByHand));
  });

  it("each day of the year on which somebody may not work", () => {
    const days = byHand(employer, "person", (one) => (needsTitle(one) ? daysWithoutWork(one) : []));
    expect(days.length).toBeGreaterThan(0);
    expect(workRefused(rowsIn(of(employer).bytes, "papers.ndjson"))).toEqual(days);
  });

  it("papers that are relied on, copied or not, and moves of which the Region was told or not", () => {
    const lines = byHand(employer, "person", checksByHand);
    expect(checksClaimed(rowsOf(employer))).toEqual(lines);
    expect(lines.filter((line) => line.endsWith("never"))).toHaveLength(employer === "kite" ? 0 : 1);
    expect(movesClaimed(rowsOf(employer))).toEqual(byHand(employer, "person", movesByHand));
  });

  it("what was declared to social security of who came and who left, and of each quarter", () => {
    const dimona = byHand(employer, "person", (one) => dimonaByHand(one));
    const quarters = byHand(employer, "employer", dmfaByHand);
    const reports = employer === "kite";
    expect(dimonaClaimed(rowsOf(employer))).toEqual(reports ? dimona : []);
    expect(dmfaClaimed(rowsOf(employer))).toEqual(reports ? quarters : []);
    expect(dimona.filter((line) => line.endsWith("never"))).toHaveLength(reports ? 0 : dimona.length);
  });

  it("reviews, patents, and what was made public unapproved", () => {
    expect(reviewsClaimed(rowsOf(employer))).toEqual(byHand(employer, "project", reviewsByHand));
    expect(patentsClaimed(rowsOf(employer))).toEqual(byHand(employer, "project", patentsByHand));
    const unapproved = gapsClaimed(rowsOf(employer), "publication-without-approval");
    expect(unapproved).toEqual(byHand(employer, "project", unapprovedByHand));
  });
});

describe.each(employers)("the counts of %s", (employer) => {
  it("are those of its lines", () => {
    const { bytes } = of(employer);
    const lines = (name: string) => linesIn(bytes, name).length;
    const changes = new Set(rowsIn(bytes, "alerts.ndjson").map(({ dossier, seq }) => `${dossier} ${seq}`));
    const answers = rowsIn<{ event: { type: string } }>(bytes, "events.ndjson").filter(
      ({ event }) => event.type === "ObligationAnswered",
    );
    const counts = {
      dossiers: rowsIn(bytes, "heads.json").length,
      records: lines("events.ndjson") + changes.size,
      events: lines("events.ndjson"),
      changes: changes.size,
      erased: 0,
      alerts: lines("alerts.ndjson"),
      obligations: lines("obligations.ndjson"),
      answers: answers.length,
      rejections: lines("rejections.ndjson"),
      faults: 0,
    };
    expect(JSON.parse(String(bytes.get("manifest.json"))).counts).toEqual(counts);
    expect(lines("chains.ndjson")).toBe(counts.records);
    expect(counts.records).toBeGreaterThan(sampled(1_500, 2_000));
  });

  it("of periods checked, broken, clean and unknown are those of the second calculation", () => {
    const hours = [...of(employer).hours.values()];
    const sum = (name: "days" | "weeks" | "rests" | "averages") => hours.reduce((total, one) => total + one[name], 0);
    const checked = { "daily-limit": sum("days"), "daily-rest": sum("rests"), "average-limit": sum("averages") };
    const weekly = ["weekly-limit", "overtime", "weekly-rest", "breaks", "minimum-shift"];
    const found = (rule: string, isUnknown: boolean) =>
      new Set(
        hoursOf(employer).flatMap((line) => {
          const [person = "", ruled, day = ""] = line.split(" ");
          const period = weekly.includes(rule) ? mondayOf(day) : day;
          const is = ruled === rule && line.endsWith("undetermined") === isUnknown && period.startsWith("2026");
          return is ? [`${person} ${period}`] : [];
        }),
      ).size;
    const expected = [...Object.entries(checked), ...weekly.map((rule) => [rule, sum("weeks")] as const)].map(
      ([rule, count]) => {
        const [broken, undetermined] = [found(rule, false), found(rule, true)];
        return [rule, { checked: count, broken, clean: count - broken - undetermined, undetermined }];
      },
    );
    const claimed = (JSON.parse(String(of(employer).bytes.get("checks.json"))) as Row[]).flatMap(
      ({ rule, periods }) => {
        if (periods === null) return [];
        const { unit: _, ...counts } = periods as Row;
        return [[rule, counts]];
      },
    );
    expect(Object.fromEntries(claimed)).toEqual(Object.fromEntries(expected));
  });

  it("of obligations by rule and status are those of its rows", () => {
    const counted: Record<string, Record<string, number>> = {};
    for (const { rule, status } of rowsOf(employer)) {
      const statuses = counted[String(rule)] ?? {};
      counted[String(rule)] = { ...statuses, [String(status)]: (statuses[String(status)] ?? 0) + 1 };
    }
    const checks = JSON.parse(String(of(employer).bytes.get("checks.json"))) as Row[];
    const claimed = checks.filter(({ obligations }) => Object.keys(obligations as Row).length > 0);
    expect(Object.fromEntries(claimed.map(({ rule, obligations }) => [rule, obligations]))).toEqual(counted);
  });
});

describe("the picture of a report", () => {
  it("shows the employer for itself, among neither people nor projects", () => {
    const page = of("leuven-lab").bytes.get("report.html")?.toString() ?? "";
    const parts = [...page.matchAll(/<table class="days-table"><thead><tr><th scope="col">([^<]+)/g)];
    expect(parts.map(([, heading]) => heading)).toContain("The employer itself: 1");
  });
});

describe("the cross-check notices", () => {
  it("a due day that is one day later than the events say", () => {
    const { bytes, again } = of("leuven-lab");
    const lines = linesIn(bytes, "obligations.ndjson").map((line) =>
      line.includes('"obligation":"end-of-year-premium:2026.contract-dorka"')
        ? line.replace('"due":"2026-12-24"', '"due":"2026-12-25"')
        : line,
    );
    const altered = packWith(bytes, "obligations.ndjson", asLines(lines));
    expect(byObligation(rowsSaid(altered))).not.toEqual(again);
    expect(premiumsClaimed(rowsIn(altered, "obligations.ndjson"))).not.toEqual(premiumsClaimed(rowsOf("leuven-lab")));
  });

  it("a registration that is due a day later, and a day more on which somebody may work", () => {
    const { bytes } = of("leuven-lab");
    const lines = (name: string, about: string, from: string, to: string) => {
      const found = linesIn(bytes, name).map((line) => (line.includes(about) ? line.replace(from, to) : line));
      return rowsIn(packWith(bytes, name, asLines(found)), name);
    };
    const due = ['"obligation":"registration:application-imani"', '"due":"2026-02-04"', '"due":"2026-02-05"'] as const;
    expect(registrationsClaimed(lines("obligations.ndjson", ...due))).not.toEqual(
      byHand("leuven-lab", "person", registrationsByHand),
    );
    const gap = ['"id":"p-chen"', '"from":"2026-11-15"', '"from":"2026-11-16"'] as const;
    expect(workRefused(lines("papers.ndjson", ...gap))).not.toEqual(workRefused(rowsIn(bytes, "papers.ndjson")));
  });

  it("a shift that is gone", () => {
    const { bytes } = of("leuven-lab");
    const events = rowsIn<{ event: { key: string; data?: { shifts: object[] } } }>(bytes, "events.ndjson").map(
      (row) => {
        if (row.event.key === "sheet-asha-2026-03-02") row.event.data?.shifts.pop();
        return JSON.stringify(row);
      },
    );
    const altered = packWith(bytes, "events.ndjson", asLines(events));
    expect(byObligation(rowsSaid(bytes))).not.toEqual(again(altered));
    const asha = toldIn(altered).find(({ id }) => id === "p-asha");
    expect(asha === undefined ? [] : hoursByHand(asha).findings).not.toEqual(
      of("leuven-lab").hours.get("p-asha")?.findings,
    );
  });
});

/** SEED sets another; what it was is told where an alteration is missed. */
const seed = process.env.SEED ?? "20261231";

describe.each(employers)("the pack of %s", (employer) => {
  it("is found sound by its own verify.mjs, with its counts", () => {
    const { bytes, seal, checkpoint } = of(employer);
    const { counts: c, signedBy } = JSON.parse(String(bytes.get("manifest.json")));
    const rows = linesIn(bytes, "checkpoints.ndjson").map((line): unknown => JSON.parse(line));
    const checkpoints = rows.filter((row): row is { day: string } => typeof row === "object");
    const [first, last] = [checkpoints[0]?.day, checkpoints.at(-1)?.day];
    expect(checkpoints).toHaveLength(52);
    expect(runVerifier(bytes, "--seal", seal, "--checkpoint", checkpoint)).toEqual({
      status: 0,
      stdout: [
        `Audit export year-2026 of ${employer}, 2026-01-01 to 2026-12-31`,
        `  28 files, ${c.dossiers} dossiers, ${c.records} records: ${c.events} events, ${c.changes} changes with ${c.alerts} alerts, 0 erased`,
        `  ${c.obligations} obligations, ${many(c.answers, "answer", "answers")}, ${many(c.rejections, "rejection", "rejections")}`,
        `  52 checkpoints, ${first} to ${last}, with ${rows.length - 52} heads`,
        "OK: every byte is as it was sealed, by the seal that you gave; each chain is unbroken; each record stands once.",
        `  Signed by key ${signedBy},`,
        "  which came with the pack: anybody can sign with a key of their own. Compare it with the fingerprint that you were",
        "  told (--key FINGERPRINT) to know who made the pack.",
        `  Witnessed: what was recorded up to ${last} is in the chains as the checkpoint that you gave locked it.`,
        "",
      ].join("\n"),
    });
  });

  it("lets no alteration pass, and each is named with its file", async () => {
    const { bytes, seal } = of(employer);
    const missed: string[] = [];
    const files = new Set<string>();
    for (const { what, file, pack } of alterationsOf(bytes, sampled(60, 200), new Rng(`${employer} ${seed}`))) {
      const { faults } = await alteredFiles(opened(pack), seal);
      files.add(file);
      if (!faults.some((text) => text.startsWith(`${file}: `))) missed.push(what);
    }
    expect(missed, `SEED=${seed}`).toEqual([]);
    expect(files).toEqual(new Set(bytes.keys()));
  });

  it("names the record of which a content was altered", async () => {
    const { bytes, seal } = of(employer);
    const text = String(bytes.get("events.ndjson"));
    const row = rowsIn(bytes, "events.ndjson").findIndex(({ event }) => (event as Row).type === "ShiftsRecorded");
    const { dossier, seq } = rowsIn(bytes, "events.ndjson")[row] ?? {};
    const lines = text.split("\n");
    const altered = lines.with(row, (lines[row] ?? "").replace('"revision":1', '"revision":2')).join("\n");
    const { faults } = await verifyPack(opened(packWith(bytes, "events.ndjson", altered)), seal);
    expect(faults).toEqual([
      "events.ndjson: was altered",
      `events.ndjson, line ${row + 1} (${dossier}, record ${seq}): its content is not what was recorded`,
    ]);
  });
});
