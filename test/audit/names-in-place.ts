import { dossierId } from "../../shared/store/keys.ts";
import { unpacked } from "../../shared/store/packed.ts";
import { type Item, readText } from "../../shared/store/table.ts";

/** All that an item says, and where it stands. */
export type Said = { readonly pk: string; readonly sk: string; readonly text: string };

/** All that an item says, its contents unpacked. */
export const saidBy = (item: Item): Said => ({
  pk: readText(item, "pk") ?? "",
  sk: readText(item, "sk") ?? "",
  text: Object.values(item)
    .map((value) => unpacked(value) ?? JSON.stringify(value))
    .join("\n"),
});

type Sent = {
  readonly type?: string;
  readonly employer?: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly data?: { readonly name?: string; readonly contacts?: readonly { readonly email: string }[] };
};

/** What is to be looked for, and the dossier that it belongs to. */
export type Owned = readonly (readonly [value: string, dossier: string])[];

const distinct = (owned: Owned): Owned => [...new Map(owned.map((one) => [one.join(" "), one])).values()];

/** Each person's name. */
export const namesOf = (sent: readonly unknown[]): Owned =>
  distinct(
    (sent as readonly Sent[]).flatMap(({ type, employer, subject, data }) =>
      type === "EmployeeHired" && employer !== undefined && subject?.kind === "person" && data?.name !== undefined
        ? [[data.name, dossierId(employer, { kind: "person", id: subject.id })] as const]
        : [],
    ),
  );

/** Each contact's address; it belongs to the employer's own dossier. */
export const addressesOf = (sent: readonly unknown[]): Owned =>
  distinct(
    (sent as readonly Sent[]).flatMap(({ employer = "", data }) =>
      (data?.contacts ?? []).map(
        ({ email }) => [email, dossierId(employer, { kind: "employer", id: employer })] as const,
      ),
    ),
  );

/**
 * Where a value stands besides the events and facts of the dossiers that it belongs to. What was rejected is kept as it
 * came, so that its sender can be helped: the README says so.
 */
export function misplaced(items: readonly Said[], owned: Owned): readonly string[] {
  const homes = new Map<string, Set<string>>();
  for (const [value, dossier] of owned) homes.set(value, (homes.get(value) ?? new Set()).add(dossier));
  return items
    .filter(({ sk }) => !sk.startsWith("REJECTED#"))
    .flatMap(({ pk, sk, text }) =>
      [...homes]
        .filter(([value, dossiers]) => text.includes(value) && !(dossiers.has(pk) && /^(EVENT|FACTS)#/.test(sk)))
        .map(([value]) => `${value} in ${pk} ${sk}`),
    );
}
