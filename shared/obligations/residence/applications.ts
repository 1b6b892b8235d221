import { addDays, type Day, parseDay } from "../../calendar/day.ts";
import { employments } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { procedureSince } from "../../law/procedure.ts";
import { isFree } from "./free-movement.ts";

/** Whether a decision on an application was in its favour; else it was refused, or not taken up. */
export const isInFavour = ({ data: { outcome } }: Stated<"AuthorisationDecided" | "RenewalDecided">): boolean =>
  outcome === "granted" || outcome === "granted-by-silence";

/** What first applications and renewals have in common. */
type Common = {
  readonly key: string;
  /** Its name in obligations. Senders name first applications and renewals apart; no key holds a dot. */
  readonly subject: string;
  /** The first day that is known of it. */
  readonly since: Day;
  /** The day from which nobody waits for it, for the person left; null while somebody does. */
  readonly moot: Day | null;
  /** Whether the procedure with the Region was there, and the person in need of it. */
  readonly isGoverned: boolean;
  /** Whether it is for research. Others have their own days and documents. */
  readonly isForResearch: boolean;
};

/** The application by which a person comes to work here, or goes on to, and how it stands; known from its filing on. */
export type First = Common & {
  readonly kind: "first";
  readonly filed: Stated<"AuthorisationFiled">;
  readonly admissible: Stated<"AuthorisationFoundAdmissible"> | null;
  readonly decided: Stated<"AuthorisationDecided"> | null;
};

/** The application by which a card is renewed, and how it stands. */
export type Renewal = Common & {
  readonly kind: "renewal";
  /** The key of the card. */
  readonly card: string;
  /** Null where only a later step was reported. */
  readonly filed: Stated<"RenewalFiled"> | null;
  readonly admissible: Stated<"RenewalFoundAdmissible"> | null;
  readonly decided: Stated<"RenewalDecided"> | null;
};

export type Application = First | Renewal;

/** The applications that the researchers' procedure governs, first ones before renewals. */
export const applicationsOf = (dossier: Dossier): readonly Application[] =>
  everyApplication(dossier).filter(isOfResearcher);

/** Whether the researchers' own procedure governs it. */
export const isOfResearcher = ({ isForResearch, isGoverned }: Application): boolean => isForResearch && isGoverned;

/** The application that goes by a key: of a first one and a renewal under the same key, the later that began by a day. */
export function applicationNamed(dossier: Dossier, key: string, by: Day): Application | null {
  const found = everyApplication(dossier).filter((application) => application.key === key);
  return found.findLast(({ since }) => since <= by) ?? found[0] ?? null;
}

const everyApplication = (dossier: Dossier): readonly Application[] =>
  [...firstOnes(dossier), ...renewals(dossier)].sort((a, b) => a.since - b.since);

/** Without its filing nobody knows what was applied for, which is asked elsewhere. */
export const firstOnes = (dossier: Dossier): readonly First[] =>
  statements(dossier, "AuthorisationFiled").map((filed) => {
    const since = parseDay(filed.holdsFrom);
    return {
      kind: "first",
      key: filed.key,
      subject: filed.key,
      filed,
      admissible: withKey(statements(dossier, "AuthorisationFoundAdmissible"), filed.key),
      decided: withKey(statements(dossier, "AuthorisationDecided"), filed.key),
      since,
      moot: leftOn(dossier, since),
      isGoverned: isGoverned(dossier, since),
      isForResearch: filed.data.category === "researcher",
    };
  });

function renewals(dossier: Dossier): readonly Renewal[] {
  const filings = statements(dossier, "RenewalFiled");
  const found = statements(dossier, "RenewalFoundAdmissible");
  const keys = [...new Set([...filings, ...found].map(({ key }) => key))];
  return keys.flatMap((key): readonly Renewal[] => {
    const [filed, admissible] = [withKey(filings, key), withKey(found, key)];
    const first = filed ?? admissible;
    if (first === null) return [];
    const since = parseDay(first.holdsFrom);
    return [
      {
        kind: "renewal",
        key,
        subject: `renewal.${key}`,
        card: first.data.card,
        filed,
        admissible,
        decided: withKey(statements(dossier, "RenewalDecided"), key),
        since,
        moot: leftOn(dossier, since),
        isGoverned: isGoverned(dossier, since),
        isForResearch: renewsResearcher(dossier, first.data.card),
      },
    ];
  });
}

const withKey = <Type extends Stated>(facts: readonly Type[], key: string): Type | null =>
  facts.find((fact) => fact.key === key) ?? null;

/** An A card whose ground nobody said counts as a researcher's, and so does a card that nobody reported yet. */
function renewsResearcher(dossier: Dossier, key: string): boolean {
  const card = statements(dossier, "ResidenceCardIssued").find((issued) => issued.key === key);
  if (card === undefined) return true;
  return card.data.cardType === "A" && (card.data.ground ?? "researcher") === "researcher";
}

/**
 * Whether the procedure was there, and the person in need of it. That it was applied for says so, unless the nationality
 * is known to need nothing.
 */
const isGoverned = (dossier: Dossier, day: Day): boolean => day >= parseDay(procedureSince) && !isFree(dossier, day);

/**
 * The day after the person left for good, where every contract known was reported to have ended. A last day that was only
 * agreed proves nothing here: a renewal is asked for to go beyond it.
 */
function leftOn(dossier: Dossier, since: Day): Day | null {
  const ended = new Set(statements(dossier, "EmploymentEnded").map(({ key }) => key));
  const contracts = employments(dossier);
  if (contracts.length === 0 || contracts.some(({ contract }) => !ended.has(contract))) return null;
  const last = Math.max(...contracts.map(({ endsOn }) => endsOn ?? since)) as Day;
  return last < since ? null : addDays(last, 1);
}
