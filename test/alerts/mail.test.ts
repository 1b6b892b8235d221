import { describe, expect, it } from "vitest";
import { caseCode } from "../../shared/alerts/case-code.ts";
import { compose, pageOf } from "../../shared/alerts/mail.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { expectInOrder, read, saidBy, shown } from "./mail-readings.ts";
import {
  asha,
  digest,
  disputedCard,
  everyStory,
  gap,
  kofi,
  lucia,
  marek,
  person,
  urgent,
  wei,
} from "./mail-stories.ts";

const forbidden = wei().filter(({ alert }) => alert.stage === "breached");

/** The same mail read in both of its bodies. */
const bodies = (content: Parameters<typeof compose>[0]) => {
  const { text, html } = compose(content);
  return [read(text), shown(html)];
};

describe("Asha's card, 46 days before it expires", () => {
  const content = digest(asha());

  it("has a subject that counts and names the first day", () => {
    expect(compose(content).subject).toBe(
      "[Belfry] Leuven Vision Lab: 1 to do, first by 30 September 2026 (2026-09-30)",
    );
  });

  it("says, in order: how pressing, what, who, what to do, by when, why, from which events, which obligation", () => {
    for (const body of bodies(content))
      expectInOrder(body, [
        "Act soon",
        "Residence card: file the renewal",
        "Asha Rao (p-asha)",
        "What to do",
        "HR: file the renewal with the Region",
        "Act by",
        "30 July 2026 (2026-07-30)",
        "passed 16 days ago",
        "Last lawful day",
        "30 September 2026 (2026-09-30)",
        "46 days left",
        "counted in calendar days",
        "Why",
        "Law",
        "A renewal is best filed 60 calendar days before expiry",
        "Act of 15 December 1980, arts 61/10 ff.",
        "dofi.ibz.be/en/themes/third-country-nationals/work/researchers",
        "A renewal is best filed 2 months before expiry",
        "dofi.ibz.be/fr/themes/third-country-nationals/work/researchers/faq",
        "Nationality: India (IN) [event hire-asha-1]",
        "Card expires on: 30 September 2026 (2026-09-30) [event card-asha-1]",
        "30 September 2026 (2026-09-30) less 60 calendar days is 1 August 2026 (2026-08-01)",
        "30 September 2026 (2026-09-30) less 2 months is 30 July 2026 (2026-07-30)",
        "Also passed",
        "90 days before",
        "the day that came",
        "a-card-renewal:card-asha",
      ]);
  });

  it.each([
    ["2026-06-02", "upcoming", "120 days left"],
    ["2026-07-29", "upcoming", "63 days left"],
    ["2026-07-30", "soon", "62 days left"],
    ["2026-09-29", "soon", "1 day left"],
    ["2026-09-30", "urgent", "today is the last day"],
    ["2026-10-01", "overdue", "1 day late"],
    ["2026-10-03", "overdue", "3 days late"],
  ])("read on %s it is %s, %s", (day, severity, left) => {
    const [section] = pageOf({ ...content, day: parseDay(day) }).sections;
    expect([section?.cards[0]?.severity, section?.cards[0]?.days.at(-1)?.text]).toEqual([severity, left]);
  });
});

describe("work is forbidden", () => {
  const mail = compose(urgent(forbidden));

  it("names the finding and a case code in the subject, and nobody", () => {
    const code = caseCode("leuven-lab", person("p-wei"), "employment-without-title:card-wei");
    expect(mail.subject).toBe(`[Belfry][urgent] Residence title: no work until settled (case ${code})`);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(read(mail.text)).toContain(`Case ${code}`);
  });

  it("says since when, on which fact, and under which article", () => {
    for (const body of bodies(urgent(forbidden)))
      expectInOrder(body, [
        "This cannot wait for the digest",
        "Urgent",
        "HR: have this person stop working until this is settled.",
        "Since",
        "11 August 2026 (2026-08-11)",
        "4 days ago",
        "Act of 11 February 2013 (sanctions against employers of illegally staying nationals), art. 4",
        "Last title ended on: 10 August 2026 (2026-08-10) [event card-wei-1]",
      ]);
  });

  it("counts the others", () => {
    expect(compose(urgent([...forbidden, ...gap()])).subject).toMatch(/\(case [0-9A-Z]{5} and 1 more\)$/);
  });

  it("does not forbid work for a gap that is over", () => {
    const [body] = bodies(digest(gap()));
    expect(body).toContain("[Breach] Residence title: past days without one");
    expect(body).toContain("from 1 June 2024 (2024-06-01) to 31 July 2024 (2024-07-31), both included");
    expect(body).not.toContain("stop working");
  });
});

