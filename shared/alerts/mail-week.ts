import { daysBetween } from "../calendar/day.ts";
import { againEntryOf } from "./mail-card.ts";
import type { MailContent } from "./mail-content.ts";
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
      { label: state.check, text: dayInWords(wording, completeUpTo), aside: null },
      ...week.feeds.map(({ id, heardOn }) => ({
        label: state.feed(id),
        text: heardOn === null ? state.neverHeard : dayInWords(wording, heardOn),
        aside: heardOn === null ? null : wording.daysAgo(daysBetween(heardOn, day)),
      })),
      { label: state.ledger, text: state.head(week.head.seq), aside: week.head.hash },
    ],
  };
}
