import { type BelfryEvent, definitions, type EventType } from "../events/catalogue.ts";
import { parseEvent } from "../events/parse.ts";

/**
 * The people of the Leuven Vision Lab, whose stories recur in the tests. Each builder gives one event as Belfry accepts
 * it; `more` replaces any part of its envelope.
 */
export type More = {
  readonly key?: string;
  readonly revision?: number;
  readonly eventId?: string;
  readonly source?: string;
  readonly occurredOn?: string;
  readonly holdsFrom?: string;
  readonly period?: string;
  readonly subject?: { readonly kind: string; readonly id: string };
};

/** The employer of all of them. */
export const lab = "leuven-lab";
/** A researcher from India with an A card until 30 September 2026. */
export const asha = { kind: "person", id: "p-asha" } as const;

/** An event as Belfry accepts it; throws naming the problems where it does not. */
export function accept(received: unknown): BelfryEvent {
  const parsed = parseEvent(received);
  if (!parsed.ok) throw new Error(`not accepted: ${JSON.stringify(parsed.problems)}`);
  return parsed.event;
}

/** One statement about Asha, unless `more` says another subject. */
export function stated(type: EventType, key: string, occurredOn: string, data: object, more: More): BelfryEvent {
  const revision = more.revision ?? 1;
  const eventId = `${type}-${more.key ?? key}-${revision}`;
  const { version } = definitions.get(type) ?? {};
  const said = { type, version, eventId, source: "hr.lab", employer: lab, subject: asha, key, occurredOn };
  return accept({ ...said, data, ...more });
}

type Terms = {
  position?: "staff" | "management-or-trust" | "commercial-representative";
  schedule?: { weeklyMinutes: number; dailyMinutes?: readonly number[] };
  jointCommittee?: string;
  monthlyGrossCents?: number;
  seniorityFrom?: string;
  role?: "researcher" | "other";
};
type Hire = Terms & {
  startsOn?: string;
  endsOn?: string;
  worksFrom?: string;
  nationalities?: readonly string[];
  name?: string;
};
/** Asha's contract: from March 2025, Indian, without an end unless given. */
export const hired = (data: Hire = {}, more: More = {}) =>
  stated(
    "EmployeeHired",
    "contract-asha",
    "2025-02-10",
    { startsOn: "2025-03-01", nationalities: ["IN"], ...data },
    more,
  );

/** A contract of somebody whose nationality nobody stated. */
export const hiredWithoutNationality = (more: More = {}) =>
  stated("EmployeeHired", "contract-asha", "2025-02-10", { startsOn: "2025-03-01" }, more);

type Change = Terms & { contract?: string; endsOn?: string | null; nationalities?: readonly string[] };
export const contractChanged = (occurredOn: string, data: Change, more: More = {}) =>
  stated("ContractChanged", "contract-asha-v2", occurredOn, { contract: "contract-asha", ...data }, more);

export const employmentEnded = (lastDay: string, more: More = {}) =>
  stated("EmploymentEnded", "contract-asha", lastDay, { lastDay }, more);

/** The end of Asha's contract, and how it came about. */
export const left = (lastDay: string, cause: string, more: More = {}) =>
  stated("EmploymentEnded", "contract-asha", lastDay, { lastDay, cause }, more);

/** Whole days on which Asha did not work. */
export const absent = (kind: string, firstDay: string, lastDay: string, more: More = {}) =>
  stated("AbsenceRecorded", `absence-${firstDay}`, firstDay, { kind, lastDay }, { period: firstDay, ...more });

/** A payment of the end-of-year premium of a year, by default under Asha's contract. */
export const premiumPaid = (on: string, year: number, grossCents: number, more: More & { contract?: string } = {}) => {
  const { contract = "contract-asha", ...envelope } = more;
  const data = { contract, kind: "end-of-year-premium", grossCents };
  return stated("PaymentMade", `premium-${year}-${on}`, on, data, { period: `${year}-01-01`, ...envelope });
};

