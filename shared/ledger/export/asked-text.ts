import { formatDay } from "../../calendar/day.ts";
import { type ExportRequest, standsOn } from "./pack.ts";

/** How far a pack goes, in a line for people. */
export function askedText(request: ExportRequest): string {
  const { knownAt, scope } = request;
  const known =
    knownAt === undefined
      ? "by everything that was recorded when this was written"
      : `by what was recorded by the end of ${formatDay(knownAt)}`;
  const about =
    scope === undefined
      ? ""
      : ` Only ${scope.length === 1 ? "one dossier was" : `${scope.length} dossiers were`} asked for, besides the employer's own: of others and of rejections there is nothing here.`;
  return `Obligations stand as of ${formatDay(standsOn(request))}, ${known}.${about}`;
}
