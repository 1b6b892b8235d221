import type { LawWords } from "./law-words.ts";

/** How French cites the law, with the names by which acts are known in Belgium. */
export const frenchLaw: LawWords = {
  dated: {
    Act: (day) => `loi du ${day}`,
    "Royal Decree": (day) => `arrêté royal du ${day}`,
    "Ministerial Decree": (day) => `arrêté ministériel du ${day}`,
    Decree: (day) => `décret du ${day}`,
    Ordinance: (day) => `ordonnance du ${day}`,
    "Flemish Government Decree": (day) => `arrêté du Gouvernement flamand du ${day}`,
    "Walloon Government Decree": (day) => `arrêté du Gouvernement wallon du ${day}`,
    "Brussels Decree": (day) => `arrêté bruxellois du ${day}`,
    "Cooperation agreement": (day) => `accord de coopération du ${day}`,
    "collective agreement": (day) => `CCT du ${day}`,
    agreement: (day) => `CCT du ${day}`,
    amended: (day) => `modifiée le ${day}`,
  },
  numbered: { Directive: "directive", Regulation: "règlement", Decision: "décision" },
  union: { EC: "CE", EU: "UE" },
  article: (numbers, paragraph) =>
    `art. ${numbers}${paragraph === null ? "" : `, § ${paragraph === "1" ? "1er" : paragraph}`}`,
  joints: { and: "et", to: "à", following: "et suivants", besides: " ; " },
  phrases: {
    "Income Tax Code 1992": "Code des impôts sur les revenus 1992",
    "Act of 9 May 2018 on the employment of foreign nationals in a particular situation of residence":
      "loi du 9 mai 2018 relative à l'occupation de ressortissants étrangers se trouvant dans une situation particulière de séjour",
    "Civil Code, book 1": "Code civil, livre 1er",
    "single procedure": "procédure unique",
    "European Commission, EU Immigration Portal, Researcher in Belgium":
      "Commission européenne, Portail de l'UE sur l'immigration, Chercheur en Belgique",
    "written before the full transposition": "rédigé avant la transposition complète",
    "Immigration Office, Researchers, frequently asked questions":
      "Office des étrangers, Chercheurs, questions fréquentes",
    renewal: "renouvellement",
    "annex 47": "annexe 47",
    "City of Ghent, Apply for an orientation year": "Ville de Gand, demander une année d'orientation",
    "Municipality of Eeklo, single permit": "Ville d'Eeklo, permis unique",
    "Walloon Region, employment of foreign workers": "Région wallonne, occupation de travailleurs étrangers",
    "annexes 46 and 47": "annexes 46 et 47",
    "annexes 46, 47 and 49": "annexes 46, 47 et 49",
    "appeal against the refusal of a work authorisation": "recours contre le refus d'une autorisation de travail",
    "art. 10 of the decree": "art. 10 de l'arrêté",
    "arts 61/25-1 ff.": "art. 61/25-1 et suivants",
    "documents of the part on work": "documents du volet travail",
    "each Region lists its own": "chaque Région a sa propre liste",
    "Agentschap Integratie en Inburgering, Kan je werken met een bijlage 46?":
      "Agentschap Integratie en Inburgering, « Kan je werken met een bijlage 46? »",
    "researchers with a hosting agreement": "chercheurs avec une convention d'accueil",
    "Agentschap Integratie en Inburgering, Hernieuwingsaanvraag van de gecombineerde vergunning":
      "Agentschap Integratie en Inburgering, « Hernieuwingsaanvraag van de gecombineerde vergunning »",
    "Directive 2009/52/EC, which the Act of 11 February 2013 carries out":
      "directive 2009/52/CE, que transpose la loi du 11 février 2013",
    "Withdrawal Agreement EU-UK": "accord de retrait UE-Royaume-Uni",
    "Flemish Government Decree of 7 December 2018 on the employment of foreign workers":
      "arrêté du Gouvernement flamand du 7 décembre 2018 sur l'occupation de travailleurs étrangers",
    "Walloon Region, Employment of foreign workers, questions and answers":
      "Région wallonne, Occupation de travailleurs étrangers, questions et réponses",
    "end of the contract before its term": "fin du contrat avant son terme",
    "Cooperation agreement of 2 February 2018 on the single procedure":
      "accord de coopération du 2 février 2018 sur la procédure unique",
    "duties of the employer (article not read)": "obligations de l'employeur (article non lu)",
    "Social Criminal Code": "Code pénal social",
    "level 4": "niveau 4",
    "Ghent University, single permit": "Université de Gand, permis unique",
    "duration of the authorisation (article not read)": "durée de l'autorisation (article non lu)",
    "recognition of research organisations, hosting agreements":
      "agrément des organismes de recherche, conventions d'accueil",
    "Collective agreement no. 43 of the National Labour Council (guaranteed average minimum monthly income)":
      "CCT n° 43 du Conseil national du travail (revenu minimum mensuel moyen garanti)",
    "amounts as indexed": "montants indexés",
    "amounts as indexed (Securex, pivot index of 2026)": "montants indexés (Securex, indice-pivot de 2026)",
    "no. 43/17": "n° 43/17",
    "no. 43/18 of 24 March 2026": "n° 43/18 du 24 mars 2026",
    "Act of 10 August 2001 on the reconciliation of employment and quality of life":
      "loi du 10 août 2001 relative à la conciliation entre l'emploi et la qualité de vie",
    "what the income comprises: an average over the year, end-of-year premium included":
      "ce que comprend le revenu : une moyenne sur l'année, prime de fin d'année comprise",
    "Labour Act of 16 March 1971": "loi du 16 mars 1971 sur le travail",
    "Act of 14 December 2000 on working time in the public sector":
      "loi du 14 décembre 2000 sur le temps de travail dans le secteur public",
    "Directive 2003/88/EC on working time": "directive 2003/88/CE sur le temps de travail",
    "Pay Protection Act of 12 April 1965": "loi du 12 avril 1965 sur la protection de la rémunération",
    "Act of 15 December 1980": "loi du 15 décembre 1980 sur les étrangers",
    "sanctions against employers of illegally staying nationals":
      "sanctions contre les employeurs de ressortissants de pays tiers en séjour illégal",
    "Agreement EU-Switzerland of 21 June 1999": "accord UE-Suisse du 21 juin 1999",
    "EEA Agreement": "accord EEE",
    "Withdrawal Agreement EU-United Kingdom": "accord de retrait UE-Royaume-Uni",
    "transition ended on 31 December 2020": "transition jusqu'au 31 décembre 2020",
    "European Patent Convention": "Convention sur le brevet européen",
    "Immigration Office, Researchers, Short-term mobility":
      "Office des étrangers, Chercheurs, mobilité de courte durée",
    "Immigration Office, Researchers, Long-term mobility": "Office des étrangers, Chercheurs, mobilité de longue durée",
    "Directive (EU) 2016/801": "directive (UE) 2016/801",
    "Immigration Office, Researchers": "Office des étrangers, Chercheurs",
    "limit of a day": "limite journalière",
    "limit of a week": "limite hebdomadaire",
    "rest in twenty-four hours": "repos par vingt-quatre heures",
    "break after six hours": "pause après six heures",
    "FPS BOSA, Working time": "SPF BOSA, Temps de travail",
    "FPS Employment, Minimum length of each period of work": "SPF Emploi, Durée minimale de chaque période de travail",
    "grounds, voluntary overtime, rest": "motifs, heures supplémentaires volontaires, repos compensatoire",
    "No statutory deadline: the employer's policy and its contracts with partners set it":
      "aucun délai légal : la politique de l'employeur et ses contrats avec des partenaires le fixent",
    "No statute: the employer's policy and its contracts with partners ask for approval":
      "aucune règle légale : la politique de l'employeur et ses contrats avec des partenaires demandent une approbation",
    "as in the Horizon Europe Model Grant Agreement, annex 5, art. 17, and DESCA, section 8.4":
      "comme dans la convention de subvention type d'Horizon Europe, annexe 5, art. 17, et dans DESCA, point 8.4",
    "No act grants this premium: agreements, contracts, work rules and custom do (Partena Professional)":
      "aucune loi n'accorde cette prime : des CCT, des contrats, des règlements de travail et l'usage le font (Partena Professional)",
    "BBTK-SETCa, leaflet on end-of-year premiums in joint committee 225 (figures of 2020)":
      "BBTK-SETCa, dépliant sur les primes de fin d'année dans la CP 225 (chiffres de 2020)",
    "Joint committee 337 (auxiliary committee of the non-profit sector)":
      "CP 337 (commission paritaire auxiliaire pour le secteur non marchand)",
    "no sector agreement on an end-of-year premium was found":
      "aucune CCT sectorielle sur une prime de fin d'année n'a été trouvée",
    "Acerta, end-of-year premium in joint committee 200": "Acerta, prime de fin d'année dans la CP 200",
    "as amended": "telle que modifiée",
    "Group S, sector documentation of joint committees 200 and 218, end-of-year premium":
      "Group S, documentation sectorielle des CP 200 et 218, prime de fin d'année",
    "Joint committee 200, sector agreement of 18 December 2025 (as lecap.be reports it)":
      "CP 200, accord sectoriel du 18 décembre 2025 (selon lecap.be)",
    "end-of-year premium": "prime de fin d'année",
    "CGSLB, joint committee 200: absences and the end-of-year premium":
      "CGSLB, CP 200 : absences et prime de fin d'année",
    "ACCG, 13th month of white-collar staff in chemistry (joint committee 207)":
      "Centrale générale-FGTB, treizième mois des employés de la chimie (CP 207)",
    "Group S, sector documentation of joint committee 207, end-of-year premium":
      "Group S, documentation sectorielle de la CP 207, prime de fin d'année",
    "collective agreement no. 181423/CO/207": "CCT n° 181423/CO/207",
    "Puls (LBC-NVK), end-of-year premiums in industry, 2017":
      "Puls (LBC-NVK), primes de fin d'année dans l'industrie, 2017",
    "immediate declaration of employment": "déclaration immédiate de l'emploi",
    "NSSO, Administrative instructions, The various Dimona declarations":
      "ONSS, Instructions administratives, Les différentes déclarations Dimona",
    "Dimona IN": "Dimona IN",
    "Dimona OUT": "Dimona OUT",
    "social security of employees": "sécurité sociale des travailleurs salariés",
    "NSSO, Calendar of employers": "ONSS, Calendrier des employeurs",
    "terms of declaration": "délais de déclaration",
  },
};
