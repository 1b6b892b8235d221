import { expect, it } from "vitest";
import { calendarKey, writeCalendar } from "../../functions/write-calendars/calendar-file.ts";
import { addDays, parseDay } from "../../shared/calendar/day.ts";
import { employerOf } from "../../shared/dossier/employer.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { asha, configured, lab } from "../cast.ts";
import { filesInMemory } from "../ledger/export/packs.ts";
import { machine } from "../store/recorder.ts";

const first = parseDay("2026-06-01");
/** A renewal for each of many cards, the last first. */
const renewals = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const day = addDays(first, (count - at) % 300);
    const obligation = `a-card-renewal:card-${at}`;
    return {
      subject: asha,
      obligation,
      rule: "a-card-renewal",
      actBy: day,
      lastDay: day,
      sequence: 1,
      takenBack: false,
    };
  });

it("a calendar holds the nearest two thousand days, and says how many it leaves out", async () => {
  const belfry = await machine();
  const subject = { kind: "employer", id: lab } as const;
  const employer = employerOf({ employer: lab, subject, facts: foldAll([configured()]) });
  const files = filesInMemory();
  const [contact] = employer.contacts;
  if (contact === undefined) throw new Error("the employer has a contact");
  await writeCalendar(
    { ...belfry.ports, files },
    employer,
    contact,
    renewals(2_002).map((entry) => ({ entry, recipients: employer.contacts })),
  );
  const text = files.kept.get(calendarKey(lab, "hr"))?.toString() ?? "";
  const days = [...text.matchAll(/^DTSTART;VALUE=DATE:(\d{8})\r$/gm)].map(([, day]) => day);
  expect(days).toHaveLength(2_000);
  expect(days).toEqual([...days].sort());
  expect(belfry.counted.get("CalendarDaysLeftOut")).toBe(2);
  expect(belfry.logged.filter((line) => line.startsWith("a calendar is full"))).toHaveLength(1);
});
