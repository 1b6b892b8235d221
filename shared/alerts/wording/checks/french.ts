import { euros, hoursAndMinutes } from "../french-grammar.ts";
import type { FamilyWording } from "../wording.ts";
import type { checksKeys } from "./keys.ts";

const checkDuty =
  "L'employeur vérifie le titre de séjour d'un ressortissant d'un État hors EEE et Suisse avant le début du travail, puis " +
  "chaque document qui suit, et en conserve une copie ou les données pendant toute l'occupation. Ne pas le faire est une " +
  "infraction de niveau 4.";
const check =
  "examinez l'original, conservez-en une copie ou les données dans le dossier du personnel, et communiquez TitleChecked à " +
  "Belfry avec la clé du document et copyKept true.";

const noticeDuty =
  "Tant qu'une personne travaille avec une autorisation de la Région, l'employeur informe aussitôt la Région de la fin du " +
  "contrat avant le terme de l'autorisation, et d'un changement de la durée du travail, de la rémunération ou du lieu de travail.";
const tellRegion =
  "écrivez au service de la Région chargé des travailleurs étrangers ce qui change, à partir de quel jour et pour qui, gardez " +
  "la réponse, et communiquez RegionNotified à Belfry avec le contrat et ce qui a été notifié.";

const payDuty =
  "Qui travaille avec une autorisation de travail gagne au moins le revenu minimum mensuel moyen garanti, en proportion de la " +
  "semaine convenue et en moyenne sur l'année ; le barème de la commission paritaire peut être plus élevé.";
const raise =
  "comparez aussi avec le barème de la commission paritaire, et demandez si l'autorisation est en péril avant d'introduire le " +
  "renouvellement.";

const passportDuty =
  "Qui travaille avec une autorisation de travail a un passeport valable : chaque demande, renouvellement compris, en comporte une " +
  "copie.";
const askPassport =
  "faites demander un nouveau passeport à l'ambassade par la personne ; certains États mettent des mois. Dès qu'il est là, " +
  "communiquez PassportRecorded à Belfry sous une nouvelle clé, avec son dernier jour et sans son numéro.";
const papersDuty =
  "L'autorisation d'un chercheur dure aussi longtemps que la convention d'accueil sur laquelle elle repose ; contrat et passeport " +
  "doivent s'y accorder.";

const recognitionDuty =
  "Seul un organisme de recherche agréé conclut des conventions d'accueil ; il demande le renouvellement de son agrément au plus tard " +
  "deux mois avant son expiration.";
const askRecognition =
  "demandez le renouvellement de l'agrément à la Politique scientifique fédérale (Belspo), et communiquez " +
  "RecognitionRenewalRequested à Belfry avec la clé de l'agrément.";
const hostingDuty =
  "Une convention d'accueil est conclue pendant que l'employeur est agréé comme organisme de recherche.";

