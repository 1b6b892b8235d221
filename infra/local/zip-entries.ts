import type { FileHandle } from "node:fs/promises";
import { ZipNotRead } from "./zip-not-read.ts";

/** A file in a zip, or a folder, whose name ends with a slash: where its bytes begin, how many they are, and how many unpacked. */
export type ZipEntry = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly from: number;
  readonly packedBytes: number;
  readonly bytes: number;
};

/** What the directory at the end of a zip says of an entry. */
type Listed = {
  /** As bytes, for programs differ in what they read them as. */
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  /** Its check sum, its bytes as packed and its bytes, as they stand in the zip. */
  readonly sizes: Buffer;
  readonly offset: number;
};

/** Bytes of a directory: as many as ten thousand names of a usual length take, several times over. */
const directoryBytesMax = 16 * 1024 ** 2;
const [endLength, listedLength, localLength, locatorLength, sizesLength] = [22, 46, 30, 20, 12];
const signature = { end: 0x06054b50, locator: 0x07064b50, listed: 0x02014b50, local: 0x04034b50, sizes: 0x08074b50 };
/** How hard it was packed, that the sizes come after the data, and that the name is in UTF-8: of no other we know the meaning. */
const [flagsKnown, sizesComeLater] = [0b1000_0000_1110, 0b1000];
const methods = { stored: 0, deflated: 8 };
/** Extra fields that give an entry other sizes, or another name. */
const extrasRefused: readonly number[] = [0x0001, 0x7075];

/**
 * The entries of a zip, in order. Programs read a zip by the directory at its end, or by what stands before each file. Only
 * where both say the same, byte after byte without a gap, do all unpack the same: no other zip is read.
 * Source: PKWARE, .ZIP File Format Specification (APPNOTE.TXT), 4.3 and 4.5.
 * @throws ZipNotRead
 */
export async function zipEntries(file: FileHandle): Promise<readonly ZipEntry[]> {
  const { listed, offset } = await readDirectory(file);
  const entries: ZipEntry[] = [];
  for (const [at, one] of listed.entries()) {
    const next = listed[at + 1]?.offset ?? offset;
    entries.push(await readEntry(file, one, next));
  }
  if ((listed[0]?.offset ?? offset) !== 0) throw notTheSame();
  return entries;
}

/** Some bytes of a zip. @throws ZipNotRead where it ends before them */
async function bytesAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  if (bytesRead < length) throw notTheSame();
  return buffer;
}

const notTheSame = (): ZipNotRead =>
  new ZipNotRead(
    "the zip's directory is not what the zip holds: it was cut off or put together by hand. Have it sent again",
  );
const notPlain = (): ZipNotRead =>
  new ZipNotRead(
    "the zip is packed in a way that is not read here (larger than 4 GiB, in several parts, encrypted or with a comment): unpack it with another program and name the folder",
  );

async function readDirectory(
  file: FileHandle,
): Promise<{ readonly listed: readonly Listed[]; readonly offset: number }> {
  const { size } = await file.stat();
  const endAt = size - endLength;
  if (endAt < 0) throw new ZipNotRead("the file is no zip, or was cut off: have it sent again");
  const end = await bytesAt(file, endAt, endLength);
  if (end.readUInt32LE(0) !== signature.end)
    throw new ZipNotRead("the file is no zip, was cut off, or ends with a comment: have it sent again");
  const [disks, here, count] = [end.readUInt32LE(4), end.readUInt16LE(8), end.readUInt16LE(10)];
  const [length, offset, comment] = [end.readUInt32LE(12), end.readUInt32LE(16), end.readUInt16LE(20)];
  if (disks !== 0 || here !== count || comment !== 0 || length > directoryBytesMax) throw notPlain();
  if (endAt >= locatorLength && (await bytesAt(file, endAt - locatorLength, 4)).readUInt32LE(0) === signature.locator)
    throw notPlain();
  if (offset + length !== endAt) throw notTheSame();
  return { listed: listedIn(await bytesAt(file, offset, length), count), offset };
}

function listedIn(directory: Buffer, count: number): readonly Listed[] {
  const listed: Listed[] = [];
  let at = 0;
  while (listed.length < count && at + listedLength <= directory.length) {
    if (directory.readUInt32LE(at) !== signature.listed) throw notTheSame();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const nameEnd = at + listedLength + (nameLength ?? 0);
    const extraEnd = nameEnd + (extraLength ?? 0);
    if (directory.readUInt16LE(at + 34) !== 0) throw notPlain();
    refuseExtras(directory.subarray(nameEnd, extraEnd));
    listed.push({
      name: directory.subarray(at + listedLength, nameEnd),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      sizes: directory.subarray(at + 16, at + 16 + sizesLength),
      offset: directory.readUInt32LE(at + 42),
    });
    at = extraEnd + (commentLength ?? 0);
  }
  if (at !== directory.length || listed.length !== count) throw notTheSame();
  return listed;
}

/** Extra fields are times and owners, or what would make of an entry another one. */
function refuseExtras(extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extrasRefused.includes(extra.readUInt16LE(at))) throw notPlain();
}

/** Reads what stands before an entry, and holds that it is what the directory says and that it ends where the next one begins. */
async function readEntry(
  file: FileHandle,
  { name, flags, method, sizes, offset }: Listed,
  next: number,
): Promise<ZipEntry> {
  const local = await bytesAt(file, offset, localLength);
  const [nameLength, extraLength] = [local.readUInt16LE(26), local.readUInt16LE(28)];
  const more = await bytesAt(file, offset + localLength, nameLength + extraLength);
  if ((flags & ~flagsKnown) !== 0 || (method !== methods.stored && method !== methods.deflated)) throw notPlain();
  refuseExtras(more.subarray(nameLength));
  const [packedBytes, bytes] = [sizes.readUInt32LE(4), sizes.readUInt32LE(8)];
  const from = offset + localLength + nameLength + extraLength;
  const isTheSame =
    local.readUInt32LE(0) === signature.local &&
    local.readUInt16LE(6) === flags &&
    local.readUInt16LE(8) === method &&
    more.subarray(0, nameLength).equals(name) &&
    (await saysSizes(file, local.subarray(14, 14 + sizesLength), { flags, sizes }, from + packedBytes, next)) &&
    (method === methods.deflated ? packedBytes > 0 || bytes === 0 : packedBytes === bytes);
  if (!isTheSame) throw notTheSame();
  return { name: name.toString("utf8"), isDeflated: method === methods.deflated, from, packedBytes, bytes };
}

/** Whether the sizes that stand before an entry, or after it where they come later, are those of the directory, and nothing else follows. */
async function saysSizes(
  file: FileHandle,
  before: Buffer,
  { flags, sizes }: Pick<Listed, "flags" | "sizes">,
  end: number,
  next: number,
): Promise<boolean> {
  if ((flags & sizesComeLater) === 0) return before.equals(sizes) && end === next;
  const isSaid = (at: number): boolean => [0, sizes.readUInt32LE(at)].includes(before.readUInt32LE(at));
  if (![0, 4, 8].every(isSaid)) return false;
  const gap = next - end;
  if (gap === sizesLength) return (await bytesAt(file, end, gap)).equals(sizes);
  if (gap !== sizesLength + 4) return false;
  const after = await bytesAt(file, end, gap);
  return after.readUInt32LE(0) === signature.sizes && after.subarray(4).equals(sizes);
}
