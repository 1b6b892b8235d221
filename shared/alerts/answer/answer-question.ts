import type { Day } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Subject } from "../../dossier/fact.ts";
import { feedRunHeld } from "../../obligations/employer/feed-run-held.ts";
import type { StandsNow } from "../stands-now.ts";
import type { FieldProblem, Filled } from "./answer-form.ts";

/** An obligation that somebody may answer, as it stands on the day the page is asked for. */
export type Asked = {
  readonly employer: Pick<Employer, "id" | "name">;
  /** The id of the contact who answers. */
  readonly contact: string;
  readonly subject: Subject;
  readonly name: string | null;
  readonly now: StandsNow;
  readonly today: Day;
};

/** The same with its form: what stands in it, and what is wrong with that. */
export type Question = Asked & { readonly filled: Filled; readonly problems: readonly FieldProblem[] };

/** Whether acknowledging takes a held file in, besides closing the question about it. */
export const takesIn = ({ now }: Pick<Asked, "now">): boolean => now.alert.rule === feedRunHeld.id;
