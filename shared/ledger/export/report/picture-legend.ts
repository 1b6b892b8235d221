import { escapeHtml } from "../../../alerts/escape-html.ts";
import type { PapersWording, PictureWording } from "../../../alerts/wording/report/words.ts";

/** The signs and grounds of the picture: each kind has a shape or a pattern of its own, not a colour alone. */
export const pictureDefinitions = `<svg class="defs" aria-hidden="true"><defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#d6e6f5"/><rect width="2.5" height="6" fill="#2f6da8"/></pattern>
<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#f4e7b4"/><circle cx="2.5" cy="2.5" r="1.2" fill="#6d5a16"/></pattern>
<g id="m-breached"><path d="M0 -8L8.5 7H-8.5Z" fill="#a81e1e" stroke="#fff"/><path d="M-1 -3H1L.6 2.4H-.6ZM-1 3.6H1V5.4H-1Z" fill="#fff"/></g>
<g id="m-overdue"><circle r="7" fill="#fff" stroke="#9c4600" stroke-width="2.5"/><path d="M0 -4V0L3 2" fill="none" stroke="#9c4600" stroke-width="2"/></g>
<g id="m-undetermined"><rect x="-6.5" y="-6.5" width="13" height="13" rx="2" fill="#5b38a0" stroke="#fff"/><path d="M-2.4 -1.8C-2.4 -4.6 2.4 -4.6 2.4 -1.8C2.4 0 0 -.2 0 1.6" fill="none" stroke="#fff" stroke-width="1.6"/><circle cy="4" r="1" fill="#fff"/></g>
</defs></svg>\n`;

const bar = (kind: string) =>
  `<svg width="26" height="12" aria-hidden="true"><rect class="b-${kind}" x="1" y="1" width="24" height="10" rx="1.5"/></svg>`;
const mark = (kind: string) =>
  `<svg width="18" height="16" aria-hidden="true"><use href="#m-${kind}" x="9" y="8"/></svg>`;

const legendOf = (listed: readonly (readonly [drawn: string, says: string])[]): string =>
  `<ul class="legend">${listed.map(([drawn, says]) => `<li>${drawn}<span>${escapeHtml(says)}</span></li>`).join("")}</ul>\n`;

/** What each bar and sign means. */
export const pictureLegend = ({ legend }: PictureWording): string =>
  legendOf([
    [bar("employment"), legend.employment],
    [bar("title"), legend.title],
    [bar("provisional"), legend.provisional],
    [bar("absence"), legend.absence],
    [mark("breached"), legend.breached],
    [mark("overdue"), legend.overdue],
    [mark("undetermined"), legend.undetermined],
    [`${mark("breached")}<b class="count">3</b> `, legend.several],
  ]);

/** The signs and grounds of papers: steps differ by their shape, what is lacking by its pattern, and not by colour alone. */
export const papersDefinitions = `<svg class="defs" aria-hidden="true"><defs>
<pattern id="crossed" width="9" height="9" patternUnits="userSpaceOnUse"><rect width="9" height="9" fill="#fff"/><path d="M0 0L9 9M9 0L0 9" stroke="#a81e1e" stroke-width="1.1"/></pattern>
<g id="s-done"><circle r="9" fill="#26313b"/></g>
<g id="s-refused"><path d="M0 -11L11 0L0 11L-11 0Z" fill="#a81e1e"/></g>
<g id="s-late"><path d="M-9 -8H9V8H-9Z" fill="#fff" stroke="#9c4600" stroke-width="2.5"/></g>
<g id="s-ahead"><circle r="8.25" fill="#fff" stroke="#26313b" stroke-width="1.5"/></g>
</defs></svg>\n`;

const step = (standing: string) =>
  `<svg width="22" height="22" aria-hidden="true"><use href="#s-${standing}" x="11" y="11"/><text class="n n-${standing}" x="11" y="15">1</text></svg>`;

/** What the bars and signs of papers mean. */
export const papersLegend = ({ legend }: PapersWording): string =>
  legendOf([
    [bar("title"), legend.title],
    [bar("provisional"), legend.provisional],
    [bar("employment"), legend.employment],
    [bar("unsure"), legend.unsure],
    [bar("gap"), legend.gap],
    [step("done"), legend.done],
    [step("refused"), legend.refused],
    [step("late"), legend.late],
    [step("ahead"), legend.ahead],
  ]);
