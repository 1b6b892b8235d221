import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../shared/alerts/wording/wording.ts";
import { reportFiles, reportLanguages } from "../../shared/ledger/export/report/report-files.ts";
import { rejectionsHtml } from "../../shared/ledger/export/report/report-sections.ts";
import { reportStyle } from "../../shared/ledger/export/report/report-style.ts";
import { voiceIn } from "../../shared/ledger/export/report/voice.ts";
import { lab } from "../cast.ts";
import { largeLab } from "../ledger/export/large-lab.ts";
import { exported } from "../ledger/export/packs.ts";
import { papersStory } from "../ledger/export/papers-story.ts";
import { firstStory } from "../ledger/export/replayed.ts";
import { june, smallStory } from "../ledger/export/small-story.ts";
import { every } from "../sampled.ts";
import { browserPath, openBrowser, picture, pictures } from "./browser.ts";
import { expectReadable } from "./readable.ts";

const reports = ["leuven-lab", "kite", "hostile-names", "papers", "large-lab"] as const;
/** Each report in English, and what has most in it in the other languages, whose words are longer. */
const looks: readonly { readonly name: (typeof reports)[number]; readonly language: Language }[] = [
  ...reports.map((name) => ({ name, language: "en" as const })),
  ...(["nl", "fr", "de"] as const).map((language) => ({ name: "papers" as const, language })),
];
const widths = every(2, [360, 800, 1280]);

const drawingsUnnamed = `[...document.querySelectorAll("svg")].filter((svg) =>
  !svg.getAttribute("aria-label") && svg.getAttribute("aria-hidden") !== "true").length`;

