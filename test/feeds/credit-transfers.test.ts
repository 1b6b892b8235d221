import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FileUnreadable, type ReadRow, readRows, start } from "../../functions/ingest-feed/rows.ts";
import { accountDigest } from "../../shared/store/account-keys.ts";
import { message, payments, transfer } from "./payment-messages.ts";

const format = { kind: "pain.001", decimal: "." } as const;
const december = readFileSync(new URL("../../events/samples/payroll-feed/transfers-2026-12.xml", import.meta.url));
const digest = accountDigest("5e".repeat(32));

type Told = { readonly rows: readonly ReadRow[]; readonly unreadable: FileUnreadable | null };
/** Everything that is read of a file that comes in chunks of so many bytes. */
async function told(file: string | Buffer, chunk = 4096, from = start, columns = ["CdtrAcctDigest"]): Promise<Told> {
  const bytes = Buffer.from(file);
  const open = async (first: number) =>
    (async function* () {
      for (let at = first; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    })();
  const rows: ReadRow[] = [];
  try {
    for await (const row of readRows(format, new Set(columns), open, from, async () => digest)) rows.push(row);
    return { rows, unreadable: null };
  } catch (error) {
    if (error instanceof FileUnreadable) return { rows, unreadable: error };
    throw error;
  }
}
const textsOf = (row: ReadRow | undefined) => (row?.kind === "row" ? Object.fromEntries(row.texts) : row?.kind);

describe("a credit transfer of a payment file", () => {
  it("says what a description can name, under the standard's names, and nothing of whom it is for", async () => {
    const { rows, unreadable } = await told(december);
    expect(unreadable).toBeNull();
    expect(rows.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      "52 row",
      "83 row",
      "119 row",
      "150 empty",
      "214 empty",
    ]);
    expect(textsOf(rows[1])).toEqual({
      MsgId: "VL-2026-12-MIX",
      CreDtTm: "2026-12-16T14:05:00",
      PmtInfId: "VL-SAL-2026-12",
      ReqdExctnDt: "2026-12-18",
      EndToEndId: "2026-12-002",
      InstdAmt: "2034.17",
      Ccy: "EUR",
      CtgyPurp: "BONU",
      PrvtId: "p-asha",
      CdtrAcctDigest: digest("BE68539007547034"),
    });
    const all = JSON.stringify(rows.map((row) => ({ ...row, texts: textsOf(row) })));
    for (const secret of ["Asha", "Rao", "BE68", "BE71", "Demir"]) expect(all).not.toContain(secret);
  });

  it("has the same digest for the same account, and none where no key was asked for", async () => {
    const { rows } = await told(december);
    expect(textsOf(rows[0])).toMatchObject({ CdtrAcctDigest: digest("BE68539007547034") });
    expect(digest("BE68539007547034")).not.toBe(accountDigest("5f".repeat(32))("BE68539007547034"));
    const { rows: plain } = await told(december, 4096, start, []);
    expect(textsOf(plain[0])).not.toHaveProperty("CdtrAcctDigest");
    expect(JSON.stringify(plain.map(textsOf))).not.toContain("BE68");
  });

  it("is read the same wherever the file is cut, and wherever a run goes on", async () => {
    const whole = (await told(december)).rows;
    for (const chunk of [1, 2, 3, 7, 64, 1000]) expect((await told(december, chunk)).rows).toEqual(whole);
    for (const [at, { next }] of whole.entries())
      expect(await told(december, 64, JSON.parse(JSON.stringify(next)))).toEqual({
        rows: whole.slice(at + 1),
        unreadable: null,
      });
  });

  it("and so in a file with a mark, prefixes, returns, comments, sections and letters of several bytes", async () => {
    const odd = `\uFEFF${message({
      of: [
        payments({
          of: [transfer({ name: "Zo\u00eb \u{1F600} <![CDATA[& co]]>", id: "<![CDATA[a]]>-1" }), transfer()],
        }),
      ],
    })
      .replaceAll(/<(\/?)([A-Z])/g, "<$1p:$2")
      .replace("xmlns=", "xmlns:p=")
      .replaceAll("\n", "\r\n")
      .replaceAll("</p:PmtId>", "</p:PmtId><!-- \u00e9 --><?x y?>")}`;
    const whole = await told(odd);
    expect(whole.unreadable).toBeNull();
    expect(whole.rows.map(textsOf)).toEqual([
      expect.objectContaining({ EndToEndId: "a-1" }),
      expect.objectContaining({ EndToEndId: "e2e-1" }),
    ]);
    for (const chunk of [1, 2, 3]) expect(await told(odd, chunk)).toEqual(whole);
    for (const chunk of [1, 5, 4096])
      expect((await told(odd, chunk, whole.rows[0]?.next)).rows).toEqual(whole.rows.slice(1));
  });

  it.each([
    ["a tag that has no end", `<a ${"b".repeat(70_000)}`, 0],
    ["spaces without end and then a letter", `${" ".repeat(66_000)}y${" ".repeat(2_000)}`, -1],
  ])("cannot be read on for the same reason wherever the file is cut: %s", async (_, wrong, from) => {
    const text = message({ of: [payments({ of: [transfer(), transfer()] })] });
    const at = from < 0 ? text.length : text.lastIndexOf("<CdtTrfTxInf>");
    for (const shift of [0, 300, 9_000]) {
      const file = `${text.slice(0, at)}<!--${" ".repeat(shift)}-->${wrong}${text.slice(at)}`;
      const { unreadable } = await told(file, 64 * 1024);
      expect(unreadable).not.toBeNull();
      for (const chunk of [999, 4_096, 40_000]) expect((await told(file, chunk)).unreadable).toEqual(unreadable);
    }
  });

  it.each<[string, Parameters<typeof transfer>[0], string, RegExp]>([
    ["another currency", { currency: "USD" }, "Ccy", /EUR/],
    ["parts of a cent", { amount: "10.005" }, "InstdAmt", /2890\.50/],
    ["a comma", { amount: "10,00" }, "InstdAmt", /2890\.50/],
    ["less than nothing", { amount: "-10.00" }, "InstdAmt", /2890\.50/],
    ["no amount", { amount: "" }, "InstdAmt", /give the amount/],
    ["a text beyond bounds", { id: "x".repeat(141) }, "EndToEndId", /shorten/],
    ["a second reference", { id: "a</EndToEndId><EndToEndId>b" }, "EndToEndId", /once/],
  ])("is rejected with column and remedy for %s, and not repeated", async (_, more, column, remedy) => {
    const { rows } = await told(message({ of: [payments({ of: [transfer(more), transfer()] })] }));
    expect(rows.map(({ kind }) => kind)).toEqual(["refused", "row"]);
    expect(rows[0]).toMatchObject({ column, remedy: expect.stringMatching(remedy) });
  });

  it.each([
    ["2026-05-29", "2026-05-29"],
    ["2026-05-29+02:00", "2026-05-29"],
    ["<Dt>2026-05-29</Dt>", "2026-05-29"],
    ["<DtTm>2026-05-28T23:30:00Z</DtTm>", "2026-05-29"],
    ["<DtTm>2026-05-28T21:30:00.000Z</DtTm>", "2026-05-28"],
    ["<DtTm>2026-05-28T23:30:00</DtTm>", "2026-05-28"],
    ["soon", "soon"],
  ])("is carried out on the day that %s is in Belgium", async (day, read) => {
    const { rows } = await told(message({ of: [payments({ day, of: [transfer()] })] }));
    expect(textsOf(rows[0])).toMatchObject({ ReqdExctnDt: read });
  });

  it.each([
    ["SALA", null, "row"],
    ["BONU", null, "row"],
    [null, "SALA", "row"],
    ["SUPP", "BONU", "row"],
    ["SALA", "SUPP", "empty"],
    ["PENS", null, "empty"],
    [null, null, "empty"],
  ])("for %s in the batch and %s of its own is taken as: %s", async (batch, own, kind) => {
    const { rows } = await told(message({ of: [payments({ purpose: batch, of: [transfer({ purpose: own })] })] }));
    expect(rows.map((row) => row.kind)).toEqual([kind]);
  });
});