/** What the parameters list, as people say it. */
const words: Readonly<Record<string, string>> = {
  end: "fin du contrat",
  hours: "durée du travail",
  pay: "rémunération",
  place: "lieu de travail",
  "orientation-year": "année d'orientation",
  family: "regroupement familial",
  protection: "protection",
  "end-of-year-premium": "prime de fin d'année",
  "sector-annual-premium": "prime annuelle du secteur",
};
const listed = (list: string): string =>
  list
    .split(", ")
    .map((one) => words[one] ?? one)
    .join(", ");

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
    "region-notified": {
      before: {
        title: "Autorisation de travail : informez la Région d'une fin ou d'un changement",
        todo: `RH : ${tellRegion}`,
        why: noticeDuty,
      },
      due: {
        title: "Autorisation de travail : informez la Région aujourd'hui",
        todo: `RH : faites-le aujourd'hui : ${tellRegion}`,
        why: noticeDuty,
      },
      overdue: {
        title: "Autorisation de travail : la Région n'a pas été informée",
        todo: `RH : faites-le maintenant : ${tellRegion} Si elle a été informée à temps, communiquez-le avec ce jour.`,
        why: noticeDuty,
      },
      undetermined: { title: "Autorisation de travail : notification à la Région inconnue", todo: "", why: noticeDuty },
    },
    "minimum-remuneration": {
      before: {
        title: "Rémunération : sous le minimum garanti avec une autorisation de travail",
        todo:
          "Service paie : augmentez la rémunération dès le prochain paiement (ContractChanged, monthlyGrossCents), ou veillez à ce " +
          "qu'une prime de cette année comble ce qui manque et soit communiquée (PaymentMade). " +
          `RH : ${raise}`,
        why: payDuty,
      },
      due: {
        title: "Rémunération : dernier jour pour atteindre le minimum garanti de l'année",
        todo: `Service paie : payez aujourd'hui ce qui manque et communiquez-le (PaymentMade). RH : ${raise}`,
        why: payDuty,
      },
      overdue: {
        title: "Rémunération : l'année est restée sous le minimum garanti",
        todo:
          "Service paie : payez maintenant ce qui manque et communiquez-le (PaymentMade, avec une période de cette année-là). " +
          `RH : si un fait ci-dessous est inexact, faites-le rectifier ; ${raise}`,
        why: payDuty,
      },
      undetermined: { title: "Rémunération : minimum non vérifié pour une autorisation", todo: "", why: payDuty },
    },
    "passport-valid": {
      before: {
        title: "Passeport : à renouveler avant son expiration",
        todo: `RH : ${askPassport}`,
        why: passportDuty,
      },
      due: {
        title: "Passeport : dernier jour de validité",
        todo: `RH : ${askPassport} Demandez au service des permis de séjour si une demande en cours en a besoin.`,
        why: passportDuty,
      },
      overdue: {
        title: "Passeport : expiré, et aucun nouveau connu",
        todo: `RH : ${askPassport} S'il y en a déjà un, communiquez-le avec le jour de délivrance.`,
        why: passportDuty,
      },
      undetermined: { title: "Passeport : inconnu avant le renouvellement", todo: "", why: passportDuty },
    },
    "papers-agree": {
      undetermined: { title: "Documents de séjour : s'accordent-ils ?", todo: "", why: papersDuty },
    },
    "recognition-renewal": {
      before: {
        title: "Agrément comme organisme de recherche : demandez le renouvellement",
        todo: `RH, avec le service de la recherche : ${askRecognition}`,
        why: recognitionDuty,
      },
      due: {
        title: "Agrément comme organisme de recherche : dernier jour pour demander",
        todo: `RH, avec le service de la recherche : faites-le aujourd'hui : ${askRecognition}`,
        why: recognitionDuty,
      },
      overdue: {
        title: "Agrément comme organisme de recherche : renouvellement non demandé",
        todo:
          `RH, avec le service de la recherche : ${askRecognition} S'il a été demandé à temps, communiquez-le avec ce jour ; s'il est ` +
          "déjà renouvelé, communiquez RecognitionGranted. Ne concluez aucune convention d'accueil après le dernier jour de l'agrément.",
        why: recognitionDuty,
      },
      undetermined: {
        title: "Agrément comme organisme de recherche : renouvellement inconnu",
        todo: "",
        why: recognitionDuty,
      },
    },
    "hosting-agreement-without-recognition": {
      breached: {
        title: "Convention d'accueil : conclue sans agrément",
        todo:
          "RH, avec le service de la recherche : si l'agrément avait été renouvelé, communiquez RecognitionGranted avec ses jours. Sinon, " +
          "consultez votre conseiller en droit des étrangers avant toute demande fondée sur cette convention, puis prenez acte de ce " +
          "constat.",
        why: hostingDuty,
      },
      undetermined: { title: "Convention d'accueil : agrément de l'employeur inconnu", todo: "", why: hostingDuty },
    },
  },
  evidence: {
    paper: "Document, tel que l'expéditeur le nomme",
    "paper-valid-from": "Document valable à partir du",
    "paper-checked-on": "Document vérifié le",
    "contract-ends-on": "Fin du contrat le",
    "contract-changed-from": "Contrat modifié à partir du",
    "authorised-until": "Autorisé jusqu'au",
    "region-told-on": "Région informée le",
    "passport-expires-on": "Passeport valable jusqu'au",
    "agreement-ends-on": "Fin de la convention d'accueil le",
    "recognised-until": "Agréé jusqu'au",
    "recognition-step-on": "Renouvellement demandé, ou nouvel agrément, le",
    "agreement-concluded-on": "Convention d'accueil conclue le",
  },
  workings: {
    "paper-relied-on": ({ day }) => `L'occupation repose sur ce document à partir du ${day("from")}.`,
    "paper-issued-later": ({ day }) => `Il a été délivré le ${day("issued")} et ne pouvait être examiné plus tôt.`,
    "checked-without-copy": ({ day }) =>
      `Le document a été examiné le ${day("on")}, mais ni copie ni données n'ont été conservées : la vérification n'est ` +
      "pas complète.",
    "tell-of-end": ({ day }) =>
      `Le contrat prend fin le ${day("on")}, alors que l'autorisation continuerait de courir.`,
    "tell-of-hours": ({ day }) =>
      `La durée du travail convenue change à partir du ${day("on")} ; la rémunération qui change avec elle est notifiée en même temps.`,
    "tell-of-pay": ({ day }) => `La rémunération convenue change à partir du ${day("on")}.`,
    "tell-of-place": ({ day }) =>
      `À partir du ${day("on")}, le contrat désigne comme lieu de travail une autre Région que celle connue jusque-là.`,
    "region-of-authorisation": ({ day }) =>
      "C'est la Région qui a donné l'autorisation qui est informée. Il reste à confirmer s'il en faut une nouvelle pour " +
      `travailler dans l'autre Région à partir du ${day("on")} : demandez-le aux deux avant que la personne y travaille.`,
    "region-unknown": ({ day }) =>
      `La Région où la personne travaille le ${day("on")} n'a pas été communiquée ; sa propre règle n'a donc pas pu être ` +
      "consultée (à confirmer).",
    "authorised-without-last-day": ({ day }) =>
      `Belfry ne connaît pas le dernier jour du titre valable à partir du ${day("from")} ; il est considéré comme courant toujours.`,
    "remuneration-of-month": ({ day, euros: amount, hours: time }) =>
      `À partir du ${day("from")} : ${amount("pay")} convenus par mois pour ${time("week")} par semaine. Sont garantis ` +
      `${amount("guaranteed")} pour ${time("full")}, donc ${amount("least")} pour la semaine convenue.`,
    "remuneration-of-year": ({ day, euros: amount }) =>
      `Convenu du ${day("first")} au ${day("last")}, pour autant que l'on sache : ${amount("agreed")}. Garanti : ${amount("least")}.`,
    "remuneration-premiums": ({ euros: amount }) => `Primes payées pour l'année : ${amount("paid")}.`,
    "remuneration-short": ({ euros: amount }) => `Il manque ${amount("short")}.`,
    "committee-scale-not-known": () =>
      "Belfry ne connaît pas le barème de la commission paritaire. S'il est plus élevé, c'est lui le minimum : comparez vous-mêmes.",
    "passport-ends": ({ day }) => `Le passeport est valable jusqu'au ${day("on")}, et l'occupation se poursuit après.`,
    "card-ends-first": ({ day }) => `La carte de séjour prend fin la première : le ${day("on")}.`,
    "agreement-ends-first": ({ day }) => `La convention d'accueil prend fin la première : le ${day("on")}.`,
    "contract-ends-first": ({ day }) => `Le contrat prend fin le premier : le ${day("on")}.`,
    "passport-ends-first": ({ day }) => `Le passeport prend fin le premier : le ${day("on")}.`,
    "card-beyond-agreement": ({ day }) =>
      `La carte court jusqu'au ${day("card")}, la convention d'accueil sur laquelle elle repose seulement jusqu'au ${day("agreement")}.`,
    "contract-beyond-papers": ({ day }) =>
      `Le contrat court jusqu'au ${day("contract")}, la carte et la convention d'accueil seulement jusqu'au ${day("last")} : le ` +
      "travail après ce jour demande un renouvellement.",
    "longer-than-flemish-years": ({ number }) =>
      `La carte est valable plus de ${number("years")} ans, ce qui serait le maximum en Flandre (à confirmer).`,
    "recognition-asked-by": ({ day, number }) =>
      `${number("months")} mois avant le ${day("expiry")} : à demander au plus tard le ${day("due")}.`,
    "concluded-without-recognition": ({ day }) =>
      `Conclue le ${day("on")} ; l'agrément que Belfry connaît avait pris fin le ${day("ended")}.`,
  },
  details: {
    "tell-of-end": () => "fin du contrat",
    "tell-of-hours": () => "durée du travail",
    "tell-of-pay": () => "rémunération",
    "tell-of-place": () => "lieu de travail",
  },
  missing: {
    "agreed-pay": {
      fact: "La rémunération mensuelle brute convenue",
      question: "Quelle est la rémunération mensuelle brute convenue dans ce contrat ?",
      who: "Service paie",
      todo: "Communiquez-la (un EmployeeHired rectifié, ou ContractChanged, monthlyGrossCents).",
    },
    "agreed-hours": {
      fact: "La semaine convenue",
      question:
        "Pour combien d'heures par semaine cette rémunération a-t-elle été convenue ? Elle est sous le minimum d'un temps plein.",
      who: "RH",
      todo: "Communiquez-la (un EmployeeHired rectifié, ou ContractChanged, schedule).",
    },
    "premiums-of-year": {
      fact: "Si des primes de l'année ont été payées",
      question:
        "Une prime de fin d'année ou une prime annuelle du secteur a-t-elle été payée pour cette année, et de combien ?",
      who: "Service paie",
      todo: "Communiquez-la (PaymentMade). Si aucune n'a été payée, parlez-en à votre conseiller : la rémunération de l'année est sous le minimum garanti.",
    },
    "passport-of-person": {
      fact: "Le passeport de la personne",
      question: "Jusqu'à quel jour le passeport est-il valable ? Le renouvellement à venir en demande une copie.",
      who: "RH",
      todo: "Demandez-le à la personne et communiquez son dernier jour, sans son numéro (PassportRecorded).",
    },
    "hosting-agreement": {
      fact: "La convention d'accueil sur laquelle la carte repose",
      question: "De quel jour à quel jour court la convention d'accueil ?",
      who: "Service des permis de séjour",
      todo: "Lisez les jours dans la convention et communiquez-les (HostingAgreementConcluded).",
    },
    "papers-that-agree": {
      fact: "Quel document est exact, ou ce qui est fait à ce sujet",
      question:
        "Les documents ne s'accordent pas, comme calculé ci-dessous. Lequel est inexact, ou un renouvellement est-il en route ?",
      who: "RH, avec le service des permis de séjour",
      todo: "Comparez les documents avec ce qui a été communiqué et faites rectifier celui qui est inexact. Si tous sont exacts et que vous savez ce qui suit, prenez acte de ce point.",
    },
    "recognition-of-employer": {
      fact: "L'agrément de l'employeur comme organisme de recherche",
      question:
        "De quel jour à quel jour l'employeur était-il agréé comme organisme de recherche lorsque cette convention a été conclue ?",
      who: "RH, avec le service de la recherche",
      todo: "Cherchez-le dans la décision de la Politique scientifique fédérale et communiquez-le pour l'employeur (RecognitionGranted).",
    },
  },
  parameters: {
    "free-movement-cards": (value) =>
      `Cartes dont les titulaires circulent librement et pour lesquelles aucune vérification n'est due : ${value}`,
    "region-notice-flanders": (value) => `La Flandre est informée aussitôt de : ${listed(value)}`,
    "region-notice-wallonia": (value) => `La Wallonie est informée aussitôt de : ${listed(value)}`,
    "region-notice-elsewhere": (value) =>
      `Ailleurs, ou si la Région n'est pas connue, elle est informée aussitôt de : ${listed(value)}`,
    "guaranteed-monthly-income": (value) =>
      `Revenu minimum mensuel moyen garanti (RMMMG), à temps plein : ${euros(Number(value))}`,
    "full-time-week-minutes": (value) => `Semaine à temps plein : ${hoursAndMinutes(Number(value))}`,
    "guaranteed-income-payments": (value) => `Compté en plus de la rémunération des mois : ${listed(value)}`,
    "authorisation-years-flanders": (value) => `En Flandre, une autorisation dure au plus ${value} ans`,
    "recognition-renewal-months": (value) =>
      `Renouvellement de l'agrément : à demander au moins ${value} mois avant son expiration`,
  },
};
