import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { assertConfigured, employersOf, NeverConfigured } from "../../infra/local/configured-employers.ts";
import { configured, hired } from "../cast.ts";
import { machine } from "../store/recorder.ts";

it("nothing is put for an employer that was never configured: it is named, with the one that is meant", async () => {
  const { table, record } = await machine();
  await record(hired());
  const none = assertConfigured(table, ["leuven-lab"], 0);
  await expect(none).rejects.toThrow(NeverConfigured);
  await expect(none).rejects.toThrow(
    "leuven-lab: this employer was never configured. No employer is known yet. A new one begins with its EmployerConfigured (npm run send).\nNothing was put.",
  );
  await record(configured());
  await assertConfigured(table, ["leuven-lab"], 0);
  await assertConfigured(table, [], 0);
  await expect(assertConfigured(table, ["leuven-lab", "leuven-labb", "leuven-labb"], 0)).rejects.toThrow(
    /^leuven-labb: this employer was never configured\. Did you mean leuven-lab\? Known are leuven-lab: check the spelling\. [^\n]*\nNothing was put\.$/,
  );
});

it("one whose configuration is being recorded is waited for", async () => {
  const { table, record } = await machine();
  const sent = assertConfigured(table, ["leuven-lab"], 5_000);
  await setTimeout(100);
  await record(configured());
  await sent;
});

it("events bring their own employer along where one of them configures it; what is rejected configures none", () => {
  expect(employersOf([hired()])).toEqual(["leuven-lab"]);
  expect(employersOf([hired(), configured()])).toEqual([]);
  expect(employersOf([hired(), { ...configured(), data: {} }])).toEqual(["leuven-lab"]);
  expect(employersOf([{ ...hired(), data: {} }])).toEqual([]);
});
