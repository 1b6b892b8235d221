import { describe, expect, it } from "vitest";
import { language } from "../../events/values.ts";
import { caseCode, caseKey } from "../../shared/alerts/case-code.ts";
import { mailCalendar } from "../../shared/alerts/mail-calendar.ts";
import type { MailContent, MailLine } from "../../shared/alerts/mail-content.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { readCalendar } from "./calendar-reading.ts";
import { asha, card, digest, everyStory, gap, hired, inOrder, linesOf, person, wei } from "./mail-stories.ts";

const sent = { organizer: "belfry@lab.example", now: new Date("2026-08-15T06:00:00Z") };
const textOf = (content: MailContent, spoken: "nl" | "fr" | "de" | "en" = "en"): string =>
  mailCalendar(content, wordingIn(spoken), sent)?.text ?? "";
const eventsOf = (lines: readonly MailLine[], on = "2026-08-15") =>
  readCalendar(textOf({ ...digest(lines), day: parseDay(on) })).events;

const hire = hired("asha", "2025-03-01", { name: "Asha Rao", nationalities: ["IN"] });
const told = {
  on: "2026-08-15",
  events: [hire, card("asha", "2025-03-01", "2026-09-30"), ...inOrder("asha", "2025-03-01")],
};
/** Asha's card as it was told, and what a corrected last day makes of it. */
const asTold = () => linesOf(person("p-asha"), [told]);
const corrected = (expiresOn: string) =>
  linesOf(person("p-asha"), [told, { on: "2026-08-17", events: [card("asha", "2025-03-01", expiresOn, 2)] }]);

