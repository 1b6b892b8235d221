import { hired, type More, stated } from "./cast.ts";

/**
 * How Asha comes to Leuven: contract and hosting agreement in November 2024, application of 18 November, decision of 20
 * January, visa of 5 February, arrival on 18 February, first day of work on 3 March 2025.
 */
export const toCome = (data: Parameters<typeof hired>[0] = {}, more: More = {}) =>
  hired({ startsOn: "2025-03-03", role: "researcher", ...data }, { occurredOn: "2024-11-04", ...more });

/** The hosting agreement, of a project that began in January 2025 unless told otherwise. */
export const hosted = (endsOn = "2026-09-30", more: More & { readonly startsOn?: string } = {}) => {
  const { startsOn = "2025-01-06", ...envelope } = more;
  return stated("HostingAgreementConcluded", "hosting-asha-1", "2024-11-04", { startsOn, endsOn }, envelope);
};

type Filing = {
  category?: string;
  wishedFrom?: string;
  staysIn?: string;
  stayEndsOn?: string;
  documents?: readonly object[];
};
/** The first application: of a researcher who is abroad unless told otherwise. */
export const applied = (data: Filing = {}, more: More = {}) =>
  stated(
    "AuthorisationFiled",
    "application-asha",
    "2024-11-18",
    { category: "researcher", wishedFrom: "2025-03-03", staysIn: "abroad", ...data },
    more,
  );

/** The first application, of which nobody said where Asha was. */
export const appliedFromSomewhere = (more: More = {}) =>
  stated(
    "AuthorisationFiled",
    "application-asha",
    "2024-11-18",
    { category: "researcher", wishedFrom: "2025-03-03" },
    more,
  );

type Decision = { outcome?: string; receivedOn?: string; validUntil?: string; appealBy?: string };
export const authorised = (on = "2025-01-20", data: Decision = {}, more: More = {}) =>
  stated("AuthorisationDecided", "application-asha", on, { outcome: "granted", ...data }, more);

export const visa = (on = "2025-02-05", code?: string, more: More = {}) =>
  stated(
    "VisaIssued",
    "visa-asha",
    on,
    { application: "application-asha", ...(code === undefined ? {} : { code }) },
    more,
  );

/** The decision with the last day of the first card. */
export const authorisedForCard = (on: string, data: Decision = {}, more: More = {}) =>
  authorised(on, { validUntil: "2026-09-30", ...data }, more);

/** The visa with the days that it is valid. */
export const visaFrom = (validFrom: string, expiresOn: string, more: More = {}) =>
  stated("VisaIssued", "visa-asha", "2025-02-05", { application: "application-asha", validFrom, expiresOn }, more);

export const arrived = (on = "2025-02-18", more: More = {}) =>
  stated("ArrivedInBelgium", "arrival-asha", on, { application: "application-asha" }, more);

export const appointmentRequested = (on: string, more: More = {}) =>
  stated("RegistrationAppointmentRequested", "appointment-asha", on, { application: "application-asha" }, more);

export const registered = (on: string, more: More = {}) =>
  stated("RegisteredWithMunicipality", "registration-asha", on, { application: "application-asha" }, more);

/** The provisional document (Annex 49) while the first card is made. */
export const firstAnnex49 = (on: string, lastDay?: string, more: More = {}) =>
  stated(
    "ProvisionalDocumentIssued",
    "annex-49-first",
    on,
    { application: "application-asha", ...(lastDay === undefined ? {} : { lastDay }) },
    more,
  );

/** The Region's own decision on the part of the renewal that allows work. */
export const workDecided = (on: string, outcome: "granted" | "refused" = "granted", more: More = {}) =>
  stated("WorkAuthorisationDecided", "renewal-a-77", on, { outcome }, more);
