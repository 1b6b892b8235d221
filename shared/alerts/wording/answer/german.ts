import type { AnswerLinkWording, AnswerWording } from "./keys.ts";

/** What a mail says about answering, in German. */
export const germanAnswerLink: AnswerLinkWording = {
  link: "Antworten: gesehen, später oder trifft nicht zu",
  linkLabel: "Antworten unter",
  footer: (days) =>
    `Der Link eines Punktes öffnet eine Seite, auf der Sie ihn ohne Anmeldung beantworten. Sie zeigt nur diesen Punkt, gilt ${days} Tage lang und hält die Antwort auf Ihren Namen als Kontaktperson fest: Leiten Sie den Link niemandem weiter, der nicht für Sie antworten soll.`,
};

/** What the page behind a mail's link says, in German. */
export const germanAnswer: AnswerWording = {
  heading: "Diesen Punkt beantworten",
  whyHeading: "Warum dieser Punkt offen ist",
  question: "Wie lautet Ihre Antwort?",
  acknowledged: {
    label: "Gesehen und erledigt",
    hint: "Schließt den Punkt. Belfry bewahrt auf, dass Sie ihn zur Kenntnis genommen haben.",
    goesOnLabel: "Gesehen, wir sind dabei",
    goesOnHint:
      "Hält fest, dass Sie ihn gesehen haben. Die Erinnerungen gehen weiter, bis getan ist, was der Punkt verlangt: Nur das schließt ihn.",
  },
  takesIn: {
    label: "Die Datei stimmt: übernehmen",
    hint: "Übernimmt die zurückgehaltene Datei so, wie sie ist, und schließt den Punkt. Zurücknehmen lässt sich das hier nicht: Fehler berichtigt eine spätere Datei.",
    recorded:
      "Die Datei wird in einigen Minuten übernommen, und der Punkt schließt sich. Ist die Datei nicht mehr da oder kam eine andere unter ihrem Namen, wird nichts übernommen.",
    settled: "Jemand hat die Datei übernehmen lassen. Dieser Punkt ist geschlossen.",
  },
  snoozed: {
    label: "Später erinnern",
    hint: "Keine Mail zu diesem Punkt bis zu diesem Tag; am Tag danach kommt er wieder, wenn er noch offen ist.",
    until: "Still bis einschließlich",
  },
  waived: {
    label: "Trifft vorläufig nicht zu",
    hint: "Keine Mail zu diesem Punkt bis zu dem Ende, das Sie angeben. Er behält seinen wahren Stand in jedem Bericht und jedem Export, mit Ihrem Grund, und kommt nach dem Ende wieder.",
    until: "Endet am",
    reason: "Grund",
    reasonHint:
      "In Ihren eigenen Worten, höchstens 500 Zeichen. Prüfer können ihn lesen: keine medizinischen oder privaten Angaben.",
  },
  bounds: (first, last) => `Vom ${first} bis zum ${last}.`,
  confirm: "Diese Antwort festhalten",
  signedBy: (contact, employer) =>
    `Sie antworten als Kontaktperson ${contact} von ${employer}. Ihre Antwort, der Tag und diese Kontaktperson werden im Register aufbewahrt.`,
  problemsHeading: "Noch nicht festgehalten",
  problems: {
    "no-choice": () => "Wählen Sie eine der drei Antworten.",
    "no-day": () => "Geben Sie einen Tag an, den es gibt.",
    "too-early": (first) => `Geben Sie den ${first} oder einen späteren Tag an.`,
    "too-late": (last) => `Geben Sie den ${last} oder einen früheren Tag an.`,
    "no-reason": () => "Geben Sie den Grund in wenigen Worten an.",
    "reason-too-long": () => "Kürzen Sie den Grund auf 500 Zeichen.",
  },
  standing: {
    snoozed: (until, by) =>
      `Still bis einschließlich ${until}, wie Kontaktperson ${by} es wünschte. Sie können erneut antworten.`,
    waived: (until, by, reason) =>
      `Ausgesetzt bis einschließlich ${until} durch Kontaktperson ${by}, mit dem Grund: ${reason}. Sie können erneut antworten.`,
  },
  recorded: {
    heading: "Ihre Antwort ist festgehalten",
    acknowledged: "Sie haben den Punkt zur Kenntnis genommen; er schließt sich in wenigen Minuten.",
    acknowledgedGoesOn:
      "Festgehalten ist, dass Sie ihn gesehen haben. Die Erinnerungen gehen weiter, bis getan ist, was der Punkt verlangt.",
    snoozed: (until, after) =>
      `Keine Mail zu diesem Punkt bis einschließlich ${until}. Ist er am ${after} noch offen, wird Ihnen wieder geschrieben.`,
    waived: (until, after) =>
      `Keine Mail zu diesem Punkt bis einschließlich ${until}. Er behält seinen wahren Stand in jedem Bericht und jedem Export. Ist er am ${after} noch offen, wird Ihnen wieder geschrieben.`,
    by: (contact) => `Festgehalten für Kontaktperson ${contact}.`,
    reason: "Grund",
    close: "Sie können diese Seite schließen.",
  },
  settled: {
    heading: "Hier ist nichts mehr zu tun",
    met: "Was dieser Punkt verlangte, ist getan. Er ist geschlossen.",
    void: "Dieser Punkt trifft nicht mehr zu. Er ist geschlossen.",
    answered: "Dieser Punkt wurde zur Kenntnis genommen. Er ist geschlossen.",
  },
  expired: {
    heading: "Dieser Link ist abgelaufen",
    text: (days) =>
      `Ein Link gilt bis ${days} Tage nach seiner Mail, damit eine alte Mail nicht für immer Zugang gibt. Es wurde nichts geändert.`,
    todo: "Ist der Punkt noch offen, enthält eine spätere Mail dazu einen neuen Link: Suchen Sie die neueste. Gibt es keine? Bitten Sie die Person, die Belfry bei Ihnen betreut, Ihre Antwort festzuhalten.",
  },
  invalid: {
    heading: "Dieser Link ist nicht (mehr) gültig",
    text: "Öffnen Sie ihn noch einmal aus der Mail: Ein Mailprogramm kann ihn zerteilt haben. Steht dies dann noch hier, gilt der Punkt nicht mehr oder der Link war für jemand anderen bestimmt. Es wurde nichts geändert.",
  },
  failed: {
    heading: "Das ging gerade nicht",
    text: "Nichts ist verloren: Gehen Sie zurück und versuchen Sie es in einigen Minuten erneut. Zweimal antworten zählt einmal.",
  },
};
