import { expect } from "vitest";
import type { OutgoingMail } from "../functions/ports.ts";

/** A mail as its reader's program decodes it, all its forms one after the other. */
export const decoded = (mail: OutgoingMail | undefined): string =>
  Buffer.from(mail?.raw ?? expect.fail("no mail came"))
    .toString("utf8")
    .replace(/=\r?\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"));
