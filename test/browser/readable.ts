import type { Page } from "playwright-core";
import { expect } from "vitest";
import { contrast } from "../alerts/contrast.ts";

/** WCAG 2.2, 1.4.3: of text to its ground. */
const textContrast = 4.5;
/** Half a pixel here and there is no text beyond the edge. */
const hairPixels = 1;

/** Two colours as the browser says them, `rgb(1, 2, 3)`: what is drawn, and what it is drawn on. */
export type Drawn = readonly [ink: string, ground: string];

/** Those that cannot be told from their ground. */
export const faint = (drawn: readonly Drawn[], contrastMin = textContrast): readonly Drawn[] =>
  drawn.filter(([ink, ground]) => contrast(hex(ink), hex(ground)) < contrastMin);

const hex = (rgb: string): string =>
  `#${(rgb.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, "0"))
    .join("")}`;

/** For scripts of the page: the colour on which an element is drawn. */
export const groundScript = `const ground = (element) => {
  const own = getComputedStyle(element).backgroundColor;
  return own !== "rgba(0, 0, 0, 0)" || element.parentElement === null ? own : ground(element.parentElement);
};`;

/**
 * Expects of a page as it is shown: nothing beyond its edge, no text too small or too faint.
 * @param leftOut what is no text of the page, as a selector
 * @param groundElsewhere texts that are not drawn on what they stand in, whose contrast is looked at elsewhere
 */
export async function expectReadable(
  page: Page,
  width: number,
  { leftOut = "script", groundElsewhere = "script", smallestPixels = 12 } = {},
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const seen = await page.evaluate<{
    scrollWidth: number;
    smallest: number;
    beyond: string[];
    drawn: Drawn[];
  }>(`(() => {
    ${groundScript}
    const texts = [...document.body.querySelectorAll("*")].filter((element) =>
      element.closest("${leftOut}") === null && element.getClientRects().length > 0 &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ""));
    const ink = (element) => getComputedStyle(element)[element instanceof SVGElement ? "fill" : "color"];
    return {
      scrollWidth: document.documentElement.scrollWidth,
      smallest: Math.min(...texts.map((element) => parseFloat(getComputedStyle(element).fontSize))),
      beyond: texts.filter((element) => element.getBoundingClientRect().right > innerWidth + ${hairPixels})
        .map((element) => element.textContent.slice(0, 40)),
      drawn: texts.filter((element) => !element.matches("${groundElsewhere}"))
        .map((element) => [ink(element), ground(element)]),
    };
  })()`);
  const at = `at ${width} pixels`;
  expect(seen.scrollWidth, at).toBeLessThanOrEqual(width);
  expect(seen.smallest, at).toBeGreaterThanOrEqual(smallestPixels);
  expect(seen.beyond, at).toEqual([]);
  expect(seen.drawn.length, at).toBeGreaterThan(0);
  expect(faint(seen.drawn), at).toEqual([]);
}
