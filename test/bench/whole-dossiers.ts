import type { BelfryEvent } from "../../events/catalogue.ts";
import { partsDue, wokenOn } from "../../shared/assessment/due.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partsConcerned } from "../../shared/assessment/questions.ts";
import { type After, type Before, partsForEvents, reassess, receive } from "../../shared/assessment/receive.ts";
import { addDays, type Day, formatDay } from "../../shared/calendar/day.ts";
import { employerOf } from "../../shared/dossier/employer.ts";
import type { Facts, Subject } from "../../shared/dossier/fact.ts";
import { writeFacts } from "../../shared/store/facts.ts";
import { emptyHead, writeHead } from "../../shared/store/head.ts";
import { type Table, writeTogether } from "../../shared/store/table.ts";
import { card, hired, lab } from "../cast.ts";

const employer = employerOf({ employer: lab, subject: { kind: "employer", id: lab }, facts: new Map() });

/** Dossiers of people with an A card, whose last days lie evenly over the two years that follow, as assessed on a day. */
export async function writeWholeDossiers(table: Table, count: number, day: Day): Promise<readonly Subject[]> {
  const subjects = Array.from({ length: count }, (_, at): Subject => ({ kind: "person", id: `p-${at}` }));
  for (const [at, subject] of subjects.entries()) {
    const expiresOn = formatDay(addDays(day, 1 + ((at * 37) % 730)));
    const { parts, next } = dossierOf([hired({}, { subject }), card({ expiresOn }, { subject })], subject, day);
    const id = `${lab}#person#${subject.id}`;
    await writeTogether(table, [
      writeHead(table, id, { ...emptyHead, ...next, version: 1 }),
      ...[...parts].map(([part, facts]) => writeFacts(table, id, part, facts)),
    ]);
  }
  return subjects;
}

function dossierOf(events: readonly BelfryEvent[], subject: Subject, day: Day) {
  const parts = new Map<Part, Facts>(partsForEvents(events, day).map((part) => [part, new Map()]));
  let next: Pick<After["next"], "told" | "wakes"> = { told: new Map(), wakes: new Map() };
  for (const event of events) {
    const before = { subject, employer, parts, assessedOn: day, nextNumber: 1, ...next };
    const after = receive(before, event, day);
    for (const [part, facts] of after.changedParts) parts.set(part, facts);
    next = after.next;
  }
  return { parts, next: swept({ subject, employer, parts, assessedOn: day, nextNumber: 1, ...next }, day) };
}

/** As the day's sweep leaves it, which takes up what employment changes in other families. */
function swept(before: Before, day: Day): After["next"] {
  const woken = wokenOn(before.wakes, day);
  const due = partsDue(woken, partsConcerned([...before.parts.keys()], before.told, day));
  return reassess(before, due, day, woken.swept).next;
}
