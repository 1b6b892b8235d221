import type { FamilyWording } from "../wording.ts";
import type { checksKeys } from "./keys.ts";

const checkDuty =
  "De werkgever kijkt de verblijfstitel van een onderdaan van een staat buiten de EER en Zwitserland na vóór het begin " +
  "van het werk, en opnieuw elk document dat erop volgt, en bewaart een kopie of de gegevens zolang de tewerkstelling " +
  "duurt. Wie dat niet doet, begaat een inbreuk van niveau 4.";
const check =
  "bekijk het origineel, bewaar een kopie of de gegevens in het personeelsdossier, en meld TitleChecked aan Belfry met de " +
  "sleutel van het document en copyKept true.";

/** Dutch words about an employer's checks. */
export const dutchChecks: FamilyWording<typeof checksKeys> = {
  rules: {
    "title-check": {
      before: {
        title: "Verblijfstitel: kijk het document na en bewaar een kopie",
        todo: `HR: vraag de betrokkene het document vóór de laatste dag hieronder: ${check}`,
        why: checkDuty,
      },
      due: {
        title: "Verblijfstitel: laatste dag om het document na te kijken",
        todo: `HR: kijk het document vandaag na, vóór het werk verdergaat: ${check}`,
        why: checkDuty,
      },
      overdue: {
        title: "Verblijfstitel: document niet nagekeken, of geen kopie bewaard",
        todo: `HR: kijk het document nu na: ${check} Is het op tijd nagekeken, meld dat dan met die dag.`,
        why: checkDuty,
      },
      undetermined: { title: "Verblijfstitel: controle van het document onbekend", todo: "", why: checkDuty },
    },
  },
  evidence: { "paper-valid-from": "Document geldig vanaf", "paper-checked-on": "Document nagekeken op" },
  workings: {
    "paper-relied-on": ({ day }) => `De tewerkstelling steunt op dit document vanaf ${day("from")}.`,
    "checked-without-copy": ({ day }) =>
      `Het document is bekeken op ${day("on")}, maar er is geen kopie bewaard en er zijn geen gegevens bewaard: de ` +
      "controle is niet volledig.",
  },
  missing: {},
  parameters: {
    "free-movement-cards": (value) => `Kaarten met een recht op vrij verkeer, waarvoor geen controle hoeft: ${value}`,
  },
};
