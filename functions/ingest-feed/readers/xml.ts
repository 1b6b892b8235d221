import { SaxesParser, type SaxesTagNS } from "saxes";
import { withoutMark } from "./bytes.ts";
import { FileUnreadable, rowBytesMax, start } from "./row.ts";
import { utf8Texts } from "./utf8.ts";

/** An element that begins: its names from the root, joined by slashes, its tag, and the line that it begins on. */
export type Begun = { readonly path: string; readonly tag: SaxesTagNS; readonly line: number };

/** Who hears of the elements of a file. An element of another namespace than the root's is called `?` in paths. */
export type Elements = {
  readonly begins: (element: Begun) => void;
  /** @param text what stands in it behind its last element: all of it, where it has none */
  readonly ends: (path: string, text: string) => void;
};

/** How deep elements may be nested. */
const depthMax = 32;
/** Characters that the parser is handed at once. */
const pieceLength = 16 * 1024;

/**
 * Reads a file of XML from its first byte, telling of each element, and holds no more than a piece of it. A document
 * type, and with it every entity but the five of XML itself, is refused, and so is a nesting, a tag or a text beyond
 * bounds.
 * @returns after each piece nothing, and at last the fault for which no more can be read
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  elements: Elements,
): AsyncGenerator<FileUnreadable | null> {
  const { content } = await withoutMark(bytes, start);
  const parser = listening(elements);
  for await (const text of utf8Texts(content)) {
    if (text === null)
      return yield new FileUnreadable(parser.line, "is not in UTF-8", "write it as UTF-8, as the standard asks");
    for (let at = 0; at < text.length; at += pieceLength) {
      const fault = faultOf(() => parser.write(text.slice(at, at + pieceLength)));
      yield fault;
      if (fault !== null) return;
    }
  }
  yield faultOf(() => parser.end());
}

type Parser = { readonly line: number; readonly write: (text: string) => void; readonly end: () => void };

function listening(elements: Elements): Parser {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const paths: string[] = [];
  let namespace = "";
  let text = "";
  let begunOn = 1;
  let heard = { position: 0, line: 1 };
  let ending = false;
  /** What lies between two things that are told of is bounded, and so is what the parser holds. */
  const within = (): void => {
    if (parser.position - heard.position <= rowBytesMax) return;
    const problem = `has a tag or a text of more than ${rowBytesMax} characters`;
    throw new FileUnreadable(heard.line, problem, "write it as the standard bounds it");
  };
  const hear = (): void => {
    within();
    heard = { position: parser.position, line: parser.line };
  };
  const add = (more: string): void => {
    hear();
    text += more;
    if (text.length <= rowBytesMax) return;
    const problem = `has a text of more than ${rowBytesMax} characters`;
    throw new FileUnreadable(parser.line, problem, "write it as the standard bounds it");
  };
  parser.on("xmldecl", ({ encoding }) => {
    hear();
    if (encoding === undefined || /^utf-8$/i.test(encoding)) return;
    throw new FileUnreadable(1, "says that it is not in UTF-8", "write it as UTF-8, as the standard asks");
  });
  parser.on("doctype", () => {
    throw new FileUnreadable(parser.line, "has a document type", "leave <!DOCTYPE> out: the standard has none");
  });
  parser.on("error", () => {
    throw ending
      ? new FileUnreadable(parser.line, "ends before its last element does", "send it whole: it was cut short")
      : new FileUnreadable(parser.line, "is not well-formed XML", "have it written again by the system that made it");
  });
  parser.on("opentagstart", () => {
    // The name's end was read: where that is a line's end, the parser is on the next line already.
    begunOn = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on("opentag", (tag) => {
    hear();
    if (paths.length >= depthMax)
      throw new FileUnreadable(begunOn, `is nested more than ${depthMax} deep`, "write it as the standard nests it");
    if (paths.length === 0) namespace = tag.uri;
    const name = tag.uri === namespace ? tag.local : "?";
    const path = paths.length === 0 ? name : `${paths.at(-1)}/${name}`;
    paths.push(path);
    text = "";
    elements.begins({ path, tag, line: begunOn });
  });
  parser.on("closetag", () => {
    hear();
    elements.ends(paths.pop() ?? "", text);
    text = "";
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("comment", hear);
  parser.on("processinginstruction", hear);
  return {
    get line() {
      return parser.line;
    },
    write: (piece) => {
      parser.write(piece);
      within();
    },
    end: () => {
      ending = true;
      parser.close();
    },
  };
}

function faultOf(read: () => void): FileUnreadable | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof FileUnreadable) return error;
    throw error;
  }
}
