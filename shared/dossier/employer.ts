import type { DataOf } from "../../events/catalogue.ts";
import type { Precedence } from "../../events/employer/employer-configured.ts";
import { type Day, parseDay } from "../calendar/day.ts";
import type { PolicyValues } from "../policy/policy.ts";
import { type Dossier, type Facts, type Stated, type Subject, statements } from "./fact.ts";
import { type Feed, feedsOf } from "./feeds.ts";
import { believedDossier } from "./precedence.ts";

export type Contact = DataOf<"EmployerConfigured">["contacts"][number];
export type Region = NonNullable<DataOf<"EmployerConfigured">["region"]>;

/** Days on which the employer is recognised as a research organisation. */
export type Recognition = { readonly key: string; readonly from: Day; readonly to: Day };

/** What rules and mails need to know of an employer. Before it is configured, the defaults hold and nobody is written to. */
export type Employer = {
  readonly id: string;
  readonly configured: boolean;
  /** The event id of the configuration that holds; null before there is one. */
  readonly configuration: string | null;
  readonly name: string;
  /** Where people work whose contract names no other; null while unknown. */
  readonly region: Region | null;
  readonly sector: "private" | "public" | null;
  /** The committee of those whose contract names no other; null while unknown. */
  readonly jointCommittee: string | null;
  readonly endOfYearPremium: DataOf<"EmployerConfigured">["endOfYearPremium"];
  readonly contacts: readonly Contact[];
  /** Ids of contacts whose mails come back. */
  readonly unreachable: readonly string[];
  /** In the order in which they begin. */
  readonly recognitions: readonly Recognition[];
  readonly feeds: readonly Feed[];
  /** Which sources are believed, by family. */
  readonly sourcePrecedence: Precedence;
  /** From when Dimona and DmfA are reported; null where they are not. */
  readonly receipts: { readonly dimonaFrom: Day | null; readonly dmfaFrom: Day | null };
  readonly policies: PolicyValues;
  /** Breaches before this day are summed up once instead of mailed one by one. */
  readonly watchFrom: Day | null;
};

/** The employer as what is kept of its own dossier says; the latest configuration holds. */
export function employerOf(kept: {
  readonly employer: string;
  readonly subject: Subject;
  readonly facts: Facts;
}): Employer {
  // What an employer says of itself cannot be ranked, so that its own ranking is not needed to read it.
  const dossier = believedDossier({ id: kept.employer, sourcePrecedence: {} }, kept.subject, kept.facts);
  const configuration = statements(dossier, "EmployerConfigured").at(-1);
  const latest = configuration?.data;
  return {
    id: dossier.employer,
    configured: latest !== undefined,
    configuration: configuration?.eventId ?? null,
    name: latest?.name ?? dossier.employer,
    region: latest?.region ?? null,
    sector: latest?.sector ?? null,
    jointCommittee: latest?.jointCommittee ?? null,
    endOfYearPremium: latest?.endOfYearPremium,
    contacts: latest?.contacts ?? [],
    unreachable: [...bouncesOf(dossier).keys()],
    recognitions: recognitionsOf(dossier),
    feeds: feedsOf(dossier),
    sourcePrecedence: latest?.sourcePrecedence ?? {},
    receipts: {
      dimonaFrom: dayOrNull(latest?.receipts?.dimonaFrom),
      dmfaFrom: dayOrNull(latest?.receipts?.dmfaFrom),
    },
    policies: latest?.policies ?? {},
    watchFrom: dayOrNull(latest?.watchFrom),
  };
}

const dayOrNull = (text: string | undefined): Day | null => (text === undefined ? null : parseDay(text));

const recognitionsOf = (dossier: Dossier): readonly Recognition[] =>
  statements(dossier, "RecognitionGranted").map(({ data, holdsFrom, key }) => ({
    key,
    from: parseDay(holdsFrom),
    to: parseDay(data.expiresOn),
  }));

/**
 * The first mail that came back, for each contact whose address is still the one it was for. A configuration of a later
 * day says that the address was looked at: what bounced before it counts no more.
 */
export function bouncesOf(dossier: Dossier): ReadonlyMap<string, Stated<"MailBounced">> {
  const configured = statements(dossier, "EmployerConfigured").at(-1);
  const bounces = new Map<string, Stated<"MailBounced">>();
  if (configured === undefined) return bounces;
  for (const bounce of statements(dossier, "MailBounced")) {
    const address = configured.data.contacts.find(({ id }) => id === bounce.data.contact)?.email;
    const before = bounces.get(bounce.data.contact);
    const isFirst = before === undefined || bounce.occurredOn < before.occurredOn;
    if (address === bounce.data.email && bounce.occurredOn >= configured.occurredOn && isFirst)
      bounces.set(bounce.data.contact, bounce);
  }
  return bounces;
}
