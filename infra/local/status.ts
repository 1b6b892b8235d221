import "./quiet-sdk.ts";
import { parseArgs } from "node:util";
import { lawItems } from "../../shared/alerts/mail-law.ts";
import { momentOf } from "../../shared/alerts/mail-severity.ts";
import { evidenceInWords, questionOf, wordsOf, workingInWords } from "../../shared/alerts/mail-words.ts";
import { basisInWords } from "../../shared/alerts/paper-words.ts";
import { type Alert, alertFor } from "../../shared/alerts/told.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { addMonths, type Day, formatDay, isDay, parseDay } from "../../shared/calendar/day.ts";
import { type Dossier, type Fact, placeOf } from "../../shared/dossier/fact.ts";
import { knownSpells, type Spell } from "../../shared/obligations/residence/lawful.ts";
import type { Segment } from "../../shared/obligations/timeline.ts";
import { type DossierOverview, overviewOf, type Standing } from "../../shared/store/overview.ts";
import { runCommand, say } from "./command.ts";
import { dossierArgument } from "./dossier-argument.ts";
import { machineToday, runningTable } from "./running-machine.ts";
import { briefLines } from "./status-brief.ts";
import { statusInWords } from "./status-in-words.ts";
import { unknownDossier } from "./unknown-dossier.ts";

const help = `Shows how one dossier of Belfry running on this machine stands: breaches first, a line for each thing that is not settled.

  npm run status -- EMPLOYER KIND ID [--on DATE] [--why]

  --on DATE   how it looks on another day, earlier or later    (today)
  --why       everything: each obligation by its key, with its facts, law, arithmetic and timeline, settled ones too;
              then every fact by its key, with what each source said

For example: npm run status -- leuven-lab person p-bilal --on 2026-07-10`;

const wording = wordingIn("en");

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      on: { type: "string" },
      why: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return say(help, 0);
  if (values.on !== undefined && !isDay(values.on)) throw new Error("--on: give a day as YYYY-MM-DD");
  const dossier = dossierArgument(positionals);
  const day = values.on === undefined ? await machineToday() : parseDay(values.on);
  const table = await runningTable();
  const overview = await overviewOf(table, dossier, day);
  if (overview.head.version === 0) return say(await unknownDossier(table, dossier), 1);
  return say(values.why ? inFull(overview, day) : inBrief(overview, day), 0);
}

function inBrief(overview: DossierOverview, day: Day): string {
  const [who = "", ...how] = briefLines(overview, day);
  return [who, ...papersNow(overview.dossier, day), ...how, "", "Why, with every key and fact: --why"].join("\n");
}

function inFull({ id, dossier, head, standings }: DossierOverview, day: Day): string {
  const facts = [...dossier.facts.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return [
    `${id} on ${formatDay(day)}, from what is known now; ${head.chain.seq} records in its ledger, assessed under release ${head.release}`,
    ...stayAndWork(dossier, day),
    "",
    "Obligations",
    ...(standings.length === 0 ? ["  None."] : standings.flatMap((standing) => standingLines(standing, day))),
    "",
    "Facts",
    ...facts.flatMap(factLines).map((line) => `  ${line}`),
  ].join("\n");
}

/** On what a person stays and works on the day. */
function papersNow(dossier: Dossier, day: Day): readonly string[] {
  if (dossier.subject.kind !== "person") return [];
  const now = spellsAround(dossier, day).find((spell) => isOn(spell, day));
  if (now === undefined) return [];
  return [`stay: ${basisInWords(now.stay)}; work: ${isSame(now) ? "likewise" : basisInWords(now.work)}`];
}

const spellsAround = (dossier: Dossier, day: Day): readonly Spell[] =>
  knownSpells(dossier, { from: addMonths(day, -monthsAround), to: addMonths(day, monthsAround) });

const isOn = ({ from, to }: Spell, day: Day): boolean => from <= day && (to === null || to >= day);

/** On what a person stays and works: on the day, and from when on another day's basis. */
function stayAndWork(dossier: Dossier, day: Day): readonly string[] {
  if (dossier.subject.kind !== "person") return [];
  const spells = spellsAround(dossier, day);
  const now = spells.find((spell) => isOn(spell, day));
  if (now === undefined) return ["", "Stay and work", "  The law of these days is not known here."];
  return [
    "",
    "Stay and work",
    `  stay: ${basisInWords(now.stay)}`,
    `  work: ${basisInWords(now.work)}`,
    ...spells.map(
      (spell) =>
        `    from ${formatDay(spell.from)}: stay ${basisInWords(spell.stay)}; work ${isSame(spell) ? "likewise" : basisInWords(spell.work)}`,
    ),
  ];
}

/** How far around a day the papers are shown. */
const monthsAround = 12;

const isSame = ({ stay, work }: Spell): boolean => basisInWords(stay) === basisInWords(work);

/** A fact as it is believed and, where others spoke of it, by whom it is, and what they said. */
const factLines = (fact: Fact): readonly string[] =>
  fact.others === undefined
    ? contentLines(fact)
    : [
        ...contentLines(fact, `; ${fact.state === "disputed" ? "said by" : "believed of"} ${fact.source}`),
        ...fact.others.flatMap((other) =>
          contentLines(other).map((line) => `  not believed of ${other.source}: ${line}`),
        ),
      ];

/** What a source said, and what else it said under the same revision. */
const contentLines = (fact: Fact, by = ""): readonly string[] => [
  `${factLine(fact)}${by}`,
  ...(fact.besides ?? []).map((other) => `  under the same revision: ${factLine(other)}`),
];

/** What is said of a place of which nothing is stated. */
const unstated: Readonly<Record<Exclude<Fact["state"], "stated">, string>> = {
  retracted: "retracted",
  disputed: "disputed: two contents came under this event id, so nothing of this revision is believed",
  erased: "erased",
};

function factLine(fact: Fact): string {
  const said = fact.state === "stated" ? `from ${fact.holdsFrom}: ${JSON.stringify(fact.data)}` : unstated[fact.state];
  return `${placeOf(fact)}, revision ${fact.revision} (${fact.eventId}) ${said}`;
}

function standingLines({ obligation, segments, view }: Standing, day: Day): readonly string[] {
  const { because } = obligation;
  // Asked for the day it is looked at: told or not, muted or not.
  const alert = alertFor(obligation, segments, { ...view, muted: false }, undefined, day, 0);
  return [
    `  ${obligation.id}`,
    `    ${statusInWords(obligation.rule, view.status)}${view.due === null ? "" : `, due ${formatDay(view.due)}`}${view.muted ? ", answered" : ""}`,
    ...(alert === null ? [] : explained(alert, day)),
    ...because.facts.map((fact) => `    fact: ${evidenceInWords(wording, fact)}`),
    ...because.workings.map((working) => `    ${workingInWords(wording, working)}`),
    `    timeline: ${segments
      .slice(1)
      .map((segment) => segmentWords(obligation.rule, segment))
      .join("; ")}`,
  ];
}

const explained = (alert: Alert, day: Day): readonly string[] => [
  `    ${wordsOf(wording, alert.rule, momentOf(alert, day)).title}`,
  ...(alert.missing === null ? [] : [`    ${questionOf(wording, alert.missing).question}`]),
  ...lawItems(wording, alert, day).map(({ text }) => `    law: ${text}`),
];

function segmentWords(rule: string, { from, status, stage, muted }: Segment): string {
  const stands = statusInWords(rule, status);
  return `${formatDay(from)} ${stands}${stage === null || stage === status ? "" : `, ${stage}`}${muted ? " (answered)" : ""}`;
}

await runCommand(main);
