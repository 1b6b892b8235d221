/**
 * Lines of at most `width` characters. Words are kept whole; one that is longer than a line, an id for instance, is
 * cut, because a mail program would cut it anywhere or make the whole mail wider.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: readonly string[] = [];
  for (const word of text.split(" ").flatMap((each) => pieces([...each], width))) {
    const longer = line.length === 0 ? word : [...line, " ", ...word];
    if (longer.length > width) lines.push(line.join(""));
    line = longer.length > width ? word : longer;
  }
  return [...lines, line.join("")];
}

/** A word in pieces of at most `width` characters. */
function pieces(word: readonly string[], width: number): readonly (readonly string[])[] {
  if (word.length <= width) return [word];
  return [word.slice(0, width), ...pieces(word.slice(width), width)];
}
