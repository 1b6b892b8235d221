import { describe, expect, it } from "vitest";
import { giveBack } from "../../functions/give-back.ts";
import type { MailOutcome, OutgoingMail, Ports } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { mailKey } from "../../shared/store/keys.ts";
import { readMail } from "../../shared/store/mails.ts";
import { bounced, configured, hiredWithoutNationality, planned, requested } from "../cast.ts";
import { decoded } from "../mail-text.ts";
import { machine } from "../store/recorder.ts";

const contact = (id: string, more: object = {}) => ({ id, email: `${id}@lab.example`, digestHour: 11, ...more });

/**
 * A lab with a review that is late since Friday 13 March 2026 and a person whose nationality nobody stated, both told that
 * week, and its mails at eleven on each of some days.
 */
async function lab(contacts: readonly object[]) {
  const belfry = await machine();
  const at = async (
    day: string,
    isRefused: (mail: OutgoingMail) => boolean = () => false,
    { time = "10:00", table = belfry.table }: { time?: string; table?: Ports["table"] } = {},
  ) => {
    belfry.setNow(day);
    await belfry.sweep("assess what is due");
    const sent: OutgoingMail[] = [];
    const sendMail = async (mail: OutgoingMail): Promise<MailOutcome> => {
      if (isRefused(mail)) return { kind: "refused", reason: "MessageRejected" };
      return { kind: "accepted", messageId: String(sent.push(mail)) };
    };
    const now = () => new Date(`${day}T${time}:00Z`);
    await sendAlerts({ ...belfry.ports, table, now, sendMail })({ schedule: "digest", scheduledFor: day });
    return sent;
  };
  belfry.setNow("2026-03-05");
  for (const event of [configured({ contacts }), planned(), requested("supervisor", "2026-03-05")])
    await belfry.record(event);
  await belfry.record(hiredWithoutNationality());
  for (const day of ["2026-03-09", "2026-03-12", "2026-03-13"]) await at(day);
  return { belfry, at };
}

/** Whom each mail went to, in which place, what it counts and how much it repeats. */
const linesOf = (mails: readonly OutgoingMail[]): readonly string[] =>
  mails.map((mail) => {
    const text = decoded(mail);
    const counted = /^ *Open +(\d+ .*?|nothing open)\r?$/m.exec(text)?.[1] ?? "nothing";
    const repeated = /TOLD BEFORE, AND LATE STILL: (\d+)/.exec(text)?.[1] ?? "0";
    const { "belfry-contact": to, "belfry-day": day, "belfry-part": part } = mail.tags;
    return `${to} ${day} ${part}: counts ${counted}, repeats ${repeated}`;
  });

const refused = (id: string) => (mail: OutgoingMail) => mail.tags["belfry-contact"] === id;
const whole = "counts 1 overdue, 1 to find out, repeats 1";

describe("a mail that tells how the week stands and comes back", () => {
  it("is told again on the next working day, with its counts and its list, and then no more", async () => {
    const { at } = await lab([contact("hr")]);
    expect(linesOf(await at("2026-03-16", refused("hr")))).toEqual([]);
    expect(linesOf(await at("2026-03-16"))).toEqual([]);
    expect(linesOf(await at("2026-03-17"))).toEqual([`hr 2026-03-17 week: ${whole}`]);
    expect(linesOf([...(await at("2026-03-17")), ...(await at("2026-03-18"))])).toEqual([]);
  });

  it("is told again once, though two runs go on at once", async () => {
    const { at } = await lab([contact("hr")]);
    await at("2026-03-16", refused("hr"));
    const mails = await Promise.all([at("2026-03-17"), at("2026-03-17")]);
    expect(linesOf(mails.flat())).toEqual([`hr 2026-03-17 week: ${whole}`]);
    expect(linesOf(await at("2026-03-18"))).toEqual([]);
  });

  it("is told again though another run comes while it is given back, and finds everybody else told", async () => {
    const { belfry, at } = await lab([contact("hr"), contact("desk", { families: [], digestHour: 12 })]);
    const { client } = belfry.table;
    const meanwhile: OutgoingMail[] = [];
    const send = async (command: Parameters<typeof client.send>[0]) => {
      const isLastStep = JSON.stringify(command.input).includes('":to":{"S":"returned"}');
      if (isLastStep) meanwhile.push(...(await at("2026-03-16", refused("hr"), { time: "11:00" })));
      return client.send(command);
    };
    const table = { ...belfry.table, client: { send } as unknown as typeof client };
    expect(await at("2026-03-16", refused("hr"), { time: "10:58", table })).toEqual([]);
    expect(linesOf(meanwhile)).toEqual(["desk 2026-03-16 week: counts nothing open, repeats 0"]);
    expect(linesOf(await at("2026-03-17", undefined, { time: "11:00" }))).toEqual([`hr 2026-03-17 week: ${whole}`]);
  });

  it("is followed by the next week's on its Monday, though it came back until Friday", async () => {
    const { at } = await lab([contact("hr")]);
    for (const day of ["2026-03-16", "2026-03-17", "2026-03-18", "2026-03-19", "2026-03-20"])
      expect(await at(day, refused("hr"))).toEqual([]);
    expect(linesOf(await at("2026-03-23"))).toEqual(["hr 2026-03-23 week: counts 1 overdue, 1 to find out, repeats 0"]);
  });

  it("is told again to nobody else: who had theirs has had it", async () => {
    const { at } = await lab([contact("hr"), contact("head")]);
    expect(linesOf(await at("2026-03-16", refused("hr")))).toEqual([`head 2026-03-16 week: ${whole}`]);
    expect(linesOf(await at("2026-03-17"))).toEqual([`hr 2026-03-17 week: ${whole}`]);
  });
});

