import { expect, it } from "vitest";
import { employersIn, isAbout } from "../../shared/store/rejected-content.ts";

it.each([
  ["an id sent as a number", { subject: { kind: "person", id: 1001 } }, true],
  ["another id that begins with it", { subject: { kind: "person", id: "1001-b" } }, false],
  ["a list for an id, with the id in it", { subject: { kind: "person", id: ["1001"] } }, true],
  ["a subject that is null, and the id elsewhere", { subject: null, key: "1001" }, true],
  ["another subject, and the id elsewhere", { subject: { kind: "person", id: "1002" }, key: "1001" }, false],
  ["nothing", null, false],
])("tells whether a body is about a person: %s", (_, body, isHers) =>
  expect(isAbout(JSON.stringify(body), "1001")).toBe(isHers),
);

it("finds the employers that a body names, each once, and no more than a few", () => {
  const kite = { employer: " kite", data: [{ employer: "leuven lab" }, JSON.stringify({ employer: "leuven-lab" })] };
  expect(employersIn(JSON.stringify([kite, kite]))).toEqual(["kite", "leuven-lab"]);
  const many = Array.from({ length: 1000 }, (_, at) => ({ employer: `e-${at}` }));
  expect(employersIn(JSON.stringify(many))).toHaveLength(10);
});
