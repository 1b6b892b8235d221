import { expect, it } from "vitest";
import { compose, pageOf } from "../../shared/alerts/mail.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { saidBy } from "./mail-readings.ts";
import { digest, linesOf, person } from "./mail-stories.ts";

function shortPremium() {
  const hire = {
    type: "EmployeeHired",
    eventId: "hire-1",
    key: "contract-1",
    occurredOn: "2025-02-10",
    data: { startsOn: "2025-03-01", nationalities: ["BE"], jointCommittee: "200", monthlyGrossCents: 389_050 },
  };
  const paid = {
    type: "PaymentMade",
    eventId: "paid-1",
    key: "paid-1",
    period: "2026-01-01",
    occurredOn: "2026-12-18",
    data: { contract: "contract-1", kind: "end-of-year-premium", grossCents: 150_000 },
  };
  return digest(linesOf(person("p-1"), [{ on: "2027-01-01", events: [hire, paid] }]));
}

it("a premium names its source and its arithmetic, and never calls its day one of the law", () => {
  const said = saidBy(pageOf(shortPremium(), wordingIn("en"))).join("\n");
  expect(said).toContain("Granted by a collective agreement of joint committee 200, not by an act.");
  expect(said).toContain("EUR 3,890.50 x 100 % x 12 / 12 = EUR 3,890.50.");
  expect(said).toContain("Paid EUR 1,500.00 of EUR 3,890.50: EUR 2,390.50 short.");
  expect(said).not.toMatch(/^Last lawful day$|mandatory/m);
});

it("an address that is longer than a line stands whole in the text", () => {
  const { text, html } = compose(shortPremium());
  const addresses = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address ?? "");
  expect(Math.max(...addresses.map(({ length }) => length))).toBeGreaterThan(78);
  const lines = text.split("\n").map((line) => line.trim());
  expect(addresses.filter((address) => !lines.includes(address))).toEqual([]);
});
