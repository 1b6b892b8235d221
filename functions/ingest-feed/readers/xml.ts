import { SaxesParser, type SaxesTagNS } from "saxes";
import { inBlocks } from "./blocks.ts";
import { withoutMark } from "./bytes.ts";
import { otherThanXml } from "./other-than-xml.ts";
import { FileUnreadable, rowBytesMax, start } from "./row.ts";
import { utf8Texts } from "./utf8.ts";

/** An element that begins: its names from the root, joined by slashes, its tag, and the line that it begins on. */
export type Begun = { readonly path: string; readonly tag: SaxesTagNS; readonly line: number };

/** Amid a file: what comes next, and the tags of the elements that are open there. */
export type XmlPosition = { readonly byte: number; readonly line: number; readonly open: readonly string[] };

/** Who hears of the elements of a file. An element of another namespace than the root's is called `?` in paths. */
export type Elements = {
  readonly begins: (element: Begun) => void;
  /**
   * @param text what stands in it behind its last element: all of it, where it has none
   * @param place tells where the file goes on behind it
   */
  readonly ends: (path: string, text: string, place: () => XmlPosition) => void;
};

/** How deep elements may be nested. */
const depthMax = 32;

/**
 * Reads a file of XML, telling of each element, and holds no more than a piece of it. A document type, and with it every
 * entity but the five of XML itself, is refused, and so is a nesting, a tag or a text beyond bounds. A parser cannot
 * begin amid a file, so one that goes on is handed the tags that are open there before the rest.
 * @param bytes those from the position on
 * @returns after each piece nothing, and at last the fault for which no more can be read
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  from: XmlPosition,
  elements: Elements,
): AsyncGenerator<FileUnreadable | null> {
  const { content, skipped } = await withoutMark(bytes, { ...start, byte: from.byte });
  const first = from.byte + skipped;
  const parser = listening({ ...from, byte: first }, elements);
  let begins = from.byte === 0;
  // A parser tells of some faults at the end of what it was handed: which of two it finds first must not hang on the cuts.
  for await (const text of utf8Texts(inBlocks(content, first))) {
    if (text === null)
      return yield new FileUnreadable(parser.line(), "is not in UTF-8", "write it as UTF-8, as the standard asks");
    const other = begins ? otherThanXml(text) : null;
    begins = false;
    const fault = other ?? faultOf(() => parser.write(text));
    yield fault;
    if (fault !== null) return;
  }
  yield faultOf(parser.end);
}

/** A parser that tells of what it finds. @throws FileUnreadable, from `write` and `end` */
function listening(from: XmlPosition, elements: Elements) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const path: string[] = [];
  const open: { readonly tag: SaxesTagNS; again: string | null }[] = [];
  let namespace = "";
  let text = "";
  let ending = false;
  const line = (): number => from.line + parser.line - 1;
  let begunOn = from.line;
  let heard = { position: 0, line: from.line };
  /** Whether anything of XML was found. */
  let begun = false;
  const where = placesIn(from.byte);

  /** What lies between two things that are told of is bounded, and so is what the parser holds. */
  const hear = (): void => {
    if (parser.position - heard.position > rowBytesMax) throw tooLong(heard.line);
    heard = { position: parser.position, line: line() };
  };
  const add = (more: string): void => {
    // Outside the root nothing is a text: what is none is told by the line of what stands before it.
    if (path.length === 0) return;
    hear();
    text += more;
    if (text.length > rowBytesMax) throw tooLong(line());
  };
  parser.on("xmldecl", ({ encoding }) => {
    begun = true;
    hear();
    if (encoding === undefined || /^utf-8$/i.test(encoding)) return;
    throw new FileUnreadable(1, "says that it is not in UTF-8", "write it as UTF-8, as the standard asks");
  });
  parser.on("doctype", () => {
    throw new FileUnreadable(line(), "has a document type", "leave <!DOCTYPE> out: the standard has none");
  });
  // The parser tells of an element's end before it says that the end tag names another.
  let ended: { readonly position: number; readonly tell: () => void } | null = null;
  const flush = (): void => {
    const last = ended;
    ended = null;
    last?.tell();
  };
  parser.on("error", () => {
    if (ended?.position === parser.position) ended = null;
    flush();
    if (ending)
      throw new FileUnreadable(line(), "ends before its last element does", "send it whole: it was cut short");
    if (!begun && path.length === 0 && from.open.length === 0) throw notXml(heard.line);
    // Of a text outside the root the parser says so where it ends.
    const on = path.length === 0 ? heard.line : line();
    throw new FileUnreadable(on, "is not well-formed XML", "have it written again by the system that made it");
  });
  parser.on("opentagstart", () => {
    begun = true;
    // The name's end was read: where that is a line's end, the parser is on the next line already.
    begunOn = parser.column === 0 ? line() - 1 : line();
  });
  const opened = (tag: SaxesTagNS): string => {
    if (path.length === 0) namespace = tag.uri;
    const name = tag.uri === namespace ? tag.local : "?";
    path.push(path.length === 0 ? name : `${path.at(-1)}/${name}`);
    open.push({ tag, again: null });
    return path.at(-1) ?? "";
  };
  if (from.open.length > 0) {
    parser.on("opentag", opened);
    const tags = from.open.join("");
    parser.write(tags);
    where.begin(tags.length);
    heard = { position: tags.length, line: from.line };
  }
  parser.on("opentag", (tag) => {
    flush();
    hear();
    if (path.length >= depthMax)
      throw new FileUnreadable(begunOn, `is nested more than ${depthMax} deep`, "write it as the standard nests it");
    text = "";
    elements.begins({ path: opened(tag), tag, line: begunOn });
  });
  parser.on("closetag", () => {
    hear();
    open.pop();
    flush();
    const [name, said, position, on, left] = [path.pop() ?? "", text, parser.position, line(), [...open]];
    const place = (): XmlPosition => ({
      byte: where.byteAt(position),
      line: on,
      open: left.map((one) => (one.again ??= tagAgain(one.tag))),
    });
    ended = { position, tell: () => elements.ends(name, said, place) };
    text = "";
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("comment", hear);
  parser.on("processinginstruction", hear);
  return {
    line,
    write: (piece: string): void => {
      where.add(piece);
      parser.write(piece);
      flush();
      if (where.handed() - heard.position > rowBytesMax) throw tooLong(heard.line);
    },
    end: (): void => {
      ending = true;
      parser.close();
    },
  };
}

/** Knows at which byte of the file a position of the parser lies, which counts characters. Asked for ever later ones. */
function placesIn(firstByte: number) {
  let [piece, pieceAt, position, byte] = ["", 0, 0, firstByte];
  const byteAt = (later: number): number => {
    byte += Buffer.byteLength(piece.slice(position - pieceAt, later - pieceAt));
    position = later;
    return byte;
  };
  return {
    /** The parser was handed so many characters that are not in the file. */
    begin: (at: number): void => {
      pieceAt = at;
      position = at;
    },
    add: (next: string): void => {
      const end = pieceAt + piece.length;
      byteAt(end);
      piece = next;
      pieceAt = end;
    },
    byteAt,
    /** How many characters the parser was handed. */
    handed: (): number => pieceAt + piece.length,
  };
}

/** A tag with what namespaces it names: all that matters of it for what stands inside. */
function tagAgain({ name, attributes }: SaxesTagNS): string {
  const namespaces = Object.values(attributes).filter((one) => one.prefix === "xmlns" || one.name === "xmlns");
  const written = namespaces.map(
    (one) => ` ${one.name}="${one.value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")}"`,
  );
  return `<${name}${written.join("")}>`;
}

const notXml = (line: number): FileUnreadable =>
  new FileUnreadable(
    line,
    "does not begin as XML",
    "send the payment file as it was made, or say in the feed's description which other format its files have",
  );

const tooLong = (line: number): FileUnreadable =>
  new FileUnreadable(
    line,
    `has a tag or a text of more than ${rowBytesMax} characters`,
    "write it as the standard bounds it",
  );

function faultOf(read: () => void): FileUnreadable | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof FileUnreadable) return error;
    throw error;
  }
}
