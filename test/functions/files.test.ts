import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { S3Client } from "@aws-sdk/client-s3";
import { afterAll, describe, expect, it } from "vitest";
import { bucketFiles, bucketLocked, filesOutlet, lockedOutlet } from "../../functions/files-outlet.ts";
import { contentTag, folderFiles, folderLocked, KeyNotAccepted } from "../../functions/folder-files.ts";
import { FileMissing, type Files } from "../../functions/ports.ts";
import { readSettings, SettingsWrong } from "../../functions/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "belfry-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
const textOf = async (files: Pick<Files, "read">, key: string, from?: number, tag?: string): Promise<string> =>
  (await buffer(Readable.from(await files.read(key, from, tag)))).toString();

describe("files in a folder", () => {
  const files = folderFiles(folder);

  it("are read as they were written, whole or from a byte on", async () => {
    await files.write("feeds/lab/pay/in/march.csv", chunks("one", "two"));
    expect(await textOf(files, "feeds/lab/pay/in/march.csv")).toBe("onetwo");
    expect(await textOf(files, "feeds/lab/pay/in/march.csv", 3)).toBe("two");
    expect(await textOf(files, "feeds/lab/pay/in/march.csv", 6)).toBe("");
    expect(await textOf(files, "feeds/lab/pay/in/march.csv", 60)).toBe("");
  });

  it("are written whole or not at all", async () => {
    await files.write("exports/a.json", chunks("before"));
    async function* broken() {
      yield Buffer.from("half");
      throw new Error("the source broke");
    }
    await expect(files.write("exports/a.json", broken())).rejects.toThrow("the source broke");
    expect(readFileSync(join(folder, "exports/a.json"), "utf8")).toBe("before");
    expect(readdirSync(join(folder, "exports"))).toEqual(["a.json"]);
  });

  it("that are not there, or are others than was told of, are missing", async () => {
    await expect(files.read("feeds/none.csv")).rejects.toThrow(FileMissing);
    await files.write("b.csv", chunks("first"));
    const tag = await contentTag(join(folder, "b.csv"));
    expect(await textOf(files, "b.csv", 0, tag)).toBe("first");
    await files.write("b.csv", chunks("second"));
    await expect(files.read("b.csv", 0, tag)).rejects.toThrow(FileMissing);
  });

  it.each(["../a", "a/../../b", "/etc/passwd", "a//b", "", "a/./b", "a\\..\\b", "a\0b", "a/"])(
    "never lie outside it: %j is no key",
    async (key) => {
      await expect(files.read(key)).rejects.toThrow(KeyNotAccepted);
      await expect(files.write(key, chunks("x"))).rejects.toThrow(KeyNotAccepted);
    },
  );
});

describe("files that are written once", () => {
  const place = join(folder, "once");

  it("stay as they were first written, in a folder", async () => {
    const locked = folderLocked(place);
    expect(await locked.writeOnce("checkpoints/lab/a.ndjson", chunks("one", "two"))).toBe("written");
    expect(await locked.writeOnce("checkpoints/lab/a.ndjson", chunks("other"))).toBe("there");
    expect(await textOf(locked, "checkpoints/lab/a.ndjson")).toBe("onetwo");
    expect(readdirSync(join(place, "checkpoints/lab"))).toEqual(["a.ndjson"]);
    expect(statSync(join(place, "checkpoints/lab/a.ndjson")).mode & 0o222, "and can only be read").toBe(0);
    await expect(locked.writeOnce("../a", chunks("x"))).rejects.toThrow(KeyNotAccepted);
    await expect(locked.read("checkpoints/lab/b.ndjson")).rejects.toThrow(FileMissing);
  });

  it("go to one of two who write at once", async () => {
    const locked = folderLocked(place);
    const both = await Promise.all(["one", "two"].map((said) => locked.writeOnce("b", chunks(said))));
    expect([...both].sort()).toEqual(["there", "written"]);
    expect(await textOf(locked, "b")).toBe(both[0] === "written" ? "one" : "two");
    expect(readdirSync(place).sort()).toEqual(["b", "checkpoints"]);
  });

  const answering = (answer: () => Promise<unknown>) => {
    const asked: unknown[] = [];
    const send = async ({ input }: { input: { Bucket: string; Key: string; IfNoneMatch?: string } }) => {
      asked.push({ Bucket: input.Bucket, Key: input.Key, IfNoneMatch: input.IfNoneMatch });
      return answer();
    };
    const config = { endpoint: async () => ({ protocol: "https:", hostname: "s3", path: "/" }) };
    return { asked, locked: bucketLocked({ send, config } as unknown as S3Client, "b") };
  };

  it("ask a bucket to take them only where nothing is yet", async () => {
    const { locked, asked } = answering(async () => ({}));
    expect(await locked.writeOnce("k", chunks("one"))).toBe("written");
    expect(asked).toEqual([{ Bucket: "b", Key: "k", IfNoneMatch: "*" }]);
  });

  it("are there already where the bucket says so; anything else is worth a retry", async () => {
    const saying = (name: string) => answering(() => Promise.reject(Object.assign(new Error(name), { name }))).locked;
    expect(await saying("PreconditionFailed").writeOnce("k", chunks("one"))).toBe("there");
    await expect(saying("ConditionalRequestConflict").writeOnce("k", chunks("one"))).rejects.toThrow();
  });
});

