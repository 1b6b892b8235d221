import type { FamilyWording } from "../wording.ts";
import type { employerKeys } from "./keys.ts";
import { sumNamed } from "./sum-named.ts";

/** French words about the employer itself. */
export const frenchEmployer: FamilyWording<typeof employerKeys> = {
  rules: {
    "contact-unreachable": {
      undetermined: {
        title: "Belfry : les e-mails à un contact reviennent",
        todo: "",
        why: "Ce que Belfry écrit doit parvenir à quelqu'un qui peut agir. Les e-mails envoyés à cette adresse reviennent.",
      },
    },
    "alerts-without-contact": {
      undetermined: {
        title: "Belfry : un type d'alerte n'a pas de contact",
        todo: "",
        why: "Chaque type d'alerte a quelqu'un qui la reçoit. Ce que personne ne reçoit va au contact de repli, ou à tout le monde.",
      },
    },
    "mail-unheard": {
      undetermined: {
        title: "Belfry : on ne sait pas si un e-mail est parti",
        todo: "",
        why: "Pour chaque e-mail, il faut savoir s'il est parti. De celui-ci, envoyé deux fois sous la même référence, on est sans nouvelles.",
      },
    },
    "feed-silent": {
      due: {
        title: "Belfry : un flux est attendu aujourd'hui",
        todo: "Paie ou responsable du flux : veillez à ce que le prochain fichier arrive aujourd'hui.",
        why: "Ce qu'un flux n'apporte pas, Belfry ne peut pas le vérifier : son silence ressemblerait à des jours sans problème. Un fichier illisible ne compte pas.",
      },
      overdue: {
        title: "Belfry : un flux est silencieux",
        todo: "Paie ou responsable du flux : cherchez pourquoi aucun fichier n'est arrivé et faites-le envoyer ; ce qui manque peut venir en un seul fichier. S'il vient désormais moins souvent, ou plus du tout, modifiez la configuration de l'employeur (EmployerConfigured, feeds).",
        why: "Ce qu'un flux n'apporte pas, Belfry ne peut pas le vérifier : son silence ressemblerait à des jours sans problème. Un fichier illisible ne compte pas.",
      },
      undetermined: {
        title: "Belfry : le silence d'un flux n'est pas vérifié",
        todo: "",
        why: "Ce qu'un flux n'apporte pas, Belfry ne peut pas le vérifier : son silence ressemblerait à des jours sans problème. Un fichier illisible ne compte pas.",
      },
    },
    "feed-run-held": {
      undetermined: {
        title: "Belfry : un fichier d'un flux est retenu",
        todo: "",
        why: "Chaque fichier de ce flux porte sur une période entière. Celui-ci compte bien moins de personnes que le précédent, ou un total de paie ou d'heures qui s'en écarte fortement : rien n'en a donc été repris, et rien n'en est perdu.",
      },
    },
    "watch-fell-behind": {
      breached: {
        title: "Belfry : la surveillance a pris du retard",
        todo: "RH : ce qui est arrivé à échéance ce jour-là pourrait être signalé en retard ; vérifiez vous-même les échéances proches. Les opérateurs ont été alertés et rattrapent le retard ; dès que les e-mails sont de nouveau complets jusqu'à la veille, prenez acte de ce constat.",
        why: "Ce qui arrive à échéance est examiné le jour même, afin que les RH en soient averties à temps. Ce jour-là, cela n'a pas été fait, ou pas entièrement : une vérification quotidienne n'a pas eu lieu, ou ce qu'elle a appelé est resté en attente.",
      },
      undetermined: {
        title: "Belfry : impossible de dire si la surveillance est à jour",
        todo: "",
        why: "Ce qui arrive à échéance est examiné le jour même, afin que les RH en soient averties à temps. Ce jour-là, cela n'a pas été fait, ou pas entièrement : une vérification quotidienne n'a pas eu lieu, ou ce qu'elle a appelé est resté en attente.",
      },
    },
    "ledger-fault-found": {
      breached: {
        title: "Belfry : une inscription du registre n'est plus telle qu'elle a été enregistrée",
        todo: "RH : prévenez les opérateurs et votre juriste en droit du travail, et conservez l'export indiqué ici avec son sceau. verify.mjs, dans cet export, ou une vérification du dossier indiqué ici, nomme chaque inscription modifiée, déplacée ou retirée : ce qui en dépend doit être vérifié auprès de l'expéditeur. Dès que la cause est établie, prenez acte de ce constat.",
        why: "Ce que Belfry a reçu et conclu est enchaîné, afin qu'un auditeur puisse voir que rien n'a été modifié depuis. Lors de l'écriture de cet export, ou de la vérification de ce dossier, une chaîne ne se vérifiait pas.",
      },
      undetermined: {
        title: "Belfry : impossible de dire si le registre est intact",
        todo: "",
        why: "Ce que Belfry a reçu et conclu est enchaîné, afin qu'un auditeur puisse voir que rien n'a été modifié depuis. Lors de l'écriture de cet export, ou de la vérification de ce dossier, une chaîne ne se vérifiait pas.",
      },
    },
  },
  evidence: {
    "bounced-address": "Adresse",
    "kind-of-alert": "Type d'alerte",
    "contact-of-mail": "Contact",
    "day-of-mail": "Jour de l'e-mail",
    feed: "Flux",
    "feed-every-days": "Jours entre deux fichiers, au plus",
    "feed-named-on": "Nommé pour la première fois le",
    "feed-heard-on": "Dernier fichier le",
    "held-file": "Fichier",
    "held-on": "Retenu le",
    "fell-due-on": "Échéance le",
    "behind-seen-on": "Constaté le",
    "export-name": "Export",
    "ledger-faults": "Défauts trouvés",
    "checked-dossier": "Dossier vérifié",
  },
  workings: {
    "held-people": ({ number }) =>
      `Personnes : ${number("last")} dans le fichier précédent, ${number("now")} dans celui-ci (à un centième près environ).`,
    "held-euros": ({ event, text, euros, number }) =>
      `${sumNamed({ event, text })} : ${euros("last")} dans le fichier précédent, ${euros("now")} dans celui-ci, soit ${number("percent")} %.`,
    "held-hours": ({ event, text, hours, number }) =>
      `${sumNamed({ event, text })} : ${hours("last")} dans le fichier précédent, ${hours("now")} dans celui-ci, soit ${number("percent")} %.`,
    "held-percent": ({ event, text, number }) =>
      `${sumNamed({ event, text })} : ${number("percent")} % du total du fichier précédent ; les totaux révéleraient la paie d'une seule personne.`,
  },
  missing: {
    "address-of-contact": {
      fact: "une adresse du contact qui reçoit les e-mails",
      question: "À quelle adresse peut-on joindre le contact ?",
      who: "Administration RH",
      todo: "Indiquez une autre adresse dans la configuration de l'employeur (EmployerConfigured) ; si l'adresse fonctionne de nouveau, renvoyez la configuration un jour plus tard que celui-ci. D'ici là, Belfry écrit au suppléant du contact, ou à tout le monde s'il n'y en a pas.",
    },
    "contact-for-alerts": {
      fact: "un contact pour ce type d'alerte",
      question: "Qui reçoit ce type d'alerte ?",
      who: "Administration RH",
      todo: "Indiquez dans la configuration de l'employeur (EmployerConfigured) quel contact le reçoit. S'il peut aller au contact de repli ou à tout le monde, prenez acte de ce point.",
    },
    "arrival-of-mail": {
      fact: "si l'e-mail est arrivé",
      question: "Le contact a-t-il reçu l'e-mail de ce jour, une ou deux fois ?",
      who: "RH : le contact nommé ici",
      todo: "Regardez dans la boîte de réception et parmi les indésirables. Son contenu figure de toute façon dans le prochain e-mail ; si des e-mails continuent de manquer, prévenez les opérateurs, déjà alertés. Prenez ensuite acte de ce point.",
    },
    "word-on-held-run": {
      fact: "si le fichier est correct tel quel",
      question: "Le fichier est-il correct tel quel ?",
      who: "RH, avec la paie ou le responsable du flux",
      todo: "Comparez les chiffres à ce que la paie voulait envoyer. Si le fichier est correct, faites-le reprendre en répondant à ce point : il est repris tel quel, même si d'autres fichiers sont arrivés entre-temps. S'il est faux, ne le faites pas reprendre : faites déposer le bon fichier sous le même nom, ce qui clôt ce point de lui-même. Si le bon fichier est venu sous un autre nom, répondez que ce point ne s'applique pas. Un fichier est gardé nonante jours.",
    },
  },
  parameters: {},
};
