import { describe, expect, it } from "vitest";
import type { Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { shardOf } from "../../shared/store/keys.ts";
import { pendingChanges } from "../../shared/store/waiting-changes.ts";
import { card, configured, hired, lab } from "../cast.ts";
import { machine } from "../store/recorder.ts";

/** A lab that hears on Monday 5 October 2026 of somebody whose card ended in September, and whose pay nobody stated. */
async function breach(contacts: readonly object[]) {
  const belfry = await machine();
  belfry.setNow("2026-10-05");
  for (const event of [configured({ contacts }), card(), hired()]) await belfry.record(event);
  const sent: string[] = [];
  const run = async (schedule: string, at: string, isRefused = false) => {
    sent.length = 0;
    const sendMail: Ports["sendMail"] = async ({ subject, tags }) => {
      if (isRefused) return { kind: "refused", reason: "MessageRejected" };
      return {
        kind: "accepted",
        messageId: String(
          sent.push(
            `${tags["belfry-contact"]} ${tags["belfry-part"]}: ${subject.replace(/^\[Belfry\]|\(.*$/g, "").trim()}`,
          ),
        ),
      };
    };
    await sendAlerts({ ...belfry.ports, now: () => new Date(at), sendMail })({ schedule, scheduledFor: at });
    return sent.toSorted();
  };
  const waitAtOnce = async () => (await pendingChanges(belfry.table, "urgent", shardOf(lab), undefined)).changes;
  return { run, waitAtOnce };
}

/** What an urgent mail of the breach is called. */
const stop = "[urgent] Residence title: no work until settled";

const hr = { id: "hr", email: "hr@lab.example", families: ["residence"], digestHour: 8 };
const payroll = { id: "payroll", email: "payroll@lab.example", families: ["pay"], digestHour: 8 };

describe("what cannot wait", () => {
  it("is mailed at once to who takes it; who takes only what came with it hears of that in the digest", async () => {
    const { run, waitAtOnce } = await breach([hr, payroll]);
    expect(await run("urgent", "2026-10-05T09:05:00Z")).toEqual([`hr urgent-1: ${stop}`]);
    expect(await waitAtOnce()).toEqual([]);
    expect(await run("urgent-catch-up", "2026-10-05T09:15:00Z")).toEqual([]);
    expect(await run("digest", "2026-10-06T06:00:00Z")).toEqual([
      "hr week: Leuven Vision Lab: 6 to find out",
      "payroll week: Leuven Vision Lab: 7 to find out",
    ]);
  });

  it("is mailed at once to all who take it", async () => {
    const { run } = await breach([hr, { ...payroll, families: ["pay", "residence"] }]);
    expect(await run("urgent", "2026-10-05T09:05:00Z")).toEqual([`hr urgent-1: ${stop}`, `payroll urgent-1: ${stop}`]);
  });

  it("that SES refused waits for the digest, with what came with it", async () => {
    const { run, waitAtOnce } = await breach([hr, payroll]);
    expect(await run("urgent", "2026-10-05T09:05:00Z", true)).toEqual([]);
    expect(await waitAtOnce()).toEqual([]);
    expect(await run("digest", "2026-10-06T06:00:00Z")).toEqual([
      "hr week: Leuven Vision Lab: 1 to settle now, 1 overdue; 6 to find out",
      "payroll week: Leuven Vision Lab: 7 to find out",
    ]);
  });
});
