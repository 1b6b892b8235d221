import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageResponse } from "../../functions/answer-alert/response.ts";
import { atFirst, readForm } from "../../shared/alerts/answer/answer-form.ts";
import {
  expiredPage,
  failedPage,
  invalidPage,
  questionPage,
  recordedPage,
  settledPage,
} from "../../shared/alerts/answer/answer-page.ts";
import type { Asked } from "../../shared/alerts/answer/answer-question.ts";
import type { MailLine } from "../../shared/alerts/mail-content.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { asha, diego, heldFile, lucia, wei } from "../alerts/mail-stories.ts";
import { every } from "../sampled.ts";
import { browserPath, openBrowser, picture } from "./browser.ts";
import { type Drawn, expectReadable, faint, groundScript } from "./readable.ts";

const smallestPixels = 14;
/** WCAG 2.2, 2.5.8: a target is at least 24 pixels. */
const targetPixels = 24;
const today = parseDay("2026-08-15");

const askedOf = ([line]: readonly MailLine[], closes: boolean, more: Partial<Asked["now"]> = {}): Asked => {
  if (line === undefined) throw new Error("the story raises nothing");
  const view = { status: "open", stage: null, due: null, muted: false, round: 0, over: false, closed: false } as const;
  const now = { alert: line.alert, view, closedByAcknowledging: closes, silence: null, ...more };
  const { subject, name } = line;
  return { employer: { id: "leuven-lab", name: "Leuven Vision Lab" }, contact: "hr", subject, name, now, today };
};

const renewal = askedOf(asha(), false);
const heldRun = askedOf(heldFile(), true);
const breach = askedOf(lucia(), true);
const longNames: Asked = {
  ...askedOf(wei(), false),
  name: "N".repeat(200),
  subject: { kind: "person", id: "i".repeat(64) },
  contact: "c".repeat(64),
};
const silence = { from: today, by: "hr", eventId: "a", kind: "waived", until: parseDay("2026-10-01") } as const;
const waived = askedOf(diego(), false, { silence: { ...silence, reason: "Moves to Ghent University in October" } });

const languages = Object.values(wordings);
const bad = readForm("answer=waived&waivedUntil=&reason=", today);
const problems = bad.ok ? [] : bad.problems;
const filled = bad.ok ? atFirst(today, null) : bad.filled;

const pages: readonly (readonly [name: string, html: string])[] = [
  ...languages.flatMap((wording): readonly (readonly [string, string])[] => [
    [`question-${wording.language}`, questionPage(wording, { ...renewal, filled: atFirst(today, null), problems: [] })],
    [`problems-${wording.language}`, questionPage(wording, { ...breach, filled, problems })],
    [
      `recorded-${wording.language}`,
      recordedPage(wording, renewal, { kind: "waived", until: parseDay("2026-10-01"), reason: "moves to Ghent" }),
    ],
    [`held-${wording.language}`, questionPage(wording, { ...heldRun, filled: atFirst(today, null), problems: [] })],
    [`settled-${wording.language}`, settledPage(wording, breach)],
    [`expired-${wording.language}`, expiredPage(wording)],
  ]),
  ["long-names", questionPage(wordings.de, { ...longNames, filled: { ...filled, answer: "snoozed" }, problems: [] })],
  ["waived", questionPage(wordings.en, { ...waived, filled: atFirst(today, null), problems: [] })],
  ["invalid", invalidPage],
  ["failed", failedPage],
];
const widths = [360, 800];

