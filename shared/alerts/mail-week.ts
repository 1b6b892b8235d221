import { daysBetween } from "../calendar/day.ts";
import { againEntryOf } from "./mail-card.ts";
import type { MailContent, Week } from "./mail-content.ts";
import type { MailPage } from "./mail-page.ts";
import { dayInWords } from "./mail-words.ts";
import type { Wording } from "./wording/wording.ts";

/** What was told before and is late still; null where nothing is, or where it is not the first mail of a week. */
export function againOf(wording: Wording, content: MailContent): MailPage["again"] {
  const { week } = content;
  if (week === null || week.again.length === 0) return null;
  const more = week.of - week.again.length;
  return {
    heading: wording.week.again.heading(week.of),
    note: wording.week.again.note,
    entries: week.again.map((line) => againEntryOf(wording, content, line)),
    more: more > 0 ? wording.week.more(more) : null,
  };
}

/** How Belfry itself stands: silence must mean that all is well, and not that nobody looked. */
export function stateOf(wording: Wording, { week, completeUpTo, day }: MailContent): MailPage["state"] {
  if (week === null) return null;
  const { state, counts } = wording.week;
  return {
    heading: state.heading,
    note: state.note,
    rows: [
      { label: state.open, text: counts(week.open), aside: null },
      ...(week.toldOnce === 0
        ? []
        : [{ label: state.toldOnce, text: counts({ ...none, breached: week.toldOnce }), aside: state.toldOnceWhere }]),
      { label: state.check, text: dayInWords(wording, completeUpTo), aside: null },
      ...week.feeds.map(({ id, heardOn }) => ({
        label: state.feed(id),
        text: heardOn === null ? state.neverHeard : dayInWords(wording, heardOn),
        aside: heardOn === null ? null : wording.daysAgo(daysBetween(heardOn, day)),
      })),
      { label: state.ledger, text: state.head(week.head.seq), aside: week.head.hash },
      ...(week.checkpoint === null ? [] : [checkpointRow(wording, week.checkpoint)]),
    ],
  };
}

const none = { breached: 0, overdue: 0, unknown: 0, coming: 0, answered: 0 };

/** The witness outside the database: whoever has this mail can hold a later export against it. */
const checkpointRow = (wording: Wording, { day, hash }: NonNullable<Week["checkpoint"]>) => ({
  label: wording.week.state.checkpoint,
  text: wording.week.state.keep(dayInWords(wording, day)),
  aside: null,
  code: inGroups(hash),
});

/** Four lines of four groups of four signs: as many as an eye compares at once. */
const inGroups = (hash: string): readonly string[] =>
  (hash.match(/.{1,16}/g) ?? []).map((line) => (line.match(/.{1,4}/g) ?? []).join(" "));
