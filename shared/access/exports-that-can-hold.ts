import type { BelfryEvent } from "../../events/catalogue.ts";
import { addDays, type Day, parseDay } from "../calendar/day.ts";
import { brusselsMidnight } from "../calendar/instant.ts";
import type { KeptRecord } from "../store/ledger.ts";

type Recorded = { readonly recordedAt: string; readonly event: BelfryEvent };

/**
 * Names of the audit exports of an employer that can hold records of a person, in the order in which they were recorded.
 * An export holds every chain from its first record on, whatever its days and families: what matters is whether the person
 * was there when it was written, and on the day as of whose end it was known. Of which dossiers one was asked for is not
 * known here, so that it is named.
 */
export function exportsThatCanHold(
  ofEmployer: readonly KeptRecord[],
  ofPerson: readonly KeptRecord[],
): readonly string[] {
  const since = firstRecordedAt(ofPerson);
  const names = eventsIn(ofEmployer).flatMap(({ recordedAt, event }) => {
    if (event.type !== "AuditExportWritten" || event.data === undefined) return [];
    const { pack, knownAt } = event.data;
    const wasThere = recordedAt >= since && (knownAt === undefined || since < endOf(parseDay(knownAt)));
    return wasThere ? [pack] : [];
  });
  return [...new Set(names)];
}

/** When the person's first record was recorded; before everything where its content, and so its instant, is gone. */
function firstRecordedAt(records: readonly KeptRecord[]): string {
  const first = records.find(({ seq }) => seq === 1);
  return first === undefined ? "" : (eventsIn([first])[0]?.recordedAt ?? "");
}

const eventsIn = (records: readonly KeptRecord[]): readonly Recorded[] =>
  [...records]
    .sort((a, b) => a.seq - b.seq)
    .flatMap(({ kind, payload }) => (kind === "event" && payload !== null ? [payload as Recorded] : []));

/** When a day is over in Belgium, written as the ledger writes instants, so that they compare as text. */
const endOf = (day: Day): string => new Date(brusselsMidnight(addDays(day, 1)) * 1000).toISOString();
