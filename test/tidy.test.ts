import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogue, notices } from "../events/catalogue.ts";
import { functions } from "../functions/index.ts";
import { stalePages } from "../infra/docs/generate.ts";
import { lawRegister } from "../shared/law/register.ts";
import { rules } from "../shared/obligations/rules.ts";

/** The repository's own rules. Each failure names the file and the remedy. */
const root = fileURLToPath(new URL("..", import.meta.url));
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "");
const read = (path: string): string => readFileSync(`${root}/${path}`, "utf8");
const code = files.filter((path) => /\.(ts|mjs)$/.test(path));
const source = code.filter((path) => !path.startsWith("test/"));

/** Code without comments and strings, so that words in them count for nothing. */
const bare = (path: string): string =>
  read(path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\/\/.*$/gm, "")
    .replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');

const importsOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");

/** Relative imports as paths from the root. */
const localImports = (path: string): readonly string[] =>
  importsOf(path)
    .filter((name) => name.startsWith("."))
    .map((name) => new URL(name, `file:///${path}`).pathname.slice(1));

describe("the layout", () => {
  it("has nothing at the top but what the layout names", () => {
    const allowed = [
      "infra",
      "functions",
      "shared",
      "events",
      "test",
      "cdk.json",
      "package.json",
      "tsconfig.json",
      "README.md",
      "package-lock.json",
    ];
    const tops = new Set(files.map((path) => path.split("/")[0] ?? ""));
    const strange = [...tops].filter((name) => !name.startsWith(".") && !allowed.includes(name));
    expect(strange, "move it under one of the five folders").toEqual([]);
  });

  it("names files and folders in kebab-case, at most four folders deep, none of them a drawer", () => {
    const drawers = /^(utils?|helpers?|common|lib|misc)$/;
    const wrong = code.filter((path) => {
      const folders = dirname(path).split("/");
      const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.config)?\.(ts|mjs)$/.test(basename(path));
      return !kebab || folders.length > 4 || folders.some((folder) => drawers.test(folder));
    });
    expect(wrong, "name the file as its main export, in kebab-case, in a folder that answers a question").toEqual([]);
  });

  it("keeps files short", () => {
    // The verifier is handed over as one file, and read as one by whoever must trust it; its text is made from it.
    const lengthMax = (path: string) => (/\/(verify\.mjs|verifier-text\.ts)$/.test(path) ? 1080 : 320);
    const long = source.filter(
      (path) => read(path).split("\n").length > lengthMax(path) && !path.includes("/wording/"),
    );
    expect(long, "split it: one idea a file").toEqual([]);
  });
});