/** A payment file told the bank to transfer something to Asha, net. */
export const transferred = (on: string, amountCents: number, categoryPurpose = "BONU", more: More = {}) =>
  stated(
    "SalaryTransferred",
    `transfer-${on}`,
    on,
    { amountCents, categoryPurpose },
    { period: `${on.slice(0, 7)}-01`, ...more },
  );

type Card = { cardType?: string; ground?: string; labourMarket?: string; validFrom?: string; expiresOn?: string };
/** Asha's A card, from February 2025 until 30 September 2026. */
export const card = (data: Card = {}, more: More = {}) =>
  stated("ResidenceCardIssued", "card-a-77", "2025-02-20", { cardType: "A", expiresOn: "2026-09-30", ...data }, more);

/** A card whose last day nobody reported. */
export const cardWithoutExpiry = (more: More = {}) =>
  stated("ResidenceCardIssued", "card-a-77", "2025-02-20", { cardType: "A" }, more);

/** The application by which Asha's card is renewed. */
export const filed = (on: string, more: More = {}) =>
  stated("RenewalFiled", "renewal-a-77", on, { card: "card-a-77" }, more);

export const foundAdmissible = (on: string, more: More = {}) =>
  stated("RenewalFoundAdmissible", "renewal-a-77", on, { card: "card-a-77" }, more);

export const decided = (
  on: string,
  outcome: "granted" | "refused" | "inadmissible",
  validUntil?: string,
  more: More = {},
) =>
  stated(
    "RenewalDecided",
    "renewal-a-77",
    on,
    { card: "card-a-77", outcome, ...(validUntil === undefined ? {} : { validUntil }) },
    more,
  );

/** The provisional document (Annex 49) of Asha's renewal. */
export const provisional = (on: string, lastDay?: string, more: More = {}) =>
  stated(
    "ProvisionalDocumentIssued",
    "annex-49-1",
    on,
    { renewal: "renewal-a-77", ...(lastDay === undefined ? {} : { lastDay }) },
    more,
  );

type Stretch = { readonly startsAt: string; readonly endsAt: string };
export type Shift = Stretch & { readonly id: string; readonly breaks?: readonly Stretch[] };
/** Presence from one instant to another, without the breaks given as pairs. */
export const shift = (startsAt: string, endsAt: string, ...breaks: readonly (readonly [string, string])[]): Shift => ({
  id: `s-${startsAt.replace(/\D/g, "")}`,
  startsAt,
  endsAt,
  breaks: breaks.map(([from, to]) => ({ startsAt: from, endsAt: to })),
});

/** The sheet of the week that begins on a Monday, sent on the Monday after. */
export const sheet = (monday: string, shifts: readonly Shift[], more: More = {}) =>
  stated("ShiftsRecorded", `sheet-${monday}`, monday, { shifts }, { period: monday, ...more });

type Said =
  | { readonly kind: "acknowledged" }
  | { readonly kind: "snoozed"; readonly until: string }
  | { readonly kind: "waived"; readonly until: string; readonly reason: string };
/** What the HR officer says to an obligation. */
export const answered = (on: string, obligation: string, answer: Said, more: More = {}) =>
  stated("ObligationAnswered", "answer-1", on, { obligation, by: "hr", answer }, more);

type OwnPremium = {
  source: string;
  percentOfMonthlyPay: number;
  seniorityMonths: number;
  leavers: readonly string[];
};
type Configuration = {
  contacts?: readonly object[];
  policies?: Record<string, unknown>;
  watchFrom?: string;
  receipts?: { readonly dimonaFrom?: string; readonly dmfaFrom?: string };
  feeds?: readonly { readonly id: string; readonly everyDays: number }[];
  sourcePrecedence?: { readonly [family: string]: readonly string[] | undefined };
  jointCommittee?: string;
  sector?: string;
  endOfYearPremium?: { payBy?: string; own?: OwnPremium };
};
/** The employer: in a committee that is not known to grant an end-of-year premium, and without one of its own. */
export const configured = (data: Configuration = {}, more: More = {}) =>
  stated(
    "EmployerConfigured",
    "configuration",
    "2025-01-02",
    {
      name: "Leuven Vision Lab",
      contacts: [{ id: "hr", email: "hr@lab.example" }],
      jointCommittee: "337",
      endOfYearPremium: {},
      ...data,
    },
    { subject: { kind: "employer", id: lab }, ...more },
  );

