import type { BelfryEvent } from "../../events/catalogue.ts";
import { families, type SubjectKind } from "../../events/envelope.ts";
import { parseEvent } from "../../events/parse.ts";
import type { MailContent, MailLine } from "../../shared/alerts/mail-content.ts";
import type { Alert, Told } from "../../shared/alerts/told.ts";
import { assess } from "../../shared/assessment/assess.ts";
import type { Part, Question } from "../../shared/assessment/parts.ts";
import { partOfEvent, questionsIn } from "../../shared/assessment/questions.ts";
import { type Day, parseDay } from "../../shared/calendar/day.ts";
import type { Employer } from "../../shared/dossier/employer.ts";
import type { Subject } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { nameOf } from "../../shared/dossier/name.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { heldRun } from "../cast.ts";

/** Dossiers whose alerts come from the real rules, so that wording is tested on what rules really say. */

const employer = { id: "leuven-lab", name: "Leuven Vision Lab" };

const settings: Employer = {
  ...employer,
  region: null,
  sector: "private",
  jointCommittee: null,
  endOfYearPremium: undefined,
  configured: true,
  configuration: "lab-configured",
  contacts: [],
  unreachable: [],
  recognitions: [],
  feeds: [],
  sourcePrecedence: {},
  receipts: { dimonaFrom: null, dmfaFrom: null },
  policies: {},
  watchFrom: null,
};

/** One event as a sender writes it; the envelope around `data` is filled in. */
export type Sent = {
  readonly type: string;
  readonly eventId: string;
  readonly key: string;
  readonly occurredOn: string;
  readonly revision?: number | undefined;
  readonly period?: string | undefined;
  readonly data?: unknown;
  readonly retracted?: { readonly reason: string } | undefined;
};

/** What arrives on a day; a day without events is a sweep. */
export type Step = { readonly on: string; readonly events: readonly Sent[] };

/** A dossier's steps, one after the other; the lines that the last one raises. */
export function linesOf(subject: Subject, steps: readonly Step[]): readonly MailLine[] {
  let told: ReadonlyMap<string, Told> = new Map();
  let wakes: ReadonlyMap<Part, Day> = new Map();
  let alerts: readonly Alert[] = [];
  let dossier = believedDossier(settings, subject, new Map());
  const events: BelfryEvent[] = [];
  for (const [at, step] of steps.entries()) {
    events.push(...step.events.map((sent) => accepted(sent, subject)));
    dossier = believedDossier(settings, subject, foldAll(events));
    const assessed = assess(dossier, settings, everyQuestion(events), parseDay(step.on), {
      told,
      wakes,
      nextNumber: at + 1,
    });
    ({ alerts, told, wakes } = assessed);
    if (assessed.failures.length > 0) throw assessed.failures[0]?.error;
  }
  const cause = steps.at(-1)?.events.at(-1)?.eventId ?? null;
  return alerts.map((alert) => ({
    alert,
    subject,
    name: nameOf(dossier),
    cause,
    answerLink: null,
    seq: alert.number + 1,
  }));
}

const everyQuestion = (events: readonly BelfryEvent[]): readonly Question[] => {
  const whole = Object.entries(families).flatMap(([family, kept]) => (kept === "whole" ? [family as Part] : []));
  return questionsIn([...new Set([...whole, ...events.map(partOfEvent)])]);
};

function accepted(sent: Sent, subject: Subject): BelfryEvent {
  const parsed = parseEvent({ version: 1, source: "hr.lab", employer: employer.id, subject, ...sent });
  if (!parsed.ok) throw new Error(`${sent.eventId}: ${JSON.stringify(parsed.problems)}`);
  return parsed.event;
}

/** A month of pay that looks wrong beside the last one, as it is told. */
export const heldFile = (): readonly MailLine[] =>
  linesOf({ kind: "employer", id: employer.id }, [
    { on: "2026-06-29", events: [{ ...heldRun("2026-06-29"), revision: 1 } as Sent] },
  ]);

export const person = (id: string): Subject => ({ kind: "person" satisfies SubjectKind, id });

export const hired = (who: string, startsOn: string, more: object): Sent => ({
  type: "EmployeeHired",
  eventId: `hire-${who}-1`,
  key: `contract-${who}`,
  occurredOn: startsOn,
  data: { startsOn, ...more },
});

export const card = (who: string, occurredOn: string, expiresOn: string | undefined, revision = 1): Sent => ({
  type: "ResidenceCardIssued",
  eventId: `card-${who}-${revision}`,
  key: `card-${who}`,
  revision,
  occurredOn,
  data: { cardType: "A", ...(expiresOn === undefined ? {} : { expiresOn }) },
});

export const filed = (who: string, occurredOn: string): Sent => ({
  type: "RenewalFiled",
  eventId: `filed-${who}-1`,
  key: `renewal-${who}`,
  occurredOn,
  data: {
    card: `card-${who}`,
    documents: [{ kind: "passport" }, { kind: "hosting-agreement" }, { kind: "resources" }],
  },
});

export const admissible = (who: string, occurredOn: string): Sent => ({
  type: "RenewalFoundAdmissible",
  eventId: `admissible-${who}-1`,
  key: `renewal-${who}`,
  occurredOn,
  data: { card: `card-${who}` },
});

