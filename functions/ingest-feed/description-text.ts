import { Readable } from "node:stream";
import { descriptionLengthMax } from "../../shared/feeds/owner.ts";
import type { FeedFileId } from "../../shared/store/feed-progress.ts";
import { descriptionKey } from "../feed-keys.ts";
import { FileMissing, type Ports } from "../ports.ts";

/** A feed's description as text; null where there is none. What is too long is cut, and then is no JSON. */
export async function readDescriptionText(ports: Ports, id: Omit<FeedFileId, "file">): Promise<string | null> {
  try {
    let text = "";
    const bytes = Readable.from(await ports.files.read(descriptionKey(id)), { objectMode: false }).setEncoding("utf8");
    for await (const chunk of bytes) {
      text += chunk;
      if (text.length > descriptionLengthMax) break;
    }
    return text.replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof FileMissing) return null;
    throw error;
  }
}
