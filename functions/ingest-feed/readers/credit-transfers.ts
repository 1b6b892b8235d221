import type { CreditTransferColumn } from "../../../shared/feeds/credit-transfer-columns.ts";
import { difference, kept, noSums, type Sums, scaled, unkept, withTransfer } from "./control-sums.ts";
import { executionDay } from "./execution-day.ts";
import type { MessageSoFar, Said } from "./message-so-far.ts";
import { type AccountSeal, FileUnreadable, type Position, type ReadRow } from "./row.ts";
import { type Begun, type Elements, readXml, type XmlPosition } from "./xml.ts";

/** The versions that are read: the one of Febelfin's guidelines, and the one that banks ask for since. */
const namespaces = ["03", "09"].map((version) => `urn:iso:std:iso:20022:tech:xsd:pain.001.001.${version}`);
/** What pays for work; everything else is passed over (ISO 20022 external code list, category purpose). */
const salaryPurposes: readonly string[] = ["SALA", "BONU"];
/** The longest text of a column that the standard knows. */
const textLengthMax = 140;

const message = "Document/CstmrCdtTrfInitn";
const header = `${message}/GrpHdr`;
const payment = `${message}/PmtInf`;
const transfer = `${payment}/CdtTrfTxInf`;
const otherId = `${transfer}/Cdtr/Id/PrvtId/Othr`;

type Columns = { readonly [path: string]: CreditTransferColumn | undefined };
const headerColumns: Columns = { [`${header}/MsgId`]: "MsgId", [`${header}/CreDtTm`]: "CreDtTm" };
const paymentColumns: Columns = {
  [`${payment}/PmtInfId`]: "PmtInfId",
  [`${payment}/PmtTpInf/CtgyPurp/Cd`]: "CtgyPurp",
  [`${payment}/PmtTpInf/CtgyPurp/Prtry`]: "CtgyPurp",
  [`${payment}/ReqdExctnDt`]: "ReqdExctnDt",
  [`${payment}/ReqdExctnDt/Dt`]: "ReqdExctnDt",
  [`${payment}/ReqdExctnDt/DtTm`]: "ReqdExctnDt",
};
const transferColumns: Columns = {
  [`${transfer}/PmtId/InstrId`]: "InstrId",
  [`${transfer}/PmtId/EndToEndId`]: "EndToEndId",
  [`${transfer}/PmtTpInf/CtgyPurp/Cd`]: "CtgyPurp",
  [`${transfer}/PmtTpInf/CtgyPurp/Prtry`]: "CtgyPurp",
  [`${transfer}/Amt/InstdAmt`]: "InstdAmt",
  [`${transfer}/CdtrAcct/Id/IBAN`]: "CdtrAcctDigest",
  [`${transfer}/CdtrAcct/Id/Othr/Id`]: "CdtrAcctDigest",
  [`${transfer}/RmtInf/Strd/CdtrRefInf/Ref`]: "Ref",
};

/** The transfer that is being read. */
type Transfer = {
  readonly line: number;
  readonly said: Map<CreditTransferColumn, string>;
  twice: CreditTransferColumn | null;
  amount: bigint;
};
type Digest = (account: string) => string;

/**
 * The credit transfers of an ISO 20022 customer credit transfer initiation, a row each: those of salaries and bonuses,
 * and the others as rows to pass over. Where the next row begins says all that must be known to go on there, so that a
 * run which follows a crash costs no more than what is left of the file.
 * @throws FileUnreadable for what is no such message, for one that is cut short, and at the end for control sums that differ
 */
export async function* creditTransferRows(
  columns: ReadonlySet<string>,
  bytes: AsyncIterable<Uint8Array>,
  from: Position,
  seal: AccountSeal | undefined,
): AsyncGenerator<ReadRow> {
  const digest = columns.has("CdtrAcctDigest") ? await digestBy(seal) : null;
  const { elements, take, differs } = reading(from.message, digest);
  for await (const fault of readXml(bytes, { ...from, open: from.message?.open ?? [] }, elements)) {
    yield* take();
    if (fault !== null) throw fault;
  }
  const difference = differs();
  const remedy = "have it made anew and send it whole: it was changed, or is not all of it";
  if (difference !== null) throw new FileUnreadable(1, difference, remedy);
}

function digestBy(seal: AccountSeal | undefined): ReturnType<AccountSeal> {
  if (seal !== undefined) return seal();
  throw new FileUnreadable(1, "is asked for digests of accounts, which are not made here", "describe it without them");
}

