import type { LawWords } from "./law-words.ts";

/** How German cites the law, with the names that Belgium's German-speaking Community gives to acts. */
export const germanLaw: LawWords = {
  dated: {
    Act: (day) => `Gesetz vom ${day}`,
    "Royal Decree": (day) => `Königlicher Erlass vom ${day}`,
    "Ministerial Decree": (day) => `Ministerieller Erlass vom ${day}`,
    Decree: (day) => `Dekret vom ${day}`,
    Ordinance: (day) => `Ordonnanz vom ${day}`,
    "Flemish Government Decree": (day) => `Erlass der Flämischen Regierung vom ${day}`,
    "Walloon Government Decree": (day) => `Erlass der Wallonischen Regierung vom ${day}`,
    "Brussels Decree": (day) => `Brüsseler Erlass vom ${day}`,
    "Cooperation agreement": (day) => `Zusammenarbeitsabkommen vom ${day}`,
    "collective agreement": (day) => `kollektives Arbeitsabkommen vom ${day}`,
    agreement: (day) => `kollektives Arbeitsabkommen vom ${day}`,
    amended: (day) => `abgeändert am ${day}`,
  },
  numbered: { Directive: "Richtlinie", Regulation: "Verordnung", Decision: "Beschluss" },
  union: { EC: "EG", EU: "EU" },
  article: (numbers, paragraph) => `Art. ${numbers}${paragraph === null ? "" : ` § ${paragraph}`}`,
  joints: { and: "und", to: "bis", following: "ff.", besides: "; " },
  phrases: {
    "Income Tax Code 1992": "Einkommensteuergesetzbuch 1992",
    "Act of 9 May 2018 on the employment of foreign nationals in a particular situation of residence":
      "Gesetz vom 9. Mai 2018 über die Beschäftigung ausländischer Staatsangehöriger in einer besonderen Aufenthaltssituation",
    "Civil Code, book 1": "Zivilgesetzbuch, Buch 1",
    "single procedure": "einheitliches Verfahren",
    "European Commission, EU Immigration Portal, Researcher in Belgium":
      "Europäische Kommission, EU-Zuwanderungsportal, Forscher in Belgien",
    "written before the full transposition": "verfasst vor der vollständigen Umsetzung",
    "Immigration Office, Researchers, frequently asked questions": "Ausländeramt, Forscher, häufige Fragen",
    renewal: "Erneuerung",
    "annex 47": "Anlage 47",
    "City of Ghent, Apply for an orientation year": "Stadt Gent, ein Orientierungsjahr beantragen",
    "Municipality of Eeklo, single permit": "Stadt Eeklo, kombinierte Erlaubnis",
    "Walloon Region, employment of foreign workers": "Wallonische Region, Beschäftigung ausländischer Arbeitnehmer",
    "annexes 46 and 47": "Anlagen 46 und 47",
    "annexes 46, 47 and 49": "Anlagen 46, 47 und 49",
    "appeal against the refusal of a work authorisation": "Beschwerde gegen die Ablehnung einer Arbeitserlaubnis",
    "art. 10 of the decree": "Art. 10 des Erlasses",
    "arts 61/25-1 ff.": "Art. 61/25-1 ff.",
    "documents of the part on work": "Unterlagen des Teils über die Arbeit",
    "each Region lists its own": "jede Region führt ihre eigene Liste",
    "Agentschap Integratie en Inburgering, Kan je werken met een bijlage 46?":
      "Agentschap Integratie en Inburgering, „Kan je werken met een bijlage 46?“",
    "researchers with a hosting agreement": "Forscher mit einer Aufnahmevereinbarung",
    "Agentschap Integratie en Inburgering, Hernieuwingsaanvraag van de gecombineerde vergunning":
      "Agentschap Integratie en Inburgering, „Hernieuwingsaanvraag van de gecombineerde vergunning“",
    "Directive 2009/52/EC, which the Act of 11 February 2013 carries out":
      "Richtlinie 2009/52/EG, die das Gesetz vom 11. Februar 2013 umsetzt",
    "Withdrawal Agreement EU-UK": "Austrittsabkommen EU-Vereinigtes Königreich",
    "Flemish Government Decree of 7 December 2018 on the employment of foreign workers":
      "Erlass der Flämischen Regierung vom 7. Dezember 2018 über die Beschäftigung ausländischer Arbeitnehmer",
    "Walloon Region, Employment of foreign workers, questions and answers":
      "Wallonische Region, Beschäftigung ausländischer Arbeitnehmer, Fragen und Antworten",
    "end of the contract before its term": "Ende des Vertrags vor seinem Ablauf",
    "Cooperation agreement of 2 February 2018 on the single procedure":
      "Zusammenarbeitsabkommen vom 2. Februar 2018 über das einheitliche Verfahren",
    "duties of the employer (article not read)": "Pflichten des Arbeitgebers (Artikel nicht gelesen)",
    "Social Criminal Code": "Sozialstrafgesetzbuch",
    "level 4": "Stufe 4",
    "Ghent University, single permit": "Universität Gent, kombinierte Erlaubnis",
    "duration of the authorisation (article not read)": "Dauer der Zulassung (Artikel nicht gelesen)",
    "recognition of research organisations, hosting agreements":
      "Anerkennung von Forschungseinrichtungen, Aufnahmevereinbarungen",
    "Collective agreement no. 43 of the National Labour Council (guaranteed average minimum monthly income)":
      "kollektives Arbeitsabkommen Nr. 43 des Nationalen Arbeitsrates (garantiertes durchschnittliches monatliches Mindesteinkommen)",
    "amounts as indexed": "indexierte Beträge",
    "amounts as indexed (Securex, pivot index of 2026)": "indexierte Beträge (Securex, Schwellenindex von 2026)",
    "no. 43/17": "Nr. 43/17",
    "no. 43/18 of 24 March 2026": "Nr. 43/18 vom 24. März 2026",
    "Act of 10 August 2001 on the reconciliation of employment and quality of life":
      "Gesetz vom 10. August 2001 über die Vereinbarkeit von Beschäftigung und Lebensqualität",
    "what the income comprises: an average over the year, end-of-year premium included":
      "was das Einkommen umfasst: ein Durchschnitt über das Jahr, einschließlich der Jahresendprämie",
    "Labour Act of 16 March 1971": "Gesetz vom 16. März 1971 über die Arbeit",
    "Act of 14 December 2000 on working time in the public sector":
      "Gesetz vom 14. Dezember 2000 über die Arbeitszeit im öffentlichen Sektor",
    "Directive 2003/88/EC on working time": "Arbeitszeitrichtlinie 2003/88/EG",
    "Pay Protection Act of 12 April 1965": "Gesetz vom 12. April 1965 über den Schutz der Entlohnung",
    "Act of 15 December 1980": "Ausländergesetz vom 15. Dezember 1980",
    "sanctions against employers of illegally staying nationals":
      "Sanktionen gegen Arbeitgeber von Drittstaatsangehörigen mit illegalem Aufenthalt",
    "Agreement EU-Switzerland of 21 June 1999": "Abkommen EU-Schweiz vom 21. Juni 1999",
    "EEA Agreement": "EWR-Abkommen",
    "Withdrawal Agreement EU-United Kingdom": "Austrittsabkommen EU-Vereinigtes Königreich",
    "transition ended on 31 December 2020": "Übergangszeit bis zum 31. Dezember 2020",
    "European Patent Convention": "Europäisches Patentübereinkommen",
    "Immigration Office, Researchers, Short-term mobility": "Ausländeramt, Forscher, kurzfristige Mobilität",
    "Immigration Office, Researchers, Long-term mobility": "Ausländeramt, Forscher, langfristige Mobilität",
    "Directive (EU) 2016/801": "Richtlinie (EU) 2016/801",
    "Immigration Office, Researchers": "Ausländeramt, Forscher",
    "limit of a day": "tägliche Grenze",
    "limit of a week": "wöchentliche Grenze",
    "rest in twenty-four hours": "Ruhezeit in vierundzwanzig Stunden",
    "break after six hours": "Pause nach sechs Stunden",
    "FPS BOSA, Working time": "FÖD BOSA, Arbeitszeit",
    "FPS Employment, Minimum length of each period of work": "FÖD Beschäftigung, Mindestdauer jeder Arbeitsperiode",
    "grounds, voluntary overtime, rest": "Gründe, freiwillige Überstunden, Ausgleichsruhe",
    "No statutory deadline: the employer's policy and its contracts with partners set it":
      "keine gesetzliche Frist: Die Regeln des Arbeitgebers und seine Verträge mit Partnern setzen sie",
    "No statute: the employer's policy and its contracts with partners ask for approval":
      "keine gesetzliche Regel: Die Regeln des Arbeitgebers und seine Verträge mit Partnern verlangen eine Genehmigung",
    "as in the Horizon Europe Model Grant Agreement, annex 5, art. 17, and DESCA, section 8.4":
      "wie in der Muster-Finanzhilfevereinbarung von Horizont Europa, Anhang 5, Art. 17, und in DESCA, Abschnitt 8.4",
    "No act grants this premium: agreements, contracts, work rules and custom do (Partena Professional)":
      "kein Gesetz gewährt diese Prämie: Abkommen, Verträge, Arbeitsordnungen und Brauch tun es (Partena Professional)",
    "BBTK-SETCa, leaflet on end-of-year premiums in joint committee 225 (figures of 2020)":
      "BBTK-SETCa, Faltblatt über Jahresendprämien in der PK 225 (Zahlen von 2020)",
    "Joint committee 337 (auxiliary committee of the non-profit sector)":
      "PK 337 (Hilfskommission für den nichtkommerziellen Sektor)",
    "no sector agreement on an end-of-year premium was found": "kein Sektorabkommen über eine Jahresendprämie gefunden",
    "Acerta, end-of-year premium in joint committee 200": "Acerta, Jahresendprämie in der PK 200",
    "as amended": "in der abgeänderten Fassung",
    "Group S, sector documentation of joint committees 200 and 218, end-of-year premium":
      "Group S, Sektordokumentation der PK 200 und 218, Jahresendprämie",
    "Joint committee 200, sector agreement of 18 December 2025 (as lecap.be reports it)":
      "PK 200, Sektorabkommen vom 18. Dezember 2025 (laut lecap.be)",
    "end-of-year premium": "Jahresendprämie",
    "CGSLB, joint committee 200: absences and the end-of-year premium":
      "CGSLB, PK 200: Abwesenheiten und Jahresendprämie",
    "ACCG, 13th month of white-collar staff in chemistry (joint committee 207)":
      "ACCG, dreizehnter Monat der Angestellten in der Chemie (PK 207)",
    "Group S, sector documentation of joint committee 207, end-of-year premium":
      "Group S, Sektordokumentation der PK 207, Jahresendprämie",
    "collective agreement no. 181423/CO/207": "kollektives Arbeitsabkommen Nr. 181423/CO/207",
    "Puls (LBC-NVK), end-of-year premiums in industry, 2017": "Puls (LBC-NVK), Jahresendprämien in der Industrie, 2017",
    "immediate declaration of employment": "unmittelbare Beschäftigungsmeldung",
    "NSSO, Administrative instructions, The various Dimona declarations":
      "LSS, Verwaltungsanweisungen, Die verschiedenen Dimona-Meldungen",
    "Dimona IN": "Dimona IN",
    "Dimona OUT": "Dimona OUT",
    "social security of employees": "soziale Sicherheit der Arbeitnehmer",
    "NSSO, Calendar of employers": "LSS, Kalender für Arbeitgeber",
    "terms of declaration": "Meldefristen",
  },
};
