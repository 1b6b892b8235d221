import type { Family } from "../../../events/envelope.ts";
import { formatDay } from "../../calendar/day.ts";
import { type ExportRequest, type PageAsked, standsOn } from "./pack.ts";

/** How far a pack goes, in a line for people. */
export function askedText(request: ExportRequest): string {
  const { knownAt, scope, families, pseudonymised, page } = request;
  const known =
    knownAt === undefined
      ? "by everything that was recorded when this was written"
      : `by what was recorded by the end of ${formatDay(knownAt)}`;
  const about =
    scope === undefined
      ? ""
      : ` Only ${scope.length === 1 ? "one dossier was" : `${scope.length} dossiers were`} asked for, besides the employer's own: of others and of rejections there is nothing here.`;
  return `Obligations stand as of ${formatDay(standsOn(request))}, ${known}.${about}${families === undefined ? "" : familiesText(families)}${pseudonymised ? codes : ""}${page === undefined ? "" : pageText(page)}`;
}

const familiesText = (families: readonly Family[]): string =>
  ` Only obligations of these families were asked for: ${[...families].sort().join(", ")}; of others nothing is concluded here, and checks.json counts none of them. Records, chains and alerts are whole.`;

const codes =
  " Codes stand in place of names, of whatever else people wrote, of the numbers of papers and of the ids of events; the same text has the same code in every pack of this employer. That the chains are unbroken can be checked here, and not that a content is the one that was recorded: that takes the pack without codes. Of rejections there is nothing here.";

const pageText = ({ number, before }: PageAsked): string =>
  ` This is page ${number} of an export in pages, which index.json beside their folders names; all hold what was recorded before ${before}. It can be checked alone; verify.mjs beside index.json checks all of them, and the checkpoints and rejections, which stand on page 1.`;
