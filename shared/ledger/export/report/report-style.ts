import { palette, tones } from "../../../alerts/mail-palette.ts";

/** What was met or fell away. */
const settled = { ink: "#1f5130", ground: "#e3f3e8", band: "#4f9a6a" };

const toneRules = Object.entries({ ...tones, settled })
  .map(
    ([name, { ink, ground, band }]) =>
      `.t-${name}{color:${ink};background:${ground};border-color:${ground}}.rule[data-group="${name}"]{--band:${band}}`,
  )
  .join("\n");

/** A table as a list of cards, each cell saying what it is. */
const stacked = (
  table: string,
): string => `${table} thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
${table},${table} tbody{display:block}
${table} tr{display:block;padding:8px 0;border-top:1px solid ${palette.line}}
${table} tbody tr:first-child{border-top:0}
${table} th,${table} td{display:block;border:0;padding:1px 12px;text-align:left}
${table} .none{display:none}
${table} tbody th{font-weight:700}
${table} td[data-label]:before{content:attr(data-label) ": ";color:${palette.quiet}}
:root:lang(fr) ${table} td[data-label]:before{content:attr(data-label) "\\a0: "}
.counts${table} td{display:inline-block}`;

/** The look of the report: one column that narrows to a telephone, and pages when printed. */
export const reportStyle = `*{box-sizing:border-box}
[hidden]{display:none!important}
:root{color-scheme:light}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:${palette.page};color:${palette.ink};font:16px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
main,.top,footer{max-width:1080px;margin:0 auto;padding:0 20px}
.top{padding-top:28px}
.brand{margin:0;font-size:13px;font-weight:700;letter-spacing:.08em;text-transform:uppercase;color:${palette.quiet}}
.unseen,.skip:not(:focus){position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.skip:focus{position:fixed;top:8px;left:8px;z-index:2;padding:8px 14px;background:${palette.paper};border:2px solid ${palette.link};border-radius:6px}
a:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid ${palette.link};outline-offset:2px}
.languages{margin-top:8px;font-size:14px;display:flex;flex-wrap:wrap;gap:2px 14px}
.languages span{font-weight:700}
.contents ul{display:flex;flex-wrap:wrap;gap:4px 20px;margin:18px 0 0;padding:0;list-style:none;font-size:14px}
.found{color:${palette.quiet};font-weight:400}
h2 .found,h3 .found{margin-left:4px}
h3{font-size:17px;line-height:1.3;margin:24px 0 2px}
h3+.quiet{margin:0 0 10px}
.about{margin-top:20px}
.about h2{margin:0 0 8px;font-size:17px}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:8px 24px;font-size:14px}
.facts dt{color:${palette.quiet}}
.below{display:block;margin-top:2px;font-size:13px;line-height:1.4}
.list,.counts,.values{table-layout:auto}
.list th:first-child{width:19%}.list td:last-child{white-space:nowrap}
.counts td,.counts thead th+th{text-align:right}
.counts thead th{white-space:normal;vertical-align:bottom;hyphens:auto}
.counts th,.counts td{padding-left:6px;padding-right:10px}.counts tr>:first-child{padding-left:12px}
.counts tbody tr:last-child:not(:first-child)>*{font-weight:700}
.values th:first-child{width:44%}
h1{margin:2px 0 4px;font-size:30px;line-height:1.2}
.span{margin:0;font-size:18px}
.quiet{color:${palette.quiet}}
.small{font-size:14px}
h2{margin:40px 0 4px;font-size:21px;line-height:1.3}
h2+.quiet{margin:0 0 14px}
.group{width:fit-content;margin:28px 0 10px;padding:3px 12px;border-radius:6px;font-size:17px}
h2,h3,.rule,.finding{scroll-margin-top:70px}
a,code{overflow-wrap:anywhere}
a{color:${palette.link}}
code{font:13px/1.4 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
.card{background:${palette.paper};border:1px solid ${palette.line};border-radius:8px;padding:18px 20px}
.verdict{margin-top:20px;border-left:6px solid ${settled.band}}
.verdict.bad{border-left-color:${tones.urgent.band}}
.verdict h2{margin:0 0 6px}
.verdict p{margin:0 0 8px}
.verdict p:last-child{margin:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(124px,1fr));gap:10px;margin:16px 0 0;padding:0;list-style:none}
.tiles li{background:${palette.paper};border:1px solid ${palette.line};border-radius:8px;padding:10px 12px}
.tiles strong{display:block;font-size:26px;line-height:1.2}
.tiles a,.tiles span{display:block;color:inherit;text-decoration:none}
.tiles a:hover{text-decoration:underline}
.tiles .zero{color:${palette.quiet};font-weight:400}
.chip{display:inline-block;padding:0 8px;margin:0 6px 2px 0;border:1px solid;border-radius:4px;font-size:13px;font-weight:700;line-height:1.5}
.t-note{color:${palette.note.ink};background:${palette.note.ground};border-color:${palette.note.edge}}
${toneRules}
.tools{position:sticky;top:0;z-index:1;display:none;flex-wrap:wrap;gap:8px 14px;align-items:center;margin:20px -8px 0;padding:10px 8px;background:${palette.page};border-bottom:1px solid ${palette.line}}
.js .tools{display:flex}
.filters{display:none;flex-wrap:wrap;gap:2px 16px;margin:6px 0 0}
.js .filters{display:flex}
#nothing{margin:20px 0}
#filtered,.paper{display:none}
.tools input[type=search]{flex:1 1 220px;min-width:0;padding:8px 10px;font:inherit;border:1px solid ${palette.quiet};border-radius:6px;background:${palette.paper};color:inherit}
.filters label{display:inline-flex;gap:5px;align-items:center;font-size:14px;padding:4px 0}
.tools output{font-size:14px;color:${palette.quiet}}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:0 0 10px;padding:0;list-style:none;font-size:14px}
.legend svg{vertical-align:-3px;margin-right:6px;overflow:visible}
.axis,.row-days{display:block;overflow:visible}
.days-table{table-layout:fixed;margin-top:14px}
.days-table th{width:206px;padding:6px 16px 6px 0;font-size:14px;font-weight:400;line-height:1.35;vertical-align:middle}
.days-table td{padding:0;vertical-align:middle}
.days-table thead th{font-weight:700;white-space:normal;color:${palette.ink}}
.days-table thead td{border:0;vertical-align:bottom}
.row{break-inside:avoid}
.count{font-size:12px;font-weight:700;fill:${palette.ink};paint-order:stroke;stroke:${palette.paper};stroke-width:5px;stroke-linejoin:round}
b.count{stroke:none;margin-right:5px}
.picture-box{padding:14px 24px 14px 20px}
.axis text{font-size:12px;fill:${palette.quiet}}
line{stroke:${palette.line};stroke-width:1}
.b-employment,.b-duty,.b-title{stroke:${palette.paper}}
.b-employment,.b-duty{fill:#6b7986}
.b-title{fill:#2f6da8}.b-provisional{fill:url(#hatch);stroke:#2f6da8}.b-disputed{fill:${palette.paper};stroke:#2f6da8;stroke-dasharray:3 2}
.b-absence{fill:url(#dots);stroke:#6d5a16}
.b-breached{fill:${tones.urgent.band}}.b-overdue{fill:${tones.overdue.band}}.b-undetermined{fill:${tones.unknown.band}}
.b-unsure{fill:${tones.unknown.ground};stroke:${tones.unknown.band};stroke-dasharray:3 2}
.b-gap{fill:url(#crossed);stroke:${tones.urgent.band};stroke-width:2}
.papers-table>*>tr>td{padding-left:var(--lane)}
:root{--lane:44px}:lang(nl){--lane:60px}:lang(fr){--lane:54px}:lang(de){--lane:76px}
.papers-table>tbody>tr>*{padding-top:8px}
.papers-row th{vertical-align:top}
.who,.lacking{display:block}
.lacking{margin-top:3px;font-size:13px}
.lane{font-size:12px;font-weight:700;text-anchor:end;fill:${palette.quiet}}
.on{font-size:12px;font-weight:700;fill:${palette.ink};paint-order:stroke;stroke:${palette.paper};stroke-width:4px;stroke-linejoin:round}
.on-title,.on-employment{fill:${palette.paper};stroke:none}
.on-gap{fill:${tones.breach.ink}}
.n{font-size:12px;font-weight:700;text-anchor:middle;fill:${palette.ink}}
.n-done,.n-refused{fill:${palette.paper}}
.stem{stroke:${palette.quiet}}
.report-end{stroke:${palette.ink};stroke-width:1.5}
.papers summary{padding:2px 0 8px;font-size:13px}
.papers{margin-left:calc(-1*var(--lane))}
.steps{margin:0 0 10px;padding-left:26px;font-size:13px;line-height:1.5;columns:2 300px;column-gap:28px}
.steps li{break-inside:avoid}
.spells{table-layout:fixed;margin-bottom:14px;font-size:13px;line-height:1.4}
.spells th,.spells td{width:auto;padding:4px 12px 4px 0;font-size:13px;vertical-align:top}
.spells thead th:first-child{width:190px}
.spells tbody th{white-space:nowrap}
.lacks,.unsure{font-weight:700;color:${tones.breach.ink}}
.unsure{color:${tones.unknown.ink}}
.defs{position:absolute;width:0;height:0}
.rule{background:${palette.paper};border:1px solid ${palette.line};border-left:6px solid var(--band);border-radius:8px;margin:0 0 14px}
.rule header{padding:14px 18px 10px}
h4{display:inline;margin:0 8px 0 0;font-size:18px;line-height:1.3}
.rule p{margin:0}
.rule .found{display:inline;font-size:14px;color:${palette.quiet}}
.rule .why{margin-top:4px}
.law-items{margin:6px 0 0;padding-left:22px;font-size:13px;line-height:1.45;color:${palette.quiet}}
.subject{padding:8px 18px;border-top:1px solid ${palette.line}}
h5{display:inline;margin:0 8px 0 0;font-size:15px;line-height:1.35}
.dossier{overflow-wrap:anywhere}
summary{padding:6px 0;font-size:14px;font-weight:700;color:${palette.link};cursor:pointer}
.cases{table-layout:fixed}
.cases tr>:first-child{width:23%}.cases tr>:nth-child(2){width:25%}
.cases th,.cases td{padding:6px 14px 6px 0}
.cases tbody tr:first-child>*{border-top:0}
.cases thead+tbody tr:first-child>*{border-top:1px solid ${palette.line}}
.finding h5,.finding code,.case{display:block}
.case{font-weight:700}
.finding .dossier{margin-bottom:4px}
.status{margin-right:6px}
dl,dd{margin:0}
.days dt,.days dd,.reasons dt{display:inline}
.days dt,.reasons dt{color:${palette.quiet}}
.days{font-size:13.5px;line-height:1.45}
.days dd{font-variant-numeric:tabular-nums}
.reasons{font-size:13.5px;line-height:1.45}
.reasons dt{font-weight:700}
.reasons dd{display:block}
.reasons dt+dd{display:inline}
.reasons>div+div{margin-top:2px}
.common{margin-top:2px}
.scroll{overflow-x:auto;background:${palette.paper};border:1px solid ${palette.line};border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{overflow-wrap:break-word;padding:8px 12px;text-align:left;vertical-align:top;border-top:1px solid ${palette.line}}
thead th{border-top:0;font-size:13px;color:${palette.quiet};white-space:nowrap}
tbody th{font-weight:400}
.day{white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums}
.hash{font:12px/1.5 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
ol.check{padding-left:22px}
ol.check li{margin-bottom:4px}
footer{margin:40px auto 60px}
@media (max-width:1120px){.on.wide{display:none}}
@media screen and (max-width:900px){
${stacked(".many")}
}
@media (max-width:640px){
.on.middle{display:none}
main,.top,footer{padding:0 14px}.top{padding-top:20px}
h1{font-size:24px}
.days-table,.days-table tbody,.days-table thead,.days-table tr,.days-table th,.days-table td{display:block;width:auto}
.days-table th{padding:8px 0 2px}.days-table tbody td{border:0}
.picture-box{padding:12px 16px}
.axis .minor{display:none}
.rule header,.subject{padding-left:14px;padding-right:14px}
.cases,.cases tbody,.cases tr,.cases th,.cases td{display:block;width:auto!important}
.cases thead{display:none}
.cases tr>*{border:0!important;padding:0 0 3px}
.cases tr{padding:8px 0;border-top:1px solid ${palette.line}}
.subject>.cases tr:only-child{border:0;padding:2px 0}
h2,h3,.rule,.finding{scroll-margin-top:104px}
.why{font-size:15px}
.days{display:flex;flex-wrap:wrap;gap:0 14px}
.tools input[type=search]{flex-basis:100%}
${stacked(".stack")}
.tiles li{padding:8px 10px;font-size:15px}
.spells tbody th,.spells tbody td{padding:0}
.spells tbody th{font-weight:700;white-space:normal}
.spells tbody tr{padding:5px 0}
.list th:first-child,.values th:first-child{width:auto}
}
@page{size:A4;margin:12mm}
@media print{
.on.wide{display:none}
body{background:#fff;font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,.top,footer{max-width:none;padding:0}
.tools,.js .tools,.js .filters,#nothing,.contents,.languages,.skip{display:none}
.facts{grid-template-columns:repeat(3,1fr);gap:3pt 14pt;font-size:8.5pt}
.below{font-size:7.5pt}
h3{font-size:10.5pt;margin:10pt 0 2pt;break-after:avoid}
h3+.quiet{margin:0 0 4pt;break-after:avoid}
#filtered:not([hidden]){display:block}
.paper{display:inline}
.cases thead th:first-child{white-space:normal}
h1{font-size:20pt}
h2{margin-top:18pt;font-size:14pt}
h2,h2+.quiet,.group{break-after:avoid}
.span,h4,.group{font-size:11.5pt}
h5{font-size:9pt}
.tiles{grid-template-columns:repeat(7,1fr);gap:4pt}
.tiles li{padding:4pt 6pt;font-size:8.5pt}
.tiles strong{font-size:15pt}
.group{margin:10pt 0 5pt;padding:1pt 7pt}
.rule{margin-bottom:9pt;border:0;border-top:2pt solid var(--band);border-radius:0}
.picture-box{border:0;padding:0 8pt 0 0}
.rule>header{padding:5pt 0 124pt;margin-bottom:-120pt;break-inside:avoid;break-after:avoid}
.head{padding-bottom:92pt;margin-bottom:-92pt;break-inside:avoid}
.subject{padding:3pt 0}
.cases th,.cases td{padding:2.5pt 8pt 2.5pt 0}
.law-items{padding-left:18pt}
.cases thead th{padding:1pt 8pt 1pt 0;font-size:7.5pt}
summary{padding:0;font-size:8pt;color:inherit;list-style:none;break-after:avoid}
details::details-content{content-visibility:visible;block-size:auto}
.rule,.reasons,.law-items,.rule .found{font-size:8pt;line-height:1.3}
.law-items{margin-top:3pt}
table,.small,.legend,.days-table th{font-size:8.5pt;line-height:1.3}
.cases tr>:first-child{width:22%}.cases tr>:nth-child(2){width:23%}
.cases,.reasons,.days{font-size:8pt;line-height:1.28}
.rule .reasons dd{display:inline}
.reasons dd+dd:before{content:"· "}
.law table{font-size:7.5pt;line-height:1.25;table-layout:fixed}
.values th:first-child{width:43%}.values th:nth-child(2),.values td:nth-child(2){width:10%}.values th:nth-child(4),.values td:nth-child(4){width:13%}
.counts.stack{font-size:7.5pt}.counts thead th{font-size:7pt}
.checked .stack{font-size:7.5pt;line-height:1.25}
.register th,.register td{padding:2pt 6pt}
.days-table{margin-top:8pt}
.days-table th{padding:2pt 8pt 2pt 0;width:150pt}
.lacking{font-size:8pt}
.papers summary{padding:0 0 2pt}
.steps{margin:0 0 3pt;padding-left:15pt;font-size:8pt;line-height:1.3;columns:2;column-gap:22pt}
.steps .chip{padding:0 3pt}
.spells{margin-bottom:4pt;font-size:8pt;line-height:1.25}
.spells th,.spells td{width:auto;padding:1.5pt 6pt 1.5pt 0;font-size:8pt}
.spells thead th:first-child{width:116pt}
code,.hash,.chip{font-size:7.5pt}
.papers-row .chip{font-size:8pt}
th,td{padding:4pt 7pt}
tr{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
a{color:inherit;text-decoration:none}
footer{margin:20pt 0 0;break-inside:avoid}
}`;
