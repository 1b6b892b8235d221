import { describe, expect, it } from "vitest";
import { compose } from "../../shared/alerts/mail.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { expectInOrder, read, shown } from "./mail-readings.ts";
import { digest, hired, linesOf, person, type Sent } from "./mail-stories.ts";

const sent = (type: string, key: string, occurredOn: string, data: object): Sent => ({
  type,
  eventId: `${type.toLowerCase()}-${key}`,
  key,
  occurredOn,
  data,
});

/** Filed without a fee, with an old and untranslated criminal record; the Region asks for what is missing on a Friday. */
const lines = linesOf(person("p-wei"), [
  {
    on: "2026-08-15",
    events: [
      hired("wei", "2027-01-01", { name: "Wei Chen", nationalities: ["CN"] }),
      sent("AuthorisationFiled", "application-wei", "2026-08-03", {
        category: "researcher",
        wishedFrom: "2027-01-01",
        staysIn: "abroad",
        documents: [
          { kind: "passport" },
          { kind: "hosting-agreement" },
          { kind: "resources" },
          { kind: "medical-certificate" },
          { kind: "criminal-record", issuedOn: "2026-01-05", language: "zh" },
          { kind: "contract" },
          { kind: "diplomatic-post" },
          { kind: "email-addresses" },
        ],
      }),
      sent("SupplementAsked", "supplement-wei", "2026-08-07", {
        application: "application-wei",
        during: "admissibility",
      }),
    ],
  },
]);

describe("an application whose file is not complete", () => {
  it("says what is missing, what is asked for, by when, and the earlier of two days", () => {
    const { text, html } = compose(digest(lines));
    for (const body of [read(text), shown(html)])
      expectInOrder(body, [
        "Application: filed without every document",
        "Wei Chen (p-wei)",
        "Missing: proof that the fee was paid.",
        "Extract from the criminal record: issued on 5 January 2026 (2026-01-05); for this filing it may not be older than 3 February 2026 (2026-02-03).",
        "Extract from the criminal record: in Chinese (zh), without a legalised translation.",
        "Application: hand in what the Region asked for",
        "Wei Chen (p-wei), asked for on 7 August 2026 (2026-08-07)",
        "Act by",
        "22 August 2026 (2026-08-22)",
        "Last lawful day",
        "24 August 2026 (2026-08-24)",
        "Civil Code, book 1, art. 1.7",
        "What is missing is handed in within 15 calendar days of the request",
        "15 calendar days from the day after end on 22 August 2026 (2026-08-22).",
        "the last day moves to 24 August 2026 (2026-08-24). To be safe, count on the earlier day.",
        "Until the application is found admissible, the time to decide does not begin.",
      ]);
  });

  it.each([
    ["nl", "Ontbreekt: bewijs van betaling van de bijdrage.", "in het Chinees (zh)", "Vergunningendienst:"],
    ["fr", "Manque : preuve de paiement de la redevance.", "chinois (zh)", "Service des permis de séjour :"],
    ["de", "Fehlt: Nachweis der gezahlten Gebühr.", "Chinesisch (zh)", "Genehmigungsdienst:"],
  ] as const)("in %s: %s", (language, ...said) => {
    const body = read(compose(digest(lines), wordings[language]).text).replaceAll("\u00a0", " ");
    for (const text of said) expect(body).toContain(text);
    expect(body).not.toMatch(/criminal-record|hosting-agreement|diplomatic-post/);
  });
});
