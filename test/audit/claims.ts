import type { papersRow } from "../../shared/ledger/export/papers.ts";
import type { Row } from "../ledger/export/packs.ts";
import { daysLater } from "../obligations/slow-hours.ts";

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
      return workings
        .filter(({ say }) => !say.startsWith("told-"))
        .map((working) => `${dayText(Number(working.with.day))} ${working.with.minutes}`);
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

/** What is claimed of registrations, of visas, of decisions and of provisional documents for a first card. */
export const registrationsClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "registration")
    .map(({ subject, due, met }) => `${subject.id} by ${due} registered ${met ?? "never"}`)
    .sort();
export const visasClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "visa-before-travel")
    .map(({ subject, due, met }) => `${subject.id} by ${due} issued ${met ?? "never"}`)
    .sort();
export const decisionsClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "application-decision")
    .map(({ obligation, subject, due, met }) => {
      const about = obligation.slice("application-decision:".length).replace(/^(first|renewal)\./, "");
      return `${subject.id} ${about} by ${due} decided ${met ?? "never"}`;
    })
    .sort();
export const firstDocumentsClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "first-document")
    .map(
      ({ obligation, subject, due, met }) =>
        `${subject.id} ${obligation.slice("first-document:".length)} until ${due} followed ${met ?? "never"}`,
    )
    .sort();

/** What is claimed of Dimona and of the DmfA, each declaration that was owed and the day on which it was made. */
export const dimonaClaimed = (rows: readonly Row[]): readonly string[] =>
  [...claimsOf(rows, "dimona-in"), ...claimsOf(rows, "dimona-out")]
    .filter(({ kind }) => kind === "duty")
    .map(({ obligation, subject, due, met }) => `${subject.id} ${obligation} by ${due} declared ${met ?? "never"}`)
    .sort();
export const dmfaClaimed = (rows: readonly Row[]): readonly string[] =>
  claimsOf(rows, "dmfa-received")
    .filter(({ obligation }) => obligation.startsWith("dmfa-received:2026."))
    .map(({ obligation, due, met }) => `${obligation} by ${due} received ${met ?? "never"}`)
    .sort();

/** The stretches of days in papers.ndjson on which work rests on nothing, or cannot be said to. */
export const workRefused = (rows: readonly Row[]): readonly string[] =>
  (rows as unknown as readonly ReturnType<typeof papersRow>[])
    .flatMap(({ spells, subject }) => {
      const refused: [string, string][] = [];
      for (const { from, to, work } of spells) {
        if (work.on !== "nothing" && work.on !== "not-known") continue;
        const last = refused.at(-1);
        if (last !== undefined && daysLater(last[1], 1) === from) last[1] = to ?? "2026-12-31";
        else refused.push([from, to ?? "2026-12-31"]);
      }
      return refused.map(([first, last]) => `${subject.id} ${first} to ${last}`);
    })
    .sort();
