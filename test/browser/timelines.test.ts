import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lab } from "../cast.ts";
import { exported } from "../ledger/export/packs.ts";
import { papersStory } from "../ledger/export/papers-story.ts";
import { every } from "../sampled.ts";
import { browserPath, openBrowser, picture, pictures } from "./browser.ts";
import { type Drawn, faint } from "./readable.ts";

/** Whose timeline is looked at: a first application, a renewal with days without work, an orientation year, a refusal. */
const people = ["p-mina", "p-asha", "p-lina", "p-sami"] as const;
/** What it is looked at on: the width in pixels, and the smallest text there (eight points on paper). */
const media = [
  { on: "screen", width: 1280, smallest: 12 },
  { on: "tablet", width: 800, smallest: 12 },
  { on: "telephone", width: 390, smallest: 12 },
  { on: "small telephone", width: 360, smallest: 12 },
  { on: "paper", width: 702, smallest: 10.6 },
] as const;
const cases = people.flatMap((id) => media.map((medium) => ({ id, ...medium })));

describe("the timeline of one person in the report", () => {
  if (browserPath === null) {
    it.skip("skipped: no browser", () => {});
    return;
  }
  const path = browserPath;
  const file = `${pictures}report-timelines.html`;
  let browser: Browser;
  let page: Page;
  let shown = "";

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const { bytes } = await exported((await papersStory()).table, lab);
    writeFileSync(file, bytes.get("report.html") ?? "");
    browser = await openBrowser(path);
    page = await browser.newPage();
  }, 120_000);
  afterAll(() => browser.close());

  /** The page with one person's timeline on it and nothing else, unfolded. */
  const open = async (id: string, on: string, width: number): Promise<void> => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: on === "paper" ? "print" : "screen" });
    if (shown === id) return;
    shown = id;
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(`(() => {
      const row = [...document.querySelectorAll(".papers-row")].find((one) => one.textContent.includes("(${id})"));
      row.dataset.seen = "";
      row.querySelector("details").open = true;
      const section = row.closest("section");
      // As a search hides them.
      for (const other of document.querySelectorAll("main > section")) other.hidden = other !== section;
      for (const other of document.querySelectorAll(".top, .tiles, .tools, .filters, footer")) other.hidden = true;
      for (const other of section.querySelectorAll(".papers-row")) other.hidden = other !== row;
    })()`);
  };

  it.each(every(2, cases))(
    "$id on $on: nothing overlaps, is cut, too small or faint",
    async ({ id, on, width, smallest }) => {
      await open(id, on, width);
      await picture(page, `timeline-${id}-${on.replace(" ", "-")}`);
      const seen = await measure(page);
      expect(seen.texts.length).toBeGreaterThan(10);
      expect(overlapping(seen.texts), "texts on one another").toEqual([]);
      expect(overlapping(seen.signs), "signs on one another").toEqual([]);
      expect(seen.texts.filter(({ left, right }) => left < 0 || right > width + 1)).toEqual([]);
      expect(seen.outside, "a word that is longer than its bar").toEqual([]);
      expect(seen.texts.filter(({ size }) => size < smallest)).toEqual([]);
      expect(faint(seen.colours)).toEqual([]);
      expect(seen.thin, "what is lacking for days is seen").toEqual([]);
      expect(seen.lost, "a pattern or sign that is drawn from something hidden").toEqual([]);
    },
  );

  it.each(people)(
    "%s: each number in the picture is a line of the list, and the picture says what it shows",
    async (id) => {
      await open(id, "screen", 1280);
      const row = page.locator("[data-seen]");
      const numbers = await row.locator(".row-days .n").allTextContents();
      const lines = await row.locator(".steps li").count();
      const says = (await row.locator(".row-days").getAttribute("aria-label")) ?? "";
      const heads = await row.locator(".spells thead th[scope=col]").allTextContents();
      const chips = await row.locator("th .lacking").allTextContents();
      expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(
        Array.from({ length: lines }, (_, at) => String(at + 1)),
      );
      expect(heads).toEqual(["Days", "Stay", "Work"]);
      for (const chip of chips) expect(says).toContain(chip);
    },
  );
});

