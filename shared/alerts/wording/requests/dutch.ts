import type { RetentionClass } from "../../../retention/classes.ts";
import type { FamilyWording } from "../wording.ts";
import type { requestsKeys } from "./keys.ts";

const why =
  "Wie zijn gegevens wil inzien of laten wissen, hoort binnen een maand wat gedaan is, of waarom niet. Wat de wet laat bewaren, wordt niet vóór zijn tijd gewist; daarna wist Belfry het vanzelf.";

const todo =
  "HR: deel de betrokkene mee wat gedaan is, of waarom niet en dat een klacht bij de Gegevensbeschermingsautoriteit mogelijk is, en meld dat (DataRequestAnswered, met de sleutel van het verzoek). Voor inzage maakt `npm run person` of uw beheerder de kopie. Is meer tijd nodig, zeg dat dan met de reden vóór de laatste dag.";

/** What each kind of record is about. */
const kinds: { readonly [Kind in RetentionClass]: string } = {
  employment: "tewerkstelling",
  residence: "verblijfs- en arbeidsdocumenten",
  hours: "gewerkte uren",
  absences: "afwezigheden",
  pay: "loon",
  requests: "verzoeken over gegevens",
};

const kindOf = (kind: string): string => kinds[kind as RetentionClass] ?? kind;

const recordsOf = (count: string): string => (count === "1" ? "1 record" : `${count} records`);

/** Dutch words about a person's requests about its data. */
export const dutchRequests: FamilyWording<typeof requestsKeys> = {
  rules: {
    "data-request": {
      before: { title: "Verzoek over persoonsgegevens: beantwoorden", todo, why },
      due: { title: "Verzoek over persoonsgegevens: vandaag beantwoorden", todo, why },
      overdue: {
        title: "Verzoek over persoonsgegevens: niet beantwoord",
        todo: "HR: antwoord nu, zeg waarom het laat is, en meld het (DataRequestAnswered, met de sleutel van het verzoek). Spreek met uw functionaris voor gegevensbescherming.",
        why,
      },
      undetermined: { title: "Verzoek over persoonsgegevens: niet nagegaan", todo: "", why },
    },
  },
  evidence: {
    "data-request-on": "Gevraagd op",
    "erasure-decided-on": "Beslist op",
    "data-request-answered-on": "Beantwoord op",
  },
  workings: {
    "erasure-erased": ({ number }) => `Gewist uit het register: ${recordsOf(number("records"))}.`,
    "erasure-kept-until": ({ number, day, text }) =>
      `Bewaard tot en met ${day("until")}: ${kindOf(text("kind"))} (${recordsOf(number("records"))}).`,
    "erasure-kept-open": ({ number, text }) =>
      `Bewaard, nog geen dag te geven (geen einde van de tewerkstelling bekend): ${kindOf(text("kind"))} (${recordsOf(number("records"))}).`,
  },
  missing: {},
  parameters: {
    "data-request-reply-months": (value) => `Een verzoek over gegevens wordt binnen ${value} maand beantwoord`,
    "retention-employment": (value) => `Personeelsgegevens worden tot ${value} jaar na de tewerkstelling bewaard`,
    "retention-residence": (value) =>
      `Gegevens van verblijfs- en arbeidsdocumenten worden tot ${value} jaar na de tewerkstelling bewaard`,
    "retention-hours": (value) => `Uren worden tot ${value} jaar na hun jaar bewaard`,
    "retention-absences": (value) => `Afwezigheden worden tot ${value} jaar na hun jaar bewaard`,
    "retention-pay": (value) => `Loongegevens worden tot ${value} jaar na hun jaar bewaard`,
    "retention-requests": (value) => `Verzoeken over gegevens worden tot ${value} jaar na hun jaar bewaard`,
  },
};
