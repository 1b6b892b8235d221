import type { LawWords } from "./law-words.ts";

/** How Dutch cites the law, with the names by which acts are known in Belgium. */
export const dutchLaw: LawWords = {
  dated: {
    Act: (day) => `wet van ${day}`,
    "Royal Decree": (day) => `koninklijk besluit van ${day}`,
    "Ministerial Decree": (day) => `ministerieel besluit van ${day}`,
    Decree: (day) => `decreet van ${day}`,
    Ordinance: (day) => `ordonnantie van ${day}`,
    "Flemish Government Decree": (day) => `besluit van de Vlaamse Regering van ${day}`,
    "Walloon Government Decree": (day) => `besluit van de Waalse Regering van ${day}`,
    "Brussels Decree": (day) => `Brussels besluit van ${day}`,
    "Cooperation agreement": (day) => `samenwerkingsakkoord van ${day}`,
    "collective agreement": (day) => `cao van ${day}`,
    agreement: (day) => `cao van ${day}`,
    amended: (day) => `gewijzigd op ${day}`,
  },
  numbered: { Directive: "richtlijn", Regulation: "verordening", Decision: "besluit" },
  union: { EC: "EG", EU: "EU" },
  article: (numbers, paragraph) => `art. ${numbers}${paragraph === null ? "" : `, § ${paragraph}`}`,
  joints: { and: "en", to: "tot", following: "e.v.", besides: "; " },
  phrases: {
    "Income Tax Code 1992": "Wetboek van de inkomstenbelastingen 1992",
    "Act of 9 May 2018 on the employment of foreign nationals in a particular situation of residence":
      "wet van 9 mei 2018 over de tewerkstelling van buitenlandse onderdanen in een specifieke verblijfssituatie",
    "Civil Code, book 1": "Burgerlijk Wetboek, boek 1",
    "single procedure": "enige procedure",
    "European Commission, EU Immigration Portal, Researcher in Belgium":
      "Europese Commissie, EU-immigratieportaal, Onderzoeker in België",
    "written before the full transposition": "geschreven vóór de volledige omzetting",
    "Immigration Office, Researchers, frequently asked questions":
      "Dienst Vreemdelingenzaken, Onderzoekers, veelgestelde vragen",
    renewal: "hernieuwing",
    "annex 47": "bijlage 47",
    "City of Ghent, Apply for an orientation year": "Stad Gent, Een oriëntatiejaar aanvragen",
    "Municipality of Eeklo, single permit": "Stad Eeklo, gecombineerde vergunning",
    "Walloon Region, employment of foreign workers": "Waals Gewest, tewerkstelling van buitenlandse werknemers",
    "annexes 46 and 47": "bijlagen 46 en 47",
    "annexes 46, 47 and 49": "bijlagen 46, 47 en 49",
    "appeal against the refusal of a work authorisation": "beroep tegen de weigering van een toelating tot arbeid",
    "art. 10 of the decree": "art. 10 van het besluit",
    "arts 61/25-1 ff.": "art. 61/25-1 en volgende",
    "documents of the part on work": "stukken van het deel over arbeid",
    "each Region lists its own": "elk gewest heeft zijn eigen lijst",
    "Agentschap Integratie en Inburgering, Kan je werken met een bijlage 46?":
      "Agentschap Integratie en Inburgering, Kan je werken met een bijlage 46?",
    "researchers with a hosting agreement": "onderzoekers met een gastovereenkomst",
    "Agentschap Integratie en Inburgering, Hernieuwingsaanvraag van de gecombineerde vergunning":
      "Agentschap Integratie en Inburgering, Hernieuwingsaanvraag van de gecombineerde vergunning",
    "Directive 2009/52/EC, which the Act of 11 February 2013 carries out":
      "richtlijn 2009/52/EG, die de wet van 11 februari 2013 uitvoert",
    "Withdrawal Agreement EU-UK": "Terugtrekkingsakkoord EU-VK",
    "Flemish Government Decree of 7 December 2018 on the employment of foreign workers":
      "besluit van de Vlaamse Regering van 7 december 2018 over de tewerkstelling van buitenlandse werknemers",
    "Walloon Region, Employment of foreign workers, questions and answers":
      "Waals Gewest, Tewerkstelling van buitenlandse werknemers, vragen en antwoorden",
    "end of the contract before its term": "einde van de overeenkomst vóór haar termijn",
    "Cooperation agreement of 2 February 2018 on the single procedure":
      "samenwerkingsakkoord van 2 februari 2018 over de enige procedure",
    "duties of the employer (article not read)": "verplichtingen van de werkgever (artikel niet gelezen)",
    "Social Criminal Code": "Sociaal Strafwetboek",
    "level 4": "niveau 4",
    "Ghent University, single permit": "Universiteit Gent, gecombineerde vergunning",
    "duration of the authorisation (article not read)": "duur van de toelating (artikel niet gelezen)",
    "recognition of research organisations, hosting agreements":
      "erkenning van onderzoeksinstellingen, gastovereenkomsten",
    "Collective agreement no. 43 of the National Labour Council (guaranteed average minimum monthly income)":
      "cao nr. 43 van de Nationale Arbeidsraad (gewaarborgd gemiddeld minimummaandinkomen)",
    "amounts as indexed": "geïndexeerde bedragen",
    "amounts as indexed (Securex, pivot index of 2026)": "geïndexeerde bedragen (Securex, spilindex van 2026)",
    "no. 43/17": "nr. 43/17",
    "no. 43/18 of 24 March 2026": "nr. 43/18 van 24 maart 2026",
    "Act of 10 August 2001 on the reconciliation of employment and quality of life":
      "wet van 10 augustus 2001 betreffende de verzoening van werkgelegenheid en kwaliteit van het leven",
    "what the income comprises: an average over the year, end-of-year premium included":
      "wat het inkomen omvat: een gemiddelde over het jaar, eindejaarspremie inbegrepen",
    "Labour Act of 16 March 1971": "Arbeidswet van 16 maart 1971",
    "Act of 14 December 2000 on working time in the public sector":
      "wet van 14 december 2000 over de arbeidstijd in de openbare sector",
    "Directive 2003/88/EC on working time": "Arbeidstijdrichtlijn 2003/88/EG",
    "Pay Protection Act of 12 April 1965": "Loonbeschermingswet van 12 april 1965",
    "Act of 15 December 1980": "Vreemdelingenwet van 15 december 1980",
    "sanctions against employers of illegally staying nationals":
      "sancties tegen werkgevers van illegaal verblijvende onderdanen van derde landen",
    "Agreement EU-Switzerland of 21 June 1999": "Overeenkomst EU-Zwitserland van 21 juni 1999",
    "EEA Agreement": "EER-Overeenkomst",
    "Withdrawal Agreement EU-United Kingdom": "Terugtrekkingsakkoord EU-Verenigd Koninkrijk",
    "transition ended on 31 December 2020": "overgangsperiode tot en met 31 december 2020",
    "European Patent Convention": "Europees Octrooiverdrag",
    "Immigration Office, Researchers, Short-term mobility":
      "Dienst Vreemdelingenzaken, Onderzoekers, mobiliteit op korte termijn",
    "Immigration Office, Researchers, Long-term mobility":
      "Dienst Vreemdelingenzaken, Onderzoekers, mobiliteit op lange termijn",
    "Directive (EU) 2016/801": "richtlijn (EU) 2016/801",
    "Immigration Office, Researchers": "Dienst Vreemdelingenzaken, Onderzoekers",
    "limit of a day": "grens per dag",
    "limit of a week": "grens per week",
    "rest in twenty-four hours": "rust per vierentwintig uur",
    "break after six hours": "pauze na zes uur",
    "FPS BOSA, Working time": "FOD BOSA, Werktijd",
    "FPS Employment, Minimum length of each period of work": "FOD Werkgelegenheid, Minimumduur van elke werkperiode",
    "grounds, voluntary overtime, rest": "gronden, vrijwillige overuren, inhaalrust",
    "No statutory deadline: the employer's policy and its contracts with partners set it":
      "geen wettelijke termijn: het beleid van de werkgever en zijn overeenkomsten met partners bepalen hem",
    "No statute: the employer's policy and its contracts with partners ask for approval":
      "geen wettelijke regel: het beleid van de werkgever en zijn overeenkomsten met partners vragen goedkeuring",
    "as in the Horizon Europe Model Grant Agreement, annex 5, art. 17, and DESCA, section 8.4":
      "zoals in de modelsubsidieovereenkomst van Horizon Europa, bijlage 5, art. 17, en in DESCA, punt 8.4",
    "No act grants this premium: agreements, contracts, work rules and custom do (Partena Professional)":
      "geen wet kent deze premie toe: cao's, arbeidsovereenkomsten, arbeidsreglementen en gebruik doen dat (Partena Professional)",
    "BBTK-SETCa, leaflet on end-of-year premiums in joint committee 225 (figures of 2020)":
      "BBTK-SETCa, folder over eindejaarspremies in PC 225 (cijfers van 2020)",
    "Joint committee 337 (auxiliary committee of the non-profit sector)":
      "PC 337 (aanvullend paritair comité voor de non-profitsector)",
    "no sector agreement on an end-of-year premium was found": "geen sector-cao over een eindejaarspremie gevonden",
    "Acerta, end-of-year premium in joint committee 200": "Acerta, eindejaarspremie in PC 200",
    "as amended": "zoals gewijzigd",
    "Group S, sector documentation of joint committees 200 and 218, end-of-year premium":
      "Group S, sectordocumentatie van PC 200 en PC 218, eindejaarspremie",
    "Joint committee 200, sector agreement of 18 December 2025 (as lecap.be reports it)":
      "PC 200, sectorakkoord van 18 december 2025 (volgens lecap.be)",
    "end-of-year premium": "eindejaarspremie",
    "CGSLB, joint committee 200: absences and the end-of-year premium":
      "ACLVB, PC 200: afwezigheden en de eindejaarspremie",
    "ACCG, 13th month of white-collar staff in chemistry (joint committee 207)":
      "Algemene Centrale-ABVV, dertiende maand van bedienden in de scheikunde (PC 207)",
    "Group S, sector documentation of joint committee 207, end-of-year premium":
      "Group S, sectordocumentatie van PC 207, eindejaarspremie",
    "collective agreement no. 181423/CO/207": "cao nr. 181423/CO/207",
    "Puls (LBC-NVK), end-of-year premiums in industry, 2017": "Puls (LBC-NVK), eindejaarspremies in de industrie, 2017",
    "immediate declaration of employment": "onmiddellijke aangifte van tewerkstelling",
    "NSSO, Administrative instructions, The various Dimona declarations":
      "RSZ, Administratieve instructies, De verschillende Dimona-aangiften",
    "Dimona IN": "Dimona IN",
    "Dimona OUT": "Dimona OUT",
    "social security of employees": "sociale zekerheid van werknemers",
    "NSSO, Calendar of employers": "RSZ, Kalender voor werkgevers",
    "terms of declaration": "aangiftetermijnen",
  },
};
