/** What a group of transfers comes to, and what it says that it does. */
export type Sums = {
  /** What it is, and the line on which it begins. */
  readonly of: string;
  transfers: number;
  /** In units of 10^-17, the smallest that the standard has. */
  amount: bigint;
  saidTransfers: string | null;
  saidAmount: string | null;
};

/** Nothing counted yet. */
export const noSums = (of: string): Sums => ({
  of,
  transfers: 0,
  amount: 0n,
  saidTransfers: null,
  saidAmount: null,
});

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
