import { absences } from "./absences.ts";
import { answers } from "./answers.ts";
import { at } from "./calendar.ts";
import { checks } from "./checks.ts";
import { contracts } from "./contracts.ts";
import { files } from "./files.ts";
import { handedOver } from "./hand-overs.ts";
import { hosting } from "./hosting.ts";
import { sheets } from "./hours.ts";
import { withMishaps } from "./mishaps.ts";
import { mistakes } from "./mistakes.ts";
import { payments } from "./payments.ts";
import { permits } from "./permits.ts";
import { publishing } from "./publications.ts";
import { receipts } from "./receipts.ts";
import { ofSubject, type Sending } from "./sending.ts";

const audit = (employer: string): Sending =>
  ofSubject(
    at("2027-01-11", 9 * 60),
    "hr",
    employer,
    { kind: "employer", id: employer },
    {
      type: "AuditExportRequested",
      key: "audit-2026",
      occurredOn: "2027-01-11",
      data: { from: "2026-01-01", to: "2026-12-31" },
    },
  );

/** What people and systems entered in the year, as it should have come. */
const wellEntered: readonly Sending[] = [
  ...contracts,
  ...permits,
  ...hosting,
  ...checks,
  ...absences,
  ...sheets,
  ...payments,
  ...receipts,
  ...publishing,
  ...answers,
];

/**
 * A year of a research lab and of an employer of record, 2026: seventy-two people under three joint committees in three
 * regions, their permits, hours, absences, pay and publications, and Kite's declarations to social security, with what goes
 * wrong on normal days. Each system hands over a few times a day. The same each time.
 */
export const labYear = {
  title:
    "A research lab and an employer of record, 2026: seventy-two people, their permits, hours, pay and publications.",
  startsAt: at("2026-01-02", 8 * 60),
  until: "2027-01-12",
  steps: handedOver([...withMishaps(wellEntered), ...files, ...mistakes, audit("leuven-lab"), audit("kite")]),
};