describe("the page behind a mail's link, in a browser", () => {
  if (browserPath === null) {
    it.skip("skipped: no browser", () => {});
    return;
  }
  const path = browserPath;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const asked: string[] = [];
  let server: Server;
  let origin = "";
  let shown = "";
  const posted: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser(path);
    page = await browser.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("request", (request) => asked.push(request.url()));
    server = createServer(async (request, response) => {
      if (request.method === "POST") for await (const chunk of request) posted.push(String(chunk));
      const { statusCode, headers, body } = pageResponse(200, shown);
      response.writeHead(statusCode ?? 500, headers as Record<string, string>);
      response.end(body);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** Opens a page as the function serves it, with its headers; gives also what the browser complained of. */
  const open = async (html: string, width: number) => {
    shown = html;
    // What was open before has ended, and with it what it asks for.
    await page.goto("about:blank");
    complaints.length = 0;
    asked.length = 0;
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${origin}/lab/token`);
    return { page, complaints, asked };
  };

  it.each(every(2, pages))("%s: readable, within its edges, styled by itself alone", async (name, html) => {
    const { page, complaints, asked } = await open(html, 360);
    for (const width of widths) {
      const at = `at ${width} pixels`;
      await expectReadable(page, width, { smallestPixels });
      await picture(page, `answer-${name}-${width}`);
      const seen = await measure(page);
      expect(faint(seen.edges, 3), at).toEqual([]);
      expect(seen.unlabelled, at).toEqual([]);
      expect(seen.broken, at).toEqual([]);
      expect(
        seen.targets.filter((height) => height < targetPixels),
        at,
      ).toEqual([]);
      expect(seen.main, at).toBeLessThanOrEqual(640);
    }
    expect(complaints.filter((text) => !text.includes("favicon"))).toEqual([]);
    expect(asked.filter((url) => !url.endsWith("/lab/token") && !url.endsWith("/favicon.ico"))).toEqual([]);
  });

  it("is answered with the keyboard alone, and what an answer needs is shown once it is chosen", async () => {
    const html = questionPage(wordings.en, { ...renewal, filled: atFirst(today, null), problems: [] });
    const { page } = await open(html, 800);
    const visible = (id: string) => page.locator(`#${id}`).isVisible();
    expect([await visible("snoozedUntil"), await visible("waivedUntil"), await visible("reason")]).toEqual([
      false,
      false,
      false,
    ]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect([await visible("snoozedUntil"), await visible("waivedUntil"), await visible("reason")]).toEqual([
      false,
      true,
      true,
    ]);
    const outline = await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle");
    expect(outline).toBe("solid");
    for (let at = 0; at < 10 && (await focused(page)) !== "reason"; at += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("moves to Ghent");
    await page.keyboard.press("Tab");
    await picture(page, "answer-keyboard-800");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    const [form] = posted.splice(0);
    expect(readForm(form ?? "", today)).toEqual({
      ok: true,
      answer: { kind: "waived", until: parseDay("2026-09-14"), reason: "moves to Ghent" },
    });
  });

  it("brings who sent something wrong to the problem, and each problem leads to its field", async () => {
    const { page } = await open(questionPage(wordings.fr, { ...breach, filled, problems }), 360);
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("alert");
    await page.locator('a[href="#reason"]').click();
    expect(await focused(page)).toBe("reason");
  });

  it("runs no script and sends its form nowhere else, whatever stood in it", async () => {
    const evil =
      '<script>document.title="taken"</script><form action="https://elsewhere.example"><button id="x">x</button></form>';
    const html = questionPage(wordings.en, { ...renewal, filled: atFirst(today, null), problems: [] });
    const { page, asked } = await open(html.replace("<main>", `<main>${evil}`), 800);
    expect(await page.title()).not.toBe("taken");
    await page.evaluate("document.getElementById('x').click()");
    await page.waitForTimeout(200);
    expect(page.url()).toBe(`${origin}/lab/token`);
    expect(asked.filter((url) => url.includes("elsewhere"))).toEqual([]);
  });
});

const focused = (page: Page): Promise<string> => page.evaluate<string>("document.activeElement.id");

/** What the browser made of the page. */
const measure = (page: Page) =>
  page.evaluate<{
    main: number;
    unlabelled: string[];
    broken: string[];
    targets: number[];
    edges: Drawn[];
  }>(`(() => {
    ${groundScript}
    const inputs = [...document.querySelectorAll("input,textarea,select")];
    const boxes = inputs.filter((input) => input.type !== "radio" && input.checkVisibility());
    const targets = [...boxes, ...document.querySelectorAll("button,label.pick")];
    return {
      edges: boxes.map((box) => [getComputedStyle(box).borderTopColor, ground(box.parentElement)]),
      main: document.querySelector("main").getBoundingClientRect().width,
      unlabelled: inputs.filter((input) => input.labels.length !== 1).map((input) => input.id),
      broken: [...document.querySelectorAll("[aria-describedby]")]
        .flatMap((element) => element.getAttribute("aria-describedby").split(" "))
        .filter((id) => document.getElementById(id) === null),
      targets: targets.map((target) => target.getBoundingClientRect().height),
    };
  })()`);
