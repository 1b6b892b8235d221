/** A zip that no pack can be taken from. Send the pack again, or unpack it and name its folder. */
export class ZipNotRead extends Error {
  override readonly name = "ZipNotRead";
}
