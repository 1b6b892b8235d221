import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../shared/alerts/escape-html.ts";
import { compose } from "../../shared/alerts/mail.ts";
import type { MailContent, MailLine } from "../../shared/alerts/mail-content.ts";
import { pairs, palette, tones } from "../../shared/alerts/mail-palette.ts";
import { plainLine } from "../../shared/alerts/plain-line.ts";
import { wrapText } from "../../shared/alerts/wrap-text.ts";
import { lawRegister } from "../../shared/law/register.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { contrast } from "./contrast.ts";
import { read, shown } from "./mail-readings.ts";
import { digest, everyStory, gap, urgent } from "./mail-stories.ts";

const lines = everyStory();
const older = gap();
const forbidden = lines.filter(({ alert }) => alert.rule === "employment-without-title");

const named = (line: MailLine, name: string, id = line.subject.id): MailLine => ({
  ...line,
  name,
  subject: { ...line.subject, id },
});
const allNamed = (name: string, id?: string): readonly MailContent[] => [
  digest(
    lines.map((line) => named(line, name, id)),
    older.map((line) => named(line, name, id)),
  ),
  urgent(forbidden.map((line) => named(line, name, id))),
];

const marked = (start: string) => fc.string({ maxLength: 40, unit: "grapheme" }).map((rest) => start + rest);
const id = fc.stringMatching(/^Zq[A-Za-z0-9_-]{4,60}$/);

describe("a subject", () => {
  it("never names a person, whatever the name and the id", () => {
    const withoutCode = (subject: string) => subject.replace(/case [0-9A-Z]{5}/, "case");
    const expected = allNamed("Asha Rao").map((content) => withoutCode(compose(content).subject));
    fc.assert(
      fc.property(marked("Zq"), id, (name, personId) => {
        const subjects = allNamed(name, personId).map((content) => compose(content).subject);
        expect(subjects.map(withoutCode)).toEqual(expected);
        expect(subjects.filter((subject) => subject.includes(name) || subject.includes(personId))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("is one line of bounded length, whatever the employer is called", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: "binary" }), (name) => {
        const { subject } = compose({ ...digest(lines, older), employer: { id: "leuven-lab", name } });
        expect(subject).not.toMatch(/[\p{Cc}]/u);
        expect([...subject].length).toBeLessThanOrEqual(180);
      }),
    );
  });
});

describe("hostile names", () => {
  it.each([
    ["<script>alert(1)</script>"],
    ["<img src=x onerror=alert(1)>"],
    ['"><a href="https://example.org">click</a>'],
    ["' onmouseover='x"],
    ["</td></table><!--"],
    ["<![endif]--><b>"],
    ["&lt;b&gt; & co"],
  ])("%s is shown as it is written", (name) => {
    const { html, text } = compose(digest(lines.map((line) => named(line, name))));
    expect(html).not.toContain(name);
    expect(html).toContain(escapeHtml(name));
    expect(shown(html)).toContain(read(name));
    expect(read(text)).toContain(read(name));
  });

  it("change no tag of the mail, whatever they are", () => {
    const tags = (content: MailContent) => compose(content).html.replace(/[^<>]*/g, "");
    const [expected] = allNamed("Asha Rao").map(tags);
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: "binary" }), (name) => {
        fc.pre(plainLine(name) !== "");
        const [first] = allNamed(name);
        expect(first === undefined ? "" : tags(first)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["a new line", "Asha\r\nRao", "Asha Rao"],
    ["a turn of direction", "Asha \u202eoaR", "Asha oaR"],
    ["an end of text", "Asha\u0000\u0007 Rao", "Asha Rao"],
    ["nothing but blanks", " \n\t ", ""],
  ])("%s does not survive", (_, name, plain) => {
    expect(plainLine(name)).toBe(plain);
  });

  it("a name of blanks is a name not known", () => {
    const { text } = compose(digest(lines.slice(0, 1).map((line) => named(line, "\n"))));
    expect(text).toContain("Person p-asha (name not known)");
  });
});

describe("the text body", () => {
  it("has no line over 78 characters, whatever the names and ids, but an id that stands alone and whole", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "grapheme" }), id, (name, personId) => {
        const bodies = allNamed(name, personId).map((content) => compose(content).text);
        const wide = bodies.flatMap((text) => text.split("\n")).filter((line) => [...line].length > 78);
        expect(wide.filter((line) => !/^ *(?:\w+ +)?[a-z-]+:[A-Za-z0-9_.-]+$/.test(line))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps every address of a law whole", () => {
    const { text, html } = compose(digest(lines, older));
    const addresses = new Set([...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address ?? ""));
    expect(addresses.size).toBeGreaterThan(1);
    for (const address of addresses) expect(text.split("\n").map((line) => line.trim())).toContain(address);
  });

  it("lists each alert of a long mail with its day", () => {
    const [, listed = ""] = compose(digest(lines)).text.split("At a glance");
    expect(listed.replace(/\s+/g, " ")).toContain("Wei Chen (p-wei), 11 August 2026");
  });

  it("sets what labels say in one column", () => {
    const values = compose(digest(lines)).text.matchAll(/^ {2}(?:Why|Law|Facts|What to do|Raised by|Case) +/gm);
    expect(new Set([...values].map(([label]) => label.length)).size).toBe(1);
  });

  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["to abcdefghij", 4, ["to", "abcd", "efgh", "ij"]],
    ["", 5, [""]],
  ])("wraps %j at %i", (text, width, expected) => {
    expect(wrapText(text, width)).toEqual(expected);
  });
});

describe("the HTML body", () => {
  const { html } = compose(digest(lines, older));

  it("fetches nothing, runs nothing, tracks nothing: links lead to the law alone", () => {
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|style|object|svg|video)\b|url\(|@import|\son\w+=/i);
    const citations = [
      ...lawRegister.flatMap(({ values }) => values.map(({ citation }) => citation)),
      ...rules.flatMap(({ basis }) => basis),
    ];
    const cited = new Set(citations.map(({ address }) => address));
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(links.filter((address) => !cited.has(address) || !address?.startsWith("https://"))).toEqual([]);
  });

  it("says its language and lays out with tables that no screen reader announces", () => {
    expect(html).toContain('<html lang="en">');
    expect(html.match(/<table(?! role="presentation")/g)).toBeNull();
  });

  it("uses the colours of the palette alone, each pair with a contrast of 4.5 or more", () => {
    const colours = new Set(JSON.stringify([palette, tones]).match(/#[0-9a-f]{6}/g));
    expect((html.match(/#[0-9a-f]{6}\b/g) ?? []).filter((colour) => !colours.has(colour))).toEqual([]);
    expect(pairs.filter(([ink, ground]) => contrast(ink, ground) < 4.5)).toEqual([]);
  });

  it("has no colour without its word", () => {
    const words = ["Urgent", "Breach", "Overdue", "Act soon", "To be found out", "No longer stands"];
    expect(words.filter((word) => !html.includes(`>${word}</span>`))).toEqual([]);
  });

  it("stays under the 102 kB at which Gmail clips, for ten findings", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(102_000);
  });
});