describe("where its contact cannot be written to any more", () => {
  const lost = async (contacts: readonly object[]) => {
    const { belfry, at } = await lab(contacts);
    const monday = await at("2026-03-16", refused("hr"));
    await belfry.record(bounced("2026-03-16"));
    const tuesday = await at("2026-03-17");
    // It makes the week due once more, for who was not told.
    await belfry.record(configured({ contacts }, { revision: 2 }));
    return linesOf([...monday, ...tuesday, ...(await at("2026-03-18"))]);
  };
  // The address itself is one more to find out.
  const inPlace = "2026-03-17 week: counts 1 overdue, 2 to find out";

  it("the deputy is told what the contact was not", async () => {
    expect(await lost([contact("hr", { deputy: "head" }), contact("head", { families: [] })])).toEqual([
      "head 2026-03-16 week: counts nothing open, repeats 0",
      `head ${inPlace}, repeats 1`,
    ]);
  });

  it("the deputy is told nothing twice that it takes itself", async () => {
    expect(await lost([contact("hr", { deputy: "head" }), contact("head", { families: ["publication"] })])).toEqual([
      "head 2026-03-16 week: counts 1 overdue, repeats 1",
      `head ${inPlace}, repeats 0`,
    ]);
  });

  it("where it has no deputy, everybody is told", async () => {
    expect(await lost([contact("hr"), contact("desk", { families: [] })])).toEqual([
      "desk 2026-03-16 week: counts nothing open, repeats 0",
      `desk ${inPlace}, repeats 1`,
    ]);
  });

  it("who takes all of it as well is told of the address alone", async () => {
    expect(await lost([contact("hr"), contact("head")])).toEqual([
      `head 2026-03-16 week: ${whole}`,
      "head 2026-03-17 digest-1: counts nothing, repeats 0",
    ]);
  });

  it("the deputy whose hour was before the contact's is told the next day what the contact never was", async () => {
    const { belfry, at } = await lab([
      contact("hr", { deputy: "head", digestHour: 14 }),
      contact("head", { families: [], digestHour: 8 }),
    ]);
    const morning = await at("2026-03-16", undefined, { time: "07:10" });
    await belfry.record(bounced("2026-03-16"));
    const afternoon = await at("2026-03-16", undefined, { time: "13:10" });
    const later = [...(await at("2026-03-17", undefined, { time: "07:10" })), ...(await at("2026-03-18"))];
    expect(linesOf([...morning, ...afternoon, ...later]).filter((line) => line.includes(" week:"))).toEqual([
      "head 2026-03-16 week: counts nothing open, repeats 0",
      `head ${inPlace}, repeats 1`,
    ]);
  });

  const two = (hr: string, desk: string) => [
    contact("hr", { deputy: "head", families: [hr] }),
    contact("desk", { deputy: "head", families: [desk] }),
    contact("head", { families: [] }),
  ];
  const deskBounced = bounced("2026-03-16", { contact: "desk", email: "desk@lab.example" }, { key: "of-desk" });
  /** What each tells of the week, without its counts: kinds of alert that only a deputy takes are findings too. */
  const weeksIn = (mails: readonly OutgoingMail[]) =>
    linesOf(mails).flatMap((line) => (line.includes(" week:") ? [line.replace(/counts .*, /, "")] : []));

  it("a deputy of two is told for the second too, whose mail came back after it was told for the first", async () => {
    const { belfry, at } = await lab(two("residence", "publication"));
    await at("2026-03-16", refused("hr"));
    await belfry.record(bounced("2026-03-16"));
    await belfry.record(deskBounced);
    const tuesday = await at("2026-03-17");
    const ofDesk = await readMail(belfry.table, mailKey("leuven-lab", "desk", "2026-03-16", "week"));
    await giveBack({ ...belfry.ports, now: () => new Date("2026-03-17T11:00:00Z") }, ofDesk ?? expect.fail("no mail"));
    expect(weeksIn([...tuesday, ...(await at("2026-03-18"))])).toEqual([
      "head 2026-03-17 week: repeats 0",
      "head 2026-03-18 week: repeats 1",
    ]);
  });

  it("a deputy of two who both take it is told of it once", async () => {
    const { belfry, at } = await lab(two("publication", "publication"));
    await at("2026-03-16", (mail) => refused("hr")(mail) || refused("desk")(mail));
    await belfry.record(bounced("2026-03-16"));
    await belfry.record(deskBounced);
    expect(weeksIn([...(await at("2026-03-17")), ...(await at("2026-03-18"))])).toEqual([
      "head 2026-03-17 week: repeats 1",
    ]);
  });
});
