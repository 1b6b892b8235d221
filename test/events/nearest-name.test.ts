import { expect, it } from "vitest";
import { catalogue } from "../../events/catalogue.ts";
import { nearestName } from "../../events/nearest-name.ts";
import { parseEvent } from "../../events/parse.ts";

const names = catalogue.map(({ type }) => type);

it.each<[unknown, string | null]>([
  ["paymentMade", "PaymentMade"],
  ["PAYMENT_MADE", "PaymentMade"],
  ["PaymentsMade", "PaymentMade"],
  ["ResidenceCardIsued", "ResidenceCardIssued"],
  ["ShiftRecorded", "ShiftsRecorded"],
  ["EmployeeHire", "EmployeeHired"],
  ["SalaryPaid", null],
  ["", null],
  ["x".repeat(10_000), null],
  [7, null],
  [undefined, null],
])("%j is probably %s", (text, name) => expect(nearestName(text, names)).toBe(name));

it("an event of a type that is not known is answered with the one that was meant, and never with what was sent", () => {
  const remedyOf = (type: unknown) => {
    const parsed = parseEvent({ type });
    return parsed.ok ? "" : (parsed.problems[0]?.remedy ?? "");
  };
  const lists = "use a type that events/CATALOGUE.md lists";
  expect(remedyOf("PaymentMadee")).toBe(`did you mean PaymentMade? Otherwise ${lists}`);
  expect(remedyOf("AuthorisationDecide")).toBe(
    `did you mean AuthorisationDecided, AuthorisationFiled or WorkAuthorisationDecided? Otherwise ${lists}`,
  );
  expect(remedyOf("PaymentMadee")).not.toContain("PaymentMadee");
  expect(remedyOf("Nonsense")).toBe(lists);
  expect(remedyOf(7)).toBe(lists);
});
