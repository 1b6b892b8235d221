import { beforeAll, describe, expect, it } from "vitest";
import { parseDay } from "../../../shared/calendar/day.ts";
import type { ExportRequest } from "../../../shared/ledger/export/pack.ts";
import { eventInCode, pseudonymised } from "../../../shared/ledger/export/pseudonyms.ts";
import type { KeptRecord } from "../../../shared/store/ledger.ts";
import { lab } from "../../cast.ts";
import { exported, linesIn, type PackBytes, rowsIn } from "./packs.ts";
import { runVerifier } from "./run-verifier.ts";
import { asha, formulaName, june, markupName, smallStory } from "./small-story.ts";

let table: Awaited<ReturnType<typeof smallStory>>["table"];
const asked = async (more: Partial<ExportRequest>) => exported(table, lab, "june", june, undefined, more);
const whole = (bytes: PackBytes): string => [...bytes].map(([, content]) => content.toString()).join("\n");

let coded: Awaited<ReturnType<typeof asked>>;
let plain: Awaited<ReturnType<typeof asked>>;
beforeAll(async () => {
  table = (await smallStory()).table;
  coded = await asked({ pseudonymised: true });
  plain = await asked({});
});

describe("a pack in codes", () => {
  it.each([
    ["a name", formulaName],
    ["a name with markup", markupName],
    ["the number of a card", "card-a-77"],
    ["what somebody gave as a reason", "+one\ntime"],
    ["a contact's address", "hr@lab.example"],
    ["an id of an event that holds a number", "ResidenceCardIssued-card-a-77-1"],
  ])("holds nowhere %s, which the pack without codes does", (_, secret) => {
    const json = JSON.stringify(secret).slice(1, -1);
    expect(whole(plain.bytes)).toContain(json);
    expect(whole(coded.bytes)).not.toContain(json);
    expect(whole(coded.bytes)).not.toContain(secret);
  });

  it("names the employer's configuration in a conclusion about a person as in the employer's own dossier", () => {
    const alert = { seq: 1, kind: "change", salt: null, payload: { alerts: [{ with: { event: "config-1" } }] } };
    const [shown] = pseudonymised([alert as unknown as KeptRecord], "secret", ["config-1"]);
    expect(shown?.payload).toEqual({ alerts: [{ with: { event: eventInCode("config-1", "secret") } }] });
    expect(eventInCode("config-1", "secret")).toMatch(/^event-[0-9a-f]{16}$/);
  });

  it("shows no salt, by which names could be tried", () => {
    expect(rowsIn(coded.bytes, "chains.ndjson").map(({ salt }) => salt)).toEqual(Array(10).fill(null));
  });

  it("comes to the same obligations on the same days, under codes that hang together", () => {
    const stands = (bytes: PackBytes) =>
      rowsIn(bytes, "obligations.ndjson").map(({ dossier, rule, status, due }) => [dossier, rule, status, due]);
    expect(stands(coded.bytes)).toEqual(stands(plain.bytes));
    const renewal = rowsIn(coded.bytes, "obligations.ndjson").find(({ rule }) => rule === "a-card-renewal");
    expect(renewal?.obligation).toMatch(/^a-card-renewal:paper-[0-9a-f]{16}$/);
  });

  it("gives the same text the same code in another pack, and the same bytes when asked again", async () => {
    const [again, other] = [await asked({ pseudonymised: true }), await asked({ pseudonymised: true, scope: [asha] })];
    expect(again.pack.seal).toBe(coded.pack.seal);
    const nameIn = (bytes: PackBytes) =>
      rowsIn(bytes, "obligations.ndjson").find(({ dossier }) => dossier === `${lab}#person#${asha.id}`)?.name;
    expect(nameIn(other.bytes)).toMatch(/^text-[0-9a-f]{16}$/);
    expect(nameIn(other.bytes)).toBe(nameIn(coded.bytes));
  });

  it("is checked as far as it can be, and the verifier says how far that is", () => {
    const { status, stdout } = runVerifier(coded.bytes, "--seal", coded.pack.seal);
    expect(stdout).toContain("CHECKED: each chain of links");
    expect(stdout).toContain("NOT CHECKED, for it cannot be here: that each content is the one that was recorded");
    expect(status).toBe(0);
    const broken = linesIn(coded.bytes, "chains.ndjson").toSpliced(3, 1);
    const cut = new Map(coded.bytes).set("chains.ndjson", Buffer.from(broken.map((line) => `${line}\n`).join("")));
    expect(runVerifier(cut).status).toBe(1);
  });
});

describe("a pack about some", () => {
  it("holds their dossiers and the employer's own, no rejections, and verifies", async () => {
    const { bytes, pack } = await asked({ scope: [asha] });
    expect(rowsIn(bytes, "heads.json").map(({ dossier }) => dossier)).toEqual([
      `${lab}#employer#${lab}`,
      `${lab}#person#p-asha`,
    ]);
    expect(linesIn(bytes, "rejections.ndjson")).toEqual([]);
    const { status, stdout } = runVerifier(bytes, "--seal", pack.seal);
    expect([status, stdout]).toEqual([0, expect.stringContaining("Only the 1 dossier that was asked for")]);
  });
});

describe("a pack as of a day after its span", () => {
  it("says how what concerns the span stands then", async () => {
    const { bytes } = await asked({ asOf: parseDay("2026-07-01") });
    const limitIn = (pack: PackBytes) => rowsIn(pack, "obligations.ndjson").find(({ rule }) => rule === "daily-limit");
    expect(limitIn(bytes), "waived until the last of June").toMatchObject({ status: "breached", answered: false });
    expect(limitIn(plain.bytes)).toMatchObject({ status: "breached", answered: true });
    expect(JSON.parse(String(bytes.get("law/hours.json"))).asOf).toBe("2026-07-01");
  });
});
