import { describe, expect, it } from "vitest";
import { dossierId } from "../../shared/store/keys.ts";
import { unpacked } from "../../shared/store/packed.ts";
import { type Item, readText } from "../../shared/store/table.ts";
import { firstStory, sample } from "../ledger/export/replayed.ts";

type Sent = {
  readonly type?: string;
  readonly employer?: string;
  readonly subject?: { readonly kind: "person"; readonly id: string };
  readonly data?: { readonly name?: string; readonly contacts?: readonly { readonly email: string }[] };
};
const sent = sample("first-story").steps.flatMap(({ event }) => (event === undefined ? [] : [event as Sent]));

/** Each person's name, and the dossier that it belongs to. */
const names = sent.flatMap(({ type, employer, subject, data }): readonly (readonly [string, string])[] =>
  type === "EmployeeHired" && employer !== undefined && subject !== undefined && data?.name !== undefined
    ? [[data.name, dossierId(employer, subject)]]
    : [],
);
/** Each address, and the employer's dossier. */
const addresses = sent.flatMap(({ employer, data }) =>
  (data?.contacts ?? []).map(
    ({ email }) => [email, dossierId(employer ?? "", { kind: "employer", id: employer ?? "" })] as const,
  ),
);

/** All that an item says, its contents unpacked. */
const said = (item: Item): string =>
  Object.values(item)
    .map((value) => unpacked(value) ?? JSON.stringify(value))
    .join("\n");

describe("a person's name and a contact's address, after the first story", () => {
  it("are there to be looked for", () => {
    expect(names.length).toBeGreaterThan(2);
    expect(addresses.length).toBeGreaterThan(1);
  });

  it.each([
    ["name", names],
    ["address", addresses],
  ])(
    "each %s stands in the events and facts of its own dossier, and else where it was rejected alone",
    async (_, all) => {
      const items = (await firstStory()).items();
      expect(items.length).toBeGreaterThan(50);
      const elsewhere = items.flatMap((item) => {
        const [pk = "", sk = ""] = [readText(item, "pk"), readText(item, "sk")];
        const found = all.filter(([value]) => said(item).includes(value));
        return (
          found
            // What was rejected is kept as it came, so that its sender can be helped: the README says so.
            .filter(([, dossier]) => (dossier !== pk || !/^(EVENT|FACTS)#/.test(sk)) && !sk.startsWith("REJECTED#"))
            .map(([value]) => `${value} in ${pk} ${sk}`)
        );
      });
      expect(elsewhere).toEqual([]);
      expect(all.every(([value]) => items.some((item) => said(item).includes(value)))).toBe(true);
    },
  );

  it("no name stands in the subject of a mail, and neither in a line of the log", async () => {
    const story = await firstStory();
    expect(story.sent.length).toBeGreaterThan(10);
    const lines = [...story.sent.flatMap(({ subject, tags }) => [subject, JSON.stringify(tags)]), ...story.logged];
    expect(lines.filter((line) => names.some(([name]) => line.includes(name)))).toEqual([]);
    const logged = story.logged.filter((line) => addresses.some(([address]) => line.includes(address)));
    expect(logged).toEqual([]);
  });
});
