import type { FeedDescription, Value } from "./description.ts";

/** Every column that a description names; a file must have each. */
export function columnsOf({ events }: Pick<FeedDescription, "events">): ReadonlySet<string> {
  const columns = new Set<string>();
  const add = (value: Value | undefined): void => {
    if (value === undefined) return;
    for (const part of "parts" in value ? value.parts : [value]) {
      if (part.column !== undefined) columns.add(part.column);
      if (part.as?.kind === "instant")
        for (const name of [part.as.time, part.as.after]) if (name !== undefined) columns.add(name);
    }
  };
  for (const {
    when,
    subject,
    key,
    revision,
    occurredOn,
    holdsFrom,
    period,
    data,
    rows,
    groupBy,
    retracted,
  } of events) {
    for (const given of [when, retracted?.when]) if (given !== undefined) columns.add(given.column);
    for (const value of [subject, key, revision, occurredOn, holdsFrom, period, retracted?.reason, ...(groupBy ?? [])])
      add(value);
    for (const value of [...Object.values(data), ...Object.values(rows?.data ?? {})]) add(value);
  }
  return columns;
}
