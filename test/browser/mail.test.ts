import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "../../shared/alerts/mail.ts";
import type { MailContent, MailLine } from "../../shared/alerts/mail-content.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { asha, digest, everyStory, gap, heldFile, urgent, wei } from "../alerts/mail-stories.ts";
import { everyPublication, rainOutTooEarly } from "../alerts/publication-stories.ts";
import { held, notRead, oneRow, someRows, tooMany } from "../feeds/letters.ts";
import { every } from "../sampled.ts";
import { browserPath, openBrowser, picture } from "./browser.ts";
import { expectReadable } from "./readable.ts";

const hostile = (line: MailLine): MailLine => ({
  ...line,
  name: "N".repeat(200),
  subject: { ...line.subject, id: "i".repeat(64) },
  alert: { ...line.alert, obligation: `${line.alert.rule}:${"k".repeat(80)}` },
});

/** The first mail of a week: with something new, and without anything. */
const week = (lines: readonly MailLine[], again: readonly MailLine[]): MailContent => ({
  ...digest(lines),
  completeUpTo: parseDay("2026-11-23"),
  week: {
    open: { breached: 2, overdue: again.length, unknown: 3, coming: 12, answered: 1 },
    again,
    of: again.length + (again.length > 1 ? 15 : 0),
    toldOnce: 2,
    feeds: [
      { id: "hours", heardOn: parseDay("2026-11-16") },
      { id: "pay", heardOn: null },
    ],
    head: { seq: 17, hash: "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592" },
    checkpoint: {
      day: parseDay("2026-11-22"),
      hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    },
  },
});

/** A link as long as one gets for a person with a long id. */
const linked = (line: MailLine): MailLine => ({
  ...line,
  answerLink:
    line.alert.kind === "raised" ? `https://k3v2x.lambda-url.eu-west-1.on.aws/leuven-lab/${"Ab3_".repeat(50)}` : null,
});

const alerts: readonly (readonly [name: string, content: MailContent])[] = [
  ["digest", digest(everyStory().map(linked), gap())],
  [
    "urgent",
    urgent(
      wei()
        .filter(({ alert }) => alert.stage === "breached")
        .map(linked),
    ),
  ],
  ["long-names", digest(asha().map(hostile).map(linked), gap().map(hostile))],
  [
    "week",
    week(
      wei(),
      everyStory()
        .filter(({ alert }) => alert.stage === "overdue")
        .map(linked),
    ),
  ],
  ["week-quiet", week([], [])],
  ["held", digest(heldFile().map(linked))],
  ["publications", digest(everyPublication())],
  ["publication-urgent", urgent(rainOutTooEarly().filter(({ alert }) => alert.stage === "breached"))],
];

/** The longest words of a language are not those of another. */
const otherLanguages = Object.values(wordings)
  .filter(({ language }) => language !== "en")
  .flatMap((wording) =>
    alerts
      .filter(([name]) => ["digest", "urgent", "week", "held"].includes(name))
      .map(([name, content]) => [`${name}-${wording.language}`, compose(content, wording).html] as const),
  );

const mails: readonly (readonly [name: string, html: string])[] = [
  ...alerts.map(([name, content]) => [name, compose(content).html] as const),
  ...otherLanguages,
  ["feed-rows", someRows.html],
  ["feed-row", oneRow.html],
  ["feed-unreadable", notRead.html],
  ["feed-too-many", tooMany.html],
  ["feed-held", held.html],
];

const widths = [360, 800];
const widestTable = `Math.max(...[...document.querySelectorAll("table")].map((table) => table.getBoundingClientRect().width))`;

describe("a mail in a browser", () => {
  if (browserPath === null) {
    it.skip("skipped: no browser", () => {});
    return;
  }
  const path = browserPath;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser(path);
    page = await browser.newPage();
    page.on("request", (request) => asked.push(request.url()));
  });
  afterAll(() => browser.close());

  it.each(every(2, mails))(
    "%s: nothing beyond the edge, nothing too small or faint, nothing fetched",
    async (name, html) => {
      asked.length = 0;
      await page.setContent(html);
      for (const width of widths) {
        await expectReadable(page, width);
        await picture(page, `mail-${name}-${width}`);
        expect(await page.evaluate<number>(widestTable), `at ${width} pixels`).toBeLessThanOrEqual(640);
      }
      expect(asked.filter((url) => !url.startsWith("about:"))).toEqual([]);
    },
  );
});
