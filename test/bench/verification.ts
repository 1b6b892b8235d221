import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { genesis, nextLink } from "../../shared/ledger/chain.ts";
import { type LedgerRecord, verifyChain } from "../../shared/ledger/verify.ts";
import { rate } from "./rate.ts";

/** Links of a ledger that are verified in a second of CPU time. */
export function verification(): Promise<number> {
  const records: LedgerRecord[] = [];
  let head = genesis;
  for (let at = 0; at < 20_000; at += 1) {
    const payload = {
      event: { type: "ShiftsRecorded", eventId: `sheet-${at}`, day: formatDay(parseDay("2026-01-05")) },
    };
    const link = nextLink(head, "leuven-lab#person#p-asha", "event", payload, "0".repeat(32));
    records.push({ ...link, kind: "event", payload });
    head = link;
  }
  return rate(() => verifyChain("leuven-lab#person#p-asha", records, head), records.length);
}