describe("other situations", () => {
  it("asks, and names who can answer, where a nationality is unknown", () => {
    const [body] = bodies(digest(marek()));
    expectInOrder(body ?? "", [
      "[To be found out] Residence title: Belfry cannot tell",
      "Marek Nowak (p-marek)",
      "HR: Which nationalities does this person hold?",
      "None can be given until this is known",
      "Not known The nationality of the person",
    ]);
    expect(compose(digest(marek())).subject).toBe("[Belfry] Leuven Vision Lab: 1 to find out");
  });

  it("shows the arithmetic of a day of 12 h 05 min", () => {
    const [body] = bodies(digest(lucia()));
    expectInOrder(body ?? "", [
      "[Breach] Working time: more than the daily maximum",
      "Lucía Bianchi (p-lucia)",
      "On the day 12 August 2026 (2026-08-12), 3 days ago",
      "Labour Act of 16 March 1971, art. 27, par. 1",
      "Time sheet: sheet-lucia-33 [event sheet-lucia-1]",
      "12 h 05 min worked, breaks not counted, less 11 h allowed is 1 h 05 min too long.",
    ]);
  });

  it("takes back what an event corrected, and names the event", () => {
    const [body] = bodies(digest(kofi()));
    expectInOrder(body ?? "", [
      'Taken back: "Residence title: no work until settled"',
      "Kofi Mensah (p-kofi)",
      "no longer stands: corrected by event card-kofi-2.",
      "Nothing to do for it; where something came in its place, that is told on its own.",
      "employment-without-title:card-kofi",
    ]);
  });

  it("names both sides of a disputed fact: what it stops, and what the sender must settle", () => {
    const cards = pageOf(digest(disputedCard())).sections.flatMap((section) => section.cards);
    expect(cards.map(({ severity, title }) => [severity, title])).toEqual([
      ["unknown", "Residence title: Belfry cannot tell"],
      ["unknown", "Data: two contents under one event id (residence)"],
    ]);
  });

  it("shows that a value is to be confirmed, on the card and beside the law", () => {
    const unsure = asha().map((line) => {
      const parameters = line.alert.because.parameters.map((each) => ({ ...each, toBeConfirmed: true }));
      return { ...line, alert: { ...line.alert, because: { ...line.alert.because, parameters } } };
    });
    const { text, html } = compose(digest(unsure));
    expect(read(text).match(/\(To be confirmed\)/g)).toHaveLength(3);
    expect(html.match(/>To be confirmed</g)).toHaveLength(3);
    expect(compose(digest(asha())).html).not.toContain("To be confirmed");
  });

  it("says when it is one part of several, and who it is for up to which day", () => {
    const mail = compose({ ...digest(asha()), part: { number: 2, of: 3 } });
    expect(mail.subject).toMatch(/ \(part 2 of 3\)$/);
    expect(read(mail.text)).toContain(
      "for contact hr of Leuven Vision Lab (leuven-lab). It is complete up to 15 August 2026 (2026-08-15)",
    );
  });

  it("links a page once where several values stand on it", () => {
    const [breaks] = lucia().filter(({ alert }) => alert.rule === "breaks");
    const { html } = compose(digest(breaks === undefined ? [] : [breaks]));
    expect(html.match(/Labour Act of 16 March 1971, art\. 38quater/g)).toHaveLength(2);
    expect(html.match(/<a href="https:\/\/www\.ejustice/g)).toHaveLength(1);
  });

  it("lists findings from before the watch in brief", () => {
    const mail = compose(digest([], gap()));
    expect(mail.subject).toBe("[Belfry] Leuven Vision Lab: 1 from before the watch began");
    expectInOrder(read(mail.text), ["FROM BEFORE BELFRY'S WATCH BEGAN: 1 FINDING", "Sana Iqbal (p-sana)", "card-sana"]);
    expect(mail.text).not.toContain("HR:");
  });

  it("does not mail what was closed", () => {
    const closed = asha().map((line) => ({ ...line, alert: { ...line.alert, kind: "closed" as const } }));
    expect(pageOf(digest(closed)).sections).toEqual([]);
  });
});

describe("a digest of everything", () => {
  const content = digest([...everyStory()].reverse(), gap());

  it("puts breaches first, then overdue, then by day, then questions, then what was taken back", () => {
    const page = pageOf(content);
    expect(page.sections.map(({ key, cards }) => [key, cards.map(({ severity }) => severity)])).toEqual([
      ["now", ["urgent", "breach", "breach", "breach", "breach"]],
      ["overdue", ["overdue"]],
      ["coming", ["soon", "soon"]],
      ["unknown", ["unknown", "unknown", "unknown"]],
      ["withdrawn", ["withdrawn"]],
    ]);
    const coming = page.sections.find(({ key }) => key === "coming");
    expect(coming?.cards.map(({ about }) => about)).toEqual(["Diego Vera (p-diego)", "Asha Rao (p-asha)"]);
    expect(page.subject).toBe(
      "[Belfry] Leuven Vision Lab: 5 to settle now, 1 overdue, 2 to do, first by 27 August 2026 (2026-08-27); 3 to find out",
    );
  });

  it("says the same in both bodies", () => {
    const [text, html] = bodies(content);
    for (const said of saidBy(pageOf(content))) {
      expect(text).toContain(read(said));
      expect(html).toContain(read(said));
    }
  });
});

describe("a mail whose lines can be answered", () => {
  const link = `https://answers.example/leuven-lab/${"Ab3_".repeat(45)}`;
  const linked = everyStory().map((line) => ({ ...line, answerLink: link }));
  const { text, html } = compose(digest(linked));
  const answerable = linked.filter(({ alert }) => alert.kind === "raised").length;

  it("has a link with every line but those taken back, whole and on one line, in both bodies", () => {
    expect(answerable).toBeLessThan(linked.length);
    expect(text.split("\n").filter((line) => line.endsWith(`  ${link}`))).toHaveLength(answerable);
    expect(html.split(`<a href="${link}"`)).toHaveLength(answerable + 1);
  });

  it("says once what such a link is, and nothing of it where there is none", () => {
    expect(read(text).match(/works for 90 days/g)).toHaveLength(1);
    expect(compose(digest(everyStory())).html).not.toContain("works for 90 days");
  });

  it("tells HR of the link before it tells systems of the event", () => {
    for (const body of [read(text), shown(html)])
      expectInOrder(body, ["To settle an item", "The link of an item opens a page", "HR systems can answer as well"]);
    expect(read(text)).not.toContain("Snoozed, until a day");
    expect(read(compose(digest(everyStory())).text)).toContain("Snoozed, until a day");
  });

  it("lets no link out of its attribute", () => {
    const evil = linked.map((line) => ({ ...line, answerLink: 'https://x/"><script>' }));
    expect(compose(digest(evil)).html).not.toContain("<script");
  });
});
