import { describe, expect, it } from "vitest";
import { delivered, type Ending, sent, settled, type Trouble, type Word } from "./settling.ts";

/** A trouble on the way of a mail, and what becomes of the alert in it. */
type Row = Trouble & { readonly trouble: string } & Pick<Ending, "handed" | "told" | "alarms">;

const bounce = (bounceType: string, after = 1): Word => ({ says: "Bounce", after, bounceType });
const hard = bounce("Permanent");
const complaint: Word = { says: "Complaint", after: 30 };

const first = "Wed 07:00 digest-1 hr";
const taken = { handed: [first], told: 1, alarms: [] } as const;
const takenUp = { handed: ["Wed 07:06 digest-1 hr"], told: 1, alarms: [] } as const;
/** The hour in which SES may still say something is over. */
const resent = [first, "Wed 08:06 digest-1 hr"] as const;
const nextDay = "Thu 07:00 digest-1 hr";
const toDeputy = { handed: [first, "Thu 07:00 digest-1 head"], told: 1, alarms: ["MailsBounced"] } as const;

const digests: readonly Row[] = [
  { trouble: "nothing goes wrong", ...taken },

  {
    trouble: "a crash before the reservation",
    dies: ["before", "reserve"],
    ...taken,
    handed: ["Wed 08:00 digest-1 hr"],
  },
  { trouble: "a crash after the reservation", dies: ["after", "reserve"], ...takenUp },
  { trouble: "a crash before sending is noted", dies: ["before", "note that it is being sent"], ...takenUp },
  {
    trouble: "a crash after sending is noted, before SES is asked",
    dies: ["after", "note that it is being sent"],
    ...taken,
    handed: ["Wed 08:06 digest-1 hr"],
  },
  { trouble: "a crash after SES took it", dies: ["after", "hand it to SES"], ...taken },
  {
    trouble: "a crash after SES took it, and no feedback",
    dies: ["after", "hand it to SES"],
    feedback: [[]],
    handed: resent,
    told: 2,
    alarms: [],
  },
  {
    trouble: "a crash after SES took it, and a bounce",
    dies: ["after", "hand it to SES"],
    feedback: [[hard]],
    ...toDeputy,
  },
  { trouble: "a crash after that is noted", dies: ["after", "note that SES took it"], ...taken },

  { trouble: "SES throttles", ses: ["throttles"], handed: [first, "Wed 07:06 digest-1 hr"], told: 1, alarms: [] },
  { trouble: "SES refuses", ses: ["refuses"], handed: [first, nextDay], told: 1, alarms: ["MailsFailed"] },
  {
    trouble: "SES refuses, and a crash before its alert is given back",
    ses: ["refuses"],
    dies: ["before", "give back"],
    handed: [first, nextDay],
    told: 1,
    alarms: ["MailsFailed"],
  },
  {
    trouble: "SES refuses, and a crash once its alert is given back",
    ses: ["refuses"],
    dies: ["after", "give back"],
    handed: [first, nextDay],
    told: 1,
    alarms: ["MailsFailed"],
  },
  { trouble: "a time-out, and SES took it", ses: ["takes it in silence"], ...taken },
  {
    trouble: "a time-out, SES took it, and no feedback",
    ses: ["takes it in silence"],
    feedback: [[]],
    handed: resent,
    told: 2,
    alarms: [],
  },
  { trouble: "a time-out, and SES did not take it", ses: ["loses it in silence"], handed: resent, told: 1, alarms: [] },
  {
    trouble: "two time-outs, and SES took neither",
    ses: ["loses it in silence", "loses it in silence"],
    handed: [...resent, nextDay],
    told: 1,
    alarms: ["MailsUnsettled"],
  },
  {
    trouble: "two time-outs, SES took both, and no feedback",
    ses: ["takes it in silence", "takes it in silence"],
    feedback: [[], []],
    handed: [...resent, nextDay],
    told: 3,
    alarms: ["MailsUnsettled"],
  },

  { trouble: "feedback is lost", feedback: [[]], ...taken },
  { trouble: "feedback is doubled", feedback: [[sent, sent, delivered, delivered]], ...taken },
  { trouble: "feedback is out of order", feedback: [[delivered, sent]], ...taken },
  {
    trouble: "feedback comes after the resend",
    ses: ["takes it in silence"],
    feedback: [
      [
        { ...sent, after: 80 },
        { ...delivered, after: 80 },
      ],
    ],
    handed: resent,
    told: 2,
    alarms: [],
  },
  {
    trouble: "a bounce comes after the resend was delivered",
    ses: ["takes it in silence"],
    feedback: [[bounce("Permanent", 80)]],
    handed: [...resent, "Thu 07:00 digest-1 head"],
    told: 2,
    alarms: ["MailsBounced"],
  },

  { trouble: "a hard bounce", feedback: [[sent, hard]], ...toDeputy },
  { trouble: "a hard bounce, said twice", feedback: [[sent, hard, hard]], ...toDeputy },
  { trouble: "a hard bounce, heard before the sending", feedback: [[hard, sent]], ...toDeputy },
  {
    trouble: "a soft bounce",
    feedback: [[sent, bounce("Transient")]],
    handed: [first, nextDay],
    told: 1,
    alarms: ["MailsBounced"],
  },
  {
    trouble: "SES finds something bad in it after it took it",
    feedback: [[sent, { says: "Reject", after: 1 }]],
    handed: [first, nextDay],
    told: 1,
    alarms: ["MailsBounced"],
  },
  { trouble: "a complaint of who read it", feedback: [[sent, delivered, complaint]], ...toDeputy, told: 2 },
  ...(
    [
      ["before", "say that the address failed"],
      ["after", "say that the address failed"],
      ["before", "begin to give back"],
      ["after", "begin to give back"],
      ["before", "give back"],
      ["after", "give back"],
      ["before", "note that it is given back"],
      ["after", "note that it is given back"],
    ] as const
  ).map(
    ([when, step]): Row => ({
      trouble: `a hard bounce, and a crash ${when} this step: ${step}`,
      feedback: [[sent, hard]],
      dies: [when, step],
      ...toDeputy,
    }),
  ),
];

