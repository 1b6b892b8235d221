import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkPack, type Exported } from "./export-all.ts";

/** Under what Belfry keeps audit exports among its files, as `exports/EMPLOYER/REQUEST`. */
const exportsFolder = "exports";

/**
 * The audit exports that Belfry wrote among its files when an auditor asked, each checked with its own verifier and the
 * seal beside it.
 * @param keepIn where they are copied to first, because the files of a machine without a data folder go with it
 */
export async function writtenPacks(filesFolder: string, keepIn: string | null): Promise<readonly Exported[]> {
  const written = join(filesFolder, exportsFolder);
  const lasting = keepIn === null ? written : join(keepIn, exportsFolder);
  const employers = await namesIn(written);
  if (keepIn !== null && employers.length > 0) await cp(written, lasting, { recursive: true, force: true });
  const packs: Exported[] = [];
  for (const employer of employers) {
    const names = await namesIn(join(written, employer));
    for (const seal of names.filter((name) => name.endsWith(".seal"))) {
      const folder = join(lasting, employer, seal.slice(0, -".seal".length));
      const [digest = ""] = (await readFile(`${folder}.seal`, "utf8")).split(" ");
      packs.push(await checkPack(employer, folder, digest));
    }
  }
  return packs;
}

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).then(
    (names) => names.sort(),
    () => [],
  );
