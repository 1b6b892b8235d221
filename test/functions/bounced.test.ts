import { expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import type { BusEntry, OutgoingMail, Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { settleMail } from "../../functions/settle-mail/handler.ts";
import { rejectionsOf } from "../../shared/store/rejections.ts";
import { configured, hiredWithoutNationality, lab } from "../cast.ts";
import { machine } from "../store/recorder.ts";

type Batch = Parameters<ReturnType<typeof settleMail>>[0];
const contact = (id: string, more: object = {}) => ({ id, email: `${id}@lab.example`, ...more });
const hrAndHead = [contact("hr", { deputy: "head" }), contact("head", { families: [] })];

/** A lab with something to tell; what SES says of its mails reaches the ledger as it would by the bus. */
async function labWith(contacts: readonly object[]) {
  const belfry = await machine();
  await belfry.record(configured({ contacts }));
  await belfry.record(hiredWithoutNationality());
  const said: BusEntry[] = [];
  const portsAt = (day: string, more: Partial<Ports> = {}): Ports => ({
    ...belfry.ports,
    now: () => new Date(`${day}T07:00:00Z`),
    ...more,
  });
  /** The mails of eight o'clock. */
  const digests = async (day: string): Promise<readonly OutgoingMail[]> => {
    const sent: OutgoingMail[] = [];
    const sendMail: Ports["sendMail"] = async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) });
    await sendAlerts(portsAt(day, { sendMail }))({ schedule: "digest", scheduledFor: `${day}T07:00:00Z` });
    return sent;
  };
  const reports = async (day: string, eventType: string, mail: OutgoingMail, more: object = {}) => {
    const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
    const detail = { eventType, mail: { messageId: "ses-1", destination: [mail.to], tags }, ...more };
    const publish: Ports["publish"] = async (entries) => void said.push(...entries);
    const Records = [{ messageId: "m-1", body: JSON.stringify({ detail }) }];
    return settleMail(portsAt(day, { publish }))({ Records } as Batch);
  };
  /** Reserves the mails of eight o'clock, and SES takes none of them. */
  const reservedOnly = async (day: string) => {
    const sendMail: Ports["sendMail"] = async () => ({ kind: "throttled" });
    await sendAlerts(portsAt(day, { sendMail }))({ schedule: "digest", scheduledFor: `${day}T07:00:00Z` });
  };
  /** Hands over what settle-mail put on the bus. */
  const heard = async (day = "2026-01-06") => {
    belfry.setNow(day);
    for (const { detail } of said.splice(0)) {
      const parsed = parseEvent(detail);
      if (!parsed.ok) throw new Error(`not accepted: ${JSON.stringify(parsed.problems)}`);
      await belfry.record(parsed.event);
    }
  };
  return { belfry, said, digests, reports, heard, reservedOnly };
}

const secondHire = () =>
  hiredWithoutNationality({ subject: { kind: "person", id: "p-second" }, eventId: "hire-second" });
const recipients = (mails: readonly OutgoingMail[]): readonly string[] => mails.map(({ to }) => to);
const only = ([mail, ...others]: readonly OutgoingMail[]): OutgoingMail =>
  mail !== undefined && others.length === 0 ? mail : expect.fail("not one mail");

it("what came back goes to the deputy, and the employer is told that the address is of no use", async () => {
  const { said, digests, reports, heard } = await labWith([...hrAndHead]);
  const lost = (await digests("2026-01-06")).find(({ to }) => to === "hr@lab.example") ?? expect.fail("no mail");
  await reports("2026-01-06", "Bounce", lost, { bounce: { bounceType: "Permanent" } });
  await reports("2026-01-06", "Bounce", lost, { bounce: { bounceType: "Permanent" } });
  expect(said.map(({ type }) => type)).toEqual(["MailBounced"]);
  await heard();
  const next = only(await digests("2026-01-07"));
  expect(next.to).toBe("head@lab.example");
  const body = Buffer.from(next.raw).toString("latin1").replaceAll("=\r\n", "");
  expect(body).toContain("Belfry: mails to a contact come back");
  expect(body).toContain("nationality");
  expect(next.subject).not.toContain("hr@");
});

it("another address, or the same one said anew on a later day, is written to again", async () => {
  for (const again of [{ ...hrAndHead[0], email: "people@lab.example" }, hrAndHead[0] ?? {}]) {
    const { belfry, digests, reports, heard } = await labWith([...hrAndHead]);
    const lost = (await digests("2026-01-06")).find(({ to }) => to === "hr@lab.example") ?? expect.fail("no mail");
    await reports("2026-01-06", "Bounce", lost, { bounce: { bounceType: "Permanent" } });
    await heard();
    await belfry.record(
      configured({ contacts: [again, hrAndHead[1] ?? {}] }, { revision: 2, occurredOn: "2026-01-07" }),
    );
    const { email } = again as { email: string };
    expect(recipients(await digests("2026-01-07"))).toContain(email);
  }
});

