import type { absenceKinds } from "../../../../events/person/absence-recorded.ts";
import type { Day } from "../../../calendar/day.ts";
import type { Title } from "../../../obligations/residence/title.ts";
import type { Finding } from "../findings.ts";

/** A stretch of days in the picture; its last day is null where it has no end yet. */
export type Bar = {
  readonly kind: "employment" | "title" | "provisional" | "disputed" | "absence" | "duty" | Mark;
  readonly from: Day;
  readonly to: Day | null;
  /** What it stands for; a report says it to those who cannot see it. */
  readonly what: What;
};

/** What is marked: the day on which it begins carries a sign of its own shape. */
export type Mark = "breached" | "overdue" | "undetermined";

/** What a bar stands for. */
export type What =
  | { readonly kind: "employment" }
  | { readonly kind: "absence"; readonly absence: (typeof absenceKinds)[number] }
  | { readonly kind: "title"; readonly title: Title["kind"]; readonly key: string }
  | {
      readonly kind: "obligation";
      readonly rule: string;
      readonly moment: Finding["moment"];
      readonly status: "open" | Mark;
    };
