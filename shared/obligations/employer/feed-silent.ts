import { addDays, type Day, parseDay, within } from "../../calendar/day.ts";
import { type Stated, statements } from "../../dossier/fact.ts";
import { type Feed, feedsOf } from "../../dossier/feeds.ts";
import type { Duty } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * A feed that is expected every so many days is heard again by then, since what it does not bring nobody can check. Each
 * file that can be read meets the duty that the one before it made, and makes the next; a feed that was never heard is
 * awaited from the day on which a configuration first named it, however often that is sent anew.
 */
export const feedSilent: Rule = {
  id: "feed-silent",
  family: "employer",
  per: "whole",
  says: "A feed that an employer expects is heard at least as often as its configuration says.",
  since: "1900-01-01",
  reads: { employer: noMargin },
  uses: [],
  basis: [],
  dueSetBy: "policy",
  atOnce: [],
  obligations: (dossier, _employer, span) => {
    const configured = statements(dossier, "EmployerConfigured").at(-1);
    if (configured === undefined) return [];
    return feedsOf(dossier)
      .flatMap((feed) => dutiesOf(feed, configured))
      .filter(({ anchor }) => within(span, anchor));
  },
};

/** What was to be met by the last file, and what the next one is to meet. */
function dutiesOf(
  { id, everyDays, named, heard, heardOn }: Feed,
  configured: Stated<"EmployerConfigured">,
): readonly Duty[] {
  if (everyDays === null) return [];
  // What was configured before Belfry kept when a feed was named is awaited from the configuration that holds.
  const naming = named ?? { on: configured.holdsFrom, eventId: configured.eventId };
  const after = (from: Day, subject: string, met: Day | null): Duty => ({
    kind: "duty",
    id: `${feedSilent.id}:${subject}`,
    rule: feedSilent.id,
    anchor: from,
    opens: from,
    recommended: null,
    ladder: [],
    due: addDays(from, everyDays),
    pauses: [],
    met,
    void: null,
    missing: null,
    because: {
      facts: [
        evidence("feed", id, configured),
        evidence("feed-every-days", everyDays, configured),
        evidence("feed-named-on", naming.on, naming),
        ...(heard === null ? [] : [evidence("feed-heard-on", heard.occurredOn, heard)]),
      ],
      parameters: [],
      workings: [],
    },
  });
  const since = (day: string, met: Day | null) => after(parseDay(day), `${id}.${day}`, met);
  const before = heard?.data.before;
  const first = before === undefined ? after(parseDay(naming.on), id, heardOn) : since(before, heardOn);
  return heard === null ? [first] : [first, since(heard.occurredOn, null)];
}
