import type { AnswerKey } from "../../shared/alerts/answer/answer-link.ts";
import type { Week } from "../../shared/alerts/mail-content.ts";
import type { Told } from "../../shared/alerts/told.ts";
import { civil, type Day, parseDay } from "../../shared/calendar/day.ts";
import { type Belongs, belongsOn } from "../../shared/dossier/belongs.ts";
import type { Employer } from "../../shared/dossier/employer.ts";
import { familiesOfName, nameOf } from "../../shared/dossier/name.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import type { ChainHead } from "../../shared/ledger/chain.ts";
import { answerKeyOf } from "../../shared/store/answer-keys.ts";
import { readCheckpoints } from "../../shared/store/checkpoints.ts";
import { loadDossier, mergeParts } from "../../shared/store/dossier-store.ts";
import { readDossierId } from "../../shared/store/keys.ts";
import type { Unassessed } from "../../shared/store/unassessed.ts";
import { type ChangeRef, type PendingChange, readChange, refText } from "../../shared/store/waiting-changes.ts";
import { todayOf } from "../clock.ts";
import { once, onceEach } from "../once.ts";
import type { Ports } from "../ports.ts";

/** How a dossier stands: what was told of it, by which name people know it, and where it belongs. */
export type Standing = {
  readonly told: ReadonlyMap<string, Told>;
  readonly name: string | null;
  readonly belongs: Belongs;
};

/** What a run reads of an employer: each thing when it is first needed, and once, however many mails it writes. */
export type Reading = {
  readonly employer: Employer;
  /** Where the ledger of the employer's own dossier stands. */
  readonly chain: ChainHead;
  /** The latest checkpoint of the employer's ledger; null before the first. */
  readonly checkpoint: () => Promise<Week["checkpoint"]>;
  readonly completeUpTo: () => Promise<Day>;
  readonly answerKey: () => Promise<AnswerKey>;
  readonly standing: (dossier: string) => Promise<Standing>;
  /** A change by its place in the ledger; null where there is none. */
  readonly change: (ref: ChangeRef) => Promise<PendingChange | null>;
};

/**
 * Begins to read an employer.
 * @param unassessed what fell due and was not assessed; the same for every employer of a run
 * @param changes what was read already, and is kept up to date by what the run reserves
 */
export async function readingOf(
  ports: Ports,
  id: string,
  unassessed: () => Promise<Unassessed>,
  changes: readonly PendingChange[] = [],
): Promise<Reading> {
  const { employer, head } = await loadDossier(ports.table, id, { kind: "employer", id }, [], null);
  const today = todayOf(ports);
  const known = new Map(changes.map((change) => [refText(change), change]));
  const changeAt = onceEach((ref: string) => readChange(ports.table, changeRef(ref)));
  return {
    employer,
    chain: head.chain,
    checkpoint: once(() => latestCheckpoint(ports, id)),
    completeUpTo: async () => (await unassessed()).completeUpTo(id),
    answerKey: once(() => answerKeyOf(ports.table, id, civil(today).year, ports.random)),
    standing: onceEach((dossier: string) => standingOf(ports, employer, dossier, today)),
    change: async (ref) => known.get(refText(ref)) ?? changeAt(refText(ref)),
  };
}

async function latestCheckpoint({ table }: Ports, employer: string): Promise<Week["checkpoint"]> {
  const { latest } = await readCheckpoints(table, employer);
  return latest === null ? null : { day: parseDay(latest.day), hash: latest.hash };
}

async function standingOf(ports: Ports, employer: Employer, id: string, today: Day): Promise<Standing> {
  const { subject } = readDossierId(id);
  const { head, parts } = await loadDossier(ports.table, employer.id, subject, familiesOfName[subject.kind], null);
  const dossier = believedDossier(employer, subject, mergeParts(parts));
  return { told: head.told, name: nameOf(dossier), belongs: belongsOn(dossier, employer, today) };
}

function changeRef(text: string): ChangeRef {
  const at = text.lastIndexOf("#");
  return { dossier: text.slice(0, at), seq: Number(text.slice(at + 1)) };
}
