import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inLines, readDescription } from "../../shared/feeds/read-description.ts";
import { mapFile } from "./map-file.ts";

const read = (name: string): string =>
  readFileSync(new URL(`../../events/samples/payroll-feed/${name}`, import.meta.url), "utf8");

/** What a sample comes to, under the description beside it. */
async function mapped(description: string, file: string) {
  const given = readDescription(read(description));
  if (!given.ok) throw new Error(inLines(given.problems).join());
  const { events, rejections, rows } = await mapFile(
    { employer: "leuven-lab", description: given.description },
    read(file),
  );
  const said = events.map(({ eventId: _, version: _v, source: _s, employer: _e, ...rest }) => rest);
  return { said, rejections, rows };
}

const transfer = (
  key: string,
  id: string,
  day: string,
  amountCents: number,
  batch: string,
  categoryPurpose = "SALA",
) => ({
  type: "SalaryTransferred",
  subject: { kind: "person", id },
  key: `transfer-${key}`,
  revision: 1,
  occurredOn: day,
  period: `${day.slice(0, 7)}-01`,
  data: { amountCents, categoryPurpose, paymentInformation: batch },
});

describe("the payment files of the samples, laid out as Febelfin's guidelines lay them out", () => {
  it("salaries: what is for salary stands with the batch", async () =>
    expect(await mapped("transfers.json", "transfers-2026-05.xml")).toEqual({
      rows: 3,
      rejections: [],
      said: [
        transfer("2026-05-001", "p-asha", "2026-05-29", 241_233, "VL-SAL-2026-05"),
        transfer("2026-05-002", "p-bilal", "2026-05-29", 253_040, "VL-SAL-2026-05"),
        transfer("2026-05-003", "p-chen", "2026-05-29", 213_925, "VL-SAL-2026-05"),
      ],
    }));

  it("two batches: a transfer's own purpose wins, and what is neither salary nor bonus is passed over", async () =>
    expect(await mapped("transfers.json", "transfers-2026-12.xml")).toEqual({
      rows: 3,
      rejections: [],
      said: [
        transfer("2026-12-001", "p-asha", "2026-12-18", 241_233, "VL-SAL-2026-12"),
        transfer("2026-12-002", "p-asha", "2026-12-18", 203_417, "VL-SAL-2026-12", "BONU"),
        transfer("2026-12-003", "p-bilal", "2026-12-18", 253_040, "VL-SAL-2026-12"),
      ],
    }));

  it("version 09, whose day of execution lies one level further in", async () =>
    expect(await mapped("transfers.json", "transfers-2027-01.xml")).toEqual({
      rows: 2,
      rejections: [],
      said: [
        transfer("2027-01-001", "p-asha", "2027-01-29", 241_233, "VL-SAL-2027-01"),
        transfer("2027-01-002", "p-bilal", "2027-01-29", 253_040, "VL-SAL-2027-01"),
      ],
    }));
});

describe("files that correct and take back", () => {
  it("payments: a higher version in place of the first, and cancellations with their reason", async () => {
    const pay = { type: "PaymentMade", occurredOn: "2026-05-29", period: "2026-05-01", revision: 2 };
    expect(await mapped("corrections.json", "corrections-2026-06.csv")).toEqual({
      rows: 3,
      said: [
        {
          ...pay,
          subject: { kind: "person", id: "p-asha" },
          key: "pay-2026-05-001-100",
          data: { contract: "contract-asha", kind: "salary", grossCents: 398_050 },
        },
        {
          ...pay,
          subject: { kind: "person", id: "p-bilal" },
          key: "pay-2026-05-002-100",
          retracted: { reason: "paid twice" },
        },
      ],
      rejections: [
        {
          line: 4,
          column: "Remark",
          field: "retracted.reason",
          problem: "is empty",
          remedy: "give a value",
          stood: "nothing",
        },
      ],
    });
  });

  it("shifts: a sheet in place of the first, and one that is cancelled", async () => {
    const { said, rejections } = await mapped("shifts.json", "shifts-2026-23.csv");
    expect(rejections).toEqual([]);
    expect(said).toEqual([
      expect.objectContaining({
        key: "sheet-p-asha-2026-06-01",
        revision: 2,
        data: { shifts: [expect.anything(), expect.anything()] },
      }),
      expect.objectContaining({
        key: "sheet-p-bilal-2026-06-01",
        revision: 3,
        retracted: { reason: "the sheet was cancelled" },
      }),
    ]);
    expect(said[1]).not.toHaveProperty("data");
  });

  it("a description that takes back without saying how a correction is numbered is refused", () => {
    const given = JSON.parse(read("corrections.json"));
    delete given.events[0].revision;
    expect(readDescription(JSON.stringify(given))).toMatchObject({
      ok: false,
      problems: [{ field: "events.0.revision", remedy: expect.stringMatching(/higher/) }],
    });
  });
});
