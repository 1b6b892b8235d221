import { expect, it } from "vitest";
import type { OutgoingMail } from "../../functions/ports.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { card, configured, hired } from "../cast.ts";
import { machine } from "../store/recorder.ts";

const textOf = ({ raw }: OutgoingMail): string =>
  Buffer.from(raw)
    .toString("utf8")
    .replace(/=\r?\n/g, "")
    .replace(/\s+/g, " ");

/** What the mail that leaves at eight on a day says of what changed and how long it has been open. */
async function told(belfry: Awaited<ReturnType<typeof machine>>, day: string) {
  belfry.setNow(day);
  const sent: OutgoingMail[] = [];
  const now = new Date(`${day}T07:00:00Z`);
  const ports = {
    ...belfry.ports,
    now: () => now,
    sendMail: async (mail: OutgoingMail) => ({ kind: "accepted", messageId: String(sent.push(mail)) }) as const,
  };
  await sendAlerts(ports)({ schedule: "digest", scheduledFor: now.toISOString() });
  return sent.flatMap((mail) => /What changed (.*?) Raised by/.exec(textOf(mail))?.[1] ?? []);
}

it("a card whose day is corrected before the first mail is new in it, and what moves later is said to have moved", async () => {
  const belfry = await machine();
  belfry.setNow("2026-01-02");
  await belfry.record(configured());
  await belfry.record(hired());
  await belfry.record(card({ expiresOn: "2026-03-20" }));
  await belfry.record(card({ expiresOn: "2026-03-25" }, { revision: 2, eventId: "card-2" }));
  expect(await told(belfry, "2026-01-05")).toEqual(["New since the last mail."]);

  belfry.setNow("2026-01-07");
  await belfry.record(card({ expiresOn: "2026-03-30" }, { revision: 3, eventId: "card-3" }));
  await belfry.record(card({ expiresOn: "2026-03-31" }, { revision: 4, eventId: "card-4" }));
  expect(await told(belfry, "2026-01-08")).toEqual([
    "The day moved from 25 March 2026 (2026-03-25) to 31 March 2026 (2026-03-31), by event card-4. Open since 2 January 2026 (2026-01-02), 6 days",
  ]);
});
