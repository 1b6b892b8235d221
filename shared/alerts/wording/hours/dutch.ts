import type { absenceKinds } from "../../../../events/person/absence-recorded.ts";
import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { hoursKeys } from "./keys.ts";

const correct =
  "Leidinggevende en loonadministratie: ga de geregistreerde tijden na. Kloppen ze niet, verbeter dan de prestatiestaat " +
  "in de tijdsregistratie (Belfry neemt de hoogste revisie). Kloppen ze wel, ";
const acknowledge = "noteer de reden en bevestig de kennisname (acknowledged).";

const weekDuty =
  "De arbeidsduur per week, van maandag tot en met zondag, blijft binnen het maximum, overuren inbegrepen.";
const overtimeDuty =
  "Wie meer dan negen uur per dag of veertig uur per week werkt, doet dat op een grond die de Arbeidswet noemt of met een " +
  "schriftelijk akkoord over vrijwillige overuren. Die uren worden betaald met overloon of vergoed met inhaalrust.";
const dailyRestDuty = "Tussen twee werkdagen heeft iedereen elf opeenvolgende uren rust.";
const weeklyRestDuty =
  "Elke week heeft iedereen vijfendertig opeenvolgende uren rust: een rustdag en de dagelijkse rusttijd die daarop aansluit.";
const breakDuty = "Niemand werkt langer dan zes uur zonder pauze.";
const shiftDuty = "Elke werkperiode duurt minstens drie uur; een korte pauze maakt er geen einde aan.";
const averageDuty =
  "Over vier maanden blijft de arbeidsduur gemiddeld binnen achtenveertig uur per week, overuren inbegrepen. Jaarlijkse " +
  "vakantie, ziekte en verlof dat de arbeidsovereenkomst schorst, blijven buiten de berekening.";

/** A duration as people write it, from the text of a parameter in minutes. */
function time(minutes: string): string {
  const [hours, rest] = [Math.floor(Number(minutes) / 60), Number(minutes) % 60];
  if (hours === 0) return rest === 1 ? "1 minuut" : `${rest} minuten`;
  return rest === 0 ? `${hours} uur` : `${hours} u. ${String(rest).padStart(2, "0")}`;
}

/** Parts of a week as days, of which each is five: "569" as 113,8. */
const inDays = (parts: string): string => (/^\d+$/.test(parts) ? String(Number(parts) / 5).replace(".", ",") : parts);

const months = (count: string): string => (count === "1" ? "1 kalendermaand" : `${count} kalendermaanden`);

const absences: { readonly [Kind in (typeof absenceKinds)[number]]: string } = {
  "annual-leave": "jaarlijkse vakantie",
  "public-holiday": "feestdag",
  "short-leave": "klein verlet",
  "compensatory-rest": "inhaalrust",
  sickness: "ziekte",
  accident: "ongeval",
  "work-accident": "arbeidsongeval",
  "occupational-disease": "beroepsziekte",
  "maternity-leave": "moederschapsrust",
  "prophylactic-leave": "profylactisch verlof",
  "birth-leave": "geboorteverlof",
  "educational-leave": "educatief verlof",
  "parental-leave": "ouderschapsverlof",
  "time-credit": "tijdskrediet",
  "unpaid-leave": "onbetaald verlof",
};

const positions = {
  "management-or-trust": "leidende functie of vertrouwenspost",
  "commercial-representative": "handelsvertegenwoordiger",
};

/** Kinds of absence in Dutch. */
export const namedAbsences = (list: string): string => named(list, absences);

/** Why a day that is left out takes less than 1,4 days away, by what it takes. */
const weekendLeft: { readonly [each: string]: string } = {
  5: "; geen zaterdag of zondag van die week telt mee",
  6: "; van dat weekend telt maar één dag mee",
};

/** An absence by its days. */
export const absenceInDutch = (from: string, to: string): string => `${from} tot en met ${to}`;

/** The counted hours of a sheet. */
export const hoursOfSheetInDutch = (sheet: string, monday: string, hours: string): string =>
  `${sheet}, week van ${monday}: ${hours}`;

