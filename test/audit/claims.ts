import type { Row } from "../ledger/export/packs.ts";

/** What an export claims, in the words of the second calculations. */
export type Claim = {
  readonly obligation: string;
  readonly rule: string;
  readonly kind: string;
  readonly status: string;
  readonly due: string | null;
  readonly on: string | null;
  readonly until: string | null;
  readonly met: string | null;
  readonly void: string | null;
  readonly subject: { readonly id: string };
  readonly explanation: { readonly workings: readonly Working[] };
};
type Working = { readonly say: string; readonly with: Readonly<Record<string, string | number>> };

/** The claims of some rules. */
export const claimsOf = (rows: readonly Row[], ...rules: readonly string[]): readonly Claim[] =>
  (rows as readonly unknown[] as readonly Claim[]).filter(({ rule }) => rules.includes(rule));

const hours =
  "daily-limit weekly-limit overtime daily-rest weekly-rest breaks minimum-shift average-limit average-pace".split(" ");

/** What is claimed of working time, as `person rule day minutes`, in order. */
export const hoursClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, ...hours)
    .flatMap((claim) => hoursLines(claim).map((line) => `${claim.subject.id} ${claim.rule} ${line}`))
    .sort();

function hoursLines({ obligation, rule, kind, explanation: { workings } }: Claim): readonly string[] {
  const about = obligation.slice(rule.length + 1);
  const figures = (say: string, ...names: readonly string[]): string => {
    const found = workings.find((working) => working.say === say);
    return names.map((name) => found?.with[name]).join(" ");
  };
  switch (rule) {
    case "overtime":
      return [`${about} ${figures("overtime-premiums", "ordinary", "hundred")}`];
    case "weekly-rest":
      return [about];
    case "breaks":
    case "minimum-shift":
      return workings.map((working) => `${dayText(Number(working.with.day))} ${working.with.minutes}`);
    case "average-limit":
      return [
        kind === "limit"
          ? `${about} limit ${figures("average-against-limit", "minutes", "parts")}`
          : `${about} ${kind}`,
      ];
    default:
      return [`${about} ${workings[0]?.with.minutes}`];
  }
}

/** A day of an export's arithmetic, counted since 1970. */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** What is claimed of the premiums of 2026. */
export const premiumsClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "end-of-year-premium")
    .filter(({ obligation }) => obligation.startsWith("end-of-year-premium:2026."))
    .map(({ subject, due, met, explanation: { workings } }) => {
      const { amount, months } = workings.find(({ say }) => say === "premium-amount")?.with ?? {};
      return `${subject.id} ${amount} for ${months} due ${due} paid ${met ?? "never"}`;
    })
    .sort();

/** What is claimed of cards that end. */
export const renewalsClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "a-card-renewal")
    .map(
      ({ obligation, subject, due, met }) =>
        `${subject.id} ${obligation.slice(15)} ends ${due} filed ${met ?? "never"}`,
    )
    .sort();

/** What is claimed of days that something lacked, cut to the year. */
export const gapsClaimed = (rows: readonly Row[], rule: string): readonly string[] =>
  claimsOf(rows, rule)
    .map(
      ({ subject, on, until }) =>
        `${subject.id} ${on} to ${until === null || until > "2026-12-31" ? "2026-12-31" : until}`,
    )
    .sort();

/** What is claimed of reviews. */
export const reviewsClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "publication-review")
    .map(
      ({ obligation, subject, due, met }) =>
        `${subject.id} ${obligation.slice(19)} due ${due ?? "stands still"} decided ${met ?? "never"}`,
    )
    .sort();

/** What is claimed of patents. */
export const patentsClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "patent-before-publication")
    .map(({ kind, subject, due, met }) =>
      kind === "undetermined" ? `${subject.id} asked` : `${subject.id} due ${due} filed ${met ?? "never"}`,
    )
    .sort();

/** What is claimed of papers that are relied on and copied. */
export const checksClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "title-check")
    .map(
      ({ obligation, subject, due, met }) =>
        `${subject.id} ${obligation.slice(12)} from ${due} copied ${met ?? "never"}`,
    )
    .sort();

/** What is claimed of moves to another Region, with the day that the contract's change is named after. */
export const movesClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "region-notified")
    .map(({ obligation, subject, met }) => `${subject.id} moved ${obligation.slice(-10)} told ${met ?? "never"}`)
    .sort();
