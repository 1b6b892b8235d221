import { type FeedDescription, feedDescription } from "../../shared/feeds/description.ts";
import { Rng } from "../simulation/rng.ts";
import { payroll } from "./feeds.ts";
import { message, payments, transfer } from "./payment-messages.ts";

/** A file that a feed might get, right or broken, with the description under which it comes. */
export type Fuzzed = { readonly name: string; readonly bytes: Buffer; readonly description: FeedDescription };

/** The file of a seed: the same on every machine. */
export function fuzzedFile(seed: number): Fuzzed {
  const rng = new Rng(`file-${seed}`);
  const kind = rng.pick(["csv", "ndjson", "pain.001"] as const);
  const { text, description } = { csv, ndjson, "pain.001": paymentFile }[kind](rng);
  const done: string[] = [];
  let broken = text;
  const changes = kind === "pain.001" ? [...anyChanges, ...xmlChanges] : anyChanges;
  for (let count = rng.pick([0, 0, 1, 1, 1, 2, 3]); count > 0; count -= 1) {
    const [name, change] = rng.pick(changes);
    done.push(name);
    broken = change(broken, rng);
  }
  const [encoding, encoded] = rng.pick(encodings);
  let bytes: Buffer = encoded(broken);
  const [damage, damaged] = rng.pick(damages);
  bytes = damaged(bytes, rng);
  return { name: `${seed}: ${[kind, ...done, encoding, damage].join(", ")}`, bytes, description };
}

const column = (rng: Rng, right: () => string): string => (rng.chance(0.06) ? rng.pick(oddities)(rng) : right());

/** What stands where something else should. */
const oddities: readonly ((rng: Rng) => string)[] = [
  () => "",
  () => "31/02/2026",
  () => "1e9",
  () => "-0",
  () => "12.345,6",
  () => "9".repeat(400),
  () => "NaN",
  () => "zo\u00eb \u{1F600}",
  () => "a\u0000b",
  () => "\ud800",
  () => "=cmd()",
  (rng) => "x".repeat(rng.pick([200, 5_000, 70_000])),
  () => "__proto__",
];

const payslip = (rng: Rng): Record<string, string> => ({
  Payslip: column(rng, () => `2026-${rng.between(1, 12)}-${rng.between(1, 99)}`),
  Person: column(rng, () => `p-${rng.between(1, 9)}`),
  Contract: column(rng, () => `contract-${rng.between(1, 9)}`),
  Code: column(rng, () => rng.pick(["100", "310", "320", "999"])),
  Month: column(rng, () => `${rng.between(1, 13)}/2026`),
  "Paid on": column(rng, () => `${rng.between(1, 31)}/${rng.between(1, 12)}/2026`),
  Gross: column(rng, () => `${rng.between(0, 9_999)},${rng.between(0, 99)}`),
  Remark: rng.pick(["", "half; a month", 'say "so"', "two\nlines", "caf\u00e9"]),
});

function csv(rng: Rng) {
  const delimiter = rng.pick([";", ",", "\t", "|"] as const);
  const end = rng.pick(["\n", "\r\n", "\r"]);
  const quoted = (text: string): string =>
    rng.chance(0.1) || /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const rows = Array.from({ length: rng.between(0, 30) }, () => payslip(rng));
  const lines = [Object.keys(payslip(rng)), ...rows.map((row) => Object.values(row))];
  const description: FeedDescription = {
    ...payroll,
    unmatched: rng.pick(["reject", "skip"]),
    format: { kind: "csv", delimiter, encoding: rng.pick(["utf-8", "windows-1252"]), decimal: rng.pick([",", "."]) },
  };
  return { text: lines.map((line) => line.map(quoted).join(delimiter) + end).join(""), description };
}

function ndjson(rng: Rng) {
  const odd = ["[]", "null", "{", "7", '"text"', "", `{"a":${"[".repeat(200)}`, '{"__proto__":{"x":1},"Person":{}}'];
  const lines = Array.from({ length: rng.between(0, 30) }, () =>
    rng.chance(0.1) ? rng.pick(odd) : JSON.stringify(payslip(rng)),
  );
  const description: FeedDescription = { ...payroll, format: { kind: "ndjson", decimal: "," } };
  return { text: lines.join(rng.pick(["\n", "\r\n"])), description };
}

const transfers: FeedDescription = feedDescription.parse({
  ...JSON.parse(JSON.stringify({ source: "feed.transfers", owner: "a@b.example", format: { kind: "pain.001" } })),
  events: [
    {
      type: "SalaryTransferred",
      subject: { column: "PrvtId" },
      key: { column: "EndToEndId" },
      occurredOn: { column: "ReqdExctnDt", as: { kind: "day", format: "Y-m-d" } },
      period: { column: "ReqdExctnDt", as: { kind: "month", format: "Y-m-d" } },
      data: {
        amountCents: { column: "InstdAmt", as: { kind: "cents" } },
        categoryPurpose: { column: "CtgyPurp" },
        accountDigest: { column: "CdtrAcctDigest", optional: true },
      },
    },
  ],
});

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function paymentFile(rng: Rng) {
  const purposes = ["SALA", "BONU", "SUPP", null];
  const one = (): string =>
    transfer({
      id: escaped(column(rng, () => `e2e-${rng.between(1, 99)}`)),
      amount: escaped(column(rng, () => `${rng.between(1, 9_999)}.${rng.between(10, 99)}`)),
      currency: rng.pick(["EUR", "EUR", "EUR", "USD"]),
      purpose: rng.pick([null, null, ...purposes]),
      name: escaped(column(rng, () => "Zo\u00eb")),
    });
  const batches = Array.from({ length: rng.between(0, 4) }, () =>
    payments({
      of: Array.from({ length: rng.between(0, 8) }, one),
      purpose: rng.pick(purposes),
      day: rng.pick(["2026-05-29", "<Dt>2026-05-29</Dt>", "2026-02-30"]),
    }),
  );
  const whole = message({ of: batches, version: rng.pick(["03", "03", "09", "09", "02"]) });
  return {
    text: rng.chance(0.5) ? whole : whole.replaceAll("\n", rng.pick(["\r\n", "\r", ""])),
    description: transfers,
  };
}

