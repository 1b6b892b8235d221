import type { FamilyWording } from "../wording.ts";
import type { declarationsKeys } from "./keys.ts";

const inDuty =
  "De werkgever geeft elke tewerkstelling bij de Rijksdienst voor Sociale Zekerheid (RSZ) aan met een Dimona IN, uiterlijk wanneer het " +
  "werk begint en met de eerste dag van de overeenkomst als begindatum. Een geweigerde aangifte geeft niets aan. Niet aangeven is " +
  "strafbaar.";
const declareIn =
  "doe een Dimona IN met de eerste dag van de overeenkomst als begindatum, en meld ze aan Belfry (DimonaDeclared) met het antwoord " +
  "(DimonaAnswered). Is ze al gedaan, meld ze dan met haar dag.";
const outDuty =
  "De werkgever geeft het einde van een tewerkstelling bij de Rijksdienst voor Sociale Zekerheid (RSZ) aan met een Dimona OUT, uiterlijk op " +
  "de eerste werkdag erna. Maandag tot en met zaterdag zijn werkdagen, feestdagen niet.";
const declareOut =
  "doe een Dimona OUT met de laatste dag van de tewerkstelling, of een UPDATE als er een andere einddatum was aangegeven, en meld ze aan " +
  "Belfry (DimonaDeclared) met het antwoord (DimonaAnswered). Is ze al gedaan, meld ze dan met haar dag.";
const agreeDuty =
  "Een Dimona-periode begint op de eerste dag van de overeenkomst en eindigt op de laatste dag van de tewerkstelling; sociale rechten hangen " +
  "ervan af.";
const dmfaDuty =
  "De DmfA geeft de lonen en de arbeidstijd van een kwartaal aan bij de Rijksdienst voor Sociale Zekerheid (RSZ). Ze komt daar uiterlijk aan " +
  "op de laatste dag van de maand na het kwartaal.";
const sendDmfa =
  "laat de DmfA indienen, en meld aan Belfry dat ze ontvangen is (DmfaReceived, original). Is ze dat al, meld het dan met haar dag.";

