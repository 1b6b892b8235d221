import { parseDay, within } from "../../calendar/day.ts";
import { type Stated, statements } from "../../dossier/fact.ts";
import type { Evidence, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * What was recorded of an employer is still as it was recorded. A bound that was broken, for nothing that HR does mends
 * it: it stays until somebody acknowledges it. An export that finds no more than one before it found says nothing new; nor
 * does a check of a dossier that finds no more in it than one before. A pack that fails its check is recorded, and says
 * nothing of the ledger.
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
    newlyFound([
      ...statements(dossier, "AuditExportWritten").map(byExport),
      ...statements(dossier, "AuditVerificationFailed").flatMap(byCheck),
    ])
      .map(brokenBy)
      .filter(({ anchor }) => within(span, anchor)),
};

/** Faults that were found in all of the ledger, or in one dossier of it. */
type Found = {
  readonly by: Stated<"AuditExportWritten"> | Stated<"AuditVerificationFailed">;
  readonly faults: number;
  readonly where: Evidence;
  /** What else finds them again. */
  readonly of: string;
};

const byExport = (by: Stated<"AuditExportWritten">): Found => ({
  by,
  faults: by.data.faults,
  where: evidence("export-name", by.data.pack, by),
  of: "",
});

function byCheck(by: Stated<"AuditVerificationFailed">): readonly Found[] {
  const { checked, faults } = by.data;
  if (checked.kind === "pack") return [];
  const named = `${checked.dossier.kind} ${checked.dossier.id}`;
  return [{ by, faults, where: evidence("checked-dossier", named, by), of: named }];
}

/** Those that are more than each before them of the same, in the order of their days. */
function newlyFound(all: readonly Found[]): readonly Found[] {
  const inOrder = all.toSorted((a, b) => {
    const [day, other] = [a.by.occurredOn, b.by.occurredOn];
    return day === other ? a.faults - b.faults : day < other ? -1 : 1;
  });
  const most = new Map<string, number>();
  return inOrder.filter(({ of, faults }) => {
    const isMore = faults > (most.get(of) ?? 0);
    most.set(of, Math.max(most.get(of) ?? 0, faults));
    return isMore;
  });
}

function brokenBy({ by, faults, where }: Found): Obligation {
  const on = parseDay(by.occurredOn);
  return {
    kind: "limit",
    id: `${ledgerFaultFound.id}:${by.key}`,
    rule: ledgerFaultFound.id,
    anchor: on,
    on,
    until: on,
    lasting: false,
    because: {
      facts: [where, evidence("ledger-faults", faults, by)],
      parameters: [],
      workings: [],
    },
  };
}
