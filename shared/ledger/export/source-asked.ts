import { dossierId } from "../../store/keys.ts";
import type { KeptRecord } from "../../store/ledger.ts";
import { genesis } from "../chain.ts";
import type { KeptDossier } from "./known-dossier.ts";
import { countsBefore, type ExportRequest, type PackSource } from "./pack.ts";

/** A source cut to what a request asks for: the dossiers of its scope, and what was recorded by the day at which it is known. */
export function sourceAsked(source: PackSource, request: ExportRequest): PackSource {
  const { employer, scope, page } = request;
  const before = countsBefore(request);
  const asked = scope?.map((subject) => dossierId(employer, subject));
  // Everybody is assessed under what the employer says of itself, so that its own dossier is always there.
  const own = dossierId(employer, { kind: "employer", id: employer });
  return {
    ...source,
    dossiers: source.dossiers.filter(
      (id) => (asked === undefined || id === own || asked.includes(id)) && id > (page?.after ?? ""),
    ),
    read: async (id) => (before === null ? source.read(id) : dossierBefore(await source.read(id), before)),
    // A rejection does not say whom its event was about, and names it by an id that its sender made.
    rejections: async () => {
      if (asked !== undefined || request.pseudonymised || isLater(page)) return [];
      const rejections = await source.rejections();
      return before === null ? rejections : rejections.filter(({ receivedAt }) => receivedAt < before);
    },
    checkpoints: isLater(page) ? async function* () {} : source.checkpoints,
  };
}

/** What is the whole employer's stands on the first page. */
const isLater = (page: ExportRequest["page"]): boolean => page !== undefined && page.number > 1;

/**
 * A dossier as it stood before an instant: its chain up to the last record of before, which is then its head.
 *
 * What counts is the order of the chain: a record is never cut away before one that counts, though the clocks of two
 * writers differ. A record without content tells no instant: it counts unless one before it came later, so that what was
 * erased since leaves its link to be seen, and never a chain that ends before it.
 */
export function dossierBefore(kept: KeptDossier, before: string): KeptDossier {
  const inOrder = [...kept.records].sort((a, b) => a.seq - b.seq);
  const known = inOrder.findLastIndex((record) => isBefore(record, before));
  const later = inOrder.findIndex(({ payload }, at) => at > known && payload !== null);
  const last = later < 0 ? inOrder.at(-1) : inOrder[later - 1];
  if (last === undefined) return { ...kept, records: [], head: genesis };
  const records = inOrder
    .filter(({ seq }) => seq <= last.seq)
    .map((record) => ({ ...record, reservedFor: reservedBefore(record, before) }));
  // A chain that is not cut keeps its own head, against which it is verified.
  const head = records.length === inOrder.length ? kept.head : { seq: last.seq, hash: last.hash };
  return { ...kept, records, head };
}

/** Instants of the ledger are written alike, so that they compare as text. */
function isBefore({ payload }: KeptRecord, before: string): boolean {
  if (typeof payload !== "object" || payload === null || !("recordedAt" in payload)) return false;
  const { recordedAt } = payload;
  return typeof recordedAt === "string" && recordedAt !== "" && recordedAt < before;
}

/** The contacts for whom a record was reserved then. One whose instant was never noted counts from the beginning. */
function reservedBefore({ reservedFor, reservations = [] }: KeptRecord, before: string): readonly string[] {
  const then = reservations.filter(
    ({ at, givenBackAt }) => at < before && !(givenBackAt !== null && givenBackAt < before),
  );
  const noted = new Set(reservations.map(({ contact }) => contact));
  const ever = reservedFor.filter((contact) => !noted.has(contact));
  return [...new Set([...then.map(({ contact }) => contact), ...ever])].sort();
}
