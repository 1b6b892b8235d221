import { expect, it } from "vitest";
import { ListedWrong } from "../../infra/senders.ts";
import { checkFields } from "../../infra/stage-fields.ts";
import { stages } from "../../infra/stages.ts";
import { stageNamed } from "./synthesised.ts";

const prod = stageNamed("prod");
const { keepsData: _, ...keepsNothing } = prod;
const sender = { account: "own", sources: ["hr.lab"], employers: ["*"] };
const { sources: __, ...noSources } = sender;

it("takes the stages as they stand, and a line with everything that it may have", () => {
  expect(() => checkFields(stages)).not.toThrow();
  const roles = ["arn:aws:iam::123456789012:role/hr"];
  const senders = [{ ...sender, roles, types: ["EmployeeHired"] }];
  expect(() => checkFields([{ ...prod, account: "123456789012", region: "eu-west-1", senders }])).not.toThrow();
});

it.each<[string, object, string]>([
  [
    "a field's name that is wrong",
    { ...keepsNothing, keepData: true },
    "keepsData is missing; give true or false without quotes",
  ],
  [
    "a line's",
    { ...prod, senders: [{ ...noSources, source: ["hr.lab"] }] },
    "senders[0].sources is missing; give a list in brackets",
  ],
  [
    "one that is not known",
    { ...prod, senders: [{ ...sender, role: "x" }] },
    "senders[0] has fields that are not in the schema: role; did you mean roles? Otherwise use only account, roles, sources, types, employers",
  ],
  ["no list", { ...prod, feeders: {} }, "feeders is of the wrong kind; give a list in brackets"],
  ["another number of days", { ...prod, logDays: 30 }, "logDays is not one of the allowed values; use 14 or 90"],
  [
    "a lock without days",
    { ...prod, lock: { mode: "governance" } },
    "lock.days is missing; give a whole number of days",
  ],
  ["an account's number", { ...prod, account: 123456789012 }, "account is of the wrong kind; give a text in quotes"],
])("%s is told with the stage, the field and the remedy", (_, stage, says) => {
  expect(() => checkFields([stage])).toThrow(ListedWrong);
  const lines = linesOf([stage]);
  expect(lines).toContain(`infra/stages.ts: stage prod: ${says}`);
});

it("names a stage without a name by its place, and tells everything at once", () => {
  expect(linesOf([prod, { ...keepsNothing, name: "test" }, null])).toEqual([
    "infra/stages.ts: stages[1]: name is not one of the allowed values; use dev or prod",
    "infra/stages.ts: stages[1]: keepsData is missing; give true or false without quotes",
    "infra/stages.ts: stages[2] is no stage; give an object with the fields of Stage",
  ]);
});

function linesOf(wrong: readonly unknown[]): readonly string[] {
  try {
    checkFields(wrong);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}
