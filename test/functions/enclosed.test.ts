import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import type { OutgoingMail, Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { accept, card, configured, corrected, hired, lab } from "../cast.ts";
import { ashaInOrder, inOrderAs } from "../checks-cast.ts";
import { machine } from "../store/recorder.ts";

/** Belfry with a mailbox: what is recorded on a day, and the mails of the working day after. */
async function office(mailFrom = "Belfry <belfry@lab.example>") {
  const belfry = await machine();
  const sent: OutgoingMail[] = [];
  const ports: Ports = {
    ...belfry.ports,
    settings: { ...belfry.ports.settings, MAIL_FROM: mailFrom },
    sendMail: async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) }),
  };
  const mails = async (recordedOn: string, sentOn: string, ...events: readonly BelfryEvent[]) => {
    belfry.setNow(recordedOn);
    for (const event of events) await belfry.record(event);
    belfry.setNow(sentOn);
    sent.length = 0;
    await sendAlerts(ports)({ schedule: "digest", scheduledFor: `${sentOn}T07:00:00Z` });
    return sent.map(({ raw }) => Buffer.from(raw).toString());
  };
  return { mails };
}

const references = (mail: string | undefined): string | undefined =>
  /^References: (.*)$/m.exec(mail ?? "")?.[1]?.trim();
const hasCalendar = (mail: string | undefined): boolean => /^Content-Type: text\/calendar/m.test(mail ?? "");

describe("what goes with a mail", () => {
  it("is the thread of its case, the same in each mail of the case and before any mail bore that id", async () => {
    const { mails } = await office();
    await mails("2026-08-28", "2026-08-31", configured());
    const [first] = await mails("2026-08-31", "2026-09-01", ...ashaInOrder);
    const [second] = await mails("2026-09-01", "2026-09-02", corrected(card(), { expiresOn: "2026-09-20" }));
    expect(references(first)).toMatch(/^<case\.[0-9a-f]{32}@lab\.example>$/);
    expect(references(second)).toBe(references(first));
    for (const mail of [first, second]) expect(mail).not.toMatch(/^In-Reply-To:/m);
    expect([first, second].map(hasCalendar)).toEqual([true, true]);
  });

  it("is another thread for the like case of another person", async () => {
    const { mails } = await office("belfry@lab.example");
    await mails("2026-08-28", "2026-08-31", configured());
    const [ofAsha] = await mails("2026-08-31", "2026-09-01", ...ashaInOrder);
    expect(references(ofAsha)).toBeDefined();
    const [ofRavi] = await mails("2026-09-01", "2026-09-02", ...inOrderAs("p-ravi"));
    expect(references(ofRavi)).toMatch(/^<case\.[0-9a-f]{32}@lab\.example>$/);
    expect(references(ofRavi)).not.toBe(references(ofAsha));
  });

  it("is no thread where a mail is about several cases", async () => {
    const { mails } = await office();
    const [both] = await mails("2026-08-31", "2026-09-01", configured(), ...ashaInOrder, ...inOrderAs("p-ravi"));
    expect(both).toContain("Subject:");
    expect(references(both)).toBeUndefined();
    expect(hasCalendar(both)).toBe(true);
  });

  it("is no thread in the first mail of a week, which is about everything", async () => {
    const { mails } = await office();
    const [first] = await mails("2026-08-28", "2026-08-31", configured(), ...ashaInOrder);
    expect(first).toContain("Subject:");
    expect(references(first)).toBeUndefined();
    expect(hasCalendar(first)).toBe(true);
  });

  it("is no calendar file where there is no day to act by", async () => {
    const { mails } = await office();
    const unknown = accept({ ...hired(), data: { startsOn: "2025-03-01" }, employer: lab });
    const [question] = await mails("2026-08-31", "2026-09-01", configured(), unknown);
    expect(question).toContain("Subject:");
    expect(hasCalendar(question)).toBe(false);
  });
});
