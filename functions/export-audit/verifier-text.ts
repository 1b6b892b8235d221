/** The text of verify.mjs, made from it by "npm run docs": not to be edited here. */
export const verifierText = `#!/usr/bin/env node
/**
 * Checks an audit export of Belfry: node verify.mjs [--seal HEX] [--checkpoint HEX]. One file, no packages, Node.js 18 or
 * newer, no network.
 *
 * 1. Every file is as manifest.json says, byte for byte, and manifest.json is as the seal says, where one is known.
 * 2. Every dossier's chain runs unbroken from its first record to its head; every content is the content committed to;
 *    every record stands in the files once. An erased content is counted, and no fault.
 * 3. Every obligation rests on events and legal values that are in the pack.
 * 4. Every head that a checkpoint locked away is in the chains. With the hash of a checkpoint from a Monday mail, this
 *    finds what was rewritten before the pack was made.
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const sha256 = (content) => createHash("sha256").update(content).digest("hex");
/** A value that was read from JSON, as canonical JSON (RFC 8785): keys in the order of their UTF-16 units, no spaces. */
export function canonical(value) {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("JSON has no such number");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return \`[\${value.map(canonical).join(",")}]\`;
  const fields = Object.keys(value)
    .sort()
    .map((key) => \`\${JSON.stringify(key)}:\${canonical(value[key])}\`);
  return \`{\${fields.join(",")}}\`;
}

const commitTo = (salt, payload) => sha256(\`\${salt}\\n\${canonical(payload)}\`);
const hashOf = ({ dossier, kind, seq, previous, commitment }) =>
  sha256(canonical({ dossier, kind, seq, previous, commitment }));

class Fault extends Error {}
const faultsMax = 20;
const fault = (place, problem) => {
  throw new Fault(\`\${place}: \${problem}\`);
};

const ledgerFiles =
  "events.ndjson alerts.ndjson chains.ndjson heads.json answers.ndjson rejections.ndjson checkpoints.ndjson";
const otherFiles = "obligations.ndjson obligations.csv checks.json law.json policies.json README.txt verify.mjs";
const reports = "report.html report.nl.html report.fr.html report.de.html".split(" ");
const expected = [...\`\${ledgerFiles} \${otherFiles}\`.split(" "), ...reports];

/** A pack in a folder. */
export const packIn = (folder) => ({
  names: () => readdirSync(folder).filter((name) => !name.startsWith(".")),
  open: (name) => createReadStream(join(folder, name)),
});

async function readAll(pack, name) {
  const chunks = [];
  for await (const chunk of pack.open(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The manifest, and everything that is not as it says. */
export async function alteredFiles(pack, seal) {
  const names = pack.names();
  if (!names.includes("manifest.json")) return { manifest: null, faults: ["manifest.json: is missing"] };
  const text = await readAll(pack, "manifest.json");
  const faults = [];
  if (seal !== undefined && sha256(text) !== seal) faults.push("manifest.json: is not what the seal says");
  const manifest = readManifest(text.toString("utf8"));
  if (manifest === null) return { manifest, faults: [...faults, "manifest.json: was altered"] };
  for (const name of expected)
    if (!manifest.files.some((file) => file.name === name)) faults.push(\`\${name}: is not in manifest.json\`);
  for (const name of names)
    if (name !== "manifest.json" && !manifest.files.some((file) => file.name === name))
      faults.push(\`\${name}: does not belong to the pack\`);
  for (const { name, bytes, sha256: hash } of manifest.files) {
    if (!names.includes(name)) faults.push(\`\${name}: is missing\`);
    else faults.push(...(await alteredFile(pack, name, bytes, hash)));
  }
  const evidence = sha256(canonical(manifest.files.filter(({ name }) => !reports.includes(name))));
  if (evidence !== manifest.evidence) faults.push("manifest.json: its evidence digest does not fit");
  return { manifest, faults };
}

function readManifest(text) {
  try {
    const { check, ...manifest } = JSON.parse(text);
    const fits =
      \`\${JSON.stringify({ ...manifest, check }, null, 2)}\\n\` === text && sha256(canonical(manifest)) === check;
    return fits ? manifest : null;
  } catch {
    return null;
  }
}

async function alteredFile(pack, name, bytes, hash) {
  const digest = createHash("sha256");
  let size = 0;
  for await (const chunk of pack.open(name)) {
    digest.update(chunk);
    size += chunk.length;
  }
  if (size !== bytes) return [\`\${name}: has \${size} bytes, and manifest.json says \${bytes}\`];
  return digest.digest("hex") === hash ? [] : [\`\${name}: was altered\`];
}

/** The lines of a file, each read from JSON, with a way to look at the next without taking it. */
function linesOf(pack, name) {
  const lines = rawLines(pack, name);
  let at = 0;
  let ahead;
  const read = async () => {
    const { done, value } = await lines.next();
    if (done) return null;
    at += 1;
    const row = parse(value, \`\${name}, line \${at}\`);
    if (JSON.stringify(row) !== value) fault(\`\${name}, line \${at}\`, "is not written as the pack writes it");
    return row;
  };
  return {
    place: () => \`\${name}, line \${Math.max(at, 1)}\`,
    peek: async () => {
      ahead ??= await read();
      return ahead;
    },
    take: async () => {
      const row = ahead ?? (await read());
      ahead = undefined;
      return row;
    },
  };
}

async function* rawLines(pack, name) {
  let rest = Buffer.alloc(0);
  for await (const chunk of pack.open(name)) {
    const content = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = content.indexOf(10); end >= 0; end = content.indexOf(10, from)) {
      yield content.toString("utf8", from, end);
      from = end + 1;
    }
    rest = content.subarray(from);
  }
  if (rest.length > 0) fault(name, "its last line does not end");
}

function parse(text, place) {
  try {
    return JSON.parse(text);
  } catch {
    return fault(place, "is not JSON");
  }
}

/** Walks every chain beside the files that hold its contents: all are in the same order, so each is read once. */
export async function walkChains(pack, manifest) {
  const counted = "dossiers records events changes erased alerts answers obligations rejections".split(" ");
  const counts = Object.fromEntries(counted.map((name) => [name, 0]));
  const faults = [];
  try {
    const files = Object.fromEntries(
      ["chains", "events", "alerts", "answers", "obligations"].map((name) => [name, linesOf(pack, \`\${name}.ndjson\`)]),
    );
    const heads = parse((await readAll(pack, "heads.json")).toString("utf8"), "heads.json");
    const values = valuesIn(parse((await readAll(pack, "law.json")).toString("utf8"), "law.json"));
    let before = "";
    for (const head of heads) {
      if (!(head.dossier > before) || !head.dossier.startsWith(\`\${manifest.employer}#\`))
        fault("heads.json", \`\${head.dossier} is there twice, out of order, or of another employer\`);
      before = head.dossier;
      await walkChain(head, files, counts, (problem) => faults.push(problem));
      await walkObligations(head.dossier, files, values, counts, head.events);
      counts.dossiers += 1;
    }
    for (const file of Object.values(files))
      if ((await file.peek()) !== null) fault(file.place(), "belongs to no dossier of heads.json, or is there twice");
    for (const lines = linesOf(pack, "rejections.ndjson"); (await lines.take()) !== null; ) counts.rejections += 1;
    for (const [name, count] of Object.entries(counts))
      if (manifest.counts[name] !== count)
        fault("manifest.json", \`says \${manifest.counts[name]} \${name}, and there are \${count}\`);
  } catch (error) {
    faults.push(error instanceof Fault ? error.message : \`cannot be read: \${error.message}\`);
  }
  return { counts, faults };
}

async function walkChain(head, files, counts, report) {
  const { dossier } = head;
  head.events = new Set();
  let last = { seq: 0, hash: "0".repeat(64) };
  for (let link = await files.chains.peek(); link?.dossier === dossier; link = await files.chains.peek()) {
    await files.chains.take();
    const place = \`\${files.chains.place()} (\${dossier}, record \${link.seq})\`;
    if (link.seq !== last.seq + 1) fault(place, \`record \${last.seq + 1} is missing, moved or there twice\`);
    if (link.previous !== last.hash) report(\`\${place}: does not follow the record before it\`);
    if (hashOf(link) !== link.hash) report(\`\${place}: its hash does not fit its place, kind or commitment\`);
    if (link.erased) counts.erased += 1;
    else if (link.kind === "event") await walkEvent(link, head, files, counts, report);
    else if (link.kind === "change") await walkChange(link, files, counts, report);
    else fault(place, "is of no kind that there is");
    counts.records += 1;
    last = { seq: link.seq, hash: link.hash };
  }
  if (last.seq !== head.seq || last.hash !== head.hash)
    fault(\`chains.ndjson (\${dossier})\`, \`ends at record \${last.seq}, and its head says \${head.seq} or another hash\`);
}

/** Takes the next line of a file, which must be about a record. */
async function takeOf(file, { dossier, seq, hash }) {
  const row = await file.take();
  const place = file.place();
  if (row === null || row.dossier !== dossier || row.seq !== seq)
    fault(place, \`should be record \${seq} of \${dossier}: a line was removed, moved or added\`);
  if (row.hash !== hash) fault(place, \`names another hash than record \${seq} of \${dossier} has\`);
  return { row, place };
}

async function walkEvent(link, head, files, counts, report) {
  const { row, place } = await takeOf(files.events, link);
  const { event, recordedAt } = row;
  if (commitTo(link.salt, { event, recordedAt }) !== link.commitment)
    report(\`\${place} (\${link.dossier}, record \${link.seq}): its content is not what was recorded\`);
  head.events.add(event.eventId);
  counts.events += 1;
  if (event.type !== "ObligationAnswered") return;
  const { row: answer, place: answerPlace } = await takeOf(files.answers, { ...link, hash: undefined });
  const said = { event: event.eventId, recordedAt, said: event.data ?? null, retracted: event.retracted ?? null };
  const written = Object.fromEntries(Object.keys(said).map((name) => [name, answer[name]]));
  if (canonical(written) !== canonical(said)) report(\`\${answerPlace}: is not what was recorded\`);
  counts.answers += 1;
}

async function walkChange(link, files, counts, report) {
  const alerts = [];
  let change;
  let of = 1;
  while (alerts.length < of) {
    const { row, place } = await takeOf(files.alerts, link);
    change ??= row.change;
    of = row.of;
    if (row.number !== alerts.length + 1 || canonical(row.change) !== canonical(change))
      fault(place, \`is not alert \${alerts.length + 1} of \${of} of record \${link.seq}\`);
    alerts.push(row.alert);
  }
  if (commitTo(link.salt, { ...change, alerts }) !== link.commitment)
    report(\`\${files.alerts.place()} (\${link.dossier}, record \${link.seq}): its content is not what was recorded\`);
  counts.alerts += alerts.length;
  counts.changes += 1;
}

/** Every legal value of law.json, as text. */
const valuesIn = ({ parameters }) =>
  new Set(parameters.flatMap(({ id, values }) => values.map(({ since, value }) => canonical([id, since, value]))));

async function walkObligations(dossier, files, values, counts, events) {
  const seen = new Set();
  for (let row = await files.obligations.peek(); row?.dossier === dossier; row = await files.obligations.peek()) {
    await files.obligations.take();
    const place = files.obligations.place();
    if (seen.has(row.obligation)) fault(place, \`\${row.obligation} is there twice\`);
    seen.add(row.obligation);
    for (const { event } of row.explanation.facts)
      if (!events.has(event)) fault(place, \`rests on event \${event}, which is not in the dossier\`);
    for (const { id, since, value } of row.explanation.parameters)
      if (!values.has(canonical([id, since, value]))) fault(place, \`rests on a value of \${id} that law.json has not\`);
    counts.obligations += 1;
  }
}

/**
 * Holds the chains against the checkpoints, and the checkpoints against each other and against hashes from Monday mails.
 * A leaf is the SHA-256 of a head and names nobody, so that one which no chain has cannot say whose it was: the dossiers
 * are named whose records should be under a checkpoint and are not.
 */
export async function walkCheckpoints(pack, manifest, hashes = []) {
  const checkpoints = [];
  const faults = [];
  const report = (problem) => faults.push(problem);
  try {
    const leaves = await readCheckpoints(pack, manifest, checkpoints, report);
    for (const hash of hashes) holdAgainst(hash, checkpoints, report);
    if (checkpoints.length > 0) await meetLeaves(pack, checkpoints, leaves, report);
  } catch (error) {
    report(error instanceof Fault ? error.message : \`cannot be read: \${error.message}\`);
  }
  return { checkpoints, faults };
}

/** Reads the checkpoints and how each follows from the one before. @returns by leaf, which checkpoint has it first */
async function readCheckpoints(pack, manifest, checkpoints, report) {
  const leaves = new Map();
  const lines = linesOf(pack, "checkpoints.ndjson");
  for (let row = await lines.take(); row !== null; row = await lines.take()) {
    const place = \`\${lines.place()} (checkpoint of \${row.day})\`;
    const { employer, day, previous, count, root, hash } = row;
    if (employer !== manifest.employer) report(\`\${place}: is of another employer, or no checkpoint\`);
    if (sha256(canonical({ employer, day, previous, count, root })) !== hash)
      report(\`\${place}: its hash is not that of what it says: it was altered\`);
    followsOn(row, checkpoints.at(-1), manifest, (problem) => report(\`\${place}: \${problem}\`));
    const listed = createHash("sha256");
    let before = "";
    for (let at = 0; at < count; at += 1) {
      const leaf = await lines.take();
      if (typeof leaf !== "string" || !(leaf > before)) fault(lines.place(), "is no leaf, or not in its place");
      listed.update(\`\${JSON.stringify(leaf)}\\n\`);
      if (!leaves.has(leaf)) leaves.set(leaf, checkpoints.length);
      before = leaf;
    }
    if (listed.digest("hex") !== root) report(\`\${place}: its leaves are not those that it was hashed over\`);
    checkpoints.push({ day, hash, count, first: previous === null });
  }
  return leaves;
}

function followsOn({ day, previous }, last, manifest, report) {
  if (last === undefined) {
    if (previous !== null && !(day < manifest.from))
      report(\`the checkpoint of \${previous.day}, which it follows, was taken away\`);
  } else if (!(day > last.day)) report(\`comes after the checkpoint of \${last.day}, and is not of a later day\`);
  else if (previous === null || previous.day !== last.day)
    report(\`follows the checkpoint of \${previous?.day ?? "no day"}, and the one before it here is of \${last.day}\`);
  else if (previous.hash !== last.hash)
    report(\`follows another checkpoint of \${last.day} than the one that stands here: that one was altered\`);
}

function holdAgainst(hash, checkpoints, report) {
  if (!/^[0-9a-f]{64}$/.test(hash)) return report("--checkpoint: give the 64 letters and digits of the mail");
  if (checkpoints.some((checkpoint) => checkpoint.hash === hash)) return;
  const [first, last] = [checkpoints[0], checkpoints.at(-1)];
  const held = first === undefined ? "there is none" : \`they are of \${first.day} to \${last.day}\`;
  report(
    \`checkpoints.ndjson: no checkpoint has the hash that you gave (\${held}): what was recorded was rewritten, or the mail names a day or an employer that is not in this pack\`,
  );
}

/** Walks the chains and looks for the leaf of each record. */
async function meetLeaves(pack, checkpoints, leaves, report) {
  const met = new Set();
  const suspects = [];
  const chains = linesOf(pack, "chains.ndjson");
  const events = linesOf(pack, "events.ndjson");
  let link = await chains.take();
  while (link !== null) {
    const { dossier } = link;
    const state = { dossier, at: 0, waiting: null };
    for (; link?.dossier === dossier; link = await chains.take()) {
      const day = await recordedOn(link, events);
      if (day !== null && state.waiting === null) state.waiting = awaited(link.seq, day, checkpoints);
      const leaf = sha256(canonical({ dossier, seq: link.seq, hash: link.hash }));
      const at = leaves.get(leaf);
      if (at === undefined) continue;
      met.add(leaf);
      if (at < state.at)
        report(
          \`chains.ndjson (\${dossier}): record \${link.seq} stands in the checkpoint of \${checkpoints[at].day}, and one before it in a later one\`,
        );
      else if (state.waiting !== null && at > state.waiting.at + 1) report(lateIn(state, checkpoints));
      state.at = at;
      state.waiting = null;
    }
    if (state.waiting === null) continue;
    if (state.waiting.at + 1 < checkpoints.length) report(lateIn(state, checkpoints));
    else suspects.push(lateIn(state, checkpoints));
  }
  const unmet = new Map();
  for (const [leaf, at] of leaves) if (!met.has(leaf)) unmet.set(at, (unmet.get(at) ?? 0) + 1);
  for (const [at, count] of [...unmet].sort(([a], [b]) => a - b))
    report(
      \`checkpoint of \${checkpoints[at].day}: \${count} of its heads \${count === 1 ? "is" : "are"} in no chain of this pack: the last records of a dossier, or a whole one, were taken away or rewritten after that day\`,
    );
  if (unmet.size > 0) for (const suspect of suspects) report(suspect);
}

/** The day in Belgium, or the one after it shortly before midnight, on which an event says that it was recorded. */
async function recordedOn({ dossier, seq, kind, erased }, events) {
  if (kind !== "event" || erased) return null;
  const row = await events.peek();
  if (row?.dossier !== dossier || row.seq !== seq) return null;
  await events.take();
  const twoHours = 2 * 60 * 60 * 1000;
  const at = Date.parse(row.recordedAt) + twoHours;
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
}

/**
 * The checkpoint under which a record has to be, or one later where the table was slow to show it; null where that one is
 * not in the pack.
 */
function awaited(seq, day, checkpoints) {
  const at = checkpoints.findIndex((checkpoint) => checkpoint.day >= day);
  if (at < 0 || (at === 0 && !checkpoints[0].first)) return null;
  return { seq, day, at };
}

const lateIn = ({ dossier, waiting }, checkpoints) =>
  \`chains.ndjson (\${dossier}): record \${waiting.seq} was recorded by \${waiting.day}, as it says, and the checkpoint of \${checkpoints[waiting.at].day} knows nothing of it: the dossier was rewritten or cut, or the record put in later\`;

/**
 * Checks a whole pack. Where a file was altered, the chains are walked all the same, to say where.
 * @param hashes those of checkpoints, from Monday mails
 */
export async function verifyPack(pack, seal, hashes = []) {
  const { manifest, faults } = await alteredFiles(pack, seal);
  if (manifest === null) return { manifest, counts: null, checkpoints: [], faults };
  const walked = await walkChains(pack, manifest);
  const witnessed = await walkCheckpoints(pack, manifest, hashes);
  const { counts } = walked;
  const all = [...new Set([...faults, ...walked.faults, ...witnessed.faults])];
  return { manifest, counts, checkpoints: witnessed.checkpoints, faults: all };
}

/** The hashes after each --checkpoint, which a mail prints in groups: what comes after one, up to the next option. */
export function hashesIn(args) {
  const starts = args.flatMap((arg, at) => (arg === "--checkpoint" ? [at + 1] : []));
  return starts.map((from) => {
    const end = args.findIndex((arg, at) => at >= from && arg.startsWith("--"));
    return args
      .slice(from, end < 0 ? args.length : end)
      .join("")
      .replace(/\\s/g, "")
      .toLowerCase();
  });
}

/** The seal that was given, or that lies next to the folder. */
function sealFor(folder, args) {
  const at = args.indexOf("--seal");
  if (at >= 0) return { seal: (args[at + 1] ?? "").toLowerCase(), from: "that you gave" };
  const beside = join(dirname(folder), \`\${basename(folder)}.seal\`);
  if (!existsSync(beside)) return { seal: undefined, from: "" };
  return { seal: readFileSync(beside, "utf8").slice(0, 64), from: "that lies next to the folder" };
}

function verdict({ manifest, counts, checkpoints, faults }, known, hashes) {
  const held = manifest === null || counts === null ? [] : [...contents(manifest, counts), ...nights(checkpoints)];
  const named = faults.slice(0, faultsMax).map((text) => \`  \${text}\`);
  const said =
    faults.length > 0
      ? [\`FAULT: \${faults.length} found\`, ...named]
      : [...soundness(known), ...witnesses(checkpoints, hashes)];
  return \`\${[...held, ...said].join("\\n")}\\n\`;
}

const contents = (
  { employer, id, from, to, files },
  { dossiers, records, events, changes, alerts, erased, ...more },
) => [
  \`Audit export \${id} of \${employer}, \${from} to \${to}\`,
  \`  \${files.length} files, \${dossiers} dossiers, \${records} records: \${events} events, \${changes} changes with \${alerts} alerts, \${erased} erased\`,
  \`  \${more.obligations} obligations, \${more.answers} answers, \${more.rejections} rejections\`,
];

const nights = (checkpoints) =>
  checkpoints.length === 0
    ? []
    : [
        \`  \${checkpoints.length} checkpoints, \${checkpoints[0].day} to \${checkpoints.at(-1).day}, with \${checkpoints.reduce((sum, { count }) => sum + count, 0)} heads\`,
      ];

/** What the checkpoints prove, given how many of their hashes came from elsewhere. */
function witnesses(checkpoints, hashes) {
  if (checkpoints.length === 0) return [];
  const days = checkpoints.filter(({ hash }) => hashes.includes(hash)).map(({ day }) => day);
  return days.length > 0
    ? [
        \`  Witnessed: what was recorded up to \${days.at(-1)} is in the chains as the checkpoint that you gave locked it.\`,
      ]
    : [
        "  Give the checkpoint of a Monday mail (--checkpoint HEX) to know that nothing was rewritten before the export.",
      ];
}

function soundness({ seal, from }) {
  if (seal === undefined)
    return [
      "OK, but unsealed: consistent in itself. Give the seal (--seal HEX) to know that it was not rewritten whole.",
    ];
  const ok = \`OK: every byte is as it was sealed, by the seal \${from}; each chain is unbroken; each record stands once.\`;
  const warning =
    "  Whoever could rewrite the pack could rewrite that file too: compare it with the seal you were told.";
  return from === "that you gave" ? [ok] : [ok, warning];
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  const folder = dirname(fileURLToPath(import.meta.url));
  const args = process.argv.slice(2);
  const [known, hashes] = [sealFor(folder, args), hashesIn(args)];
  const result = await verifyPack(packIn(folder), known.seal, hashes);
  process.stdout.write(verdict(result, known, hashes));
  process.exitCode = result.faults.length === 0 ? 0 : 1;
}
`;
