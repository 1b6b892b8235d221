import * as z from "zod";
import { defineEvent, envelope, type Family, family } from "../envelope.ts";
import { terminationCauses } from "../person/termination.ts";
import { day, id, jointCommittee, language, region } from "../values.ts";

/** Digests leave between these hours, so that a whole day is left to act on them. */
export const earliestDigestHour = 6;
export const latestDigestHour = 18;

const contact = z.strictObject({
  id,
  email: z.email("give one e-mail address, as in hr@example.org").max(254),
  language: language.default("en"),
  families: z
    .array(family)
    .max(16)
    .optional()
    .describe("What it is told of; everything where left out, nothing but escalations where empty."),
  regions: z.array(region).min(1).max(4).optional().describe("Where the people work whom it is told of; all regions."),
  digestHour: z
    .int("give a whole hour")
    .min(earliestDigestHour, "give an hour from 6 to 18")
    .max(latestDigestHour, "give an hour from 6 to 18")
    .optional()
    .describe("The hour in Belgium from which its digest leaves; 8 where left out."),
  deputy: id.optional().describe("The contact who is told too of what is overdue and was not acknowledged in time."),
  fallback: z.boolean().optional().describe("Whether it is told of what no contact takes."),
  team: z
    .boolean()
    .optional()
    .describe(
      "Whether it is a manager's copy: told, besides those who take it, of the people alone whose contract names it as their manager; of no pay, unless its families say so.",
    ),
});

type Contacts = readonly z.output<typeof contact>[];

/**
 * Each contact has an id of its own, and each deputy is another contact of the list, who may hear what the contact hears:
 * a manager hears of its own people alone. Says of each at fault which.
 */
const nameEachOther = (contacts: Contacts, context: z.core.$RefinementCtx): void => {
  for (const [at, { id: own, deputy, team }] of contacts.entries()) {
    const fault = (field: string, message: string) => context.addIssue({ code: "custom", path: [at, field], message });
    if (contacts.findIndex((one) => one.id === own) < at)
      fault("id", "give each contact an id of its own; a contact before it has this one");
    if (deputy === own || (deputy !== undefined && !contacts.some((one) => one.id === deputy)))
      fault("deputy", "give the id of another contact of this list, or add the deputy to it");
    else if (team !== true && contacts.some((one) => one.id === deputy && one.team === true))
      fault("deputy", "give a contact who is told of everybody, not one of a team");
  }
};

const days = z.int("give whole days").min(0).max(366);
const workingDays = z.int("give whole days").min(1, "give at least one day").max(366);

/** What an employer may set instead of the defaults; see shared/policy for what each means. */
const knownPolicies = {
  "renewal-ladder": z.array(days).min(1).max(32).optional(),
  "holder-renewal-ladder": z.array(days).min(1).max(32).optional(),
  "cover-ladder": z.array(days).min(1).max(32).optional(),
  "authorisation-ladder": z.array(days).min(1).max(32).optional(),
  "visa-ladder": z.array(days).min(1).max(32).optional(),
  "mobility-notice-ladder": z.array(days).min(1).max(32).optional(),
  "mobility-days-ladder": z.array(days).min(1).max(32).optional(),
  "long-mobility-ladder": z.array(days).min(1).max(32).optional(),
  "registration-ladder": z.array(days).min(1).max(32).optional(),
  "orientation-ladder": z.array(days).min(1).max(32).optional(),
  "single-permit-ladder": z.array(days).min(1).max(32).optional(),
  "grant-presented-days": days.optional(),
  "first-card-days": days.optional(),
  "reference-patience": days.optional(),
  "premium-ladder": z.array(days).min(1).max(32).optional(),
  "average-ladder": z.array(days).min(1).max(32).optional(),
  "registration-patience": days.optional(),
  "escalation-working-days": workingDays.optional(),
  "review-ladder": z.array(days).min(1).max(32).optional(),
  "approval-working-days": workingDays.optional(),
  "supervisor-review-working-days": workingDays.optional(),
  "intellectual-property-review-working-days": workingDays.optional(),
  "ethics-review-working-days": workingDays.optional(),
  "partner-review-working-days": workingDays.optional(),
  "management-review-working-days": workingDays.optional(),
  "patent-ladder": z.array(days).min(1).max(32).optional(),
  "patent-question-days": days.optional(),
  "title-check-ladder": z.array(days).min(1).max(32).optional(),
  "recognition-ladder": z.array(days).min(1).max(32).optional(),
  "passport-ladder": z.array(days).min(1).max(32).optional(),
  "remuneration-ladder": z.array(days).min(1).max(32).optional(),
  "region-notice-working-days": workingDays.optional(),
  "region-notice-pay-percent": z.int("give a whole percentage, as in 5").min(1).max(100).optional(),
  "payment-day-months": z.int("give whole months").min(1, "give at least 1").max(1_200, "give at most 1200").optional(),
  "payment-amount-cents": z
    .int("give whole cents")
    .min(1, "give at least 1")
    .max(1_000_000_000, "give at most 1000000000")
    .optional(),
  "supplement-ladder": z.array(days).min(1).max(32).optional(),
  "decision-ladder": z.array(days).min(1).max(32).optional(),
  "appeal-ladder": z.array(days).min(1).max(32).optional(),
  "documents-patience": days.optional(),
  "dimona-in-ladder": z.array(days).min(1).max(32).optional(),
  "dimona-out-ladder": z.array(days).min(1).max(32).optional(),
  "dimona-answer-patience": days.optional(),
  "dimona-waiting-patience": days.optional(),
  "dmfa-ladder": z.array(days).min(1).max(32).optional(),
  "data-request-ladder": z.array(days).min(1).max(32).optional(),
  "retention-erasure": z.int("give 1 to erase or 0 to keep").min(0).max(1).optional(),
};
const policies = z.strictObject(knownPolicies, {
  error: ({ code }) =>
    code === "unrecognized_keys"
      ? `correct or remove them; policies are ${Object.keys(knownPolicies).join(", ")}`
      : undefined,
});

