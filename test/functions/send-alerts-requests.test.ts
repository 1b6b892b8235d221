import { describe, expect, it } from "vitest";
import type { OutgoingMail, Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { accept, configured, hiredWithoutNationality } from "../cast.ts";
import { machine } from "../store/recorder.ts";

const contacts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `hr-${at}`, email: `hr-${at}@lab.example` }));

/** What the first run of a week asks of the table, where each contact is told of each of some people. */
async function firstRun(contactCount: number, people: number) {
  const belfry = await machine();
  await belfry.record(configured({ contacts: contacts(contactCount) }));
  for (let at = 0; at < people; at += 1) {
    const subject = { kind: "person", id: `p-${at}` } as const;
    await belfry.record(accept({ ...hiredWithoutNationality(), subject, eventId: `hire-${at}` }));
  }
  let mails = 0;
  const now = "2026-01-12T07:00:00Z";
  const ports: Ports = {
    ...belfry.ports,
    settings: { ...belfry.ports.settings, ANSWER_URL: "https://answer.example" },
    now: () => new Date(now),
    sendMail: async (_: OutgoingMail) => ({ kind: "accepted", messageId: String(++mails) }),
  };
  const requestsOf = async (schedule: string) => {
    belfry.counting.take();
    await sendAlerts(ports)({ schedule, scheduledFor: now });
    return belfry.counting.take().requests;
  };
  return { requests: await requestsOf("digest"), mails, idle: await requestsOf("urgent-catch-up") };
}

/** Whatever is to be sent: mails to settle, what cannot wait; at a digest hour what waits of both kinds, and weeks. */
const looks = { urgent: 2 * 16, digest: 5 * 16 };

describe("a run that sends asks the table", () => {
  it.each([
    { contacts: 1, people: 10 },
    { contacts: 5, people: 10 },
    { contacts: 5, people: 0 },
  ])("once for what mails share, and three times a mail: $contacts contacts, $people people", async (mix) => {
    const { requests, mails } = await firstRun(mix.contacts, mix.people);
    expect(mails).toBe(mix.contacts);
    const employer = 1 + 1; // its configuration, and that its week is told
    const links = mix.people === 0 ? 0 : 2; // the key of its links: looked for, and made
    const checkpoint = 1; // what the first mail of a week witnesses
    const told = 1; // which of its contacts were told of the week, a hundred mails a request
    const open = 16; // its dossiers with something open
    const unassessed = 16; // one page of each shard
    const changes = mix.people === 0 ? 0 : 1; // what they are to be told, a hundred a request
    const standing = mix.people === 0 ? 0 : 1; // how they stand, at one moment
    expect(requests).toBe(
      looks.digest + employer + links + checkpoint + told + open + unassessed + changes + standing + mix.contacts * 3,
    );
  });

  it("nothing of what fell due where there is nothing to send", async () => {
    expect((await firstRun(1, 0)).idle).toBe(looks.urgent);
  });
});
