import type { FamilyWording, MomentWording, Wording } from "../wording.ts";
import type { sourcesKeys } from "./keys.ts";

const agreement =
  "Deux systèmes parlent de la même chose et diffèrent : l'un des deux se trompe ou est en retard. Belfry se fie à l'un d'eux ; si ce n'est pas le bon, ce qu'il en conclut est faux.";

const disagreement = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Données : deux sources se contredisent (${about})`,
    todo: "RH : voyez avec les deux systèmes lequel a raison et faites corriger l'autre jusqu'à ce qu'ils disent la même chose, ou faites retirer ce qu'il a communiqué. Si l'un des deux est toujours à croire, placez-le en tête dans la configuration de l'employeur (EmployerConfigured, sourcePrecedence). Si la différence peut rester, confirmez que vous l'avez vue.",
    why: agreement,
  },
  undetermined: { title: `Données : sources divergentes non vérifiées (${about})`, todo: "", why: agreement },
});

const oneContent =
  "Une correction porte un numéro de révision plus élevé que ce qu'elle corrige. De deux contenus sous une même révision, rien ne dit lequel est exact : Belfry se fie à celui dont l'identifiant d'événement est le plus élevé. Si ce n'est pas le bon, ce qu'il en conclut est faux.";

const contradiction = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Données : deux contenus sous une même révision (${about})`,
    todo: "Expéditeur (système RH, service paie ou service des permis de séjour) : cherchez quel contenu est exact et renvoyez-le sous un nouvel identifiant d'événement, avec la même clé et un numéro de révision plus élevé ; si aucun ne l'est, retirez-le avec un numéro de révision plus élevé. RH : faites trancher la question et, d'ici là, ne vous fiez à aucun des deux. Si le contenu auquel Belfry se fie peut rester, confirmez que vous l'avez vu.",
    why: oneContent,
  },
  undetermined: { title: `Données : contenus d'une même révision non vérifiés (${about})`, todo: "", why: oneContent },
});

/**
 * French words about sources that differ.
 * @param kinds what each family of facts is about
 */
export const frenchSources = (kinds: Wording["codes"]["kind-of-alert"]): FamilyWording<typeof sourcesKeys> => ({
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
      `« ${event("type")} », clé ${text("key")} : ${text("believed")} et ${text("other")} se contredisent. Belfry se fie à ${text("believed")}, que la configuration de l'employeur place avant ${text("other")}.`,
    "believed-alone-in-ranking": ({ event, text }) =>
      `« ${event("type")} », clé ${text("key")} : ${text("believed")} et ${text("other")} se contredisent. Belfry se fie à ${text("believed")}, à qui la configuration de l'employeur donne la priorité sans nommer ${text("other")} : elle nomme ${text("ranking")}. Si l'une de ces sources devait être ${text("other")}, corrigez-la dans la configuration.`,
    "believed-by-event-id": ({ event, text }) =>
      `« ${event("type")} », clé ${text("key")} : ${text("believed")} et ${text("other")} se contredisent sous un même numéro de révision, et la configuration de l'employeur ne donne la priorité à aucune des deux sources. Belfry se fie à ${text("believed")}, dont l'identifiant d'événement est le plus élevé ; cela ne dit pas qui a raison.`,
    "more-sources-than-kept": ({ event, text, number }) =>
      `« ${event("type")} », clé ${text("key")} : plus de ${number("kept")} sources en ont parlé. Belfry garde les ${number("kept")} dont la révision est la plus élevée et ne sait plus ce que les autres ont dit.`,
    "contents-of-one-revision": ({ event, text, number }) =>
      `« ${event("type")} », clé ${text("key")} : ${text("source")} se contredit sous la révision ${number("revision")} ; les contenus diffèrent par ${text("fields")}. Belfry se fie à celui dont l'identifiant d'événement est le plus élevé ; cela ne dit pas lequel est exact.`,
    "more-contents-than-kept": ({ event, text, number }) =>
      `« ${event("type")} », clé ${text("key")} : plus de ${number("kept")} contenus sont arrivés sous cette révision. Belfry garde les ${number("kept")} dont l'identifiant d'événement est le plus élevé.`,
  },
  evidence: {
    "believed-source": "Source retenue",
    "other-source": "Autre source",
    "content-that-counts": "Contenu auquel Belfry se fie, du",
    "other-content": "Autre contenu, du",
  },
  parameters: {},
});
