import { typeset } from "../french-grammar.ts";
import type { Language } from "../wording.ts";
import { dutchAnswer } from "./dutch.ts";
import { englishAnswer } from "./english.ts";
import { frenchAnswer } from "./french.ts";
import { germanAnswer } from "./german.ts";
import type { AnswerWording } from "./keys.ts";

const wordings: { readonly [L in Language]: AnswerWording } = {
  de: germanAnswer,
  en: englishAnswer,
  fr: typeset<AnswerWording>(frenchAnswer),
  nl: dutchAnswer,
};

/** What the page behind a mail's link says to a reader of a language. */
export const answerWords = ({ language }: { readonly language: Language }): AnswerWording => wordings[language];
