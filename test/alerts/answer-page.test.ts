import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { atFirst, boundsFrom, fields, readForm } from "../../shared/alerts/answer/answer-form.ts";
import { expiredPage, failedPage, invalidPage, questionPage } from "../../shared/alerts/answer/answer-page.ts";
import type { Asked } from "../../shared/alerts/answer/answer-question.ts";
import { contentSecurityPolicy, pagePairs, style } from "../../shared/alerts/answer/answer-style.ts";
import type { MailLine } from "../../shared/alerts/mail-content.ts";
import { answerProblems } from "../../shared/alerts/wording/answer/keys.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { contrast } from "./contrast.ts";
import { everyStory } from "./mail-stories.ts";
import { everyPublication } from "./publication-stories.ts";

const today = parseDay("2026-08-15");
const view = { status: "open", stage: null, due: null, muted: false, round: 0, over: false, closed: false } as const;
const askedOf = ({ alert, subject, name }: MailLine): Asked => ({
  employer: { id: "leuven-lab", name: "Leuven Vision Lab" },
  contact: "hr",
  subject,
  name,
  now: { alert, view, closedByAcknowledging: false, silence: null },
  today,
});
const lines = [...everyStory(), ...everyPublication()].filter(({ alert }) => alert.kind === "raised");
const languages = Object.values(wordings);

describe.each(languages)("the page in $language", (wording) => {
  it.each(lines)("says everything of $alert.obligation", (line) => {
    const html = questionPage(wording, { ...askedOf(line), filled: atFirst(today, line.alert.due), problems: [] });
    expect(html).toContain(`<html lang="${wording.language}">`);
    expect(html).toContain(line.alert.obligation);
    expect(html).not.toMatch(/undefined|\[object|NaN|null/);
    for (const kind of ["acknowledged", "snoozed", "waived"]) expect(html).toContain(`value="${kind}"`);
  });

  it("has words of its own for each thing that can be wrong", () => {
    const said = answerProblems.map((problem) => {
      const question = { ...askedOf(lines[0] as MailLine), filled: atFirst(today, null) };
      const html = questionPage(wording, { ...question, problems: [{ field: "reason", problem }] });
      return /id="problem-reason">(.*?)<\/p>/.exec(html)?.[1];
    });
    expect(new Set(said).size).toBe(answerProblems.length);
  });
});

describe("every page", () => {
  const question = { ...askedOf(lines[0] as MailLine), filled: atFirst(today, null), problems: [] };
  const pages = [questionPage(wordings.en, question), expiredPage(wordings.nl), invalidPage, failedPage];

  it("carries the one style that its policy allows, no script, and nothing to fetch", () => {
    const hash = createHash("sha256").update(style).digest("base64");
    expect(contentSecurityPolicy).toContain(`style-src 'sha256-${hash}'`);
    for (const html of pages) {
      expect(html).toContain(`<style>${style}</style>`);
      expect(html).not.toMatch(/<script|<img|<link|<iframe| style=| on\w+=|url\(/);
    }
  });

  it("is in colours that can be read", () => {
    for (const [ink, ground] of pagePairs) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("the form", () => {
  it("begins with a week of silence, and none beyond the last day before the item is due", () => {
    const firstDays = ["2026-08-15", "2026-08-16", "2026-08-17", "2026-08-22", "2026-08-23"].map(
      (due) => atFirst(today, parseDay(due)).snoozedUntil,
    );
    expect(firstDays).toEqual(["2026-08-22", "2026-08-22", "2026-08-16", "2026-08-21", "2026-08-22"]);
  });

  it("takes each bound and refuses the day before and after", () => {
    const { first, last } = boundsFrom(today);
    expect([formatDay(first), formatDay(last)]).toEqual(["2026-08-16", "2027-08-15"]);
    const verdicts = ["2026-08-15", "2026-08-16", "2027-08-15", "2027-08-16"].map(
      (day) => readForm(`answer=snoozed&snoozedUntil=${day}`, today).ok,
    );
    expect(verdicts).toEqual([false, true, true, false]);
  });

  it("makes of a reason one line, and takes what its event takes", () => {
    const read = readForm("answer=waived&waivedUntil=2026-09-01&reason=%E2%80%AEa%0D%0Ab%00", today);
    expect(read).toEqual({ ok: true, answer: { kind: "waived", until: parseDay("2026-09-01"), reason: "a b" } });
    expect(fields).toHaveLength(4);
  });
});
