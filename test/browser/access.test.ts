import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessHtml } from "../../shared/access/access-html.ts";
import { personAccess } from "../../shared/access/person-access.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { dossierId } from "../../shared/store/keys.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { overviewOf } from "../../shared/store/overview.ts";
import { asha, lab } from "../cast.ts";
import { formulaName, smallStory } from "../ledger/export/small-story.ts";
import { browserPath, openBrowser, picture, pictures } from "./browser.ts";
import { expectReadable } from "./readable.ts";

const languages = ["en", "nl", "fr", "de"] as const;
const today = parseDay("2026-06-12");
const fileOf = (language: string) => `${pictures}access-${language}.html`;

/** Asha's copy after the twelve days of the small story. */
async function copyOfAsha() {
  const { table } = await smallStory();
  const id = dossierId(lab, asha);
  const { records } = await readLedger(table, id);
  return personAccess({ ...(await overviewOf(table, id, today)), records, exports: ["month-2026-05"] }, today);
}

describe("the copy that a person is given", () => {
  let copy: Awaited<ReturnType<typeof copyOfAsha>>;
  beforeAll(async () => {
    copy = await copyOfAsha();
  });

  it("holds every event as it was sent, what follows from it, what was told to whom, and how long all is kept", () => {
    expect(copy.person).toEqual({ id: "p-asha", name: formulaName });
    expect(copy.events.map(({ event }) => event.type)).toEqual([
      "EmployeeHired",
      "ResidenceCardIssued",
      "ShiftsRecorded",
      "ObligationAnswered",
    ]);
    expect(copy.answers).toHaveLength(1);
    expect(copy.alerts.some(({ toldTo }) => toldTo.includes("hr"))).toBe(true);
    expect(copy.obligations.map(({ obligation }) => obligation.id)).toContain("a-card-renewal:card-a-77");
    expect(copy.kept.map(({ kind, until }) => [kind, until])).toEqual([
      ["employment", null],
      ["residence", null],
      ["hours", "2031-12-31"],
    ]);
    expect(JSON.stringify(copy)).not.toContain("salt");
  });

  it.each([
    ["en", "A conclusion of Belfry, and what was told of it: erased on 12 June 2026 (2026-06-12), request erase-asha"],
    [
      "fr",
      "Une conclusion de Belfry, et ce qui en a été dit : effacé le 12 juin 2026 (2026-06-12), demande erase-asha",
    ],
  ] as const)("names in %s what was erased where it was no event", (language, said) => {
    const gone = { record: 2, on: "2026-06-12", request: "erase-asha", type: null, upTo: "2026-06-12" };
    const page = accessHtml({ ...copy, erased: [gone] }, wordings[language]).replaceAll("\u00a0", " ");
    expect(page).toContain(`<li>${said}</li>`);
  });

  if (browserPath === null) {
    it.skip("skipped: no browser", () => {});
    return;
  }
  const path = browserPath;
  let opened: Promise<Browser> | undefined;
  const open = async (): Promise<Browser> => {
    opened ??= openBrowser(path);
    mkdirSync(pictures, { recursive: true });
    for (const language of languages) writeFileSync(fileOf(language), accessHtml(copy, wordings[language]));
    return opened;
  };
  afterAll(async () => (await opened)?.close());

  it.each(languages.flatMap((language) => [360, 800].map((width) => [language, width] as const)))(
    "in %s fits a screen of %i pixels, asks for nothing and runs nothing",
    async (language, width) => {
      const context = await (await open()).newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("dialog", () => asked.push("dialog"));
      await page.goto(pathToFileURL(fileOf(language)).href);
      expect(asked).toHaveLength(1);
      await expectReadable(page, width);
      expect(await page.locator("h2").count()).toBe(6);
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      await picture(page, `access-${language}-${width}`);
      await context.close();
    },
  );

  it("is printed without its ground, and shows all of it", async () => {
    const page = await (await open()).newPage();
    await page.goto(pathToFileURL(fileOf("fr")).href);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgba(0, 0, 0, 0)");
    await picture(page, "access-fr-print");
    await page.close();
  });
});
