import { Readable } from "node:stream";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { folderFiles, folderLocked, lockedIn } from "./folder-files.ts";
import { FileMissing, type Files, type Locked, type Ports } from "./ports.ts";
import { type Settings, SettingsWrong } from "./settings.ts";

/**
 * Files as a function sees them: in the bucket, or in the folder of one machine.
 * @throws SettingsWrong where the settings name neither or both
 */
export function filesOutlet({ FILES_BUCKET, FILES_FOLDER }: Settings): Pick<Ports, "files"> {
  if (FILES_FOLDER !== undefined && FILES_BUCKET === undefined) return { files: folderFiles(FILES_FOLDER) };
  if (FILES_BUCKET !== undefined && FILES_FOLDER === undefined)
    return { files: bucketFiles(new S3Client({ maxAttempts: 4 }), FILES_BUCKET) };
  throw new SettingsWrong("give either FILES_BUCKET or FILES_FOLDER");
}

/**
 * Files that are written once, likewise; on one machine in a folder of the others.
 * @throws SettingsWrong where the settings name no place
 */
export function lockedOutlet({ LOCKED_BUCKET, FILES_FOLDER }: Settings): Pick<Ports, "locked"> {
  if (FILES_FOLDER !== undefined && LOCKED_BUCKET === undefined)
    return { locked: folderLocked(lockedIn(FILES_FOLDER)) };
  if (LOCKED_BUCKET !== undefined && FILES_FOLDER === undefined)
    return { locked: bucketLocked(new S3Client({ maxAttempts: 4 }), LOCKED_BUCKET) };
  throw new SettingsWrong("give either LOCKED_BUCKET or FILES_FOLDER");
}

/** Files in a bucket that are written once. Under how long a lock, the bucket itself says. */
export const bucketLocked = (client: S3Client, bucket: string): Locked => ({
  read: bucketFiles(client, bucket).read,
  writeOnce: async (key, content) => {
    const Body = Readable.from(content, { objectMode: false });
    const params = { Bucket: bucket, Key: key, Body, IfNoneMatch: "*" };
    try {
      await new Upload({ client, params, leavePartsOnError: true }).done();
      return "written";
    } catch (error) {
      if ((error as { name?: string }).name === "PreconditionFailed") return "there";
      throw error;
    }
  },
});

/** Files in a bucket. */
export const bucketFiles = (client: S3Client, bucket: string): Files => ({
  read: async (key, fromByte = 0, tag) => {
    try {
      const { Body } = await client.send(
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ...(fromByte === 0 ? {} : { Range: `bytes=${fromByte}-` }),
          ...(tag === undefined ? {} : { IfMatch: tag }),
        }),
      );
      return (Body ?? Readable.from([])) as Readable;
    } catch (error) {
      const { name } = error as { name?: string };
      // A file from its end on is empty, as it is in a folder.
      if (name === "InvalidRange") return Readable.from([]);
      const gone = name === "AccessDenied" ? !(await isListed(client, bucket, key, error)) : missing.has(name ?? "");
      throw gone ? new FileMissing("there is no such file", { cause: error }) : error;
    }
  },
  write: async (key, content) => {
    const Body = Readable.from(content, { objectMode: false });
    // Parts that were begun in vain are removed by the bucket itself; the function may not remove anything.
    await new Upload({ client, params: { Bucket: bucket, Key: key, Body }, leavePartsOnError: true }).done();
  },
});

/** What S3 says of a file that is not there, or is another than was told of. */
const missing: ReadonlySet<string> = new Set(["NoSuchKey", "NotFound", "PreconditionFailed"]);

/**
 * Whether a file is there that S3 would not give. S3 says "denied" of one that is not there as well, to whoever may not
 * list the whole bucket, and no function may: only a listing under the key tells a file that is gone from a permission
 * that is.
 * @throws what S3 said of the file, where it does not say what is there either
 */
async function isListed(client: S3Client, bucket: string, key: string, denied: unknown): Promise<boolean> {
  try {
    const listing = new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 });
    const { Contents = [] } = await client.send(listing);
    // The key itself sorts before every other that begins with it.
    return Contents.some(({ Key }) => Key === key);
  } catch {
    throw denied;
  }
}
