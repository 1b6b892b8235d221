import { describe, expect, it } from "vitest";
import { readSettings, SettingsWrong } from "../../functions/settings.ts";

const whole = {
  TABLE_NAME: "belfry",
  BUS_NAME: "belfry",
  SENDERS: '[{"account":"123456789012","sources":["*"],"employers":["*"]}]',
  MAIL_FROM: "belfry@example.org",
  CONFIGURATION_SET: "belfry",
};

describe("a function's environment", () => {
  it("is read whole, with the real clock unless told otherwise", () =>
    expect(readSettings(whole)).toMatchObject({ TABLE_NAME: "belfry", BELFRY_CLOCK: "real" }));

  it.each<[string, Record<string, string | undefined>]>([
    ["TABLE_NAME", { TABLE_NAME: undefined }],
    ["SENDERS", { SENDERS: "everybody" }],
    ["SENDERS", { SENDERS: "[]" }],
    ["MAIL_FROM", { MAIL_FROM: "" }],
    ["BELFRY_CLOCK", { BELFRY_CLOCK: "sundial" }],
  ])("that is wrong in %s is refused, naming it", (name, more) => {
    expect(() => readSettings({ ...whole, ...more })).toThrow(SettingsWrong);
    expect(() => readSettings({ ...whole, ...more })).toThrow(name);
  });
});
