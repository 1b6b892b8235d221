import type { BelfryEvent } from "../events/catalogue.ts";
import { hosted as hostedSince } from "./arrival-cast.ts";
import { accept, card, hired, lab, type More, stated } from "./cast.ts";

/** What an employer checks of Asha's papers, and what it tells the authorities. */

/** The employer looked at a paper of Asha's. */
export const checked = (on: string, paper = "card-a-77", copyKept = true, more: More = {}) =>
  stated("TitleChecked", `check-${paper}-${on}`, on, { paper, copyKept }, more);

type About = "end" | "hours" | "pay" | "place";
/** The Region was told of something about Asha's contract. */
export const regionTold = (on: string, about: About, more: More & { readonly contract?: string } = {}) => {
  const { contract = "contract-asha", ...envelope } = more;
  return stated("RegionNotified", `notice-${about}-${on}`, on, { about, contract }, envelope);
};

type Card = {
  cardType?: string;
  ground?: string;
  labourMarket?: string;
  validFrom?: string;
  expiresOn?: string;
};
/** Asha's A card for research, from February 2025 until 30 September 2026. */
export const researcherCard = (data: Card = {}, more: More = {}) =>
  stated(
    "ResidenceCardIssued",
    "card-a-77",
    "2025-02-20",
    { cardType: "A", ground: "researcher", expiresOn: "2026-09-30", ...data },
    more,
  );

type Change = { region?: string; monthlyGrossCents?: number; schedule?: { weeklyMinutes: number }; contract?: string };
/** A change of Asha's contract from a day on, under a key of its own. */
export const changed = (on: string, data: Change, more: More = {}) =>
  stated("ContractChanged", `change-${on}`, on, { contract: "contract-asha", ...data }, more);

type Paid = { readonly kind?: string; readonly period?: string; readonly contract?: string };
/** A premium paid to Asha for 2026, at the end of the year unless its kind says otherwise. */
export const paid = (on: string, grossCents: number, more: More & Paid = {}) => {
  const { contract = "contract-asha", kind = "end-of-year-premium", period = "2026-01-01", ...envelope } = more;
  return stated("PaymentMade", `pay-${on}`, on, { contract, kind, grossCents }, { period, ...envelope });
};

/** Asha's passport. */
export const passport = (expiresOn: string, more: More = {}) =>
  stated("PassportRecorded", "passport-asha", "2024-11-04", { expiresOn }, more);

/** The hosting agreement of Asha and the lab, from her first day on. */
export const hosted = (endsOn: string, more: Parameters<typeof hostedSince>[1] = {}) =>
  hostedSince(endsOn, { startsOn: "2025-03-01", ...more });

const ofLab = { subject: { kind: "employer", id: lab } } as const;
/** The lab is recognised as a research organisation. */
export const recognised = (from: string, expiresOn: string, more: More = {}) =>
  stated("RecognitionGranted", `recognition-${from.slice(0, 4)}`, from, { expiresOn }, { ...ofLab, ...more });

/** The lab asked for the renewal of its recognition. */
export const recognitionAsked = (on: string, more: More = {}) =>
  stated("RecognitionRenewalRequested", "recognition-2021", on, {}, { ...ofLab, ...more });

/** Asha with everything told and done that her employer owes from the first day on: nothing but her card's end is to come. */
export const ashaInOrder = [
  card(),
  checked("2025-02-25"),
  passport("2031-06-30"),
  hired({ monthlyGrossCents: 389_050 }),
];

/** Somebody else of whom the same is told. */
export const inOrderAs = (id: string): readonly BelfryEvent[] =>
  ashaInOrder.map((event) => accept({ ...event, subject: { kind: "person", id }, eventId: `${event.eventId}-${id}` }));
