import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ports } from "../../functions/ports.ts";
import { caseKey } from "../../shared/alerts/case-code.ts";
import { recipientsOf } from "../../shared/alerts/recipients.ts";
import { addMonths, type Day, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { belongsNowhere } from "../../shared/dossier/belongs.ts";
import { lookUp } from "../../shared/obligations/timeline.ts";
import { type DossierOverview, overviewOf } from "../../shared/store/overview.ts";
import type { Table } from "../../shared/store/table.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import { replayed, sample } from "../ledger/export/replayed.ts";
import { calendarWriter } from "./calendars.ts";

const days: readonly string[] = ["2026-02-20", "2026-06-30", "2026-11-20", "2026-12-31"];
const stories = ["first-story", "publication-story"] as const;

/** Every duty of a dossier as all its rules lay it out, of which a contact's calendar must hold these and no others. */
const expected = ({ dossier, employer, standings }: DossierOverview, contact: string, today: Day): readonly string[] =>
  standings.flatMap(({ obligation, segments, view }) => {
    const { due } = view;
    const { stage } = view;
    const taken = recipientsOf(employer, { rule: obligation.rule, stage }, belongsNowhere).some(
      ({ id }) => id === contact,
    );
    if (!taken || obligation.kind !== "duty" || due === null || view.closed || view.muted) return [];
    const { recommended } = obligation;
    const actBy = recommended !== null && today <= recommended && recommended < due ? recommended : due;
    if (actBy > addMonths(today, 13) || due < (employer.watchFrom ?? due)) return [];
    if (actBy > today && lookUp(segments, actBy).closed) return [];
    return [`${formatDay(actBy)} ${caseKey(employer.id, dossier.subject, obligation.id)}`];
  });

/** A contact's calendar on a day, and what it must hold. */
type Found = {
  readonly held: readonly string[];
  readonly wanted: readonly string[];
  readonly named: readonly string[];
};

async function calendarsOn(day: string, employers: readonly string[], table: Table, ports: Ports) {
  const found: Found[] = [];
  const { eventsFor, textOf } = calendarWriter(ports);
  for (const employer of employers) {
    const ids = await dossiersOf(table, employer);
    const overviews = await Promise.all(ids.map((id) => overviewOf(table, id, parseDay(day))));
    for (const { id: contact } of overviews[0]?.employer.contacts ?? []) {
      const events = await eventsFor(employer, contact);
      const wanted = overviews.flatMap((overview) => expected(overview, contact, parseDay(day)));
      const text = textOf(employer, contact)?.replaceAll("\r\n ", "") ?? "";
      const names = overviews.flatMap(({ dossier }) => [dossier.subject.id, ...namesIn(dossier.facts)]);
      found.push({
        held: events.map(({ from, uid }) => `${from} ${uid}`).sort(),
        wanted: wanted.toSorted(),
        named: names.filter((name) => name !== employer && text.includes(name)),
      });
    }
  }
  return found;
}

let compared = 0;
afterAll(() => expect(compared, "there was something to compare").toBeGreaterThan(20));

describe.each(stories)("in the %s", (story) => {
  const found = new Map<string, readonly Found[]>();
  beforeAll(async () => {
    const told = sample(story);
    const employerIn = ({ event }: (typeof told.steps)[number]) => event?.employer;
    const employers = [...new Set(told.steps.map(employerIn))].filter((one) => typeof one === "string");
    await replayed({ ...told, until: days.at(-1) ?? told.until }, async (day, table, ports) => {
      if (days.includes(day)) found.set(day, await calendarsOn(day, employers, table, ports));
    });
  }, 60_000);

  it.each(days)(
    "on %s each contact's calendar holds what the rules lay out for it, all of it, and names nobody",
    (day) => {
      const calendars = found.get(day) ?? [];
      expect(calendars.length).toBeGreaterThan(0);
      for (const { held, wanted, named } of calendars) {
        expect(held).toEqual(wanted);
        expect(named).toEqual([]);
        compared += wanted.length;
      }
    },
  );
});

/** What senders said that could tell who somebody is: names and titles, word by word, and their own ids. */
const namesIn = (facts: DossierOverview["dossier"]["facts"]): readonly string[] =>
  [...facts.values()].flatMap((fact) => {
    const { eventId, data } = fact as { readonly eventId?: string; readonly data?: { name?: string; title?: string } };
    return [eventId, data?.title, ...(data?.name?.split(" ") ?? [])].filter((word) => word !== undefined);
  });
