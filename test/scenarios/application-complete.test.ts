import { describe, expect, it } from "vitest";
import { formatDay } from "../../shared/calendar/day.ts";
import {
  card,
  configured,
  corrected,
  decided,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  retracted,
} from "../cast.ts";
import {
  applicationAdmissible,
  applicationDecided,
  applied,
  type Document,
  fileWith,
  renewal,
  supplementAsked,
  supplementProvided,
  wholeFile,
} from "../procedure-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "application-complete";
const filing = (documents: readonly Document[], more: object = {}) => applied("2024-11-18", { documents, ...more });
const line = (rest: string) => `application-asha: ${rest}`;
/** What the file lacks, in the rule's keys. */
const gaps = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).flatMap(({ because }) =>
    because.workings.map(({ say, with: { document, language, oldest } }) =>
      [say, document, language, oldest === undefined ? undefined : formatDay(oldest as never)]
        .filter((part) => part !== undefined)
        .join(" "),
    ),
  );

describe("Immigration Office, Researchers: the file of a first application holds every document", () => {
  it("one that does is in order", () => {
    given(filing(wholeFile)).on("2024-11-17").showsAll(rule, line("upcoming, due 2024-11-18"));
    given(filing(wholeFile)).on("2024-11-18").shows(rule, line("met, due 2024-11-18"));
    expect(gaps(filing(wholeFile))).toEqual([]);
  });

  it.each(wholeFile.map(({ kind }) => kind))("without %s: told on the day, overdue from the day after", (kind) => {
    const without = filing(fileWith(kind));
    given(without).on("2024-11-18").shows(rule, line("open, due, due 2024-11-18"));
    given(without).on("2024-11-19").shows(rule, line("overdue, due 2024-11-18"));
    expect(gaps(without)).toEqual([`document-missing ${kind}`]);
  });

  it("an empty list names each of them", () => expect(gaps(filing([]))).toHaveLength(9));

  it("only where the contract is missing is the unsure list of the Regions relied on", () => {
    const unsure = (documents: readonly Document[]) =>
      obligationsOf(rule, [filing(documents)]).flatMap(({ because }) =>
        because.parameters.filter(({ toBeConfirmed }) => toBeConfirmed).map(({ id }) => id),
      );
    expect(unsure(fileWith("contract"))).toEqual(["work-documents"]);
    expect(unsure(fileWith("fee"))).toEqual([]);
  });

  it("who is here on an authorised stay names no embassy; who is on a provisional one does", () => {
    const here = (staysIn: string) => gaps(filing(fileWith("diplomatic-post"), { staysIn }));
    expect(["short-stay", "long-stay"].flatMap(here)).toEqual([]);
    expect(here("provisional-stay")).toEqual(["document-missing diplomatic-post"]);
  });
});

describe("the extract from the criminal record is not older than six months at the filing", () => {
  it.each([
    ["2024-05-17", ["document-too-old criminal-record 2024-05-18"]],
    ["2024-05-18", []],
    ["2024-05-19", []],
  ])("of %s, filed on 18 November 2024: %j", (issuedOn, found) =>
    expect(gaps(filing(fileWith("criminal-record", { issuedOn, language: "en" })))).toEqual(found),
  );
  it("filed on 31 August, the last day of February is old enough to be the oldest", () =>
    expect(
      gaps(
        applied("2025-08-31", { documents: fileWith("criminal-record", { issuedOn: "2025-02-27", language: "en" }) }),
      ),
    ).toEqual(["document-too-old criminal-record 2025-02-28"]));
  it("of two extracts, one that will do is enough", () => {
    const old = { issuedOn: "2024-01-02", language: "en" };
    expect(gaps(filing(fileWith("criminal-record", old, { issuedOn: "2024-10-01", language: "fr" })))).toEqual([]);
    expect(gaps(filing(fileWith("criminal-record", old)))).toHaveLength(1);
    const undated = { language: "en" };
    given(filing(fileWith("criminal-record", undated, { issuedOn: "2024-10-01", language: "fr" })))
      .on("2024-11-18")
      .shows(rule, line("met, due 2024-11-18"));
    given(filing(fileWith("criminal-record", old, undated)))
      .on("2024-11-18")
      .shows(rule, line("undetermined, for want of day-of-criminal-record"));
  });
});

describe("what is not in German, English, French or Dutch has a legalised translation", () => {
  it.each(["de", "en", "fr", "nl"])("%s needs none", (language) =>
    expect(gaps(filing(fileWith("resources", { language })))).toEqual([]),
  );
  it("another does, whatever the document", () => {
    expect(gaps(filing(fileWith("resources", { language: "hi" })))).toEqual(["document-untranslated resources hi"]);
    expect(gaps(filing(fileWith("resources", { language: "hi", translatedInto: "nl" })))).toEqual([]);
  });
  it("old and untranslated: both are named", () =>
    expect(gaps(filing(fileWith("criminal-record", { issuedOn: "2024-01-02", language: "hi" })))).toEqual([
      "document-too-old criminal-record 2024-05-18",
      "document-untranslated criminal-record hi",
    ]));
});

