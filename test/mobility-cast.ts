import { hired, type More, stated } from "./cast.ts";

/**
 * How Asha, a researcher whom the Netherlands authorised until August 2027, comes to Leuven for a part of the research from
 * 1 April 2026 on.
 */
type Agreed = { memberState?: string; authorisedUntil?: string; startsOn?: string; endsOn?: string };
export const mobile = (data: Agreed = {}, more: More = {}) =>
  stated(
    "MobilityAgreed",
    "mobility-asha",
    "2026-01-05",
    { memberState: "NL", authorisedUntil: "2027-08-31", startsOn: "2026-04-01", endsOn: "2026-06-30", ...data },
    more,
  );

/** The same, of which nobody said how long the first Member State's authorisation lasts. */
export const mobileForUnknownTime = () =>
  stated(
    "MobilityAgreed",
    "mobility-asha",
    "2026-01-05",
    { memberState: "NL", startsOn: "2026-04-01", endsOn: "2026-06-30" },
    {},
  );

export const mobilityNotified = (on = "2026-03-02", more: More = {}) =>
  stated("MobilityNotified", "mobility-asha", on, {}, more);

/** A stay of Asha's; still here where no last day is given. */
export const stayed = (firstDay: string, lastDay?: string, more: More & { readonly mobility?: string } = {}) => {
  const { mobility = "mobility-asha", ...envelope } = more;
  const data = { mobility, firstDay, ...(lastDay === undefined ? {} : { lastDay }) };
  return stated("MobilityStayRecorded", `stay-${firstDay}`, firstDay, data, envelope);
};

/** The notification with the last day that it named. */
export const mobilityNotifiedUntil = (until: string, more: More = {}) =>
  stated("MobilityNotified", "mobility-asha", "2026-03-02", { until }, more);

export const mobilityStopped = (on: string, by: "belgium" | "first-member-state" = "belgium") =>
  stated("MobilityStopped", "mobility-asha", on, { by }, {});

/** The application for a long-term mobility. */
export const longTermFiled = (on: string, wishedFrom = "2026-09-01", data: { staysIn?: string } = {}) =>
  stated("AuthorisationFiled", "application-long", on, { category: "long-term-mobility", wishedFrom, ...data }, {});

/** What became of it. */
export const longTermDecided = (on: string, outcome: "granted" | "refused" | "inadmissible", more: More = {}) =>
  stated("AuthorisationDecided", "application-long", on, { outcome }, more);

/** Employed in Leuven during the mobility. */
export const hiredInMobility = (endsOn = "2026-06-30") =>
  hired({ startsOn: "2026-04-01", endsOn, role: "researcher" }, { occurredOn: "2026-01-05" });
