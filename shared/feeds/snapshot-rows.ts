import type { BelfryEvent } from "../../events/catalogue.ts";
import type { Day } from "../calendar/day.ts";
import type { FeedDescription } from "./description.ts";
import {
  type Feed,
  groupKeyOf,
  type Mapped,
  mapGroup,
  mappingsOf,
  mapRow,
  type Rejection,
  type Row,
} from "./map-row.ts";
import { readDayIn } from "./read-day.ts";
import { contentDigest, placeDigest } from "./snapshot.ts";

/** Rows that become events together, and the places of those; none of them where the rows are rejected. */
export type Unit = { readonly rows: readonly Row[] } & Mapped;

/** What the rows about one person come to: each place with one content, and the rows that say so or are rejected. */
export type PersonSaid = { readonly units: readonly Unit[]; readonly events: readonly BelfryEvent[] };

/**
 * Maps the rows of a snapshot about one person. Rows that say two things of one place are all rejected: of two revisions
 * one would have to be the later, and every snapshot would say both again.
 * @param day the snapshot's day, where each row says it
 */
export function mapPerson(feed: Feed, rows: readonly Row[], day: Day | null): PersonSaid {
  const mapped = together(feed, rows).map((unit) => mapUnit(feed, unit, day));
  const first = new Map<string, { readonly digest: string; readonly line: number }>();
  const apart = new Map<string, number>();
  for (const { rows, events } of mapped)
    for (const event of events) {
      const [place, digest, line] = [placeDigest(event), contentDigest(event), rows[0]?.line ?? 0];
      const said = first.get(place);
      if (said === undefined) first.set(place, { digest, line });
      else if (said.digest !== digest) apart.set(place, said.line);
    }
  const units = mapped.map((unit) => {
    const place = unit.events.map(placeDigest).find((one) => apart.has(one));
    return place === undefined ? unit : { ...unit, events: [], rejections: twice(unit.rows, apart.get(place) ?? 0) };
  });
  const events = new Map(units.flatMap((unit) => unit.events.map((event) => [placeDigest(event), event])));
  return { units, events: [...events.values()] };
}

/** Rows by the event that they become, where they are grouped; else each by itself. */
function together(feed: Feed, rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const [mapping] = mappingsOf(feed, row);
    const key = mapping?.groupBy === undefined ? null : groupKeyOf(feed, mapping, row);
    const name = typeof key === "string" ? key : `line ${row.line}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.values()];
}

function mapUnit(feed: Feed, rows: readonly Row[], day: Day | null): Unit {
  const otherDay = day === null ? [] : rows.filter((row) => !saysDay(feed.description, row, day));
  if (otherDay.length > 0) return { rows, events: [], rejections: rows.map((row) => ofOtherDay(feed, row)) };
  const [row] = rows;
  const [mapping] = row === undefined ? [] : mappingsOf(feed, row);
  if (row === undefined || mapping === undefined) return { rows, events: [], rejections: [] };
  return { rows, ...(mapping.groupBy === undefined ? mapRow(feed, row) : mapGroup(feed, mapping, rows)) };
}

/** The day that a row says its snapshot is of; undefined where it says none that exists. */
export function dayInRow({ snapshot }: FeedDescription, { texts }: Row): Day | undefined {
  if (typeof snapshot !== "object" || !("dayColumn" in snapshot)) return undefined;
  const { column, format } = snapshot.dayColumn;
  return readDayIn(format, texts.get(column) ?? "");
}

const saysDay = (description: FeedDescription, row: Row, day: Day): boolean => dayInRow(description, row) === day;

const ofOtherDay = ({ description: { snapshot } }: Feed, { line }: Row): Rejection => ({
  line,
  column: typeof snapshot === "object" && "dayColumn" in snapshot ? snapshot.dayColumn.column : null,
  field: null,
  problem: "is not, in this row or in one of the same event, the day of the snapshot's first row",
  remedy: "send a file for each day",
});

const twice = (rows: readonly Row[], first: number): readonly Rejection[] =>
  rows.map(({ line }) => ({
    line,
    column: null,
    field: "key",
    problem:
      line === first
        ? "says something else than a later row under the same key"
        : `says something else than line ${first} under the same key`,
    remedy: "leave out the row that does not hold, or give each a key of its own",
  }));
