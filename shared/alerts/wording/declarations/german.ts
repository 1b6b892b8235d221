import type { FamilyWording } from "../wording.ts";
import type { declarationsKeys } from "./keys.ts";

const inDuty =
  "Der Arbeitgeber meldet jede Beschäftigung dem Landesamt für Soziale Sicherheit (LSS) durch eine Dimona IN, spätestens wenn die Arbeit " +
  "beginnt und mit dem ersten Tag des Vertrags als Anfangsdatum. Eine abgelehnte Meldung meldet nichts. Nicht zu melden ist strafbar.";
const declareIn =
  "Geben Sie eine Dimona IN mit dem ersten Tag des Vertrags als Anfangsdatum ab, und melden Sie sie Belfry (DimonaDeclared) mit der Antwort " +
  "(DimonaAnswered). Wurde sie schon abgegeben, melden Sie sie mit ihrem Tag.";
const outDuty =
  "Der Arbeitgeber meldet das Ende einer Beschäftigung dem Landesamt für Soziale Sicherheit (LSS) durch eine Dimona OUT, spätestens am ersten " +
  "Werktag danach. Werktage sind Montag bis Samstag, Feiertage ausgenommen.";
const declareOut =
  "Geben Sie eine Dimona OUT mit dem letzten Tag der Beschäftigung ab, oder eine Änderung (UPDATE), wo ein anderer letzter Tag gemeldet war, und " +
  "melden Sie sie Belfry (DimonaDeclared) mit der Antwort (DimonaAnswered). Wurde sie schon abgegeben, melden Sie sie mit ihrem Tag.";
const agreeDuty =
  "Ein Dimona-Zeitraum beginnt am ersten Tag des Vertrags und endet am letzten Tag der Beschäftigung; soziale Rechte hängen davon ab.";
const dmfaDuty =
  "Die DmfA meldet Löhne und Arbeitszeit eines Quartals dem Landesamt für Soziale Sicherheit (LSS). Sie trifft dort spätestens am letzten Tag " +
  "des Monats nach dem Quartal ein.";
const sendDmfa =
  "Lassen Sie die DmfA einreichen, und melden Sie Belfry, dass sie eingetroffen ist (DmfaReceived, original). Ist sie es schon, melden Sie es mit " +
  "dem Tag.";

