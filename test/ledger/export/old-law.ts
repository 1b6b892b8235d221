import type { PackBytes } from "./packs.ts";
import { resealed } from "./resealed.ts";

const isLaw = (name: string): boolean => name.startsWith("law/");

/** A pack as it was written before the law lay in a folder: `law.json` in place of the files of `law/`. */
export function withOldLaw(bytes: PackBytes): PackBytes {
  const law = [...bytes].filter(([name]) => isLaw(name)).map(([, content]) => JSON.parse(String(content)));
  const { release, asOf } = law[0];
  const one = {
    release,
    asOf,
    parameters: law.flatMap(({ parameters }) => parameters),
    rules: law.flatMap(({ rules }) => rules),
  };
  const manifest = JSON.parse(String(bytes.get("manifest.json")));
  const files = manifest.files.filter(({ name }: { name: string }) => !isLaw(name));
  const old = new Map([...bytes].filter(([name]) => !isLaw(name)))
    .set("law.json", Buffer.from(`${JSON.stringify(one, null, 2)}\n`))
    .set("manifest.json", Buffer.from(JSON.stringify({ ...manifest, files: [...files, { name: "law.json" }] })));
  return resealed(old, bytes);
}
