import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { families } from "../../events/envelope.ts";
import { language } from "../../events/values.ts";
import { pageOf } from "../../shared/alerts/mail.ts";
import type { MailLine } from "../../shared/alerts/mail-content.ts";
import type { Alert } from "../../shared/alerts/told.ts";
import {
  evidenceKinds,
  missingFacts,
  momentsOf,
  parameterIds,
  type RuleId,
  workingArguments,
} from "../../shared/alerts/wording/keys.ts";
import type { Wording } from "../../shared/alerts/wording/wording.ts";
import { wordingIn, wordings } from "../../shared/alerts/wording/wordings.ts";
import { addDays, parseDay } from "../../shared/calendar/day.ts";
import { applied } from "../../shared/law/parameter.ts";
import { lawRegister } from "../../shared/law/register.ts";
import type { Because } from "../../shared/obligations/obligation.ts";
import { reasonsForNone } from "../../shared/obligations/residence/lawful.ts";
import { planSteps } from "../../shared/obligations/residence/plan.ts";
import { titleKinds } from "../../shared/obligations/residence/title.ts";
import { rules } from "../../shared/obligations/rules.ts";
import type { Stage } from "../../shared/obligations/timeline.ts";
import { every, sampled } from "../sampled.ts";
import { saidBy } from "./mail-readings.ts";
import { digest, everyStory, person } from "./mail-stories.ts";

const obligations = fileURLToPath(new URL("../../shared/obligations/", import.meta.url));
const today = parseDay("2026-08-15");

