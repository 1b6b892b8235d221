import * as z from "zod";
import { defineEvent, families } from "../envelope.ts";
import { day, id, language, region } from "../values.ts";

const contact = z.strictObject({
  id,
  email: z.email("give one e-mail address, as in hr@example.org").max(254),
  language: language.default("en"),
  families: z
    .array(z.enum(Object.keys(families) as [keyof typeof families]))
    .max(16)
    .optional(),
});

const days = z.int("give whole days").min(0).max(366);

/** What an employer may set instead of the defaults; see shared/policy for what each means. */
const policies = z.strictObject({
  "renewal-ladder": z.array(days).min(1).max(32).optional(),
  "cover-ladder": z.array(days).min(1).max(32).optional(),
  "reference-patience": days.optional(),
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
    jointCommittee: z
      .string()
      .regex(/^\d{3}(\.\d{2})?$/, "use the committee's number, as in 200 or 337")
      .optional(),
    sector: z.enum(["private", "public"]).optional(),
    contacts: z
      .array(contact)
      .max(20)
      .refine(
        (contacts) => new Set(contacts.map((one) => one.id)).size === contacts.length,
        "give each contact an id of its own",
      ),
    watchFrom: day.optional(),
    policies: policies.optional(),
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
