import { describe, expect, it } from "vitest";
import { compose } from "../../shared/alerts/mail.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { applied, appointmentRequested, authorised, hosted, toCome } from "../arrival-cast.ts";
import { expectInOrder, read } from "./mail-readings.ts";
import { digest, linesOf, person } from "./mail-stories.ts";

/** Asha stays here already, and receives the decision on the eve of Ascension Day. */
const lines = linesOf(person("p-asha"), [
  {
    on: "2026-05-14",
    events: [
      toCome({ startsOn: "2026-06-01", name: "Asha Rao" }),
      hosted("2027-05-31"),
      applied({ wishedFrom: "2026-06-01", staysIn: "long-stay" }, { occurredOn: "2026-02-02" }),
      authorised("2026-05-12", { receivedOn: "2026-05-13" }),
      appointmentRequested("2026-05-14"),
    ],
  },
]);

const content = { ...digest(lines), day: parseDay("2026-05-14") };

describe("the mail about a registration", () => {
  it("says what to do, by which of two days, why, and what speaks for the person", () => {
    expectInOrder(read(compose(content).text), [
      "Registration: go to the municipality",
      "Asha Rao (p-asha)",
      "make an appointment with the municipality today",
      "Act by 23 May 2026 (2026-05-23)",
      "Last lawful day 27 May 2026 (2026-05-27)",
      "8 working days after 13 May 2026 (2026-05-13), Monday to Friday without public holidays: 27 May 2026",
      "speaks for the person",
    ]);
  });

  it.each([
    ["nl", "Inschrijving: langsgaan bij de gemeente", "8 werkdagen na 13 mei 2026"],
    ["fr", "Inscription : se rendre à la commune", "8 jours ouvrables après le 13 mai 2026"],
    ["de", "Anmeldung: zur Gemeinde gehen", "8 Werktage nach dem 13. Mai 2026"],
  ] as const)("in %s", (language, title, counted) => {
    const text = read(compose(content, wordingIn(language)).text).replaceAll(" ", " ");
    expect(text).toContain(title);
    expect(text).toContain(counted);
  });
});
