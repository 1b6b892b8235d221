import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a browser was found; null where there is none, so that a test can say that it was skipped. */
export const browserPath: string | null =
  [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null;

/** Starts the browser without a screen and without anything that it would ask the network for. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
