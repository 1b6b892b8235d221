import { at, plusDays, toldOn } from "./calendar.ts";
import type { Person } from "./cast.ts";
import { ofPerson, type Sending } from "./sending.ts";

/** How a researcher comes in who is abroad when the hosting agreement is concluded: the day of each step. */
export type Procedure = {
  readonly agreed: string;
  readonly filed: string;
  readonly wishedFrom: string;
  /** What was missing, where the Region asked for something. */
  readonly asked?: {
    readonly on: string;
    readonly during: "admissibility" | "examination";
    readonly provided: string;
  };
  readonly admissible: string;
  readonly decided: string;
  readonly bySilence?: true;
  readonly visa: string;
  readonly arrived: string;
  readonly appointmentAsked?: string;
  readonly registered: string;
  /** The first day of the provisional document (Annex 49) and of each extension. */
  readonly documents: readonly string[];
  readonly card: string;
};

/** Those who come in 2026 by the whole procedure. */
export const procedures: ReadonlyMap<string, Procedure> = new Map([
  // Registers twelve days late: the first appointment was asked for when the eight working days were over.
  [
    "imani",
    {
      agreed: "2025-10-13",
      filed: "2025-10-20",
      wishedFrom: "2026-02-02",
      admissible: "2025-11-03",
      decided: "2025-12-22",
      visa: "2026-01-14",
      arrived: "2026-01-24",
      appointmentAsked: "2026-02-09",
      registered: "2026-02-16",
      documents: ["2026-02-23"],
      card: "2026-03-30",
    },
  ],
  // A medical certificate is missing; no decision comes in sixty days, and silence grants. The card takes long.
  [
    "ximena",
    {
      agreed: "2025-11-10",
      filed: "2025-11-24",
      wishedFrom: "2026-03-02",
      asked: { on: "2025-12-02", during: "admissibility", provided: "2025-12-11" },
      admissible: "2025-12-15",
      decided: "2026-02-16",
      bySilence: true,
      visa: "2026-02-20",
      arrived: "2026-02-28",
      registered: "2026-03-06",
      documents: ["2026-03-12", "2026-04-24"],
      card: "2026-05-13",
    },
  ],
  // All goes well: something is asked for in the examination and handed in ten days later.
  [
    "priya",
    {
      agreed: "2026-02-09",
      filed: "2026-02-23",
      wishedFrom: "2026-06-15",
      asked: { on: "2026-03-24", during: "examination", provided: "2026-04-03" },
      admissible: "2026-03-09",
      decided: "2026-05-11",
      visa: "2026-05-27",
      arrived: "2026-06-08",
      registered: "2026-06-15",
      documents: ["2026-06-22"],
      card: "2026-07-27",
    },
  ],
  // The visa comes a week after the first day that was agreed; the contract begins two weeks later than that.
  [
    "farid",
    {
      agreed: "2026-04-20",
      filed: "2026-04-30",
      wishedFrom: "2026-08-03",
      admissible: "2026-05-11",
      decided: "2026-07-08",
      visa: "2026-08-10",
      arrived: "2026-08-14",
      registered: "2026-08-24",
      documents: ["2026-09-02"],
      card: "2026-10-09",
    },
  ],
]);

/** What the permit desk files, with a criminal record of two months before. */
const fileOf = ({ asked, filed }: Procedure) => [
  ...["fee", "passport", "hosting-agreement", "resources", "contract", "diplomatic-post", "email-addresses"].map(
    (kind) => ({ kind }),
  ),
  { kind: "criminal-record", issuedOn: plusDays(filed, -60), language: "en" },
  ...(asked?.during === "admissibility" ? [] : [{ kind: "medical-certificate" }]),
];

/** Days from the first to the last of a provisional document for the first card. */
const documentDays = 44;

/** The steps by which a person comes, from the filing to the provisional documents. The card is told with all others. */
export function firstPermit(person: Person, procedure: Procedure, cardUntil: string): readonly Sending[] {
  const { id } = person;
  const { admissible, appointmentAsked, arrived, asked, decided, filed, registered, visa } = procedure;
  const application = `application-${id}`;
  const step = (on: string, type: string, key: string, data: object): Sending =>
    ofPerson(at(toldOn(on), 11 * 60), "permits", person, {
      type,
      key,
      occurredOn: on,
      data: { ...data },
    });
  const follows = (on: string, type: string, key: string, data: object = {}) =>
    step(on, type, key, { application, ...data });
  return [
    step(filed, "AuthorisationFiled", application, {
      category: "researcher",
      wishedFrom: procedure.wishedFrom,
      staysIn: "abroad",
      documents: fileOf(procedure),
    }),
    ...(asked === undefined
      ? []
      : [
          follows(asked.on, "SupplementAsked", `supplement-${id}`, { during: asked.during }),
          follows(asked.provided, "SupplementProvided", `supplement-${id}`),
        ]),
    step(admissible, "AuthorisationFoundAdmissible", application, {}),
    step(decided, "AuthorisationDecided", application, {
      outcome: procedure.bySilence ? "granted-by-silence" : "granted",
      validUntil: cardUntil,
    }),
    follows(visa, "VisaIssued", `visa-${id}`, { code: "B13", validFrom: visa, expiresOn: plusDays(visa, 180) }),
    follows(arrived, "ArrivedInBelgium", `arrival-${id}`),
    ...(appointmentAsked === undefined
      ? []
      : [follows(appointmentAsked, "RegistrationAppointmentRequested", `appointment-${id}`)]),
    follows(registered, "RegisteredWithMunicipality", `registration-${id}`),
    ...procedure.documents.map((on, at) =>
      follows(on, "ProvisionalDocumentIssued", `annex-49-${id}-${at + 1}`, { lastDay: plusDays(on, documentDays) }),
    ),
  ];
}
