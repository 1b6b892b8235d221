import type { FamilyWording, MomentWording, Wording } from "../wording.ts";
import type { sourcesKeys } from "./keys.ts";

const agreement =
  "Two systems speak of one thing and differ, so one of them is wrong or late. Belfry goes by one of the two: if that is the wrong one, what it concludes from it is wrong.";

const disagreement = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Data: two sources say different things (${about})`,
    todo: "HR: find out with both systems which of them is right, and have the other corrected until they say the same, or what it said taken back. If one of them is always to be believed, rank it first in the employer's configuration (EmployerConfigured, sourcePrecedence). If the difference may stay, acknowledge this finding.",
    why: agreement,
  },
  undetermined: { title: `Data: not checked for sources that differ (${about})`, todo: "", why: agreement },
});

const oneContent =
  "A correction has a higher revision than what it corrects. Of two contents under one revision nothing says which is right: Belfry goes by the one with the higher event id. If that is the wrong one, what it concludes from it is wrong.";

const contradiction = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Data: two contents under one revision (${about})`,
    todo: "Sender (HR system, payroll or permit desk): find out which content is right and send it again under a new event id, with the same key and a higher revision; or, if neither is, take it back with a higher revision. HR: have this settled, and do not rely on either until then. If the one that Belfry goes by may stay, acknowledge this finding.",
    why: oneContent,
  },
  undetermined: {
    title: `Data: not checked for two contents under one revision (${about})`,
    todo: "",
    why: oneContent,
  },
});

/**
 * English words about sources that differ.
 * @param kinds what each family of facts is about
 */
export const englishSources = (kinds: Wording["codes"]["kind-of-alert"]): FamilyWording<typeof sourcesKeys> => ({
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
      `"${event("type")}", key ${text("key")}: ${text("believed")} and ${text("other")} say different things. Belfry goes by ${text("believed")}, because the employer's configuration ranks it before ${text("other")}.`,
    "believed-alone-in-ranking": ({ event, text }) =>
      `"${event("type")}", key ${text("key")}: ${text("believed")} and ${text("other")} say different things. Belfry goes by ${text("believed")}, because the employer's configuration ranks it and does not name ${text("other")}: it names ${text("ranking")}. If one of these was meant to be ${text("other")}, correct it there.`,
    "believed-by-event-id": ({ event, text }) =>
      `"${event("type")}", key ${text("key")}: ${text("believed")} and ${text("other")} say different things under one revision, and the employer's configuration ranks neither. Belfry goes by ${text("believed")}, because its event id is the higher one; that does not say who is right.`,
    "more-sources-than-kept": ({ event, text, number }) =>
      `"${event("type")}", key ${text("key")}: more than ${number("kept")} sources spoke of it. Belfry keeps the ${number("kept")} with the highest revisions and does not know any more what the others said.`,
    "contents-of-one-revision": ({ event, text, number }) =>
      `"${event("type")}", key ${text("key")}: ${text("source")} says different things under revision ${number("revision")}; they differ in ${text("fields")}. Belfry goes by the one with the higher event id; that does not say which is right.`,
    "more-contents-than-kept": ({ event, text, number }) =>
      `"${event("type")}", key ${text("key")}: more than ${number("kept")} contents came under this revision. Belfry keeps the ${number("kept")} with the highest event ids.`,
  },
  evidence: {
    "believed-source": "Believed source",
    "other-source": "Other source",
    "content-that-counts": "Content that Belfry goes by, of",
    "other-content": "Other content, of",
  },
  parameters: {},
});
