import { subjectKinds } from "../../events/envelope.ts";
import { dossierId } from "../../shared/store/keys.ts";

/** A dossier named on the command line as `EMPLOYER KIND ID`. @throws Error saying how to name one */
export function dossierArgument(positionals: readonly string[]): string {
  const [employer, kind, id] = positionals;
  const known = subjectKinds.find((candidate) => candidate === kind);
  if (employer === undefined || id === undefined || known === undefined)
    throw new Error(
      `name a dossier as EMPLOYER KIND ID, where KIND is ${subjectKinds.join(", ")}; for example leuven-lab person p-asha`,
    );
  return dossierId(employer, { kind: known, id });
}
