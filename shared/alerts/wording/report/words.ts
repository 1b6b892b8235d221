import type { absenceKinds } from "../../../../events/person/absence-recorded.ts";
import type { NoBasis } from "../../../obligations/residence/lawful.ts";
import type { Title } from "../../../obligations/residence/title.ts";
import type { Checked } from "../../../obligations/rule.ts";
import type { Status } from "../../../obligations/timeline.ts";
import type { PolicyId } from "./policy-ids.ts";

/** A heading and the sentence below it. */
export type Heading = { readonly title: string; readonly note: string };

/** Days in a sentence; each is an ISO day. */
export type DaysWording = {
  readonly from: (day: string) => string;
  readonly on: (day: string) => string;
  readonly between: (first: string, last: string) => string;
};

/** The kinds of sign in the picture, and how a stretch of it is said to those who cannot see it. */
export type PictureWording = Heading & {
  readonly nobody: string;
  readonly parts: {
    readonly [Part in "person-marked" | "project-marked" | "employer" | "person-clean" | "project-clean"]: string;
  };
  readonly legend: {
    readonly employment: string;
    readonly title: string;
    readonly provisional: string;
    readonly absence: string;
    readonly breached: string;
    readonly overdue: string;
    readonly undetermined: string;
    readonly several: string;
  };
  readonly employed: (days: string) => string;
  readonly absent: (kind: string, days: string) => string;
  readonly mark: (title: string, status: string, days: string) => string;
  readonly times: (count: number, status: string, first: string, last: string, titles: string) => string;
};

/** The timeline of a person's papers. */
export type PapersWording = Heading & {
  readonly people: string;
  readonly stay: string;
  readonly work: string;
  /** Stands in the picture beside its last day: short. */
  readonly later: string;
  /** A paper in a word that fits into a bar. */
  readonly short: { readonly [Kind in Title["kind"]]: string };
  readonly free: string;
  readonly unknown: string;
  readonly none: string;
  readonly legend: {
    readonly title: string;
    readonly provisional: string;
    readonly employment: string;
    readonly unsure: string;
    readonly gap: string;
    readonly done: string;
    readonly refused: string;
    readonly late: string;
    readonly ahead: string;
  };
  readonly names: { readonly [Kind in Title["kind"]]: string };
  readonly until: (day: string) => string;
  readonly causes: { readonly [Cause in NoBasis]: string };
  readonly nationality: (codes: string) => string;
  readonly nothing: (cause: string) => string;
  readonly notKnown: (question: string) => string;
  readonly same: string;
  readonly whole: string;
  readonly withoutTitle: (days: number) => string;
  readonly withoutWork: (days: number) => string;
  readonly daysNotKnown: (days: number) => string;
  readonly says: (who: string, lacking: string, counts: string) => string;
  readonly steps: (count: number) => string;
  readonly notDone: (count: number) => string;
  readonly toCome: (count: number) => string;
  readonly dayByDay: (counts: string) => string;
  readonly by: (day: string) => string;
  readonly chips: { readonly late: string; readonly ahead: string };
  readonly outcomes: {
    readonly granted: string;
    readonly refused: string;
    readonly inadmissible: string;
    readonly "granted-by-silence": string;
  };
};