describe("a payment file that is not whole, or no payment file", () => {
  const good = message({ of: [payments({ of: [transfer(), transfer()] })] });

  it("never passes as whole, wherever it is cut short", async () => {
    const last = good.lastIndexOf("</Document>") + "</Document>".length;
    for (let length = 0; length < last; length += 1) {
      const { unreadable, rows } = await told(good.slice(0, length));
      expect(unreadable?.remedy, String(length)).toBeDefined();
      expect(rows.length).toBeLessThanOrEqual(2);
    }
    expect((await told(good.slice(0, last))).unreadable).toBeNull();
  });

  it.each<[string, string, number, RegExp]>([
    [
      "a transfer is missing of the message",
      message({ count: 3, of: [payments({ of: [transfer(), transfer()] })] }),
      2,
      /holds 2 transfers in the message/,
    ],
    [
      "a transfer is missing of a batch",
      message({ of: [payments({ count: 3, of: [transfer()] })] }),
      1,
      /in the payment information of line 9/,
    ],
    ["an amount was changed", good.replace(">10.00<", ">11.00<"), 2, /in the message that do not come to its CtrlSum/],
    [
      "an amount of a batch was changed",
      message({ of: [payments({ sum: "9.99", of: [transfer()] })] }),
      1,
      /in the payment information/,
    ],
    [
      "nothing says how many there are",
      good.replace(/<NbOfTxs>2<\/NbOfTxs>\n *<CtrlSum>/, "<CtrlSum>"),
      2,
      /no group header that says/,
    ],
  ])("is told at its end, when %s; what was read before stands", async (_, file, rows, problem) => {
    const read = await told(file);
    expect(read.rows).toHaveLength(rows);
    expect(read.unreadable?.problem).toMatch(problem);
    expect(read.unreadable?.message).not.toMatch(/11\.00|9\.99/);
    // Also by a run that goes on behind the last transfer.
    expect((await told(file, 64, read.rows.at(-1)?.next)).unreadable).toEqual(read.unreadable);
  });

  const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(100)}">]>`;
  it.each<[string, string | Buffer, RegExp]>([
    ["nothing", "", /ends before/],
    ["a CSV", "a;b\n1;2\n", /^is CSV/],
    ["a CSV behind a mark", "\uFEFFa,b\r\n1,2\r\n", /^is CSV/],
    ["JSON", '{"a":"b;c"}\n', /^is JSON/],
    ["some text", "Dear Sir\n", /does not begin as XML/],
    ["a workbook", "PK\u0003\u0004", /workbook/],
    ["UTF-16", Buffer.from(`\uFEFF${good}`, "utf16le"), /UTF-16/],
    ["another encoding", Buffer.from(good.replace("Somebody", "Zo\u00eb"), "latin1"), /not in UTF-8/],
    ["another encoding, as it says itself", good.replace("UTF-8", "ISO-8859-1"), /not in UTF-8/],
    ["a document type", good.replace("<Document", `${laughs}<Document`), /document type/],
    ["an entity", good.replace("Somebody", "&b;"), /not well-formed/],
    [
      "a file's entity",
      good.replace("<Document", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><Document'),
      /document type/,
    ],
    ["a direct debit", good.replace("pain.001.001.03", "pain.008.001.02"), /no message|not a message/],
    ["another version", good.replace("pain.001.001.03", "pain.001.001.02"), /not a message/],
    ["another root", "<a/>", /not a message/],
    ["deep nesting", good.replace("Somebody", "<a>".repeat(40)), /more than 32 deep/],
    ["a text without end", good.replace("Somebody", "x".repeat(70_000)), /more than 65536/],
    ["a tag without end", good.replace("<Nm>", `<Nm ${"a".repeat(70_000)}="">`), /more than 65536/],
    ["a text in many sections", good.replace("Somebody", "<![CDATA[xxxxxxxxxx]]>".repeat(7_000)), /more than 65536/],
    ["a NUL", good.replace("Somebody", "a\u0000b"), /not well-formed/],
    ["a second root", `${good}<a/>`, /not well-formed/],
    ["text behind the root", `${good}x`, /not well-formed/],
    ["text before the root", good.slice(20), /does not begin as XML/],
    [
      "a day that comes too late",
      good.replace("</PmtInf>", "<ReqdExctnDt>2026-01-01</ReqdExctnDt></PmtInf>"),
      /after its first/,
    ],
  ])("is told with a remedy: %s", async (_, file, problem) => {
    const read = await told(file);
    expect(read.unreadable?.problem).toMatch(problem);
    expect(read.unreadable?.remedy).not.toBe("");
    for (const chunk of [1, 100]) expect(await told(file, chunk)).toEqual(read);
  });
});
