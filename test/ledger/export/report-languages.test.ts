import { beforeAll, describe, expect, it } from "vitest";
import { families } from "../../../events/envelope.ts";
import { escapeHtml } from "../../../shared/alerts/escape-html.ts";
import { wordsOf } from "../../../shared/alerts/mail-words.ts";
import { policyIds } from "../../../shared/alerts/wording/report/policy-ids.ts";
import { addDays, formatDay, parseDay } from "../../../shared/calendar/day.ts";
import { employerOf } from "../../../shared/dossier/employer.ts";
import type { ObligationRow } from "../../../shared/ledger/export/obligation-row.ts";
import { nearDays } from "../../../shared/ledger/export/report/family-counts.ts";
import { Listing, rowsShown } from "../../../shared/ledger/export/report/listing.ts";
import { aboutHtml } from "../../../shared/ledger/export/report/report-about.ts";
import { reportFiles, reportLanguages } from "../../../shared/ledger/export/report/report-files.ts";
import { voiceIn } from "../../../shared/ledger/export/report/voice.ts";
import { policyRegister } from "../../../shared/policy/register.ts";
import { lab } from "../../cast.ts";
import { exported, type PackBytes, rowsIn } from "./packs.ts";
import { papersStory } from "./papers-story.ts";
import { firstStory } from "./replayed.ts";
import { june, smallStory } from "./small-story.ts";

/** English words that neither Dutch, French nor German has: one of them on a page was forgotten. */
const english =
  "the and with which until from since broken overdue upcoming finding findings undetermined waived nothing paper papers every day days weeks shown known rules law employer event events holds what where when who why by must title card held within before after clean checked calendar reminders warnings people projects rows lines steps stay work".split(
    " ",
  );

const packs = new Map<string, PackBytes>();
beforeAll(async () => {
  const { table } = await firstStory();
  packs.set("leuven-lab", (await exported(table, "leuven-lab")).bytes);
  packs.set("kite", (await exported(table, "kite")).bytes);
  packs.set("papers", (await exported((await papersStory()).table, lab)).bytes);
  packs.set("small", (await exported((await smallStory()).table, lab, "june", june)).bytes);
}, 120_000);

const pageOf = (name: string, language: (typeof reportLanguages)[number]): string =>
  String(packs.get(name)?.get(reportFiles[language]));
const names = ["leuven-lab", "kite", "papers", "small"] as const;
const others = reportLanguages.filter((language) => language !== "en");
const pages = names.flatMap((name) => others.map((language) => ({ name, language })));