/** An employer's own end-of-year premium, where no joint committee grants one or the employer grants a better one. */
const ownPremium = z.strictObject({
  source: z.enum(["company-agreement", "contract", "work-rules", "custom"]).describe("What the premium rests on."),
  percentOfMonthlyPay: z.int("give a whole percentage, as in 100").min(1).max(400),
  seniorityMonths: z.int("give whole months").min(0).max(120),
  leavers: z.array(z.enum(terminationCauses)).max(16).describe("Causes of leaving that keep the premium, pro rata."),
});

const endOfYearPremium = z.strictObject({
  payBy: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2\d|30|31)$/, "give month and day, as in 12-20")
    .refine((text) => !Number.isNaN(Date.parse(`2024-${text}T00:00:00Z`)), "give a day that exists")
    .optional()
    .describe("The last day of payment in the premium's year, where it is not the committee's."),
  own: ownPremium.optional(),
});

/** A feed of files that is expected: when it falls silent, the employer is told. */
const feed = z.strictObject({
  id: id.describe("The feed's id: the folder that its files are put in."),
  everyDays: z
    .int("give whole days, as in 35 for a file a month")
    .min(1, "give at least one day")
    .max(366, "give at most 366 days")
    .describe("At most so many days lie between two of its files, with what room holidays need."),
});

const ranking = z
  .array(envelope.source)
  .min(1, "name at least one source, or leave the family out")
  .max(20, "name at most 20 sources")
  .refine((sources) => new Set(sources).size === sources.length, "name each source once")
  .optional();

/** Of what an employer says of itself, and of what people answer, revisions alone decide: there the ranking would be part of what it ranks. */
const rankings = {
  employment: ranking,
  residence: ranking,
  hours: ranking,
  absences: ranking,
  pay: ranking,
  publication: ranking,
} as const satisfies Record<Exclude<Family, "employer" | "answers">, typeof ranking>;

const sourcePrecedence = z.strictObject(rankings, {
  error: ({ code }) =>
    code === "unrecognized_keys"
      ? `correct or remove them; families are ${Object.keys(rankings).join(", ")}`
      : undefined,
});
/** Which sources are believed, by family, the most believed first. */
export type Precedence = z.output<typeof sourcePrecedence>;
/** From which day payroll reports what it declared to social security and what was answered. */
const receipts = z.strictObject({
  dimonaFrom: day.optional().describe("Employments that begin or end from this day on are held against Dimona."),
  dmfaFrom: day.optional().describe("Quarters that end from this day on are held against the DmfA."),
});

export const employerConfigured = defineEvent({
  type: "EmployerConfigured",
  version: 1,
  meaning: "An employer told Belfry who it is, whom to write to and which of its policies differ from the defaults.",
  sender: "HR administration of the employer",
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    name: z.string().min(1).max(200),
    region: region.optional(),
    jointCommittee: jointCommittee.optional(),
    sector: z.enum(["private", "public"]).optional(),
    contacts: z.array(contact).max(20).superRefine(nameEachOther),
    feeds: z
      .array(feed)
      .max(50, "name at most 50 feeds")
      .refine((feeds) => new Set(feeds.map((one) => one.id)).size === feeds.length, "name each feed once")
      .optional()
      .describe("Feeds that are expected, each from the day on which it was first named until it was heard."),
    sourcePrecedence: sourcePrecedence
      .optional()
      .describe(
        "Which source is believed where two speak of one thing: by family, the most believed first. Sources that are left out come behind all that are named; among them the highest revision holds.",
      ),
    receipts: receipts.optional().describe("Nothing of Dimona or the DmfA is asked where it is left out."),
    watchFrom: day.optional(),
    policies: policies.optional(),
    endOfYearPremium: endOfYearPremium.optional(),
  }),
  accepted: {
    type: "EmployerConfigured",
    version: 1,
    eventId: "lab-config-1",
    source: "hr.lab",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "configuration",
    occurredOn: "2026-01-02",
    data: {
      name: "Leuven Vision Lab",
      region: "flanders",
      jointCommittee: "200",
      sector: "private",
      contacts: [{ id: "hr", email: "hr@lab.example", language: "en" }],
      feeds: [{ id: "payroll", everyDays: 35 }],
    },
  },
  rejected: {
    field: "data.contacts.0.email",
    event: {
      type: "EmployerConfigured",
      version: 1,
      eventId: "lab-config-2",
      source: "hr.lab",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "configuration",
      occurredOn: "2026-01-02",
      data: { name: "Leuven Vision Lab", contacts: [{ id: "hr", email: "not an address" }] },
    },
  },
});
