import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../../events/catalogue.ts";
import { verifyPack } from "../../../functions/export-audit/verify.mjs";
import { addDays, type Day, formatDay, parseDay } from "../../../shared/calendar/day.ts";
import { inEveryShard } from "../../../shared/store/keys.ts";
import { isGivenBack, readMail, returnChanges, unsettledMails } from "../../../shared/store/mails.ts";
import type { Table } from "../../../shared/store/table.ts";
import { answered, card, configured, hired, lab, sheet, shift } from "../../cast.ts";
import { headLocker } from "../../functions/checkpoints.ts";
import { sampled } from "../../sampled.ts";
import { exported, opened, type PackBytes, rowsIn } from "./packs.ts";
import { replayed } from "./replayed.ts";

const first = parseDay("2026-06-01");
const dayOf = (at: number): string => formatDay(addDays(first, at));

const ravi = { subject: { kind: "person", id: "p-ravi" } } as const;
const longDay = (name: string) =>
  sheet("2026-06-01", [shift("2026-06-01T08:00:00+02:00", "2026-06-01T20:30:00+02:00")], { key: name, eventId: name });

/** What may happen on a day: most of it doubled, late, corrected or taken back. */
const happenings: readonly ((at: number) => BelfryEvent | Record<string, unknown>)[] = [
  () => hired(),
  () => hired({ name: "Ravi" }, { ...ravi, key: "contract-ravi", eventId: "hired-ravi" }),
  () => card(),
  (at) => card({ expiresOn: dayOf(20 + at) }, { revision: 2 + at, eventId: `card-${at}` }),
  (at) => card({}, { ...ravi, key: "card-ravi", eventId: `card-ravi-${at}`, revision: 1 + at }),
  () => longDay("sheet-2026-06-01"),
  (at) => {
    const { data: _, ...sent } = longDay("sheet-2026-06-01");
    return { ...sent, revision: 5 + at, eventId: `sheet-back-${at}`, retracted: { reason: "a wrong week" } };
  },
  (at) => answered(dayOf(at), "daily-limit:2026-06-01", { kind: "acknowledged" }),
  (at) => ({ ...configured({ policies: { "renewal-ladder": [90, 30 - at] } }), revision: 2 + at, eventId: `c-${at}` }),
  (at) => ({ type: "EmployeeFired", source: "hr.lab", employer: lab, eventId: `fired-${at}` }),
];

const history = fc.array(fc.array(fc.nat(happenings.length - 1), { maxLength: 4 }), { minLength: 3, maxLength: 6 });

/** A mail of the day or of before comes back, as one that bounced does: whom its alerts were reserved for changes. */
async function oneComesBack(table: Table, now: string): Promise<void> {
  const keys = (await inEveryShard((shard) => unsettledMails(table, shard, "2099"))).flat();
  const mails = await Promise.all(keys.map((key) => readMail(table, key)));
  const mail = mails.find((one) => one !== null && !isGivenBack(one) && one.changes.length > 0) ?? null;
  if (mail !== null) await returnChanges(table, mail, now, "digest");
}

/** Lives through some days; at the end of each a pack is made as known at it, and then as known at each again. */
async function packsOf(days: readonly (readonly number[])[], cameBack: readonly boolean[]) {
  const steps = days.flatMap((happened, at) => [
    ...(at === 0 ? [{ at: `${dayOf(0)}T08:00:00Z`, event: { ...configured() } }] : []),
    ...happened.map((which) => ({ at: `${dayOf(at)}T09:00:00Z`, event: { ...happenings[which]?.(at) } })),
  ]);
  const then: PackBytes[] = [];
  let locker: ReturnType<typeof headLocker> | undefined;
  const asked = (table: Table, day: Day) =>
    exported(table, lab, "june", ["2026-06-01", "2026-06-30"], locker?.ports.locked, { knownAt: day });
  const story = { startsAt: `${dayOf(0)}T00:00:00Z`, until: dayOf(days.length - 1), steps };
  const { table } = await replayed(story, async (day, table, ports) => {
    locker ??= headLocker(ports);
    if (cameBack[then.length]) await oneComesBack(table, `${day}T09:00:00.000Z`);
    const { bytes, pack } = await asked(table, parseDay(day));
    expect((await verifyPack(opened(bytes), pack.seal)).faults).toEqual([]);
    then.push(bytes);
    await locker.lock(lab, day);
  });
  const again: PackBytes[] = [];
  for (const at of days.keys()) again.push((await asked(table, addDays(first, at) as Day)).bytes);
  return { table, then, again };
}

/** Every file but the signature: one key signs the same bytes anew each time, and no two signatures are alike. */
const texts = (pack: PackBytes | undefined) =>
  Object.fromEntries(
    [...(pack ?? [])]
      .filter(([name]) => name !== "manifest.sig.json")
      .map(([name, content]) => [name, String(content)]),
  );

describe("a pack as known at a day", () => {
  it(
    "is, byte for byte and file by file, the one that was made on that day, whatever came since",
    { timeout: 120_000 },
    () =>
      fc.assert(
        fc.asyncProperty(history, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), async (days, cameBack) => {
          const { then, again } = await packsOf(days, cameBack);
          for (const at of days.keys()) expect(texts(again[at]), dayOf(at)).toEqual(texts(then[at]));
        }),
        { numRuns: sampled(4, 12), seed: 20260601 },
      ),
  );

  it("knows whom an alert was reserved for on the day, though the mail came back since", async () => {
    const { then, again } = await packsOf([[0, 2], [], [], []], [false, false, true, false]);
    const reserved = (pack: PackBytes | undefined) =>
      pack === undefined ? [] : rowsIn(pack, "alerts.ndjson").map(({ reservedFor }) => reservedFor);
    expect(again.map(reserved)).toEqual(then.map(reserved));
    expect(reserved(then[1]), "the digest left on the second day").toContainEqual(["hr"]);
    expect(reserved(then[2]), "and came back on the third").not.toEqual(reserved(then[1]));
  });

  it("holds what was recorded up to its last instant in Belgium, and no dossier that came later", async () => {
    const { again } = await packsOf([[0], [1, 9], [2]], []);
    const heads = again.map((pack) => rowsIn(pack, "heads.json").map(({ dossier }) => dossier));
    expect(heads.map((named) => named.length)).toEqual([2, 3, 3]);
    expect(again.map((pack) => rowsIn(pack, "rejections.ndjson").length)).toEqual([0, 1, 1]);
  });
});
