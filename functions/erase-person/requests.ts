import { erasureRequested } from "../../events/person/erasure-requested.ts";
import { type Stated, type Subject, statements } from "../../shared/dossier/fact.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { type Loaded, mergeParts } from "../../shared/store/dossier-store.ts";

/** The requests to erase that stand in a person's dossier. */
export const requestsIn = ({ employer, parts }: Loaded, subject: Subject): readonly Stated<"ErasureRequested">[] =>
  statements(believedDossier(employer, subject, mergeParts(parts)), erasureRequested.type);

/** Whether one asks for everything, and so for what was rejected too: that nobody has to keep. */
export const someAskForAll = (requests: readonly Stated<"ErasureRequested">[]): boolean =>
  requests.some(({ data }) => data.scope === undefined);
