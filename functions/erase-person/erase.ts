import type * as z from "zod";
import { erasureDecided } from "../../events/belfry/erasure-decided.ts";
import type { retentionDue } from "../../events/belfry/retention-due.ts";
import type { EventOf } from "../../events/catalogue.ts";
import type { Stated, Subject } from "../../shared/dossier/fact.ts";
import { retentionErasure } from "../../shared/policy/patience.ts";
import { policyValue } from "../../shared/policy/policy.ts";
import { type Asked, planErasure } from "../../shared/retention/plan.ts";
import { contentDigest, loadDossier } from "../../shared/store/dossier-store.ts";
import { carryOut, closePlan, type KeptPlan, keepPlan, readPlan } from "../../shared/store/erasures.ts";
import { dossierId } from "../../shared/store/keys.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { todayOf } from "../clock.ts";
import { loadedWith } from "../not-yet-recorded.ts";
import type { BusEntry, Ports } from "../ports.ts";
import { untilCommitted } from "../record-events/record-event.ts";
import { askForRejected } from "./erase-rejected.ts";
import { requestsIn, someAskForAll } from "./requests.ts";

type Whose = { readonly employer: string; readonly subject: Subject };

/** The name under which the employer's policy asks. */
export const policyRequest = "retention";

/**
 * Erases what a request asks for and the law no longer has kept. Nothing is touched before the request stands in the
 * ledger; one that was taken back, corrected or disputed meanwhile asks for nothing.
 * @throws NotYetRecorded where record-events has not come to it yet
 */
export async function erase(ports: Ports, event: EventOf<"ErasureRequested">): Promise<void> {
  const loaded = await loadedWith(ports, event);
  if (loaded.inbox === "erased" || loaded.inbox.digest !== contentDigest(event)) return;
  const request = requestsIn(loaded, event.subject).find(({ key }) => key === event.key);
  if (request?.eventId !== event.eventId) return;
  await finishUnderWay(ports, event);
  const last = await readPlan(ports.table, dossierId(event.employer, event.subject));
  // A message that comes twice asks once; what the law still has kept is looked at again each month.
  if (last?.plan.request === request.key && last.plan.revision === request.revision) return;
  // Asked for before the plan is kept: a run that died between the two would not come here again.
  if (someAskForAll([request])) await askForRejected(ports, event);
  await eraseFor(ports, event, askedBy(request));
}

/** Erases what has come to be due of a person: for requests that stand, and where the employer's policy asks. */
export async function eraseWhatIsDue(ports: Ports, whose: z.output<(typeof retentionDue)["detail"]>): Promise<void> {
  await finishUnderWay(ports, whose);
  const loaded = await loadDossier(ports.table, whose.employer, whose.subject, ["employment"], null);
  const requests = requestsIn(loaded, whose.subject);
  if (someAskForAll(requests)) await askForRejected(ports, whose);
  const asking = requests.map(askedBy);
  const byPolicy = policyValue(loaded.employer.policies, retentionErasure) === 1;
  if (byPolicy) asking.push({ request: policyRequest, revision: 1, scope: null });
  for (const asked of asking) await eraseFor(ports, whose, asked, "only where something goes");
}

const askedBy = ({ key, revision, data }: Stated<"ErasureRequested">): Asked => ({
  request: key,
  revision,
  scope: data.scope ?? null,
});

/** Decides, keeps what was decided, and does it. */
async function eraseFor(
  ports: Ports,
  { employer, subject }: Whose,
  asked: Asked,
  when: "always" | "only where something goes" = "always",
): Promise<void> {
  const id = dossierId(employer, subject);
  const { records } = await readLedger(ports.table, id);
  const plan = planErasure(employer, subject, records, asked, todayOf(ports));
  if (when !== "always" && plan.going.length === 0) return;
  const before = await readPlan(ports.table, id);
  await keepPlan(ports.table, id, plan, before);
  await finishUnderWay(ports, { employer, subject });
}

/** Goes on with what a run that died left undone. Says what was decided before it notes that all is done. */
async function finishUnderWay(ports: Ports, { employer, subject }: Whose): Promise<void> {
  const id = dossierId(employer, subject);
  const kept: KeptPlan | null = await readPlan(ports.table, id);
  if (kept === null || kept.done) return;
  const erased = await untilCommitted(ports, () => carryOut(ports.table, id, kept.plan));
  await ports.publish([decided({ employer, subject }, kept)]);
  await closePlan(ports.table, id, kept);
  ports.count("RecordsErased", erased);
}

/** What was decided, for the dossier, under the number of its plan: said twice it is one event. */
function decided({ employer, subject }: Whose, { number, plan: { request, day, decision } }: KeptPlan): BusEntry {
  const key = `${request.slice(0, keyCharacters)}-${number}`;
  const { type, version, ownSource: source } = erasureDecided;
  return {
    type,
    detail: { type, version, eventId: key, source, employer, subject, key, occurredOn: day, data: decision },
  };
}

/** Keys have 64 characters at most, and plans are numbered. */
const keyCharacters = 50;
