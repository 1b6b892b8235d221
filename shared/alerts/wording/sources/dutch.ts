import type { FamilyWording, MomentWording, Wording } from "../wording.ts";
import type { sourcesKeys } from "./keys.ts";

const agreement =
  "Twee systemen spreken over hetzelfde en verschillen: een van beide is fout of te laat. Belfry gaat uit van een van de twee; is dat het foute, dan klopt ook niet wat Belfry eruit afleidt.";

const disagreement = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Gegevens: twee bronnen zeggen iets anders (${about})`,
    todo: "HR: ga bij beide systemen na welk gelijk heeft, en laat het andere verbeteren tot ze hetzelfde zeggen, of laat intrekken wat het zei. Is één van de twee altijd te geloven, zet het dan vooraan in de instellingen van de werkgever (EmployerConfigured, sourcePrecedence). Mag het verschil blijven, bevestig dan dat u het gezien hebt.",
    why: agreement,
  },
  undetermined: { title: `Gegevens: bronnen niet vergeleken (${about})`, todo: "", why: agreement },
});

const oneContent =
  "Een verbetering heeft een hogere revisie dan wat ze verbetert. Bij twee versies onder één revisie zegt niets welke klopt: Belfry gaat uit van die met het hoogste id. Is dat de foute, dan klopt ook niet wat Belfry eruit afleidt.";

const contradiction = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Gegevens: twee versies onder één revisie (${about})`,
    todo: "Afzender (HR-systeem, loonadministratie of vergunningendienst): zoek uit welke versie klopt en stuur ze opnieuw onder een nieuw id, met dezelfde sleutel en een hogere revisie; klopt geen van beide, trek ze dan in met een hogere revisie. HR: laat dit rechtzetten en vertrouw tot dan op geen van beide. Mag de versie waarvan Belfry uitgaat blijven, bevestig dan dat u het gezien hebt.",
    why: oneContent,
  },
  undetermined: {
    title: `Gegevens: revisies niet nagegaan op twee versies (${about})`,
    todo: "",
    why: oneContent,
  },
});

/**
 * Dutch words about sources that differ.
 * @param kinds what each family of facts is about
 */
export const dutchSources = (kinds: Wording["codes"]["kind-of-alert"]): FamilyWording<typeof sourcesKeys> => ({
  rules: {
    "sources-disagree-employer": disagreement(kinds.employer),
    "sources-disagree-employment": disagreement(kinds.employment),
    "sources-disagree-residence": disagreement(kinds.residence),
    "sources-disagree-hours": disagreement(kinds.hours),
    "sources-disagree-absences": disagreement(kinds.absences),
    "sources-disagree-pay": disagreement(kinds.pay),
    "sources-disagree-publication": disagreement(kinds.publication),
    "sources-disagree-answers": disagreement(kinds.answers),
    "same-revision-employer": contradiction(kinds.employer),
    "same-revision-employment": contradiction(kinds.employment),
    "same-revision-residence": contradiction(kinds.residence),
    "same-revision-hours": contradiction(kinds.hours),
    "same-revision-absences": contradiction(kinds.absences),
    "same-revision-pay": contradiction(kinds.pay),
    "same-revision-publication": contradiction(kinds.publication),
    "same-revision-answers": contradiction(kinds.answers),
  },
  missing: {},
  workings: {
    "believed-by-ranking": ({ event, text }) =>
      `"${event("type")}", sleutel ${text("key")}: ${text("believed")} en ${text("other")} zeggen iets anders. Belfry gaat uit van ${text("believed")}, omdat de instellingen van de werkgever die bron voor ${text("other")} zetten.`,
    "believed-alone-in-ranking": ({ event, text }) =>
      `"${event("type")}", sleutel ${text("key")}: ${text("believed")} en ${text("other")} zeggen iets anders. Belfry gaat uit van ${text("believed")}, omdat de instellingen van de werkgever die bron voorrang geven en ${text("other")} niet noemen: ze noemen ${text("ranking")}. Was een daarvan als ${text("other")} bedoeld, verbeter het daar.`,
    "believed-by-event-id": ({ event, text }) =>
      `"${event("type")}", sleutel ${text("key")}: ${text("believed")} en ${text("other")} zeggen iets anders met dezelfde revisie, en de instellingen van de werkgever geven geen van beide voorrang. Belfry gaat uit van ${text("believed")}, omdat het id van die gebeurtenis het hoogste is; dat zegt niet wie gelijk heeft.`,
    "more-sources-than-kept": ({ event, text, number }) =>
      `"${event("type")}", sleutel ${text("key")}: meer dan ${number("kept")} bronnen spraken hierover. Belfry bewaart de ${number("kept")} met de hoogste revisies en weet niet meer wat de andere zeiden.`,
    "contents-of-one-revision": ({ event, text, number }) =>
      `"${event("type")}", sleutel ${text("key")}: ${text("source")} zegt verschillende dingen onder revisie ${number("revision")}; ze verschillen in ${text("fields")}. Belfry gaat uit van de versie met het hoogste id; dat zegt niet welke klopt.`,
    "more-contents-than-kept": ({ event, text, number }) =>
      `"${event("type")}", sleutel ${text("key")}: er kwamen meer dan ${number("kept")} versies onder deze revisie. Belfry bewaart de ${number("kept")} met de hoogste id's.`,
  },
  evidence: {
    "believed-source": "Bron die geloofd wordt",
    "other-source": "Andere bron",
    "content-that-counts": "Versie waarvan Belfry uitgaat, van",
    "other-content": "Andere versie, van",
  },
  parameters: {},
});
