import type { CreditTransferColumn } from "../../../shared/feeds/credit-transfer-columns.ts";
import type { KeptSums } from "./control-sums.ts";

/** What columns say; those of a message and a payment information hold for the transfers below them. */
export type Said = ReadonlyMap<CreditTransferColumn, string>;
export type KeptTexts = readonly (readonly [CreditTransferColumn, string])[];

/** What must be known of a payment message to read it on amid its transfers. It is kept as JSON. */
export type MessageSoFar = {
  /** The tags of the elements that are open there, from the root on. */
  readonly open: readonly string[];
  readonly ofMessage: KeptTexts;
  readonly ofPayment: KeptTexts;
  readonly whole: KeptSums;
  readonly payment: KeptSums;
  /** The first difference to a control sum; null where there was none yet. */
  readonly differs: string | null;
};