describe("the calendar file of a mail", () => {
  it("has an event of a whole day for a line that has a day to act by", () => {
    const [line] = asha();
    const { method, events } = readCalendar(textOf(digest(asha())));
    const obligation = line?.alert.obligation ?? "";
    const code = caseCode("leuven-lab", person("p-asha"), obligation);
    expect(method).toBe("PUBLISH");
    expect(events).toEqual([
      {
        uid: caseKey("leuven-lab", person("p-asha"), obligation),
        sequence: line?.alert.number,
        status: "CONFIRMED",
        from: "2026-09-30",
        to: "2026-10-01",
        allDay: true,
        stamp: "2026-08-15T06:00:00Z",
        title: `Residence card: file the renewal, act by 30 September 2026 (case ${code})`,
        description: expect.stringMatching(/^What to do: HR: file the renewal .*\nLast lawful day: 30 September 2026/),
        attendees: 0,
      },
    ]);
    expect(events[0]?.description).toContain(`\nCase: ${code}\n`);
  });

  it("stands on the recommended day until that has passed, then on the last lawful one", () => {
    const [line] = asha();
    const recommended = line?.alert.recommended ?? null;
    expect(recommended).toBe(parseDay("2026-07-30"));
    expect(eventsOf(asha(), "2026-07-29")[0]?.from).toBe("2026-07-30");
    expect(eventsOf(asha(), "2026-07-30")[0]).toMatchObject({ from: "2026-07-30", to: "2026-07-31" });
    expect(eventsOf(asha(), "2026-07-30")[0]?.description).toContain(
      "Act by: 30 July 2026 (2026-07-30)\nLast lawful day",
    );
    expect(eventsOf(asha(), "2026-07-31")[0]?.from).toBe("2026-09-30");
  });

  it("says of an overdue one since when, and has no day for a breach", () => {
    const events = eventsOf(wei());
    expect(
      wei()
        .map(({ alert }) => alert.stage)
        .sort(),
    ).toEqual(["breached", "overdue"]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ from: "2026-08-10", status: "CONFIRMED" });
    expect(events[0]?.title).toContain(", was due by 10 August 2026 (case ");
  });

  it("is none where no line has such a day, and none for what is older than the watch", () => {
    expect(gap().length).toBeGreaterThan(0);
    expect(mailCalendar(digest(gap()), wordingIn("en"), sent)).toBeNull();
    expect(mailCalendar(digest([], wei()), wordingIn("en"), sent)).toBeNull();
  });

  it("moves an event under a higher number when its day is corrected", () => {
    const [first] = eventsOf(asTold());
    const [second] = eventsOf(corrected("2026-09-15"), "2026-08-17");
    expect(second?.uid).toBe(first?.uid);
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 0);
    expect([first?.from, second?.from]).toEqual(["2026-09-30", "2026-09-15"]);
    expect(second?.status).toBe("CONFIRMED");
  });

  it("moves one that is not to be told of yet, and does not lose the day", () => {
    const [line] = corrected("2027-06-30");
    const [first] = eventsOf(asTold());
    const [second] = eventsOf(corrected("2027-06-30"), "2026-08-17");
    expect(line?.alert).toMatchObject({ kind: "withdrawn", movedTo: parseDay("2027-06-30") });
    expect(second).toMatchObject({ uid: first?.uid, status: "CONFIRMED", from: "2027-04-30" });
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 0);
  });

  it("takes one back that no longer stands, under its key and a number between its own and any later one", () => {
    const [first] = eventsOf(asTold());
    const naturalised = hired("asha", "2025-03-01", { name: "Asha Rao", nationalities: ["IN", "BE"] });
    const corrected = { on: "2026-08-17", events: [{ ...naturalised, eventId: "hire-asha-2", revision: 2 }] };
    const lines = linesOf(person("p-asha"), [told, corrected]);
    const [gone] = eventsOf(lines, "2026-08-17");
    expect(lines.map(({ alert }) => alert.kind)).toEqual(["withdrawn"]);
    expect(gone).toMatchObject({ uid: first?.uid, status: "CANCELLED", from: "2026-09-30" });
    expect(gone?.sequence).toBe((first?.sequence ?? 0) + 1);
    // A contact's own file, written since the alert, has the number of the ledger on its day.
    const [later] = eventsOf(
      lines.map((line) => ({ ...line, seq: 9 })),
      "2026-08-17",
    );
    expect(later?.sequence).toBe(9);
    expect(gone?.title).toMatch(/^No longer stands: "Residence card: file the renewal" \(case [0-9A-Z]{5}\)$/);
  });

  it.each(language.options)("in %s names nobody and nothing that a sender said", (spoken) => {
    const names = everyStory().flatMap(({ name, subject, cause, alert }) => [
      ...(name?.split(" ") ?? []),
      subject.id,
      cause ?? subject.id,
      alert.obligation,
      ...alert.because.facts.map(({ eventId }) => eventId),
    ]);
    const text = textOf(digest(everyStory()), spoken);
    const said = [text, ...readCalendar(text).events.flatMap(({ title, description }) => [title, description])].join(
      "\n",
    );
    expect(readCalendar(text).events.length).toBeGreaterThan(2);
    expect([...new Set(names)].filter((name) => said.includes(name))).toEqual([]);
  });
});

describe("the form of the file (RFC 5545)", () => {
  it.each(language.options)(
    "folds lines of %s at 75 bytes without cutting a character, and ends each with CRLF",
    (spoken) => {
      const text = textOf(digest(everyStory()), spoken);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      const lines = text.split("\r\n");
      expect(lines.some((line) => line.startsWith(" "))).toBe(true);
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(text).not.toContain("\ufffd");
    },
  );

  it("reads back with its umlauts, quotes, commas, semicolons and lines", () => {
    const [german] = readCalendar(textOf(digest(asha()), "de")).events;
    const [french] = readCalendar(textOf(digest(asha()), "fr")).events;
    expect(german?.title).toContain(
      "Aufenthaltskarte: Erneuerungsantrag einreichen, spätestens am 30.\u00a0September 2026",
    );
    expect(german?.description.split("\n").at(-1)).toBe(
      "Um wen es geht und warum, steht in der Mail von Belfry mit dieser Referenz.",
    );
    expect(french?.title).toContain("Carte de séjour\u00a0: introduire le renouvellement, à faire pour le");
    for (const event of readCalendar(textOf(digest(everyStory()), "de")).events)
      expect(event.description, "nothing stays escaped").not.toMatch(/\\[,;n]/);
  });
});
