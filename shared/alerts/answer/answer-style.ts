import { createHash } from "node:crypto";
import { palette, tones } from "../mail-palette.ts";

const fonts = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** The colours of what went wrong, of what was recorded, and of the edge of a field (WCAG 2.2, 1.4.11). */
export const signs = {
  wrong: "#a81e1e",
  done: "#1d6b3a",
  edge: "#5f6b76",
} as const;

/** How the page looks. In the page itself, for nothing is fetched; the policy of the page allows this text alone. */
export const style = `*{box-sizing:border-box}
body{margin:0;background:${palette.page};color:${palette.ink};font:16px/1.5 ${fonts};overflow-wrap:anywhere}
main{max-width:640px;margin:0 auto;padding:24px 16px 56px}
.from{margin:0 0 16px;font-size:14px;line-height:1.4;color:${palette.quiet}}
.from strong{letter-spacing:2px;color:${palette.ink}}
h1{margin:0 0 16px;font-size:26px;line-height:1.25}
h2{margin:32px 0 8px;font-size:18px;line-height:1.3}
h3{margin:8px 0 0;font-size:20px;line-height:1.3}
p{margin:0 0 12px}
a{color:${palette.link}}
ul{margin:0 0 8px;padding:0 0 0 20px}
.quiet{color:${palette.quiet}}
.small{font-size:14px}
.card,.form,.why,.notice{background:${palette.paper};border:1px solid ${palette.line};border-radius:6px;padding:16px}
.card{border-left-width:6px;padding-bottom:4px}
.chip{display:inline-block;padding:0 8px;border:1px solid;border-radius:4px;font-size:14px;font-weight:700}
.confirm{color:${palette.note.ink};background:${palette.note.ground};border-color:${palette.note.edge}}
${Object.entries(tones)
  .map(
    ([severity, { ink, ground, band }]) =>
      `.${severity}{border-left-color:${band}}.chip.${severity}{color:${ink};background:${ground};border-color:${ground}}`,
  )
  .join("\n")}
.label{margin:0 0 2px;font-size:14px;font-weight:700}
dl{margin:0 0 12px;background:${palette.page};padding:8px 12px}
dl div{display:flex;flex-wrap:wrap;gap:0 12px;padding:3px 0}
dt{flex:0 0 140px;font-size:14px;line-height:24px;color:${palette.quiet}}
dd{flex:1 1 220px;margin:0;font-weight:600}
dd .aside{display:block;font-size:14px;font-weight:400;color:${palette.quiet}}
.day{white-space:nowrap}
.notice{margin:0 0 16px;border-left:6px solid ${palette.link}}
.notice p:last-child,.why p:last-child{margin-bottom:0}
.wrong{border-left-color:${signs.wrong}}
.done{border-left-color:${signs.done}}
.notice h2{margin-top:0}
.form{margin:16px 0 0}
fieldset{margin:0;padding:0;border:0;min-width:0}
legend{padding:0;margin:0 0 8px;font-size:20px;font-weight:700;line-height:1.3}
.choice{border-top:1px solid ${palette.line};padding:12px 0}
.pick{display:flex;gap:12px;align-items:flex-start;min-height:28px;cursor:pointer}
.pick input{flex:0 0 auto;width:22px;height:22px;margin:1px 0 0;accent-color:${palette.link}}
.pick strong{font-weight:600}
.hint{margin:2px 0 0 34px;font-size:14px;color:${palette.quiet}}
.more{margin:12px 0 4px 34px}
.more .hint{margin-left:0;margin-bottom:4px}
.more label{display:block;font-weight:600}
.more input,.more textarea{display:block;width:100%;max-width:100%;margin:4px 0 12px;padding:9px 10px;border:1px solid ${signs.edge};border-radius:4px;background:${palette.paper};color:${palette.ink};font:inherit}
.more input{max-width:220px}
.more textarea{min-height:96px;resize:vertical}
.more [aria-invalid]{border:2px solid ${signs.wrong}}
.problem{margin:4px 0 0;color:${signs.wrong};font-weight:600}
@supports selector(:has(a)){.choice:not(:has(.pick input:checked)) .more{display:none}}
button{margin:8px 0 12px;padding:12px 20px;border:0;border-radius:4px;background:${palette.button.ground};color:${palette.button.ink};font:600 16px/1.3 ${fonts};cursor:pointer}
button:hover{background:#083b70}
:focus-visible{outline:3px solid #d97a00;outline-offset:2px}
.signed{margin:0;font-size:14px;color:${palette.quiet}}
.why{margin:0;font-size:14px}
.why p.tight{margin-bottom:0}
.why ul{margin-bottom:12px}
@media (max-width:420px){.more{margin-left:0}.more input{max-width:none}dt{flex-basis:100%}}
`;

/** Every pair of text and ground that the page adds to those of mails. */
export const pagePairs: readonly (readonly [ink: string, ground: string])[] = [
  [signs.wrong, palette.paper],
  [palette.button.ink, "#083b70"],
];

const styleHash = createHash("sha256").update(style).digest("base64");

/** What a browser may do with the page: show it in its own style, and send its form back. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");
