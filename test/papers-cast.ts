import { type More, stated } from "./cast.ts";

/** The application by which Asha first came: filed on 18 November 2024, from India, for 1 March 2025. */
export const applied = (
  data: { category?: string; staysIn?: string; wishedFrom?: string; documents?: readonly object[] } = {},
  more: More = {},
) =>
  stated(
    "AuthorisationFiled",
    "application-asha",
    "2024-11-18",
    { category: "researcher", wishedFrom: "2025-03-01", staysIn: "abroad", ...data },
    more,
  );

/** The decision on it (Annex 46). */
export const authorised = (
  on: string,
  data: { outcome?: string; receivedOn?: string; validUntil?: string } = {},
  more: More = {},
) =>
  stated(
    "AuthorisationDecided",
    "application-asha",
    on,
    { outcome: "granted", validUntil: "2026-09-30", ...data },
    more,
  );

export const visa = (validFrom: string, expiresOn?: string, more: More = {}) =>
  stated(
    "VisaIssued",
    "visa-asha",
    "2025-02-05",
    { application: "application-asha", code: "B13", validFrom, ...(expiresOn === undefined ? {} : { expiresOn }) },
    more,
  );

export const arrived = (on: string, more: More = {}) =>
  stated("ArrivedInBelgium", "arrival-asha", on, { application: "application-asha" }, more);

/** The provisional document (Annex 49) while the first card is made. */
export const firstDocument = (on: string, lastDay?: string, more: More = {}) =>
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