/** A text or a sign with its place on the page. */
type Box = {
  readonly says: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Pairs that cover each other by more than a hair. */
function overlapping(boxes: readonly Box[]): readonly string[] {
  const hair = 1;
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > hair && down > hair ? [`${a.says} and ${b.says}`] : [];
    }),
  );
}

/** What the browser made of the one timeline and of the months above it. */
const measure = (page: Page) =>
  page.evaluate<{
    texts: (Box & { size: number })[];
    signs: Box[];
    outside: string[];
    colours: Drawn[];
    thin: string[];
    lost: string[];
  }>(`(() => {
    const row = document.querySelector("[data-seen]");
    const svg = row.querySelector(".row-days");
    const seen = (element) => getComputedStyle(element).display !== "none";
    const boxOf = (element, says) => {
      // The words themselves: a halo around them is no text.
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right, top, bottom } = element instanceof SVGElement ? element.getBoundingClientRect() : range.getBoundingClientRect();
      return { says, left, right, top, bottom };
    };
    const drawn = [...svg.querySelectorAll("text"), ...row.closest("table").querySelectorAll(".axis text")].filter(seen);
    const written = [...row.querySelectorAll(".who, .chip, summary, li b, .spells th, .spells td")]
      .filter((element) => seen(element) && element.getClientRects().length > 0 && element.textContent !== "" && element.closest("thead") === null);
    const texts = [...drawn, ...written].map((element) =>
      ({ ...boxOf(element, element.textContent), size: parseFloat(getComputedStyle(element).fontSize) }));
    const bars = [...svg.querySelectorAll("rect")];
    const barUnder = (text) => bars.findLast((bar) => bar.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
    const words = [...svg.querySelectorAll(".on")].filter(seen);
    const outside = words.filter((text) => {
      const [word, bar] = [text.getBoundingClientRect(), barUnder(text).getBoundingClientRect()];
      return word.left < bar.left || word.right > bar.right;
    }).map((text) => text.textContent);
    const fillOf = (element) => getComputedStyle(element).fill;
    const groundOf = (text) => {
      const fill = fillOf(barUnder(text));
      // On a pattern a word stands on its own halo.
      return fill.startsWith("rgb") ? fill : getComputedStyle(text).stroke;
    };
    const shapeOf = (use) => document.querySelector(use.getAttribute("href")).firstElementChild;
    const uses = [...svg.querySelectorAll("use")].filter((use) => use.getAttribute("href").startsWith("#s-"));
    const signs = uses.map((use) => boxOf(use, use.nextElementSibling.textContent));
    const drawnFrom = [
      ...[...row.closest("section").querySelectorAll("use")].map((use) => use.getAttribute("href")),
      ...[...row.closest("section").querySelectorAll("rect")].map(fillOf).filter((fill) => fill.startsWith("url"))
        .map((fill) => fill.replace(/^url\\("?|"?\\)$/g, "")),
    ];
    const lost = [...new Set(drawnFrom)].filter((name) => {
      const found = document.querySelector(name);
      return found === null || found.closest("[hidden]") !== null;
    });
    return {
      texts, outside, signs, lost,
      colours: [
        ...words.map((text) => [fillOf(text), groundOf(text)]),
        ...uses.map((use) => [fillOf(use.nextElementSibling), fillOf(shapeOf(use))]),
        ...[...svg.querySelectorAll(".lane")].map((text) => [fillOf(text), "rgb(255, 255, 255)"]),
      ],
      thin: bars.filter((bar) => /b-(gap|unsure)/.test(bar.getAttribute("class")) && bar.getBoundingClientRect().width < 3)
        .map((bar) => bar.outerHTML),
    };
  })()`);
