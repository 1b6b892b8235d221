import { id } from "../../events/values.ts";
import { type AnswerClaim, openAnswer, yearOfLink } from "../../shared/alerts/answer/answer-link.ts";
import type { Asked } from "../../shared/alerts/answer/answer-question.ts";
import type { Wording } from "../../shared/alerts/wording/wording.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { partsToShow, standsNow } from "../../shared/assessment/stands-now.ts";
import { nameOf } from "../../shared/dossier/name.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { readAnswerKey } from "../../shared/store/answer-keys.ts";
import { loadDossier, mergeParts } from "../../shared/store/dossier-store.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";

/**
 * What a link opens: an obligation to answer, nothing any more because it is too old, or nothing at all. Why it opens
 * nothing is told to nobody.
 */
export type Opened =
  | { readonly kind: "asked"; readonly wording: Wording; readonly claim: AnswerClaim; readonly asked: Asked }
  | { readonly kind: "expired"; readonly wording: Wording }
  | { readonly kind: "invalid" };

const invalid: Opened = { kind: "invalid" };

/** Opens the link of a path `/employer/token`. Reads, and changes nothing. */
export async function openLink(ports: Ports, path: string): Promise<Opened> {
  const [employer = "", token = "", ...more] = path.slice(1).split("/");
  if (more.length > 0 || !id.safeParse(employer).success) return invalid;
  const claim = await claimIn(ports, employer, token);
  return claim === null ? invalid : show(ports, employer, claim);
}

async function claimIn(ports: Ports, employer: string, token: string): Promise<AnswerClaim | null> {
  const year = yearOfLink(token);
  const key = year === null ? null : await readAnswerKey(ports.table, employer, year);
  return key === null ? null : openAnswer(key, employer, token);
}

async function show(ports: Ports, id: string, claim: AnswerClaim): Promise<Opened> {
  const { subject, obligation } = claim;
  const today = todayOf(ports);
  const { employer, parts } = await loadDossier(ports.table, id, subject, partsToShow(obligation, subject), null);
  const contact = employer.contacts.find((candidate) => candidate.id === claim.contact);
  if (contact === undefined) return invalid;
  const wording = wordingIn(contact.language);
  if (claim.expires < today) return { kind: "expired", wording };
  const dossier = believedDossier(employer, subject, mergeParts(parts));
  const now = standsNow(dossier, employer, obligation, today);
  if (now === null) return invalid;
  return {
    kind: "asked",
    wording,
    claim,
    asked: { employer, contact: contact.id, subject, name: nameOf(dossier), now, today },
  };
}
