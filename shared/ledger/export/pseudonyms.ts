import { sha256 } from "../../../events/canonical.ts";
import { type BelfryEvent, definitions } from "../../../events/catalogue.ts";
import type { KeptRecord, Ledger } from "../../store/ledger.ts";

/** Fields that people's names and words stand in, whatever they look like. */
const written: ReadonlySet<string> = new Set(["name", "title", "reason", "venue", "office", "email"]);
/** What every other field holds: an id, a word of a list, a day or an instant. Anything else people wrote. */
const plain = /^[A-Za-z0-9_.+:-]*$/;
/** Fields of which each value is one of a list: none is coded, though somebody wrote the same word elsewhere. */
const fixed: ReadonlySet<string> = new Set([
  "type",
  "kind",
  "rule",
  "stage",
  "employer",
  "source",
  "say",
  "recordedAt",
]);
const codeLength = 16;

/**
 * The secret of an employer's codes: the salt of the first record of its own dossier that still has one. Sixteen random
 * bytes that no pack with codes shows, so that trying names leads nowhere; and the same in every pack, so that codes are.
 */
export const secretOf = ({ records }: Ledger): string =>
  [...records].sort((a, b) => a.seq - b.seq).find(({ salt }) => salt !== null)?.salt ?? "";

/**
 * Records with codes for names, for whatever else people wrote, for the numbers of papers and for the ids of events, which
 * may hold them. The same text has the same code in every dossier of the employer. Links stay as they are: the contents
 * fit them no more.
 * @param configurations the event ids of the employer's own configurations, which conclusions about people name
 */
export function pseudonymised(
  records: readonly KeptRecord[],
  secret: string,
  configurations: readonly string[] = [],
): readonly KeptRecord[] {
  const codes = new Map([
    ...configurations.map((eventId) => codeOf("event", eventId, secret)),
    ...records.flatMap(({ kind, payload }) => (kind === "event" ? codedIn(payload, secret) : [])),
  ]);
  const papers = [...codes].filter(([, code]) => code.startsWith("paper-")).map(([key]) => key);
  const inIds =
    papers.length === 0 ? null : new RegExp(`(?<![A-Za-z0-9])(?:${inOrder(papers).join("|")})(?![A-Za-z0-9])`, "g");
  const shown = (value: unknown, field = ""): unknown => {
    if (Array.isArray(value)) return value.map((one) => shown(one, field));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one, name)]));
    if (typeof value !== "string" || fixed.has(field)) return value;
    // What an obligation is called holds the number of its paper.
    return codes.get(value) ?? (inIds === null ? value : value.replace(inIds, (key) => codes.get(key) ?? key));
  };
  return records.map((record) => ({ ...record, payload: shown(record.payload) }));
}

/** Longest first: one number may begin another. Ids hold nothing that a pattern takes for more than itself but the hyphen. */
const inOrder = (keys: readonly string[]): readonly string[] => keys.toSorted((a, b) => b.length - a.length);

/** A text and its code. */
const codeOf = (kind: string, value: string, secret: string) =>
  [value, `${kind}-${sha256(`${secret}\n${kind}\n${value}`).slice(0, codeLength)}`] as const;

/** The code of an event's id. */
export const eventInCode = (eventId: string, secret: string): string => codeOf("event", eventId, secret)[1];

/** What is coded of an event. */
function codedIn(payload: unknown, secret: string): readonly (readonly [string, string])[] {
  const { event } = (payload ?? {}) as { readonly event?: BelfryEvent };
  if (event === undefined) return [];
  const code = (kind: string, value: string) => codeOf(kind, value, secret);
  const isPaper = event.subject.kind === "person" && definitions.get(event.type)?.family === "residence";
  return [
    code("event", event.eventId),
    ...textsIn(event.data, event.subject.kind).map((value) => code("text", value)),
    ...textsIn(event.retracted, event.subject.kind).map((value) => code("text", value)),
    ...(isPaper ? [code("paper", event.key)] : []),
  ];
}

/** What people wrote in a content. An employer's own name is no person's. */
function textsIn(content: unknown, about: BelfryEvent["subject"]["kind"], field = ""): readonly string[] {
  if (Array.isArray(content)) return content.flatMap((one) => textsIn(one, about, field));
  if (typeof content === "object" && content !== null)
    return Object.entries(content).flatMap(([name, one]) => textsIn(one, about, name));
  if (typeof content !== "string" || (about === "employer" && field === "name")) return [];
  return written.has(field) || !plain.test(content) ? [content] : [];
}
