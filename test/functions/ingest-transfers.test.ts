import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { EventOf } from "../../events/catalogue.ts";
import { world } from "./feed-world.ts";

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../../events/samples/payroll-feed/${name}`, import.meta.url));
const described = JSON.parse(sample("transfers.json").toString("utf8"));
const withAccounts = JSON.stringify({
  ...described,
  events: [
    { ...described.events[0], data: { ...described.events[0].data, accountDigest: { column: "CdtrAcctDigest" } } },
  ],
});
const december = sample("transfers-2026-12.xml");
const accounts = [...december.toString("utf8").matchAll(/<IBAN>([A-Z0-9 ]+)<\/IBAN>/g)].map(([, iban = ""]) => iban);

it("an account stays the same digest from file to file, is another at another employer, and never leaves as it is", async () => {
  const lab = await world({ "leuven-lab/bank": withAccounts, "kite/bank": withAccounts });
  const digests = async (employer: string, file: string): Promise<readonly string[]> => {
    lab.put.clear();
    expect(await lab.drop(december, "01", `feeds/${employer}/bank/in/${file}`)).toBe(true);
    const events = [...lab.put.values()].map(({ detail }) => detail as EventOf<"SalaryTransferred">);
    return events.map(({ data }) => data?.accountDigest ?? "none").sort();
  };
  const first = await digests("leuven-lab", "2026-12.xml");
  expect(first).toHaveLength(3);
  for (const digest of first) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await digests("leuven-lab", "2026-12-again.xml")).toEqual(first);
  expect((await digests("kite", "2026-12.xml")).filter((digest) => first.includes(digest))).toEqual([]);
  expect(accounts.length).toBeGreaterThan(0);
  const outside = [...lab.stored]
    .filter(([key]) => !key.includes("/in/"))
    .map(([, content]) => content.toString("utf8"));
  for (const account of accounts)
    expect(`${outside} ${JSON.stringify([...lab.put.values()])} ${lab.belfry.logged}`).not.toContain(account);
});
