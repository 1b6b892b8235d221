import { describe, expect, test } from "vitest";
import type { EventPattern } from "../../events/patterns.ts";
import { assertPattern, EventPatternError, matches } from "../../infra/local/event-pattern.ts";

/** The event of AWS's user guide, "Event patterns in Amazon EventBridge". */
const ec2 = {
  source: "aws.ec2",
  "detail-type": "EC2 Instance State-change Notification",
  detail: { "instance-id": "i-1234567890abcdef0", state: "terminated" },
};

const withDetail = (detail: Record<string, unknown>) => ({ ...ec2, detail });

const wildcard = (wildcard: string): EventPattern => ({ detail: { FilePath: [{ wildcard }] } });

const examples: readonly [string, EventPattern, Record<string, unknown>, boolean][] = [
  ["an empty pattern takes everything", {}, ec2.detail, true],
  ["an exact source", { source: ["aws.ec2"] }, ec2.detail, true],
  ["another source", { source: ["aws.fargate"] }, ec2.detail, false],
  ["one of several alternatives", { source: ["aws.ec2", "aws.fargate"] }, ec2.detail, true],
  ["exact is not a prefix", { source: ["aws.ec"] }, ec2.detail, false],
  ["every field must match", { source: ["aws.ec2"], detail: { state: ["running"] } }, ec2.detail, false],
  [
    "source, type and detail",
    { source: ["aws.ec2"], "detail-type": [ec2["detail-type"]], detail: { state: ["terminated"] } },
    ec2.detail,
    true,
  ],
  ["a field that the event lacks", { detail: { region: ["us-east-1"] } }, ec2.detail, false],
  ["Region is in the US", { detail: { Region: [{ prefix: "us-" }] } }, { Region: "us-east-1" }, true],
  ["Region is not in the US", { detail: { Region: [{ prefix: "us-" }] } }, { Region: "eu-west-1" }, false],
  ["a prefix of the type", { "detail-type": [{ prefix: "EC2 " }] }, ec2.detail, true],
  ["a prefix of a number", { detail: { Region: [{ prefix: "1" }] } }, { Region: 12 }, false],
  [
    "state is none of the list",
    { detail: { state: [{ "anything-but": ["stopped", "overloaded"] }] } },
    { state: "running" },
    true,
  ],
  [
    "state is in the list",
    { detail: { state: [{ "anything-but": ["stopped", "overloaded"] }] } },
    { state: "overloaded" },
    false,
  ],
  ["anything-but needs the field", { detail: { state: [{ "anything-but": ["stopped"] }] } }, {}, false],
  ["a field of Object's own", { detail: { constructor: [{ "anything-but": ["x"] }] } }, {}, false],
  [
    "an alternative saves what anything-but refuses",
    { detail: { state: ["stopped", { "anything-but": ["stopped"] }] } },
    { state: "stopped" },
    true,
  ],
  // User guide, "Wildcard matching": any .png file within the folder dir; and its rules on stars and backslashes.
  ["a wildcard: a file of the folder", wildcard("dir/*.png"), { FilePath: "dir/a.png" }, true],
  ["a wildcard: a file of a folder below", wildcard("dir/*.png"), { FilePath: "dir/sub/a.png" }, true],
  ["a wildcard: no characters at all", wildcard("dir/*.png"), { FilePath: "dir/.png" }, true],
  ["a wildcard: another folder", wildcard("dir/*.png"), { FilePath: "other/dir/a.png" }, false],
  ["a wildcard: a dot is a dot", wildcard("dir/*.png"), { FilePath: "dir/a-png" }, false],
  ["a wildcard: what ends otherwise", wildcard("dir/*.png"), { FilePath: "dir/a.png.txt" }, false],
  ["a wildcard: no star is the whole value", wildcard("dir"), { FilePath: "dir/a" }, false],
  ["a wildcard: several stars", wildcard("*/in/*"), { FilePath: "feeds/in/a.csv" }, true],
  ["a wildcard: several stars, in their order", wildcard("*in*out*"), { FilePath: "out/in" }, false],
  ["a wildcard: over a line's end", wildcard("a*z"), { FilePath: "a\nz" }, true],
  ["a wildcard: a star itself", wildcard("a\\*c"), { FilePath: "a*c" }, true],
  ["a wildcard: a star itself is no other text", wildcard("a\\*c"), { FilePath: "abc" }, false],
  ["a wildcard: a backslash itself", wildcard("a\\\\c"), { FilePath: "a\\c" }, true],
  ["a wildcard: a backslash itself and then any text", wildcard("a\\\\*"), { FilePath: "a\\bc" }, true],
  ["a wildcard: never a number", wildcard("1*"), { FilePath: 12 }, false],
  // User guide: an array of the event matches when the intersection is not empty.
  ["one element of an array", { detail: { groups: ["b", "z"] } }, { groups: ["a", "b"] }, true],
  ["no element of an array", { detail: { groups: ["z"] } }, { groups: ["a", "b"] }, false],
  ["exact compares types too", { detail: { count: ["1"] } }, { count: 1 }, false],
];

test.each(examples)("%s", (_, pattern, detail, expected) => {
  expect(matches(pattern, withDetail(detail))).toBe(expected);
});

describe("what EventBridge knows and Belfry does not use is an error, not a rule that never fires", () => {
  test.each([
    ["suffix", { detail: { file: [{ suffix: ".png" }] } }],
    ["exists", { detail: { state: [{ exists: true }] } }],
    ["two stars next to each other", { detail: { FilePath: [{ wildcard: "dir/**" }] } }],
    ["a backslash before a letter", { detail: { FilePath: [{ wildcard: "dir\\a" }] } }],
    ["nested anything-but", { detail: { Region: [{ "anything-but": { prefix: "us-" } }] } }],
    ["a number", { detail: { count: [1] } }],
    ["two operators in one", { detail: { state: [{ prefix: "a", "anything-but": ["b"] }] } }],
    ["a field outside the three", { account: ["123456789012"] }],
    ["$or", { $or: [{ source: ["a"] }] }],
    ["an empty list", { source: [] }],
    ["a bare string", { source: "aws.ec2" }],
    ["an empty filter", { source: [{}] }],
  ])("%s", (_, pattern) => {
    // From outside the types, as a rule written by hand would come.
    const untyped = pattern as unknown as EventPattern;
    expect(() => matches(untyped, ec2)).toThrow(EventPatternError);
    expect(() => assertPattern(untyped)).toThrow(EventPatternError);
  });
});
