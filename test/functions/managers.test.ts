import { describe, expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import type { OutgoingMail, Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { accept, configured, hiredWithoutNationality } from "../cast.ts";
import { decoded } from "../mail-text.ts";
import { machine } from "../store/recorder.ts";

const hr = { id: "hr", email: "hr@lab.example" };
const boss = { id: "boss", email: "boss@lab.example", team: true, language: "nl" };
const other = { id: "other", email: "other@lab.example", team: true };

/** A person of whom something is asked on the first day, under a manager. */
const under = (manager: string | undefined, id: string) => {
  const hire = hiredWithoutNationality({ subject: { kind: "person", id }, eventId: `hire-${id}` });
  return accept({ ...hire, data: { ...hire.data, manager } });
};
const handedOver = (id: string, manager: string, on: string) =>
  accept({
    ...under(undefined, id),
    type: "ContractChanged",
    eventId: `change-${id}`,
    key: `change-${id}`,
    occurredOn: on,
    data: { contract: "contract-asha", manager },
  });

async function lab(contacts: readonly object[] = [hr, boss, other]) {
  const belfry = await machine();
  await belfry.record(configured({ contacts }));
  const sent: OutgoingMail[] = [];
  const sendMail: Ports["sendMail"] = async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) });
  const settings = { ...belfry.ports.settings, ANSWER_URL: "https://answer.example" };
  /** Whom the mails of eight o'clock go to, and the people that they are about. */
  const digests = async (day: string, more: Partial<Ports> = {}) => {
    sent.length = 0;
    const now = new Date(`${day}T07:00:00Z`);
    const ports = { ...belfry.ports, settings, now: () => now, sendMail, ...more };
    await sendAlerts(ports)({ schedule: "digest", scheduledFor: day });
    return Object.fromEntries(
      sent.map((mail) => [mail.to.split("@")[0], [...new Set(decoded(mail).match(/\bp-[a-z]+\b/g))].sort().join(" ")]),
    );
  };
  return { belfry, sent, digests };
}

it("a manager's digest is of its own people, HR's of everybody, and none is sent twice", async () => {
  const { belfry, sent, digests } = await lab();
  for (const event of [under("boss", "p-one"), under("other", "p-two"), under(undefined, "p-three")])
    await belfry.record(event);
  await belfry.record(under("gone", "p-four"));
  const all = "p-four p-one p-three p-two";
  expect(await digests("2026-01-06")).toEqual({ hr: all, boss: "p-one", other: "p-two" });
  const [toHr, toBoss] = [sent.find(({ to }) => to === hr.email), sent.find(({ to }) => to === boss.email)];
  expect(decoded(toHr)).toContain("https://answer.example/");
  // An answer would silence it for HR.
  expect(decoded(toBoss)).not.toContain("https://answer.example/");
  expect(toBoss?.subject).toContain("1 uit te zoeken");
  expect(await digests("2026-01-06")).toEqual({});
});

it("the first mail of a week counts a manager's own people alone", async () => {
  const { belfry, sent, digests } = await lab();
  for (const event of [under("boss", "p-one"), under("other", "p-two"), under("other", "p-three")])
    await belfry.record(event);
  await digests("2026-01-06");
  await digests("2026-01-12");
  expect(Object.fromEntries(sent.map(({ to, subject }) => [to, subject.split(": ").slice(1).join(": ")]))).toEqual({
    "hr@lab.example": "nothing new; 3 to find out",
    "boss@lab.example": "niets nieuws; 1 uit te zoeken",
    "other@lab.example": "nothing new; 2 to find out",
  });
});

it("who is handed over before the mail leaves is told to the new manager", async () => {
  const { belfry, digests } = await lab();
  await belfry.record(under("boss", "p-one"));
  // Reserved, and not sent: SES has no room today.
  await digests("2026-01-06", { sendMail: async () => ({ kind: "throttled" }) });
  belfry.setNow("2026-01-06");
  await belfry.record(handedOver("p-one", "other", "2026-01-06"));
  const later = [await digests("2026-01-07"), await digests("2026-01-08")];
  expect(later.map((mails) => mails.other ?? "").join("")).toBe("p-one");
  expect(later.map((mails) => mails.boss ?? "").join("")).toBe("");
});

describe("a configuration is refused", () => {
  it("where a manager stands in for a contact who is told of everybody", () => {
    const refused = (contacts: readonly object[]) => {
      const parsed = parseEvent({ ...configured(), data: { name: "Lab", contacts } });
      return parsed.ok ? [] : parsed.problems.map(({ field, remedy }) => `${field}: ${remedy}`);
    };
    expect(refused([{ ...hr, deputy: "boss" }, boss])).toEqual([
      "data.contacts.0.deputy: give a contact who is told of everybody, not one of a team",
    ]);
    expect(refused([hr, { ...boss, deputy: "hr" }, { ...other, deputy: "boss" }])).toEqual([]);
  });
});
