import { type OpenPack, rawLines } from "../../functions/export-audit/verify.mjs";
import type { PackedDossier, SaidLine } from "../../shared/ledger/export/derive-again.ts";
import type { KeptDossier } from "../../shared/ledger/export/known-dossier.ts";

const files = ["chains.ndjson", "events.ndjson", "alerts.ndjson", "obligations.ndjson"] as const;

/**
 * The dossiers of a pack as its ledger holds them, one after the other: all files go by dossiers in one order, so that
 * each is read once and a pack of any size fits.
 * @param wanted which of them; the others are passed over
 */
export function* packedDossiers(
  pack: OpenPack,
  dossiers: readonly string[],
  wanted: (dossier: string) => boolean,
): Generator<PackedDossier> {
  const readers = files.map((name) => dossierReader(pack, name));
  for (const id of dossiers) {
    const [chains = [], events = [], alerts = [], obligations = []] = readers.map((read) => read(id));
    if (wanted(id)) yield { kept: keptDossier(id, chains, events, alerts), obligations, alerts };
  }
}

/** Reads a file dossier by dossier. */
function dossierReader(pack: OpenPack, name: string): (dossier: string) => readonly SaidLine[] {
  const lines = rawLines(pack, name);
  let line = 1;
  let next = lines.next();
  return (dossier) => {
    const start = `{"dossier":${JSON.stringify(dossier)},`;
    const found: SaidLine[] = [];
    for (; next.done !== true && next.value.startsWith(start); next = lines.next()) {
      found.push({ place: `${name}, line ${line}`, text: next.value });
      line += 1;
    }
    return found;
  };
}

function keptDossier(id: string, ...lines: readonly (readonly SaidLine[])[]): KeptDossier {
  const [chains = [], events = [], alerts = []] = lines.map((some) => some.map(({ text }) => JSON.parse(text)));
  const bySeq = new Map(events.map((row) => [row.seq, { event: row.event, recordedAt: row.recordedAt }]));
  const records = chains.map(({ dossier: _, erased, ...link }) => {
    const told = alerts.filter(({ seq }) => seq === link.seq);
    const change = { ...told[0]?.change, alerts: told.map(({ alert }) => alert) };
    const payload = erased ? null : link.kind === "event" ? (bySeq.get(link.seq) ?? null) : change;
    return { ...link, payload, reservedFor: told[0]?.reservedFor ?? [] };
  });
  const last = records.at(-1);
  return { id, records, head: { seq: last?.seq ?? 0, hash: last?.hash ?? "" } };
}
