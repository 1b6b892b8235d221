import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { DocumentNames } from "./document-names.ts";
import type { procedureKeys } from "./keys.ts";
import { languageName } from "./language-name.ts";

const documents: DocumentNames = {
  fee: "bewijs van betaling van de bijdrage",
  passport: "kopie van het paspoort",
  "hosting-agreement": "gastovereenkomst",
  resources: "bewijs van voldoende bestaansmiddelen, ook voor de terugreis",
  "medical-certificate": "medisch attest",
  "criminal-record": "uittreksel uit het strafregister",
  contract: "ondertekende arbeidsovereenkomst",
  "diplomatic-post": "ambassade of consulaat waar het visum aangevraagd wordt",
  "email-addresses": "e-mailadressen van de betrokkene en de instelling",
};
const stays = {
  abroad: "buiten de EU",
  "short-stay": "in toegelaten kort verblijf",
  "long-stay": "in toegelaten lang verblijf",
};
const languages = { de: "Duits", en: "Engels", fr: "Frans", nl: "Nederlands" };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const completeDuty =
  "Het dossier van een aanvraag bevat bij de indiening alle vereiste stukken. Wat ontbreekt, wordt opgevraagd, en de " +
  "beslissingstermijn begint niet of staat stil.";
const abroadDuty =
  "Bij de indiening van een eerste aanvraag is de onderzoeker buiten de EU, of al toegelaten tot een kort of lang verblijf " +
  "in België. Een voorlopig verblijf tijdens een andere aanvraag is geen toelating.";

const calendarDays = (count: string): string => `${count} ${count === "1" ? "kalenderdag" : "kalenderdagen"}`;

const supplementDuty =
  "Wat het Gewest bij een aanvraag opvraagt, wordt binnen de gestelde termijn bezorgd. Anders wordt de aanvraag " +
  "onontvankelijk verklaard en begint alles opnieuw.";
const decisionDuty =
  "Is een aanvraag ontvankelijk, dan beslissen het Gewest en de Dienst Vreemdelingenzaken binnen een vaste termijn. Die " +
  "staat stil zolang een opgevraagd stuk ontbreekt. Komt er op tijd geen beslissing, dan geldt de toelating als toegekend " +
  "(te bevestigen).";
const beyondDuty =
  "Tijdens een hernieuwing wordt het voorlopige verblijfsdocument (bijlage 49) één keer afgegeven en één keer verlengd; een " +
  "derde is niet voorzien. De beslissingstermijn kan langer lopen, zeker als hij laat begon of stilstond.";
const appealDuty =
  "Tegen een weigering of een onontvankelijkheid kan alleen binnen de termijn beroep worden ingesteld. Daarna staat de beslissing vast.";