/** Dutch words about working time. */
export const dutchHours: FamilyWording<typeof hoursKeys> = {
  rules: {
    "weekly-limit": {
      breached: {
        title: "Arbeidsduur: meer dan het maximum per week",
        todo: `${correct}ga dan na of de wet voor die reden een uitzondering maakt (bijvoorbeeld een ongeval of dringende herstellingen), ${acknowledge}`,
        why: weekDuty,
      },
      undetermined: { title: "Arbeidsduur: maximum per week niet nagegaan", todo: "", why: weekDuty },
    },
    overtime: {
      breached: {
        title: "Arbeidsduur: overuren te verantwoorden en te betalen",
        todo:
          `${correct}dan noteert HR de grond of het akkoord over vrijwillige overuren; de loonadministratie betaalt het ` +
          "overloon hieronder, of de leidinggevende geeft in de plaats inhaalrust. Sinds de hervorming van 2026 geeft een " +
          "deel van de vrijwillige overuren geen recht op overloon (te bevestigen met uw adviseur). Bevestig daarna de " +
          "kennisname (acknowledged).",
        why: overtimeDuty,
      },
      undetermined: { title: "Arbeidsduur: overuren niet nagegaan", todo: "", why: overtimeDuty },
    },
    "daily-rest": {
      breached: {
        title: "Arbeidsduur: te weinig rust tussen twee werkdagen",
        todo: `${correct}zorg dan dat de rust ingehaald wordt, ga na of een cao dit toelaat, ${acknowledge}`,
        why: dailyRestDuty,
      },
      undetermined: { title: "Arbeidsduur: dagelijkse rusttijd niet nagegaan", todo: "", why: dailyRestDuty },
    },
    "weekly-rest": {
      breached: {
        title: "Arbeidsduur: geen volledige wekelijkse rusttijd",
        todo: `${correct}geef dan de ontbrekende rust in de volgende dagen, ${acknowledge}`,
        why: weeklyRestDuty,
      },
      undetermined: { title: "Arbeidsduur: wekelijkse rusttijd niet nagegaan", todo: "", why: weeklyRestDuty },
    },
    breaks: {
      breached: {
        title: "Arbeidsduur: dagen zonder de pauze",
        todo:
          "Leidinggevende en loonadministratie: ga de geregistreerde tijden na. Kloppen ze niet, of is een pauze wel genomen " +
          "maar niet geregistreerd, verbeter dan de prestatiestaat in de tijdsregistratie (Belfry neemt de hoogste revisie). " +
          `Is er geen pauze genomen, dan plant de leidinggevende er voortaan een binnen de eerste zes uur; ${acknowledge}`,
        why: breakDuty,
      },
      undetermined: { title: "Arbeidsduur: pauzes niet nagegaan", todo: "", why: breakDuty },
    },
    "minimum-shift": {
      breached: {
        title: "Arbeidsduur: werkperiodes korter dan het minimum",
        todo: `${correct}ga dan na of een koninklijk besluit of een cao kortere werkperiodes toelaat, ${acknowledge}`,
        why: shiftDuty,
      },
      undetermined: { title: "Arbeidsduur: minimumduur niet nagegaan", todo: "", why: shiftDuty },
    },
    "average-limit": {
      breached: {
        title: "Arbeidsduur: meer dan het gemiddelde maximum",
        todo:
          "Leidinggevende: laat geen overuren meer werken tot de periode afloopt. Loonadministratie: ga de prestatiestaten en " +
          "afwezigheden van de periode na en verbeter wat niet klopt. HR: kloppen ze, overleg dan met uw adviseur, noteer de " +
          "reden en bevestig de kennisname (acknowledged).",
        why: averageDuty,
      },
      undetermined: { title: "Arbeidsduur: gemiddelde over vier maanden niet bekend", todo: "", why: averageDuty },
    },
    "average-pace": {
      before: {
        title: "Arbeidsduur: op weg voorbij het gemiddelde maximum",
        todo:
          "Leidinggevende: geef de rust hieronder of plan kortere weken, vóór de laatste dag. HR: zorg dat die geregistreerd " +
          "worden; Belfry laat dit vervallen zodra het tempo niet meer tot boven het maximum leidt.",
        why: averageDuty,
      },
      due: {
        title: "Arbeidsduur: laatste dag om binnen het gemiddelde maximum te blijven",
        todo:
          "Leidinggevende: laat vandaag geen overuren werken. Loonadministratie: stuur de prestatiestaten van de laatste " +
          "weken, zodat de periode beoordeeld kan worden.",
        why: averageDuty,
      },
      undetermined: { title: "Arbeidsduur: tempo van het gemiddelde niet bekend", todo: "", why: averageDuty },
    },
  },
  evidence: { "agreed-week": "Overeengekomen week", absence: "Afwezigheid", "hours-of-sheet": "Prestatiestaat" },
  workings: {
    "week-against-limit": ({ day, hours }) =>
      `In de week van ${day("monday")}: ${hours("minutes")} gewerkt, pauzes niet meegeteld, tegenover ${hours("limit")} ` +
      `toegelaten: ${hours("over")} te veel. Overschreden op ${day("on")}.`,
    "overtime-of-day": ({ day, hours }) =>
      `Op ${day("day")}: ${hours("minutes")} gewerkt min ${hours("threshold")}: ${hours("over")} overuren.`,
    "overtime-of-week": ({ day, hours }) =>
      `In de week van ${day("monday")}: ${hours("minutes")} gewerkt min ${hours("counted")} die al per dag geteld zijn ` +
      `min ${hours("threshold")}: ${hours("over")} overuren van de week, de laatste uren ervan.`,
    "overtime-premiums": ({ hours }) =>
      `Het overloon van gewone dagen is verschuldigd op ${hours("ordinary")}, dat van zon- en feestdagen op ` +
      `${hours("hundred")}.`,
    "above-agreed-week": ({ hours }) =>
      `Daarnaast ${hours("above")} boven de overeengekomen week van ${hours("agreed")}; daarvoor is geen wettelijk ` +
      "overloon verschuldigd, tenzij een cao dat bepaalt.",
    "rest-between-days": ({ day, text, hours }) =>
      `Het werk eindigde op ${day("ended")} om ${text("at")} en begon opnieuw op ${day("day")} om ${text("again")}: ` +
      `${hours("minutes")} rust, ${hours("short")} minder dan ${hours("limit")}.`,
    "rest-of-week": ({ day, hours }) =>
      `In de week van ${day("monday")} viel van één rust hoogstens ${hours("within")} binnen de week, op ` +
      `${hours("minutes")} in totaal; nodig is ${hours("limit")}, waarvan ${hours("needed")} binnen de week.`,
    "work-without-break": ({ day, text, hours }) =>
      `Op ${day("day")}, van ${text("start")} tot ${text("end")}: ${hours("minutes")} gewerkt zonder pauze van ` +
      `${hours("shortest")}; hoogstens ${hours("longest")} is toegelaten.`,
    "short-period-of-work": ({ day, text, hours }) =>
      `Op ${day("day")}, van ${text("start")} tot ${text("end")}: ${hours("minutes")} gewerkt; een werkperiode duurt ` +
      `minstens ${hours("least")}.`,
    "average-against-limit": ({ day, hours, number }) =>
      `Van ${day("first")} tot en met ${day("last")}: ${hours("minutes")} gewerkt. Er tellen ${inDays(number("parts"))} ` +
      `dagen mee; bij ${hours("limit")} per week is daarin ${hours("allowed")} toegelaten (${inDays(number("parts"))} ÷ 7 ` +
      `× ${hours("limit")}, in hele minuten); het gemiddelde was ${hours("average")} per week of iets meer.`,
    "average-registered": ({ day, hours, number }) =>
      `Van ${day("first")} tot en met ${day("last")}: tot nu toe ${hours("minutes")} geregistreerd. Er tellen ` +
      `${inDays(number("parts"))} dagen mee; bij ${hours("limit")} per week is daarin ${hours("allowed")} toegelaten ` +
      `(${inDays(number("parts"))} ÷ 7 × ${hours("limit")}, in hele minuten); tot nu toe geregistreerd is ` +
      `${hours("average")} per week.`,
    "days-of-employment": ({ number }) =>
      `De periode telt ${number("period")} dagen; op ${number("days")} daarvan was de betrokkene in dienst, in een functie ` +
      "waarvoor het maximum geldt.",
    "days-left-out": ({ number }) =>
      `Afwezigheden buiten het gemiddelde nemen van ${number("days")} dagen ${inDays(number("away"))} weg: er tellen ` +
      `${inDays(number("parts"))} mee. Elk van hun dagen van maandag tot en met vrijdag neemt zichzelf weg, en een vijfde ` +
      "van elke zaterdag en zondag van dezelfde week die zou meetellen (zo gelezen, te bevestigen).",
    "left-out-from-to": ({ day, number }) =>
      `Buiten het gemiddelde, ${day("first") === day("last") ? day("first") : `${day("first")} tot en met ${day("last")}`}: ` +
      `${number("days")} × ${inDays(number("each"))} = ${inDays(number("away"))} ` +
      `${number("away") === "5" ? "dag" : "dagen"}${weekendLeft[number("each")] ?? ""}.`,
    "weekend-decides": ({ hours, number }) =>
      `Deze lezing beslist: nam elk van die dagen alleen zichzelf weg, dan telden ${inDays(number("parts"))} dagen mee en ` +
      `was ${hours("allowed")} toegelaten, en dat is niet overschreden.`,
    "sheets-come-to": ({ hours }) =>
      `De prestatiestaten vermelden samen ${hours("sum")}; daarvan is ${hours("twice")} dubbel vermeld en één keer geteld, ` +
      `zodat ${hours("minutes")} overblijft.`,
    "weeks-without-sheet": ({ number, text }) =>
      number("weeks") === "1"
        ? `Van deze week is geen prestatiestaat geregistreerd: week ${text("list")}.`
        : `Van deze weken is geen prestatiestaat geregistreerd, ${number("weeks")} in totaal: week ${text("list")}.`,
    "average-so-far": ({ day, hours, number }) =>
      `Sinds ${day("first")}: ${hours("minutes")} in ${number("weeks")} geregistreerde ` +
      `${number("weeks") === "1" ? "week" : "weken"}, waarvan ${inDays(number("parts"))} dagen meetellen: gemiddeld ` +
      `${hours("average")} per week, tegenover ${hours("limit")}.`,
    "average-allows": ({ hours, number }) =>
      `In de hele periode tellen ${inDays(number("parts"))} dagen mee; bij ${hours("limit")} per week is daarin ` +
      `${hours("allowed")} toegelaten (${inDays(number("parts"))} ÷ 7 × ${hours("limit")}, in hele minuten).`,
    "average-exceeded-in-week": ({ number }) =>
      `In dit tempo wordt het gemiddelde overschreden in week ${number("week")} van ${number("year")}.`,
    "rest-needed-by": ({ day, hours }) =>
      `Om binnen het maximum te blijven, moet er tot en met ${day("last")} ${hours("minutes")} minder gewerkt worden dan ` +
      "in dit tempo.",
    "told-by-two-sheets": ({ day, text }) =>
      `Dubbel vermeld: ${day("day")}, van ${text("start")} tot ${text("end")}, door prestatiestaat ${text("one")} en ` +
      `${text("other")}.`,
    "told-twice-in-sheet": ({ day, text }) =>
      `Dubbel vermeld: ${day("day")}, van ${text("start")} tot ${text("end")}, door twee werktijden van prestatiestaat ` +
      `${text("sheet")}.`,
    "told-twice-more": ({ day, number }) =>
      number("times") === "1"
        ? `Dubbel vermeld: nog één keer, op ${day("last")}.`
        : `Dubbel vermeld: nog ${number("times")} keer, de laatste keer op ${day("last")}.`,
    "told-twice-counts-once": () =>
      "Wat dubbel vermeld is, is één keer geteld, en een pauze telt alleen waar geen andere werktijd werk vermeldt.",
  },
  missing: {
    "sector-of-employer": {
      fact: "Of de werkgever tot de privésector of de openbare sector behoort",
      question:
        "Valt deze werkgever onder de Arbeidswet, of onder de wet van 14 december 2000 voor de openbare sector?",
      who: "HR",
      todo: "Meld het één keer in de instellingen van de werkgever (EmployerConfigured, sector).",
    },
    "sheets-of-weeks": {
      fact: "De prestatiestaten van enkele weken",
      question: "Wat is er gewerkt in de weken hieronder?",
      who: "Tijdsregistratie of loonadministratie",
      todo:
        "Stuur van elke week een prestatiestaat (ShiftsRecorded), een lege waar niet gewerkt is, of de afwezigheid " +
        "(AbsenceRecorded).",
    },
    employment: {
      fact: "De arbeidsovereenkomst van de betrokkene",
      question: "Van welke dag tot welke dag is de betrokkene in dienst?",
      who: "HR-systeem",
      todo: "Stuur de EmployeeHired van de betrokkene.",
    },
  },
  parameters: {
    "public-daily-minutes-max": (value) => `Arbeidsduur per dag, openbare sector: hoogstens ${time(value)}`,
    "weekly-minutes-max": (value) => `Arbeidsduur per week, overuren inbegrepen: hoogstens ${time(value)}`,
    "public-weekly-minutes-max": (value) => `Arbeidsduur per week, openbare sector: hoogstens ${time(value)}`,
    "daily-overtime-minutes": (value) => `Overuren met overloon: boven ${time(value)} per dag`,
    "weekly-overtime-minutes": (value) => `Overuren met overloon: boven ${time(value)} per week`,
    "overtime-percent": (value) => `Overloon, ook op zaterdag: ${value} %`,
    "sunday-overtime-percent": (value) => `Overloon op zon- en feestdagen: ${value} %`,
    "daily-rest-minutes-min": (value) => `Dagelijkse rusttijd: minstens ${time(value)}`,
    "public-daily-rest-minutes-min": (value) => `Dagelijkse rusttijd, openbare sector: minstens ${time(value)}`,
    "weekly-rest-minutes-min": (value) => `Wekelijkse rusttijd: minstens ${time(value)} zonder onderbreking`,
    "public-weekly-rest-minutes-min": (value) => `Wekelijkse rusttijd, openbare sector: minstens ${time(value)}`,
    "weekly-rest-minutes-in-week": (value) =>
      `Van de wekelijkse rusttijd valt minstens ${time(value)} binnen de week zelf`,
    "unbroken-minutes-max": (value) => `Werk zonder pauze: hoogstens ${time(value)}`,
    "break-minutes-min": (value) => `Een pauze: minstens ${time(value)}, waar geen cao iets anders bepaalt`,
    "public-break-minutes-min": (value) => `Een pauze, openbare sector: minstens ${time(value)}`,
    "shift-minutes-min": (value) => `Een werkperiode: minstens ${time(value)}`,
    "short-break-minutes-max": (value) =>
      `Een onderbreking van minder dan ${time(value)} maakt geen einde aan een werkperiode`,
    "average-minutes-max": (value) => `Gemiddelde arbeidsduur: hoogstens ${time(value)} per week, overuren inbegrepen`,
    "average-months": (value) => `Het gemiddelde wordt berekend over ${months(value)}, geteld vanaf januari`,
    "neutral-absences": (value) => `Afwezigheden buiten het gemiddelde: ${namedAbsences(value)}`,
    "exempt-positions": (value) =>
      `Functies waarvoor de regels over de arbeidsduur niet gelden: ${named(value, positions)}`,
  },
};