/** What a reader sees or hears of a page: no code, no ids, nothing that is marked as English, nothing that people wrote. */
function saidOn(page: string): string {
  const heard = [...page.matchAll(/(?:aria-label|placeholder|data-label)="([^"]*)"/g)].map(([, said]) => said);
  const script = /const words = (\{.*?\});\n/.exec(page)?.[1] ?? "";
  const seen = page
    .replaceAll(/<(style|script|code|a)\b[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<span lang="en"[\s\S]*?<\/span>/g, " ")
    .replaceAll(/<[^>]*>/g, " ");
  const ours = Object.values(JSON.parse(script))
    .join(" ")
    .replaceAll(/\{\w+\}/g, " ");
  return `${seen} ${heard.join(" ")} ${ours}`
    .replaceAll(/\[[^\]]*\]/g, " ")
    .replaceAll(/["„“”«»][^"„“”«»]*["„“”«»]/g, " ")
    .replaceAll(/&(?:quot|lt|gt|amp|#39);/g, " ");
}

describe("a report in another language", () => {
  it.each(pages)("$name in $language: has no English left", ({ name, language }) => {
    const page = pageOf(name, language);
    expect(page).toContain(`<html lang="${language}">`);
    const words = saidOn(page)
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u);
    const left = words.flatMap((word, at) =>
      english.includes(word) ? [words.slice(Math.max(0, at - 5), at + 4).join(" ")] : [],
    );
    expect([...new Set(left)]).toEqual([]);
  });

  it.each(pages)(
    "$name in $language: holds the same cases, links and pictures as the English one",
    ({ name, language }) => {
      const shape = (page: string) => ({
        cases: [...page.matchAll(/id="case-(\w+)"/g)].map(([, code]) => code).sort(),
        links: [...page.matchAll(/href="#case-(\w+)"/g)].map(([, code]) => code).sort(),
        bars: page.match(/<rect /g)?.length,
        rows: page.match(/<tr/g)?.length,
      });
      expect(shape(pageOf(name, language))).toEqual(shape(pageOf(name, "en")));
    },
  );

  it.each(reportLanguages)("in %s: shows the digest of the evidence, and says that it is not the seal", (language) => {
    const { evidence, notTheSeal } = voiceIn(language).words.verdict;
    const page = pageOf("small", language);
    expect(page).toContain(`${escapeHtml(evidence)}${voiceIn(language).wording.labels.colon} <code class="hash">`);
    expect(page).toContain(escapeHtml(notTheSeal));
    expect(evidence).not.toMatch(/seal|zegel|sceau|siegel/i);
  });

  it.each(reportLanguages)("in %s: no table points to lines that stand elsewhere", (language) => {
    const { why } = wordsOf(voiceIn(language).wording, "end-of-year-premium", "overdue");
    expect(why).not.toMatch(/below|hieronder|ci-dessous|unten/i);
  });

  it.each(names)("%s: every link within a page leads somewhere, and to the other languages", (name) => {
    for (const language of reportLanguages) {
      const page = pageOf(name, language);
      const ids = [...page.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id);
      expect(ids.length).toBe(new Set(ids).size);
      const lost = [...page.matchAll(/href="#([\w-]+)"/g)].filter(([, id]) => !ids.includes(id ?? ""));
      expect(lost.map(([href]) => href)).toEqual([]);
      for (const other of reportLanguages.filter((one) => one !== language))
        expect(page).toContain(`href="${reportFiles[other]}" lang="${other}"`);
    }
  });
});

describe.each(names)("the short lists of %s", (name) => {
  const rows = () => rowsIn<ObligationRow>(packs.get(name) ?? new Map(), "obligations.ndjson");
  const bodyOf = (page: string, list: string): string =>
    (page.split(`<table class="stack ${list}">`)[1] ?? "").split("</table>")[0] ?? "";
  const linesOf = (page: string, list: string): number => bodyOf(page, list).match(/<tr><th scope="row"/g)?.length ?? 0;

  it.each(reportLanguages)("in %s count what the files hold", (language) => {
    const page = pageOf(name, language);
    const last = name === "small" ? june[1] : "2026-12-31";
    const near = formatDay(addDays(parseDay(last), nearDays));
    const of = (status: string) => rows().filter((row) => row.status === status);
    expect(linesOf(page, "list overdue")).toBe(of("overdue").length);
    expect(linesOf(page, "list near")).toBe(
      [...of("open"), ...of("upcoming")].filter(({ due }) => due !== null && due >= last && due <= near).length,
    );
    expect(linesOf(page, "list waived")).toBe(
      rows().flatMap(({ answers }) => answers.filter(({ kind }) => kind !== "acknowledged")).length,
    );
    const unknown = of("undetermined").length + rows().filter(({ rule, status }) => isAboutData(rule, status)).length;
    const gaps = ["list questions", "list setAside", "list feeds"].reduce((sum, list) => sum + linesOf(page, list), 0);
    expect(gaps).toBe(unknown);
  });

  it.each(reportLanguages)("in %s: the topics add up to every obligation, each under its status", (language) => {
    const { statuses, families: words } = voiceIn(language).words;
    const table = bodyOf(pageOf(name, language), "counts many");
    for (const family of Object.keys(families)) {
      const title = voiceIn(language).wording.codes["kind-of-alert"][family as keyof typeof families];
      const line = table
        .split("<tr>")
        .find((row) => row.toLowerCase().includes(`<th scope="row">${title.toLowerCase()}</th>`));
      const of = rows().filter((row) => row.family === family);
      expect(line === undefined, family).toBe(of.length === 0);
      if (line === undefined) continue;
      for (const status of new Set(of.map((row) => row.status))) {
        const count = of.filter((row) => row.status === status).length;
        expect(line, `${family} ${status}`).toContain(`data-label="${statuses[status]}" class="number">${count}<`);
      }
      expect(line).toContain(`data-label="${words.total}" class="number">${of.length}<`);
    }
  });
});

/** What is broken or overdue about data and feeds rather than about people. */
const isAboutData = (rule: string, status: string): boolean =>
  (/^(disputed|sources-disagree|same-revision)-/.test(rule) && status === "breached") ||
  (rule === "feed-silent" && status === "overdue");

describe("what a report says of its export", () => {
  const request = { employer: lab, id: "june", span: { from: parseDay(june[0]), to: parseDay(june[1]) } };
  const employer = employerOf({ employer: lab, subject: { kind: "employer", id: lab }, facts: new Map() });

  it.each(reportLanguages)(
    "in %s: as of, known at, whom about, codes for names, the page, what was erased",
    (language) => {
      const voice = voiceIn(language);
      const { about } = voice.words;
      const end = (erased: number) => ({ employer, counts: { erased } });
      const plain = aboutHtml(request, end(0), voice);
      for (const said of [june[1], about.everything, about.everybody, about.asSent, about.noneErased])
        expect(plain).toContain(escapeHtml(said));
      expect(plain).not.toContain(`<dt>${about.page}</dt>`);
      const whole = aboutHtml(
        {
          ...request,
          asOf: parseDay("2026-07-10"),
          knownAt: parseDay("2026-07-11"),
          scope: [{ kind: "person", id: "p-a" }],
          pseudonymised: true,
          page: { number: 2, after: null, dossiersMax: 1, before: "2026-07-11T00:00:00Z" },
        },
        end(3),
        voice,
      );
      for (const said of ["2026-07-10", "2026-07-11", about.someOf(1), about.pageNumber(2), about.pseudonymised, `3`])
        expect(whole).toContain(escapeHtml(said));
      expect(whole).toContain("<dd>3");
    },
  );
});

describe("a list of the report", () => {
  it("keeps its earliest lines in whatever order they come, and counts all", () => {
    const lines = Array.from({ length: 3 * rowsShown }, (_, at) => String(at).padStart(6, "0"));
    const [up, down] = [new Listing(), new Listing()];
    for (const line of lines) up.add(line, "a", () => line);
    for (const line of lines.toReversed()) down.add(line, "a", () => line);
    expect(down.html).toBe(up.html);
    expect(up.html.split("\n")).toEqual(lines.slice(0, rowsShown));
    expect(down.found).toBe(3 * rowsShown);
  });

  it("does not ask for the words of a line that can no longer be shown", () => {
    const list = new Listing();
    let asked = 0;
    for (let at = 0; at < 4 * rowsShown; at += 1)
      list.add(String(at).padStart(6, "0"), "a", () => {
        asked += 1;
        return String(at);
      });
    expect(asked).toBe(2 * rowsShown);
  });
});

it("every setting of an employer has words in the report: add a new one to policy-ids.ts, and the compiler names the languages", () =>
  expect([...policyIds].sort()).toEqual(policyRegister.map(({ id }) => id).sort()));
