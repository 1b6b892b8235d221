import type { DataOf } from "../../../events/catalogue.ts";
import { addMonths, type Day, parseDay } from "../../calendar/day.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import {
  applicationLanguages,
  criminalRecord,
  criminalRecordMonthsMax,
  firstApplicationDocuments,
  renewalDocuments,
  staysAtFiling,
  visaDocument,
  workDocuments,
} from "../../law/procedure.ts";
import type { Working } from "../obligation.ts";
import type { Application } from "./applications.ts";

/** What was found in the file of an application: each gap in words, and the first fact without which one cannot say. */
export type FileReading = {
  readonly gaps: readonly Working[];
  readonly unknown: string | null;
  readonly parameters: readonly Applied[];
};

type Document = NonNullable<DataOf<"RenewalFiled">["documents"]>[number];
type Reading = Pick<FileReading, "gaps" | "unknown">;

/** The legal values that say what the file of a kind of application holds on a day. */
export const requiredOn = (kind: Application["kind"], day: Day): readonly Applied<readonly string[]>[] =>
  kind === "renewal"
    ? [applied(renewalDocuments, day)]
    : [applied(firstApplicationDocuments, day), applied(workDocuments, day)];

/** Reads the documents that a filing lists against those that its kind asks for. Of several of a kind, one will do. */
export function readFile(application: Application, documents: readonly Document[]): FileReading {
  const { kind, since } = application;
  const staysIn = application.kind === "first" ? application.filed.data.staysIn : undefined;
  const required = requiredOn(kind, since);
  const readings = required.map((list) =>
    list.value
      .filter((name) => name !== visaDocument || needsVisa(staysIn, since))
      .map((name) => readKind(name, documents, since)),
  );
  const all = readings.flat();
  return {
    gaps: all.flatMap(({ gaps }) => gaps),
    unknown: all.find(({ unknown }) => unknown !== null)?.unknown ?? null,
    parameters: [
      // An unsure list is named only where something on it is missing.
      ...required.filter(
        ({ toBeConfirmed }, at) => !toBeConfirmed || readings[at]?.some(({ gaps }) => gaps.length > 0),
      ),
      ...(kind === "renewal" ? [] : [applied(criminalRecordMonthsMax, since)]),
      applied(applicationLanguages, since),
    ],
  };
}

/** Who is here on an authorised stay asks no post for a visa. */
const needsVisa = (staysIn: string | undefined, day: Day): boolean =>
  staysIn === undefined || staysIn === "abroad" || !applied(staysAtFiling, day).value.includes(staysIn);

function readKind(name: string, documents: readonly Document[], filedOn: Day): Reading {
  const readings = documents.filter(({ kind }) => kind === name).map((document) => readDocument(document, filedOn));
  const best = readings.find(isFine) ?? readings.find(({ gaps }) => gaps.length === 0) ?? readings[0];
  return best ?? { gaps: [{ say: "document-missing", with: { document: name } }], unknown: null };
}

const isFine = ({ gaps, unknown }: Reading): boolean => gaps.length === 0 && unknown === null;

function readDocument({ kind, issuedOn, language, translatedInto }: Document, filedOn: Day): Reading {
  const gaps: Working[] = [];
  const recent = kind === criminalRecord;
  const oldest = addMonths(filedOn, -applied(criminalRecordMonthsMax, filedOn).value);
  if (recent && issuedOn !== undefined && parseDay(issuedOn) < oldest)
    gaps.push({ say: "document-too-old", with: { document: kind, issued: parseDay(issuedOn), oldest } });
  const accepted = applied(applicationLanguages, filedOn).value;
  if (language !== undefined && translatedInto === undefined && !accepted.includes(language))
    gaps.push({ say: "document-untranslated", with: { document: kind, language } });
  // Only of this one must day and language be known: the others are drawn up here, follow a model, or say so themselves.
  if (recent && issuedOn === undefined) return { gaps, unknown: "day-of-criminal-record" };
  const unread = recent && language === undefined && translatedInto === undefined;
  return { gaps, unknown: unread ? "language-of-criminal-record" : null };
}
