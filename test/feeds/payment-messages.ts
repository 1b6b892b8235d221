/** Payment messages as a test wants them. */
type Transfer = {
  id?: string;
  amount?: string;
  currency?: string;
  purpose?: string | null;
  name?: string;
  iban?: string;
};

export const transfer = ({
  id = "e2e-1",
  amount = "10.00",
  currency = "EUR",
  purpose = null,
  name = "Somebody",
  iban = "BE68539007547034",
}: Transfer = {}): string => `<CdtTrfTxInf>
<PmtId><EndToEndId>${id}</EndToEndId></PmtId>
${purposeOf(purpose)}<Amt>${amount === "" ? "" : `<InstdAmt Ccy="${currency}">${amount}</InstdAmt>`}</Amt>
<Cdtr><Nm>${name}</Nm><Id><PrvtId><Othr><Id>p-1</Id><SchmeNm><Cd>EMPL</Cd></SchmeNm></Othr><Othr><Id>85073003328</Id><SchmeNm><Cd>NIDN</Cd></SchmeNm></Othr></PrvtId></Id></Cdtr>
<CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct>
</CdtTrfTxInf>`;

const purposeOf = (code: string | null): string =>
  code === null ? "" : `<PmtTpInf><CtgyPurp><Cd>${code}</Cd></CtgyPurp></PmtTpInf>\n`;

/** In cents, of transfers whose amounts are such. */
const sumOf = (of: readonly string[]): string => {
  const cents = of.flatMap((text) =>
    [...text.matchAll(/>(\d+)\.(\d\d)<\/InstdAmt>/g)].map(([, whole, rest]) => Number(whole) * 100 + Number(rest)),
  );
  return (cents.reduce((sum, one) => sum + one, 0) / 100).toFixed(2);
};
const countOf = (of: readonly string[]): number =>
  of.reduce((sum, text) => sum + text.split("<CdtTrfTxInf>").length - 1, 0);

type Payments = { of: readonly string[]; purpose?: string | null; day?: string; count?: number; sum?: string };
export const payments = ({ of, purpose = "SALA", day = "2026-05-29", count, sum }: Payments): string => `<PmtInf>
<PmtInfId>batch-1</PmtInfId><PmtMtd>TRF</PmtMtd>
<NbOfTxs>${count ?? countOf(of)}</NbOfTxs><CtrlSum>${sum ?? sumOf(of)}</CtrlSum>
${purposeOf(purpose)}<ReqdExctnDt>${day}</ReqdExctnDt>
${of.join("\n")}
</PmtInf>`;

type Message = { of: readonly string[]; version?: string; count?: number; sum?: string };
export const message = ({ of, version = "03", count, sum }: Message): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.${version}">
<CstmrCdtTrfInitn>
<GrpHdr>
<MsgId>m-1</MsgId><CreDtTm>2026-05-27T09:30:00</CreDtTm>
<NbOfTxs>${count ?? countOf(of)}</NbOfTxs>
<CtrlSum>${sum ?? sumOf(of)}</CtrlSum>
</GrpHdr>
${of.join("\n")}
</CstmrCdtTrfInitn>
</Document>
`;
