import { momentOf } from "../../shared/alerts/mail-severity.ts";
import { questionOf, wordsOf } from "../../shared/alerts/mail-words.ts";
import { alertFor, isBeforeWatch } from "../../shared/alerts/told.ts";
import { many } from "../../shared/alerts/wording/english.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { wrapText } from "../../shared/alerts/wrap-text.ts";
import { type Day, formatDay } from "../../shared/calendar/day.ts";
import { compareText } from "../../shared/dossier/fact.ts";
import { nameOf } from "../../shared/dossier/name.ts";
import { verifyChain } from "../../shared/ledger/verify.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { type DossierOverview, overviewOf, type Standing } from "../../shared/store/overview.ts";
import { type KeptRejection, rejectionsOf } from "../../shared/store/rejections.ts";
import type { Table } from "../../shared/store/table.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import { mailsTo } from "./mails-to.ts";
import { aboutInWords, statusInWords } from "./status-in-words.ts";

const wording = wordingIn("en");

/** How things stand on a day, in words that a person understands: who must do what, mails, rejections, ledger. */
export async function summarise(table: Table, employers: readonly string[], day: Day): Promise<string> {
  const sections = await Promise.all(employers.map((employer) => employerSection(table, employer, day)));
  const rejected = await Promise.all([...employers, null].map((employer) => rejectionsOf(table, employer)));
  return [`How things stand on ${formatDay(day)}`, ...sections, rejectedSection(rejected.flat())].join("\n\n");
}

async function employerSection(table: Table, employer: string, day: Day): Promise<string> {
  const dossiers = await Promise.all((await dossiersOf(table, employer)).map((id) => overviewOf(table, id, day)));
  const name = dossiers[0]?.employer.name ?? employer;
  const open = dossiers.flatMap((dossier) => openOf(dossier, day));
  const older = open.filter((one) => one.isOlder).length;
  return [
    `${name} (${employer})`,
    ...(open.length === older ? ["  Nothing is open."] : openLines(open.filter((one) => !one.isOlder))),
    ...(older === 0 ? [] : [`  And ${older} from before the watch began, summed up in the first mail.`]),
    `  Mails: ${await mailCount(table, dossiers[0])}`,
    `  Ledger: ${await ledgerCount(table, dossiers)}`,
  ].join("\n");
}

/** One thing that is open of a dossier: by when, whose, how it stands, and what to do. */
type Open = {
  readonly due: string;
  readonly who: string;
  readonly status: string;
  readonly title: string;
  readonly todo: string;
  /** Whether it is from before the employer's watch began. */
  readonly isOlder: boolean;
};

const openOf = ({ dossier, employer, standings }: DossierOverview, day: Day): readonly Open[] =>
  standings
    .filter(({ view }) => view.stage !== null)
    .map((standing) => openOne(nameOf(dossier) ?? dossier.subject.id, standing, employer.watchFrom, day));

function openOne(who: string, { obligation, segments, view }: Standing, watchFrom: Day | null, day: Day): Open {
  const alert = alertFor(obligation, segments, { ...view, muted: false }, undefined, day, 0);
  const words = alert === null ? null : wordsOf(wording, obligation.rule, momentOf(alert, day));
  const asked = alert?.missing && view.status === "undetermined" ? questionOf(wording, alert.missing).question : null;
  const about = aboutInWords(obligation.because);
  return {
    due: view.due === null ? "no date yet" : formatDay(view.due),
    who: about === null ? who : `${who}, ${about}`,
    status: `${statusInWords(obligation.rule, view.status)}${view.muted ? ", answered" : ""}`,
    title: words?.title ?? obligation.id,
    todo: asked ?? words?.todo ?? "",
    isOlder: alert !== null && isBeforeWatch(alert, watchFrom),
  };
}

/** How many of one kind are named; the others are counted. */
const namedOfAKind = 6;

/** What is open, what is to be done about it once, and under it whose it is, earliest first. */
function openLines(open: readonly Open[]): readonly string[] {
  const kinds = new Map<string, Open[]>();
  for (const one of [...open].sort((a, b) => compareText(a.due, b.due) || compareText(a.who, b.who))) {
    const kind = `${one.title} ${one.todo}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds.values()].flatMap((same) => [
    `  ${same[0]?.title}`,
    ...same.slice(0, namedOfAKind).map(({ due, who, status }) => `    ${due}  ${who} (${status})`),
    ...(same.length > namedOfAKind ? [`    and ${same.length - namedOfAKind} more`] : []),
    ...indented(same[0]?.todo ?? ""),
  ]);
}

const columns = 100;
const indent = " ".repeat(6);

/** A sentence under its line, wrapped to what a terminal shows. */
const indented = (sentence: string): readonly string[] =>
  wrapText(sentence, columns - indent.length).map((line) => `${indent}${line}`);

async function mailCount(table: Table, dossier: DossierOverview | undefined): Promise<string> {
  const contacts = dossier?.employer.contacts ?? [];
  const counts = await Promise.all(
    contacts.map(async ({ id, email }) => {
      const mails = await mailsTo(table, dossier?.employer.id ?? "", id);
      const delivered = mails.filter(({ state }) => state === "delivered");
      const urgent = delivered.filter(({ kind }) => kind === "urgent").length;
      const other = mails.filter(({ state }) => state !== "delivered" && state !== "empty").length;
      return `${delivered.length} to ${email} (${urgent} urgent${other === 0 ? "" : `, ${other} not delivered`})`;
    }),
  );
  return counts.join(", ") || "nobody is configured to receive any";
}

async function ledgerCount(table: Table, dossiers: readonly DossierOverview[]): Promise<string> {
  const ledgers = await Promise.all(
    dossiers.map(async ({ id }) => {
      const { records, head } = await readLedger(table, id);
      return { records: records.length, faults: verifyChain(id, records, head) };
    }),
  );
  const faults = ledgers.flatMap((ledger) => ledger.faults);
  const records = ledgers.reduce((sum, ledger) => sum + ledger.records, 0);
  const verdict = faults.length === 0 ? "each chain verifies" : `${faults.length} FAULTS: ${faults[0]?.problem}`;
  return `${many(records, "record", "records")} in ${many(ledgers.length, "dossier", "dossiers")}, ${verdict}`;
}

function rejectedSection(rejections: readonly KeptRejection[]): string {
  if (rejections.length === 0) return "Rejected: nothing.";
  const inOrder = [...rejections].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  const lines = inOrder.flatMap(({ type, eventId, receivedAt, problems }) => [
    `  ${receivedAt.slice(0, 10)}  ${type ?? "an event"} ${eventId ?? ""}`,
    ...problems.flatMap(({ field, problem, remedy }) => indented(`${field} ${problem}; ${remedy}`)),
  ]);
  return [`Rejected and kept, ${rejections.length}:`, ...lines].join("\n");
}
