// Control characters, and the marks that turn the direction of text around and so can disguise what is written.
const invisible = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that others sent, on one line: a name can't end a line, start a heading or turn around what follows. */
export const plainLine = (text: string): string => text.replace(/\s+/gu, " ").replace(invisible, "").trim();