/** A publication of the lab about clouds: planned in January 2026, reviewed by its supervisor and for what it invents. */
/** A mail to a contact came back. */
export const bounced = (on: string, data: { contact?: string; email?: string } = {}, more: More = {}) =>
  stated(
    "MailBounced",
    `mail-${on}`,
    on,
    { contact: "hr", email: "hr@lab.example", ...data },
    { subject: { kind: "employer", id: lab }, source: "belfry.mail", ...more },
  );

/** Nothing was heard of a mail of some day to a contact, nor of its repetition. */
export const unheard = (on: string, data: { contact?: string; mailDay?: string } = {}, more: More = {}) =>
  stated(
    "MailUnheard",
    `mail-${on}`,
    on,
    { contact: "hr", mailDay: on, ...data },
    { subject: { kind: "employer", id: lab }, source: "belfry.alerts", ...more },
  );

/** A file of the payroll feed came on a day, and before that on another. */
export const heard = (on: string, before?: string, more: More = {}) =>
  stated("FeedHeard", "payroll", on, before === undefined ? {} : { before }, {
    eventId: `heard-${on}-${before ?? 0}`,
    subject: { kind: "employer", id: lab },
    source: "feed.heard",
    ...more,
  });

/** A snapshot of the staff feed of a day has Asha no more, or not her contract; it had the day before unless told. */
export const leftOut = (
  on: string,
  data: { whole?: boolean; contracts?: string[]; lastSeenOn?: string } = {},
  more: More = {},
) =>
  stated(
    "LeftOutOfSnapshot",
    data.whole === false ? "contract-of-staff" : "staff",
    on,
    { feed: "staff", whole: true, contracts: ["contract-asha"], lastSeenOn: "2026-05-31", ...data },
    { eventId: `left-out-${on}-${data.whole ?? true}-${more.revision ?? 1}`, source: "feed.snapshot", ...more },
  );

/** A file of the payroll feed looked wrong on a day; then it ended in some way, or did not yet. */
export const heldRun = (on: string, ended?: { on: string; how: "taken-in" | "superseded" | "file-gone" }, data = {}) =>
  stated(
    "FeedRunHeld",
    "5d2f0c9a41e7b310",
    on,
    {
      feed: "payroll",
      file: "2026-06.csv",
      people: { last: 72, now: 12 },
      sums: [
        { type: "PaymentMade", kind: "salary", unit: "cents", percent: 17, last: 23_041_550, now: 3_840_250 },
        { type: "ShiftsRecorded", unit: "minutes", percent: 40 },
      ],
      ...(ended === undefined ? {} : { ended }),
      ...data,
    },
    {
      eventId: ended === undefined ? `held-${on}` : `held-${on}-${ended.how}-${ended.on}`,
      revision: ended === undefined ? 1 : 2,
      subject: { kind: "employer", id: lab },
      source: "feed.held",
    },
  );

/** An audit export was written on a day, and found so many faults in the ledger. */
export const exportWritten = (on: string, faults: number, key = `export-of-${on}`) =>
  stated(
    "AuditExportWritten",
    key,
    on,
    {
      pack: "month-2026-05",
      from: "2026-05-01",
      to: "2026-05-31",
      asOf: "2026-05-31",
      seal: "5d2f".repeat(16),
      faults,
      askedBy: "schedule",
    },
    { eventId: key, subject: { kind: "employer", id: lab }, source: "belfry.exports" },
  );

