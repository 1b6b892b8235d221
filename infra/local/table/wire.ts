/** DynamoDB's JSON: as the SDK's objects, with bytes in base64. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, (_name, field) =>
    field instanceof Uint8Array
      ? Buffer.from(field.buffer, field.byteOffset, field.byteLength).toString("base64")
      : field,
  );
}

/** Reads DynamoDB's JSON. A string under `B` is always bytes: an attribute that happens to be named `B` holds an object. */
export function decodeJson(text: string): unknown {
  return JSON.parse(text, (name, field) => {
    if (name === "B" && typeof field === "string") return bytes(field);
    if (name === "BS" && Array.isArray(field)) return field.map(bytes);
    return field;
  });
}

function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, "base64"));
}
