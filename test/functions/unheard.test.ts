import { expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import type { BusEntry, OutgoingMail, Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { configured, hiredWithoutNationality, unheard } from "../cast.ts";
import { decoded } from "../mail-text.ts";
import { machine } from "../store/recorder.ts";

/** A lab with something to tell, and send-alerts at an hour of a day; what it says reaches the ledger when it is heard. */
async function labWith(contact: object = {}) {
  const belfry = await machine();
  await belfry.record(configured({ contacts: [{ id: "hr", email: "hr@lab.example", ...contact }] }));
  await belfry.record(hiredWithoutNationality());
  belfry.setNow("2026-01-06");
  await belfry.sweep("assess what is due");
  const said: BusEntry[] = [];
  const publish: Ports["publish"] = async (entries) => void said.push(...entries);
  const run = (schedule: string, at: string, more: Partial<Ports>) =>
    sendAlerts({ ...belfry.ports, publish, now: () => new Date(at), ...more })({ schedule, scheduledFor: at });
  const heard = async (day: string) => {
    belfry.setNow(day);
    for (const { detail } of said.splice(0)) {
      const parsed = parseEvent(detail);
      if (!parsed.ok) throw new Error(`not accepted: ${JSON.stringify(parsed.problems)}`);
      await belfry.record(parsed.event);
    }
  };
  return { belfry, said, run, heard };
}

const timesOut: Ports["sendMail"] = () => Promise.reject(new Error("timed out"));

it("a mail of which nothing is heard is sent once more, and then the employer is told, once", async () => {
  const { belfry, said, run, heard } = await labWith();
  let tries = 0;
  const sendMail: Ports["sendMail"] = (mail) => {
    tries += 1;
    return timesOut(mail);
  };
  const settle = (at: string, more: Partial<Ports> = {}) => run("settle", at, { sendMail, ...more });
  await run("digest", "2026-01-06T07:00:00Z", { sendMail });
  await settle("2026-01-06T07:59:00Z");
  expect([tries, said]).toEqual([1, []]);
  await settle("2026-01-06T08:01:00Z");
  await settle("2026-01-06T09:00:00Z");
  expect([tries, said]).toEqual([2, []]);
  // The run dies once it has said so, and the next one says it again.
  const dies: Ports["publish"] = async (entries) => {
    said.push(...entries);
    throw new Error("died");
  };
  await expect(settle("2026-01-06T09:02:00Z", { publish: dies })).rejects.toThrow();
  await settle("2026-01-06T09:07:00Z");
  await settle("2026-01-06T09:12:00Z");
  const ids = said.map(({ detail }) => (detail as { eventId: string }).eventId);
  expect([tries, ids.length, new Set(ids).size, said[0]?.type]).toEqual([2, 2, 1, "MailUnheard"]);
  await heard("2026-01-06");
  expect(belfry.counted.get("EventsDuplicated")).toBe(1);

  const sent: OutgoingMail[] = [];
  const accepts: Ports["sendMail"] = async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) });
  await run("digest", "2026-01-07T07:00:00Z", { sendMail: accepts });
  expect(sent.map(({ to }) => to)).toEqual(["hr@lab.example"]);
  expect(decoded(sent[0])).toContain("Belfry: whether a mail left is not known");
  expect(decoded(sent[0])).toContain("nationality");
});

it.each(Object.values(wordings))("it is told in $language", async ({ language, rules, missing }) => {
  const { belfry, run } = await labWith({ language });
  belfry.setNow("2026-01-06");
  await belfry.record(unheard("2026-01-06"));
  const sent: OutgoingMail[] = [];
  const sendMail: Ports["sendMail"] = async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) });
  await run("digest", "2026-01-07T07:00:00Z", { sendMail });
  const text = decoded(sent[0]).replace(/\s+/g, " ");
  expect(text).toContain(rules["mail-unheard"].undetermined.title.split(": ")[1]);
  expect(text).toContain(missing["arrival-of-mail"].question.replace(/\s+/g, " "));
});
