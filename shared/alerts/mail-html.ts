import { escapeHtml } from "./escape-html.ts";
import { cardHtml, chipHtml, dayHtml, inlineHtml } from "./mail-html-card.ts";
import type { MailPage, OlderEntry, Section, Summary } from "./mail-page.ts";
import { palette, tones } from "./mail-palette.ts";

/** The widest a mail is set; on a telephone it is as wide as the screen. */
const widthPixels = 640;
const glanceWordPixels = 156;
const fonts = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Sets a mail as HTML: styles inline, nothing fetched from elsewhere, one column that narrows to a telephone. */
export const htmlOf = (page: MailPage): string => `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light only">
<meta name="supported-color-schemes" content="light only">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(page.subject)}</title>
</head>
<body style="margin:0;padding:0;background:${palette.page};-webkit-text-size-adjust:100%">
<!--[if mso]><table role="presentation" align="center" width="${widthPixels}" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" align="center" cellpadding="0" cellspacing="0" border="0" style="max-width:${widthPixels}px;margin:0 auto;table-layout:fixed;border-collapse:collapse">
<tr><td style="padding:24px 12px 40px;font-family:${fonts};font-size:15px;line-height:1.5;color:${palette.ink};overflow-wrap:anywhere;word-break:break-word">
${headerHtml(page)}
${glanceHtml(page)}
${page.sections.map((section) => sectionHtml(section, page)).join("\n")}
${summaryHtml(page.again)}
${summaryHtml(page.older)}
${stateHtml(page)}
${footerHtml(page)}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`;

const headerHtml = ({ employer, day, heading, lead }: MailPage): string => `<div>
<p style="margin:0 0 14px;font-size:13px;line-height:1.4;color:${palette.quiet}"><strong style="letter-spacing:2px;color:${palette.ink}">BELFRY</strong> &nbsp;${escapeHtml(employer)}<br>${escapeHtml(day)}</p>
<h1 style="margin:0 0 6px;font-size:24px;line-height:1.25;font-weight:700">${escapeHtml(heading)}</h1>
<p style="margin:0;font-size:16px">${inlineHtml(lead)}</p>
</div>`;

const headingHtml = (
  heading: string,
  note: string,
): string => `<h2 style="margin:32px 0 2px;font-size:18px;line-height:1.3;font-weight:700">${escapeHtml(heading)}</h2>
<p style="margin:0 0 12px;font-size:13px;color:${palette.quiet}">${escapeHtml(note)}</p>`;

/** Words in one column, titles in the next; where the screen is too narrow for both, a title goes below its word. */
function glanceHtml({ glance, sections }: MailPage): string {
  if (glance === null) return "";
  const entries = sections
    .flatMap(({ cards }) => cards)
    .map(
      ({ severity, word, title, inBrief }) =>
        `<tr><td style="padding:8px 0;border-top:1px solid ${palette.line}"><span style="display:inline-block;vertical-align:top;width:${glanceWordPixels}px">${chipHtml(word, tones[severity])}</span><span style="display:inline-block;vertical-align:top;width:100%;max-width:${widthPixels - glanceWordPixels - 30}px">${escapeHtml(title)}<br><span style="font-size:13px;color:${palette.quiet}">${inlineHtml(inBrief)}</span></span></td></tr>`,
    );
  return `<h2 style="margin:24px 0 6px;font-size:15px;line-height:1.3;font-weight:700">${escapeHtml(glance.heading)}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;border-collapse:collapse;font-size:14px;line-height:1.5;border-bottom:1px solid ${palette.line}">
${entries.join("\n")}
</table>`;
}

const sectionHtml = ({ heading, cards }: Section, page: MailPage): string =>
  [
    heading === null
      ? '<div style="height:20px;line-height:20px">&nbsp;</div>'
      : headingHtml(heading.title, heading.note),
    ...cards.map((card) => cardHtml(card, page)),
  ].join("\n");

function summaryHtml(summary: Summary | null): string {
  if (summary === null) return "";
  const entries = summary.entries.map(
    ({ title, about, reference, answer }) =>
      `<tr><td style="padding:10px 16px;border-top:1px solid ${palette.line}"><strong style="font-weight:700">${escapeHtml(title)}</strong><br>${inlineHtml(about)}<br><span style="font-size:13px;color:${palette.quiet}">${escapeHtml(reference)}</span>${answerHtml(answer)}</td></tr>`,
  );
  const more = summary.more === null ? "" : `\n<p style="margin:8px 0 0">${escapeHtml(summary.more)}</p>`;
  return `${headingHtml(summary.heading, summary.note)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;border-collapse:collapse;background:${palette.paper};border:1px solid ${palette.line};font-size:14px;line-height:1.45">
${entries.join("\n")}
</table>${more}`;
}

/** In a list a link is text, so that it does not outweigh what it belongs to. */
const answerHtml = (answer: OlderEntry["answer"]): string =>
  answer === null
    ? ""
    : `<br><a href="${escapeHtml(answer.address)}" style="color:${palette.link};font-weight:600">${escapeHtml(answer.words)}</a>`;

const stateHtml = ({ state }: MailPage): string =>
  state === null
    ? ""
    : `${headingHtml(state.heading, state.note)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;border-collapse:collapse;background:${palette.paper};border:1px solid ${palette.line};font-size:14px">
${state.rows.map(dayHtml).join("\n")}
</table>`;

const footerHtml = ({ footer }: MailPage): string =>
  `<div style="margin:32px 0 0;padding-top:16px;border-top:1px solid ${palette.line};font-size:13px;line-height:1.5;color:${palette.quiet}">
${footer.map((text) => `<p style="margin:0 0 10px">${inlineHtml(text)}</p>`).join("\n")}
</div>`;
