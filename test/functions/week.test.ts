import { describe, expect, it } from "vitest";
import type { OutgoingMail, Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { answered, clouds, configured, heard, planned, requested, sheet, shift } from "../cast.ts";
import { decoded } from "../mail-text.ts";
import { machine } from "../store/recorder.ts";
import { headLocker } from "./checkpoints.ts";

const textOf = ({ raw }: OutgoingMail): string =>
  Buffer.from(raw)
    .toString("utf8")
    .replace(/=\r?\n/g, "");

/** A lab from Friday 2 January 2026 on, and the mails that leave at eight on each of some days. */
async function lab(...events: readonly Parameters<Awaited<ReturnType<typeof machine>>["record"]>[0][]) {
  const belfry = await machine();
  belfry.setNow("2026-01-02");
  for (const event of [configured(), ...events]) await belfry.record(event);
  const sent: OutgoingMail[] = [];
  const at = async (day: string, hour = 7) => {
    belfry.setNow(day);
    const now = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
    const sendMail: Ports["sendMail"] = async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) });
    const before = sent.length;
    const schedule = "digest";
    await sendAlerts({ ...belfry.ports, now: () => now, sendMail })({ schedule, scheduledFor: now.toISOString() });
    return sent.slice(before);
  };
  return { belfry, at };
}

const subjects = (mails: readonly OutgoingMail[]): readonly string[] => mails.map(({ subject }) => subject);
const quiet = "[Belfry] Leuven Vision Lab, this week: nothing new; nothing open";