/** What the report of an audit export says besides what mails say. A file of this type is a language; the type keeps it complete. */
export type ReportWords = {
  /** The language by its own name. */
  readonly own: string;
  /** January to December, short enough for the axis of a picture. */
  readonly months: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  /** What stands between thousands. */
  readonly thousands: string;
  readonly days: DaysWording;
  readonly brand: string;
  readonly pageTitle: (employer: string, days: string) => string;
  readonly languages: string;
  readonly contents: string;
  readonly skip: string;
  readonly about: {
    readonly title: string;
    readonly employer: string;
    readonly pack: string;
    readonly span: string;
    readonly asOf: string;
    readonly knownAt: string;
    readonly everything: string;
    readonly names: string;
    readonly asSent: string;
    readonly pseudonymised: string;
    readonly scope: string;
    readonly everybody: string;
    readonly someOf: (dossiers: number) => string;
    readonly onlyTopics: (topics: string) => string;
    readonly page: string;
    readonly pageNumber: (page: number) => string;
    readonly rules: string;
    readonly release: (release: string) => string;
    readonly erased: string;
    readonly noneErased: string;
    readonly erasedCount: (count: number) => string;
  };
  readonly verdict: {
    readonly label: string;
    readonly sound: string;
    readonly soundSays: string;
    readonly faults: (count: number) => string;
    readonly held: (dossiers: string, records: string, events: string, changes: string) => string;
    readonly record: (seq: number) => string;
    /** What the digest is that the page shows of what it rests on, and that it is not the seal of the pack. */
    readonly evidence: string;
    readonly notTheSeal: string;
    /** @param command what to run, as markup */
    readonly proof: (command: string) => string;
  };
  readonly tiles: string;
  readonly settled: string;
  readonly statuses: { readonly [Key in Status]: string };
  readonly families: {
    readonly title: string;
    readonly note: (day: string) => string;
    readonly caption: string;
    readonly family: string;
    readonly near: string;
    readonly answered: string;
    readonly total: string;
  };
  readonly columns: {
    readonly who: string;
    readonly what: string;
    readonly lastDay: string;
    readonly late: string;
    readonly left: string;
    readonly status: string;
    readonly answer: string;
    readonly reason: string;
    readonly by: string;
    readonly during: string;
    readonly stands: string;
    readonly question: string;
    readonly askedSince: string;
    readonly whoKnows: string;
    readonly rule: string;
    readonly periods: string;
  };
  readonly overdue: Heading & { readonly none: string };
  readonly near: { readonly title: string; readonly note: (days: number) => string; readonly none: string };
  readonly waived: Heading & { readonly none: string; readonly inForce: string; readonly ended: string };
  readonly gaps: Heading & {
    readonly questions: Heading;
    readonly setAside: Heading;
    readonly feeds: Heading;
    readonly periods: Heading;
    readonly rejections: Heading;
    readonly none: string;
  };
  readonly answers: {
    readonly acknowledged: string;
    readonly snoozed: string;
    readonly waived: string;
    readonly line: (answer: {
      readonly kind: string;
      readonly by: string;
      readonly from: string;
      readonly until: string | null;
      readonly reason: string | null;
      readonly event: string;
    }) => string;
  };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly filters: string;
    /** Templates: `{found}`, `{all}`, `{drawn}`, `{other}`, `{asked}` and `{without}` are filled in as somebody types. */
    readonly shown: string;
    readonly searched: string;
    readonly nothing: string;
    readonly printed: string;
    readonly searchedFor: string;
    readonly without: string;
  };
  readonly findings: {
    readonly title: string;
    readonly note: (day: string) => string;
    readonly none: string;
    readonly count: (count: number) => string;
    /** As in "3 findings about 2": how many people or projects. */
    readonly countAbout: (count: number, subjects: number) => string;
    readonly case: string;
    /** On paper, behind the word for a case: whose. */
    readonly of: (who: string) => string;
    readonly days: string;
    readonly restsOn: string;
    readonly answered: string;
    readonly answers: string;
    readonly course: string;
    readonly opens: string;
    readonly lastLawfulDay: string;
    readonly noneWhileSuspended: string;
    readonly brokenSince: string;
    readonly broken: string;
    readonly met: string;
    readonly fellAway: string;
    readonly askedSince: string;
  };
  readonly checked: Heading & {
    readonly rule: string;
    readonly checked: string;
    readonly broken: string;
    readonly clean: string;
    readonly undetermined: string;
    readonly failedOn: string;
    readonly obligations: string;
    readonly none: string;
    readonly units: { readonly [Unit in Checked["unit"]]: string };
    readonly dossiers: (count: number) => string;
    readonly silent: (rules: string) => string;
  };
  readonly law: Heading & {
    readonly value: string;
    readonly since: string;
    readonly source: string;
    readonly confirmation: string;
    readonly confirmed: string;
  };
  readonly settings: Heading & {
    readonly setting: string;
    readonly applied: string;
    readonly setBy: string;
    readonly theEmployer: string;
    readonly nobody: string;
    readonly policies: { readonly [Id in PolicyId]: string };
  };
  readonly rejections: {
    readonly received: string;
    readonly event: string;
    readonly problem: string;
    readonly noType: string;
  };
  readonly heads: Heading & { readonly dossier: string; readonly records: string; readonly hash: string };
  readonly absences: { readonly [Kind in (typeof absenceKinds)[number]]: string };
  readonly picture: PictureWording;
  readonly papers: PapersWording;
  /** That a list was cut: how many of how many are shown, of what, and which file holds all (as markup). */
  readonly more: (
    shown: string,
    count: string,
    what: "findings" | "rows" | "people" | "heads" | "rejections" | "lines",
    file: string,
  ) => string;
  readonly check: { readonly title: string; readonly steps: (command: string, readMe: string) => readonly string[] };
};
