import { crc32, deflateRawSync } from "node:zlib";

export type Written = { readonly name: string; readonly content: string | Uint8Array };
/** How a zip is written: whether the sizes of a file come after it, and what stands behind its end and behind the zip's. */
type How = {
  readonly isStream?: boolean;
  readonly isDeflated?: boolean;
  readonly comment?: string;
  readonly behind?: string;
};

/** A local entry of a zip, with what the directory says of it. */
function entryOf({ name, content }: Written, offset: number, { isStream = false, ...how }: How) {
  const isDeflated = how.isDeflated === true && !name.endsWith("/");
  const data = Buffer.from(content);
  const packed = isDeflated ? Buffer.concat([deflateRawSync(data), Buffer.from(how.behind ?? "")]) : data;
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(data), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(data.length, 8);
  const common = Buffer.alloc(10);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(isStream ? 8 : 0, 2);
  common.writeUInt16LE(isDeflated ? 8 : 0, 4);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(Buffer.byteLength(name), 0);
  const [said, later] = isStream
    ? [Buffer.concat([Buffer.alloc(8), sizes.subarray(8)]), Buffer.concat([Buffer.from("PK\x07\x08"), sizes])]
    : [sizes, Buffer.alloc(0)];
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, said, lengths, Buffer.from(name), packed, later]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const listed = [Buffer.from("PK\x01\x02\x14\0"), common, sizes, lengths, rest, Buffer.from(name)];
  return { local, listed: Buffer.concat(listed) };
}

/** The bytes of one entry, as they stand in a zip. */
export const localEntry = (written: Written): Buffer => entryOf(written, 0, {}).local;

/** A zip written byte by byte, as other programs than ours write one. */
export function writtenZip(files: readonly Written[], how: How = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { local, listed } = entryOf(file, offset, how);
    locals.push(local);
    directory.push(listed);
    offset += local.length;
  }
  return withDirectory(Buffer.concat(locals), directory, how.comment);
}

function withDirectory(locals: Buffer, directory: readonly Buffer[], comment = ""): Buffer {
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(locals.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([locals, listed, end, Buffer.from(comment)]);
}

/** Changes what the directory of a zip says of the first file of a name: four bytes, at a place of its header. */
export function relisted(zip: Buffer, name: string, place: number, value: number): Buffer {
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf("PK\x01\x02"); at >= 0; at = changed.indexOf("PK\x01\x02", at + 1)) {
    const listed = changed.toString("utf8", at + 46, at + 46 + changed.readUInt16LE(at + 28));
    if (listed !== name) continue;
    changed.writeUInt32LE(value, at + place);
    return changed;
  }
  throw new Error("the directory names no such file");
}

/** Where the header of a file says its offset, and its bytes as packed. */
export const listedPlace = { packedBytes: 20, offset: 42 };