const atOnce = "Wed 07:00 urgent-1 hr";
const urgent: readonly Row[] = [
  { trouble: "nothing goes wrong", handed: [atOnce], told: 1, alarms: [] },
  {
    trouble: "a crash after the reservation",
    dies: ["after", "reserve"],
    handed: ["Wed 07:06 urgent-1 hr"],
    told: 1,
    alarms: [],
  },
  {
    trouble: "a time-out, SES took it, and no feedback for a quarter of an hour",
    ses: ["takes it in silence"],
    feedback: [[]],
    handed: [atOnce, "Wed 07:20 urgent-1 hr"],
    told: 2,
    alarms: [],
  },
  { trouble: "SES refuses", ses: ["refuses"], handed: [atOnce, nextDay], told: 1, alarms: ["MailsFailed"] },
  {
    trouble: "a hard bounce: the deputy has it at once",
    feedback: [[sent, hard]],
    // The mail of the next day tells of the address.
    handed: [atOnce, "Wed 07:06 urgent-1 head", "Thu 07:00 digest-1 head"],
    told: 1,
    alarms: ["MailsBounced"],
  },
];

const monday = "Mon 07:00 week hr";
/** The deputy's own, which says how the lab stands, and repeats what is late where it stands in for HR by then. */
const deputys = "Mon 08:00 week head";
const again = "Tue 07:00 week hr";
const inPlace = "Tue 08:00 week head";
/** It comes back once the deputy has had its own. */
const late = bounce("Permanent", 90);
const lateToDeputy = { handed: [monday, deputys, inPlace], told: 1, alarms: ["MailsBounced"] } as const;

const weeks: readonly Row[] = [
  { trouble: "nothing goes wrong", handed: [monday, deputys], told: 1, alarms: [] },
  { trouble: "SES refuses", ses: ["refuses"], handed: [monday, deputys, again], told: 1, alarms: ["MailsFailed"] },
  {
    trouble: "SES refuses, and refuses again the day after",
    ses: ["refuses", "takes it", "refuses"],
    handed: [monday, deputys, again, "Wed 07:00 week hr"],
    told: 1,
    alarms: ["MailsFailed"],
  },
  {
    trouble: "two time-outs, and SES took neither",
    ses: ["loses it in silence", "takes it", "loses it in silence"],
    handed: [monday, deputys, "Mon 08:06 week hr", again],
    told: 1,
    alarms: ["MailsUnsettled"],
  },
  {
    trouble: "a soft bounce",
    feedback: [[sent, bounce("Transient")]],
    handed: [monday, deputys, again],
    told: 1,
    alarms: ["MailsBounced"],
  },
  {
    trouble: "a hard bounce before the deputy's hour",
    feedback: [[sent, hard]],
    handed: [monday, deputys],
    told: 1,
    alarms: ["MailsBounced"],
  },
  { trouble: "a hard bounce after the deputy's hour", feedback: [[sent, late]], ...lateToDeputy },
  { trouble: "a hard bounce after the deputy's hour, said twice", feedback: [[sent, late, late]], ...lateToDeputy },
  {
    trouble: "a complaint of who read it",
    feedback: [[sent, delivered, { says: "Complaint", after: 90 }]],
    ...lateToDeputy,
    told: 2,
  },
  {
    trouble: "a hard bounce, and the deputy's mail in its place bounces softly",
    feedback: [
      [sent, late],
      [sent, delivered],
      [sent, bounce("Transient")],
    ],
    handed: [...lateToDeputy.handed, "Wed 08:00 week head"],
    told: 1,
    alarms: ["MailsBounced"],
  },
  {
    trouble: "a hard bounce of the deputy's own mail: it took nothing",
    feedback: [
      [sent, delivered],
      [sent, hard],
    ],
    handed: [monday, deputys, "Tue 07:00 digest-1 hr"],
    told: 1,
    alarms: ["MailsBounced"],
  },
  ...(
    [
      ["before", "make the week due again"],
      ["after", "make the week due again"],
      ["before", "note that it is given back"],
      ["after", "note that it is given back"],
    ] as const
  ).map(
    ([when, step]): Row => ({
      trouble: `a hard bounce after the deputy's hour, and a crash ${when} this step: ${step}`,
      feedback: [[sent, late]],
      dies: [when, step],
      ...lateToDeputy,
    }),
  ),
];

/** The table, as it is printed. */
const named = (rows: readonly Row[]) =>
  rows.map((row) => {
    const told = row.told === 1 ? "told once" : `told ${row.told} times`;
    const alarms = row.alarms.length === 0 ? "no alarm" : `alarm ${row.alarms.join(" and ")}`;
    return [`${row.trouble}: ${row.handed.length} handed to SES, ${told}, ${alarms}`, row] as const;
  });

describe.each([
  ["digest", digests],
  ["urgent", urgent],
  ["week", weeks],
] as const)("what one mail tells: %s", (kind, rows) => {
  it.each(named(rows))("%s", async (_, { handed, told, alarms, ...trouble }) => {
    expect(await settled(kind, trouble)).toEqual({ handed, told, alarms, unsettled: 0 });
  });
});
