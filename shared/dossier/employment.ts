import { type Day, parseDay } from "../calendar/day.ts";
import { type Dossier, type Stated, statements } from "./fact.ts";

/** One employment contract. */
export type Employment = {
  readonly contract: string;
  readonly startsOn: Day;
  /** The last day of the relationship; null while none is known. */
  readonly endsOn: Day | null;
  /** The last day that was agreed, whatever the end; null where the contract has none. */
  readonly agreedEnd: Day | null;
  readonly hire: Stated<"EmployeeHired">;
};

/** A person's contracts, each with the last day that its changes and its end give it. */
export function employments(dossier: Dossier): readonly Employment[] {
  const changes = statements(dossier, "ContractChanged");
  const ends = statements(dossier, "EmploymentEnded");
  return statements(dossier, "EmployeeHired").map((hire) => {
    const agreed = changes
      .filter((change) => change.data.contract === hire.key && change.data.endsOn !== undefined)
      .reduce<string | null>((_, change) => change.data.endsOn ?? null, hire.data.endsOn ?? null);
    const ended = ends.find((end) => end.key === hire.key)?.data.lastDay ?? agreed;
    return {
      contract: hire.key,
      startsOn: parseDay(hire.data.startsOn),
      endsOn: ended === null ? null : parseDay(ended),
      agreedEnd: agreed === null ? null : parseDay(agreed),
      hire,
    };
  });
}

/** Days on which a person is employed without a break: contracts that touch or overlap are one stretch. */
export type Employed = {
  readonly from: Day;
  readonly to: Day | null;
  readonly contract: string;
  readonly hire: Stated<"EmployeeHired">;
};

/** The stretches of employment of a person, in order. */
export function employedStretches(dossier: Dossier): readonly Employed[] {
  const stretches: Employed[] = [];
  const contracts = employments(dossier).filter(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn);
  for (const { contract, startsOn, endsOn, hire } of [...contracts].sort((a, b) => a.startsOn - b.startsOn)) {
    const last = stretches.at(-1);
    if (last !== undefined && (last.to === null || startsOn <= last.to + 1))
      stretches[stretches.length - 1] = {
        ...last,
        to: last.to === null || endsOn === null ? null : (Math.max(last.to, endsOn) as Day),
      };
    else stretches.push({ from: startsOn, to: endsOn, contract, hire });
  }
  return stretches;
}
