import type { Citation } from "../law/parameter.ts";
import type { DatedKind, LawWords, NumberedKind } from "./wording/law/law-words.ts";
import type { Wording } from "./wording/wording.ts";

/**
 * A citation in the language of its reader, as it stands within a sentence: `wet van 15 december 1980, art. 40`. What the
 * language has no words for stays in English, the language of the law register.
 */
export function citationInWords(wording: Wording, citation: Citation): string {
  const known = kept.get(wording) ?? new WeakMap<Citation, string>();
  kept.set(wording, known);
  const words = known.get(citation) ?? wordsFor(wording, citation);
  known.set(citation, words);
  return words;
}

function wordsFor(wording: Wording, { source, article }: Citation): string {
  const parts = article === undefined ? [source] : [source, article];
  return parts.map((part) => lawInWords(wording, part) ?? part).join(", ");
}

/** What citations were put into: a report in four languages says the same few hundred a hundred thousand times. */
const kept = new WeakMap<Wording, WeakMap<Citation, string>>();

/**
 * What the law register writes in English, in another language, as it stands within a sentence.
 * @returns null where the language has no words for a part of it
 */
export function lawInWords(wording: Wording, english: string): string | null {
  const { law } = wording;
  return law === null ? english : said(wording, law, english);
}

/** Tried in this order: a name of its own, then what parts it is made of. */
function said(wording: Wording, law: LawWords, english: string): string | null {
  if (Object.hasOwn(law.phrases, english)) return law.phrases[english] ?? null;
  const each = (text: string) => said(wording, law, text);
  return (
    joined(english, /; /, law.joints.besides, each) ??
    article(law, english) ??
    bracketed(english, each) ??
    dated(wording, law, english) ??
    numbered(law, english) ??
    joined(english, /, (?!par\.)/, ", ", each)
  );
}

/** Parts that are said one by one; null where there is but one, or where one has no words. */
function joined(english: string, at: RegExp, by: string, each: (text: string) => string | null): string | null {
  const parts = english.split(at);
  const words = parts.map((part) => (parts.length > 1 ? each(part) : null));
  return words.includes(null) ? null : words.join(by);
}

const articles = /^art(?:s|\.) (\d[\w/().]*(?: \([a-z]\)| to \d\w*| and \d[\w/()]*| ff\.)?)(?:, par\. (\d+))?$/;

/** `art. 16 (b)`, `arts 11 and 38ter, par. 2`, `arts 40 ff.` */
function article({ joints, article: words }: LawWords, english: string): string | null {
  const [, numbers, paragraph] = articles.exec(english) ?? [];
  if (numbers === undefined) return null;
  const joint = { " and ": ` ${joints.and} `, " to ": ` ${joints.to} `, " ff.": ` ${joints.following}` };
  return words(
    numbers.replace(/ and | to | ff\./, (one) => joint[one as keyof typeof joint]),
    paragraph ?? null,
  );
}

/** `Act of 11 February 2013 (sanctions against employers)` */
function bracketed(english: string, each: (text: string) => string | null): string | null {
  const [, before, inner] = /^([^;(]+) \(([^()]+)\)$/.exec(english) ?? [];
  if (before === undefined || inner === undefined) return null;
  const [outside, inside] = [each(before), each(inner)];
  return outside === null || inside === null ? null : `${outside} (${inside})`;
}

const months = "January February March April May June July August September October November December".split(" ");

/** `Royal Decree of 27 November 2022` */
function dated({ day: dayWords }: Wording, { dated: kinds }: LawWords, english: string): string | null {
  const [, kind, day, month, year] = /^([A-Za-z ]+) (?:of|on) (\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(english) ?? [];
  if (kind === undefined || !Object.hasOwn(kinds, kind) || !months.includes(month ?? "")) return null;
  return kinds[kind as DatedKind](
    dayWords({ year: Number(year), month: months.indexOf(month ?? "") + 1, day: Number(day) }),
  );
}

/** `Directive 2003/88/EC`, `Directive (EU) 2021/1883` */
function numbered({ numbered: kinds, union }: LawWords, english: string): string | null {
  const [, kind, number] = /^([A-Z][a-z]+) (\(EU\) \d+\/\d+|\d+\/\d+\/E[CU])$/.exec(english) ?? [];
  if (kind === undefined || number === undefined || !Object.hasOwn(kinds, kind)) return null;
  return `${kinds[kind as NumberedKind]} ${number.replace(/E[CU]/, (name) => union[name as keyof typeof union])}`;
}
