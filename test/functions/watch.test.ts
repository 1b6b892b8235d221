import { describe, expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import type { OutgoingMail, Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { rejectionsOf } from "../../shared/store/rejections.ts";
import { answered, configured, fellBehind, lab, planned, requested } from "../cast.ts";
import { decoded } from "../mail-text.ts";
import { machine } from "../store/recorder.ts";

/** A lab with a review to be decided by 9 March 2026, of which something is to be told first on Wednesday the fourth. */
async function labWith(contact: object = {}) {
  const belfry = await machine();
  belfry.setNow("2026-03-02");
  await belfry.record(configured({ contacts: [{ id: "hr", email: "hr@lab.example", ...contact }] }));
  await belfry.record(planned());
  await belfry.record(requested("supervisor", "2026-03-02"));
  await belfry.sweep("assess what is due");
  belfry.published.length = 0;
  /** The mails of eight o'clock. */
  const digests = async (day: string): Promise<readonly OutgoingMail[]> => {
    belfry.setNow(day);
    const sent: OutgoingMail[] = [];
    const now = new Date(`${day}T07:00:00Z`);
    const sendMail: Ports["sendMail"] = async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) });
    await sendAlerts({ ...belfry.ports, now: () => now, sendMail })({ schedule: "digest", scheduledFor: day });
    return sent;
  };
  const sweep = (day: string, then: Parameters<typeof belfry.sweep>[0]) => {
    belfry.setNow(day);
    return belfry.sweep(then);
  };
  /** What Belfry said of its watch, and hands it over as the bus would. */
  const heard = async () => {
    const ids: string[] = [];
    for (const { detail } of belfry.published.splice(0)) {
      const parsed = parseEvent(detail);
      if (!parsed.ok) throw new Error(`not accepted: ${JSON.stringify(parsed.problems)}`);
      await belfry.record(parsed.event);
      ids.push(`${parsed.event.eventId} ${JSON.stringify(parsed.event.data)}`);
    }
    return ids;
  };
  return { belfry, digests, sweep, heard };
}

describe("where what fell due is not assessed, a digest run", () => {
  it.each(["no sweep came", "the queue stands still"])("says so from the day after: %s", async (trouble) => {
    const { belfry, digests, sweep, heard } = await labWith();
    if (trouble === "the queue stands still") {
      await sweep("2026-03-04", "leave it");
      await sweep("2026-03-05", "leave it");
    }
    await digests("2026-03-03");
    await digests("2026-03-04");
    expect(await heard()).toEqual([]);
    await digests("2026-03-05");
    await digests("2026-03-05");
    expect(belfry.counted.get("WatchesBehind")).toBe(2);
    expect(await heard()).toEqual([
      'due-2026-03-04-2026-03-05-v2 {"dueOn":"2026-03-04"}',
      'due-2026-03-04-2026-03-05-v2 {"dueOn":"2026-03-04"}',
    ]);
    await sweep("2026-03-06", "assess what is due");
    const [mail, ...others] = await digests("2026-03-06");
    expect([others, await heard()]).toEqual([[], []]);
    expect(decoded(mail)).toContain("Belfry: the watch fell behind");
    expect(decoded(mail)).toContain("complete up to 6 March 2026");
    expect(await digests("2026-03-06")).toEqual([]);
  });
});

it("says so of a day on which another dossier is stuck, though the first one was acknowledged and still is", async () => {
  const { belfry, digests, heard } = await labWith();
  await digests("2026-03-05");
  expect(await heard()).toEqual(['due-2026-03-04-2026-03-05-v2 {"dueOn":"2026-03-04"}']);
  expect(decoded((await digests("2026-03-06"))[0])).toContain("watch-fell-behind:2026-03-04");
  await heard();
  const seen = { subject: { kind: "employer", id: lab } };
  await belfry.record(answered("2026-03-06", "watch-fell-behind:2026-03-04", { kind: "acknowledged" }, seen));
  const other = { subject: { kind: "project", id: "pub-other" }, eventId: "other-requested" };
  await belfry.record(requested("supervisor", "2026-03-05", other));
  await digests("2026-03-09");
  await heard();
  const days: string[] = [];
  for (const day of ["2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"]) {
    days.push(...(await digests(day)).flatMap((mail) => decoded(mail).match(/watch-fell-behind:[\d-]+/)?.[0] ?? []));
    await heard();
  }
  expect(days).toEqual(["watch-fell-behind:2026-03-07"]);
});

it.each(Object.values(wordings))("it is told in $language", async ({ language, rules }) => {
  const { belfry, digests } = await labWith({ language });
  belfry.setNow("2026-03-05");
  await belfry.record(fellBehind("2026-03-05", "2026-03-04"));
  const [mail] = await digests("2026-03-06");
  expect(decoded(mail)).toContain(rules["watch-fell-behind"].breached.title.split(": ")[1]);
});

it("nobody but Belfry says it", async () => {
  const { belfry } = await labWith();
  await belfry.record({ ...fellBehind("2026-03-05", "2026-03-04"), source: "hr.lab" } as never);
  const kept = await rejectionsOf(belfry.table, lab);
  expect(kept.map(({ problems }) => problems.map(({ field, problem }) => `${field} ${problem}`))).toEqual([
    ["type is reported by Belfry alone"],
  ]);
});
