import { expect, it } from "vitest";
import type { OutgoingMail, Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { shardOf } from "../../shared/store/keys.ts";
import { accept, configured, hiredWithoutNationality, planned, released, requested } from "../cast.ts";
import { machine } from "../store/recorder.ts";

/** An employer whose name comes after another's in the same partition of the waiting list. */
const neighbourOf = (employer: string): string => {
  for (let number = 0; ; number += 1) if (shardOf(`z-lab-${number}`) === shardOf(employer)) return `z-lab-${number}`;
};

it("an employer with hundreds of changes and nobody to tell holds up none behind it", { timeout: 60_000 }, async () => {
  const belfry = await machine();
  const crowded = "a-lab";
  const behind = neighbourOf(crowded);
  const hireAt = (employer: string, id: string) =>
    accept({ ...hiredWithoutNationality(), employer, subject: { kind: "person", id }, eventId: `hire-${id}` });
  for (let person = 0; person < 510; person += 1) await belfry.record(hireAt(crowded, `p-${person}`));
  await belfry.record(accept({ ...configured(), employer: behind, subject: { kind: "employer", id: behind } }));
  await belfry.record(hireAt(behind, "p-behind"));

  const sent: OutgoingMail[] = [];
  const ports: Ports = {
    ...belfry.ports,
    now: () => new Date("2026-01-06T07:00:00Z"),
    sendMail: async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) }),
  };
  await sendAlerts(ports)({ schedule: "digest", scheduledFor: "2026-01-06T07:00:00Z" });
  expect(sent.map(({ tags }) => tags["belfry-employer"])).toEqual([behind]);
  expect(belfry.counted.get("AlertsWithoutRecipient")).toBe(1);
});

it("an employer whose mails cannot be reserved holds up none behind it, and the run says that it failed", async () => {
  const belfry = await machine();
  const broken = "a-lab";
  const behind = neighbourOf(broken);
  for (const id of [broken, behind]) {
    await belfry.record(accept({ ...configured(), employer: id, subject: { kind: "employer", id } }));
    const person = { kind: "person", id: "p-new" } as const;
    await belfry.record(accept({ ...hiredWithoutNationality(), employer: id, subject: person, eventId: `hire-${id}` }));
  }
  const { client } = belfry.ports.table;
  const failing = {
    send: (command: { input: unknown }) =>
      JSON.stringify(command.input).includes(`"MAIL#${broken}`) ||
      JSON.stringify(command.input).includes(`${broken}#employer`)
        ? Promise.reject(new TypeError("cannot be read"))
        : client.send(command as Parameters<typeof client.send>[0]),
  } as unknown as typeof client;
  const sent: OutgoingMail[] = [];
  const ports: Ports = {
    ...belfry.ports,
    table: { ...belfry.ports.table, client: failing },
    now: () => new Date("2026-01-06T07:00:00Z"),
    sendMail: async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) }),
  };
  const run = sendAlerts(ports)({ schedule: "digest", scheduledFor: "2026-01-06T07:00:00Z" });
  await expect(run).rejects.toMatchObject({ name: "SomeFailed" });
  expect([...new Set(sent.map(({ tags }) => tags["belfry-employer"]))]).toEqual([behind]);
});

it("counts the parts of a digest anew where another run goes on with it", { timeout: 60_000 }, async () => {
  const belfry = await machine();
  await belfry.record(configured());
  for (let at = 0; at < 600; at += 1) {
    const subject = { kind: "person", id: `p-${at}` } as const;
    await belfry.record(accept({ ...hiredWithoutNationality(), subject, eventId: `hire-${at}` }));
  }
  const sent: OutgoingMail[] = [];
  const ports: Ports = {
    ...belfry.ports,
    now: () => new Date("2026-01-06T07:00:00Z"),
    sendMail: async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) }),
  };
  for (const _ of ["first", "second"])
    await sendAlerts(ports)({ schedule: "digest", scheduledFor: "2026-01-06T07:00:00Z" });
  const said = sent.map(({ subject, tags }) => [tags["belfry-part"], /part \d+ of \d+/.exec(subject)?.[0]]);
  expect(said).toEqual([
    ["week", "part 1 of 6"],
    ...[2, 3, 4, 5, 6].map((part) => [`digest-${part - 1}`, `part ${part} of 6`]),
    ["digest-6", "part 1 of 2"],
    ["digest-7", "part 2 of 2"],
  ]);
  expect(belfry.counted.get("ChangesLeftWaiting")).toBe(100);
  expect(belfry.logged).toContain(
    'an employer has more changes than one run takes up; the next run goes on {"left":100}',
  );
});

