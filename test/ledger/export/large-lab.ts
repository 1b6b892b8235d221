import type { BelfryEvent } from "../../../events/catalogue.ts";
import { addDays, formatDay, parseDay } from "../../../shared/calendar/day.ts";
import { genesis, nextLink } from "../../../shared/ledger/chain.ts";
import type { KnownDossier } from "../../../shared/ledger/export/known-dossier.ts";
import type { PackSource, Spool } from "../../../shared/ledger/export/pack.ts";
import { writePack } from "../../../shared/ledger/export/write-pack.ts";
import { card, configured, hired, lab, sheet, shift } from "../../cast.ts";
import { checked, passport } from "../../checks-cast.ts";

/** How large a lab is: people, those of them who work long weeks, and how many of those weeks each has. */
export type Size = { readonly people: number; readonly longWorkers: number; readonly longWeeks: number };

/** A year of a lab with many weekly findings for many people, as large as asked and always the same. */
export async function largeLab(size: Size): Promise<{ readonly page: string; readonly findings: number }> {
  const dossiers = new Map([[`${lab}#employer#${lab}`, [configured({ sector: "private" })]]]);
  for (let person = 0; person < size.people; person += 1) dossiers.set(...personOf(person, size));
  const source: PackSource = {
    dossiers: [...dossiers.keys()],
    read: async (id) => chained(id, dossiers.get(id) ?? []),
    rejections: async () => [],
    checkpoints: async function* () {},
  };
  const spooled = new Map<string, string>();
  const spool: Spool = {
    add: async (name, text) => void spooled.set(name, (spooled.get(name) ?? "") + text),
    async *read(name) {
      yield Buffer.from(spooled.get(name) ?? "");
    },
  };
  let page = "";
  const write = async (name: string, content: AsyncIterable<Uint8Array>) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    if (name === "report.html") page = Buffer.concat(chunks).toString();
  };
  const span = { from: parseDay("2026-01-01"), to: parseDay("2026-12-31") };
  const pack = await writePack({ employer: lab, id: "year-2026", span }, source, spool, write, "// the verifier\n");
  return { page, findings: pack.manifest.counts.obligations };
}

/** The ledgers of such a lab, each made when it is read and forgotten, so that it may have any number of people. */
export function largeSource(size: Size): PackSource {
  const own = `${lab}#employer#${lab}`;
  const people = Array.from({ length: size.people }, (_, person) => `${lab}#person#p-${idOf(person)}`);
  return {
    dossiers: [own, ...people.sort()],
    read: async (id) => {
      const events = id === own ? [configured({ sector: "private" })] : personOf(Number(id.split("#p-")[1]), size)[1];
      return chained(id, events);
    },
    rejections: async () => [],
    checkpoints: async function* () {},
  };
}

const idOf = (person: number): string => String(person).padStart(3, "0");

function personOf(person: number, { longWorkers, longWeeks }: Size): [string, BelfryEvent[]] {
  const id = `p-${idOf(person)}`;
  const subject = { kind: "person", id } as const;
  const events = [
    hired(
      { name: `Person ${id}`, schedule: { weeklyMinutes: 2280 }, monthlyGrossCents: 389_050 },
      { subject, key: `contract-${id}` },
    ),
    card({}, { subject, key: `card-${id}` }),
    checked("2025-02-25", `card-${id}`, true, { subject, key: `check-${id}` }),
    passport("2031-06-30", { subject, key: `passport-${id}` }),
  ];
  for (let week = 0; person < longWorkers && week < longWeeks; week += 1) {
    const monday = addDays(parseDay("2026-01-05"), 7 * (2 * week + (person % 2)));
    events.push(longWeek(formatDay(monday), subject));
  }
  return [`${lab}#person#${id}`, events];
}

/** Four days of ten hours, with every break: one finding of overtime, its arithmetic a line a day. */
function longWeek(monday: string, subject: { readonly kind: string; readonly id: string }): BelfryEvent {
  const days = [0, 1, 2, 3].map((day) => formatDay(addDays(parseDay(monday), day)));
  const shifts = days.map((day) =>
    shift(`${day}T08:00:00Z`, `${day}T18:30:00Z`, [`${day}T12:00:00Z`, `${day}T12:30:00Z`]),
  );
  return sheet(monday, shifts, { subject, key: `sheet-${subject.id}-${monday}` });
}

/** Events as a ledger holds them, each tied to the one before. */
function chained(id: string, events: readonly BelfryEvent[]): Awaited<ReturnType<PackSource["read"]>> {
  let head = genesis;
  const records: KnownDossier["records"][number][] = events.map((event) => {
    const payload = { event, recordedAt: `${event.occurredOn}T09:00:00.000Z` };
    const link = nextLink(head, id, "event", payload, "0".repeat(32));
    head = { seq: link.seq, hash: link.hash };
    return { ...link, kind: "event", payload, reservedFor: [] };
  });
  return { id, records, head };
}
