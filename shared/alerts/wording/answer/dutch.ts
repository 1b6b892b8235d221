import type { AnswerLinkWording, AnswerWording } from "./keys.ts";

/** What a mail says about answering, in Dutch. */
export const dutchAnswerLink: AnswerLinkWording = {
  link: "Antwoorden: gezien, later of niet van toepassing",
  linkLabel: "Antwoord op",
  footer: (days) =>
    `De link bij een punt opent een pagina waarop u het zonder aanmelden beantwoordt. Ze toont alleen dat punt, werkt ${days} dagen en legt het antwoord vast op uw naam als contact: stuur ze niet door aan wie niet voor u mag antwoorden.`,
};

/** What the page behind a mail's link says, in Dutch. */
export const dutchAnswer: AnswerWording = {
  heading: "Dit punt beantwoorden",
  whyHeading: "Waarom dit punt openstaat",
  question: "Wat is uw antwoord?",
  acknowledged: {
    label: "Gezien en afgehandeld",
    hint: "Sluit het punt. Belfry bewaart dat u kennis hebt genomen.",
    goesOnLabel: "Gezien, we werken eraan",
    goesOnHint:
      "Legt vast dat u het gezien hebt. De herinneringen gaan door tot gedaan is wat het punt vraagt: alleen dat sluit het.",
  },
  takesIn: {
    label: "Het bestand klopt: verwerk het",
    hint: "Verwerkt het vastgehouden bestand zoals het is en sluit het punt. Hier is dat niet terug te nemen: wat fout was, verbetert u met een later bestand.",
    recorded:
      "Het bestand wordt binnen enkele minuten verwerkt en het punt sluit. Is het bestand weg, of kwam er een ander onder zijn naam, dan wordt er niets verwerkt.",
    settled: "Iemand liet het bestand verwerken. Dit punt is gesloten.",
  },
  snoozed: {
    label: "Herinner mij later",
    hint: "Geen mail over dit punt tot die dag; de dag erna komt het terug als het dan nog openstaat.",
    until: "Stil tot en met",
  },
  waived: {
    label: "Voorlopig niet van toepassing",
    hint: "Geen mail over dit punt tot het einde dat u opgeeft. Het houdt zijn ware status in elk rapport en elke export, met uw reden erbij, en komt na het einde terug.",
    until: "Eindigt op",
    reason: "Reden",
    reasonHint:
      "In uw eigen woorden, hoogstens 500 tekens. Auditoren kunnen dit lezen: geen medische of privégegevens.",
  },
  bounds: (first, last) => `Van ${first} tot en met ${last}.`,
  confirm: "Dit antwoord vastleggen",
  signedBy: (contact, employer) =>
    `U antwoordt als contact ${contact} van ${employer}. Uw antwoord, de dag en dit contact worden in het register bewaard.`,
  problemsHeading: "Dit is nog niet vastgelegd",
  problems: {
    "no-choice": () => "Kies een van de drie antwoorden.",
    "no-day": () => "Geef een dag op die bestaat.",
    "too-early": (first) => `Geef ${first} of een latere dag op.`,
    "too-late": (last) => `Geef ${last} of een vroegere dag op.`,
    "no-reason": () => "Geef de reden in enkele woorden.",
    "reason-too-long": () => "Kort de reden in tot 500 tekens.",
  },
  standing: {
    snoozed: (until, by) => `Stil tot en met ${until}, zoals contact ${by} vroeg. U kunt opnieuw antwoorden.`,
    waived: (until, by, reason) =>
      `Opzijgezet tot en met ${until} door contact ${by}, met als reden: ${reason}. U kunt opnieuw antwoorden.`,
  },
  recorded: {
    heading: "Uw antwoord is vastgelegd",
    acknowledged: "U hebt kennis genomen van het punt; het sluit binnen enkele minuten.",
    acknowledgedGoesOn:
      "Vastgelegd is dat u het gezien hebt. De herinneringen gaan door tot gedaan is wat het punt vraagt.",
    snoozed: (until, after) =>
      `Geen mail over dit punt tot en met ${until}. Staat het op ${after} nog open, dan krijgt u opnieuw bericht.`,
    waived: (until, after) =>
      `Geen mail over dit punt tot en met ${until}. Het houdt zijn ware status in elk rapport en elke export. Staat het op ${after} nog open, dan krijgt u opnieuw bericht.`,
    by: (contact) => `Vastgelegd voor contact ${contact}.`,
    reason: "Reden",
    close: "U kunt deze pagina sluiten.",
  },
  settled: {
    heading: "Hier is niets meer te doen",
    met: "Wat dit punt vroeg, is gedaan. Het is gesloten.",
    void: "Dit punt is niet meer van toepassing. Het is gesloten.",
    answered: "Van dit punt is kennis genomen. Het is gesloten.",
  },
  expired: {
    heading: "Deze link is verlopen",
    text: (days) =>
      `Een link werkt tot ${days} dagen na de mail, zodat een oude mail niet voor altijd toegang geeft. Er is niets gewijzigd.`,
    todo: "Staat het punt nog open, dan bevat een latere mail erover een nieuwe link: zoek de meest recente. Is er geen? Vraag wie Belfry in uw organisatie beheert om uw antwoord vast te leggen.",
  },
  invalid: {
    heading: "Deze link is niet (meer) geldig",
    text: "Open hem nog eens vanuit de mail: een mailprogramma kan hem in tweeën geknipt hebben. Staat dit er dan nog, dan geldt het punt niet meer of was de link voor iemand anders bedoeld. Er is niets gewijzigd.",
  },
  failed: {
    heading: "Dit lukte nu niet",
    text: "Er is niets verloren: ga terug en probeer het over enkele minuten opnieuw. Twee keer antwoorden telt één keer.",
  },
};
