import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import type { Language, Wording } from "./wording.ts";

/** Everything that Belfry says, by language. */
export const wordings: { readonly [L in Language]: Wording } = {
  de: german,
  en: english,
  fr: french,
  nl: dutch,
};

/** The wording of a contact's language. */
export const wordingIn = (language: Language): Wording => wordings[language];
