import { readFileSync } from "node:fs";
import { type FeedDescription, feedDescription } from "../../shared/feeds/description.ts";

/** The feed that the samples show. */
export const payrollText = readFileSync(
  new URL("../../events/samples/payroll-feed/feed.json", import.meta.url),
  "utf8",
);
export const payrollFile = readFileSync(new URL("../../events/samples/payroll-feed/2026-05.csv", import.meta.url));
export const payroll: FeedDescription = feedDescription.parse(JSON.parse(payrollText));

/** A row that the payroll feed takes. */
export const payslip = {
  Payslip: "2026-05-001",
  Person: "p-asha",
  Contract: "contract-asha",
  Code: "100",
  Month: "05/2026",
  "Paid on": "29/05/2026",
  Gross: "3.890,50",
};

/** Receipts of social security, as the samples show them. */
const sample = (name: string): string =>
  readFileSync(new URL(`../../events/samples/payroll-feed/${name}`, import.meta.url), "utf8");
export const receipts: FeedDescription = feedDescription.parse(JSON.parse(sample("receipts.json")));
export const receiptsFile = sample("receipts-2026-06.csv");

/** Weeks of shifts: one row a shift, one event a person and week. */
export const shiftsText = JSON.stringify({
  source: "feed.time-lab",
  owner: "time@lab.example",
  format: { kind: "csv", delimiter: ";" },
  events: [
    {
      type: "ShiftsRecorded",
      groupBy: [{ column: "Person" }, { column: "Day", as: { kind: "monday", format: "d/m/Y" } }],
      subject: { column: "Person" },
      key: {
        parts: [
          { constant: "sheet" },
          { column: "Person" },
          { column: "Day", as: { kind: "monday", format: "d/m/Y" } },
        ],
      },
      occurredOn: { column: "Day", as: { kind: "monday", format: "d/m/Y" } },
      period: { column: "Day", as: { kind: "monday", format: "d/m/Y" } },
      data: {},
      rows: {
        field: "shifts",
        data: {
          id: { column: "Shift" },
          startsAt: { column: "Day", as: { kind: "instant", format: "d/m/Y", time: "From" } },
          endsAt: { column: "Day", as: { kind: "instant", format: "d/m/Y", time: "To", after: "From" } },
        },
      },
    },
  ],
});
export const shifts: FeedDescription = feedDescription.parse(JSON.parse(shiftsText));
