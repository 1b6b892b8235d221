import type { FamilyWording } from "../wording.ts";
import type { checksKeys } from "./keys.ts";

const checkDuty =
  "L'employeur vérifie le titre de séjour d'un ressortissant d'un État hors EEE et Suisse avant le début du travail, puis " +
  "chaque document qui suit, et en conserve une copie ou les données pendant toute l'occupation. Ne pas le faire est une " +
  "infraction de niveau 4.";
const check =
  "examinez l'original, conservez-en une copie ou les données dans le dossier du personnel, et communiquez TitleChecked à " +
  "Belfry avec la clé du document et copyKept true.";

/** French words about an employer's checks. */
export const frenchChecks: FamilyWording<typeof checksKeys> = {
  rules: {
    "title-check": {
      before: {
        title: "Titre de séjour : vérifiez le document et gardez-en une copie",
        todo: `RH : demandez le document à la personne avant le dernier jour ci-dessous : ${check}`,
        why: checkDuty,
      },
      due: {
        title: "Titre de séjour : dernier jour pour vérifier le document",
        todo: `RH : vérifiez le document aujourd'hui, avant que le travail se poursuive : ${check}`,
        why: checkDuty,
      },
      overdue: {
        title: "Titre de séjour : document non vérifié, ou aucune copie gardée",
        todo: `RH : vérifiez le document maintenant : ${check} S'il a été vérifié à temps, communiquez-le avec ce jour.`,
        why: checkDuty,
      },
      undetermined: { title: "Titre de séjour : vérification du document inconnue", todo: "", why: checkDuty },
    },
  },
  evidence: { "paper-valid-from": "Document valable à partir du", "paper-checked-on": "Document vérifié le" },
  workings: {
    "paper-relied-on": ({ day }) => `L'occupation repose sur ce document à partir du ${day("from")}.`,
    "checked-without-copy": ({ day }) =>
      `Le document a été examiné le ${day("on")}, mais ni copie ni données n'ont été conservées : la vérification n'est ` +
      "pas complète.",
  },
  missing: {},
  parameters: {
    "free-movement-cards": (value) =>
      `Cartes dont les titulaires circulent librement et pour lesquelles aucune vérification n'est due : ${value}`,
  },
};
