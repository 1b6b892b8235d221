import type { AnswerLinkWording, AnswerWording } from "./keys.ts";

/** What a mail says about answering, in French. */
export const frenchAnswerLink: AnswerLinkWording = {
  link: "Répondre : vu, plus tard ou sans objet",
  linkLabel: "Répondre à l'adresse",
  footer: (days) =>
    `Le lien d'un point ouvre une page où vous y répondez sans vous connecter. Elle ne montre que ce point, fonctionne pendant ${days} jours et enregistre la réponse au nom de votre contact : ne transmettez pas le lien à une personne qui ne doit pas répondre pour vous.`,
};

/** What the page behind a mail's link says, in French. */
export const frenchAnswer: AnswerWording = {
  heading: "Répondre à ce point",
  whyHeading: "Pourquoi ce point est ouvert",
  question: "Quelle est votre réponse ?",
  acknowledged: {
    label: "Vu et traité",
    hint: "Clôt le point. Belfry conserve que vous en avez pris acte.",
    goesOnLabel: "Vu, nous nous en occupons",
    goesOnHint:
      "Enregistre que vous l'avez vu. Les rappels continuent tant que ce que demande le point n'est pas fait : cela seul le clôt.",
  },
  takesIn: {
    label: "Le fichier est correct : le reprendre",
    hint: "Reprend le fichier retenu tel quel et clôt le point. Cela ne s'annule pas ici : une erreur se corrige par un fichier ultérieur.",
    recorded:
      "Le fichier est repris dans quelques minutes et le point se clôt. Si le fichier n'est plus là, ou si un autre est venu sous son nom, rien n'est repris.",
    settled: "Quelqu'un a fait reprendre le fichier. Ce point est clos.",
  },
  snoozed: {
    label: "Me le rappeler plus tard",
    hint: "Aucun e-mail sur ce point jusqu'à ce jour ; le lendemain, il revient s'il est toujours ouvert.",
    until: "Silence jusqu'au (inclus)",
  },
  waived: {
    label: "Sans objet pour le moment",
    hint: "Aucun e-mail sur ce point jusqu'à la fin que vous indiquez. Il garde son véritable statut dans chaque rapport et chaque export, avec votre motif, et revient après cette fin.",
    until: "Prend fin le",
    reason: "Motif",
    reasonHint:
      "Avec vos mots, 500 caractères au plus. Les auditeurs peuvent le lire : pas de données médicales ou privées.",
  },
  bounds: (first, last) => `Du ${first} au ${last}.`,
  confirm: "Enregistrer cette réponse",
  signedBy: (contact, employer) =>
    `Vous répondez en tant que contact ${contact} de ${employer}. Votre réponse, le jour et ce contact sont conservés dans le registre.`,
  problemsHeading: "Rien n'est encore enregistré",
  problems: {
    "no-choice": () => "Choisissez l'une des trois réponses.",
    "no-day": () => "Indiquez un jour qui existe.",
    "too-early": (first) => `Indiquez le ${first} ou un jour ultérieur.`,
    "too-late": (last) => `Indiquez le ${last} ou un jour antérieur.`,
    "no-reason": () => "Indiquez le motif en quelques mots.",
    "reason-too-long": () => "Raccourcissez le motif à 500 caractères.",
  },
  standing: {
    snoozed: (until, by) =>
      `En silence jusqu'au ${until}, à la demande du contact ${by}. Vous pouvez répondre à nouveau.`,
    waived: (until, by, reason) =>
      `Mis de côté jusqu'au ${until} par le contact ${by}, pour le motif suivant : ${reason}. Vous pouvez répondre à nouveau.`,
  },
  recorded: {
    heading: "Votre réponse est enregistrée",
    acknowledged: "Vous avez pris acte de ce point ; il se clôt dans quelques minutes.",
    acknowledgedGoesOn:
      "Il est enregistré que vous l'avez vu. Les rappels continuent tant que ce que demande le point n'est pas fait.",
    snoozed: (until, after) =>
      `Aucun e-mail sur ce point jusqu'au ${until} inclus. S'il est toujours ouvert le ${after}, vous en serez à nouveau averti.`,
    waived: (until, after) =>
      `Aucun e-mail sur ce point jusqu'au ${until} inclus. Il garde son véritable statut dans chaque rapport et chaque export. S'il est toujours ouvert le ${after}, vous en serez à nouveau averti.`,
    by: (contact) => `Enregistré pour le contact ${contact}.`,
    reason: "Motif",
    close: "Vous pouvez fermer cette page.",
  },
  settled: {
    heading: "Il n'y a plus rien à faire ici",
    met: "Ce que demandait ce point est fait. Il est clos.",
    void: "Ce point n'est plus applicable. Il est clos.",
    answered: "Il a été pris acte de ce point. Il est clos.",
  },
  expired: {
    heading: "Ce lien a expiré",
    text: (days) =>
      `Un lien fonctionne jusqu'à ${days} jours après son e-mail, pour qu'un ancien message ne donne pas accès indéfiniment. Rien n'a été modifié.`,
    todo: "Si le point est toujours ouvert, un e-mail plus récent à son sujet contient un nouveau lien : cherchez le dernier. Il n'y en a pas ? Demandez à la personne qui gère Belfry dans votre organisation d'enregistrer votre réponse.",
  },
  invalid: {
    heading: "Ce lien n'est pas (ou plus) valable",
    text: "Ouvrez-le encore une fois depuis l'e-mail : un programme de messagerie peut l'avoir coupé en deux. Si ce message revient, le point n'est plus d'actualité ou le lien était destiné à une autre personne. Rien n'a été modifié.",
  },
  failed: {
    heading: "Ce n'était pas possible à l'instant",
    text: "Rien n'est perdu : revenez en arrière et réessayez dans quelques minutes. Répondre deux fois ne compte qu'une fois.",
  },
};
