import type { Language } from "../alerts/wording/wording.ts";
import type { RetentionClass } from "../retention/classes.ts";

/** What the page that a person is given says of itself, in one language. */
export type AccessWords = {
  readonly title: string;
  readonly lead: string;
  readonly why: string;
  readonly rights: string;
  readonly kept: string;
  readonly keptUntil: (day: string) => string;
  readonly keptOpen: string;
  readonly obligations: string;
  readonly told: string;
  readonly toldTo: (contacts: string) => string;
  readonly toldToNobody: string;
  readonly events: string;
  readonly from: (source: string) => string;
  readonly exports: string;
  readonly erased: string;
  /** What a record held that was no event. */
  readonly conclusion: string;
  readonly erasedOn: (day: string, request: string) => string;
  readonly none: string;
  readonly takenBack: string;
  readonly kinds: { readonly [Kind in RetentionClass]: string };
};

/** The words of the page, by language. */
export const accessWords: { readonly [L in Language]: AccessWords } = {
  en: {
    title: "Your data at Belfry",
    lead: "This is everything that Belfry keeps about you for your employer. The file beside this page holds the same for a computer.",
    why: "Your employer uses Belfry to keep dates that the law sets for the papers, hours, pay and publications of the people it employs (GDPR, art. 6(1)(c)). The data came from its HR, payroll and permit systems. Rules work out what is due and why; people decide, no decision about you is taken by the machine alone. Only the contacts named below were written to.",
    rights:
      "You can have wrong data corrected, and have erased what the law does not have kept any more: ask HR. You can complain to the Data Protection Authority (gegevensbeschermingsautoriteit.be).",
    kept: "What is kept, and how long",
    keptUntil: (day) => `until ${day}`,
    keptOpen: "no day can be given while no end of the employment is known",
    obligations: "What follows from it today",
    told: "What was told about you, and to whom",
    toldTo: (contacts) => `a mail was made for: ${contacts}`,
    toldToNobody: "no mail was made",
    events: "What was reported, as it was sent",
    from: (source) => `from ${source}`,
    exports: "Audit exports that can hold your data",
    erased: "What was erased",
    conclusion: "A conclusion of Belfry, and what was told of it",
    erasedOn: (day, request) => `erased on ${day}, request ${request}`,
    none: "None.",
    takenBack: "taken back",
    kinds: {
      employment: "Employment",
      residence: "Papers of stay and work",
      hours: "Hours worked",
      absences: "Absences",
      pay: "Pay",
      requests: "Your requests",
    },
  },
  nl: {
    title: "Uw gegevens bij Belfry",
    lead: "Dit is alles wat Belfry voor uw werkgever over u bewaart. Het bestand naast deze pagina bevat hetzelfde voor een computer.",
    why: "Uw werkgever gebruikt Belfry om data na te komen die de wet stelt voor de documenten, uren, het loon en de publicaties van wie hij tewerkstelt (AVG, art. 6, lid 1, c). De gegevens komen uit zijn HR-, loon- en vergunningssystemen. Regels berekenen wat moet gebeuren en waarom; mensen beslissen, geen besluit over u wordt door de machine alleen genomen. Alleen de hieronder genoemde contacten zijn aangeschreven.",
    rights:
      "U kunt foute gegevens laten verbeteren, en laten wissen wat de wet niet langer laat bewaren: vraag het HR. U kunt een klacht indienen bij de Gegevensbeschermingsautoriteit (gegevensbeschermingsautoriteit.be).",
    kept: "Wat bewaard wordt, en hoe lang",
    keptUntil: (day) => `tot en met ${day}`,
    keptOpen: "geen dag te geven zolang geen einde van de tewerkstelling bekend is",
    obligations: "Wat er vandaag uit volgt",
    told: "Wat over u gemeld is, en aan wie",
    toldTo: (contacts) => `een mail is gemaakt voor: ${contacts}`,
    toldToNobody: "geen mail gemaakt",
    events: "Wat gemeld is, zoals het gestuurd is",
    from: (source) => `van ${source}`,
    exports: "Auditexports die uw gegevens kunnen bevatten",
    erased: "Wat gewist is",
    conclusion: "Een conclusie van Belfry, en wat ervan gemeld is",
    erasedOn: (day, request) => `gewist op ${day}, verzoek ${request}`,
    none: "Geen.",
    takenBack: "ingetrokken",
    kinds: {
      employment: "Tewerkstelling",
      residence: "Verblijfs- en arbeidsdocumenten",
      hours: "Gewerkte uren",
      absences: "Afwezigheden",
      pay: "Loon",
      requests: "Uw verzoeken",
    },
  },
  fr: {
    title: "Vos données chez Belfry",
    lead: "Voici tout ce que Belfry conserve à votre sujet pour votre employeur. Le fichier à côté de cette page contient la même chose pour un ordinateur.",
    why: "Votre employeur se sert de Belfry pour respecter les dates que la loi fixe pour les documents, les heures, la paie et les publications de ceux qu'il occupe (RGPD, art. 6, par. 1, c). Les données viennent de ses systèmes de RH, de paie et de permis. Des règles calculent ce qui est dû et pourquoi ; des personnes décident, aucune décision à votre sujet n'est prise par la seule machine. Seuls les contacts nommés ci-dessous ont reçu un message.",
    rights:
      "Vous pouvez faire rectifier des données fausses, et faire effacer ce que la loi ne fait plus conserver : demandez-le aux RH. Vous pouvez introduire une plainte auprès de l'Autorité de protection des données (autoriteprotectiondonnees.be).",
    kept: "Ce qui est conservé, et combien de temps",
    keptUntil: (day) => `jusqu'au ${day}`,
    keptOpen: "aucun jour ne peut être donné tant que la fin de l'occupation n'est pas connue",
    obligations: "Ce qui en découle aujourd'hui",
    told: "Ce qui a été dit de vous, et à qui",
    toldTo: (contacts) => `un message a été préparé pour : ${contacts}`,
    toldToNobody: "aucun message préparé",
    events: "Ce qui a été communiqué, tel qu'envoyé",
    from: (source) => `de ${source}`,
    exports: "Exports d'audit qui peuvent contenir vos données",
    erased: "Ce qui a été effacé",
    conclusion: "Une conclusion de Belfry, et ce qui en a été dit",
    erasedOn: (day, request) => `effacé le ${day}, demande ${request}`,
    none: "Aucun.",
    takenBack: "retiré",
    kinds: {
      employment: "Occupation",
      residence: "Documents de séjour et de travail",
      hours: "Heures prestées",
      absences: "Absences",
      pay: "Rémunération",
      requests: "Vos demandes",
    },
  },
  de: {
    title: "Ihre Daten bei Belfry",
    lead: "Dies ist alles, was Belfry für Ihren Arbeitgeber über Sie aufbewahrt. Die Datei neben dieser Seite enthält dasselbe für einen Computer.",
    why: "Ihr Arbeitgeber nutzt Belfry, um Termine einzuhalten, die das Gesetz für Papiere, Stunden, Entgelt und Veröffentlichungen der bei ihm Beschäftigten setzt (DSGVO, Art. 6 Abs. 1 c). Die Daten kommen aus seinen Systemen für Personal, Lohn und Genehmigungen. Regeln errechnen, was fällig ist und warum; Menschen entscheiden, keine Entscheidung über Sie trifft die Maschine allein. Nur die unten genannten Kontakte wurden angeschrieben.",
    rights:
      "Sie können falsche Daten berichtigen und löschen lassen, was das Gesetz nicht mehr aufbewahren lässt: Wenden Sie sich an den Personaldienst. Sie können sich bei der Datenschutzbehörde beschweren (datenschutzbehorde.be).",
    kept: "Was aufbewahrt wird, und wie lange",
    keptUntil: (day) => `bis einschließlich ${day}`,
    keptOpen: "kein Tag, solange kein Ende der Beschäftigung bekannt ist",
    obligations: "Was heute daraus folgt",
    told: "Was über Sie gemeldet wurde, und wem",
    toldTo: (contacts) => `eine Mail wurde erstellt für: ${contacts}`,
    toldToNobody: "keine Mail erstellt",
    events: "Was gemeldet wurde, wie gesandt",
    from: (source) => `von ${source}`,
    exports: "Audit-Exporte, die Ihre Daten enthalten können",
    erased: "Was gelöscht wurde",
    conclusion: "Eine Schlussfolgerung von Belfry, und was davon gemeldet wurde",
    erasedOn: (day, request) => `gelöscht am ${day}, Antrag ${request}`,
    none: "Keine.",
    takenBack: "zurückgenommen",
    kinds: {
      employment: "Beschäftigung",
      residence: "Aufenthalts- und Arbeitspapiere",
      hours: "Gearbeitete Stunden",
      absences: "Abwesenheiten",
      pay: "Entgelt",
      requests: "Ihre Anträge",
    },
  },
};