describe("the first mail of a week", () => {
  it("comes once a week, also where there is nothing to tell, and on no other day", async () => {
    const { at } = await lab();
    expect(subjects(await at("2026-01-02"))).toEqual([quiet]);
    expect(await at("2026-01-03")).toEqual([]);
    expect(subjects(await at("2026-01-05"))).toEqual([quiet]);
    expect(await at("2026-01-05", 9)).toEqual([]);
    for (const day of ["2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"]) expect(await at(day)).toEqual([]);
    expect(subjects(await at("2026-01-12"))).toEqual([quiet]);
  });

  it("prints the latest checkpoint, so that whoever keeps it holds a witness; before the first it prints none", async () => {
    const { belfry, at } = await lab();
    const [before] = await at("2026-01-02");
    const locker = headLocker(belfry.ports);
    for (const day of ["2026-01-03", "2026-01-04"]) await locker.lock("leuven-lab", day);
    const [after] = await at("2026-01-05");
    const { hash } = locker.checkpoint("leuven-lab", "2026-01-04");
    const lines = (hash.match(/.{16}/g) ?? []).map((line) => (line.match(/.{4}/g) ?? []).join(" "));
    if (before === undefined || after === undefined) throw new Error("a mail is missing");
    const said = textOf(after);
    expect(said.replace(/\s+/g, " ")).toContain(
      `Keep this mail: it witnesses everything recorded up to 4 January 2026 (2026-01-04). ${lines.join(" ")}`,
    );
    // In the text and in the HTML.
    for (const line of lines) expect(said.split(line)).toHaveLength(3);
    expect(textOf(before)).not.toContain("Checkpoint");
  });

  it("comes on Tuesday where Monday is a holiday", async () => {
    const { at } = await lab();
    await at("2026-03-30");
    expect(await at("2026-04-06")).toEqual([]);
    expect(subjects(await at("2026-04-07"))).toEqual([quiet]);
    expect(subjects(await at("2026-04-13"))).toEqual([quiet]);
  });

  it("is caught up later in the week where no run came on Monday, and the next one comes on its Monday", async () => {
    const { at } = await lab();
    await at("2026-01-02");
    expect(subjects(await at("2026-01-07"))).toEqual([quiet]);
    expect(subjects(await at("2026-01-12"))).toEqual([quiet]);
  });

  it("does not come a second time where the employer was configured anew in the week", async () => {
    const { belfry, at } = await lab();
    await at("2026-01-05");
    await belfry.record(configured({}, { revision: 2 }));
    expect(await at("2026-01-06")).toEqual([]);
    expect(subjects(await at("2026-01-12"))).toEqual([quiet]);
  });

  it("repeats what is late, on no other day, and leaves out what a person asked to be spared", async () => {
    const { belfry, at } = await lab(planned());
    await belfry.record(requested("supervisor", "2026-03-02"));
    const sweptAt = async (day: string) => {
      belfry.setNow(day);
      await belfry.sweep("assess what is due");
      return at(day);
    };
    // A Monday, on which it is repeated for the first time.
    await sweptAt("2026-03-16");
    const days = ["2026-03-17", "2026-03-18", "2026-03-19", "2026-03-20"];
    const others: string[] = [];
    for (const day of days) others.push(...(await sweptAt(day)).map(textOf));
    const [monday] = await sweptAt("2026-03-23");
    expect(monday?.subject).toBe("[Belfry] Leuven Vision Lab, this week: nothing new; 1 overdue");
    const text = textOf(monday ?? expect.fail("no mail came on Monday"));
    expect(text).toContain("TOLD BEFORE, AND LATE STILL: 1");
    expect(text).toContain("publication-review:supervisor");
    expect(text).toMatch(/Checked up to\s+23 March 2026/);

    const snoozed = { kind: "snoozed", until: "2026-05-04" } as const;
    belfry.setNow("2026-03-27");
    await belfry.record(answered("2026-03-27", "publication-review:supervisor", snoozed, { subject: clouds }));
    for (const day of ["2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27"])
      others.push(...(await sweptAt(day)).map(textOf));
    expect(others.filter((text) => text.includes("TOLD BEFORE"))).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
    const [next] = await sweptAt("2026-03-30");
    expect(next?.subject).toBe("[Belfry] Leuven Vision Lab, this week: nothing new; 1 coming up, 1 snoozed or waived");
    expect(textOf(next ?? expect.fail("no mail came on Monday"))).not.toContain("TOLD BEFORE");
  });

  it("says of breaches that it counts and does not list where they were told", async () => {
    const { belfry, at } = await lab();
    await at("2026-03-02");
    const long = shift("2026-03-02T08:00:00+01:00", "2026-03-02T19:30:00+01:00");
    belfry.setNow("2026-03-06");
    await belfry.record(sheet("2026-03-02", [long]));
    const [found] = await at("2026-03-09");
    const told = textOf(found ?? expect.fail("no mail came on Monday")).replaceAll(/\s+/g, " ");
    expect(told).toMatch(/daily-limit:2026-03-02.*Open 2 in breach, 1 to find out Checked up to/);
    const [next] = await at("2026-03-16");
    const text = textOf(next ?? expect.fail("no mail came on Monday")).replaceAll(/\s+/g, " ");
    expect(next?.subject).toBe("[Belfry] Leuven Vision Lab, this week: nothing new; 2 in breach, 1 to find out");
    expect(text).toContain(
      "Not in this mail 2 in breach, each told once, in the first mail after it was found, and open until it is corrected",
    );
    expect(text).toContain("Written by Belfry for contact hr of Leuven Vision Lab (leuven-lab).");
  });

  it.each([
    ["en", "Feed payroll, last file", "4 days ago", "Feed pay, last file", "no file yet"],
    ["nl", "Feed payroll, laatste bestand", "4 dagen geleden", "Feed pay, laatste bestand", "nog geen bestand"],
    ["fr", "Flux payroll, dernier fichier", "il y a 4 jours", "Flux pay, dernier fichier", "aucun fichier encore"],
    ["de", "Feed payroll, letzte Datei", "vor 4 Tagen", "Feed pay, letzte Datei", "noch keine Datei"],
  ])("says in %s of each feed when it was last heard", async (language, ...words) => {
    const belfry = await machine();
    belfry.setNow("2026-01-02");
    const contacts = [{ id: "hr", email: "hr@lab.example", language }];
    await belfry.record(configured({ contacts, feeds: [{ id: "pay", everyDays: 35 }] }));
    belfry.setNow("2026-01-08");
    await belfry.record(heard("2026-01-08"));
    const sent: OutgoingMail[] = [];
    const sendMail: Ports["sendMail"] = async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) });
    const now = new Date("2026-01-12T07:00:00Z");
    await sendAlerts({ ...belfry.ports, now: () => now, sendMail })({ schedule: "digest", scheduledFor: "" });
    const text = decoded(sent[0]).replace(/\s+/g, " ");
    for (const word of words) expect(text).toContain(word);
  });
});
