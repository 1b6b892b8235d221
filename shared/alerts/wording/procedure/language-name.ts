import type { Language } from "../wording.ts";

/** The names of languages by who reads them, kept because making them takes long. */
const names = new Map<Language, Intl.DisplayNames>();

/** A language in the reader's own, as in `Hindi (hi)`; a code that is none, as another release may send, as it is. */
export function languageName(reader: Language, code: string): string {
  if (!/^[a-z]{2}$/.test(code)) return code;
  const known = names.get(reader) ?? new Intl.DisplayNames([reader], { type: "language", fallback: "none" });
  names.set(reader, known);
  const name = known.of(code);
  return name === undefined ? code : `${name} (${code})`;
}
