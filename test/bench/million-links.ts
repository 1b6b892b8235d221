import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { canonical } from "../../events/canonical.ts";
import { checkFolder } from "../../functions/export-audit/verify.mjs";
import { genesis, nextLink } from "../../shared/ledger/chain.ts";
import { evidenceOf, sealed, type Weighed } from "../../shared/ledger/export/manifest.ts";
import { type PackFile, packFiles } from "../../shared/ledger/export/pack.ts";
import { isReport } from "../../shared/ledger/export/report/report-files.ts";
import { cpuSeconds } from "./rate.ts";
import { WeighedFile } from "./weighed-file.ts";

/**
 * Generates an export with many links and takes the time that its verifier needs for all of it:
 * npx tsx test/bench/million-links.ts [--links 1000000] [--erased]
 */
const { values } = parseArgs({
  options: { links: { type: "string", default: "1000000" }, erased: { type: "boolean", default: false } },
});
const links = Number(values.links);
const recordsEach = 100;
const verifier = fileURLToPath(new URL("../../functions/export-audit/verify.mjs", import.meta.url));

const parent = mkdtempSync(join(tmpdir(), "belfry-links-"));
try {
  const folder = join(parent, "pack");
  mkdirSync(join(folder, "law"), { recursive: true });
  const generated = generate(folder);
  const [began, used] = [process.hrtime.bigint(), process.cpuUsage()];
  const { faults } = await checkFolder(folder, ["--seal", generated.seal]);
  const [seconds, cpu] = [Number(process.hrtime.bigint() - began) / 1e9, cpuSeconds(used)];
  const [what, size] = [values.erased ? "erased contents" : "an event each", Math.round(generated.bytes / 1e6)];
  process.stdout.write(
    `${links} links with ${what}, ${size} MB: ${seconds.toFixed(1)} s, of which ${cpu.toFixed(1)} s on a CPU; ${Math.round(links / seconds)} links/s, ${Math.round(links / cpu)} a second of CPU; faults: ${faults.length}\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}

/** Writes the pack. Only what the verifier looks into is in it. */
function generate(folder: string): { readonly seal: string; readonly bytes: number } {
  const files = new Map<PackFile, WeighedFile>();
  const file = (name: PackFile): WeighedFile => {
    const known = files.get(name) ?? new WeighedFile(join(folder, name));
    files.set(name, known);
    return known;
  };
  for (const name of Object.keys(packFiles) as PackFile[]) file(name);
  const heads: object[] = [];
  for (let at = 0; at * recordsEach < links; at += 1) {
    const dossier = `leuven-lab#person#p-${String(at).padStart(6, "0")}`;
    const count = Math.min(recordsEach, links - at * recordsEach);
    heads.push({ dossier, ...chainOf(dossier, count, file("chains.ndjson"), file("events.ndjson")) });
  }
  file("heads.json").add(`${JSON.stringify(heads)}\n`);
  for (const name of Object.keys(packFiles) as PackFile[])
    if (name.startsWith("law/")) file(name).add('{"parameters":[]}\n');
  file("verify.mjs").add(readFileSync(verifier, "utf8"));
  const weighed = [...files].map(([name, written]): Weighed => ({ name, ...written.close() }));
  const evidence = evidenceOf(weighed.filter(({ name }) => !isReport(name)));
  const [from, to] = ["2026-01-01", "2026-12-31"];
  const events = values.erased ? 0 : links;
  const none = { changes: 0, alerts: 0, obligations: 0, answers: 0, rejections: 0, faults: 0 };
  const counts = { ...none, dossiers: heads.length, records: links, events, erased: links - events };
  const named = { pack: "belfry-audit-export", version: 1, employer: "leuven-lab", id: "bench" } as const;
  const { text, seal } = sealed({
    ...named,
    from,
    to,
    release: "bench",
    law: "",
    policies: "",
    asked: { asOf: to, knownAt: null, scope: null, families: null, pseudonymised: false },
    signedBy: null,
    counts,
    evidence,
    files: weighed,
  });
  writeFileSync(join(folder, "manifest.json"), text);
  return { seal, bytes: weighed.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function chainOf(dossier: string, count: number, chains: WeighedFile, events: WeighedFile) {
  let head = genesis;
  for (let at = 0; at < count; at += 1) {
    const content = { event: eventOf(dossier, at), recordedAt: "2026-03-01T09:00:00.000Z" };
    const { salt, ...link } = nextLink(head, dossier, "event", content, "0123456789abcdef".repeat(2));
    head = { seq: link.seq, hash: link.hash };
    const { seq, previous, commitment, hash } = link;
    const kept = values.erased ? null : salt;
    const row = { dossier, seq, kind: "event", previous, salt: kept, commitment, hash, erased: values.erased };
    chains.add(`${JSON.stringify(row)}\n`);
    const { event, recordedAt } = content;
    if (!values.erased)
      events.add(`${JSON.stringify({ dossier, seq, hash, recordedAt }).slice(0, -1)},"event":${canonical(event)}}\n`);
  }
  return { seq: head.seq, hash: head.hash };
}

function eventOf(dossier: string, at: number) {
  const [employer, , id] = dossier.split("#");
  return {
    type: "SalaryPaid",
    eventId: `paid-${id}-${at}`,
    employer,
    source: "payroll.lab",
    subject: { kind: "person", id },
    key: `paid-${at}`,
    revision: 0,
    occurredOn: "2026-03-01",
    data: { contract: `contract-${id}`, month: "2026-02", grossCents: 389_050, paidOn: "2026-02-27" },
  };
}
