import { expect, it } from "vitest";
import { answerWords } from "../../shared/alerts/wording/answer/wordings.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";

/** The verb for what HR does with a held file that is right, and what it is called elsewhere: no other word for one act. */
const verbs = {
  en: [/\b(take|takes|taken|took)\b.* in\b/i, /acknowledg|confirm/i],
  nl: [/verwerk/i, /kennis|bevestig/i],
  fr: [/repr(end|is)/i, /prenez acte|n'en prenez|confirm/i],
  de: [/übern(ehm|imm|omm)/i, /Kenntnis|bestätig/i],
} as const;

it.each(["en", "nl", "fr", "de"] as const)(
  "mail and page call taking a held file in by one verb, in %s",
  (language) => {
    const { todo } = wordings[language].missing["word-on-held-run"];
    const { label, hint, recorded, settled } = answerWords(wordings[language]).takesIn;
    const [verb, others] = verbs[language];
    for (const said of [todo, label, hint, recorded, settled]) {
      expect(said).toMatch(verb);
      expect(said).not.toMatch(others);
    }
  },
);
