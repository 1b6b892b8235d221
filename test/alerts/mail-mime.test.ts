import { createRequire } from "node:module";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { mimeOf } from "../../functions/mime.ts";
import { compose } from "../../shared/alerts/mail.ts";
import { mailCalendar } from "../../shared/alerts/mail-calendar.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { digest, everyStory, gap } from "./mail-stories.ts";

type ParsedMail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
  readonly from: { readonly text: string };
  readonly to: { readonly value: readonly { readonly address: string }[] };
  readonly references?: string | readonly string[];
  readonly attachments: readonly {
    readonly contentType: string;
    readonly contentDisposition: string;
    readonly filename: string;
    readonly content: Buffer;
    readonly headers: ReadonlyMap<string, { readonly params?: Readonly<Record<string, string>> }>;
  }[];
  readonly headers: ReadonlyMap<string, unknown>;
};

// mailparser ships no types and comes with the local mailbox; a test may lean on it.
const { simpleParser } = createRequire(import.meta.url)("mailparser") as {
  simpleParser: (raw: Buffer) => Promise<ParsedMail>;
};

const worded = compose({ ...digest(everyStory(), gap()), employer: { id: "leuven-lab", name: "Laboratoire Évère" } });
const letter = { from: "Belfry <belfry@lab.example>", to: "hr@lab.example", worded, language: "en" } as const;
const now = new Date("2026-08-15T06:00:00Z");
/** The type of each part, in order. */
const typed = /^Content-Type: ([a-z]+\/[a-z]+)/gm;
const parse = async (more: object = {}) => simpleParser(Buffer.from(await mimeOf({ ...letter, ...more })));

describe("a mail as MIME", () => {
  it("comes back as it was worded", async () => {
    const parsed = await parse();
    expect(parsed.subject).toBe(worded.subject);
    expect(parsed.text.trimEnd()).toBe(worded.text.trimEnd());
    expect(parsed.html.trimEnd()).toBe(worded.html.trimEnd());
    expect(parsed.from.text).toBe('"Belfry" <belfry@lab.example>');
    expect(parsed.to.value.map(({ address }) => address)).toEqual(["hr@lab.example"]);
    expect(parsed.attachments).toEqual([]);
  });

  it("says that a machine wrote it, in which language, and that both bodies are the same mail", async () => {
    const { headers } = await parse();
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect(headers.get("x-auto-response-suppress")).toBe("All");
    expect(headers.get("content-language")).toBe("en");
    expect(headers.get("content-type")).toMatchObject({ value: "multipart/alternative" });
  });

  it("continues a thread, and bears the day of the clock that was given", async () => {
    const parsed = await parse({
      references: ["<one@eu.example>", "<two@eu.example>"],
      date: new Date("2026-08-15T06:00:00Z"),
    });
    expect(parsed.references).toEqual(["<one@eu.example>", "<two@eu.example>"]);
    expect(parsed.date.toISOString()).toBe("2026-08-15T06:00:00.000Z");
    expect((await parse()).references).toBeUndefined();
  });

  it("brings its calendar file as a file beside the text, never as a form of the text, which would be an invitation", async () => {
    const calendar = mailCalendar(digest(everyStory()), wordingIn("de"), { organizer: "belfry@lab.example", now });
    const parsed = await parse({ calendar });
    expect(parsed.headers.get("content-type")).toMatchObject({ value: "multipart/mixed" });
    const [file, ...others] = parsed.attachments;
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      contentType: "text/calendar",
      contentDisposition: "attachment",
      filename: "belfry-termine.ics",
    });
    expect(file?.headers.get("content-type")?.params).toMatchObject({ charset: "utf-8", method: "PUBLISH" });
    expect(file?.content.toString()).toBe(calendar?.text);
    expect(parsed.html.trimEnd()).toBe(worded.html.trimEnd());
    const kinds = [
      ...Buffer.from(await mimeOf({ ...letter, ...(calendar && { calendar }) }))
        .toString()
        .matchAll(typed),
    ];
    expect(kinds.map(([, kind]) => kind)).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "text/html",
      "text/calendar",
    ]);
  });

  it("lets no text become a header or another recipient", async () => {
    const subject = "[Belfry] x\r\nBcc: other@lab.example";
    const parsed = await parse({ worded: { ...worded, subject }, to: "hr@lab.example, other@lab.example" });
    expect(parsed.headers.has("bcc")).toBe(false);
    expect(parsed.to.value).toHaveLength(1);
  });

  it("travels anywhere: seven bits, no line over 998", async () => {
    const raw = Buffer.from(await mimeOf(letter));
    expect(raw.every((byte) => byte < 128)).toBe(true);
    expect(
      raw
        .toString("latin1")
        .split("\r\n")
        .filter((line) => line.length > 998),
    ).toEqual([]);
  });

  it("is bundled with the composer alone, without anything that connects to a mail server", async () => {
    const { metafile } = await build({
      entryPoints: [new URL("../../functions/mime.ts", import.meta.url).pathname],
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      format: "esm",
      mainFields: ["module", "main"],
    });
    expect(Object.keys(metafile.inputs).filter((path) => /smtp|transport|dkim|nodemailer\.js/.test(path))).toEqual([]);
  });
});