/** A check of Asha's dossier, or of what is given, found faults on a day. */
export const checkFailed = (on: string, faults: number, checked: object = { kind: "dossier", dossier: asha }) =>
  stated(
    "AuditVerificationFailed",
    `check-of-${on}-${faults}`,
    on,
    { checked, faults },
    {
      eventId: `check-of-${on}-${faults}`,
      subject: { kind: "employer", id: lab },
      source: "belfry.exports",
    },
  );

/** Something that fell due on a day was not assessed in time, as a digest run found on another. */
export const fellBehind = (on: string, dueOn: string, more: More = {}) =>
  stated(
    "WatchFellBehind",
    `due-${dueOn}`,
    on,
    { dueOn },
    {
      eventId: `due-${dueOn}-${on}`,
      subject: { kind: "employer", id: lab },
      source: "belfry.alerts",
      ...more,
    },
  );

export const clouds = { kind: "project", id: "pub-clouds" } as const;

type Plan = {
  title?: string;
  venueDeadline?: string | undefined;
  plannedOn?: string | undefined;
  stages?: readonly string[];
  patent?: "none" | "planned" | undefined;
};
/** The plan: two reviews, no patent, no days unless given. What is given as undefined is left out. */
export const planned = (data: Plan = {}, more: More = {}) =>
  stated(
    "PublicationPlanned",
    "pub-clouds",
    "2026-01-05",
    JSON.parse(
      JSON.stringify({ authors: ["p-asha"], stages: ["supervisor", "intellectual-property"], patent: "none", ...data }),
    ),
    { subject: clouds, ...more },
  );

type ReviewedBy = "supervisor" | "intellectual-property" | "ethics" | "partner" | "management";
/** A review, named after its stage unless a key is given. */
export const requested = (stage: ReviewedBy, on: string, more: More & { readonly side?: string } = {}) => {
  const { side, ...rest } = more;
  return stated(
    "ReviewRequested",
    stage,
    on,
    { stage, ...(side === undefined ? {} : { side }) },
    { subject: clouds, ...rest },
  );
};

type Outcome = "approved" | "revision-asked" | "refused";
/** What a review came to, under a key of its own for each day. */
export const reviewed = (review: string, on: string, outcome: Outcome, more: More = {}) =>
  stated("ReviewDecided", `${review}-${on}`, on, { review, outcome }, { subject: clouds, ...more });

export const resubmitted = (review: string, on: string, more: More = {}) =>
  stated("RevisionSubmitted", `${review}-${on}`, on, { review }, { subject: clouds, ...more });

export const patentFiled = (on: string, more: More = {}) =>
  stated("PatentApplicationFiled", "EP26000001", on, { office: "EPO" }, { subject: clouds, ...more });

export const released = (on: string, more: More = {}) =>
  stated("PublicationReleased", "pub-clouds", on, { channel: "preprint" }, { subject: clouds, ...more });

export const givenUp = (on: string, more: More = {}) =>
  stated("PublicationWithdrawn", "pub-clouds", on, {}, { subject: clouds, ...more });

/** The same statement again under the same key with another content, or with another envelope. */
export function corrected(event: BelfryEvent, data: object, more: More = {}): BelfryEvent {
  const revision = more.revision ?? event.revision + 1;
  const eventId = more.eventId ?? `${event.type}-${event.key}-${revision}`;
  return accept({ ...event, ...more, revision, eventId, data: { ...event.data, ...data } });
}

/** The event that takes a statement back. */
export function retracted(event: BelfryEvent, more: More = {}): BelfryEvent {
  const { data: _, ...rest } = event;
  const revision = more.revision ?? event.revision + 1;
  const eventId = more.eventId ?? `${event.type}-${event.key}-${revision}`;
  return accept({ ...rest, ...more, revision, eventId, retracted: { reason: "reported by mistake" } });
}

/** Another content under the id of an event: what a sender does who numbers messages badly. */
export const underTheSameId = (event: BelfryEvent, data: object, more: More = {}): BelfryEvent =>
  accept({ ...event, ...more, data: { ...event.data, ...data } });
