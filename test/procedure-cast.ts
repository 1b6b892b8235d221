import { authorised, applied as filedFirst } from "./arrival-cast.ts";
import { type More, stated } from "./cast.ts";

/** How Asha's first application and her renewal go: filed, completed, decided. */

export type Document = { kind: string; issuedOn?: string; language?: string; translatedInto?: string };
/** The application by which Asha, who lives in India, is to come to the lab, on the day it was filed. */
export const applied = (on: string, data: Parameters<typeof filedFirst>[0] = {}, more: More = {}) =>
  filedFirst(data, { occurredOn: on, ...more });

export const applicationAdmissible = (on: string, more: More = {}) =>
  stated("AuthorisationFoundAdmissible", "application-asha", on, {}, more);

type Outcome = "granted" | "granted-by-silence" | "refused" | "inadmissible";
type Decision = { receivedOn?: string; appealBy?: string };
export const applicationDecided = (on: string, outcome: Outcome, data: Decision = {}, more: More = {}) =>
  authorised(on, { outcome, ...data }, more);

type During = "admissibility" | "examination";
/** A request in her first application, or in the one that is named. */
export const supplementAsked = (on: string, during: During, more: More & { readonly application?: string } = {}) => {
  const { application = "application-asha", ...rest } = more;
  return stated("SupplementAsked", `supplement-${on}`, on, { application, during }, rest);
};

/** What was handed in for the request of a day. */
export const supplementProvided = (asked: string, on: string, more: More & { readonly application?: string } = {}) => {
  const { application = "application-asha", ...rest } = more;
  return stated("SupplementProvided", `supplement-${asked}`, on, { application }, rest);
};

/** The key of the renewal that `filed` of the cast tells of. */
export const renewal = "renewal-a-77";

/** Every document of a first application, with a criminal record from September 2024 in Hindi, translated. */
export const wholeFile: readonly Document[] = [
  { kind: "fee" },
  { kind: "passport" },
  { kind: "hosting-agreement" },
  { kind: "resources" },
  { kind: "medical-certificate" },
  { kind: "criminal-record", issuedOn: "2024-09-02", language: "hi", translatedInto: "en" },
  { kind: "contract" },
  { kind: "diplomatic-post" },
  { kind: "email-addresses" },
];

/** A file with one document otherwise, or without it. */
export const fileWith = (kind: string, ...instead: readonly Omit<Document, "kind">[]): readonly Document[] => [
  ...wholeFile.filter((document) => document.kind !== kind),
  ...instead.map((document) => ({ kind, ...document })),
];
