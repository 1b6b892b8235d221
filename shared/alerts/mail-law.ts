import { type Day, parseDay } from "../calendar/day.ts";
import { type Applied, applied, type Citation, type Parameter } from "../law/parameter.ts";
import { lawRegister } from "../law/register.ts";
import { rules } from "../obligations/rules.ts";
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
  const basis = (rule?.basis ?? []).map((citation) => cited(citation));
  const values = alert.because.parameters.map((value) => valueItem(wording, value));
  const found = [...basis, ...values];
  return distinct(found.length > 0 ? found : (rule?.uses ?? []).flatMap((parameter) => sourceItem(parameter, day)));
}

function valueItem(wording: Wording, { id, value, since, toBeConfirmed }: Applied): Item {
  const parameter = lawRegister.find((candidate) => candidate.id === id);
  const dated = parameter?.values.find((candidate) => candidate.since === since);
  const words: { readonly [key: string]: (value: string) => string } = wording.parameters;
  const text = Array.isArray(value) ? value.join(", ") : String(value);
  const says = Object.hasOwn(words, id) ? words[id]?.(text) : `${id}: ${text}`;
  const from = `${wording.labels.inForceSince} ${dayInWords(wording, parseDay(since))}`;
  const source = dated === undefined ? null : cited(dated.citation);
  return {
    text: `${says}, ${from}${source === null ? "" : `${wording.labels.colon} ${source.text}`}`,
    address: source?.address ?? null,
    toBeConfirmed,
  };
}

function sourceItem(parameter: Parameter<unknown>, day: Day): readonly Item[] {
  const dated = parameter.values.findLast(({ since }) => parseDay(since) <= day);
  if (dated === undefined) return [];
  return [{ ...cited(dated.citation), toBeConfirmed: applied(parameter, day).toBeConfirmed }];
}

const cited = ({ source, article, address }: Citation): Item => ({
  text: article === undefined ? source : `${source}, ${article}`,
  address: address ?? null,
  toBeConfirmed: false,
});

const distinct = (items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [item.text, item])).values(),
];