/** German words about declarations to social security. */
export const germanDeclarations: FamilyWording<typeof declarationsKeys> = {
  rules: {
    "dimona-in": {
      before: {
        title: "Dimona: Beschäftigung melden, bevor die Arbeit beginnt",
        todo: `Lohnbüro: ${declareIn}`,
        why: inDuty,
      },
      due: {
        title: "Dimona: letzter Tag, um die Beschäftigung zu melden",
        todo: `Lohnbüro, bevor die Arbeit beginnt: ${declareIn}`,
        why: inDuty,
      },
      overdue: {
        title: "Dimona: Beschäftigung nicht rechtzeitig gemeldet",
        todo:
          `Lohnbüro, noch heute: ${declareIn} Personaldienst: Beginnt die Arbeit später als der Vertrag, melden Sie es (EmployeeHired, ` +
          "worksFrom); wurde niemand eingestellt, nehmen Sie die Einstellung zurück.",
        why: inDuty,
      },
      undetermined: { title: "Dimona: die Antwort auf die IN ist nicht bekannt", todo: "", why: inDuty },
    },
    "dimona-out": {
      before: { title: "Dimona: das Ende der Beschäftigung melden", todo: `Lohnbüro: ${declareOut}`, why: outDuty },
      due: {
        title: "Dimona: letzter Tag, um das Ende der Beschäftigung zu melden",
        todo: `Lohnbüro, heute: ${declareOut}`,
        why: outDuty,
      },
      overdue: {
        title: "Dimona: Ende der Beschäftigung nicht rechtzeitig gemeldet",
        todo: `Lohnbüro, noch heute: ${declareOut} Personaldienst: Geht die Beschäftigung weiter, melden Sie es (ContractChanged, endsOn).`,
        why: outDuty,
      },
      undetermined: { title: "Dimona: die Antwort auf die OUT ist nicht bekannt", todo: "", why: outDuty },
    },
    "dimona-agrees": {
      undetermined: { title: "Dimona: ein anderer Tag als im Vertrag", todo: "", why: agreeDuty },
    },
    "dmfa-received": {
      before: { title: "DmfA: das Quartal ist zu melden", todo: `Lohnbüro: ${sendDmfa}`, why: dmfaDuty },
      due: {
        title: "DmfA: letzter Tag, um das Quartal zu melden",
        todo: `Lohnbüro, heute: ${sendDmfa}`,
        why: dmfaDuty,
      },
      overdue: {
        title: "DmfA: Quartal nicht rechtzeitig gemeldet",
        todo: `Lohnbüro, sofort: ${sendDmfa}`,
        why: dmfaDuty,
      },
      undetermined: { title: "DmfA: ob das Quartal gemeldet ist, lässt sich nicht sagen", todo: "", why: dmfaDuty },
    },
  },
  evidence: {
    "works-from": "Arbeit beginnt am",
    "dimona-declared-on": "Dimona abgegeben am",
    "dimona-answered-on": "Letzte Antwort am",
    "dimona-refused-on": "Dimona abgelehnt am",
    "dimona-cancelled-on": "Dimona annulliert am",
    "dimona-starts-on": "Dimona-Zeitraum ab",
    "dimona-ends-on": "Dimona-Zeitraum bis",
    "dmfa-reported-from": "Eingang der DmfA gemeldet ab",
    "dmfa-received-on": "DmfA eingetroffen am",
    "dmfa-corrected-on": "Änderung der DmfA eingetroffen am",
  },
  workings: {
    "dimona-by-start": ({ day }) =>
      `Der Vertrag beginnt am ${day("start")}, und kein späterer erster Arbeitstag wurde gemeldet: bis dahin zu melden.`,
    "dimona-by-first-work": ({ day }) =>
      `Der Vertrag beginnt am ${day("start")} und die Arbeit am ${day("due")}: bis dahin zu melden, mit dem ersten der beiden als Anfangsdatum.`,
    "dimona-period-ended": ({ day }) =>
      `Der Zeitraum davor wurde bis ${day("last")} gemeldet: Eine IN eröffnet einen neuen, oder eine Änderung nimmt dieses Ende weg.`,
    "dimona-out-counted": ({ day }) =>
      `Die Beschäftigung endet am ${day("last")}; der erste Werktag danach, Montag bis Samstag, ist der ${day("due")}.`,
    "dimona-refused": ({ day }) =>
      `Die Meldung davor wurde am ${day("on")} abgelehnt, sodass nichts gemeldet ist; der Grund steht in der Antwort.`,
    "dimona-cancelled": ({ day }) =>
      `Die Meldung davor wurde am ${day("on")} annulliert, sodass nichts gemeldet ist, während der Vertrag noch besteht.`,
    "dimona-key": ({ text }) => `Es geht um die Meldung ${text("key")}.`,
    "dimona-start-differs": ({ day }) =>
      `Laut Dimona ist der erste Tag der ${day("declared")}, laut Vertrag der ${day("start")}.`,
    "dimona-end-differs": ({ day }) =>
      `Laut Dimona ist der letzte Tag der ${day("declared")}; die Beschäftigung endet am ${day("last")}.`,
    "dimona-end-not-known": ({ day }) =>
      `Laut Dimona ist der letzte Tag der ${day("declared")}; ein Ende der Beschäftigung wurde nicht gemeldet.`,
    "dmfa-counted": ({ day, text }) =>
      `Das Quartal ${text("quarter")} endet am ${day("last")}; der letzte Tag des Monats danach ist der ${day("due")}.`,
    "dmfa-due-on-rest-day": ({ day }) =>
      `Der ${day("due")} ist kein Werktag. Der Kalender des LSS nennt solche Tage trotzdem (30. April 2017, ein Sonntag); ob ein Tag hinzukommt, ` +
      "ist zu bestätigen.",
  },
  details: { "dmfa-counted": ({ text }) => text("quarter") },
  missing: {
    "answer-to-dimona": {
      fact: "Die Antwort auf eine Dimona",
      question: "Was hat das LSS auf diese Dimona geantwortet?",
      who: "Lohnbüro",
      todo: "Suchen Sie die Benachrichtigung, und melden Sie sie (DimonaAnswered): angenommen, mit einem Hinweis angenommen, abgelehnt oder in Wartestellung.",
    },
    "decision-on-dimona": {
      fact: "Die Entscheidung über eine Dimona in Wartestellung",
      question: "Wurde diese Dimona, die in Wartestellung war, am Ende angenommen oder abgelehnt?",
      who: "Lohnbüro",
      todo:
        "Suchen Sie die Benachrichtigung, und melden Sie die Entscheidung (DimonaAnswered, unter einem eigenen Schlüssel). Gibt es noch keine, " +
        "fragen Sie das LSS, was fehlt, meist die Identität des Arbeitnehmers.",
    },
    "start-of-dimona": {
      fact: "Der richtige erste Tag des Dimona-Zeitraums",
      question: "An welchem Tag begann die Beschäftigung: an dem des Vertrags oder an dem der Meldung?",
      who: "Lohnbüro mit Personaldienst",
      todo:
        "Ist die Dimona falsch, geben Sie eine Änderung (UPDATE) ab, und melden Sie sie (DimonaDeclared). Ist der gemeldete Vertrag falsch, " +
        "berichtigen Sie ihn (EmployeeHired).",
    },
    "end-of-dimona": {
      fact: "Der richtige letzte Tag des Dimona-Zeitraums",
      question: "An welchem Tag endet die Beschäftigung: an dem des Personaldienstes oder an dem der Meldung?",
      who: "Lohnbüro mit Personaldienst",
      todo:
        "Ist die Dimona falsch, geben Sie eine Änderung (UPDATE) ab, und melden Sie sie (DimonaDeclared). Hat der Personaldienst ein Ende oder ein " +
        "anderes zu melden, melden Sie es (EmploymentEnded oder ContractChanged).",
    },
    "contract-of-declaration": {
      fact: "Der Vertrag einer Dimona",
      question: "Um welchen Vertrag geht es bei dieser Dimona?",
      who: "Lohnbüro mit Personaldienst",
      todo:
        "Senden Sie das EmployeeHired, auf das sie verweist, oder berichtigen Sie den Vertrag in DimonaDeclared. Wurde die Einstellung abgesagt, " +
        "geben Sie eine Annullierung (CANCEL) ab, und melden Sie sie.",
    },
    "declaration-of-step": {
      fact: "Die Dimona einer Antwort, einer Änderung oder einer Annullierung",
      question: "Um welche Dimona geht es hier?",
      who: "Lohnbüro",
      todo: "Senden Sie das DimonaDeclared, auf das verwiesen wird, oder berichtigen Sie die Meldung, die das Ereignis nennt.",
    },
  },
  parameters: {
    "dimona-out-working-days": (value) =>
      `Dimona OUT: spätestens am Werktag Nr. ${value} nach dem letzten Tag, Montag bis Samstag`,
    "dmfa-months": (value) => `DmfA: spätestens am letzten Tag des Monats Nr. ${value} nach dem Quartal`,
  },
};