it("a full mailbox says nothing of the address: its alerts stand in the next digest to the same contact", async () => {
  const { said, digests, reports } = await labWith([...hrAndHead]);
  const lost = (await digests("2026-01-06")).find(({ to }) => to === "hr@lab.example") ?? expect.fail("no mail");
  await reports("2026-01-06", "Bounce", lost, { bounce: { bounceType: "Transient" } });
  expect(said).toEqual([]);
  expect(recipients(await digests("2026-01-07"))).toEqual(["hr@lab.example"]);
});

it("where nobody can be reached alerts wait, operators hear of it, and they leave once an address is given", async () => {
  const { belfry, digests, reports, heard } = await labWith([contact("hr")]);
  const lost = only(await digests("2026-01-06"));
  await reports("2026-01-06", "Complaint", lost);
  await heard();
  expect(await digests("2026-01-07")).toEqual([]);
  expect(belfry.counted.get("AlertsWithoutRecipient")).toBe(1);
  await belfry.record(
    configured({ contacts: [contact("hr", { email: "new@lab.example" })] }, { revision: 2, occurredOn: "2026-01-07" }),
  );
  const mail = only(await digests("2026-01-08"));
  expect(mail.to).toBe("new@lab.example");
  expect(Buffer.from(mail.raw).toString("latin1")).toContain("nationality");
});

it("a mail of another employer's contact, or one that nobody reserved, changes nothing", async () => {
  const { said, digests, reports } = await labWith([...hrAndHead]);
  const lost = (await digests("2026-01-06"))[0] ?? expect.fail("no mail");
  const tags = { ...lost.tags, "belfry-employer": `${lost.tags["belfry-employer"]}-not` };
  await reports("2026-01-06", "Bounce", { ...lost, tags }, { bounce: { bounceType: "Permanent" } });
  expect([said, lab]).toEqual([[], lost.tags["belfry-employer"]]);
});

it("what was reserved for a contact whose address failed before it was sent goes to the deputy all the same", async () => {
  const { belfry, digests, reports, heard, reservedOnly } = await labWith([...hrAndHead]);
  const lost = (await digests("2026-01-06")).find(({ to }) => to === "hr@lab.example") ?? expect.fail("no mail");
  belfry.setNow("2026-01-06");
  await belfry.record(secondHire());
  await reservedOnly("2026-01-07");
  await reports("2026-01-07", "Bounce", lost, { bounce: { bounceType: "Permanent" } });
  await heard("2026-01-07");
  const mails = [...(await digests("2026-01-08")), ...(await digests("2026-01-09"))];
  const toHead = mails
    .filter(({ to }) => to === "head@lab.example")
    .map(({ raw }) => Buffer.from(raw).toString("latin1"));
  expect(recipients(mails)).not.toContain("hr@lab.example");
  expect(toHead.some((body) => body.includes("p-second"))).toBe(true);
});

it("the first mail of a week does not go to an address that failed, and the deputy's counts what is open", async () => {
  const { digests, reports, heard } = await labWith([...hrAndHead]);
  const lost = (await digests("2026-01-06")).find(({ to }) => to === "hr@lab.example") ?? expect.fail("no mail");
  await reports("2026-01-06", "Complaint", lost);
  await heard();
  await digests("2026-01-07");
  const monday = only(await digests("2026-01-12"));
  expect([monday.to, monday.subject]).toEqual([
    "head@lab.example",
    "[Belfry] Leuven Vision Lab, this week: nothing new; 2 to find out",
  ]);
});

it("a configuration that is sent again, and a second bounce, ask nothing anew", async () => {
  const { belfry, digests, reports, heard } = await labWith([...hrAndHead]);
  const [lost, other] = [(await digests("2026-01-06"))[0], "2026-01-07"];
  await reports("2026-01-06", "Complaint", lost ?? expect.fail("no mail"));
  await heard();
  expect(await digests(other)).toHaveLength(1);
  const again = { ...(lost ?? expect.fail("no mail")), tags: { ...lost?.tags, "belfry-part": "week" } };
  await reports(other, "Complaint", again);
  await heard(other);
  await belfry.record(configured({ contacts: [...hrAndHead] }, { revision: 2 }));
  expect(await digests("2026-01-08")).toEqual([]);
});

it("nobody but Belfry says that a mail bounced", async () => {
  const { belfry } = await labWith([contact("hr")]);
  const said = { contact: "hr", email: "hr@lab.example" };
  const event = { ...configured(), type: "MailBounced", eventId: "forged", key: "forged", revision: 1, data: said };
  await expect(belfry.record(event as never)).resolves.toBeDefined();
  const kept = await rejectionsOf(belfry.table, lab);
  expect(kept.map(({ problems }) => problems.map(({ field, problem }) => `${field} ${problem}`))).toEqual([
    ["type is reported by Belfry alone"],
  ]);
});
