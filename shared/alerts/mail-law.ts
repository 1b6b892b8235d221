import { type Day, parseDay } from "../calendar/day.ts";
import { type Applied, applied, type Citation, type Parameter } from "../law/parameter.ts";
import { lawRegister } from "../law/register.ts";
import { rules } from "../obligations/rules.ts";
import { citationInWords } from "./citation-words.ts";
import type { Item } from "./mail-page.ts";
import { dayInWords } from "./mail-words.ts";
import type { Alert } from "./told.ts";
import type { Wording } from "./wording/wording.ts";

/**
 * The law behind an alert: the articles of its rule, then each legal value that was applied, with its source.
 * Where no value was applied, as in a question, the sources of the values that the rule would apply.
 */
export function lawItems(wording: Wording, alert: Pick<Alert, "rule" | "because">, day: Day): readonly Item[] {
  const rule = rules.find(({ id }) => id === alert.rule);
  const basis = (rule?.basis ?? []).map((citation) => cited(wording, citation));
  const values = alert.because.parameters.map((value) => valueItem(wording, value));
  const found = [...basis, ...values];
  return distinct(
    found.length > 0 ? found : (rule?.uses ?? []).flatMap((parameter) => sourceItem(wording, parameter, day)),
  );
}

function valueItem(wording: Wording, { id, value, since, toBeConfirmed }: Applied): Item {
  const parameter = lawRegister.find((candidate) => candidate.id === id);
  const dated = parameter?.values.find((candidate) => candidate.since === since);
  const words: { readonly [key: string]: (value: string) => string } = wording.parameters;
  const text = Array.isArray(value) ? value.join(", ") : String(value);
  const says = Object.hasOwn(words, id) ? words[id]?.(text) : `${id}: ${text}`;
  const from = `${wording.labels.inForceSince} ${dayInWords(wording, parseDay(since))}`;
  const citation = dated?.citation;
  return {
    text: `${says}, ${from}${citation === undefined ? "" : `${wording.labels.colon} ${citationInWords(wording, citation)}`}`,
    address: citation?.address ?? null,
    toBeConfirmed,
  };
}

function sourceItem(wording: Wording, parameter: Parameter<unknown>, day: Day): readonly Item[] {
  const dated = parameter.values.findLast(({ since }) => parseDay(since) <= day);
  if (dated === undefined) return [];
  return [{ ...cited(wording, dated.citation), toBeConfirmed: applied(parameter, day).toBeConfirmed }];
}

const cited = (wording: Wording, citation: Citation): Item => ({
  text: capital(citationInWords(wording, citation)),
  address: citation.address ?? null,
  toBeConfirmed: false,
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const distinct = (items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [item.text, item])).values(),
];
