import type { Employer } from "../../../dossier/employer.ts";
import type { KeptRejection } from "../../../store/rejections.ts";
import type { Fault } from "../../verify.ts";
import type { Check } from "../checks.ts";
import type { Counts } from "../pack.ts";

/** What the page says besides what was added dossier by dossier. */
export type ReportEnd = {
  readonly employer: Employer;
  readonly counts: Counts;
  readonly checks: readonly Check[];
  readonly rejections: readonly KeptRejection[];
  readonly evidence: string;
  readonly faults: readonly (Fault & { readonly dossier: string })[];
};