function reading(before: MessageSoFar | undefined, digest: Digest | null) {
  const ofMessage = new Map(before?.ofMessage);
  let ofPayment = new Map(before?.ofPayment);
  let whole = before === undefined ? noSums("the message") : unkept(before.whole);
  let payments = before === undefined ? null : unkept(before.payment);
  let differs = before?.differs ?? null;
  let current: Transfer | null = null;
  let other = { id: "", scheme: "" };
  let found: ReadRow[] = [];

  const begins = ({ path, tag, line }: Begun): void => {
    if (!path.includes("/")) seeRoot(path, tag.uri, line);
    else if (path === payment) {
      ofPayment = new Map();
      payments = noSums(`the payment information of line ${line}`);
    } else if (path === transfer) current = { line, said: new Map(), twice: null, amount: 0n };
    else if (path === otherId) other = { id: "", scheme: "" };
    else if (path === `${transfer}/Amt/InstdAmt`) current?.said.set("Ccy", String(tag.attributes.Ccy?.value ?? ""));
  };

  const ends = (path: string, text: string, place: () => XmlPosition): void => {
    if (current !== null) endsInTransfer(current, path, text.trim(), place);
    else if (path.startsWith(`${header}/`)) {
      keep(ofMessage, headerColumns[path], text.trim());
      whole = withSaid(whole, path, header, text);
    } else if (path === payment) {
      differs ??= payments === null ? null : difference(payments);
      payments = null;
    } else if (payments !== null && path.startsWith(`${payment}/`)) {
      const column = paymentColumns[path];
      if (column !== undefined && payments.transfers > 0) throw outOfOrder(payments.of);
      keep(ofPayment, column, text.trim());
      payments = withSaid(payments, path, payment, text);
    }
  };

  const endsInTransfer = (one: Transfer, path: string, text: string, place: () => XmlPosition): void => {
    if (path === `${transfer}/Amt/InstdAmt` || path === `${transfer}/Amt/EqvtAmt/Amt`) one.amount += scaled(text) ?? 0n;
    if (path === transfer) endTransfer(one, place());
    else if (path === `${otherId}/Id`) other.id = text;
    else if (path === `${otherId}/SchmeNm/Cd`) other.scheme = text;
    else if (path === otherId && other.scheme === "EMPL") one.twice ??= keep(one.said, "PrvtId", other.id);
    else {
      const column = transferColumns[path];
      const again = keep(one.said, column, text);
      if (column !== "Ref") one.twice ??= again;
    }
  };

  const endTransfer = (one: Transfer, { open, ...place }: XmlPosition): void => {
    current = null;
    whole = withTransfer(whole, one.amount);
    payments = withTransfer(payments ?? noSums("no payment information"), one.amount);
    const message: MessageSoFar = {
      open,
      ofMessage: [...ofMessage],
      ofPayment: [...ofPayment],
      whole: kept(whole),
      payment: kept(payments),
      differs,
    };
    const said = new Map([...ofMessage, ...ofPayment, ...one.said]);
    found.push({ line: one.line, next: { ...place, header: null, message }, ...rowOf(one.twice, said, digest) });
  };

  const take = (): readonly ReadRow[] => {
    const taken = found;
    found = [];
    return taken;
  };
  const allDiffers = (): string | null =>
    whole.saidTransfers === null
      ? "has no group header that says how many transfers it holds (NbOfTxs)"
      : (difference(whole) ?? differs);
  return { elements: { begins, ends } satisfies Elements, take, differs: allDiffers };
}

/** What a group says of its control sums. */
function withSaid(sums: Sums, path: string, group: string, text: string): Sums {
  if (path === `${group}/NbOfTxs`) return { ...sums, saidTransfers: text };
  return path === `${group}/CtrlSum` ? { ...sums, saidAmount: text } : sums;
}

/** @throws FileUnreadable for what is no message that is read here */
function seeRoot(path: string, namespace: string, line: number): void {
  if (path === "Document" && namespaces.includes(namespace)) return;
  const remedy = "send a customer credit transfer initiation of version pain.001.001.03 or pain.001.001.09";
  throw new FileUnreadable(line, "is not a message of a version that is read here", remedy);
}

const outOfOrder = (of: string): FileUnreadable =>
  new FileUnreadable(1, `tells of ${of} after its first transfer`, "write it in the order of the standard");

/** Keeps what a column says. @returns the column where it said something before */
function keep(
  said: Map<CreditTransferColumn, string>,
  column: CreditTransferColumn | undefined,
  text: string,
): CreditTransferColumn | null {
  if (column === undefined || text === "") return null;
  if (said.has(column)) return column;
  said.set(column, text);
  return null;
}

type Kind =
  | { readonly kind: "empty" }
  | { readonly kind: "row"; readonly texts: Map<string, string> }
  | { readonly kind: "refused"; readonly column: string | null; readonly problem: string; readonly remedy: string };

function rowOf(twice: CreditTransferColumn | null, said: Said, digest: Digest | null): Kind {
  if (!salaryPurposes.includes(said.get("CtgyPurp") ?? "")) return { kind: "empty" };
  if (twice !== null) return refused(twice, "stands twice in one transfer", "write it once, as the standard does");
  const long = [...said].find(([, text]) => text.length > textLengthMax);
  if (long !== undefined) return refused(long[0], `has more than ${textLengthMax} characters`, "shorten it");
  const amount = said.get("InstdAmt");
  if (amount === undefined) return refused("InstdAmt", "is not given", "give the amount to be paid in euros");
  if (said.get("Ccy") !== "EUR")
    return refused("Ccy", "is another currency than the euro", "pay in EUR, or report this one by hand");
  const euros = eurosIn(amount);
  if (euros === null) return refused("InstdAmt", "is not an amount in whole cents", "write it as in 2890.50");
  return { kind: "row", texts: textsOf(said, euros, digest) };
}

const refused = (column: CreditTransferColumn, problem: string, remedy: string): Kind => ({
  kind: "refused",
  column: column === "CdtrAcctDigest" ? "CdtrAcct" : column,
  problem,
  remedy,
});

/** An amount with two decimals; null where it is none, or has parts of a cent. */
function eurosIn(text: string): string | null {
  const [found, whole = "", cents = ""] = /^\+?(\d{1,12})(?:\.(\d{0,2})0{0,3})?$/.exec(text) ?? [];
  return found === undefined ? null : `${whole}.${cents.padEnd(2, "0")}`;
}

function textsOf(said: Said, euros: string, digest: Digest | null): Map<string, string> {
  const account = said.get("CdtrAcctDigest")?.replaceAll(/\s/g, "").toUpperCase();
  const texts = new Map<string, string>([...said, ["InstdAmt", euros]]);
  const requested = said.get("ReqdExctnDt");
  if (requested !== undefined) texts.set("ReqdExctnDt", executionDay(requested));
  // Without a key the number itself must not go on.
  texts.delete("CdtrAcctDigest");
  if (account !== undefined && digest !== null) texts.set("CdtrAcctDigest", digest(account));
  return texts;
}
