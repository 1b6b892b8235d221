import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose, pageOf } from "../../shared/alerts/mail.ts";
import type { MailContent } from "../../shared/alerts/mail-content.ts";
import { cannotWait } from "../../shared/assessment/receive.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { employerFrom } from "../scenarios/given.ts";
import { expectInOrder, read, shown } from "./mail-readings.ts";
import { digest, urgent } from "./mail-stories.ts";
import {
  cloudsUnderReview,
  everyPublication,
  fogOver,
  rainOutTooEarly,
  snowBeforeFiling,
} from "./publication-stories.ts";

const bodies = (content: MailContent): readonly string[] => {
  const { text, html } = compose(content);
  return [read(text), shown(html)];
};
const tooEarly = rainOutTooEarly().filter(({ alert }) => alert.stage === "breached");

describe("a publication that came out too early", () => {
  it("is mailed at once, and one that was put right since is not", () => {
    const today = parseDay("2026-08-15");
    const atOnce = everyPublication().filter(({ alert }) => cannotWait(alert, employerFrom([]), today));
    expect(atOnce.map(({ alert }) => alert.obligation)).toEqual([
      "publication-without-approval:pub-rain",
      "patent-before-publication:pub-rain.released",
    ]);
  });

  it("says what to do, since when, and on what it rests; and nothing of work that must stop", () => {
    expect(compose(urgent(tooEarly)).subject).toMatch(
      /^\[Belfry\]\[urgent\] Publication: made public without approval \(case [0-9A-Z]{5} and 1 more\)$/,
    );
    for (const body of bodies(urgent(tooEarly))) {
      expectInOrder(body, [
        "This cannot wait for the digest",
        "Urgent",
        "Publication: made public without approval",
        "Rain from radar (pub-rain)",
        "Publication office: today, find out whether the missing approvals were given",
        "Since",
        "14 August 2026 (2026-08-14)",
        "1 day ago",
        "No statute: the employer's policy and its contracts with partners ask for approval",
        "Made public on: 14 August 2026 (2026-08-14) [event pub-rain-publicationreleased]",
        "Supervisor's review: approved on 29 July 2026",
        "Intellectual property review: refused on 5 August 2026",
        "Publication: public before its patent application",
        "Intellectual property office: call your patent attorney today.",
        "European Patent Convention, arts 54(2) and 55",
        "no patent application known to Belfry that was filed by then",
      ]);
      expect(body).not.toMatch(/stop working|no work until|forbidden/i);
    }
  });

  it("is a breach that is over once it was approved", () => {
    const [section] = pageOf(digest(fogOver())).sections;
    expect(section?.cards.map(({ severity, title }) => [severity, title])).toEqual([
      ["breach", "Publication: was public without approval"],
    ]);
    expect(bodies(digest(fogOver()))[0]).toContain(
      "from 24 July 2026 (2026-07-24) to 30 July 2026 (2026-07-30), both included",
    );
  });
});

describe("a publication under review", () => {
  it("says which review, how its days were counted, and that no law set them", () => {
    for (const body of bodies(digest(cloudsUnderReview())))
      expectInOrder(body, [
        "Publication review: a decision is due",
        "satellite images (pub-clouds), intellectual property review",
        "Reviewing side: read the text and decide",
        "Last day agreed",
        "20 August 2026 (2026-08-20)",
        "No statutory deadline: the employer's policy and its contracts with partners set it",
        "10 working days from the day after 3 August 2026",
        "A revision was asked on 7 August 2026 (2026-08-07) with 7 working days left.",
        "Publication: approvals are still missing",
        "The venue takes it until 20 August 2026 (2026-08-20)",
        "Supervisor's review: requested on 12 August 2026 (2026-08-12), not decided.",
        "Intellectual property review: the revised text was handed in on 11 August 2026 (2026-08-11), not decided.",
      ]);
  });

  it("has a last lawful day only where a law sets it", () => {
    const days = (content: MailContent) =>
      pageOf(content).sections.flatMap(({ cards }) => cards.map((card) => [card.title, card.days[0]?.label]));
    expect(days(digest(snowBeforeFiling()))).toEqual([
      ["Publication review: overdue", "Last day agreed"],
      ["Publication: file the patent application first", "Last lawful day"],
    ]);
  });

  it("is named by its title, by its project where none is known, and never in the subject", () => {
    const content = (title?: string) => digest(cloudsUnderReview(title));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" }), (rest) => {
        const { subject, html } = compose(content(`Zq${rest}`));
        expect(subject).toBe(compose(content()).subject);
        expect(html).not.toMatch(/<script|<img/i);
      }),
      { numRuns: 50 },
    );
    expect(bodies(digest(everyPublication()))[0]).toContain("Project pub-wind");
    expect(bodies(content("Clouds\nfrom above"))[0]).toContain("Clouds from above (pub-clouds)");
  });
});
