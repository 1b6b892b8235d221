/**
 * What a credit transfer of a pain.001 message can say to a description, by the standard's own names. Names, addresses
 * and account numbers are not among them: they never leave the reader.
 */
export const creditTransferColumns = [
  /** Of the message, and when it was made. */
  "MsgId",
  "CreDtTm",
  /** Of the payment information: its id and the day on which the bank is to carry it out. */
  "PmtInfId",
  "ReqdExctnDt",
  /** Of the transfer itself. */
  "InstrId",
  "EndToEndId",
  /** In euros with two decimals. */
  "InstdAmt",
  "Ccy",
  /** SALA or BONU: the transfer's own, else that of its payment information. */
  "CtgyPurp",
  /** The creditor's number as an employee (an id of scheme EMPL), where one is given. */
  "PrvtId",
  /** The structured reference of the remittance. */
  "Ref",
  /** The creditor's account under the employer's own key, as 64 hexadecimal digits. */
  "CdtrAcctDigest",
] as const;
export type CreditTransferColumn = (typeof creditTransferColumns)[number];
