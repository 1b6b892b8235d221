import { expect, it } from "vitest";
import type { OutgoingMail, Ports } from "../../functions/ports.ts";
import { paced } from "../../functions/send-alerts/pace.ts";
import { machine } from "../store/recorder.ts";

const mail: OutgoingMail = { to: "hr@lab.example", subject: "s", raw: new Uint8Array(), tags: {} };

/** Sends so many mails under a clock that sleeping moves, and says at which millisecond each left. */
async function leftAt(count: number, aSecond: number, moves = true): Promise<readonly number[]> {
  const belfry = await machine();
  let now = 0;
  const left: number[] = [];
  const sendMail: Ports["sendMail"] = async () => ({ kind: "accepted", messageId: String(left.push(Math.round(now))) });
  const ports: Ports = {
    ...belfry.ports,
    settings: { ...belfry.ports.settings, MAILS_A_SECOND: aSecond },
    now: () => new Date(moves ? now : 0),
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
    sendMail,
  };
  const slow = paced(ports);
  for (let sent = 0; sent < count; sent += 1) await slow.sendMail(mail);
  return left;
}

it("sends a second's worth at once, and then no faster than SES takes mails", async () => {
  expect(await leftAt(7, 4)).toEqual([0, 0, 0, 0, 250, 500, 750]);
  expect(await leftAt(3, 1)).toEqual([0, 1000, 2000]);
});

it("waits no longer where the clock stands still, as on one machine", async () =>
  expect(await leftAt(7, 4, false)).toEqual([0, 0, 0, 0, 250, 500, 750]));
