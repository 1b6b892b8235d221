import type { CalendarEntry } from "../../shared/alerts/calendar.ts";
import { asksWhereItBelongs, recipientsOf } from "../../shared/alerts/recipients.ts";
import { comingOf, questionsComing } from "../../shared/assessment/coming.ts";
import { partsRead } from "../../shared/assessment/parts.ts";
import { belongsNowhere, belongsOn } from "../../shared/dossier/belongs.ts";
import type { Contact, Employer } from "../../shared/dossier/employer.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { loadDossier } from "../../shared/store/dossier-store.ts";
import { glanceAtFacts, glanceAtHead } from "../../shared/store/glance.ts";
import { readDossierId, shards } from "../../shared/store/keys.ts";
import { employerDossiers } from "../../shared/store/work.ts";
import { todayOf } from "../clock.ts";
import { readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";

/** A day to act by, and the contacts of its employer who see it. */
export type SharedDay = { readonly entry: CalendarEntry; readonly recipients: readonly Contact[] };

/** Milliseconds kept back to write the files. */
const reserveMs = 30_000;

/**
 * An employer's dossiers could not all be read in one run. A retry helps where the table was slow; else the employer is
 * too large for one run. Its calendars stay those of the day before.
 */
export class CalendarNotFinished extends Error {
  override readonly name = "CalendarNotFinished";
}

/**
 * The days to act by of all dossiers of an employer. A dossier at rest costs one read, any other one for each part that its
 * duties rest on: not more after ten years than on the first day.
 * @throws CalendarNotFinished
 */
export async function daysOfEmployer(
  ports: Ports,
  id: string,
): Promise<{ readonly employer: Employer; readonly days: readonly SharedDay[] }> {
  const { employer } = await loadDossier(ports.table, id, { kind: "employer", id }, [], null);
  const days: SharedDay[] = [];
  for (let shard = 0; shard < shards && employer.contacts.length > 0; shard += 1) {
    let after: string | null = null;
    do {
      if (ports.remaining() < reserveMs) throw new CalendarNotFinished("the employer's dossiers took too long to read");
      const page: Awaited<ReturnType<typeof employerDossiers>> = await employerDossiers(ports.table, id, shard, after);
      days.push(...(await readEach(page.entries, (dossier) => daysOfDossier(ports, employer, dossier))).flat());
      after = page.next;
    } while (after !== null);
  }
  return { employer, days };
}

/** What is shown is written anew tomorrow, so the dossier is read at the lowest price. */
async function daysOfDossier(ports: Ports, employer: Employer, id: string): Promise<readonly SharedDay[]> {
  const today = todayOf(ports);
  const head = await glanceAtHead(ports.table, id);
  const questions = questionsComing(head, today);
  if (questions.length === 0) return [];
  const asked = asksWhereItBelongs(employer);
  const parts = new Set([...partsRead(questions), ...(asked ? (["employment"] as const) : [])]);
  const facts = await glanceAtFacts(ports.table, id, [...parts]);
  const dossier = believedDossier(employer, readDossierId(id).subject, facts);
  const belongs = asked ? belongsOn(dossier, employer, today) : belongsNowhere;
  return comingOf(dossier, employer, questions, today, head.chain.seq).map(({ stage, ...entry }) => ({
    entry,
    // A calendar reaches whom no mail does.
    recipients: recipientsOf({ ...employer, unreachable: [] }, { rule: entry.rule, stage }, belongs),
  }));
}
