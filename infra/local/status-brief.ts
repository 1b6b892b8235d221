import { momentOf } from "../../shared/alerts/mail-severity.ts";
import { questionOf, wordsOf } from "../../shared/alerts/mail-words.ts";
import { plainLine } from "../../shared/alerts/plain-line.ts";
import { alertFor } from "../../shared/alerts/told.ts";
import { english, many } from "../../shared/alerts/wording/english.ts";
import { rulesAboutData } from "../../shared/alerts/wording/keys.ts";
import { wrapText } from "../../shared/alerts/wrap-text.ts";
import { type Day, daysBetween, formatDay } from "../../shared/calendar/day.ts";
import { nameOf } from "../../shared/dossier/name.ts";
import type { DossierOverview, Standing } from "../../shared/store/overview.ts";
import { aboutInWords } from "./status-in-words.ts";

/** What is open is shown in these groups, the most pressing first; what is closed is counted. */
const groups = ["Breaches", "Overdue", "To find out", "Open", "Standing still", "Coming up"] as const;
type Group = (typeof groups)[number];

const columns = 100;
/** As wide as the longest day, the longest distance and what stands between them. */
const titleAt = 28;

/** Who it is, how many things stand how, and a line for each that is not settled: no keys, no facts, no law. */
export function briefLines({ dossier, employer, standings }: DossierOverview, day: Day): readonly string[] {
  const { kind, id } = dossier.subject;
  const name = plainLine(nameOf(dossier) ?? "");
  const placed = standings.map((standing) => ({ standing, group: groupOf(standing) }));
  const inGroup = (group: Group | null) => placed.filter((one) => one.group === group).map(({ standing }) => standing);
  const settled = inGroup(null).length;
  const counted = groups
    .map((group) => [group, inGroup(group).length] as const)
    .filter(([, count]) => count > 0)
    .map(([group, count]) => `${count} ${group === "Breaches" && count === 1 ? "breach" : group.toLowerCase()}`);
  return [
    `${name === "" ? `${kind} ${id}` : `${name} (${id})`}, ${plainLine(employer.name)}, on ${formatDay(day)}`,
    [...counted, ...(settled === 0 ? [] : [`${settled} settled`])].join(", ") || "Nothing follows from what is known.",
    ...groups.flatMap((group) => groupLines(group, inGroup(group), day)),
  ];
}

function groupLines(group: Group, standings: readonly Standing[], day: Day): readonly string[] {
  if (standings.length === 0) return [];
  const orderOf = (standing: Standing) => dayOf(standing, day) ?? Number.MAX_SAFE_INTEGER;
  const lines = [...standings].sort((a, b) => orderOf(a) - orderOf(b)).flatMap((standing) => lineOf(standing, day));
  return ["", group, ...lines];
}

/** The day to show: that on which it is due or was broken; of what is still to come, the day on which it is looked at. */
const dayOf = ({ segments, view }: Standing, day: Day): Day | null =>
  view.due ?? (view.status === "upcoming" ? (segments.find(({ from }) => from > day)?.from ?? null) : null);

/** The group of what is not settled; null for what is. What Belfry was sent breaks no law: it is to be found out. */
function groupOf({ obligation, view: { status, closed } }: Standing): Group | null {
  if (closed) return null;
  switch (status) {
    case "breached":
      return rulesAboutData.includes(obligation.rule) ? "To find out" : "Breaches";
    case "overdue":
      return "Overdue";
    case "undetermined":
      return "To find out";
    case "open":
      return "Open";
    case "suspended":
      return "Standing still";
    case "upcoming":
      return "Coming up";
    case "met":
    case "void":
      return null;
  }
}

/** One obligation: its day, how far away that is, what it is about, and the question where a fact is missing. */
function lineOf(standing: Standing, day: Day): readonly string[] {
  const { obligation, segments, view } = standing;
  const alert = alertFor(obligation, segments, { ...view, muted: false }, undefined, day, 0);
  const { title } = wordsOf(english, obligation.rule, alert === null ? "before" : momentOf(alert, day));
  const detail = aboutInWords(obligation.because);
  const question =
    alert?.missing && view.status === "undetermined" ? questionOf(english, alert.missing).question : null;
  const said = [
    `${title}${detail === null ? "" : `, ${detail}`}${view.muted ? " (answered)" : ""}`,
    ...(question === null ? [] : [question]),
  ].join(": ");
  const on = dayOf(standing, day);
  const when = on === null ? "no day yet" : `${formatDay(on)}  ${distance(on, day)}`;
  const before = `  ${when}`.padEnd(titleAt);
  return wrapText(said, columns - titleAt).map((line, at) => (at === 0 ? before : " ".repeat(titleAt)) + line);
}

const distance = (due: Day, day: Day): string =>
  due > day ? `in ${many(daysBetween(day, due), "day", "days")}` : english.daysAgo(daysBetween(due, day));