describe("the keys of the wording are those of the rules", () => {
  it("has every rule, and none that is gone", () => {
    expect(Object.keys(momentsOf).sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(
      Object.keys(families)
        .map((family) => `disputed-${family}`)
        .filter((id) => !(id in momentsOf)),
    ).toEqual([]);
  });

  it("has every legal value, and none that is gone", () => {
    expect([...parameterIds].sort()).toEqual(lawRegister.map(({ id }) => id).sort());
  });

  // Rules give their keys as plain strings, so their source is what says which there are.
  it.each(ruleFiles())("has every key that %s gives: add a missing one to shared/alerts/wording/keys.ts", (file) => {
    const source = readFileSync(`${obligations}${file}`, "utf8").replace(/^import .*$/gm, "");
    const known = new Set<string>([
      ...saidByEvents,
      ...titleKinds,
      ...planSteps,
      ...reasonsForNone,
      ...Object.keys(momentsOf),
      ...Object.keys(evidenceKinds),
      ...Object.keys(workingArguments),
      ...missingFacts,
    ]);
    const hyphened = [...source.matchAll(/"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"/g)];
    const named = [...source.matchAll(/(?:evidence\(\s*|\bname: |\bsay: |\bfact: |\bmissing: )"([^"]+)"/g)];
    const keys = [...hyphened, ...named].map(([, key]) => key ?? "");
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });

  it("is given by some rule, each of them", () => {
    const source = ruleFiles()
      .map((file) => readFileSync(`${obligations}${file}`, "utf8"))
      .join("\n");
    const elsewhere = ["could-not-be-assessed"];
    const keys = [...Object.keys(evidenceKinds), ...Object.keys(workingArguments), ...missingFacts];
    expect(keys.filter((key) => !source.includes(`"${key}"`) && !elsewhere.includes(key))).toEqual([]);
  });
});

/** What an event can say of itself, as the published schemas list it; rules compare with it and do not say it. */
const saidByEvents = [
  ...readFileSync(new URL("../../events/asyncapi.json", import.meta.url), "utf8").matchAll(/"([a-z]+(?:-[a-z]+)+)"/g),
].map(([, said]) => said ?? "");

function ruleFiles(): readonly string[] {
  const files = readdirSync(obligations, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".ts") && file.includes("/"));
}

const workings = Object.entries(workingArguments).map(([say, names]) => ({
  say,
  with: Object.fromEntries(names.map((name) => [name, name === "type" ? "RenewalFiled" : 20_000])),
}));
const over: Because = {
  facts: Object.keys(evidenceKinds).map((name) => ({ name, value: "2026-08-01", eventId: "event-1" })),
  parameters: lawRegister.map((parameter) => applied(parameter, today)),
  workings,
};
/** What ended says `to`, which makes a breach one that is over. */
const all: Because = { ...over, workings: workings.filter(({ with: given }) => !("to" in given)) };
const bare: Because = { facts: [], parameters: [], workings: [] };

const languages = Object.values(wordings);

/** Every second rule is worded in two languages, the others in the other two; all in all of them with WHOLE=1. */
const rulesIn = (wording: Wording): readonly string[] =>
  Object.keys(momentsOf).filter((_, at) => sampled(at % 2 === languages.indexOf(wording) % 2, true));

describe.each(languages)("every line in $language", (wording) => {
  const worded = (alert: Alert, name = "Asha Rao") => {
    const line: MailLine = { alert, subject: person("p-asha"), name, cause: "event-1", answerLink: null, seq: 2 };
    return saidBy(pageOf(digest([line]), wording));
  };

  it.each(rulesIn(wording))("says all of %s, at every moment, with missing facts", (rule) => {
    const faults = alertsOf(rule).flatMap((alert) => {
      const keys = [alert.rule, alert.missing, ...alert.because.workings.map(({ say }) => say)];
      const isKey = (text: string) => keys.some((key) => key === text || text.startsWith(`${key}: `));
      const unsaid = (text: string) => text.trim() === "" || /undefined|NaN|\[object|\?:/.test(text);
      const wrong = worded(alert).filter((text) => unsaid(text) || isKey(text));
      return wrong.map((text) => `${alert.kind} ${alert.stage}, missing ${alert.missing}: "${text}"`);
    });
    expect(faults).toEqual([]);
  });

  it("has a title without anything personal for every moment: no name, no day, no digit", () => {
    const titles = Object.values(wording.rules).flatMap((moments) => Object.values(moments).map(({ title }) => title));
    expect(titles.filter((title) => title === "" || /[\d@]/.test(title) || title.length > 80)).toEqual([]);
  });

  it("asks for every fact that can be missing, of somebody, and says what to do", () => {
    const said = Object.entries(wording.missing).flatMap(([fact, words]) =>
      Object.entries(words).map(([part, text]) => [`${fact}, ${part}`, text] as const),
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(([, text]) => text.trim() === "").map(([where]) => where)).toEqual([]);
    const questions = Object.values(wording.missing).map(({ question }) => question);
    expect(questions.filter((question) => !question.includes("?"))).toEqual([]);
  });

  it("begins the name of every fact with a capital", () =>
    expect(Object.values(wording.evidence).filter((label) => !/^\p{Lu}/u.test(label))).toEqual([]));

  it("words what the stories of real rules say", () => {
    const said = everyStory().flatMap(({ alert }) => worded(alert));
    expect(said.filter((text) => /undefined|NaN/.test(text))).toEqual([]);
  });
});

it("is there in every language that a contact can have, each under its own name", () => {
  expect(language.options.map((each) => wordingIn(each).language)).toEqual(language.options);
});

describe("an alert of another release, with keys that this one does not know", () => {
  const because: Because = {
    facts: [{ name: "shoe-size", value: 43, eventId: "e1" }],
    parameters: [{ id: "old-limit", value: 7, since: "2020-01-01", toBeConfirmed: true }],
    workings: [{ say: "old-sum", with: { days: 3 } }],
  };
  const alert = alertOf("constructor", "before-7", "unheard-of", because);

  it("is told all the same", () => {
    const said = saidBy(
      pageOf(digest([{ alert, subject: person("p-asha"), name: null, cause: null, answerLink: null, seq: 2 }])),
    ).join("\n");
    for (const text of ["constructor", "shoe-size: 43 [event e1]", "old-limit: 7", "old-sum: days 3", "unheard-of"])
      expect(said).toContain(text);
  });
});

function alertOf(rule: string, stage: Stage, missing: string | null, because: Because): Alert {
  const due = { before: addDays(today, 30), due: today, overdue: addDays(today, -3), breached: addDays(today, -9) };
  const kind = stage.startsWith("before") ? "before" : stage;
  return {
    kind: "raised",
    obligation: `${rule}:subject`,
    rule,
    number: 1,
    first: 1,
    stage,
    until: null,
    movedTo: null,
    due: kind === "undetermined" ? null : (due[kind as keyof typeof due] ?? null),
    recommended: kind === "before" ? addDays(today, 2) : null,
    skipped: stage === "overdue" ? ["before-14", "due"] : [],
    missing,
    because,
  };
}

/**
 * A rule at every moment that it has, with every piece of evidence, legal value and working; and waiting for each
 * missing fact, without them, for what they say hangs neither on the rule nor on what is missing.
 */
function alertsOf(rule: string): readonly Alert[] {
  const moments: readonly string[] = momentsOf[rule as RuleId];
  const waiting = [...missingFacts, "parameter daily-minutes-max"];
  // Each rule begins at another fact, so that every fact is tried for some rule where not all are for each.
  const first = Object.keys(momentsOf).indexOf(rule) % 5;
  const tried = every(5, [...waiting.slice(first), ...waiting.slice(0, first)]);
  return [
    ...moments.map((moment) => alertOf(rule, stageOf(moment), null, moment === "over" ? over : all)),
    alertOf(rule, "undetermined", waiting[0] ?? null, all),
    ...tried.map((fact) => alertOf(rule, "undetermined", fact, bare)),
    { ...alertOf(rule, "undetermined", null, bare), kind: "withdrawn" },
  ];
}

const stageOf = (moment: string): Stage =>
  moment === "before" ? "before-30" : moment === "over" ? "breached" : (moment as Stage);