describe("the report of an audit export in a browser", () => {
  if (browserPath === null) {
    it.skip("skipped: no browser", () => {});
    return;
  }
  const path = browserPath;
  const fileOf = (name: string, language: Language = "en") =>
    `${pictures}${reportFiles[language].replace("report", `report-${name}`)}`;
  let browser: Browser;
  let findings = 0;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const year = await firstStory();
    const pages = [
      ["leuven-lab", await exported(year.table, "leuven-lab")],
      ["kite", await exported(year.table, "kite")],
      ["papers", await exported((await papersStory()).table, lab)],
      ["hostile-names", await exported((await smallStory()).table, lab, "june", june)],
    ] as const;
    for (const [name, { bytes }] of pages)
      for (const language of reportLanguages)
        writeFileSync(fileOf(name, language), bytes.get(reportFiles[language]) ?? "");
    const large = await largeLab({ people: 40, longWorkers: 12, longWeeks: 12 });
    findings = large.findings;
    writeFileSync(fileOf("large-lab"), large.page);
    writeFileSync(fileOf("rejections"), rejectionsPage());
    browser = await openBrowser(path);
  }, 120_000);
  afterAll(() => browser.close());

  const open = async (name: string, width: number, javaScriptEnabled = true, language: Language = "en") => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    await page.goto(pathToFileURL(fileOf(name, language)).href);
    return { page, asked, complaints };
  };

  it.each(every(2, looks))(
    "$name in $language: nothing beyond the edge, too small or faint, nothing fetched or run",
    async ({ name, language }) => {
      const { page, asked, complaints } = await open(name, 360, true, language);
      for (const width of widths) {
        // What is written on a bar or a sign has that for its ground: the test of timelines looks there.
        await expectReadable(page, width, { leftOut: "script, thead", groundElsewhere: ".on, .n" });
        await picture(page, `report-${name}-${language}-${width}`, name !== "large-lab");
        expect(
          await page.evaluate<number>(drawingsUnnamed),
          "every drawing says what it shows, or is hidden from those who listen",
        ).toBe(0);
      }
      await page.context().close();
      expect(asked).toHaveLength(1);
      expect(complaints).toEqual([]);
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

  it("finds a name, a case, an event, and says how much it found; what holds no hit vanishes with its heading", async () => {
    const { page } = await open("large-lab", 1280);
    const shown = (selector: string) => page.locator(`${selector}:visible`).count();
    const said = () => page.locator("#shown").textContent();
    expect(await said()).toBe(`Findings: ${findings} of ${findings}`);
    expect(await shown("details[open]"), "folded until asked for").toBe(0);
    await page.fill("#search", "p-003 justified");
    expect(await said()).toBe(`Findings: 12 of ${findings}; rows of the pictures: 1; other lines: 0`);
    expect([await shown(".finding"), await shown(".subject"), await shown(".rule"), await shown(".row")]).toEqual([
      12, 1, 1, 1,
    ]);
    expect(await shown("h2"), "the verdict, the picture, the findings and how to check them").toBe(4);
    const code = (await page.locator(".finding:visible .case").first().textContent()) ?? "";
    await page.fill("#search", code.replace("Case ", "").toLowerCase());
    expect(await shown(".finding")).toBe(1);
    await page.fill("#search", "ShiftsRecorded-sheet-p-004-2026-01-05-1");
    expect(await shown(".finding")).toBe(1);
    await page.fill("#search", "no such thing");
    expect(await said()).toBe(`Findings: 0 of ${findings}; rows of the pictures: 0; other lines: 0`);
    expect(await page.locator("#nothing").textContent()).toBe("Nothing on this page holds all of: no such thing");
    expect([await shown(".rule"), await shown(".severity"), await shown(".days-table")]).toEqual([0, 0, 0]);
    await page.fill("#search", "");
    expect([await shown("#nothing"), await shown("details[open]")]).toEqual([0, 0]);
    await page.context().close();
  });

  it.each([
    ["nl", "bilal inbreuk", "Bevindingen: 4 van 32"],
    // Written without the accents that the page has.
    ["fr", "bilal employe manquement", "Constats : 1 sur 32"],
    ["de", "bilal verstoss", "Feststellungen: 0 von 32"],
    ["de", "bilal verstoß", "Feststellungen: 4 von 32"],
  ] as const)("searches in %s for %s", async (language, asked, said) => {
    const { page } = await open("leuven-lab", 1280, true, language);
    await page.fill("#search", asked);
    expect((await page.locator("#shown").textContent())?.replaceAll("\u00a0", " ")).toContain(said);
    await page.context().close();
  });

  it("goes from a short list to the case, though a search had hidden it, and asks for it to be scrolled to", async () => {
    const { page } = await open("large-lab", 1280);
    // The browser would scroll by itself to what is shown; others do not to what was folded when the address changed.
    await page.evaluate(`(() => {
      window.asked = [];
      Element.prototype.scrollIntoView = function () { window.asked.push([this.id, this.checkVisibility()]); };
    })()`);
    const id = (await page.locator("details .finding").nth(20).getAttribute("id")) ?? "";
    await page.uncheck("[data-show=breach]");
    await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
    await page.locator(`#${id}`).waitFor({ state: "visible" });
    expect(await page.evaluate("window.asked")).toEqual([[id, true]]);
    expect(await page.locator("[data-show=breach]").isChecked()).toBe(true);
    await page.context().close();
  });

  it("is walked by keyboard: first a way past the top, then languages, contents, search; each shows where it is", async () => {
    const { page } = await open("leuven-lab", 1280);
    const reached: string[] = [];
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press("Tab");
      const [href, outline] = await page.evaluate<[string, string]>(
        "[document.activeElement.getAttribute('href'), getComputedStyle(document.activeElement).outlineStyle]",
      );
      reached.push(href);
      expect(outline, href).not.toBe("none");
    }
    expect(reached).toEqual(["#findings", "report.nl.html", "report.fr.html", "report.de.html", "#breach-findings"]);
    await page.context().close();
  });

  it.each(reportLanguages)(
    "in %s has landmarks, headings in order, and a name for each table and field",
    async (language) => {
      const { page } = await open("papers", 1280, true, language);
      const seen = await page.evaluate<Record<string, unknown>>(`(() => {
      const all = (selector) => [...document.querySelectorAll(selector)];
      const levels = all("h1, h2, h3, h4, h5").map((one) => Number(one.tagName.slice(1)));
      return {
        lang: document.documentElement.lang,
        landmarks: ["body > header", "main", "body > footer", "nav[aria-label]", "[role=search]"].filter((one) => !document.querySelector(one)),
        skipped: levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1).length,
        unlabelled: all("section[aria-labelledby]").filter((one) => !document.getElementById(one.getAttribute("aria-labelledby"))).length,
        headless: all(".stack").filter((one) => !one.querySelector("thead th[scope=col]")).length,
        nameless: all("input").filter((one) => !one.getAttribute("aria-label") && !one.closest("label")).length,
      };
    })()`);
      expect(seen).toEqual({ lang: language, landmarks: [], skipped: 0, unlabelled: 0, headless: 0, nameless: 0 });
      await page.context().close();
    },
  );

  it("keeps the search in sight, and opens the group of the case that an address names", async () => {
    const { page } = await open("large-lab", 390);
    const folded = page.locator("details .finding").nth(20);
    const id = await folded.getAttribute("id");
    // Opened anew by its address: a page that is loaded again may be put back where it stood.
    await page.goto("about:blank");
    await page.goto(`${pathToFileURL(fileOf("large-lab")).href}#${id}`);
    await folded.waitFor({ state: "visible" });
    // The page scrolls to the address only once the group is open.
    await expect.poll(async () => (await page.locator(".tools").boundingBox())?.y, { timeout: 10_000 }).toBe(0);
    const bar = await page.locator(".tools").boundingBox();
    const row = await folded.boundingBox();
    expect(row?.y, "not under the search bar").toBeGreaterThanOrEqual(bar?.height ?? 0);
    await page.context().close();
  });

  it.each([1280, 390])("has all of it between the same margins at %i pixels, its end too", async (width) => {
    const { page } = await open("leuven-lab", width);
    const left = async (what: string) => (await page.locator(what).first().boundingBox())?.x ?? -1;
    expect(await left("footer h2")).toBe(await left("h1"));
    expect(await left("footer h2")).toBeGreaterThan(10);
    await page.locator("footer").scrollIntoViewIfNeeded();
    await picture(page, `report-end-${width}`, false);
    await page.context().close();
  });

  it.each(every(2, [1280, 800, 390]))(
    "breaks no day and no short id of what was not accepted, at %i pixels",
    async (width) => {
      const { page } = await open("rejections", width);
      await picture(page, `report-rejections-${width}`);
      const broken = await page.evaluate<string[]>(`(() => {
      const lines = (range) => new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      const found = [];
      for (const cell of document.querySelectorAll("tbody th, tbody td")) {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          for (const { 0: said, index } of node.data.matchAll(/\\d{4}-\\d{2}-\\d{2}|pay-p-asha-2026-05/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + said.length);
            if (lines(range) > 1) found.push(said);
          }
        }
      }
      return found;
    })()`);
      expect(broken).toEqual([]);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.context().close();
    },
  );

  it("says on paper that a part of it was printed", async () => {
    const { page } = await open("large-lab", 1280);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#filtered").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.fill("#search", "p-003");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#filtered").textContent()).toContain("Searched for: p-003.");
    expect(await page.locator("#filtered").isVisible()).toBe(true);
    await page.context().close();
  });

  const printed = [
    // Thirty-two findings, and two hundred and forty-eight; either way nine pages of registers, and what is not known on top.
    { name: "leuven-lab", pagesMax: 24, script: true },
    { name: "large-lab", pagesMax: 74, script: true },
    { name: "large-lab", pagesMax: 74, script: false },
  ];
  it.each(every(2, printed))(
    "$name prints every finding on at most $pagesMax pages, script: $script",
    async ({ name, pagesMax, script }) => {
      const { page } = await open(name, 1280, script);
      await page.emulateMedia({ media: "print" });
      const unseen = (await page.locator(".finding").count()) - (await page.locator(".finding:visible").count());
      expect(unseen, "what is folded unfolds on paper").toBe(0);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      await page.context().close();
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(1);
      expect(pages, "no page for a few lines").toBeLessThanOrEqual(pagesMax);
    },
  );
});

/** A page of rejections whose ids and remedies are longer than most. */
function rejectionsPage(): string {
  const rejection = (eventId: string) => ({
    ...{
      id: eventId,
      employer: lab,
      eventId,
      type: "AuthorisationFoundAdmissible",
      receivedAt: "2026-05-29T08:00:00Z",
    },
    problems: Array.from({ length: 4 }, (_, at) => ({
      field: `data.shifts.${at}.startsAt`,
      problem: "is not accepted for a week that begins on 2026-05-25",
      remedy: "give an instant with its offset, as in 2026-05-25T08:00:00+02:00",
    })),
  });
  const rows = ["pay-p-asha-2026-05", `sheet-2026-05-25-${"x".repeat(40)}-2026-05-31`].map(rejection);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${reportStyle}</style>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main>${rejectionsHtml(rows, voiceIn("en"))}</main></body></html>`;
}