describe("files in a bucket", () => {
  const refusing = (name: string) =>
    bucketFiles({ send: () => Promise.reject(Object.assign(new Error(name), { name })) } as unknown as S3Client, "b");

  it("ask for the bytes and the content that were named", async () => {
    const asked: unknown[] = [];
    const send = async ({ input }: { input: unknown }) => {
      asked.push(input);
      return { Body: Readable.from([Buffer.from("rest")]) };
    };
    const files = bucketFiles({ send } as unknown as S3Client, "b");
    expect(await textOf(files, "k", 7, "tag")).toBe("rest");
    await textOf(files, "k");
    expect(asked).toEqual([
      { Bucket: "b", Key: "k", Range: "bytes=7-", IfMatch: "tag" },
      { Bucket: "b", Key: "k" },
    ]);
  });

  it.each(["NoSuchKey", "PreconditionFailed"])("are missing where S3 says %s", async (name) => {
    await expect(refusing(name).read("k")).rejects.toThrow(FileMissing);
  });

  /** A bucket that gives no file, and lists what it is said to; null: it does not list either. */
  const denying = (listed: readonly string[] | null) => {
    const asked: unknown[] = [];
    const send = async (command: { constructor: { name: string }; input: unknown }) => {
      if (command.constructor.name !== "ListObjectsV2Command" || listed === null)
        throw Object.assign(new Error("denied"), { name: "AccessDenied" });
      asked.push(command.input);
      return listed.length === 0 ? {} : { Contents: listed.map((Key) => ({ Key })) };
    };
    return { files: bucketFiles({ send } as unknown as S3Client, "b"), asked };
  };

  it.each([
    ["holds nothing under their key", []],
    ["holds only a longer key", ["k.csv.bak"]],
  ])("that S3 denies are missing where its listing %s", async (_, listed) => {
    const { files, asked } = denying(listed);
    await expect(files.read("k.csv")).rejects.toThrow(FileMissing);
    expect(asked).toEqual([{ Bucket: "b", Prefix: "k.csv", MaxKeys: 1 }]);
  });

  it.each([
    ["holds them", ["k.csv"]],
    ["is denied too", null],
  ])("that S3 denies are not to be read where its listing %s, which is no file's fault", async (_, listed) => {
    await expect(denying(listed).files.read("k.csv")).rejects.toMatchObject({ name: "AccessDenied" });
  });

  it("are empty from their end on, and anything else is worth a retry", async () => {
    expect(await textOf(refusing("InvalidRange"), "k", 9)).toBe("");
    await expect(refusing("SlowDown").read("k")).rejects.not.toThrow(FileMissing);
  });
});

describe("the settings", () => {
  const settings = (more: object) =>
    readSettings({
      TABLE_NAME: "belfry",
      BUS_NAME: "belfry",
      SENDERS: '[{"account":"123456789012","sources":["*"],"employers":["*"]}]',
      MAIL_FROM: "belfry@example.org",
      MAILS_A_SECOND: "10",
      CONFIGURATION_SET: "belfry",
      ...more,
    });
  it("name a bucket or a folder, and not both", () => {
    expect(() => filesOutlet(settings({}))).toThrow(SettingsWrong);
    expect(() => filesOutlet(settings({ FILES_BUCKET: "bucket", FILES_FOLDER: "folder" }))).toThrow(SettingsWrong);
    expect(filesOutlet(settings({ FILES_FOLDER: folder }))).toHaveProperty("files");
    expect(() => lockedOutlet(settings({}))).toThrow(SettingsWrong);
    expect(() => lockedOutlet(settings({ LOCKED_BUCKET: "locked", FILES_FOLDER: "folder" }))).toThrow(SettingsWrong);
    expect(lockedOutlet(settings({ FILES_FOLDER: folder }))).toHaveProperty("locked");
  });
});
