import { rulesAboutData } from "../../shared/alerts/wording/keys.ts";
import { layOut } from "../../shared/assessment/assess.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partsConcerned, questionsIn } from "../../shared/assessment/questions.ts";
import type { Day } from "../../shared/calendar/day.ts";
import type { Employer } from "../../shared/dossier/employer.ts";
import type { Dossier } from "../../shared/dossier/fact.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import type { Obligation } from "../../shared/obligations/obligation.ts";
import { lookUp, type Segment, type View } from "../../shared/obligations/timeline.ts";
import { listParts, loadDossier, mergeParts } from "../../shared/store/dossier-store.ts";
import type { Head } from "../../shared/store/head.ts";
import { readDossierId } from "../../shared/store/keys.ts";
import type { Mail } from "../../shared/store/mails.ts";
import { readMail } from "../../shared/store/mails.ts";
import { queryAll, readText, type Table, text } from "../../shared/store/table.ts";

/** An obligation with its timeline and how it looks on a day. */
export type Standing = {
  readonly obligation: Obligation;
  readonly segments: readonly Segment[];
  readonly view: View;
};

/** A dossier as it stands on a day: what is known and what follows from it. */
export type DossierOverview = {
  readonly id: string;
  readonly dossier: Dossier;
  readonly employer: Employer;
  readonly head: Head;
  readonly standings: readonly Standing[];
};

/** A transaction reads a hundred items; head, employer and answers take some. */
const partsAtOnce = 90;

/** Everything about one dossier on a day, earlier or later days included. */
export async function overviewOf(table: Table, id: string, day: Day): Promise<DossierOverview> {
  const { employer: employerId, subject } = readDossierId(id);
  const parts = await listParts(table, id);
  const loaded = [await loadDossier(table, employerId, subject, ["answers"], null)];
  for (let at = 0; at < parts.length; at += partsAtOnce)
    loaded.push(await loadDossier(table, employerId, subject, parts.slice(at, at + partsAtOnce), null));
  const facts = mergeParts(new Map(loaded.flatMap((one) => [...one.parts])));
  const first = loaded[0] as (typeof loaded)[number];
  const dossier = believedDossier(first.employer, subject, facts);
  return {
    id,
    dossier,
    employer: first.employer,
    head: first.head,
    standings: standingsOf(dossier, first.employer, partsConcerned(parts, first.head.told, day), day),
  };
}

/** How something stands, for a terminal: what Belfry was sent breaks no law, it is to be settled. */
export const statusInWords = (rule: string, status: string): string =>
  status === "breached" && rulesAboutData.includes(rule) ? "to be settled" : status;

function standingsOf(dossier: Dossier, employer: Employer, parts: readonly Part[], day: Day): readonly Standing[] {
  return questionsIn(parts)
    .flatMap((question) => layOut(dossier, employer, question).found)
    .map((found) => ({ ...found, view: lookUp(found.segments, day) }));
}

/** Every mail to a contact of an employer, oldest first. */
export async function mailsTo(table: Table, employer: string, contact: string): Promise<readonly Mail[]> {
  const pk = `${employer}#mail#${contact}`;
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": text(pk) },
  });
  const mails = await Promise.all(items.map((item) => readMail(table, { pk, sk: readText(item, "sk") ?? "" })));
  return mails.filter((mail) => mail !== null);
}
