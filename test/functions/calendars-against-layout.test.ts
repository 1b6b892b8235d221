import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DossierOverview, overviewOf } from "../../infra/local/overview.ts";
import { caseKey } from "../../shared/alerts/case-code.ts";
import { recipientsOf } from "../../shared/alerts/recipients.ts";
import { addMonths, type Day, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { belongsNowhere } from "../../shared/dossier/belongs.ts";
import { lookUp } from "../../shared/obligations/timeline.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import { replayed, sample } from "../ledger/export/replayed.ts";
import { calendarWriter } from "./calendars.ts";

const days = ["2026-02-20", "2026-06-30", "2026-11-20", "2026-12-31"] as const;
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

let compared = 0;
afterAll(() => expect(compared, "there was something to compare").toBeGreaterThan(20));

describe.each(stories.flatMap((story) => days.map((day) => ({ story, day }))))(
  "on $day of $story",
  ({ story, day }) => {
    let world: Awaited<ReturnType<typeof replayed>>;
    let employers: readonly string[];
    beforeAll(async () => {
      const told = sample(story);
      const employerIn = ({ event }: (typeof told.steps)[number]) => event?.employer;
      employers = [...new Set(told.steps.map(employerIn))].filter((one) => typeof one === "string");
      world = await replayed({ ...told, until: day });
    }, 60_000);

    it("each contact's calendar holds what the rules lay out for it, all of it, and names nobody", async () => {
      const { eventsFor, textOf } = calendarWriter(world.ports);
      for (const employer of employers) {
        const ids = await dossiersOf(world.table, employer);
        const overviews = await Promise.all(ids.map((id) => overviewOf(world.table, id, parseDay(day))));
        for (const { id: contact } of overviews[0]?.employer.contacts ?? []) {
          const events = await eventsFor(employer, contact);
          const wanted = overviews.flatMap((overview) => expected(overview, contact, parseDay(day)));
          expect(events.map(({ from, uid }) => `${from} ${uid}`).sort()).toEqual([...wanted].sort());
          compared += wanted.length;
          const text = textOf(employer, contact)?.replaceAll("\r\n ", "") ?? "";
          const names = overviews.flatMap(({ dossier }) => [dossier.subject.id, ...namesIn(dossier.facts)]);
          expect(names.filter((name) => name !== employer && text.includes(name))).toEqual([]);
        }
      }
    });
  },
);

/** What senders said that could tell who somebody is: names and titles, word by word, and their own ids. */
const namesIn = (facts: DossierOverview["dossier"]["facts"]): readonly string[] =>
  [...facts.values()].flatMap((fact) => {
    const { eventId, data } = fact as { readonly eventId?: string; readonly data?: { name?: string; title?: string } };
    return [eventId, data?.title, ...(data?.name?.split(" ") ?? [])].filter((word) => word !== undefined);
  });
