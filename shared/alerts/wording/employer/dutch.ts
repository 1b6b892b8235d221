import type { FamilyWording } from "../wording.ts";
import type { employerKeys } from "./keys.ts";
import { sumNamed } from "./sum-named.ts";

/** Dutch words about the employer itself. */
export const dutchEmployer: FamilyWording<typeof employerKeys> = {
  rules: {
    "contact-unreachable": {
      undetermined: {
        title: "Belfry: mails naar een contact komen terug",
        todo: "",
        why: "Wat Belfry schrijft, moet iemand bereiken die ermee aan de slag kan. Mails naar dit adres komen terug.",
      },
    },
    "alerts-without-contact": {
      undetermined: {
        title: "Belfry: een soort melding heeft geen contact",
        todo: "",
        why: "Voor elk soort melding is er iemand die ze ontvangt. Wat niemand ontvangt, gaat naar het reservecontact of naar iedereen.",
      },
    },
    "mail-unheard": {
      undetermined: {
        title: "Belfry: of een mail vertrokken is, is niet bekend",
        todo: "",
        why: "Van elke mail moet bekend zijn of ze vertrokken is. Van deze, tweemaal verstuurd onder dezelfde referentie, is niets vernomen.",
      },
    },
    "feed-silent": {
      due: {
        title: "Belfry: vandaag moet een feed iets laten horen",
        todo: "Payroll of wie de feed beheert: zorg dat het volgende bestand vandaag komt.",
        why: "Wat een feed niet brengt, kan Belfry niet nagaan: stilte zou lijken op dagen waarop alles in orde was. Een bestand dat niet te lezen is, telt niet mee.",
      },
      overdue: {
        title: "Belfry: een feed zwijgt",
        todo: "Payroll of wie de feed beheert: zoek uit waarom er geen bestand kwam en laat het sturen; wat ontbrak, mag in één bestand komen. Komt het voortaan minder vaak, of niet meer, pas dan de configuratie van de werkgever aan (EmployerConfigured, feeds).",
        why: "Wat een feed niet brengt, kan Belfry niet nagaan: stilte zou lijken op dagen waarop alles in orde was. Een bestand dat niet te lezen is, telt niet mee.",
      },
      undetermined: {
        title: "Belfry: of een feed zwijgt, is niet nagegaan",
        todo: "",
        why: "Wat een feed niet brengt, kan Belfry niet nagaan: stilte zou lijken op dagen waarop alles in orde was. Een bestand dat niet te lezen is, telt niet mee.",
      },
    },
    "feed-run-held": {
      undetermined: {
        title: "Belfry: een bestand van een feed wordt vastgehouden",
        todo: "",
        why: "Deze feed brengt met elk bestand een volledige periode. Dit bestand telt veel minder mensen dan het vorige, of een som van loon of uren die er ver van af ligt; daarom is er niets van verwerkt, en is er niets van verloren.",
      },
    },
    "watch-fell-behind": {
      breached: {
        title: "Belfry: de bewaking liep achter",
        todo: "HR: wat op deze dag verviel, wordt misschien te laat gemeld; kijk zelf na wat binnenkort verloopt. De beheerders zijn gealarmeerd en halen de achterstand in; zodra de mails weer volledig zijn tot en met de vorige dag, neemt u kennis van dit punt.",
        why: "Wat op een dag vervalt, wordt die dag nagegaan, zodat HR het op tijd hoort. Op deze dag gebeurde dat niet, of niet helemaal: een dagelijkse controle liep niet, of wat ze opriep, bleef wachten.",
      },
      undetermined: {
        title: "Belfry: of de bewaking bij is, kan Belfry niet zeggen",
        todo: "",
        why: "Wat op een dag vervalt, wordt die dag nagegaan, zodat HR het op tijd hoort. Op deze dag gebeurde dat niet, of niet helemaal: een dagelijkse controle liep niet, of wat ze opriep, bleef wachten.",
      },
    },
    "ledger-fault-found": {
      breached: {
        title: "Belfry: een vermelding in het register is niet zoals ze is vastgelegd",
        todo: "HR: verwittig de beheerders en uw arbeidsjurist, en bewaar de hier genoemde export met zijn zegel. verify.mjs in die export, of een controle van het hier genoemde dossier, noemt elke vermelding die gewijzigd, verplaatst of weggenomen is: wat daarop steunt, moet u bij de afzender nagaan. Zodra het verklaard is, neemt u kennis van dit punt.",
        why: "Wat Belfry ontving en besloot, is aan elkaar geketend, zodat een auditor kan zien dat er sindsdien niets gewijzigd is. Toen deze export werd geschreven, of dit dossier nagekeken, klopte een keten niet.",
      },
      undetermined: {
        title: "Belfry: of het register volledig is, kan Belfry niet zeggen",
        todo: "",
        why: "Wat Belfry ontving en besloot, is aan elkaar geketend, zodat een auditor kan zien dat er sindsdien niets gewijzigd is. Toen deze export werd geschreven, of dit dossier nagekeken, klopte een keten niet.",
      },
    },
  },
  evidence: {
    "bounced-address": "Adres",
    "kind-of-alert": "Soort melding",
    "contact-of-mail": "Contact",
    "day-of-mail": "Dag van de mail",
    feed: "Feed",
    "feed-every-days": "Dagen tussen twee bestanden, hoogstens",
    "feed-named-on": "Voor het eerst genoemd op",
    "feed-heard-on": "Laatste bestand op",
    "held-file": "Bestand",
    "held-on": "Vastgehouden op",
    "fell-due-on": "Verviel op",
    "behind-seen-on": "Vastgesteld op",
    "export-name": "Export",
    "ledger-faults": "Gevonden fouten",
    "checked-dossier": "Nagekeken dossier",
  },
  workings: {
    "held-people": ({ number }) =>
      `Mensen: ${number("last")} in het vorige bestand, ${number("now")} in dit (op ongeveer één op de honderd na geteld).`,
    "held-euros": ({ event, text, euros, number }) =>
      `${sumNamed({ event, text })}: ${euros("last")} in het vorige bestand, ${euros("now")} in dit, ${number("percent")} % daarvan.`,
    "held-hours": ({ event, text, hours, number }) =>
      `${sumNamed({ event, text })}: ${hours("last")} in het vorige bestand, ${hours("now")} in dit, ${number("percent")} % daarvan.`,
    "held-percent": ({ event, text, number }) =>
      `${sumNamed({ event, text })}: ${number("percent")} % van de som van het vorige bestand; de sommen zelf zouden het loon van één persoon verraden.`,
  },
  missing: {
    "address-of-contact": {
      fact: "een adres van het contact dat mails ontvangt",
      question: "Op welk adres is het contact bereikbaar?",
      who: "HR-administratie",
      todo: "Geef een ander adres op in de configuratie van de werkgever (EmployerConfigured); werkt het adres weer, stuur de configuratie dan opnieuw, op een latere dag dan deze. Tot dan schrijft Belfry naar de vervanger van het contact, of naar iedereen als er geen is.",
    },
    "contact-for-alerts": {
      fact: "een contact voor dit soort melding",
      question: "Wie ontvangt dit soort melding?",
      who: "HR-administratie",
      todo: "Geef in de configuratie van de werkgever (EmployerConfigured) aan welk contact ze ontvangt. Mag ze naar het reservecontact of naar iedereen gaan, neem dan kennis van dit punt.",
    },
    "arrival-of-mail": {
      fact: "of de mail is aangekomen",
      question: "Heeft het contact de mail van die dag ontvangen, één of twee keer?",
      who: "HR: het contact dat hier genoemd wordt",
      todo: "Kijk in de mailbox en bij de ongewenste mail. Wat erin stond, staat hoe dan ook in de volgende mail; blijven er mails ontbreken, meld het dan aan de beheerders, die al gealarmeerd zijn. Neem daarna kennis van dit punt.",
    },
    "word-on-held-run": {
      fact: "of het bestand klopt zoals het is",
      question: "Klopt het bestand zoals het is?",
      who: "HR, samen met payroll of wie de feed beheert",
      todo: "Vergelijk de cijfers met wat payroll wilde sturen. Klopt het bestand, laat het dan verwerken door dit te beantwoorden: het wordt verwerkt zoals het is, ook als er intussen andere bestanden kwamen. Klopt het niet, laat het dan niet verwerken: laat het juiste bestand onder dezelfde naam zetten, dan sluit dit punt vanzelf. Kwam het juiste bestand onder een andere naam, antwoord dan dat dit niet van toepassing is. Een bestand wordt negentig dagen bewaard.",
    },
  },
  parameters: {},
};