/** What an employer does about a card: it checks it, and takes note of the passport. */
export const inOrder = (who: string, on: string, ...cards: readonly string[]): readonly Sent[] => [
  ...[`card-${who}`, ...cards].map((paper) => ({
    type: "TitleChecked",
    eventId: `check-${paper}-1`,
    key: `check-${paper}`,
    occurredOn: on,
    data: { paper, copyKept: true },
  })),
  {
    type: "PassportRecorded",
    eventId: `passport-${who}-1`,
    key: `passport-${who}`,
    occurredOn: on,
    data: { expiresOn: "2035-12-31" },
  },
];

/** A day from 08:00 to 20:35 with half an hour of rest: 12 h 05 min net, of which 3 h 05 min are overtime. */
export const longDay = (who: string): Sent => ({
  type: "ShiftsRecorded",
  eventId: `sheet-${who}-1`,
  key: `sheet-${who}-33`,
  period: "2026-08-10",
  occurredOn: "2026-08-14",
  data: {
    shifts: [
      {
        id: "s1",
        startsAt: "2026-08-12T08:00:00+02:00",
        endsAt: "2026-08-12T20:35:00+02:00",
        breaks: [{ startsAt: "2026-08-12T12:30:00+02:00", endsAt: "2026-08-12T13:00:00+02:00" }],
      },
    ],
  },
});

/** Asha Rao's card ends on 30 September 2026: 46 days after 15 August. */
export const asha = (name = "Asha Rao", id = "p-asha") =>
  linesOf(person(id), [
    {
      on: "2025-03-14",
      events: [
        hired("asha", "2025-03-01", { name, nationalities: ["IN"] }),
        card("asha", "2025-03-01", "2026-09-30"),
        ...inOrder("asha", "2025-03-01"),
      ],
    },
    { on: "2026-06-02", events: [] },
    { on: "2026-08-15", events: [] },
  ]);

/** Wei Chen's card ended, no renewal is known: work is forbidden, and the renewal is overdue. */
export const wei = () =>
  linesOf(person("p-wei"), [
    {
      on: "2026-08-15",
      events: [
        hired("wei", "2024-09-01", { name: "Wei Chen", nationalities: ["CN"] }),
        card("wei", "2024-09-01", "2026-08-10"),
        ...inOrder("wei", "2024-09-01"),
      ],
    },
  ]);

/** Marek Nowak: no nationality was sent. */
export const marek = () =>
  linesOf(person("p-marek"), [{ on: "2026-08-15", events: [hired("marek", "2026-08-01", { name: "Marek Nowak" })] }]);

/** Lucia Bianchi worked 12 h 05 min on one day, the last hours of it without a break. */
export const lucia = () =>
  linesOf(person("p-lucia"), [
    {
      on: "2026-08-15",
      events: [hired("lucia", "2026-01-01", { name: "Lucía Bianchi", nationalities: ["IT"] }), longDay("lucia")],
    },
  ]);

/** Kofi Mensah was thought to be without a title, until his card was reported. */
export const kofi = () =>
  linesOf(person("p-kofi"), [
    {
      on: "2026-08-03",
      events: [
        hired("kofi", "2026-08-01", { name: "Kofi Mensah", nationalities: ["GH"] }),
        card("kofi", "2024-01-01", "2026-07-20"),
        ...inOrder("kofi", "2026-08-01"),
      ],
    },
    { on: "2026-08-15", events: [card("kofi", "2024-01-01", "2027-07-20", 2)] },
  ]);

/** Two contents under one event id: a card that ends in 2026 and one that ends in 2027. */
export const disputedCard = () =>
  linesOf(person("p-noor"), [
    {
      on: "2026-08-15",
      events: [
        hired("noor", "2025-01-01", { name: "Noor Haddad", nationalities: ["LB"] }),
        card("noor", "2025-01-01", "2026-12-31"),
        card("noor", "2025-01-01", "2027-12-31"),
        ...inOrder("noor", "2025-01-01"),
      ],
    },
  ]);

/** Diego Vera's renewal is filed and not known to be admissible; his card ends in twelve days. */
export const diego = () =>
  linesOf(person("p-diego"), [
    {
      on: "2026-08-15",
      events: [
        hired("diego", "2024-09-01", { name: "Diego Vera", nationalities: ["MX"] }),
        card("diego", "2024-09-01", "2026-08-27"),
        filed("diego", "2026-07-01"),
        ...inOrder("diego", "2024-09-01"),
      ],
    },
  ]);

/** Two months without a title, long over. */
export const gap = () =>
  linesOf(person("p-sana"), [
    {
      on: "2026-08-15",
      events: [
        hired("sana", "2023-06-01", { name: "Sana Iqbal", nationalities: ["PK"] }),
        card("sana", "2023-06-01", "2024-05-31"),
        { ...card("sana", "2024-08-01", "2027-07-31"), eventId: "card-sana-b", key: "card-sana-b" },
        ...inOrder("sana", "2023-06-01", "card-sana-b"),
      ],
    },
  ]);

export const everyStory = () => [
  ...asha(),
  ...wei(),
  ...marek(),
  ...lucia(),
  ...kofi(),
  ...disputedCard(),
  ...diego(),
  ...gap(),
];

/** A digest of 15 August 2026. */
export const digest = (lines: readonly MailLine[], older: readonly MailLine[] = []): MailContent => ({
  kind: "digest",
  employer,
  contact: "hr",
  day: parseDay("2026-08-15"),
  lines,
  older,
  completeUpTo: parseDay("2026-08-15"),
  week: null,
  part: { number: 1, of: 1 },
});

export const urgent = (lines: readonly MailLine[]): MailContent => ({ ...digest(lines), kind: "urgent" });
