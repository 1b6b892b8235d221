import type { FamilyWording, MomentWording, Wording } from "../wording.ts";
import type { sourcesKeys } from "./keys.ts";

const agreement =
  "Zwei Systeme sprechen von derselben Sache und unterscheiden sich: Eines von beiden irrt oder ist zu spät. Belfry richtet sich nach einem der beiden; ist es das falsche, so stimmt auch nicht, was Belfry daraus schließt.";

const disagreement = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Daten: Zwei Quellen sagen Verschiedenes (${about})`,
    todo: "Personaldienst: Klären Sie mit beiden Systemen, welches recht hat, und lassen Sie das andere berichtigen, bis beide dasselbe sagen, oder zurücknehmen, was es gemeldet hat. Ist einem der beiden immer zu glauben, so setzen Sie es in den Einstellungen des Arbeitgebers an die erste Stelle (EmployerConfigured, sourcePrecedence). Darf der Unterschied bleiben, so bestätigen Sie, dass Sie ihn gesehen haben.",
    why: agreement,
  },
  undetermined: {
    title: `Daten: nicht auf Quellen geprüft, die sich unterscheiden (${about})`,
    todo: "",
    why: agreement,
  },
});

const oneContent =
  "Eine Berichtigung hat eine höhere Revision als das, was sie berichtigt. Von zwei Inhalten unter einer Revision sagt nichts, welcher stimmt: Belfry richtet sich nach dem mit der höheren Ereignis-ID. Ist es der falsche, so stimmt auch nicht, was Belfry daraus schließt.";

const contradiction = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Daten: zwei Inhalte unter einer Revision (${about})`,
    todo: "Absender (Personalsystem, Lohnbuchhaltung oder Genehmigungsdienst): Klären Sie, welcher Inhalt stimmt, und senden Sie ihn erneut unter einer neuen Ereignis-ID, mit demselben Schlüssel und einer höheren Revision; stimmt keiner, so nehmen Sie ihn unter einer höheren Revision zurück. Personaldienst: Lassen Sie das klären, und verlassen Sie sich bis dahin auf keinen von beiden. Darf der Inhalt bleiben, nach dem sich Belfry richtet, so bestätigen Sie, dass Sie es gesehen haben.",
    why: oneContent,
  },
  undetermined: {
    title: `Daten: nicht auf zwei Inhalte unter einer Revision geprüft (${about})`,
    todo: "",
    why: oneContent,
  },
});

/**
 * German words about sources that differ.
 * @param kinds what each family of facts is about
 */
export const germanSources = (kinds: Wording["codes"]["kind-of-alert"]): FamilyWording<typeof sourcesKeys> => ({
  rules: {
    "sources-disagree-employer": disagreement(kinds.employer),
    "sources-disagree-employment": disagreement(kinds.employment),
    "sources-disagree-residence": disagreement(kinds.residence),
    "sources-disagree-hours": disagreement(kinds.hours),
    "sources-disagree-absences": disagreement(kinds.absences),
    "sources-disagree-pay": disagreement(kinds.pay),
    "sources-disagree-publication": disagreement(kinds.publication),
    "sources-disagree-answers": disagreement(kinds.answers),
    "same-revision-employer": contradiction(kinds.employer),
    "same-revision-employment": contradiction(kinds.employment),
    "same-revision-residence": contradiction(kinds.residence),
    "same-revision-hours": contradiction(kinds.hours),
    "same-revision-absences": contradiction(kinds.absences),
    "same-revision-pay": contradiction(kinds.pay),
    "same-revision-publication": contradiction(kinds.publication),
    "same-revision-answers": contradiction(kinds.answers),
  },
  missing: {},
  workings: {
    "believed-by-ranking": ({ event, text }) =>
      `„${event("type")}“, Schlüssel ${text("key")}: ${text("believed")} und ${text("other")} sagen Verschiedenes. Belfry richtet sich nach ${text("believed")}, weil die Einstellungen des Arbeitgebers diese Quelle vor ${text("other")} setzen.`,
    "believed-alone-in-ranking": ({ event, text }) =>
      `„${event("type")}“, Schlüssel ${text("key")}: ${text("believed")} und ${text("other")} sagen Verschiedenes. Belfry richtet sich nach ${text("believed")}, weil die Einstellungen des Arbeitgebers dieser Quelle den Vorrang geben und ${text("other")} nicht nennen: Sie nennen ${text("ranking")}. Sollte eine davon ${text("other")} sein, berichtigen Sie sie dort.`,
    "believed-by-event-id": ({ event, text }) =>
      `„${event("type")}“, Schlüssel ${text("key")}: ${text("believed")} und ${text("other")} sagen unter derselben Revision Verschiedenes, und die Einstellungen des Arbeitgebers geben keiner der beiden Quellen den Vorrang. Belfry richtet sich nach ${text("believed")}, weil deren Ereignis-ID die höhere ist; wer recht hat, sagt das nicht.`,
    "more-sources-than-kept": ({ event, text, number }) =>
      `„${event("type")}“, Schlüssel ${text("key")}: Mehr als ${number("kept")} Quellen haben davon gesprochen. Belfry behält die ${number("kept")} mit den höchsten Revisionen und weiß nicht mehr, was die anderen gesagt haben.`,
    "contents-of-one-revision": ({ event, text, number }) =>
      `„${event("type")}“, Schlüssel ${text("key")}: ${text("source")} sagt unter Revision ${number("revision")} Verschiedenes; die Inhalte unterscheiden sich in ${text("fields")}. Belfry richtet sich nach dem mit der höheren Ereignis-ID; welcher stimmt, sagt das nicht.`,
    "more-contents-than-kept": ({ event, text, number }) =>
      `„${event("type")}“, Schlüssel ${text("key")}: Unter dieser Revision kamen mehr als ${number("kept")} Inhalte. Belfry behält die ${number("kept")} mit den höchsten Ereignis-IDs.`,
  },
  evidence: {
    "believed-source": "Quelle, der geglaubt wird",
    "other-source": "Andere Quelle",
    "content-that-counts": "Inhalt, nach dem sich Belfry richtet, vom",
    "other-content": "Anderer Inhalt, vom",
  },
  parameters: {},
});
