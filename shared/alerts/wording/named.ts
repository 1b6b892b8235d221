/** A list of codes, as a legal value holds them, in words; a code of another release stays as it is. */
export const named = (list: string, names: { readonly [code: string]: string }): string =>
  list
    .split(", ")
    .map((code) => (Object.hasOwn(names, code) ? names[code] : code))
    .join(", ");
