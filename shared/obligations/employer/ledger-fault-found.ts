import { parseDay, within } from "../../calendar/day.ts";
import { type Stated, statements } from "../../dossier/fact.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * What was recorded of an employer is still as it was recorded. A bound that was broken, for nothing that HR does mends
 * it: it stays until somebody acknowledges it. An export that finds no more than one before it found says nothing new.
 */
export const ledgerFaultFound: Rule = {
  id: "ledger-fault-found",
  family: "employer",
  per: "whole",
  says: "Each record of the employer's ledger is as it was recorded, and none is missing.",
  since: "1900-01-01",
  reads: { employer: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, _employer, span) =>
    newlyFound(statements(dossier, "AuditExportWritten"))
      .map(brokenBy)
      .filter(({ anchor }) => within(span, anchor)),
};

/** The exports that found more faults than each before them, in the order of their days. */
function newlyFound(exports: readonly Stated<"AuditExportWritten">[]): readonly Stated<"AuditExportWritten">[] {
  const inOrder = exports.toSorted((a, b) =>
    a.occurredOn === b.occurredOn ? a.data.faults - b.data.faults : a.occurredOn < b.occurredOn ? -1 : 1,
  );
  let most = 0;
  return inOrder.filter(({ data: { faults } }) => {
    const isMore = faults > most;
    most = Math.max(most, faults);
    return isMore;
  });
}

function brokenBy(written: Stated<"AuditExportWritten">): Obligation {
  const { pack, faults } = written.data;
  const on = parseDay(written.occurredOn);
  return {
    kind: "limit",
    id: `${ledgerFaultFound.id}:${written.key}`,
    rule: ledgerFaultFound.id,
    anchor: on,
    on,
    until: on,
    lasting: false,
    because: {
      facts: [evidence("export-name", pack, written), evidence("ledger-faults", faults, written)],
      parameters: [],
      workings: [],
    },
  };
}
