import { layOut } from "../assessment/assess.ts";
import type { Part } from "../assessment/parts.ts";
import { partsConcernedOver, questionsIn } from "../assessment/questions.ts";
import type { Day } from "../calendar/day.ts";
import type { Employer } from "../dossier/employer.ts";
import type { Dossier } from "../dossier/fact.ts";
import { believedDossier } from "../dossier/precedence.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { lookUp, type Segment, type View } from "../obligations/timeline.ts";
import { listParts, loadDossier, mergeParts } from "./dossier-store.ts";
import type { Head } from "./head.ts";
import { readDossierId } from "./keys.ts";
import type { Table } from "./table.ts";

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
  // What a year leads to is told as the clock comes there; on a day far ahead it has not come to the years between.
  const span = { from: earlier(first.head.assessedOn ?? day, day), to: day };
  return {
    id,
    dossier,
    employer: first.employer,
    head: first.head,
    standings: standingsOf(dossier, first.employer, partsConcernedOver(parts, first.head.told, span), day),
  };
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

function standingsOf(dossier: Dossier, employer: Employer, parts: readonly Part[], day: Day): readonly Standing[] {
  return questionsIn(parts)
    .flatMap((question) => layOut(dossier, employer, question).found)
    .map((found) => ({ ...found, view: lookUp(found.segments, day) }));
}
