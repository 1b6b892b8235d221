import { expect, it } from "vitest";
import { accountDigestOf } from "../../shared/store/account-keys.ts";
import { machine } from "./recorder.ts";

const account = "BE68539007547034";

it("an employer's accounts have one key, made on first use, and another employer's have another", async () => {
  const { table } = await machine();
  let made = 0;
  const random = (bytes: number) => String(++made).padStart(bytes * 2, "0");
  const first = (await accountDigestOf(table, "leuven-lab", random))(account);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect((await accountDigestOf(table, "leuven-lab", random))(account)).toBe(first);
  expect((await accountDigestOf(table, "leuven-lab", random))("BE43068999999501")).not.toBe(first);
  expect((await accountDigestOf(table, "kite", random))(account)).not.toBe(first);
});
