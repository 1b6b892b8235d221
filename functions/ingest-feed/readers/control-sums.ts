/** What a group of transfers comes to, and what it says that it does. */
export type Sums = {
  /** What it is, and the line on which it begins. */
  readonly of: string;
  readonly transfers: number;
  /** In units of 10^-17, the smallest that the standard has. */
  readonly amount: bigint;
  readonly saidTransfers: string | null;
  readonly saidAmount: string | null;
};
/** The same as JSON can hold it. */
export type KeptSums = Omit<Sums, "amount"> & { readonly amount: string };

/** Nothing counted yet. */
export const noSums = (of: string): Sums => ({
  of,
  transfers: 0,
  amount: 0n,
  saidTransfers: null,
  saidAmount: null,
});

/** One more transfer. */
export const withTransfer = (sums: Sums, amount: bigint): Sums => ({
  ...sums,
  transfers: sums.transfers + 1,
  amount: sums.amount + amount,
});

export const kept = (sums: Sums): KeptSums => ({ ...sums, amount: String(sums.amount) });
export const unkept = (sums: KeptSums): Sums => ({ ...sums, amount: BigInt(sums.amount) });

const decimals = 17;

/** A decimal number of XML in units of 10^-17; null for anything else. */
export function scaled(text: string): bigint | null {
  const [found, whole = "", fraction = ""] = /^\+?(\d{1,18})(?:\.(\d{0,17}))?$/.exec(text.trim()) ?? [];
  return found === undefined ? null : BigInt(whole + fraction.padEnd(decimals, "0"));
}

/** What differs from what is said; null where nothing does. Amounts are not repeated. */
export function difference({ of, transfers, amount, saidTransfers, saidAmount }: Sums): string | null {
  if (saidTransfers !== null && saidTransfers.trim().replace(/^0+(?=\d)/, "") !== String(transfers))
    return `holds ${transfers} transfers in ${of}, and NbOfTxs says another number`;
  if (saidAmount !== null && scaled(saidAmount) !== amount)
    return `holds amounts in ${of} that do not come to its CtrlSum`;
  return null;
}