/** Dutch words about declarations to social security. */
export const dutchDeclarations: FamilyWording<typeof declarationsKeys> = {
  rules: {
    "dimona-in": {
      before: {
        title: "Dimona: tewerkstelling aangeven voordat het werk begint",
        todo: `Payroll: ${declareIn}`,
        why: inDuty,
      },
      due: {
        title: "Dimona: laatste dag om de tewerkstelling aan te geven",
        todo: `Payroll: voordat het werk begint: ${declareIn}`,
        why: inDuty,
      },
      overdue: {
        title: "Dimona: tewerkstelling niet op tijd aangegeven",
        todo:
          `Payroll: nog vandaag: ${declareIn} HR: begint het werk later dan de overeenkomst, meld dat dan (EmployeeHired, worksFrom); is er ` +
          "niemand aangeworven, trek de aanwerving dan in.",
        why: inDuty,
      },
      undetermined: { title: "Dimona: het antwoord op de IN is niet bekend", todo: "", why: inDuty },
    },
    "dimona-out": {
      before: {
        title: "Dimona: het einde van de tewerkstelling aangeven",
        todo: `Payroll: ${declareOut}`,
        why: outDuty,
      },
      due: {
        title: "Dimona: laatste dag om het einde van de tewerkstelling aan te geven",
        todo: `Payroll: vandaag: ${declareOut}`,
        why: outDuty,
      },
      overdue: {
        title: "Dimona: einde van de tewerkstelling niet op tijd aangegeven",
        todo: `Payroll: nog vandaag: ${declareOut} HR: loopt de tewerkstelling door, meld dat dan (ContractChanged, endsOn).`,
        why: outDuty,
      },
      undetermined: { title: "Dimona: het antwoord op de OUT is niet bekend", todo: "", why: outDuty },
    },
    "dimona-agrees": {
      undetermined: { title: "Dimona: een andere dag dan in de overeenkomst", todo: "", why: agreeDuty },
    },
    "dmfa-received": {
      before: { title: "DmfA: het kwartaal moet aangegeven worden", todo: `Payroll: ${sendDmfa}`, why: dmfaDuty },
      due: {
        title: "DmfA: laatste dag om het kwartaal aan te geven",
        todo: `Payroll: vandaag: ${sendDmfa}`,
        why: dmfaDuty,
      },
      overdue: {
        title: "DmfA: kwartaal niet op tijd aangegeven",
        todo: `Payroll: onmiddellijk: ${sendDmfa}`,
        why: dmfaDuty,
      },
      undetermined: { title: "DmfA: of het kwartaal is aangegeven, kan Belfry niet zeggen", todo: "", why: dmfaDuty },
    },
  },
  evidence: {
    "works-from": "Het werk begint op",
    "dimona-declared-on": "Dimona aangegeven op",
    "dimona-answered-on": "Laatste antwoord op",
    "dimona-refused-on": "Dimona geweigerd op",
    "dimona-cancelled-on": "Dimona geannuleerd op",
    "dimona-starts-on": "Dimona-periode vanaf",
    "dimona-ends-on": "Dimona-periode tot en met",
    "dmfa-reported-from": "Ontvangst van de DmfA gemeld vanaf",
    "dmfa-received-on": "DmfA ontvangen op",
    "dmfa-corrected-on": "Wijziging van de DmfA ontvangen op",
  },
  workings: {
    "dimona-by-start": ({ day }) =>
      `De overeenkomst begint op ${day("start")} en er is geen latere eerste werkdag gemeld: uiterlijk dan aangegeven.`,
    "dimona-by-first-work": ({ day }) =>
      `De overeenkomst begint op ${day("start")} en het werk op ${day("due")}: uiterlijk dan aangegeven, met de eerste van beide als begindatum.`,
    "dimona-period-ended": ({ day }) =>
      `De vorige periode is aangegeven tot en met ${day("last")}: een IN begint een nieuwe, of een UPDATE neemt dat einde weg.`,
    "dimona-out-counted": ({ day }) =>
      `De tewerkstelling eindigt op ${day("last")}; de eerste werkdag erna, maandag tot en met zaterdag, is ${day("due")}.`,
    "dimona-refused": ({ day }) =>
      `De vorige aangifte is op ${day("on")} geweigerd, zodat er niets is aangegeven; de reden staat in het antwoord.`,
    "dimona-cancelled": ({ day }) =>
      `De vorige aangifte is op ${day("on")} geannuleerd, zodat er niets is aangegeven, terwijl de overeenkomst er nog is.`,
    "dimona-key": ({ text }) => `Het gaat om de aangifte ${text("key")}.`,
    "dimona-start-differs": ({ day }) =>
      `Volgens de Dimona is de eerste dag ${day("declared")}, volgens de overeenkomst ${day("start")}.`,
    "dimona-end-differs": ({ day }) =>
      `Volgens de Dimona is de laatste dag ${day("declared")}; de tewerkstelling eindigt op ${day("last")}.`,
    "dimona-end-not-known": ({ day }) =>
      `Volgens de Dimona is de laatste dag ${day("declared")}; een einde van de tewerkstelling is niet gemeld.`,
    "dmfa-counted": ({ day, text }) =>
      `Kwartaal ${text("quarter")} eindigt op ${day("last")}; de laatste dag van de maand erna is ${day("due")}.`,
    "dmfa-due-on-rest-day": ({ day }) =>
      `${day("due")} is geen werkdag. De kalender van de RSZ noemt zulke dagen toch (30 april 2017, een zondag); of er een dag bij komt, moet ` +
      "nog bevestigd worden.",
  },
  details: { "dmfa-counted": ({ text }) => text("quarter") },
  missing: {
    "answer-to-dimona": {
      fact: "Het antwoord op een Dimona",
      question: "Wat antwoordde de RSZ op deze Dimona?",
      who: "Payroll",
      todo: "Zoek de notificatie op en meld ze (DimonaAnswered): aanvaard, aanvaard met een waarschuwing, geweigerd of in afwachting.",
    },
    "decision-on-dimona": {
      fact: "De beslissing over een Dimona in afwachting",
      question: "Is deze Dimona, die in afwachting was, uiteindelijk aanvaard of geweigerd?",
      who: "Payroll",
      todo:
        "Zoek de notificatie op en meld de beslissing (DimonaAnswered, onder een eigen sleutel). Is er nog geen, vraag de RSZ dan wat er " +
        "ontbreekt, meestal de identiteit van de werknemer.",
    },
    "start-of-dimona": {
      fact: "De juiste eerste dag van de Dimona-periode",
      question: "Op welke dag begon de tewerkstelling: die van de overeenkomst, of die van de aangifte?",
      who: "Payroll met HR",
      todo: "Is de Dimona fout, doe dan een UPDATE en meld ze (DimonaDeclared). Is de overeenkomst fout gemeld, verbeter ze dan (EmployeeHired).",
    },
    "end-of-dimona": {
      fact: "De juiste laatste dag van de Dimona-periode",
      question: "Op welke dag eindigt de tewerkstelling: die van HR, of die van de aangifte?",
      who: "Payroll met HR",
      todo:
        "Is de Dimona fout, doe dan een UPDATE en meld ze (DimonaDeclared). Moet HR een einde melden, of een ander, meld het dan " +
        "(EmploymentEnded of ContractChanged).",
    },
    "contract-of-declaration": {
      fact: "De overeenkomst van een Dimona",
      question: "Over welke overeenkomst gaat deze Dimona?",
      who: "Payroll met HR",
      todo:
        "Stuur de EmployeeHired waarnaar ze verwijst, of verbeter de overeenkomst in DimonaDeclared. Gaat de aanwerving niet door, doe dan een " +
        "CANCEL en meld ze.",
    },
    "declaration-of-step": {
      fact: "De Dimona van een antwoord, een wijziging of een annulatie",
      question: "Over welke Dimona gaat dit?",
      who: "Payroll",
      todo: "Stuur de DimonaDeclared waarnaar verwezen wordt, of verbeter de aangifte die de gebeurtenis noemt.",
    },
  },
  parameters: {
    "dimona-out-working-days": (value) =>
      `Dimona OUT: uiterlijk op werkdag ${value} na de laatste dag, maandag tot en met zaterdag`,
    "dmfa-months": (value) => `DmfA: uiterlijk op de laatste dag van maand ${value} na het kwartaal`,
  },
};