describe("what is not known is asked, not passed over", () => {
  it.each([
    ["the day of the extract", { language: "en" }, "day-of-criminal-record"],
    ["its language", { issuedOn: "2024-09-02" }, "language-of-criminal-record"],
  ])("%s", (_, extract, fact) =>
    given(filing(fileWith("criminal-record", extract)))
      .on("2024-11-18")
      .shows(rule, line(`undetermined, for want of ${fact}`)),
  );
  it("not its language where a translation lies beside it", () =>
    given(filing(fileWith("criminal-record", { issuedOn: "2024-09-02", translatedInto: "en" })))
      .on("2024-11-18")
      .shows(rule, line("met, due 2024-11-18")));
  it("what is known to be missing comes first", () =>
    given(filing(fileWith("criminal-record", { language: "en" }).filter(({ kind }) => kind !== "fee")))
      .on("2024-11-19")
      .shows(rule, line("overdue, due 2024-11-18")));

  it("where nobody listed the documents: silence for two weeks, then the question, until the Region found it admissible", () => {
    const unlisted = applied("2024-11-18");
    given(unlisted).on("2024-12-01").shows(rule);
    given(unlisted).on("2024-12-02").shows(rule, line("undetermined, for want of documents-of-application"));
    given(unlisted, applicationAdmissible("2024-12-05")).on("2024-12-05").shows(rule, line("void"));
    given(unlisted, configured({ policies: { "documents-patience": 0 } }))
      .on("2024-11-18")
      .shows(rule, line("undetermined, for want of documents-of-application"));
  });
});

describe("what ends it", () => {
  const incomplete = filing(fileWith("fee"));
  it.each([
    ["admissibility", [applicationAdmissible("2024-12-02")], "met, due 2024-11-18"],
    [
      "what was handed in on request",
      [supplementAsked("2024-11-25", "admissibility"), supplementProvided("2024-11-25", "2024-12-02")],
      "met, due 2024-11-18",
    ],
    ["a decision", [applicationDecided("2024-12-02", "inadmissible")], "void, due 2024-11-18"],
    ["the end of the employment", [hired(), employmentEnded("2024-12-01")], "void, due 2024-11-18"],
  ])("%s", (_, events, is) => {
    given(incomplete, ...events)
      .on("2024-12-01")
      .shows(rule, line("overdue, escalated, due 2024-11-18"));
    given(incomplete, ...events)
      .on("2024-12-02")
      .shows(rule, line(is));
  });
  it("a list put right, in whichever order the two come; a filing taken back has no file", () => {
    const right = corrected(incomplete, { documents: wholeFile });
    given(right, incomplete).on("2024-11-18").shows(rule, line("met, due 2024-11-18"));
    given(incomplete, retracted(incomplete)).on("2024-11-19").showsAll(rule);
  });
  it("what was handed in for another application does not", () =>
    given(
      incomplete,
      supplementAsked("2024-11-25", "admissibility", { application: "application-b" }),
      supplementProvided("2024-11-25", "2024-12-02", { application: "application-b" }),
    )
      .on("2024-12-02")
      .shows(rule, line("overdue, escalated, due 2024-11-18")));
});

describe("the file of a renewal holds passport, hosting agreement and resources", () => {
  const asha = [hired(), card()];
  const renewing = (...kinds: string[]) =>
    corrected(filed("2026-09-30"), { documents: kinds.map((kind) => ({ kind })) }, { revision: 1 });
  const renewalLine = (rest: string) => `renewal.${renewal}: ${rest}`;
  it("no fee, no medical certificate, no criminal record", () =>
    given(...asha, renewing("passport", "hosting-agreement", "resources"))
      .on("2026-09-30")
      .shows(rule, renewalLine("met, due 2026-09-30")));
  it("each of the three; filed on the last day, it stays incomplete until the Region found it admissible", () => {
    expect(gaps(...asha, renewing("passport", "resources"))).toEqual(["document-missing hosting-agreement"]);
    const late = [...asha, renewing("passport", "resources"), foundAdmissible("2026-10-09")];
    given(...late)
      .on("2026-10-08")
      .shows(rule, renewalLine("overdue, escalated, due 2026-09-30"));
    given(...late)
      .on("2026-10-09")
      .shows(rule, renewalLine("met, due 2026-09-30"));
  });
  it("nobody listed them: asked after two weeks, not once it was decided", () => {
    given(...asha, filed("2026-07-15"))
      .on("2026-07-29")
      .shows(rule, renewalLine("undetermined, for want of documents-of-application"));
    given(...asha, filed("2026-07-15"), decided("2026-07-20", "refused"))
      .on("2026-07-29")
      .shows(rule, renewalLine("void"));
  });
});

describe("whom it does not concern", () => {
  it.each([
    ["an Austrian", [hired({ nationalities: ["AT"] }), filing([])]],
    ["a single permit, whose list is another", [filing([], { category: "single-permit" })]],
    ["an application from before the procedure", [applied("2023-02-28", { documents: [] })]],
    ["a renewal of which only the admissibility was reported", [hired(), card(), foundAdmissible("2026-08-04")]],
  ])("%s", (_, events) =>
    given(...events)
      .on("2024-11-19")
      .showsAll(rule),
  );
});
