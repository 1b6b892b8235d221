import type { RetentionClass } from "../../../retention/classes.ts";
import type { FamilyWording } from "../wording.ts";
import type { requestsKeys } from "./keys.ts";

const why =
  "Qui demande à voir ses données, ou à les faire effacer, apprend dans le mois ce qui a été fait, ou pourquoi rien ne l'a été. Ce que la loi fait conserver n'est pas effacé avant terme ; ensuite Belfry l'efface de lui-même.";

const todo =
  "RH : dites à la personne ce qui a été fait, ou pourquoi rien ne l'a été et qu'elle peut se plaindre auprès de l'Autorité de protection des données, et communiquez-le (DataRequestAnswered, avec la clé de la demande). Pour l'accès, `npm run person` ou vos opérateurs établissent la copie. S'il faut plus de temps, dites-le avec la raison avant le dernier jour.";

/** What each kind of record is about. */
const kinds: { readonly [Kind in RetentionClass]: string } = {
  employment: "occupation",
  residence: "documents de séjour et de travail",
  hours: "heures prestées",
  absences: "absences",
  pay: "rémunération",
  requests: "demandes sur les données",
};

const kindOf = (kind: string): string => kinds[kind as RetentionClass] ?? kind;

const recordsOf = (count: string): string => (count === "1" ? "1 enregistrement" : `${count} enregistrements`);

/** French words about a person's requests about its data. */
export const frenchRequests: FamilyWording<typeof requestsKeys> = {
  rules: {
    "data-request": {
      before: { title: "Demande sur des données personnelles : répondre", todo, why },
      due: { title: "Demande sur des données personnelles : répondre aujourd'hui", todo, why },
      overdue: {
        title: "Demande sur des données personnelles : sans réponse",
        todo: "RH : répondez maintenant, dites pourquoi c'est tard, et communiquez-le (DataRequestAnswered, avec la clé de la demande). Parlez-en à votre délégué à la protection des données.",
        why,
      },
      undetermined: { title: "Demande sur des données personnelles : non vérifié", todo: "", why },
    },
  },
  evidence: {
    "data-request-on": "Demandé le",
    "erasure-decided-on": "Décidé le",
    "data-request-answered-on": "Répondu le",
  },
  workings: {
    "erasure-erased": ({ number }) => `Effacé du registre : ${recordsOf(number("records"))}.`,
    "erasure-kept-until": ({ number, day, text }) =>
      `Conservé jusqu'au ${day("until")} : ${kindOf(text("kind"))} (${recordsOf(number("records"))}).`,
    "erasure-kept-open": ({ number, text }) =>
      `Conservé, sans jour connu encore (la fin de l'occupation n'est pas connue) : ${kindOf(text("kind"))} (${recordsOf(number("records"))}).`,
  },
  missing: {},
  parameters: {
    "data-request-reply-months": (value) =>
      `Une demande sur des données reçoit une réponse dans un délai de ${value} mois`,
    "retention-employment": (value) => `Les données du personnel sont conservées ${value} ans après l'occupation`,
    "retention-residence": (value) =>
      `Les données des documents de séjour et de travail sont conservées ${value} ans après l'occupation`,
    "retention-hours": (value) => `Les heures sont conservées ${value} ans après leur année`,
    "retention-absences": (value) => `Les absences sont conservées ${value} ans après leur année`,
    "retention-pay": (value) => `Les données de paie sont conservées ${value} ans après leur année`,
    "retention-requests": (value) => `Les demandes sur les données sont conservées ${value} ans après leur année`,
  },
};
