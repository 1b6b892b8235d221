import type { BelfryEvent } from "../../events/catalogue.ts";
import { escapeHtml } from "../alerts/escape-html.ts";
import { palette } from "../alerts/mail-palette.ts";
import { dayInWords, evidenceInWords, wordsOf, workingInWords } from "../alerts/mail-words.ts";
import type { Moment } from "../alerts/wording/family-keys.ts";
import type { Wording } from "../alerts/wording/wording.ts";
import { parseDay } from "../calendar/day.ts";
import type { Stage, Status } from "../obligations/timeline.ts";
import { type AccessWords, accessWords } from "./access-words.ts";
import type { PersonAccess } from "./person-access.ts";

/** A page that a person can read: one file that fetches nothing, narrow enough for a telephone, fit to be printed. */
export function accessHtml(access: PersonAccess, wording: Wording): string {
  const words = accessWords[wording.language];
  const whose = `${access.person.name ?? access.person.id} · ${access.employer.name} · ${dayOf(wording, access.on)}`;
  return `<!doctype html>
<html lang="${wording.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<style>${style}</style>
</head>
<body><main>
<h1>${escapeHtml(words.title)}</h1>
<p class="whose">${escapeHtml(whose)}</p>
${[words.lead, words.why, words.rights].map((text) => `<p>${escapeHtml(text)}</p>`).join("\n")}
${section(words, words.kept, keptItems(access, words, wording))}
${section(words, words.obligations, obligationItems(access, wording))}
${section(words, words.told, toldItems(access, words, wording))}
${section(words, words.events, eventItems(access, words, wording))}
${section(words, words.exports, access.exports.map(escapeHtml))}
${section(words, words.erased, erasedItems(access, words, wording))}
</main></body>
</html>
`;
}

const style = `
body{margin:0;background:${palette.page};color:${palette.ink};font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:0}
h2{font-size:1.15rem;margin:2rem 0 .5rem}
.whose,.quiet{color:${palette.quiet};margin:.2rem 0}
ul{list-style:none;margin:0;padding:0;background:${palette.paper};border:1px solid ${palette.line};border-radius:6px}
li{padding:.6rem .8rem;border-top:1px solid ${palette.line};break-inside:avoid}
li:first-child{border-top:0}
pre{margin:.3rem 0 0;font:13px/1.4 ui-monospace,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
@media print{body{background:none;font-size:11pt}main{max-width:none;padding:0}pre{font-size:9pt}}
`;

const section = ({ none }: AccessWords, title: string, items: readonly string[]): string =>
  `<h2>${escapeHtml(title)}</h2>\n${
    items.length === 0
      ? `<p class="quiet">${escapeHtml(none)}</p>`
      : `<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`
  }`;

const quiet = (text: string): string => `<div class="quiet">${escapeHtml(text)}</div>`;

const dayOf = (wording: Wording, day: string): string => dayInWords(wording, parseDay(day));

const keptItems = ({ kept }: PersonAccess, words: AccessWords, wording: Wording): readonly string[] =>
  kept.map(({ kind, records, until }) => {
    const term = until === null ? words.keptOpen : words.keptUntil(dayOf(wording, until));
    return `${escapeHtml(`${words.kinds[kind]}: ${records}`)}${quiet(term)}`;
  });

const obligationItems = ({ obligations }: PersonAccess, wording: Wording): readonly string[] =>
  obligations.map(({ obligation, view }) => {
    const { title, why } = wordsOf(wording, obligation.rule, momentOfStatus(view.status, view.over));
    const due = view.due === null ? "" : ` · ${dayInWords(wording, view.due)}`;
    const reasons = [
      ...obligation.because.facts.map((fact) => evidenceInWords(wording, fact)),
      ...obligation.because.workings.map((working) => workingInWords(wording, working)),
    ];
    return `${escapeHtml(`${title}${due}`)}${quiet(why)}${reasons.map(quiet).join("")}`;
  });

function momentOfStatus(status: Status, over: boolean): Moment {
  if (status === "breached") return over ? "over" : "breached";
  if (status === "overdue" || status === "undetermined") return status;
  return "before";
}

const toldItems = ({ alerts }: PersonAccess, words: AccessWords, wording: Wording): readonly string[] =>
  alerts.map(({ on, alert, toldTo }) => {
    const { title } = wordsOf(wording, alert.rule, momentOfStage(alert.stage));
    const to = toldTo.length === 0 ? words.toldToNobody : words.toldTo(toldTo.join(", "));
    return `${escapeHtml(`${dayOf(wording, on)}: ${title}`)}${quiet(to)}`;
  });

function momentOfStage(stage: Stage | null): Moment {
  if (stage === null) return "undetermined";
  if (stage === "due" || stage === "overdue" || stage === "breached" || stage === "undetermined") return stage;
  return stage === "escalated" ? "overdue" : "before";
}

const eventItems = ({ events }: PersonAccess, words: AccessWords, wording: Wording): readonly string[] =>
  events.map(({ recordedAt, event }) => {
    const said = event.data === undefined ? words.takenBack : contentOf(event);
    const heading = `${dayOf(wording, event.occurredOn)}: ${wording.events[event.type]}`;
    const sent = `${words.from(event.source)} · ${event.key} · ${recordedAt}`;
    return `${escapeHtml(heading)}${quiet(sent)}<pre>${escapeHtml(said)}</pre>`;
  });

const contentOf = ({ data, period }: BelfryEvent): string =>
  JSON.stringify(period === undefined ? data : { period, ...data }, null, 1);

const erasedItems = ({ erased }: PersonAccess, words: AccessWords, wording: Wording): readonly string[] =>
  erased.map(({ type, on, request }) => {
    const what = type === null ? words.conclusion : wording.events[type];
    return escapeHtml(`${what}${wording.labels.colon} ${words.erasedOn(dayOf(wording, on), request)}`);
  });
