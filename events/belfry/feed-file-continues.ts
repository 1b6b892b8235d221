import * as z from "zod";
import { id } from "../values.ts";
import { defineNotice } from "./notice.ts";

/** One file of a feed, as it was put: another under the same name is another run. */
export const feedFile = {
  employer: id,
  feed: id,
  file: z.string().min(1).max(200).describe("The file's name, without a folder."),
  run: z.string().min(1).max(128).describe("Which putting of the file: a later one sorts after an earlier one."),
  tag: z.string().max(200).describe("What the content is known by."),
  bytes: z.int().min(0),
  putAt: z.iso
    .datetime()
    .optional()
    .describe("When it was put, as S3 says it. A run that an earlier release called does not know it."),
};

export const feedFileContinues = defineNotice({
  type: "FeedFileContinues",
  meaning: "A file of a feed is longer than one run: the next one must go on where it ended.",
  sender: "belfry.feeds",
  detail: z.strictObject(feedFile),
  example: {
    employer: "leuven-lab",
    feed: "payroll",
    file: "2026-03.csv",
    run: "0055AED6DCD90281E5",
    tag: "b1946ac92492d2347c6235b4d2611184",
    bytes: 104857600,
    putAt: "2026-04-02T02:10:31Z",
  },
});