it("a publication is named by its title in the body, and in no subject, no tag and no line for operators", async () => {
  const belfry = await machine();
  const title = "Zq learning to see clouds";
  belfry.setNow("2026-03-10");
  await belfry.record(configured());
  await belfry.record(planned({ title }));
  await belfry.record(requested("supervisor", "2026-03-02"));
  await belfry.record(released("2026-03-09"));

  const sent: OutgoingMail[] = [];
  const ports: Ports = {
    ...belfry.ports,
    sendMail: async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) }),
  };
  await sendAlerts(ports)({ schedule: "urgent", scheduledFor: "2026-03-10T09:00:00Z" });
  belfry.setNow("2026-03-11");
  await sendAlerts(ports)({ schedule: "digest", scheduledFor: "2026-03-11T07:00:00Z" });
  const bodies = sent.map(({ raw }) => Buffer.from(raw).toString("latin1"));
  expect(sent.map(({ subject }) => subject.replace(/case \w+/, "case"))).toEqual([
    "[Belfry][urgent] Publication: made public without approval (case)",
    "[Belfry] Leuven Vision Lab, this week: nothing new; 1 in breach",
  ]);
  expect(bodies.map((body) => body.includes(`${title} (pub-clouds)`))).toEqual([true, true]);
  const seen = JSON.stringify([sent.map(({ subject, tags }) => [subject, tags]), belfry.logged]);
  expect(seen).not.toContain("Zq");
});

it("each contact has its digest at its own hour, with what came before that hour", async () => {
  const belfry = await machine();
  const contact = (id: string, digestHour?: number) => ({ id, email: `${id}@lab.example`, digestHour });
  await belfry.record(configured({ contacts: [contact("early", 6), contact("usual"), contact("late", 14)] }));
  await belfry.record(hiredWithoutNationality());
  const sent: string[] = [];
  const runAt = async (hour: number) => {
    const at = `2026-01-06T${String(hour - 1).padStart(2, "0")}:00:00Z`;
    const sendMail: Ports["sendMail"] = async ({ tags }) => {
      sent.push(`${tags["belfry-contact"]} at ${hour}`);
      return { kind: "accepted", messageId: String(sent.length) };
    };
    const ports: Ports = { ...belfry.ports, now: () => new Date(at), sendMail };
    await sendAlerts(ports)({ schedule: "digest-catch-up", scheduledFor: at });
  };
  for (const hour of [5, 6, 7, 8, 13, 14, 15]) await runAt(hour);
  expect(sent).toEqual(["early at 6", "usual at 8", "late at 14"]);
});

it("what waits for a contact with a late hour holds up none of a first import for the others", {
  timeout: 60_000,
}, async () => {
  const belfry = await machine();
  const contact = (id: string, digestHour: number) => ({ id, email: `${id}@lab.example`, digestHour });
  await belfry.record(configured({ contacts: [contact("early", 8), contact("late", 14)] }));
  for (let at = 0; at < 520; at += 1) {
    const subject = { kind: "person", id: `p-${at}` } as const;
    await belfry.record(accept({ ...hiredWithoutNationality(), subject, eventId: `hire-${at}` }));
  }
  const told = new Map<string, number>();
  for (const hour of [8, 9, 14, 15]) {
    const at = `2026-01-06T${String(hour - 1).padStart(2, "0")}:00:00Z`;
    const sendMail: Ports["sendMail"] = async ({ tags, raw }) => {
      const place = `${tags["belfry-contact"]} at ${hour}`;
      told.set(place, (told.get(place) ?? 0) + new Set(Buffer.from(raw).toString("latin1").match(/p-\d+/g)).size);
      return { kind: "accepted", messageId: place };
    };
    await sendAlerts({ ...belfry.ports, now: () => new Date(at), sendMail })({ schedule: "digest", scheduledFor: at });
  }
  expect([...told]).toEqual([
    ["early at 8", 500],
    ["early at 9", 20],
    ["late at 14", 500],
    ["late at 15", 20],
  ]);
  // Twice twenty were left to the next run; what only waits for the other contact's hour is not.
  expect(belfry.counted.get("ChangesLeftWaiting")).toBe(40);
});
