import { type Day, parseDay } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { procedureSince } from "../../law/procedure.ts";
import { type Application, applicationNamed, isOfResearcher } from "./applications.ts";

/** A request for what is missing in an application, and what was handed in. */
export type Supplement = {
  readonly asked: Stated<"SupplementAsked">;
  readonly askedOn: Day;
  readonly provided: Stated<"SupplementProvided"> | null;
  readonly providedOn: Day | null;
  /** Null where no such application was reported: what was asked must be handed in all the same. */
  readonly application: Application | null;
};

/** The requests in applications that the researchers' procedure governs, or in unknown ones, in their order. */
export const supplementsOf = (dossier: Dossier): readonly Supplement[] =>
  statements(dossier, "SupplementAsked").flatMap((asked): readonly Supplement[] => {
    const askedOn = parseDay(asked.holdsFrom);
    const application = applicationNamed(dossier, asked.data.application, askedOn);
    if (askedOn < parseDay(procedureSince) || (application !== null && !isOfResearcher(application))) return [];
    const provided = statements(dossier, "SupplementProvided").find(({ key }) => key === asked.key) ?? null;
    const providedOn = provided === null ? null : parseDay(provided.holdsFrom);
    return [{ asked, askedOn, provided, providedOn, application }];
  });
