/** The text of verify.mjs, made from it by "npm run docs": not to be edited here. */
export const verifierText = `#!/usr/bin/env node
/**
 * Checks an audit export of Belfry: node verify.mjs [--seal HEX] [--key HEX] [--checkpoint HEX]. One file, no packages, Node.js 18 or
 * newer, no network. It reads the folder that it lies in: a pack that came as a .zip is unpacked first, whole.
 *
 * 1. Every file is as manifest.json says, byte for byte, and manifest.json is as the seal says, where one is known.
 *    A signature is the signature of manifest.json, by the key whose fingerprint you give with --key; without it, by a key
 *    that came with the pack.
 * 2. Every dossier's chain runs unbroken from its first record to its head; every content is the content committed to;
 *    every record stands in the files once. An erased content is counted, and no fault.
 * 3. Every obligation rests on events and legal values that are in the pack.
 * 4. Every head that a checkpoint locked away is in the chains. With the hash of a checkpoint from a Monday mail, this
 *    finds what was rewritten before the pack was made.
 */
import * as crypto from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const { createHash } = crypto;
/** In one piece where Node.js can: a pack holds millions of short texts, and a digest of many parts costs more than they do. */
const sha256 =
  crypto.hash === undefined
    ? (content) => createHash("sha256").update(content).digest("hex")
    : (content) => crypto.hash("sha256", content, "hex");
/** A value that was read from JSON, as canonical JSON (RFC 8785): keys in the order of their UTF-16 units, no spaces. */
export function canonical(value) {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("JSON has no such number");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return \`[\${value.map(canonical).join(",")}]\`;
  let fields = "";
  for (const key of Object.keys(value).sort())
    fields += \`\${fields === "" ? "" : ","}\${JSON.stringify(key)}:\${canonical(value[key])}\`;
  return \`{\${fields}}\`;
}

const commitTo = (salt, payload) => sha256(\`\${salt}\\n\${canonical(payload)}\`);
class Fault extends Error {}
const faultsMax = 20;
const fault = (place, problem) => {
  throw new Fault(\`\${place}: \${problem}\`);
};

const ledgerFiles =
  "events.ndjson alerts.ndjson chains.ndjson heads.json answers.ndjson rejections.ndjson checkpoints.ndjson";
const otherFiles =
  "obligations.ndjson obligations.csv obligations.xlsx waivers.ndjson papers.ndjson checks.json policies.json README.txt verify.mjs";
const lawFiles = "residence hours pay absences employment employer publication answers"
  .split(" ")
  .map((family) => \`law/\${family}.json\`);
const reports = "report.html report.nl.html report.fr.html report.de.html".split(" ");
const always = [...\`\${ledgerFiles} \${otherFiles}\`.split(" "), ...reports];

/** The files that hold the law. A pack that was written before they lay in a folder has one. */
const lawOf = ({ files }) => (files.some(({ name }) => name === "law.json") ? ["law.json"] : lawFiles);

/** Few enough to stay in the cache of a processor between reading, hashing and comparing. */
const blockBytes = 128 * 1024;

/**
 * A pack in a folder.
 * @param windows which bytes of some files belong to it, where it is a part of one: from the first up to the second
 */
export const packIn = (folder, windows = {}) => ({
  names: () => namesIn(folder),
  open: (name) => fileIn(folder, name, windows[name]),
});

/** A file of a pack in blocks; one that is gone is a fault of the pack, in the words in which it is told otherwise. */
function* fileIn(folder, name, window) {
  const path = join(folder, name);
  if (!existsSync(path)) fault(name, "is missing");
  yield* blocksOf(path, window);
}

/** The names of the files in a folder, and in the folders in it. */
function namesIn(folder, prefix = "") {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  return entries.flatMap((entry) =>
    entry.isDirectory() ? namesIn(join(folder, entry.name), \`\${prefix}\${entry.name}/\`) : [\`\${prefix}\${entry.name}\`],
  );
}

/** A file in blocks, read one after the other: nothing else waits, and a promise for each line would cost more than the line. */
function* blocksOf(path, [from, end] = [0, Number.POSITIVE_INFINITY], bytesMax = blockBytes) {
  const file = openSync(path, "r");
  try {
    for (let place = from; place < end; ) {
      const block = Buffer.allocUnsafe(bytesMax);
      const length = readSync(file, block, 0, Math.min(bytesMax, end - place), place);
      if (length === 0) return;
      yield block.subarray(0, length);
      place += length;
    }
  } finally {
    closeSync(file);
  }
}

function readAll(pack, name) {
  const chunks = [];
  for (const chunk of pack.open(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The manifest, and everything that is not as it says.
 * @param weighed the bytes and the digest of files that were read already, by name
 */
export function alteredFiles(pack, seal, key, weighed = {}) {
  const names = pack.names();
  if (!names.includes("manifest.json")) return { manifest: null, faults: ["manifest.json: is missing"] };
  const text = readAll(pack, "manifest.json");
  const faults = [];
  if (seal !== undefined && sha256(text) !== seal) faults.push("manifest.json: is not what the seal says");
  const manifest = readManifest(text.toString("utf8"));
  if (manifest === null) return { manifest, faults: [...faults, "manifest.json: was altered"] };
  faults.push(...unsigned(pack, names, text, manifest, key));
  for (const name of [...always, ...lawOf(manifest)])
    if (!manifest.files.some((file) => file.name === name)) faults.push(\`\${name}: is not in manifest.json\`);
  for (const name of names)
    if (name !== "manifest.json" && name !== "manifest.sig.json" && !manifest.files.some((file) => file.name === name))
      faults.push(\`\${name}: does not belong to the pack\`);
  for (const { name, bytes, sha256: hash } of manifest.files) {
    if (!names.includes(name)) faults.push(\`\${name}: is missing\`);
    else faults.push(...alteredFile(name, weighed[name] ?? weigh(pack, name), bytes, hash));
  }
  const evidence = sha256(canonical(manifest.files.filter(({ name }) => !reports.includes(name))));
  if (evidence !== manifest.evidence) faults.push("manifest.json: its evidence digest does not fit");
  return { manifest, faults };
}

/** What is wrong with the signature of the manifest, given the fingerprint of a key from elsewhere. */
function unsigned(pack, names, text, { signedBy = null }, key) {
  const fault = (problem) => [\`manifest.sig.json: \${problem}\`];
  const there = names.includes("manifest.sig.json");
  if (signedBy === null && there) return fault("does not belong to the pack: its manifest says that nobody signed it");
  if (signedBy === null)
    return key === undefined ? [] : fault("is missing: nobody signed this pack, so it is not of the key that you gave");
  if (!there) return fault("is missing");
  const signer = signerOf(readAll(pack, "manifest.sig.json").toString("utf8"), text);
  if (signer === null) return fault("is no signature of this manifest.json: one of them was altered");
  if (signer !== signedBy) return fault("is of another key than manifest.json names");
  return key === undefined || key === signer ? [] : fault("is of another key than the one that you gave");
}

/** The fingerprint of the key that made a signature; null where it does not fit. */
function signerOf(written, text) {
  try {
    const { algorithm, keyId, publicKey, signature } = JSON.parse(written);
    const said = \`\${JSON.stringify({ algorithm, keyId, publicKey, signature }, null, 2)}\\n\`;
    const [der, signed] = [publicKey, signature].map((base64) => Buffer.from(base64, "base64"));
    if (said !== written || der.toString("base64") !== publicKey || signed.toString("base64") !== signature)
      return null;
    if (algorithm !== "ECDSA_SHA_256" || sha256(der) !== keyId) return null;
    const key = crypto.createPublicKey({ key: der, format: "der", type: "spki" });
    return crypto.verify("sha256", text, key, signed) ? keyId : null;
  } catch {
    return null;
  }
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

/** How many bytes a file has, and their digest. */
function weigh(pack, name) {
  const digest = createHash("sha256");
  let bytes = 0;
  for (const chunk of pack.open(name)) {
    digest.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: digest.digest("hex") };
}

function alteredFile(name, found, bytes, hash) {
  if (found.bytes !== bytes) return [\`\${name}: has \${found.bytes} bytes, and manifest.json says \${bytes}\`];
  return found.sha256 === hash ? [] : [\`\${name}: was altered\`];
}

/**
 * The lines of a file, one after the other: each is read from JSON, or looked at as the bytes that it is. \`peek\` and
 * \`bytes\` look at the next line, \`take\` and \`skip\` take it.
 */
function linesOf(pack, name, readRow = readJson) {
  const blocks = pack.open(name)[Symbol.iterator]();
  const line = { block: Buffer.alloc(0), from: 0, end: -1 };
  let read = 0;
  let ahead;
  const bytes = () => {
    if (line.end < 0) findEnd(line, blocks, name);
    return line.end < 0 ? null : line;
  };
  const peek = () => {
    if (ahead !== undefined) return ahead;
    if (bytes() === null) return null;
    read += 1;
    ahead = readRow(line.block.toString("utf8", line.from, line.end), name, read);
    return ahead;
  };
  const skip = () => {
    if (ahead === undefined) read += 1;
    ahead = undefined;
    line.from = line.end + 1;
    line.end = -1;
  };
  const take = () => {
    const row = peek();
    if (row !== null) skip();
    return row;
  };
  return { place: () => \`\${name}, line \${Math.max(read, 1)}\`, bytes, peek, skip, take };
}

/** Finds where the next line ends, and reads on where it does not end in what was read. */
function findEnd(line, blocks, name) {
  for (line.end = line.block.indexOf(10, line.from); line.end < 0; line.end = line.block.indexOf(10)) {
    const { done, value } = blocks.next();
    if (done && line.from < line.block.length) fault(name, "its last line does not end");
    if (done) return;
    line.block = line.from === line.block.length ? value : Buffer.concat([line.block.subarray(line.from), value]);
    line.from = 0;
  }
}

const readJson = (text, name, line) => readWritten(text, \`\${name}, line \${line}\`);

function readWritten(text, place) {
  const row = parse(text, place);
  if (row === null) fault(place, "is no row");
  if (JSON.stringify(row) !== text) fault(place, "is not written as the pack writes it");
  return row;
}

const [plain, digest] = ["[ !#-[\\\\]-~]*", "[0-9a-f]{64}"];
const linkLine = new RegExp(
  \`^\\\\{"dossier":"(\${plain})","seq":([1-9]\\\\d{0,14}),"kind":"(event|change)","previous":"(\${digest})","salt":(null|"(\${plain})"),"commitment":"(\${digest})","hash":"(\${digest})","erased":(true|false)\\\\}$\`,
);

/**
 * A line of chains.ndjson, with the canonical texts that its hash and its leaf in a checkpoint are taken over. One that is
 * written as all are is read without building JSON: there is one of each record.
 */
function readLink(text, name, line) {
  const found = linkLine.exec(text);
  if (found === null) return otherLink(readJson(text, name, line));
  const [, dossier, seq, kind, previous, , salt = null, commitment, hash, erased] = found;
  const link = { dossier, seq: Number(seq), kind, previous, salt, commitment, hash, erased: erased === "true" };
  return Object.assign(link, {
    hashed: \`{"commitment":"\${commitment}","dossier":"\${dossier}","kind":"\${kind}","previous":"\${previous}","seq":\${seq}}\`,
    leaf: \`{"dossier":"\${dossier}","hash":"\${hash}","seq":\${seq}}\`,
  });
}

function otherLink({ dossier, kind, seq, previous, commitment, ...more }) {
  const hashed = canonical({ dossier, kind, seq, previous, commitment });
  const leaf = canonical({ dossier, seq, hash: more.hash });
  return { dossier, kind, seq, previous, commitment, ...more, hashed, leaf };
}

const eventLine = new RegExp(
  \`^\\\\{"dossier":"(\${plain})","seq":([1-9]\\\\d{0,14}),"hash":"(\${digest})","recordedAt":"(\${plain})","event":\`,
);

/** A line of events.ndjson. Its content stays a text: the pack writes it as the canonical JSON that was committed to. */
function readEvent(text, name, line) {
  const found = eventLine.exec(text);
  if (found === null || !text.endsWith("}")) {
    const row = readJson(text, name, line);
    return { ...row, content: canonical(row.event ?? null), text };
  }
  const [before, dossier, seq, hash, recordedAt] = found;
  return { dossier, seq: Number(seq), hash, recordedAt, content: text.slice(before.length, -1), text };
}

/** The lines of a file as texts. */
export function* rawLines(pack, name) {
  const lines = linesOf(pack, name, (text) => text);
  for (let text = lines.take(); text !== null; text = lines.take()) yield text;
}

function parse(text, place) {
  try {
    return JSON.parse(text);
  } catch {
    return fault(place, "is not JSON");
  }
}

const readers = { chains: readLink, events: readEvent };
const walked = "chains events alerts answers obligations waivers".split(" ");

/**
 * Walks every chain beside the files that hold its contents: all are in the same order, so each is read once.
 * @param sound what its dossiers were counted as, where they were walked in parts already
 */
export function walkChains(pack, manifest, sound = null) {
  const counts = sound ?? noCounts();
  const faults = [];
  try {
    if (sound === null) walkDossiers(pack, manifest, headsIn(pack), counts, (problem) => faults.push(problem));
    for (const lines = linesOf(pack, "rejections.ndjson"); lines.take() !== null; ) counts.rejections += 1;
    for (const [name, count] of Object.entries(counts))
      if (manifest.counts[name] !== count)
        fault("manifest.json", \`says \${manifest.counts[name]} \${name}, and there are \${count}\`);
  } catch (error) {
    faults.push(error instanceof Fault ? error.message : \`cannot be read: \${error.message}\`);
  }
  return { counts, faults };
}

const noCounts = () =>
  Object.fromEntries(
    "dossiers records events changes erased alerts answers obligations rejections".split(" ").map((name) => [name, 0]),
  );

const headsIn = (pack) => parse(readAll(pack, "heads.json").toString("utf8"), "heads.json");

/** Walks the dossiers of some heads, and holds that the files have no line besides theirs. */
function walkDossiers(pack, manifest, heads, counts, report) {
  const files = Object.fromEntries(walked.map((name) => [name, linesOf(pack, \`\${name}.ndjson\`, readers[name])]));
  // Codes stand in place of what was committed to, so that no content can be held against its commitment.
  Object.defineProperty(files, "coded", { value: isCoded(manifest), enumerable: false });
  const values = new Set(
    lawOf(manifest).flatMap((name) => valuesIn(parse(readAll(pack, name).toString("utf8"), name))),
  );
  let before = "";
  for (const head of heads) {
    if (!(head.dossier > before) || !head.dossier.startsWith(\`\${manifest.employer}#\`))
      fault("heads.json", \`\${head.dossier} is there twice, out of order, or of another employer\`);
    before = head.dossier;
    const contents = walkChain(head, files, counts, report);
    walkObligations(head, contents, files, values, counts);
    counts.dossiers += 1;
  }
  for (const file of Object.values(files))
    if (file.peek() !== null) fault(file.place(), "belongs to no dossier of heads.json, or is there twice");
}

/** Walks a dossier's chain. @returns the contents of its events */
function walkChain(head, files, counts, report) {
  const { dossier } = head;
  const contents = [];
  let last = { seq: 0, hash: "0".repeat(64) };
  const named = JSON.stringify(dossier);
  const plain = files.coded || !isPlain.test(dossier) ? null : { named, start: \`{"dossier":\${named},"seq":\` };
  for (;;) {
    const next = plain === null ? null : takePlainEvent(files, plain, last, contents);
    if (next !== null) {
      counts.events += 1;
      counts.records += 1;
      last = next;
      continue;
    }
    const link = files.chains.peek();
    if (link?.dossier !== dossier) break;
    files.chains.skip();
    const place = \`\${files.chains.place()} (\${dossier}, record \${link.seq})\`;
    if (link.seq !== last.seq + 1) fault(place, \`record \${last.seq + 1} is missing, moved or there twice\`);
    if (link.previous !== last.hash) report(\`\${place}: does not follow the record before it\`);
    if (sha256(link.hashed) !== link.hash) report(\`\${place}: its hash does not fit its place, kind or commitment\`);
    if (link.erased) counts.erased += 1;
    else if (link.kind === "event") walkEvent(link, contents, files, counts, report);
    else if (link.kind === "change") walkChange(link, files, counts, report);
    else fault(place, "is of no kind that there is");
    counts.records += 1;
    last = { seq: link.seq, hash: link.hash };
  }
  if (last.seq !== head.seq || last.hash !== head.hash)
    fault(\`chains.ndjson (\${dossier})\`, \`ends at record \${last.seq}, and its head says \${head.seq} or another hash\`);
  return contents;
}

const isPlain = /^[ -~]*$/;
const isSalt = /^[0-9a-f]+$/;
const isInstant = /^[0-9T:.Z-]{24}$/;
const [digestLength, instantLength] = [64, 24];
/** What stands between the values of the two lines of an event. */
const between = {
  previous: ',"kind":"event","previous":"',
  salt: '","salt":"',
  commitment: '","commitment":"',
  linkHash: '","hash":"',
  linkEnd: '","erased":false}',
  hash: ',"hash":"',
  recordedAt: '","recordedAt":"',
  event: '","event":',
};
const afterSalt =
  between.commitment.length + digestLength + between.linkHash.length + digestLength + between.linkEnd.length;

/**
 * Takes the next record, where it is an event that follows the last one and its content is the content that was
 * recorded, without reading JSON: what its two lines must say is known but for salt, instant and content, so that each
 * byte of them is compared or hashed. Anything else is left to be read.
 * @param plain the dossier as JSON writes it, all of it ASCII, and how both lines begin
 * @returns its place in the chain; null where nothing was taken
 */
function takePlainEvent({ chains, events }, plain, last, contents) {
  const [line, said] = [chains.bytes(), events.bytes()];
  if (line === null || said === null) return null;
  const seq = last.seq + 1;
  const link = plainLink(line, plain, seq, last.hash);
  if (link === null) return null;
  const content = plainContent(said, \`\${plain.start}\${seq}\${between.hash}\${link.hash}\${between.recordedAt}\`, link);
  if (content === null) return null;
  chains.skip();
  events.skip();
  contents.push(content);
  return { seq, hash: link.hash };
}

/** What a line of chains.ndjson says that is not known before, where it is written as that of an event is and its hash fits. */
function plainLink({ block, from, end }, { start, named }, seq, previous) {
  const text = block.latin1Slice(from, end);
  const before = \`\${start}\${seq}\${between.previous}\${previous}\${between.salt}\`;
  const saltEnd = text.length - afterSalt;
  const commitmentFrom = saltEnd + between.commitment.length;
  const hashEnd = text.length - between.linkEnd.length;
  const salt = text.slice(before.length, saltEnd);
  const commitment = text.slice(commitmentFrom, commitmentFrom + digestLength);
  const hash = text.slice(hashEnd - digestLength, hashEnd);
  const written = \`\${before}\${salt}\${between.commitment}\${commitment}\${between.linkHash}\${hash}\${between.linkEnd}\`;
  if (text !== written || !isSalt.test(salt)) return null;
  const hashed = \`{"commitment":"\${commitment}","dossier":\${named}\${between.previous}\${previous}","seq":\${seq}}\`;
  return sha256(hashed) === hash ? { salt, commitment, hash } : null;
}

/** The content in a line of events.ndjson, where it is the one committed to. @param before what the line says up to the instant */
function plainContent({ block, from, end }, before, { salt, commitment }) {
  const text = block.latin1Slice(from, end);
  const recordedAt = text.slice(before.length, before.length + instantLength);
  const opening = \`\${before}\${recordedAt}\${between.event}\`;
  // Several times as fast as startsWith.
  if (text.slice(0, opening.length) !== opening || !isInstant.test(recordedAt) || !text.endsWith("}")) return null;
  const content = block.subarray(from + opening.length, end - 1);
  // An answer has another line to be held against, so it is read.
  if (commitmentTo(salt, content, recordedAt) !== commitment || text.includes("ObligationAnswered")) return null;
  return content;
}

let scratch = Buffer.alloc(64 * 1024);

/** The commitment to an event, taken over the bytes of its content as they stand in the file. */
function commitmentTo(salt, content, recordedAt) {
  const [start, end] = [\`\${salt}\\n{"event":\`, \`,"recordedAt":"\${recordedAt}"}\`];
  const length = start.length + content.length + end.length;
  if (scratch.length < length) scratch = Buffer.alloc(2 * length);
  scratch.latin1Write(start, 0);
  content.copy(scratch, start.length);
  scratch.latin1Write(end, start.length + content.length);
  return sha256(scratch.subarray(0, length));
}

/** Takes the next line of a file, which must be about a record. */
function takeOf(file, { dossier, seq, hash }) {
  const row = file.take();
  const place = file.place();
  if (row === null || row.dossier !== dossier || row.seq !== seq)
    fault(place, \`should be record \${seq} of \${dossier}: a line was removed, moved or added\`);
  if (row.hash !== hash) fault(place, \`names another hash than record \${seq} of \${dossier} has\`);
  return { row, place };
}

function walkEvent(link, contents, files, counts, report) {
  const { row, place } = takeOf(files.events, link);
  if (!files.coded && !isRecorded(row, link, place))
    report(\`\${place} (\${link.dossier}, record \${link.seq}): its content is not what was recorded\`);
  contents.push(row.content);
  counts.events += 1;
  // Said of itself, or within a text: it is read to know.
  if (row.content.includes('"type":"ObligationAnswered"')) walkAnswer(link, row, place, files, counts, report);
}

function isRecorded({ content, recordedAt, text }, { salt, commitment }, place) {
  if (sha256(\`\${salt}\\n{"event":\${content},"recordedAt":\${canonical(recordedAt)}}\`) === commitment) return true;
  const { event } = readWritten(text, place);
  return commitTo(salt, { event, recordedAt }) === commitment;
}

function walkAnswer(link, { content, recordedAt }, place, files, counts, report) {
  const event = parse(content, place);
  if (event.type !== "ObligationAnswered") return;
  const { row: answer, place: answerPlace } = takeOf(files.answers, { ...link, hash: undefined });
  const said = { event: event.eventId, recordedAt, said: event.data ?? null, retracted: event.retracted ?? null };
  const written = Object.fromEntries(Object.keys(said).map((name) => [name, answer[name]]));
  if (canonical(written) !== canonical(said)) report(\`\${answerPlace}: is not what was recorded\`);
  counts.answers += 1;
}

function walkChange(link, files, counts, report) {
  const alerts = [];
  let change;
  let of = 1;
  while (alerts.length < of) {
    const { row, place } = takeOf(files.alerts, link);
    change ??= row.change;
    of = row.of;
    if (row.number !== alerts.length + 1 || canonical(row.change) !== canonical(change))
      fault(place, \`is not alert \${alerts.length + 1} of \${of} of record \${link.seq}\`);
    alerts.push(row.alert);
  }
  if (!files.coded && commitTo(link.salt, { ...change, alerts }) !== link.commitment)
    report(\`\${files.alerts.place()} (\${link.dossier}, record \${link.seq}): its content is not what was recorded\`);
  counts.alerts += alerts.length;
  counts.changes += 1;
}

/** Every legal value of a file of the law, as text. */
const valuesIn = ({ parameters }) =>
  parameters.flatMap(({ id, values }) => values.map(({ since, value }) => canonical([id, since, value])));

function walkObligations({ dossier }, contents, files, values, counts) {
  const seen = new Set();
  let events;
  for (let row = files.obligations.peek(); row?.dossier === dossier; row = files.obligations.peek()) {
    files.obligations.take();
    const place = files.obligations.place();
    if (seen.has(row.obligation)) fault(place, \`\${row.obligation} is there twice\`);
    seen.add(row.obligation);
    events ??= new Set(contents.map((content) => parse(\`\${content}\`, \`events.ndjson (\${dossier})\`)?.eventId));
    for (const { event } of row.explanation.facts)
      if (!events.has(event)) fault(place, \`rests on event \${event}, which is not in the dossier\`);
    for (const { id, since, value } of row.explanation.parameters)
      if (!values.has(canonical([id, since, value])))
        fault(place, \`rests on a value of \${id} that the law of the pack has not\`);
    for (const answer of row.answers) if ("until" in answer) meetWaiver(row, answer, files.waivers, place);
    counts.obligations += 1;
  }
}

/** Takes the next line of waivers.ndjson, which must say what the obligation says. */
function meetWaiver(row, { kind, by, from, until, reason = null, event }, file, place) {
  const { dossier, obligation, title, status, due, on } = row;
  const waiver = { dossier, obligation, title, kind, by, from, until, reason, event, status, due, on };
  const said = file.take();
  if (said === null || canonical(said) !== canonical(waiver))
    fault(file.place(), \`is not what \${place} says of who silenced \${obligation}, until when and why\`);
}

/**
 * Holds the chains against the checkpoints, and the checkpoints against each other and against hashes from Monday mails.
 * A leaf is the SHA-256 of a head and names nobody, so that one which no chain has cannot say whose it was: the dossiers
 * are named whose records should be under a checkpoint and are not.
 * @param met how many leaves are in its chains, where they were walked in parts already and nothing is wrong with their order
 */
export function walkCheckpoints(pack, manifest, hashes = [], met = null) {
  const checkpoints = [];
  const faults = [];
  let elsewhere = 0;
  const report = (problem) => faults.push(problem);
  try {
    const leaves = readCheckpoints(pack, manifest, checkpoints, report);
    for (const hash of hashes) holdAgainst(hash, checkpoints, report);
    const isKnown = met !== null && (met === leaves.size || isPartial(manifest));
    if (isKnown) elsewhere = leaves.size - met;
    else if (checkpoints.length > 0) elsewhere = meetLeaves(pack, checkpoints, leaves, report, isPartial(manifest));
  } catch (error) {
    report(error instanceof Fault ? error.message : \`cannot be read: \${error.message}\`);
  }
  return { checkpoints, elsewhere, faults };
}

/** Whether codes stand in place of names and numbers of papers. */
const isCoded = ({ asked }) => asked?.pseudonymised === true;

/** Whether a pack was asked to hold less than the whole ledger: the last heads of a checkpoint may then be in no chain of it. */
const isPartial = ({ asked, page }) =>
  page !== undefined || (asked !== undefined && (asked.knownAt !== null || asked.scope !== null));

/** Reads the checkpoints and how each follows from the one before. @returns by leaf, which checkpoint has it first */
function readCheckpoints(pack, manifest, checkpoints, report) {
  const leaves = new Map();
  const lines = linesOf(pack, "checkpoints.ndjson");
  for (let row = lines.take(); row !== null; row = lines.take()) {
    const place = \`\${lines.place()} (checkpoint of \${row.day})\`;
    const { employer, day, previous, count, root, hash } = row;
    if (employer !== manifest.employer) report(\`\${place}: is of another employer, or no checkpoint\`);
    if (sha256(canonical({ employer, day, previous, count, root })) !== hash)
      report(\`\${place}: its hash is not that of what it says: it was altered\`);
    followsOn(row, checkpoints.at(-1), manifest, (problem) => report(\`\${place}: \${problem}\`));
    const listed = createHash("sha256");
    let before = "";
    for (let at = 0; at < count; at += 1) {
      const leaf = lines.take();
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

/**
 * Walks the chains and looks for the leaf of each record.
 * @returns how many leaves are in no chain of a pack that does not hold the whole ledger: of those nothing can be said
 */
function meetLeaves(pack, checkpoints, leaves, report, partial) {
  const met = new Set();
  const suspects = [];
  const chains = linesOf(pack, "chains.ndjson", readLink);
  const events = linesOf(pack, "events.ndjson", readEvent);
  let link = chains.take();
  while (link !== null) {
    const { dossier } = link;
    const state = { dossier, at: 0, waiting: null };
    for (; link?.dossier === dossier; link = chains.take()) {
      const day = recordedOn(link, events);
      if (day !== null && state.waiting === null) state.waiting = awaited(link.seq, day, checkpoints);
      const leaf = sha256(link.leaf);
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
  if (partial) return leaves.size - met.size;
  const unmet = new Map();
  for (const [leaf, at] of leaves) if (!met.has(leaf)) unmet.set(at, (unmet.get(at) ?? 0) + 1);
  for (const [at, count] of [...unmet].sort(([a], [b]) => a - b))
    report(
      \`checkpoint of \${checkpoints[at].day}: \${count} of its heads \${count === 1 ? "is" : "are"} in no chain of this pack: the last records of a dossier, or a whole one, were taken away or rewritten after that day\`,
    );
  if (unmet.size > 0) for (const suspect of suspects) report(suspect);
  return 0;
}

/** The day in Belgium, or the one after it shortly before midnight, on which an event says that it was recorded. */
function recordedOn({ dossier, seq, kind, erased }, events) {
  if (kind !== "event" || erased) return null;
  const row = events.peek();
  if (row?.dossier !== dossier || row.seq !== seq) return null;
  events.take();
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
 * @param key the fingerprint of the key that signed it
 * @param parts what was found in its parts, where they were walked at once
 */
export function verifyPack(pack, seal, hashes = [], key = undefined, parts = {}) {
  const { weighed, counts: sound, met } = parts;
  const { manifest, faults } = alteredFiles(pack, seal, key, weighed);
  if (manifest === null) return { manifest, counts: null, checkpoints: [], faults };
  const walked = walkChains(pack, manifest, sound);
  const witnessed = walkCheckpoints(pack, manifest, hashes, met);
  const { counts } = walked;
  const all = [...new Set([...faults, ...walked.faults, ...witnessed.faults])];
  const { checkpoints, elsewhere } = witnessed;
  return { manifest, counts, checkpoints, elsewhere, faults: all };
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

/** The fingerprint after --key, which may be printed in groups. */
function keyIn(args) {
  const at = args.indexOf("--key");
  return at < 0 ? undefined : (args[at + 1] ?? "").replace(/[\\s:]/g, "").toLowerCase();
}

function verdict({ manifest, counts, checkpoints, elsewhere = 0, faults }, known, hashes, key) {
  const held =
    manifest === null || counts === null
      ? []
      : [...contents(manifest, counts), ...limits(manifest), ...nights(checkpoints, elsewhere)];
  const named = faults.slice(0, faultsMax).map((text) => \`  \${text}\`);
  const said =
    faults.length > 0
      ? [\`FAULT: \${faults.length} found\`, ...named]
      : [...soundness(known), ...signature(manifest, key), ...witnesses(checkpoints, hashes)];
  return \`\${[...held, ...said].join("\\n")}\\n\`;
}

const many = (count, one, more) => \`\${count} \${count === 1 ? one : more}\`;

const contents = (
  { employer, id, from, to, files },
  { dossiers, records, events, changes, alerts, erased, ...more },
) => [
  \`Audit export \${id} of \${employer}, \${from} to \${to}\`,
  \`  \${many(files.length, "file", "files")}, \${many(dossiers, "dossier", "dossiers")}, \${many(records, "record", "records")}: \${many(events, "event", "events")}, \${many(changes, "change", "changes")} with \${many(alerts, "alert", "alerts")}, \${erased} erased\`,
  \`  \${many(more.obligations, "obligation", "obligations")}, \${many(more.answers, "answer", "answers")}, \${many(more.rejections, "rejection", "rejections")}\`,
];

/** What a pack was asked to leave out; a pack of before that could be asked says nothing. */
const limits = ({ to, asked = { asOf: to, knownAt: null, scope: null, families: null, pseudonymised: false } }) => [
  ...(asked.asOf === to ? [] : [\`  Statuses as of \${asked.asOf}\`]),
  ...(asked.knownAt === null ? [] : [\`  Only what was recorded by the end of \${asked.knownAt}\`]),
  ...(asked.pseudonymised
    ? [
        "  Codes stand in place of names and numbers of papers. CHECKED: each chain of links, and every byte against the seal.",
        "  NOT CHECKED, for it cannot be here: that each content is the one that was recorded. Ask for the pack without codes.",
      ]
    : []),
  ...(asked.scope === null
    ? []
    : [
        \`  Only the \${many(asked.scope.length, "dossier that was", "dossiers that were")} asked for, and the employer's own\`,
      ]),
  ...((asked.families ?? null) === null ? [] : [\`  Only obligations of these families: \${asked.families.join(", ")}\`]),
];

const headsLocked = (checkpoints) => checkpoints.reduce((sum, { count }) => sum + count, 0);

const nights = (checkpoints, elsewhere) =>
  checkpoints.length === 0
    ? []
    : [
        ...(elsewhere === 0
          ? []
          : [
              \`  \${many(elsewhere, "head of a checkpoint is", "heads of checkpoints are")} in no chain here: this pack does not hold the whole ledger\`,
            ]),
        \`  \${many(checkpoints.length, "checkpoint", "checkpoints")}, \${checkpoints[0].day} to \${checkpoints.at(-1).day}, with \${many(headsLocked(checkpoints), "head", "heads")}\`,
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

/** What the signature proves: with a key from elsewhere who made the pack, with the one that came along no more than its name. */
function signature({ signedBy = null }, key) {
  if (signedBy === null) return ["  Nobody signed it."];
  if (key !== undefined) return [\`  Signed by the key that you gave: whoever holds it made this manifest.\`];
  return [
    \`  Signed by key \${signedBy},\`,
    "  which came with the pack: anybody can sign with a key of their own. Compare it with the fingerprint that you were",
    "  told (--key FINGERPRINT) to know who made the pack.",
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

/** A pack whose links have fewer bytes is checked sooner than other threads are ready to help. */
const inPartsMin = 4 * 1024 * 1024;
const partsEach = 8;

/** Checks the pack in a folder, a large one in parts at once. */
async function verifyFolder(folder, seal, hashes, key) {
  const links = statSync(join(folder, "chains.ndjson"), { throwIfNoEntry: false });
  const parts = links === undefined || links.size < inPartsMin ? {} : await foundInParts(folder);
  return verifyPack(packIn(folder), seal, hashes, key, parts);
}

/**
 * Weighs the files of a pack and walks its chains, on as many threads as there are processors, each of which takes the next
 * file or the next dossiers. The files go by dossiers in one order, so that some dossiers are some bytes of each: every
 * byte is in one part, whatever its order turns out to be.
 * @returns what was found; no counts where anything is wrong, so that one walk in order says what and where
 */
export async function foundInParts(folder) {
  const threads = Math.min(cpus().length, partsEach);
  try {
    const files = packIn(folder)
      .names()
      .map((name) => ({ name }));
    const tasks = [...files, ...partsOf(folder, threads * partsEach)];
    const work = { verifies: import.meta.url, folder, tasks, taken: new SharedArrayBuffer(4) };
    const others = Array.from({ length: threads - 1 }, () => foundBy(work));
    const own = new Promise((resolve) => resolve(doTasks(work)));
    // Each is waited for, also where one ends before its time: none reads on once this has returned.
    const ended = await Promise.allSettled([...others, own]);
    return ended.every(({ status }) => status === "fulfilled") ? inAll(ended.map(({ value }) => value)) : {};
  } catch {
    return {};
  }
}

const foundBy = (work) =>
  new Promise((resolve, reject) => {
    // Without the options of this process: they may name what is not there, and nothing of theirs is needed.
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: work, execArgv: [], env: {} });
    worker.once("message", resolve).once("error", reject).once("exit", reject);
  });

/** Does one task after the other that no other thread took. */
function doTasks({ folder, tasks, taken }) {
  const next = () => tasks[Atomics.add(new Int32Array(taken), 0, 1)];
  const found = { weighed: {}, counts: noCounts(), met: 0 };
  const pack = packIn(folder);
  let nightly = null;
  for (let task = next(); task !== undefined; task = next()) {
    if (task.name !== undefined) found.weighed[task.name] = weigh(pack, task.name);
    else if (found.counts !== null) {
      nightly ??= nightlyIn(pack);
      if (nightly === null) found.counts = null;
      else walkPart(packIn(folder, task.windows), task.heads, nightly, found);
    }
  }
  return found;
}

/** The manifest of a pack, with its checkpoints and their leaves; null where they cannot be read. */
function nightlyIn(pack) {
  try {
    const manifest = JSON.parse(readAll(pack, "manifest.json"));
    const checkpoints = [];
    return { manifest, checkpoints, leaves: readCheckpoints(pack, manifest, checkpoints, () => {}) };
  } catch {
    return null;
  }
}

/** Walks the dossiers of a part, and counts them and their leaves; where anything is wrong there are no counts any more. */
function walkPart(pack, heads, { manifest, checkpoints, leaves }, found) {
  let isSound = true;
  const report = () => {
    isSound = false;
  };
  try {
    walkDossiers(pack, manifest, heads, found.counts, report);
    if (leaves.size > 0) found.met += leaves.size - meetLeaves(pack, checkpoints, leaves, report, true);
  } catch {
    isSound = false;
  }
  if (!isSound) found.counts = null;
}

function inAll(found) {
  const weighed = Object.assign({}, ...found.map((one) => one.weighed));
  if (found.some(({ counts }) => counts === null)) return { weighed };
  const counts = noCounts();
  for (const one of found) for (const name of Object.keys(counts)) counts[name] += one.counts[name];
  return { weighed, counts, met: found.reduce((sum, { met }) => sum + met, 0) };
}

/**
 * Cuts a pack into so many parts: some heads, and the bytes of each file that are theirs. A file that is out of order is
 * cut somewhere, and a part has lines then that are not of its dossiers.
 */
function partsOf(folder, count) {
  const heads = headsIn(packIn(folder));
  if (heads.length === 0) fault("heads.json", "names no dossier, so that every line is left over");
  for (const [at, { dossier }] of heads.entries())
    if (at > 0 && !(dossier > heads[at - 1].dossier)) fault("heads.json", "is out of order");
  const each = Math.ceil(heads.length / count);
  const parts = [];
  let cuts = Object.fromEntries(walked.map((name) => [name, 0]));
  for (let from = 0; from < heads.length; from += each) {
    const next = heads[from + each]?.dossier;
    const ends = Object.fromEntries(
      walked.map((name) => [name, cutBefore(join(folder, \`\${name}.ndjson\`), next, cuts[name])]),
    );
    const windows = Object.fromEntries(walked.map((name) => [\`\${name}.ndjson\`, [cuts[name], ends[name]]]));
    parts.push({ heads: heads.slice(from, from + each), windows });
    cuts = ends;
  }
  return parts;
}

/** Bytes that are read at once where one line is looked for. */
const probeBytes = 64 * 1024;

/**
 * Where the first line of a dossier, or of one after it, begins in a file; where the file ends, if no dossier is named.
 * @param from where a line begins that stands before it, or is it
 */
function cutBefore(path, dossier, from) {
  const { size } = statSync(path);
  if (dossier === undefined) return size;
  let [low, high] = [from, size];
  while (high - low > probeBytes) {
    const middle = Math.floor((low + high) / 2);
    // What stands at the place itself may have begun before it.
    const [partly, line] = placesFrom(path, middle - 1, size);
    const begins = partly.place + partly.length;
    if (line === undefined || begins >= high) break;
    if (dossierIn(line.text) < dossier) low = begins;
    else high = begins;
  }
  for (const { place, text } of placesFrom(path, low, high)) if (dossierIn(text) >= dossier) return place;
  return high;
}

/** The lines from a place of a file on, each with where it stands. */
function* placesFrom(path, from, end) {
  const lines = linesOf({ open: () => blocksOf(path, [from, end], probeBytes) }, path, (text) => text);
  let place = from;
  for (let line = lines.bytes(); line !== null; line = lines.bytes()) {
    const length = line.end - line.from + 1;
    yield { place, length, text: lines.take() };
    place += length;
  }
}

const dossierIn = (text) => JSON.parse(/^\\{"dossier":("(?:[^"\\\\]|\\\\.)*"),/.exec(text)[1]);

/**
 * Checks an export in pages: each as a pack of its own, that they follow one another without a gap, and the checkpoints
 * against the chains of all of them.
 */
export async function verifyPages(folder, seal, hashes = [], key) {
  const text = readFileSync(join(folder, "index.json"), "utf8");
  const faults = seal !== undefined && sha256(text) !== seal ? ["index.json: is not what the seal says"] : [];
  const index = readManifest(text);
  if (index === null) return { manifest: null, counts: null, checkpoints: [], faults: ["index.json: was altered"] };
  const packs = index.pages.map((page) => packIn(join(folder, page.folder)));
  const counts = {};
  let last = null;
  let before;
  for (const [at, page] of index.pages.entries()) {
    const { manifest, ...found } = await verifyFolder(join(folder, page.folder), page.seal, [], key);
    faults.push(...found.faults.map((problem) => \`\${page.folder}: \${problem}\`));
    for (const [name, count] of Object.entries(found.counts ?? {})) counts[name] = (counts[name] ?? 0) + count;
    before ??= manifest?.page?.before;
    const wanted = { number: at + 1, after: last, before };
    const { next, ...is } = manifest?.page ?? { next: null };
    if (JSON.stringify(is) !== JSON.stringify(wanted))
      faults.push(\`\${page.folder}: does not follow the page before it\`);
    last = next;
  }
  if (last !== null) faults.push("index.json: the last pages are missing");
  for (const [name, count] of Object.entries(counts))
    if (index.counts[name] !== count)
      faults.push(\`index.json: says \${index.counts[name]} \${name}, and there are \${count}\`);
  const witnessed = walkCheckpoints(inOne(packs), index, hashes);
  const { checkpoints, elsewhere } = witnessed;
  return {
    manifest: { ...index, files: index.pages },
    counts,
    checkpoints,
    elsewhere,
    faults: [...faults, ...witnessed.faults],
  };
}

/** Pages read one after another. */
const inOne = (packs) => ({
  names: () => packs[0].names(),
  *open(name) {
    for (const pack of packs) yield* pack.open(name);
  },
});

const usage = \`node verify.mjs [--seal HEX] [--key HEX] [--checkpoint HEX]

  --seal        the seal that you were given by another way than the pack; else one that lies next to its folder
  --key         the fingerprint of the key that signs, as you were told it
  --checkpoint  the checkpoint that a Monday mail printed; may be given again
\`;

/** What is wrong with the arguments of a command, and the remedy; null where nothing is: a mistyped seal is no fault of the pack. */
function wrongIn(args) {
  const strange = args.find((arg) => arg.startsWith("-") && !["--seal", "--key", "--checkpoint"].includes(arg));
  if (strange !== undefined) return \`\${strange}: is no option here; \${usage}\`;
  const isDigest = (text) => /^[0-9a-f]{64}$/.test(text);
  if (args.includes("--seal") && !isDigest(args[args.indexOf("--seal") + 1]?.toLowerCase() ?? ""))
    return "--seal: give the 64 letters and digits of the seal\\n";
  if (args.includes("--key") && !isDigest(keyIn(args)))
    return "--key: give the 64 letters and digits of the fingerprint\\n";
  return null;
}

/**
 * Checks the pack in a folder, or the pages of one, with the witnesses that the arguments of a command name, and puts it into words.
 * Throws where an argument names none.
 */
export async function checkFolder(folder, args) {
  const wrong = wrongIn(args);
  if (wrong !== null) throw new Error(wrong.trim());
  const [known, hashes, key] = [sealFor(folder, args), hashesIn(args), keyIn(args)];
  const result = existsSync(join(folder, "index.json"))
    ? await verifyPages(folder, known.seal, hashes, key)
    : await verifyFolder(folder, known.seal, hashes, key);
  return { ...result, text: verdict(result, known, hashes, key) };
}

if (!isMainThread && workerData?.verifies === import.meta.url) parentPort.postMessage(doTasks(workerData));
else if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  const args = process.argv.slice(2);
  const wrong = args.includes("--help") ? usage : wrongIn(args);
  const { text, faults } =
    wrong === null ? await checkFolder(dirname(fileURLToPath(import.meta.url)), args) : { text: wrong, faults: [] };
  process.stdout.write(text);
  process.exitCode = args.includes("--help") ? 0 : wrong !== null ? 2 : faults.length === 0 ? 0 : 1;
}
`;
