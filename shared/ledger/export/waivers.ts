import type { ObligationRow } from "./obligation-row.ts";

/**
 * The lines of `waivers.ndjson`: every obligation of the span that a person had silenced, by a waiver or a snooze, with how
 * it truly stands. Silence changes no status: what was waived is still broken or due.
 */
export const waiverRows = (rows: readonly ObligationRow[]) =>
  rows.flatMap((row) =>
    row.answers.flatMap((answer) =>
      "until" in answer
        ? [
            {
              dossier: row.dossier,
              obligation: row.obligation,
              title: row.title,
              kind: answer.kind,
              by: answer.by,
              from: answer.from,
              until: answer.until,
              reason: "reason" in answer ? answer.reason : null,
              event: answer.event,
              status: row.status,
              due: row.due,
              on: row.on,
            },
          ]
        : [],
    ),
  );