describe("the arrows", () => {
  const order = ["events", "shared", "functions", "infra"];
  it("point one way: events, shared, functions, infra", () => {
    const wrong = source.flatMap((path) => {
      const level = order.indexOf(path.split("/")[0] ?? "");
      return localImports(path)
        .filter((target) => order.indexOf(target.split("/")[0] ?? "") > level)
        .map((target) => `${path} imports ${target}`);
    });
    expect(wrong, "move what is shared down, or pass it in").toEqual([]);
  });

  it("go round nowhere", () => {
    const seen = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) return circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      if (seen.has(path)) return 0;
      for (const next of localImports(path).filter((target) => source.includes(target))) visit(next, [...trail, path]);
      return seen.add(path).size;
    };
    for (const path of source) visit(path, []);
    expect(circles, "put what both need in a file of its own").toEqual([]);
  });

  const pure = source.filter((path) => /^shared\/(?!store\/)/.test(path));
  it("bring no AWS, clock or randomness into what thinks", () => {
    const outside = /@aws-sdk|@aws-lambda-powertools|node:(fs|http|net|timers|child_process)/;
    const clock =
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomBytes\(|\brandomUUID\(|\bsetTimeout\(|\bperformance\b|\bprocess\b/;
    const wrong = pure.filter((path) => importsOf(path).some((name) => outside.test(name)) || clock.test(bare(path)));
    expect(wrong, "pass the instant, the salt or the client in from functions/").toEqual([]);
  });
});

describe("the law", () => {
  const ruleFiles = source.filter((path) => /^shared\/obligations\/[a-z-]+\//.test(path));
  it("has no number in a rule but 0 and 1", () => {
    const wrong = ruleFiles.filter((path) => /(?<![\w.-])(?:[2-9]|\d{2,})\b/.test(bare(path)));
    expect(wrong, "make the number a parameter in shared/law or a policy in shared/policy").toEqual([]);
  });

  it("cites an article or an address for every value, and every rule about the law rests on one", () => {
    const uncited = lawRegister.filter(({ values }) =>
      values.some(({ citation }) => citation.article === undefined && citation.address === undefined),
    );
    expect(
      uncited.map(({ id }) => id),
      "give the citation an article or a permanent address",
    ).toEqual([]);
    const baseless = rules.filter(
      ({ family, id, uses, basis }) =>
        (family === "residence" || family === "hours") &&
        !/^(disputed-|unknown-|sources-disagree-|same-revision-)/.test(id) &&
        uses.length + basis.length === 0,
    );
    expect(
      baseless.map(({ id }) => id),
      "say which articles it rests on",
    ).toEqual([]);
  });

  it("registers every parameter that a rule uses, once, its values in the order of their days", () => {
    const used = rules.flatMap(({ uses }) => uses).filter((parameter) => !lawRegister.includes(parameter));
    expect(
      used.map(({ id }) => id),
      "list it in shared/law/register.ts",
    ).toEqual([]);
    expect(new Set(lawRegister.map(({ id }) => id)).size).toBe(lawRegister.length);
    for (const { id, values, reviewedOn, reviewBy } of lawRegister) {
      const days = values.map(({ since }) => since);
      expect(days, `${id}: sort its values by since`).toEqual([...days].sort());
      expect(reviewBy > reviewedOn, `${id}: reviewBy lies after reviewedOn`).toBe(true);
    }
  });
});

describe("the code", () => {
  it("says above every export of events, shared and functions what it means", () => {
    const silent = source
      .filter((path) => /^(events|shared|functions)\//.test(path))
      .flatMap((path) => {
        const lines = read(path).split("\n");
        return lines.flatMap((line, at) => {
          const exported = /^export (?:async )?(?:const|function|class|type) (\w+)/.exec(line)?.[1];
          const above = lines[at - 1] ?? "";
          const obvious =
            line.includes("defineEvent(") ||
            line.includes("atTheEdge(") ||
            line.includes(": FunctionSpec") ||
            line.includes(": Rule");
          const explained = /\*\/\s*$/.test(above) || /^\s*\/\//.test(above) || obvious || says(line);
          return exported === undefined || explained ? [] : [`${path}: ${exported}`];
        });
      });
    expect(silent, "write a docstring: meaning, units, errors thrown, source").toEqual([]);
  });

  /** Definitions that carry their meaning as data, and one-line constants whose names say it. */
  function says(line: string): boolean {
    return /define(Parameter|Notice)\b|: Policy<|z\.enum|= "[^"]*";$|^export const \w+ = (\d|"|\[)|=> .*;$|^export type \w+ = .*;$/.test(
      line,
    );
  }

  it("names events once: elsewhere than in events and shared they come from the catalogue", () => {
    const names = [...catalogue, ...notices].map(({ type }) => `"${type}"`);
    const wrong = source
      .filter((path) => path.startsWith("infra/") && !path.startsWith("infra/docs/"))
      .flatMap((path) =>
        names
          .filter((name) => read(path).includes(name) && !path.endsWith("progress.ts"))
          .map((name) => `${path}: ${name}`),
      );
    expect(wrong, "take the pattern or the type from events/").toEqual([]);
  });

  it("has a function for every folder and a folder for every function", () => {
    const folders = new Set(
      files.filter((path) => /^functions\/[^/]+\/handler\.ts$/.test(path)).map((path) => path.split("/")[1]),
    );
    expect([...folders].sort(), "list it in functions/index.ts, or delete the folder").toEqual(
      functions.map(({ name }) => name).sort(),
    );
  });

  it("keeps the SDK's notice about future versions of Node out of what a command says", () => {
    const commands = [...read("package.json").matchAll(/tsx (infra\/local\/[a-z-]+\.ts)/g)].map(
      ([, path = ""]) => path,
    );
    expect(commands.length).toBeGreaterThan(5);
    const loud = commands.filter((path) => !read(path).startsWith('import "./quiet-sdk.ts";'));
    expect(loud, 'begin with import "./quiet-sdk.ts"').toEqual([]);
  });

  it("has no loose end", () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|\.only\(|\bdebugger\b|console\.log/;
    const wrong = source.filter((path) => marks.test(read(path)));
    expect(wrong, "finish it, or write it where plans are kept").toEqual([]);
  });
});

describe("what is committed", () => {
  it("pins every package exactly and names no download address", () => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(read("package.json"));
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides })
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))
      .map(([name]) => name);
    expect(loose, "pin the exact version").toEqual([]);
    expect(
      read("package-lock.json").includes('"resolved"'),
      "write the lock file again with the repository's .npmrc",
    ).toBe(false);
  });

  it("locks every package that a package may bring, for every platform: `npm ci` refuses a lock with holes", () => {
    const locked: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(
      read("package-lock.json"),
    ).packages;
    const holes = Object.values(locked)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !Object.keys(locked).some((path) => path.endsWith(`node_modules/${name}`)));
    expect(holes, "pin a version of which every platform's package can be had").toEqual([]);
  });

  it("names no path of a machine and no registry", () => {
    const host = ["registry", "npmjs"].join(".");
    const paths = new RegExp(`(?<![\\w.])/(work|root|home)/|${host}`);
    const wrong = files.filter((path) => !/package-lock|\.(png|ico)$/.test(path) && paths.test(read(path)));
    expect(wrong, "use a path relative to the file").toEqual([]);
  });

  it("has every generated page as the code would make it now", async () => {
    expect(await stalePages(), "run npm run docs and commit").toEqual([]);
  });
});
