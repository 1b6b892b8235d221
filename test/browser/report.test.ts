import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contrast } from "../alerts/contrast.ts";
import { lab } from "../cast.ts";
import { exported } from "../ledger/export/packs.ts";
import { replayed, sample } from "../ledger/export/replayed.ts";
import { june, smallStory } from "../ledger/export/small-story.ts";
import { browserPath, openBrowser } from "./browser.ts";

const pictures = fileURLToPath(new URL("../../.artefacts/", import.meta.url));
const smallestPixels = 12;

const reports = ["leuven-lab", "kite", "hostile-names"] as const;
const cases = reports.flatMap((name) => [360, 800, 1280].map((width) => ({ name, width })));

describe("the report of an audit export in a browser", () => {
  if (browserPath === null) {
    it.skip("skipped: no browser", () => {});
    return;
  }
  const path = browserPath;
  const fileOf = (name: string) => `${pictures}report-${name}.html`;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const year = await replayed(sample("first-story"));
    const pages = [
      ["leuven-lab", await exported(year.table, "leuven-lab")],
      ["kite", await exported(year.table, "kite")],
      ["hostile-names", await exported((await smallStory()).table, lab, "june", june)],
    ] as const;
    for (const [name, { bytes }] of pages) writeFileSync(fileOf(name), bytes.get("report.html") ?? "");
    browser = await openBrowser(path);
  }, 120_000);
  afterAll(() => browser.close());

  const open = async (name: string, width: number, javaScriptEnabled = true) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    await page.goto(pathToFileURL(fileOf(name)).href);
    return { page, asked, complaints };
  };

  it.each(cases)(
    "$name at $width pixels: nothing beyond the edge, too small or faint, nothing fetched, nothing run",
    async ({ name, width }) => {
      const { page, asked, complaints } = await open(name, width);
      await page.screenshot({ path: `${pictures}report-${name}-${width}.png`, fullPage: true });
      const seen = await measure(page);
      await page.context().close();
      expect(asked).toHaveLength(1);
      expect(complaints).toEqual([]);
      expect(seen.scrollWidth).toBeLessThanOrEqual(width);
      expect(seen.smallest).toBeGreaterThanOrEqual(smallestPixels);
      expect(seen.beyond).toEqual([]);
      expect(seen.colours.filter(([ink, ground]) => contrast(hex(ink), hex(ground)) < 4.5)).toEqual([]);
      expect(seen.unnamed, "every drawing says what it shows, or is hidden from those who listen").toBe(0);
    },
  );

  it("searches and filters, and shows everything without a script", async () => {
    const { page } = await open("leuven-lab", 1280);
    const shown = () => page.locator(".finding:visible").count();
    const all = await shown();
    await page.fill("#search", "bilal breach");
    expect(await shown()).toBe(1);
    expect(await page.locator(".row:visible").count()).toBe(1);
    await page.fill("#search", "");
    await page.uncheck("[data-show=settled]");
    expect(await shown()).toBe(11);
    await page.context().close();
    const plain = await open("leuven-lab", 1280, false);
    expect(await plain.page.locator(".finding:visible").count()).toBe(all);
    expect(await plain.page.locator(".tools").isVisible()).toBe(false);
    await plain.page.context().close();
  });

  it("prints on paper", async () => {
    const { page } = await open("leuven-lab", 1280);
    const pdf = await page.pdf({ path: `${pictures}report-leuven-lab.pdf`, preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    await page.context().close();
    expect(pages).toBeGreaterThan(1);
    // Nineteen findings with their facts, law and arithmetic, then the law register: about a page each.
    expect(pages, "no page for a few lines").toBeLessThanOrEqual(26);
  });
});

/** `rgb(1, 2, 3)` as `#010203`. */
const hex = (rgb: string): string =>
  `#${(rgb.match(/\d+/g) ?? []).map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;

/** What the browser made of the page. */
const measure = (page: Page) =>
  page.evaluate<{
    scrollWidth: number;
    smallest: number;
    beyond: string[];
    colours: [string, string][];
    unnamed: number;
  }>(`(() => {
    const texts = [...document.body.querySelectorAll("*")].filter((element) =>
      element.closest("script, thead") === null && element.getClientRects().length > 0 &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ""));
    const ground = (element) => {
      const own = getComputedStyle(element).backgroundColor;
      return own !== "rgba(0, 0, 0, 0)" || element.parentElement === null ? own : ground(element.parentElement);
    };
    const ink = (element) => getComputedStyle(element)[element instanceof SVGElement ? "fill" : "color"];
    return {
      colours: texts.map((element) => [ink(element), ground(element)]),
      scrollWidth: document.documentElement.scrollWidth,
      smallest: Math.min(...texts.map((element) => parseFloat(getComputedStyle(element).fontSize))),
      beyond: texts.filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.textContent.slice(0, 40)),
      unnamed: [...document.querySelectorAll("svg")].filter((svg) =>
        !svg.getAttribute("aria-label") && svg.getAttribute("aria-hidden") !== "true").length,
    };
  })()`);
