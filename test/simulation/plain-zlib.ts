/**
 * Stands in for node:zlib in the simulator: facts are stored unpacked. Deflating is a third of a history's time, and the
 * store's own tests cover it.
 */
export const deflateRawSync = (text: string): Uint8Array => Buffer.from(text);
export const inflateRawSync = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