/** Dutch words about applications for an authorisation. */
export const dutchProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {
    "application-complete": {
      due: {
        title: "Aanvraag: het dossier is niet volledig",
        todo:
          'Vergunningendienst: kijk onder "Berekening" wat in het dossier ontbreekt, en dien het vandaag nog in via het portaal ' +
          "Working in Belgium, zonder de vraag af te wachten. Meld de stukken opnieuw (de indiening met een hogere revisie en " +
          "documents).",
        why: completeDuty,
      },
      overdue: {
        title: "Aanvraag: ingediend zonder alle stukken",
        todo:
          'Vergunningendienst: kijk onder "Berekening" wat in het dossier ontbreekt. Dien het nu in via het portaal Working in ' +
          "Belgium, en meld de stukken opnieuw (de indiening met een hogere revisie en documents) of wat op vraag bezorgd is " +
          "(SupplementProvided). Vond het Gewest het dossier volledig, meld dat dan.",
        why: completeDuty,
      },
      undetermined: {
        title: "Aanvraag: Belfry weet niet of het dossier volledig is",
        todo: "",
        why: completeDuty,
      },
    },
    "applicant-abroad": {
      breached: {
        title: "Aanvraag: ingediend terwijl dat vanuit België niet kon",
        todo:
          "HR: bel nu uw immigratieadviseur: de aanvraag kan geweigerd worden en moet misschien opnieuw ingediend worden terwijl " +
          "de betrokkene buiten de EU is. Had de betrokkene een toegelaten verblijf, meld het dan (AuthorisationFiled met een " +
          "hogere revisie, staysIn en stayEndsOn). Is het geregeld, neem dan kennis van dit punt.",
        why: abroadDuty,
      },
      undetermined: { title: "Aanvraag: verblijf van de betrokkene onbekend", todo: "", why: abroadDuty },
    },
    "application-supplement": {
      before: {
        title: "Aanvraag: bezorg wat het Gewest opvroeg",
        todo:
          "Vergunningendienst: verzamel de ontbrekende stukken, dien ze in via het portaal Working in Belgium en meld daarna " +
          "SupplementProvided aan Belfry. HR: help de betrokkene om ze te bekomen. Zonder die stukken wordt de aanvraag " +
          "onontvankelijk verklaard.",
        why: supplementDuty,
      },
      due: {
        title: "Aanvraag: laatste dag om te bezorgen wat opgevraagd is",
        todo:
          "Vergunningendienst: dien de stukken vandaag in via het portaal Working in Belgium en meld SupplementProvided aan " +
          "Belfry. Zijn ze al eerder bezorgd, meld dat dan met de dag. Vanaf morgen kan de aanvraag onontvankelijk verklaard " +
          "worden.",
        why: supplementDuty,
      },
      overdue: {
        title: "Aanvraag: opgevraagde stukken niet bezorgd",
        todo:
          "Vergunningendienst: zijn de stukken bezorgd, meld dan SupplementProvided met de dag. Zo niet, dien ze nu in en bel " +
          "vandaag het Gewest: de aanvraag kan onontvankelijk verklaard worden. HR: gebeurt dat, dien dan een nieuwe aanvraag " +
          "in, en vraag bij een hernieuwing meteen aan uw immigratieadviseur of de betrokkene mag blijven en werken.",
        why: supplementDuty,
      },
      undetermined: { title: "Aanvraag: laatste dag voor de aanvulling onbekend", todo: "", why: supplementDuty },
    },
    "application-decision": {
      before: {
        title: "Aanvraag: de beslissing moet er weldra zijn",
        todo:
          "Vergunningendienst: vraag het Gewest en de Dienst Vreemdelingenzaken hoe het met de aanvraag staat, en meld de " +
          "beslissing aan Belfry zodra ze er is (AuthorisationDecided, bij een hernieuwing RenewalDecided). Meer hoeft nu nog " +
          "niet.",
        why: decisionDuty,
      },
      due: {
        title: "Aanvraag: laatste dag voor de beslissing",
        todo:
          "Vergunningendienst: kijk in het portaal en vraag het Gewest of er beslist is, en meld de beslissing " +
          "(AuthorisationDecided, bij een hernieuwing RenewalDecided). Is er morgen geen, vraag dan bijlage 47.",
        why: decisionDuty,
      },
      overdue: {
        title: "Aanvraag: geen beslissing bekend en de laatste dag is voorbij",
        todo:
          "Vergunningendienst: is er een beslissing, meld ze dan met de dag. Zo niet, vraag de Dienst Vreemdelingenzaken " +
          "schriftelijk om bijlage 47, waaruit blijkt dat er niet op tijd beslist is; meld zodra u ze hebt dat de toelating is " +
          "toegekend (AuthorisationDecided, granted-by-silence; bij een hernieuwing RenewalDecided, granted). HR: laat niemand " +
          "beginnen of voortwerken louter omdat er geen antwoord is; vraag het uw immigratieadviseur.",
        why: decisionDuty,
      },
      undetermined: { title: "Aanvraag: laatste dag voor de beslissing onbekend", todo: "", why: decisionDuty },
    },
    "decision-beyond-cover": {
      before: {
        title: "Hernieuwing: de beslissing kan na het laatste voorlopige document komen",
        todo:
          "HR: schrijf nu naar het Gewest en de Dienst Vreemdelingenzaken, noem de dag hieronder en vraag een beslissing vóór " +
          "die dag. Bezorg meteen wat ze opvragen. Bereid met uw immigratieadviseur voor wat er gebeurt als er dan geen " +
          "beslissing is: een derde voorlopig verblijfsdocument is niet voorzien, en zonder verblijfstitel moet het werk " +
          "stoppen.",
        why: beyondDuty,
      },
      due: {
        title: "Hernieuwing: de voorlopige documenten lopen af zonder bekende beslissing",
        todo:
          "HR: vandaag is de laatste dag die een voorlopig verblijfsdocument kan dekken. Is er een beslissing, meld ze dan " +
          "(RenewalDecided). Zo niet, zorg dan dat het werk vandaag eindigt en vraag uw immigratieadviseur wat er volgt.",
        why: beyondDuty,
      },
      undetermined: { title: "Hernieuwing: einde van de voorlopige documenten onbekend", todo: "", why: beyondDuty },
    },
    "appeal-after-refusal": {
      before: {
        title: "Aanvraag geweigerd of onontvankelijk: beslis of er beroep komt",
        todo:
          "HR: bel uw immigratieadviseur en beslis met de betrokkene of er beroep komt of een nieuwe aanvraag. De termijn en " +
          "de instantie staan in de beslissing. Is het beroep ingesteld of niet gewenst, antwoord dan op dit punt dat het niet " +
          "van toepassing is.",
        why: appealDuty,
      },
      due: {
        title: "Aanvraag geweigerd of onontvankelijk: laatste dag voor het beroep",
        todo:
          "HR: is beroep gewenst, laat het dan vandaag instellen: bel nu uw immigratieadviseur. Is het al ingesteld of niet " +
          "gewenst, antwoord dan op dit punt dat het niet van toepassing is.",
        why: appealDuty,
      },
      undetermined: {
        title: "Aanvraag geweigerd of onontvankelijk: laatste dag van beroep onbekend",
        todo: "",
        why: appealDuty,
      },
    },
  },

  details: { "supplement-counted": ({ day }) => `opgevraagd op ${day("from")}` },

  evidence: {
    "application-filed-on": "Aanvraag ingediend op",
    "application-admissible-on": "Aanvraag ontvankelijk verklaard op",
    "supplement-asked-on": "Aanvulling gevraagd op",
    "supplement-provided-on": "Aanvulling bezorgd op",
    "application-decided-on": "Beslissing over de aanvraag op",
    "application-refused-on": "Weigering ontvangen op",
    "application-inadmissible-on": "Onontvankelijk verklaard, ontvangen op",
  },

  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `${day("expiry")} min ${number("months")} maanden is ${day("recommended")}: zo vraagt de Dienst Vreemdelingenzaken het ` +
      "in zijn antwoorden aan onderzoekers. De vroegste van de twee dagen is de streefdatum.",
    "document-missing": ({ text }) => `Ontbreekt: ${named(text("document"), documents)}.`,
    "document-too-old": ({ day, text }) =>
      `${capital(named(text("document"), documents))}: afgegeven op ${day("issued")}; voor deze indiening mag het niet ouder ` +
      `zijn dan ${day("oldest")}.`,
    "document-untranslated": ({ text }) =>
      `${capital(named(text("document"), documents))}: in het ${languageName("nl", text("language"))}, zonder gelegaliseerde ` +
      "vertaling.",
    "stay-not-authorised": ({ day }) =>
      `Op ${day("on")} was de betrokkene in België in voorlopig verblijf, in afwachting van een andere beslissing.`,
    "stay-had-ended": ({ day }) =>
      `Het verblijf in België was op ${day("last")} afgelopen, vóór de indiening op ${day("on")}.`,
    "moves-to-working-day": ({ day }) =>
      `${day("last")} is een zaterdag, een zondag of een feestdag; de laatste dag schuift dus op naar ${day("due")}. Reken ` +
      "voor alle zekerheid op de vroegste dag.",
    "supplement-counted": ({ day, number }) =>
      `Gevraagd op ${day("from")}: ${calendarDays(number("days"))} vanaf de dag erna lopen tot en met ${day("last")}.`,
    "time-not-begun": () => "Zolang de aanvraag niet ontvankelijk verklaard is, begint de beslissingstermijn niet.",
    "time-stands-still": () => "Zolang de aanvulling niet bezorgd is, staat de beslissingstermijn stil.",
    "decision-counted": ({ day, number }) =>
      `Ontvankelijk verklaard op ${day("from")}: ${calendarDays(number("days"))} vanaf de dag erna lopen tot en met ` +
      `${day("last")}.`,
    "decision-stands-still": ({ day, number }) =>
      `Op ${day("since")} is een aanvulling gevraagd: de termijn staat stil, met nog ${calendarDays(number("remaining"))} ` +
      "over, tot ze bezorgd is.",
    "decision-went-on": ({ day, number }) =>
      `Op ${day("since")} is een aanvulling gevraagd, met nog ${calendarDays(number("remaining"))} over. Ze is bezorgd op ` +
      `${day("on")}; vanaf de dag erna geteld, loopt de termijn tot en met ${day("last")}.`,
    "decision-at-the-latest": ({ day }) =>
      `De hernieuwing is op ${day("from")} ontvankelijk verklaard; er mag tot en met ${day("latest")} over beslist worden, ` +
      "stilstand en verschuiving naar een werkdag meegerekend.",
    "documents-end": ({ day, number }) =>
      `Het voorlopige verblijfsdocument wordt hoogstens ${number("documents")} keer afgegeven en dekt het verblijf dus ten ` +
      `laatste tot en met ${day("last")}. De beslissing kan daarna komen.`,
    "appeal-named": ({ day }) => `De beslissing zelf noemt ${day("last")} als laatste dag voor het beroep.`,
    "appeal-counted": ({ day, number }) =>
      `Ontvangen op ${day("from")}: ${calendarDays(number("days"))} vanaf de dag erna lopen tot en met ${day("last")}.`,
  },

  missing: {
    "documents-of-application": {
      fact: "Welke stukken in het dossier zitten",
      question: "Welke stukken zijn bij de aanvraag ingediend?",
      who: "Vergunningendienst",
      todo:
        "Meld de indiening opnieuw met een hogere revisie en de stukken, of, als het Gewest het dossier volledig vond, dat " +
        "(AuthorisationFoundAdmissible, bij een hernieuwing RenewalFoundAdmissible).",
    },
    "day-of-criminal-record": {
      fact: "De dag van het uittreksel uit het strafregister",
      question: "Op welke dag is het uittreksel uit het strafregister afgegeven?",
      who: "Vergunningendienst",
      todo: "Lees de dag op het uittreksel en meld de indiening opnieuw met een hogere revisie en issuedOn.",
    },
    "language-of-criminal-record": {
      fact: "De taal van het uittreksel uit het strafregister",
      question: "In welke taal is het uittreksel, en is er een gelegaliseerde vertaling bij ingediend?",
      who: "Vergunningendienst",
      todo: "Kijk het na en meld de indiening opnieuw met een hogere revisie, language en, als die er is, translatedInto.",
    },
    "stay-at-filing": {
      fact: "Waar de betrokkene bij de indiening was",
      question: "Was de betrokkene bij de indiening buiten de EU, of in België, en in welk verblijf?",
      who: "Vergunningendienst",
      todo: "Vraag het de betrokkene en meld de indiening opnieuw met een hogere revisie en staysIn.",
    },
    "last-day-of-appeal": {
      fact: "De laatste dag voor het beroep tegen de weigering",
      question: "Tot welke dag kan tegen de weigering beroep worden ingesteld?",
      who: "Vergunningendienst, met uw immigratieadviseur",
      todo:
        "Lees vandaag de termijn onderaan de beslissing, want hij is kort, en meld de laatste dag (de beslissing opnieuw, met " +
        "een hogere revisie en appealBy).",
    },
  },

  parameters: {
    "renewal-recommended-months": (value) =>
      `Een hernieuwing wordt bij voorkeur ${value} maanden vóór de vervaldag ingediend (antwoorden aan onderzoekers)`,
    "first-application-documents": (value) => `Een eerste aanvraag bevat: ${named(value, documents)}`,
    "work-documents": (value) => `En voor het deel over de arbeid: ${named(value, documents)}`,
    "renewal-documents": (value) => `Een hernieuwing bevat: ${named(value, documents)}`,
    "application-languages": (value) =>
      `Zonder vertaling is een stuk in een van deze talen: ${named(value, languages)}`,
    "criminal-record-months-max": (value) =>
      `Het uittreksel uit het strafregister is bij de indiening hoogstens ${value} maanden oud`,
    "stays-at-filing": (value) => `Bij de indiening is de betrokkene: ${named(value, stays)}`,
    "supplement-days": (value) => `Wat ontbreekt, wordt binnen ${value} kalenderdagen na de vraag bezorgd`,
    "decision-days": (value) => `Over een ontvankelijke aanvraag wordt binnen ${value} kalenderdagen beslist`,
    "silence-annex": (value) => `Komt er op tijd geen beslissing, dan wordt bijlage ${value} gevraagd`,
    "walloon-appeal-days": (value) => `Beroep tegen een weigering in Wallonië: binnen ${value} kalenderdagen`,
  },
};