type Change = readonly [name: string, (text: string, rng: Rng) => string];
const somewhere = (text: string, rng: Rng): number => rng.between(0, text.length);
const put = (text: string, at: number, more: string): string => text.slice(0, at) + more + text.slice(at);

const anyChanges: readonly Change[] = [
  ["cut short", (text, rng) => text.slice(0, somewhere(text, rng))],
  ["beginning lost", (text, rng) => text.slice(somewhere(text, rng))],
  ["a piece twice", (text, rng) => put(text, somewhere(text, rng), text.slice(somewhere(text, rng)).slice(0, 400))],
  [
    "a piece lost",
    (text, rng) => {
      const at = somewhere(text, rng);
      return text.slice(0, at) + text.slice(at + rng.between(1, 200));
    },
  ],
  ["a quote", (text, rng) => put(text, somewhere(text, rng), rng.pick(['"', "'", '""', '";"']))],
  ["a NUL", (text, rng) => put(text, somewhere(text, rng), "\u0000")],
  ["a return", (text, rng) => put(text, somewhere(text, rng), rng.pick(["\r", "\n", "\r\n", "\u2028"]))],
  ["half a character", (text, rng) => put(text, somewhere(text, rng), "\ud83d")],
  ["a huge text", (text, rng) => put(text, somewhere(text, rng), "y".repeat(rng.pick([66_000, 200_000])))],
  ["another delimiter", (text, rng) => text.replaceAll(rng.pick([";", ",", "<", ":"]), rng.pick(["|", "\t", ">"]))],
  ["nothing", () => ""],
  ["many columns", (text, rng) => put(text, somewhere(text, rng), ";a".repeat(300))],
];

const xmlChanges: readonly Change[] = [
  ["a document type", (text) => text.replace("<Document", `<!DOCTYPE x [<!ENTITY a "${"b".repeat(50)}">]><Document`)],
  [
    "laughs",
    (text) =>
      text
        .replace(
          "<Document",
          `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(10)}">`).join("")}]><Document`,
        )
        .replace("Zo", "&a8;"),
  ],
  ["an entity", (text) => text.replace("Zo", "&nbsp;")],
  ["a character by number", (text, rng) => text.replace("Zo", rng.pick(["&#0;", "&#xD800;", "&#x41;", "&#99999999;"]))],
  ["deep nesting", (text, rng) => put(text, somewhere(text, rng), "<a>".repeat(rng.pick([20, 5_000])))],
  [
    "a section",
    (text, rng) => put(text, text.indexOf("</EndToEndId>"), rng.pick(["<![CDATA[x]]>", "<![CDATA[", "]]>"])),
  ],
  ["a comment", (text, rng) => put(text, somewhere(text, rng), rng.pick(["<!-- x -->", "<!--", "<!-- -- -->"]))],
  ["an instruction", (text, rng) => put(text, somewhere(text, rng), rng.pick(["<?x y?>", "<?xml version='1.0'?>"]))],
  ["another namespace", (text, rng) => text.replace(/pain\.001/, rng.pick(["pain.008", "camt.053"]))],
  [
    "elements of others",
    (text) => text.replaceAll("</CdtTrfTxInf>", "<x:y xmlns:x='urn:x'><x:Amt/></x:y></CdtTrfTxInf>"),
  ],
  ["a tag without end", (text, rng) => put(text, somewhere(text, rng), `<a ${"b".repeat(rng.pick([10, 70_000]))}`)],
  ["other sums", (text) => text.replace(/<CtrlSum>[^<]*/, "<CtrlSum>1.00")],
  ["another count", (text) => text.replace(/<NbOfTxs>\d+/, "<NbOfTxs>7")],
];

const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ...Array<readonly [string, (text: string) => Buffer]>(6).fill(["utf-8", (text) => Buffer.from(text)]),
  ["latin1", (text) => Buffer.from(text, "latin1")],
  ["utf-16", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["utf-16 without a mark", (text) => Buffer.from(text, "utf16le")],
  ["with a mark", (text) => Buffer.from(`\uFEFF${text}`)],
];

const damages: readonly (readonly [string, (bytes: Buffer, rng: Rng) => Buffer])[] = [
  ...Array<readonly [string, (bytes: Buffer) => Buffer]>(6).fill(["unharmed", (bytes) => bytes]),
  [
    "a byte changed",
    (bytes, rng) => {
      const changed = Buffer.from(bytes);
      if (changed.length > 0) changed[rng.between(0, changed.length - 1)] = rng.between(0, 255);
      return changed;
    },
  ],
  [
    "random bytes",
    (bytes, rng) => {
      const at = rng.between(0, bytes.length);
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(rng.hex(rng.between(1, 300)), "hex"),
        bytes.subarray(at),
      ]);
    },
  ],
];
