import { expect, it } from "vitest";
import { statusInWords } from "../../infra/local/status-in-words.ts";

it.each([
  ["sources-disagree-pay", "breached", "to be settled"],
  ["disputed-hours", "breached", "to be settled"],
  ["sources-disagree-pay", "void", "void"],
  ["daily-limit", "breached", "breached"],
])("a terminal says of %s that is %s: %s", (rule, status, said) => expect(statusInWords(rule, status)).toBe(said));
